from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from twisted import FORMULA, twisted

from est_framework.errors import UsageError
from est_framework.forms.asked import form_of
from est_framework.forms.workbook.layout import (
    ANSWER_WORDS,
    EVENT_COLUMNS,
    EVENT_ROWS,
    FORMAT,
    HIDDEN_SHEET,
    KEYS,
    LISTS,
    LISTS_FIRST_COLUMN,
    TABLE_HEADER_ROW,
)
from est_framework.forms.workbook.write import workbook_bytes, write_workbook
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
ALL_SHEETS = ["Rapport", "Händelser", "Kommande", "Närvaro", "_est"]


def content(
    setup: ResolvedSetup,
    actor: str = "sundsviksbostader",
    template: str = "weekly_status",
    language: Language = "sv",
) -> bytes:
    return workbook_bytes(form_of(setup, actor, WEEK, template, language))


def opened(
    setup: ResolvedSetup,
    actor: str = "sundsviksbostader",
    template: str = "weekly_status",
    language: Language = "sv",
) -> Workbook:
    return load_workbook(BytesIO(content(setup, actor, template, language)))


def known(book: Workbook) -> dict[str, str]:
    sheet = book[HIDDEN_SHEET]
    return {sheet.cell(n, 1).value: sheet.cell(n, 2).value or "" for n in range(1, len(KEYS) + 1)}


def listed(book: Workbook, name: str) -> list[object]:
    column = LISTS_FIRST_COLUMN + LISTS.index(name)
    cells = [row[0] for row in book[HIDDEN_SHEET].iter_rows(min_col=column, max_col=column)]
    assert cells[0].value == name
    return [c.value for c in cells[1:] if c.value is not None]


def check_at(sheet: Worksheet, cell: str) -> object:
    found = [v for v in sheet.data_validations.dataValidation if cell in v.sqref]
    assert len(found) == 1, f"{cell} has {len(found)} checks"
    return found[0]


def open_cells(sheet: Worksheet) -> set[str]:
    return {c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked}


def said(book: Workbook) -> Iterator[str]:
    for sheet in book:
        yield f"# {sheet.title} ({sheet.sheet_state})"
        for row in sheet.iter_rows():
            for cell in row:
                number = isinstance(cell.value, int)
                if cell.value is not None and not (number and 1 < cell.value < 999):
                    yield f"{cell.coordinate}: {cell.value}"
        yield ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_says_what_it_always_said(
    made: ResolvedSetup, golden: Callable[[str, str], None], language: Language
) -> None:
    book = opened(made, language=language)
    golden(f"workbook_{language}.txt", "\n".join(said(book)).replace(made.digest, "sha256:…"))


def test_the_hidden_sheet_tells_what_the_workbook_follows(made: ResolvedSetup) -> None:
    book = opened(made)
    told = known(book)
    assert tuple(told) == KEYS
    assert told["format"] == FORMAT
    assert (told["method"], told["setup"], told["setup_revision"]) == ("est 0.1.0", "sundsvik", "1")
    assert told["digest"] == made.digest
    assert (told["template"], told["actor"]) == ("weekly_status", "sundsviksbostader")
    assert (told["period"], told["language"]) == ("2026-W47", "sv")
    assert told["area_ids"].split() == ["centrum", "norrangen"]
    asked = [i.indicator for i in made.items("sundsviksbostader", "weekly_status")]
    assert told["item_ids"].split() == asked
    assert book[HIDDEN_SHEET].sheet_state == "veryHidden"
    assert book.sheetnames == ALL_SHEETS


