"""The sheet Rapport: nothing to report, one row per question, one column per area, comment."""

from __future__ import annotations

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from est_framework.forms.asked import Question
from est_framework.forms.days import moment_in_words
from est_framework.forms.workbook.hidden import lists_of
from est_framework.forms.workbook.layout import REPORT_SHEET, YES
from est_framework.forms.workbook.sheets import LINE_HEIGHT, Book, checked, lines, list_of

_QUESTION_WIDTH = 38.0
_HINT_WIDTH = 52.0
_AREA_WIDTH = 17.0
_FILL_ROW, _NOTHING_ROW, _HEAD_ROW = 6, 7, 9
_FIRST_COLUMN = 2
_COMMENT_ROWS = 6


def write_report_sheet(book: Book) -> dict[str, str]:
    """Write the sheet Rapport and give where things stand on it, for `_est`."""
    sheet = book.sheet(REPORT_SHEET.said(book.form.language))
    sheet.set_column(0, 0, _QUESTION_WIDTH)
    sheet.set_column(1, 1, _HINT_WIDTH)
    sheet.set_column(_FIRST_COLUMN, _FIRST_COLUMN + len(book.form.areas) - 1, _AREA_WIDTH)
    _write_top(book, sheet)
    _write_who_fills(book, sheet)
    asks = "answers" in book.form.sections
    after = _HEAD_ROW
    if asks:
        _write_answers(book, sheet)
        after = _HEAD_ROW + len(book.form.questions) + 2
    comment = _write_comment(book, sheet, after) if "comment" in book.form.sections else ""
    return {
        "date_cell": xl_rowcol_to_cell(_FILL_ROW, 1),
        "nothing_cell": xl_rowcol_to_cell(_NOTHING_ROW, 1) if book.form.owed else "",
        "comment_cell": comment,
        "answers_first_row": str(_HEAD_ROW + 2) if asks else "",
        "answers_first_column": str(_FIRST_COLUMN + 1) if asks else "",
    }


def _write_top(book: Book, sheet: Worksheet) -> None:
    form, looks, _ = book.form, book.looks, book.say
    period = f"{form.period_name} ({form.period.dates(form.language)})"
    sheet.set_row(0, 32)
    sheet.write_string(0, 0, form.title, looks.title)
    sheet.write_string(1, 0, form.actor, looks.lead)
    sheet.write_string(2, 0, period + _due(book), looks.lead)
    sheet.set_row(3, 2 * LINE_HEIGHT)
    sheet.merge_range(
        3,
        0,
        3,
        1,
        _("Crime in progress, or danger to life: call 112. This form is read later.")
        + " "
        + _("Write about places and situations, never about persons."),
        looks.warning,
    )
    sheet.set_row(4, 3 * LINE_HEIGHT)
    sheet.merge_range(4, 0, 4, 1, _instruction(book), looks.quiet)


def _due(book: Book) -> str:
    if book.form.report_by is None:
        return ""
    moment = moment_in_words(book.form.report_by, book.form.language)
    return ". " + book.say("Send no later than {moment}").format(moment=moment)


def _instruction(book: Book) -> str:
    _ = book.say
    if book.form.says_nothing:
        return _(
            "If you have looked and seen nothing, choose Yes at Nothing to report and send the file "
            "back. It counts as a report."
        )
    if "answers" not in book.form.sections:
        return _("Fill in the open cells and send the file back. Details go on the next sheets.")
    return _(
        "Fill in the number of occasions per area, or choose None seen or Don't know. Leave a cell "
        "empty if you do not answer: empty is never read as zero. Details go on the next sheets."
    )


def _write_who_fills(book: Book, sheet: Worksheet) -> None:
    looks, _ = book.looks, book.say
    sheet.set_row(_FILL_ROW, LINE_HEIGHT + 8)
    sheet.set_row(_NOTHING_ROW, LINE_HEIGHT + 8)
    sheet.write_string(_FILL_ROW, 0, _("Date filled in"), looks.label)
    sheet.write_blank(_FILL_ROW, 1, None, looks.date)
    hint = _("Write the day as year-month-day. If you leave it empty, the day of receipt counts.")
    check = {"validate": "date", "criteria": ">=", "value": book.form.period.first}
    error = _("Write a day as year-month-day, not before the period began.")
    words = ((_("Date filled in"), hint), (_("Not a date that fits"), error))
    sheet.data_validation(_FILL_ROW, 1, _FILL_ROW, 1, checked(check, *words))
    if not book.form.owed:
        return
    sheet.write_string(_NOTHING_ROW, 0, _("Nothing to report"), looks.label)
    sheet.write_blank(_NOTHING_ROW, 1, None, looks.answer)
    check = {"validate": "list", "source": list_of("nothing_word", 2)}
    hint = _(
        "Choose Yes if you have looked and have nothing to report. Then no answers are needed."
    )
    words = ((_("Nothing to report"), hint), (_("Choose from the list"), _("Choose Yes or No.")))
    sheet.data_validation(_NOTHING_ROW, 1, _NOTHING_ROW, 1, checked(check, *words))


