"""A record in which any value is something else than it should be: findings, never an exception."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from meetings import agenda_of

from est_framework.measures.agenda_book import agenda_bytes
from est_framework.measures.layout import HIDDEN_SHEET, KEYS
from est_framework.measures.record import check_record
from est_framework.measures.record_read import read_record
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "measures" / "examples"
WEEK = Period.parse("2026-W47")
FILES = [EXAMPLES / code / "good.json" for code in ("MEA101", "MEA112")]


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(data) if isinstance(data, dict) else range(len(data)):
        yield data, key
        if isinstance(data[key], dict | list):
            yield from places(data[key])


@pytest.mark.parametrize("value", [[], {}, [[]], 7, None, "", "\u0000", 1e300], ids=repr)
def test_whatever_stands_where_it_should_not_is_a_finding(
    value: object, made: ResolvedSetup
) -> None:
    spoilt = 0
    for file in FILES:
        whole = json.loads(file.read_bytes())
        for n in range(len([*places(whole)])):
            broken = copy.deepcopy(whole)
            box, key = [*places(broken)][n]
            box[key] = value
            draft, findings = read_record(Source(file.name, json.dumps(broken).encode()))
            said = check_record(draft, made, WEEK, {"M1": "open"}) if draft else findings
            assert isinstance(said, list)
            spoilt += 1
    assert spoilt > 20


@pytest.mark.parametrize("gone", KEYS)
def test_a_workbook_whose_hidden_sheet_lacks_a_line_is_read_or_told(
    gone: str, made: ResolvedSetup
) -> None:
    book = openpyxl.load_workbook(BytesIO(agenda_bytes(agenda_of(made), "sv")))
    book[HIDDEN_SHEET].cell(KEYS.index(gone) + 1, 1).value = "x"
    kept = BytesIO()
    book.save(kept)
    draft, findings = read_record(Source("protokoll.xlsx", kept.getvalue()))
    assert (draft is None) == ([f.code for f in findings] == ["MEA001"])
    if draft is not None:
        assert gone in ("language", "held_cell", "meeting_rows", "measure_columns")
        check_record(draft, made, WEEK, {})
