"""Proving that the record is whole: rows, the chain over them, pages, kept files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import DBAPIError

from est_framework.errors import IntegrityError
from est_framework.findings import Finding, Place
from est_framework.reports.keeping.inbox import disk_errors, kept_files, place_of
from est_framework.reports.keeping.ledger_errors import what_it_means
from est_framework.reports.keeping.ledger_purge import gone_files
from est_framework.reports.keeping.ledger_read import by_name
from est_framework.reports.keeping.ledger_sqlite import any_text, page_damage
from est_framework.reports.keeping.ledger_tables import (
    ARRIVALS,
    CHAIN_START,
    CHAINED,
    CHAINS,
    DOCUMENTS,
    hash_of,
    is_whole,
)
from est_framework.reports.keeping.ledger_tombs import Tombs
from est_framework.reports.rules.rep901_changed_row import RULE as CHANGED_ROW
from est_framework.reports.rules.rep902_broken_chain import RULE as BROKEN_CHAIN
from est_framework.reports.rules.rep903_damaged_database import RULE as DAMAGED_DATABASE
from est_framework.reports.rules.rep904_missing_file import RULE as MISSING_FILE
from est_framework.reports.rules.rep905_changed_file import RULE as CHANGED_FILE
from est_framework.reports.rules.rep906_unjudged_file import RULE as UNJUDGED_FILE
from est_framework.reports.rules.rep910_purged_file import RULE as PURGED_FILE

_READ_AT_ONCE = 1000


def look_at_database(connection: Connection, place: str) -> Iterator[Finding]:
    """Yield what is wrong with the rows, their chains and the pages that hold them."""
    on_sqlite = connection.dialect.name == "sqlite"
    try:
        if on_sqlite:
            for said in page_damage(connection):
                yield DAMAGED_DATABASE.at(Place(file=place), said=said)
        with any_text(connection) if on_sqlite else nullcontext():
            for table in CHAINED:
                yield from _look_at_chain(connection, table, place)
    except DBAPIError as problem:
        error = what_it_means(problem, place)
        if not isinstance(error, IntegrityError):
            raise error from problem
        yield DAMAGED_DATABASE.at(Place(file=place), said=str(problem.orig))


def _look_at_chain(connection: Connection, table: Table, place: str) -> Iterator[Finding]:
    asked = select(table).order_by(table.c.sequence).execution_options(yield_per=_READ_AT_ONCE)
    newest, head, tombs = 0, CHAIN_START, Tombs(connection)
    with connection.execute(asked) as rows:
        for row in by_name(rows):
            here = {"table": table.name, "sequence": row["sequence"]}
            at = Place(file=place, at=f"{table.name}:{row['sequence']}")
            if not is_whole(table, row) and not _is_purged(table, row, tombs):
                yield CHANGED_ROW.at(at, **here)
            if (row["sequence"], row["previous_hash"]) != (newest + 1, head):
                yield BROKEN_CHAIN.at(at, **here)
            newest, head = row["sequence"], row["row_hash"]
    end = connection.execute(
        select(CHAINS.c.newest, CHAINS.c.head).where(CHAINS.c.name == table.name)
    ).one_or_none()
    if end is None or tuple(end) != (newest, head):
        at = Place(file=place, at=f"{table.name}:{newest}")
        yield BROKEN_CHAIN.at(at, table=table.name, sequence=newest)


def _is_purged(table: Table, row: dict[str, Any], tombs: Tombs) -> bool:
    """Tell whether a row is as a purge left it; of a document all but the body must still be proven."""
    if not tombs.holds(table, row):
        return False
    return table is ARRIVALS or hash_of(table, row) == row["row_hash"]


def look_at_inbox(connection: Connection, inbox: Path) -> Iterator[Finding]:
    """Yield what is wrong with the files that came in: missing, changed, never judged, or purged."""
    asked = select(ARRIVALS.c.sha256, ARRIVALS.c.name).order_by(ARRIVALS.c.sequence)
    arrived = {row.sha256: row.name for row in connection.execute(asked)}
    gone = gone_files(connection)
    sources = set(connection.scalars(select(DOCUMENTS.c.source).distinct()))
    kept = set()
    for sha256, file in kept_files(inbox):
        kept.add(sha256)
        with disk_errors(file):
            content = file.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            yield CHANGED_FILE.at(Place(file=str(file)))
        if sha256 in gone:
            yield PURGED_FILE.at(Place(file=str(file)))
        if sha256 not in arrived and sha256 not in sources:
            yield UNJUDGED_FILE.at(Place(file=str(file)))
    for sha256, name in arrived.items():
        if sha256 not in kept and sha256 not in gone:
            yield MISSING_FILE.at(Place(file=str(place_of(inbox, sha256))), name=name)
