"""The workbook is the same in LibreOffice as in Excel: cells, dropdowns, words, protection, pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from office import Converted
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader
from twisted import twisted

from est_framework.forms.asked import form_of
from est_framework.forms.workbook.write import workbook_bytes
from est_framework.language import LANGUAGES
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

pytestmark = pytest.mark.slow
WEEK = Period.parse("2026-W47")


def sent_out(setup: ResolvedSetup, name: str) -> dict[str, bytes]:
    """The two kinds of workbook, one in each language, by name."""
    chosen = (
        ("sundsviksbostader", "weekly_status", LANGUAGES[0]),
        ("polisen", "event", LANGUAGES[1]),
    )
    return {
        f"{name}-{actor}-{language}.xlsx": workbook_bytes(
            form_of(setup, actor, WEEK, template, language)
        )
        for actor, template, language in chosen
    }


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def cells(sheet: Worksheet) -> Iterator[tuple[str, Any, bool]]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value not in (None, "") or not cell.protection.locked:
                yield cell.coordinate, cell.value or None, bool(cell.protection.locked)


def checks(sheet: Worksheet) -> set[tuple[object, ...]]:
    """What the cells of a sheet take and say, cell area by cell area."""
    return {
        (
            str(area),
            check.type,
            str(check.formula1).replace("'", ""),
            check.formula2 if check.formula2 not in (None, "0") else None,
            check.promptTitle or "",
            check.prompt or "",
            check.errorTitle or "",
            check.error or "",
            bool(check.showErrorMessage),
        )
        for check in sheet.data_validations.dataValidation
        for area in check.sqref.ranges
    }


def test_libreoffice_keeps_every_cell_dropdown_word_and_lock(
    made: ResolvedSetup, office: Converted
) -> None:
    sent = sent_out(made, "rak") | sent_out(twisted(made), "vriden")
    saved = office(sent, "xlsx")
    for name, content in sent.items():
        ours, theirs = opened(content), opened(saved[name])
        assert theirs.sheetnames == ours.sheetnames
        for sheet in ours:
            again = theirs[sheet.title]
            assert list(cells(again)) == list(cells(sheet)), f"{name}, {sheet.title}"
            assert checks(again) == checks(sheet), f"{name}, {sheet.title}"
            assert again.protection.sheet
            assert (again.sheet_state == "visible") == (sheet.sheet_state == "visible")
            greyed = [str(area.sqref) for area in sheet.conditional_formatting]
            assert sorted(str(a.sqref) for a in again.conditional_formatting) == sorted(greyed)


def test_the_printed_workbook_shows_all_its_words_and_not_the_hidden_sheet(
    made: ResolvedSetup, office: Converted
) -> None:
    form = form_of(made, "sundsviksbostader", WEEK, "weekly_status", "sv")
    paper = PdfReader(io.BytesIO(office({"a.xlsx": workbook_bytes(form)}, "pdf")["a.xlsx"]))
    text = "".join("".join(page.extract_text().split()) for page in paper.pages)
    for question in form.questions:
        assert "".join(question.label.split()) in text
        assert "".join(question.hint.split()) in text
    assert "est-workbook" not in text
    assert all(page.mediabox.width > page.mediabox.height for page in paper.pages)
