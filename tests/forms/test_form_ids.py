"""Whatever the wording, no form gets another column, id or place for it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openpyxl import load_workbook
from pypdf import PdfReader
from report_strategy import reworded

from est_framework.forms.asked import form_of
from est_framework.forms.paper import paper_bytes
from est_framework.forms.web import web_form
from est_framework.forms.workbook.layout import HIDDEN_SHEET, KEYS, LISTS, LISTS_FIRST_COLUMN
from est_framework.forms.workbook.write import workbook_bytes
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
FORMS = [("sundsviksbostader", "weekly_status"), ("polisen", "event")]


def of_workbook(setup: ResolvedSetup, actor: str, template: str) -> Any:
    """What `_est` says, ids with them, and which cells are open."""
    content = workbook_bytes(form_of(setup, actor, WEEK, template, "sv"))
    book = load_workbook(io.BytesIO(content))
    hidden = book[HIDDEN_SHEET]
    keys = {key: hidden.cell(n, 2).value for n, key in enumerate(KEYS, 1) if key != "digest"}
    ids = [
        [row[0].value for row in hidden.iter_rows(min_col=column, max_col=column)]
        for column, name in enumerate(LISTS, LISTS_FIRST_COLUMN)
        if not name.endswith("_label")
    ]
    opened = [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    ]
    return keys, ids, opened


def of_page(setup: ResolvedSetup, actor: str, template: str) -> Any:
    """What the page's script is told, but for its words."""
    html = web_form(setup, actor, WEEK, template, "sv")
    told = re.search(r'id="asked">(.*?)</script>', html, re.DOTALL)
    assert told is not None
    asked = json.loads(told[1])
    asked["follows"].pop("digest")
    ids = {k: [x["id"] for x in asked[k]] for k in ("areas", "indicators", "questions", "days")}
    conditions = [(q["onlyIf"], q["answer"]) for q in asked["questions"]]
    return asked["follows"], asked["file"], ids, conditions


def of_xlsform(setup: ResolvedSetup, actor: str, template: str) -> Any:
    """Every column of the form but those with words in."""
    content = xlsform_bytes(setup, actor, WEEK, template, "sv")
    book = load_workbook(io.BytesIO(content))
    found = {}
    for sheet in ("survey", "choices"):
        head, *rows = book[sheet].iter_rows(values_only=True)
        kept = [n for n, h in enumerate(head) if not re.match(r"label|hint|.*_message", str(h))]
        found[sheet] = [
            tuple(row[n] for n in kept) for row in rows if "est_digest" not in map(str, row)
        ]
    return found


def of_paper(setup: ResolvedSetup, actor: str, template: str) -> Any:
    """What stands in the footer."""
    content = paper_bytes(form_of(setup, actor, WEEK, template, "sv"))
    last = PdfReader(io.BytesIO(content)).pages[-1].extract_text()
    told = re.search(r"EST sundsvik, revision 1 \(sha256:\w+\), (.*)", "".join(last))
    assert told is not None
    return re.sub(r"sida.*", "", told[1]).strip()


KINDS: list[Callable[[ResolvedSetup, str, str], Any]] = [of_workbook, of_page, of_xlsform, of_paper]


@pytest.mark.parametrize("of_form", KINDS, ids=lambda f: f.__name__)
@pytest.mark.parametrize(("actor", "template"), FORMS)
def test_other_wording_moves_nothing_in_any_form(
    made: ResolvedSetup, of_form: Callable[..., Any], actor: str, template: str
) -> None:
    plain = of_form(made, actor, template)

    @settings(
        max_examples=8,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(other=reworded(made))
    def holds(other: ResolvedSetup) -> None:
        assert other.digest != made.digest
        assert of_form(other, actor, template) == plain

    holds()
