"""
The XLSForm: a form for ODK, KoboToolbox and ArcGIS Survey123, in Swedish and English.

It is published once and used for a year of periods; what it is called is said in `layout`. Only
texts are written, never a formula, and wording can neither point to a question nor call a function. The
same setup and period always give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

import xlsxwriter

from est_framework.forms.xlsform.survey import XlsForm, xlsform_of
from est_framework.language import LANGUAGES, Language, Text
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

_NAMES: Final[dict[Language, str]] = {"sv": "Svenska (sv)", "en": "English (en)"}
_WIDTHS: Final = {"type": 24.0, "name": 34.0}
_WIDE: Final = 40.0


def xlsform_bytes(
    setup: ResolvedSetup, actor: str, period: Period, template: str, language: Language
) -> bytes:
    """
    Make the XLSForm of a template for one actor, to be published for use from a period on.

    Args:
        setup: The resolved setup; all wording comes from it.
        actor: Who is asked.
        period: The first period that may be chosen; a year of them can.
        template: The report template.
        language: The language that opens first; both are in the form.

    Raises:
        UsageError: The setup does not ask this actor to use this template.
    """
    made = xlsform_of(setup, actor, period, template, language)
    content = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(content, options) as file:
        file.set_properties({"title": _title(made), "created": made.form.made})
        _write(file, "survey", list(_survey(made)))
        _write(file, "choices", list(_choices(made)))
        _write(file, "settings", list(_settings(made)))
    return content.getvalue()


def _survey(made: XlsForm) -> Iterator[dict[str, str]]:
    for row in made.rows:
        yield {
            "type": row.type,
            "name": row.name,
            **_said("label", row.label),
            **_said("hint", row.hint),
            "required": "yes" if row.required else "",
            "relevant": row.relevant,
            "constraint": row.constraint,
            **_said("constraint_message", row.constraint_message),
            "calculation": row.calculation,
            "appearance": row.appearance,
            "default": row.default,
        }


def _choices(made: XlsForm) -> Iterator[dict[str, str]]:
    used = {row.type.partition(" ")[2] for row in made.rows}
    for name, choices in made.lists.items():
        if name in used:
            for id_, label in choices:
                yield {"list_name": name, "name": id_, **_said("label", label)}


def _settings(made: XlsForm) -> Iterator[dict[str, str]]:
    yield {
        "form_title": _plain(_title(made)),
        "form_id": made.form_id,
        "version": made.version,
        "default_language": _NAMES[made.language],
    }


def _title(made: XlsForm) -> str:
    return f"{made.form.title}, {made.form.actor}"


def _said(column: str, words: Text | None) -> dict[str, str]:
    return {
        f"{column}::{_NAMES[known]}": _plain(words.said(known)) if words else ""
        for known in LANGUAGES
    }


def _plain(words: str) -> str:
    """Give wording in which no reference to a question can stand."""
    return words.replace("${", "$ {")


def _write(file: xlsxwriter.Workbook, name: str, rows: Sequence[dict[str, str]]) -> None:
    sheet = file.add_worksheet(name)
    bold = file.add_format({"bold": True})
    for column, heading in enumerate(rows[0]):
        sheet.set_column(column, column, _WIDTHS.get(heading, _WIDE if "::" in heading else 20.0))
        sheet.write_string(0, column, heading, bold)
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row.values()):
            if value:
                sheet.write_string(number, column, value)
