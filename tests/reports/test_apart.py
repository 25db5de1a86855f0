"""A file that would bring the computer down is read apart, and costs nothing but itself."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from report_files import codes, flat_workbook, judged, places, report, saved

from est_framework.findings import Finding
from est_framework.reports.formats import apart, xlsx_open
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_cells import open_here
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.rules import rep044_too_heavy
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(apart.__file__).parents[1] / "examples"


def heavy() -> Source:
    return Source("bad.xlsx", (EXAMPLES / "REP044" / "bad.xlsx").read_bytes())


def test_a_workbook_read_apart_is_the_same_as_one_read_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each kind of cell comes through, and so does what is said."""
    for code in ("REP031", "REP033", "REP044"):
        source = Source("good.xlsx", (EXAMPLES / code / "good.xlsx").read_bytes())
        here = open_here(source)
        monkeypatch.setattr(xlsx_open, "_LIGHT", 0)
        assert open_workbook(source) == here
    book = openpyxl.load_workbook(EXAMPLES / "REP031" / "good.xlsx")
    sheet = book.worksheets[0]
    for n, cell in enumerate(_every_kind(), 40):
        sheet.cell(n, 1).value = cell
    source = saved(book)
    assert open_workbook(source) == open_here(source)


def _every_kind() -> list[object]:
    return [
        1, 2.5, True, "text", "", date(2026, 11, 18), datetime(2026, 11, 18, 9, 5),  # noqa: DTZ001  # Excel knows no zones
        time(9, 5),
        timedelta(hours=30),
    ]  # fmt: skip


def test_a_flat_table_too_large_to_be_read_here_is_read_apart(
    made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = saved(flat_workbook(report(made)))
    here = judged(made, source)
    monkeypatch.setattr(xlsx_open, "_LIGHT_CELLS", 0)
    assert judged(made, source).accepted[0][1] == here.accepted[0][1]


@pytest.mark.parametrize(
    ("limit", "most"), [("MEGABYTES", 30), ("SECONDS", 0)], ids=["REP044-memory", "REP044-time"]
)
def test_a_file_that_breaks_a_limit_is_told_and_the_others_are_read(
    made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(apart, limit, most)
    good = saved(flat_workbook(report(made)), "bra.xlsx")
    verdict = judged(made, heavy(), good)
    assert codes(verdict) == ["REP044"]
    assert [draft.file for draft, _ in verdict.accepted] == ["bra.xlsx"]
    assert [draft.file for draft in verdict.rejected] == ["bad.xlsx"]


def test_the_example_of_a_heavy_file_is_read_where_there_is_room(made: ResolvedSetup) -> None:
    """It is sparse, not wrong: only its header is."""
    assert "REP044" not in codes(judged(made, heavy()))


def test_a_finding_made_apart_is_the_finding(made: ResolvedSetup) -> None:
    book = flat_workbook(report(made))
    sheet = book.worksheets[0]
    sheet.cell(900, 290).value = "långt bort"
    sheet["H2"] = "#REF!"
    source = saved(book)
    found = judged(made, source)
    assert places(found, "REP033") == ["Rapport!H2"]
    assert isinstance(found.findings[0], Finding)


def test_limits_are_told_in_words() -> None:
    finding = rep044_too_heavy.RULE
    assert "{seconds}" in finding.expected.sv
    assert "{megabytes}" in finding.expected.en
