"""
The Excel workbook that an actor fills in and sends back.

`layout` says where everything stands. No macros, no links, no formulas: every
wording is written as text, so a label that begins with `=` stays a label. Answer cells are open,
all else is locked without a password: the lock keeps people from slipping, it keeps nobody out. The
same setup and period always give the same bytes.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import xlsxwriter

from est_framework.files import write_whole
from est_framework.forms.asked import Form, form_of
from est_framework.forms.workbook.answers import write_report_sheet
from est_framework.forms.workbook.hidden import write_hidden_sheet
from est_framework.forms.workbook.sheets import Book, Looks
from est_framework.forms.workbook.tables import write_table_sheets
from est_framework.language import Language, translator
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup


def write_workbook(
    setup: ResolvedSetup,
    actor: str,
    period: Period,
    template: str,
    language: Language,
    file: Path,
) -> None:
    """
    Write the workbook of a template for one actor and period.

    Args:
        setup: The resolved setup; all wording comes from it.
        actor: Who is asked.
        period: What period is asked about.
        template: The report template.
        language: The language of the wording.
        file: Where to write; an existing file is replaced in one step.

    Raises:
        UsageError: The setup does not ask this actor to use this template.
        OSError: The file cannot be written.
    """
    write_whole(file, workbook_bytes(form_of(setup, actor, period, template, language)))


def workbook_bytes(form: Form) -> bytes:
    """Give the workbook of a form as bytes; equal forms give equal bytes."""
    content = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(content, options) as file:
        _say_what_it_is(file, form)
        book = Book(file, form, Looks.of(file), translator(form.language, "forms"))
        places = write_report_sheet(book)
        write_table_sheets(book)
        write_hidden_sheet(book, places)
    return content.getvalue()


def _say_what_it_is(file: xlsxwriter.Workbook, form: Form) -> None:
    """Set title and a fixed creation time; no author, and no clock is read."""
    file.set_properties(
        {
            "title": f"{form.title}, {form.period.name(form.language)}",
            "subject": form.actor,
            "created": form.made,
        }
    )
    file.set_size(24000, 14000)
