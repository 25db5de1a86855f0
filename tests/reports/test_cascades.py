"""One fault is told once: what only follows from it is left out, and what does not stays."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from report_files import as_json, judged, report, rows_of

from est_framework.reports.formats.source import Source
from est_framework.reports.formats.table_columns import COLUMNS
from est_framework.setup.resolved import ResolvedSetup


def told(setup: ResolvedSetup, source: Source) -> list[str]:
    """The codes of what is told of a file, without how it was read."""
    return sorted({f.code for f in judged(setup, source).findings} - {"REP021"})


def table(rows: list[dict[str, Any]], *, headings: dict[str, str] | None = None) -> Source:
    """Write rows as CSV, with other headings where they are given."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([(headings or {}).get(c, c) for c in COLUMNS])
    writer.writerows([[row.get(c, "") for c in COLUMNS] for row in rows])
    return Source("rapport.csv", text.getvalue().encode())


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"period": "2026-W50"}, ["REP206"]),
        ({"period": "2025-W47"}, ["REP120", "REP207", "REP209"]),
        ({"setup": "storsvik", "actor": "polisen-dar"}, ["REP115"]),
        ({"method": "est 7.0.0", "actor": "polisen-dar"}, ["REP115", "REP201"]),
        ({"submitted": "2026-12-24T11:00:00+01:00"}, ["REP211"]),
    ],
)
def test_a_wrong_head_is_told_once_and_not_of_all_that_it_makes_wrong(
    made: ResolvedSetup, changes: dict[str, str], codes: list[str]
) -> None:
    assert told(made, as_json(report(made) | changes)) == codes


def test_a_misspelt_heading_is_told_once_and_its_cells_are_read(made: ResolvedSetup) -> None:
    rows = [*rows_of(report(made))]
    assert told(made, table(rows, headings={"area": "omrode"})) == ["REP024"]
    for row in rows:
        row["area"] = row.get("area", "").replace("hamnen", "hamnem")
    assert told(made, table(rows, headings={"area": "omrode"})) == ["REP024", "REP104"]


def test_an_error_value_is_not_told_as_a_missing_answer_too(made: ResolvedSetup) -> None:
    rows = [*rows_of(report(made))]
    (answered, *_) = [row for row in rows if row.get("value")]
    answered["value"] = "#REF!"
    assert told(made, table(rows)) == ["REP033"]
    rows[-1] |= {"row": "answer", "area": "centrum", "indicator": "misshandel", "state": "value"}
    assert "REP109" in told(made, table(rows))


def test_a_header_of_something_else_is_told_once_for_all_its_rows(made: ResolvedSetup) -> None:
    content = b"Vecka;Antal\r\n47;3;1\r\n48;2;1;1\r\n"
    assert told(made, Source("annan.csv", content)) == ["REP025"]


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00"])
def test_a_moment_that_is_none_in_another_zone_is_told_and_stops_nothing(
    made: ResolvedSetup, moment: str
) -> None:
    assert told(made, as_json(report(made, submitted=moment))) == ["REP107"]


def test_what_the_gate_says_of_a_cell_is_said_once(made: ResolvedSetup) -> None:
    rows = [*rows_of(report(made))]
    rows[0]["description"] = "Ring 070-174 06 05"
    said = [f for f in judged(made, table(rows)).findings if f.code == "REP301"]
    assert len({f.place.at for f in said}) == len(said)


def test_words_of_a_file_that_is_no_report_are_for_no_reviewer(made: ResolvedSetup) -> None:
    page = b"<!DOCTYPE html><p>857209-0606</p>"
    assert told(made, Source("sida.html", page)) == ["REP003"]
    held = page + b"<p>191212121212</p>"
    assert told(made, Source("sida.html", held)) == ["REP003", "REP301"]


def test_a_missing_field_is_told_beside_another_fault_on_the_same_line_of_a_text(
    made: ResolvedSetup,
) -> None:
    content = as_json(report(made)).content.replace(b'"actor": "polisen",', b'"revision": 1,')
    assert told(made, Source("rapport.json", b"".join(content.split(b"\n")))) == [
        "REP008",
        "REP101",
    ]
