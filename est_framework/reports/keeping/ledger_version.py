"""Which version of the ledger a database holds, and what to say when it is not ours."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, select, update

from est_framework.errors import IntegrityError
from est_framework.language import Text
from est_framework.reports.keeping.ledger_errors import damaged, made_by_newer
from est_framework.reports.keeping.ledger_tables import META, SCHEMA_VERSION, TABLES

_ALWAYS = {"documents", "arrivals", "chains", "meta"}
"""The tables that every version has."""


def version_in(connection: Connection, place: str, *, may_be_new: bool = False) -> int | None:
    """
    Give the version of the ledger's tables; None where there are none yet and none are missed.

    Args:
        connection: Open on the database.
        place: The database as people know it.
        may_be_new: Whether our tables may be missing because nobody has made them yet.

    Raises:
        IntegrityError: Some of our tables are missing, or they are of a newer version.
    """
    present = set(inspect(connection).get_table_names())
    ours = set(TABLES.tables)
    if may_be_new and not present & ours:
        return None
    if not present >= _ALWAYS:
        raise damaged(place, f"no {', '.join(sorted(ours - present))}")
    said = connection.scalar(select(META.c.value).where(META.c.name == "schema"))
    if said is None or not said.isdecimal():
        raise damaged(place, "no schema version")
    version = int(said)
    if version > SCHEMA_VERSION:
        raise made_by_newer(place, version, SCHEMA_VERSION)
    if version == SCHEMA_VERSION and not present >= ours:
        raise damaged(place, f"no {', '.join(sorted(ours - present))}")
    return version


def set_version(connection: Connection, version: int) -> None:
    """Let the ledger say another version of itself, in both places on SQLite."""
    connection.execute(update(META).where(META.c.name == "schema").values(value=str(version)))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def made_by_older(place: str, version: int) -> IntegrityError:
    """Give the error for a ledger on a server that waits to be brought up to date."""
    return IntegrityError(
        Text(
            sv=f"Liggaren {place} är gjord av en äldre utgåva av verktyget (liggarversion {version}, "
            f"den här skriver {SCHEMA_VERSION}). Ingenting har rörts. Ta en kopia med pg_dump och kör "
            "sedan est ledger upgrade. Efter det går den inte att använda med äldre utgåvor.",
            en=f"The ledger {place} was made by an older release of the tool (ledger version "
            f"{version}, this one writes {SCHEMA_VERSION}). Nothing has been touched. Make a copy with "
            "pg_dump, then run est ledger upgrade. After that older releases cannot use it.",
        )
    )