def test_every_answer_stands_where_the_hidden_sheet_says(made: ResolvedSetup) -> None:
    book = opened(made)
    told, sheet = known(book), book["Rapport"]
    row, column = int(told["answers_first_row"]), int(told["answers_first_column"])
    for n, item in enumerate(told["item_ids"].split()):
        label = made.indicators[item].label.sv
        assert str(sheet.cell(row + n, 1).value).split("\n")[0] == label
    for n, area in enumerate(told["area_ids"].split()):
        assert sheet.cell(row - 1, column + n).value == made.areas[area].name
    answers = {
        sheet.cell(row + i, column + k).coordinate
        for i in range(len(told["item_ids"].split()))
        for k in range(len(told["area_ids"].split()))
    }
    alone = {told["date_cell"], told["nothing_cell"], told["comment_cell"]}
    assert open_cells(sheet) == answers | alone


@pytest.mark.parametrize("name", ALL_SHEETS)
def test_each_sheet_is_locked_without_a_password(made: ResolvedSetup, name: str) -> None:
    sheet = opened(made)[name]
    assert sheet.protection.sheet
    assert not sheet.protection.password


def test_only_the_rows_below_the_headings_are_open_on_the_other_sheets(made: ResolvedSetup) -> None:
    sheet = opened(made)["Händelser"]
    rows = {c.row for row in sheet.iter_rows() for c in row if not c.protection.locked}
    assert rows == set(range(TABLE_HEADER_ROW + 1, TABLE_HEADER_ROW + EVENT_ROWS + 1))
    assert len(open_cells(sheet)) == EVENT_ROWS * len(EVENT_COLUMNS)


def test_each_dropdown_offers_exactly_the_words_that_a_reader_knows(made: ResolvedSetup) -> None:
    book = opened(made)
    told, sheet = known(book), book["Rapport"]
    row, column = int(told["answers_first_row"]), int(told["answers_first_column"])
    for n, item in enumerate(told["item_ids"].split()):
        check = check_at(sheet, sheet.cell(row + n, column).coordinate)
        counts = made.indicators[item].answer == "count"
        name = "count_word" if counts else "yes_no_word"
        words = listed(book, name)
        letter = "J" if counts else "K"
        assert check.formula1 == f"'_est'!${letter}$2:${letter}${len(words) + 1}"
        assert {str(w).casefold() for w in words if isinstance(w, str)} <= set(ANSWER_WORDS)
        assert check.showErrorMessage
        assert check.prompt.startswith(made.indicators[item].definition.sv[:40])


def test_events_choose_among_labels_that_lead_back_to_ids(made: ResolvedSetup) -> None:
    book = opened(made)
    sheet = book["Händelser"]
    for letter, head, what, many in (
        ("A", "Vad", "indicator", None),
        ("B", "Område", "area", 2),
        ("D", "Del av dygn", "part_of_day", 5),
    ):
        assert sheet[f"{letter}{TABLE_HEADER_ROW}"].value == head
        labels, ids = listed(book, f"{what}_label"), listed(book, f"{what}_id")
        assert len(labels) == len(ids) == len(set(labels))
        assert many is None or len(ids) == many
        column = chr(ord("A") + LISTS_FIRST_COLUMN - 1 + LISTS.index(f"{what}_label"))
        check = check_at(sheet, f"{letter}{TABLE_HEADER_ROW + EVENT_ROWS}")
        assert check.formula1 == f"'_est'!${column}$2:${column}${len(labels) + 1}"
    own = made.indicators[listed(book, "indicator_id")[0]]
    assert own.id in known(book)["item_ids"].split(), "what the actor is asked about comes first"


def test_a_date_outside_the_period_is_refused_in_words(made: ResolvedSetup) -> None:
    check = check_at(opened(made)["Händelser"], "C5")
    assert (check.type, check.operator) == ("date", None)
    assert (check.formula1, check.formula2) == ("46342", "46348")
    assert check.error == "Skriv en dag inom 16–22 november 2026."


def test_excel_gets_no_message_that_is_too_long_for_it(made: ResolvedSetup) -> None:
    for actor in made.actors:
        for sheet in opened(made, actor):
            for check in sheet.data_validations.dataValidation:
                assert len(check.promptTitle or "") <= 32
                assert len(check.errorTitle or "") <= 32
                assert len(check.prompt or "") <= 255
                assert len(check.error or "") <= 255