def _write_answers(book: Book, sheet: Worksheet) -> None:
    form, looks, _ = book.form, book.looks, book.say
    widest = max(lines(a.label, _AREA_WIDTH) for a in form.areas)
    sheet.set_row(_HEAD_ROW, LINE_HEIGHT * widest + 8)
    sheet.write_string(_HEAD_ROW, 0, _("Question"), looks.head)
    sheet.write_string(_HEAD_ROW, 1, _("What is meant"), looks.head)
    for column, area in enumerate(form.areas, start=_FIRST_COLUMN):
        sheet.write_string(_HEAD_ROW, column, area.label, looks.head_area)
    for row, question in enumerate(form.questions, start=_HEAD_ROW + 1):
        _write_question(book, sheet, row, question)
    sheet.freeze_panes(_HEAD_ROW + 1, 1, _HEAD_ROW + 1, 1)
    sheet.repeat_rows(_HEAD_ROW)


def _write_question(book: Book, sheet: Worksheet, row: int, question: Question) -> None:
    looks = book.looks
    label, only_if = question.label, book.form.only_if(question)
    if only_if:
        parts = (looks.strong, f"{label}\n", looks.condition, only_if)
        sheet.write_rich_string(row, 0, *parts, looks.question)
    else:
        sheet.write_string(row, 0, label, looks.question)
    tallest = max(
        lines(f"{label}\n{only_if}".strip(), _QUESTION_WIDTH),
        lines(question.hint, _HINT_WIDTH * 1.2),
    )
    sheet.set_row(row, LINE_HEIGHT * tallest + 6)
    sheet.write_string(row, 1, question.hint, looks.hint)
    last = _FIRST_COLUMN + len(book.form.areas) - 1
    for column in range(_FIRST_COLUMN, last + 1):
        sheet.write_blank(row, column, None, looks.answer)
    sheet.data_validation(row, _FIRST_COLUMN, row, last, _answer_check(book, question))
    if question.only_if is not None:
        _grey_when_not_asked(book, sheet, row, _HEAD_ROW + 1 + question.only_if)


def _answer_check(book: Book, question: Question) -> dict[str, object]:
    _ = book.say
    name = "count_word" if question.answer == "count" else "yes_no_word"
    check = {"validate": "list", "source": list_of(name, len(lists_of(book)[name]))}
    error = (
        _("Write a whole number, or choose None seen or Don't know. Or leave the cell empty.")
        if question.answer == "count"
        else _("Choose Yes, No or Don't know. Or leave the cell empty.")
    )
    return checked(check, (question.label, question.hint), (_("That answer does not fit"), error))


def _grey_when_not_asked(book: Book, sheet: Worksheet, row: int, asked: int) -> None:
    """Grey the cells of a question whose condition does not hold; what is written stays."""
    first = xl_rowcol_to_cell(asked, _FIRST_COLUMN)
    yes = YES.said(book.form.language)
    last = _FIRST_COLUMN + len(book.form.areas) - 1
    holds = f'OR({first}="{yes}",AND(ISNUMBER({first}),{first}>0))'
    rule = {"type": "formula", "criteria": f"=NOT({holds})", "format": book.looks.skipped}
    sheet.conditional_format(row, _FIRST_COLUMN, row, last, rule)


def _write_comment(book: Book, sheet: Worksheet, row: int) -> str:
    looks, _ = book.looks, book.say
    sheet.set_row(row, LINE_HEIGHT * _COMMENT_ROWS)
    sheet.write_string(row, 0, _("Comment"), looks.label)
    sheet.write_blank(row, 1, None, looks.text)
    hint = _("Anything else about places and situations. No names, no numbers to persons.")
    words = ((_("Comment"), hint), (_("Too long"), _("Write at most 2000 characters.")))
    check = {"validate": "length", "criteria": "<=", "value": 2000}
    sheet.data_validation(row, 1, row, 1, checked(check, *words))
    return str(xl_rowcol_to_cell(row, 1))
