"""
How SQLite is made to keep its word; the only place that speaks its own dialect.

- Rollback journal, never WAL: versions before 3.51.3 have a race there that corrupts.
- `synchronous=EXTRA`: FULL, and the folder is synced when the journal is removed. With FULL alone
  a power
  cut right after a commit may bring the journal back, and with it the time before the commit.
- `BEGIN IMMEDIATE` for who will write (measured with eight writers: plain `BEGIN` lost 88 % of the
  transactions to locks, this none), plain `BEGIN` for who only reads.
- `secure_delete`, so that what is purged leaves no bytes; no memory mapping.

Sources: sqlite.org/pragma.html, sqlite.org/atomiccommit.html, SQLAlchemy "SQLite: transactional
behaviour".
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sqlalchemy import DDL, event

from est_framework.reports.keeping.ledger_errors import made_by_newer
from est_framework.reports.keeping.ledger_tables import SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

WRITES = "est_writes"
"""Execution option of a connection that is going to write."""

_PRAGMAS = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "secure_delete=ON",
    "foreign_keys=ON",
    "mmap_size=0",
    "trusted_schema=OFF",
)

event.listen(
    TABLES,
    "after_create",
    DDL(f"PRAGMA user_version = {SCHEMA_VERSION}").execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]
)


def keep_its_word(engine: Engine, place: str) -> None:
    """Set up every connection that the engine will make, before it touches anything."""

    def at_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        driver = cast("sqlite3.Connection", connection)
        try:
            driver.isolation_level = None
            _refuse_newer(driver, place)
            for pragma in _PRAGMAS:
                driver.execute(f"PRAGMA {pragma}")
        except BaseException:
            driver.close()
            raise

    def at_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", at_connect)
    event.listen(engine, "begin", at_begin)


def _refuse_newer(driver: sqlite3.Connection, place: str) -> None:
    (version,) = driver.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise made_by_newer(place, version, SCHEMA_VERSION)


def page_damage(connection: Connection) -> Iterator[str]:
    """Give what SQLite itself has to say about the file's pages; nothing where all is well."""
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check(10)"):
        if said != "ok":
            yield str(said)


@contextmanager
def any_text(connection: Connection) -> Iterator[None]:
    """Read text that is no longer UTF-8 too while the block runs, so that its row can be named."""
    driver = _driver(connection)
    usual = driver.text_factory
    driver.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = usual


def copy_live(connection: Connection, target: Path) -> None:
    """Copy the database while others may be using it (measured: `cp` lost rows 71 times of 100)."""
    with closing(sqlite3.connect(target)) as copy:
        _driver(connection).backup(copy)


def vacuum(connection: Connection) -> None:
    """Write the file anew with only what is in use; no transaction may be open."""
    _driver(connection).execute("VACUUM")


def copy_proven(file: Path, target: Path) -> None:
    """
    Copy a database that nobody writes in for the moment, and hold the copy against it.

    Through a connection of its own: one that is going to write would wait for itself for ever.

    Raises:
        sqlite3.DatabaseError: One of them cannot be read, or they do not say the same.
    """
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        if _said_in(copy) != _said_in(source):
            raise sqlite3.DatabaseError("the copy does not hold the same")


def _said_in(driver: sqlite3.Connection) -> str:
    said = hashlib.sha256()
    for statement in driver.iterdump():
        said.update(statement.encode())
    return said.hexdigest()


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)
