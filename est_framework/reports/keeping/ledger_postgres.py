"""
How PostgreSQL is made to keep its word; the only place that speaks its own dialect.

- One writer at a time, as on SQLite: an advisory lock, waited for as long as on a file. So no row of the
  chain is ever written beside another, and nothing has to be tried again.
- Who only reads sees one moment (`REPEATABLE READ`, `READ ONLY`).
- `synchronous_commit` is put on where a server has it off: what is acknowledged is on its disk.
- Text is compared by its bytes (`COLLATE "C"`, see `ledger_tables`): the order of å, ä and ö is the
  operating system's, and an index made with yesterday's order finds nothing after an update of it.
- No password is in anything that is said: the place is the address without its options and secrets.

Sources: postgresql.org/docs, "Explicit Locking", "Transaction Isolation", "Asynchronous Commit";
wiki.postgresql.org/wiki/Locale_data_changes.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from sqlalchemy import URL, create_engine, event

from est_framework.errors import UsageError
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    import psycopg
    from sqlalchemy import Connection, Engine

    from est_framework.reports.keeping.ledger_database import Database

DRIVER = "postgresql+psycopg"
_NAMES = ("postgres", "postgresql", DRIVER)
_LONGEST_CONNECT = timedelta(seconds=10)
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('est ledger ' || current_schema(), 0))"
_DURABLE = (
    "SELECT set_config('synchronous_commit', 'on', true) "
    "WHERE current_setting('synchronous_commit') = 'off'"
)


def is_postgres(address: URL) -> bool:
    """Tell whether an address names PostgreSQL and no driver but ours."""
    return address.drivername in _NAMES


def postgres_engine(address: URL, wait: timedelta, writes: str) -> tuple[Engine, str]:
    """
    Give an engine set up to keep its word, and the place as people may know it.

    Args:
        address: Where the database is.
        wait: How long to wait for another program that writes.
        writes: The execution option of a connection that is going to write.

    Raises:
        UsageError: The address cannot be what was meant.
    """
    if "@" in (address.host or ""):
        raise _unescaped()
    address = address.set(drivername=DRIVER)
    place = address.set(query={}).render_as_string(hide_password=True)
    given = {} if "connect_timeout" in address.query else {"connect_timeout": _patience(wait)}
    engine = create_engine(address, connect_args=given, pool_pre_ping=True)
    patience = f"SET LOCAL lock_timeout = {max(1, int(wait / timedelta(milliseconds=1)))}"

    def at_begin(connection: Connection) -> None:
        if not connection.get_execution_options().get(writes):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return
        for said in (patience, _LOCK, _DURABLE):
            connection.exec_driver_sql(said)

    event.listen(engine, "begin", at_begin)
    return engine, place


def vacuum(connection: Connection, tables: Iterable[str]) -> None:
    """Write tables anew with only what is in use; no transaction may be open."""
    from psycopg.sql import SQL, Identifier  # noqa: PLC0415  # only where there is a server

    driver = cast("psycopg.Connection", connection.connection.driver_connection)
    driver.autocommit = True
    try:
        for table in tables:
            driver.execute(SQL("VACUUM (FULL) {}").format(Identifier(table)))
    finally:
        driver.autocommit = False


def refuse_other_encodings(connection: Connection, database: Database) -> None:
    """
    Refuse to make a ledger where not every character has a place.

    Raises:
        UsageError: The database is not in UTF-8.
    """
    if database.on_sqlite:
        return
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        raise UsageError(
            Text(
                sv=f"Databasen {database.place} har teckenkodningen {encoding}. Skapa en med UTF8: "
                "createdb --encoding=UTF8 --template=template0 est.",
                en=f"The database {database.place} has the encoding {encoding}. Make one with UTF8: "
                "createdb --encoding=UTF8 --template=template0 est.",
            )
        )


def _patience(wait: timedelta) -> int:
    return max(2, int(min(wait, _LONGEST_CONNECT).total_seconds()))


def _unescaped() -> UsageError:
    return UsageError(
        Text(
            sv="Liggarens adress har mer än ett @. Skriv @ i ett lösenord som %40, eller låt "
            "lösenordet stå i ~/.pgpass.",
            en="The ledger's address has more than one @. Write an @ in a password as %40, or "
            "keep the password in ~/.pgpass.",
        )
    )
