"""
The tables of a wide copy, and how a period's reports are written out as them.

In `areas`, `n_X` is the number of indicator X (0 = none seen, NULL = no number) and `s_X` its
answer state (1 value, 2 none seen, 3 unknown, 4 not asked, 5 not answered, NULL = nothing said).
Times are UTC. `reports` also has those that wait for review and those that were sent back (`state`);
the other tables have only what counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from est_framework.picture.rows import (
    area_rows,
    event_rows,
    presence_rows,
    report_row,
    said_in,
    upcoming_rows,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from est_framework.picture.effective import Effective
    from est_framework.reports.models import Report
    from est_framework.setup.resolved import ResolvedSetup
    from est_framework.setup.revisions import Setups

INDICATORS = "indicators.json"
"""Beside the tables: the indicators that `areas` has columns for."""

_HEAD = {
    "report": "VARCHAR",
    "actor": "VARCHAR",
    "period": "VARCHAR",
    "template": "VARCHAR",
    "submitted": "TIMESTAMP",
}
TABLES: dict[str, dict[str, str]] = {
    "areas": _HEAD | {"area": "VARCHAR"},
    "reports": _HEAD
    | {
        "revision": "INTEGER",
        "digest": "VARCHAR",
        "state": "VARCHAR",
        "came": "TIMESTAMP",
        "empty": "BOOLEAN",
        "saw_nothing": "BOOLEAN",
        "saw_something": "BOOLEAN",
    },
    "events": _HEAD
    | {
        "position": "INTEGER",
        "indicator": "VARCHAR",
        "area": "VARCHAR",
        "date": "DATE",
        "part_of_day": "VARCHAR",
        "place": "VARCHAR",
        "count": "BIGINT",
        "description": "VARCHAR",
    },
    "upcoming": _HEAD
    | {"position": "INTEGER", "area": "VARCHAR", "date": "DATE", "description": "VARCHAR"},
    "presence": _HEAD
    | {"position": "INTEGER", "area": "VARCHAR", "date": "DATE", "resource": "VARCHAR"},
}
"""The tables of a copy with their DuckDB types; `areas` has two columns more for each indicator."""


def write_tables(
    engine: DuckDBPyConnection, folder: Path, reports: Sequence[Effective], setups: Setups
) -> None:
    """
    Write the reports of one period into a folder, all tables and the list of indicators.

    What a report leaves out is told by the setup that it follows, where that is kept.

    Raises:
        OSError, duckdb.IOException: The folder cannot be written to.
    """
    rows = _rows(reports, setups)
    indicators = _indicators(rows["areas"], setups.current)
    (folder / INDICATORS).write_bytes(orjson.dumps(indicators))
    for table, columns in TABLES.items():
        more = {c: t for i in indicators for c, t in ((f"n_{i}", "BIGINT"), (f"s_{i}", "TINYINT"))}
        wanted = columns | more if table == "areas" else columns
        _write(engine, folder / f"{table}.parquet", wanted, rows[table])


def _rows(reports: Sequence[Effective], setups: Setups) -> dict[str, list[dict[str, Any]]]:
    lists: dict[str, Callable[[Report], Iterator[dict[str, Any]]]] = {
        "events": event_rows,
        "upcoming": upcoming_rows,
        "presence": presence_rows,
    }
    positive = frozenset(i.id for i in setups.current.release.indicators if i.kind == "positive")
    counting = [r for r in reports if r.state == "counts"]
    said = [said_in(r.report, setups.of(r.report.digest)) for r in reports]
    return {
        "areas": [
            row
            for r, s in zip(reports, said, strict=True)
            if r.state == "counts"
            for row in area_rows(r.report, s)
        ],
        "reports": [
            report_row(r.report, r.came, s, positive) | {"state": r.state}
            for r, s in zip(reports, said, strict=True)
        ],
    } | {table: [row for r in counting for row in of(r.report)] for table, of in lists.items()}


def _indicators(areas: Sequence[dict[str, Any]], setup: ResolvedSetup) -> list[str]:
    """Give the release's indicators in order, retired ones too, then any that only reports name."""
    known = [i.id for i in setup.release.indicators]
    named = {column[2:] for row in areas for column in row if column.startswith("n_")}
    return [*known, *sorted(named.difference(known))]


def _write(
    engine: DuckDBPyConnection, file: Path, columns: dict[str, str], rows: Sequence[dict[str, Any]]
) -> None:
    lines = file.with_suffix(".ndjson")
    lines.write_bytes(b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows))
    engine.read_json(str(lines), columns=columns, format="newline_delimited").write_parquet(
        str(file), compression="zstd"
    )
    lines.unlink()