def test_a_condition_stands_under_its_question_and_greys_the_cells(made: ResolvedSetup) -> None:
    book = opened(made)
    sheet, told = book["Rapport"], known(book)
    row = int(told["answers_first_row"]) + told["item_ids"].split().index("tillhall")
    assert str(sheet.cell(row, 1).value).endswith("Bara om ”Otrygghetsskapande samling” har setts.")
    greyed = {str(area.sqref) for area in sheet.conditional_formatting}
    assert f"C{row}:D{row}" in greyed


def test_no_wording_becomes_a_formula_a_link_or_markup(made: ResolvedSetup) -> None:
    bad = twisted(made)
    book = opened(bad)
    assert any(str(c.value).startswith(FORMULA) for row in book["Rapport"].rows for c in row)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), cell.coordinate
                assert cell.hyperlink is None
    with zipfile.ZipFile(BytesIO(content(bad))) as parts:
        sheets = [n for n in parts.namelist() if "worksheets" in n]
        assert not any(b"<f>" in parts.read(name) for name in sheets)
        assert not any("vba" in name or "externalLink" in name for name in parts.namelist())


def test_other_wording_never_changes_an_id_or_a_place(made: ResolvedSetup) -> None:
    plain, other = known(opened(made)), known(opened(twisted(made)))
    assert {k for k in KEYS if plain[k] != other[k]} == {"digest"}


def test_two_areas_of_the_same_name_can_be_told_apart(made: ResolvedSetup) -> None:
    areas = tuple(a.model_copy(update={"name": "Torget"}) for a in made.setup.areas)
    same = ResolvedSetup(setup=made.setup.model_copy(update={"areas": areas}), release=made.release)
    labels = listed(opened(same), "area_label")
    assert labels == ["Torget (centrum)", "Torget (norrangen)"]


def test_the_same_setup_and_period_give_the_same_bytes(made: ResolvedSetup, tmp_path: Path) -> None:
    first = content(made)
    write_workbook(made, "sundsviksbostader", WEEK, "weekly_status", "sv", tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == first
    assert [p.name for p in tmp_path.iterdir()] == ["again.xlsx"]


def test_the_workbook_tells_nothing_about_who_made_it_or_when(made: ResolvedSetup) -> None:
    properties = opened(made).properties
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created == properties.modified == datetime(2026, 11, 16)  # noqa: DTZ001
    assert properties.title == "Lägesrapport, vecka 47 2026"


def test_the_sheets_print_on_landscape_a4_as_wide_as_the_page(made: ResolvedSetup) -> None:
    for sheet in opened(made).worksheets[:-1]:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.freeze_panes
        assert sheet.print_title_rows


def test_the_event_template_has_no_questions_and_no_other_sheets(made: ResolvedSetup) -> None:
    book = opened(made, "polisen", "event")
    told = known(book)
    assert book.sheetnames == ["Rapport", "Händelser", "_est"]
    assert told["item_ids"] == told["nothing_cell"] == told["answers_first_row"] == ""
    assert told["comment_cell"]


def test_what_the_setup_does_not_ask_cannot_be_written(made: ResolvedSetup) -> None:
    with pytest.raises(UsageError, match=r"no actor “polise”\. Did you mean polisen"):
        form_of(made, "polise", WEEK, "weekly_status", "sv")
    with pytest.raises(UsageError, match="norrskolan has no report template “event”"):
        form_of(made, "norrskolan", WEEK, "event", "sv")
    nobody = made.setup.actors[0].model_copy(update={"type": "kyrka"})
    lone = ResolvedSetup(
        setup=made.setup.model_copy(update={"actors": (nobody,)}), release=made.release
    )
    with pytest.raises(UsageError, match="no checklist in weekly_status for the actor type kyrka"):
        form_of(lone, "polisen", WEEK, "weekly_status", "sv")
