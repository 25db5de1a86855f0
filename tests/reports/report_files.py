"""One report of Sundsvik written in every format that can be read, and a short way to judge files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import openpyxl
from report_header import header

from est_framework.findings import Severity
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.table_columns import COLUMNS
from est_framework.reports.judge import Judges
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HEADER = list(COLUMNS)[:11]
ID = "0193a1b2-0000-7000-8000-000000000001"


def report(setup: ResolvedSetup, **changes: Any) -> dict[str, Any]:
    """Give a good report of the police; a field set to None is left out."""
    head = header(setup, id=ID, submitted="2026-11-20T11:00:00+01:00")
    made = head | {
        "reporter": "r1",
        "nothing_to_report": False,
        "areas": [
            {
                "area": "centrum",
                "answers": {
                    "brak": {"state": "value", "value": 3},
                    "ran": {"state": "none_seen"},
                    "stold": {"state": "unknown"},
                },
            },
            {"area": "hamnen", "answers": {"brak": {"state": "not_answered"}}},
        ],
        "events": [
            {
                "indicator": "brak",
                "area": "centrum",
                "date": "2026-11-18",
                "part_of_day": "evening",
                "place": "vid torget",
                "count": 2,
                "description": "Bråk på torget, snart över",
            }
        ],
        "upcoming": [{"area": "hamnen", "date": "2026-11-28", "description": "Julmarknad"}],
        "presence": [{"area": "centrum", "date": "2026-11-18", "resource": "Fältgruppen"}],
        "comment": "En lugn vecka på det hela taget.",
    }
    return {name: value for name, value in (made | changes).items() if value is not None}


def as_json(*reports: dict[str, Any], name: str = "rapport.json") -> Source:
    """Write one report, or a list of several."""
    document = reports[0] if len(reports) == 1 else list(reports)
    return Source(name, json.dumps(document, ensure_ascii=False, indent=1).encode())


def as_ndjson(*reports: dict[str, Any], name: str = "rapporter.ndjson") -> Source:
    """Write one report on each line."""
    lines = (json.dumps(r, ensure_ascii=False).encode() + b"\n" for r in reports)
    return Source(name, b"".join(lines))


def rows_of(made: dict[str, Any]) -> Iterable[dict[str, Any]]:
    """Give a report as rows of the flat table."""
    head = {name: made.get("id" if name == "report_id" else name, "") for name in HEADER}
    if made.get("nothing_to_report"):
        yield head | {"row": "nothing"}
    for about in made.get("areas", ()):
        for indicator, answer in about["answers"].items():
            yield head | {"row": "answer", "area": about["area"], "indicator": indicator} | answer
    for event in made.get("events", ()):
        line = {("value" if name == "count" else name): v for name, v in event.items()}
        yield head | {"row": "event"} | line
    for line in made.get("upcoming", ()):
        yield head | {"row": "upcoming"} | line
    for line in made.get("presence", ()):
        named = {("description" if name == "resource" else name): v for name, v in line.items()}
        yield head | {"row": "presence"} | named
    if made.get("comment"):
        yield head | {"row": "comment", "description": made["comment"]}


def as_csv(
    *reports: dict[str, Any],
    separator: str = ",",
    encoding: str = "utf-8",
    swedish: bool = False,
    name: str = "rapport.csv",
) -> Source:
    """Write reports as the flat table."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(COLUMNS.values() if swedish else COLUMNS)
    for made in reports:
        writer.writerows([row.get(column, "") for column in COLUMNS] for row in rows_of(made))
    return Source(name, text.getvalue().encode(encoding))


def flat_workbook(*reports: dict[str, Any]) -> openpyxl.Workbook:
    """Give reports as the flat table on the only sheet of a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rapport"
    sheet.append(list(COLUMNS))
    for made in reports:
        for row in rows_of(made):
            sheet.append([row.get(column, "") for column in COLUMNS])
    return book


def saved(book: openpyxl.Workbook, name: str = "rapport.xlsx") -> Source:
    """Give a workbook as the file that it would be."""
    content = io.BytesIO()
    book.save(content)
    return Source(name, content.getvalue())


def judged(setup: ResolvedSetup, *sources: Source, now: datetime = NOW) -> Verdict:
    """Read and judge files, in the quick way and in the careful one: both say the same."""
    quickly, carefully = (
        Judges(Setups(setup, NONE_EARLIER), now, quickly=quickly) for quickly in (True, False)
    )
    reading = read_files(sources, setup, received=now, passes=quickly.passes)
    verdict = validate(reading, setup, now=now, judges=quickly)
    reading = read_files(sources, setup, received=now)
    careful = validate(reading, setup, now=now, judges=carefully)
    assert verdict.findings == careful.findings
    for mine, theirs in (
        (verdict.accepted, careful.accepted),
        (verdict.held, careful.held),
        (verdict.rejected, careful.rejected),
    ):
        assert len(mine) == len(theirs)
    assert verdict.exit_code == careful.exit_code
    return verdict


def codes(verdict: Verdict) -> list[str]:
    """Give the codes of the findings, in order."""
    return [f.code for f in verdict.findings]


def errors(verdict: Verdict) -> list[str]:
    """Give the codes of what makes a report rejected, in order."""
    return [f.code for f in verdict.findings if f.severity is Severity.ERROR]


def places(verdict: Verdict, code: str) -> list[str]:
    """Give where the findings of a code stand in the file."""
    return [f.place.at for f in verdict.findings if f.code == code]
