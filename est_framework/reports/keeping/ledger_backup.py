"""A copy of the ledger that is proven to be whole before it gets its name."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from est_framework.errors import IntegrityError, UsageError
from est_framework.files import sync_folder
from est_framework.language import Text
from est_framework.reports.keeping.inbox import UNFINISHED, disk_errors, make_folder
from est_framework.reports.keeping.ledger_database import Database, address_of, open_database
from est_framework.reports.keeping.ledger_errors import plain_errors
from est_framework.reports.keeping.ledger_sqlite import copy_live
from est_framework.reports.keeping.ledger_verify import look_at_database


def copy_whole(database: Database, target: Path) -> None:
    """
    Copy a live database to a file: through SQLite's backup API, verified, synced, then renamed.

    Raises:
        UsageError: The target is the database itself, or the database is no file.
        IntegrityError: The copy does not verify; an earlier backup with that name is left as it
        was. SurroundingsError: The disk does not let us; the same holds.
    """
    if not database.on_sqlite:
        raise _on_a_server()
    unfinished = target.with_name(f"{UNFINISHED}{secrets.token_hex(8)}")
    with disk_errors(target), plain_errors(str(target)):
        if target.exists() and target.samefile(database.place):
            raise _the_ledger_itself(target)
        make_folder(target.absolute().parent)
        try:
            with database.reading() as connection:
                copy_live(connection, unfinished)
            _prove(unfinished, database.place)
            with unfinished.open("r+b") as stream:
                os.fsync(stream.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(target.absolute().parent)


def _prove(copy: Path, place: str) -> None:
    database = open_database(address_of(copy))
    try:
        with database.reading() as connection:
            finding = next(look_at_database(connection, place), None)
    finally:
        database.close()
    if finding is not None:
        raise IntegrityError(
            Text(
                sv=f"Ingen säkerhetskopia gjordes, för liggaren är skadad: {finding.seen.sv} Kör "
                "est ledger verify för att se allt, och lägg tillbaka en tidigare säkerhetskopia.",
                en=f"No backup was made, for the ledger is damaged: {finding.seen.en} Run est "
                "ledger verify to see everything, and put an earlier backup back.",
            )
        )


def _on_a_server() -> UsageError:
    return UsageError(
        Text(
            sv="Liggaren ligger i en databasserver. Ta säkerhetskopian med serverns eget verktyg "
            "(för PostgreSQL: pg_dump).",
            en="The ledger is in a database server. Make the backup with the server's own tool "
            "(for PostgreSQL: pg_dump).",
        )
    )


def _the_ledger_itself(target: Path) -> UsageError:
    return UsageError(
        Text(
            sv=f"{target} är själva liggaren. Välj en annan fil, helst på en annan disk.",
            en=f"{target} is the ledger itself. Choose another file, preferably on another disk.",
        )
    )
