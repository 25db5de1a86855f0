"""What the sheets of the workbook share: looks, protection, print settings, and checks of cells."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from est_framework.forms.asked import Form
from est_framework.forms.workbook.layout import HIDDEN_SHEET, LISTS, LISTS_FIRST_COLUMN

INK = "#1f2937"
DEEP = "#1d4e5f"
SOFT = "#e6f0f2"
PAPER = "#fffdf5"
LINE = "#b8c4c8"
QUIET = "#55636b"

LINE_HEIGHT = 15.0
_LONGEST_TITLE = 32
_LONGEST_MESSAGE = 255


@dataclass(frozen=True, slots=True)
class Looks:
    """The cell formats, by what they are for."""

    title: Format
    lead: Format
    quiet: Format
    quiet_line: Format
    warning: Format
    head: Format
    head_area: Format
    question: Format
    strong: Format
    condition: Format
    hint: Format
    label: Format
    answer: Format
    text: Format
    choice: Format
    date: Format
    number: Format
    skipped: Format

    @classmethod
    def of(cls, file: xlsxwriter.Workbook) -> Looks:
        """Make the formats in a workbook."""
        plain = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "vcenter"}
        boxed = plain | {"border": 1, "border_color": LINE, "text_wrap": True}
        opened = boxed | {"locked": False, "bg_color": PAPER}

        def add(base: dict[str, Any], **more: object) -> Format:
            return file.add_format(base | more)

        return cls(
            title=add(plain, font_size=20, bold=True, font_color=DEEP),
            lead=add(plain, font_size=12, bold=True),
            quiet=add(plain, font_color=QUIET, text_wrap=True, valign="top"),
            quiet_line=add(plain, font_color=QUIET),
            warning=add(plain, bold=True, text_wrap=True, bg_color="#fdecea", font_color="#7a1f14"),
            head=add(
                boxed, bold=True, bg_color=DEEP, font_color="#ffffff", border_color=DEEP, indent=1
            ),
            head_area=add(boxed, bold=True, bg_color=DEEP, font_color="#ffffff", align="center"),
            question=add(boxed, bold=True, bg_color=SOFT, indent=1),
            strong=file.add_format({"font_name": "Calibri", "font_color": INK, "bold": True}),
            condition=file.add_format(
                {"font_name": "Calibri", "font_color": QUIET, "italic": True, "font_size": 10}
            ),
            hint=add(boxed, font_size=10, font_color=QUIET, indent=1),
            label=add(boxed, bold=True, bg_color=SOFT, indent=1),
            answer=add(opened, align="center"),
            text=add(opened, num_format="@", valign="top"),
            choice=add(opened, valign="top"),
            date=add(opened, num_format="yyyy-mm-dd", align="center", valign="top"),
            number=add(opened, num_format="0", align="center", valign="top"),
            skipped=add({"bg_color": "#eceff1", "font_color": QUIET, "pattern": 1}),
        )


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook being written: the file, what it asks, how it looks, in whose words."""

    file: xlsxwriter.Workbook
    form: Form
    looks: Looks
    say: Callable[[str], str]

    def sheet(self, name: str) -> Worksheet:
        """Add a sheet that is locked but for its open cells, and prints on landscape A4."""
        sheet = self.file.add_worksheet(name)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        period = self.form.period.name(self.form.language)
        foot = f"{self.form.actor[:60]}, {period}".replace("&", "&&")
        sheet.set_footer(f"&L{foot}&R&P (&N)")
        return sheet


def list_of(name: str, length: int) -> str:
    """Give the reference to a list on the hidden sheet, for a dropdown."""
    column = LISTS_FIRST_COLUMN - 1 + LISTS.index(name)
    return f"='{HIDDEN_SHEET}'!{xl_range_abs(1, column, max(length, 1), column)}"


def checked(check: dict[str, Any], hint: tuple[str, str], error: tuple[str, str]) -> dict[str, Any]:
    """Give a cell check with the words Excel shows before and after, cut to what it takes."""
    before = {
        "input_title": cut(hint[0], _LONGEST_TITLE),
        "input_message": cut(hint[1], _LONGEST_MESSAGE),
    }
    return check | {
        **(before if hint[1] else {}),
        "error_title": cut(error[0], _LONGEST_TITLE),
        "error_message": cut(error[1], _LONGEST_MESSAGE),
    }


def cut(text: str, longest: int) -> str:
    """Shorten a text to what fits, at a word where one ends near, with an ellipsis."""
    if len(text) <= longest:
        return text
    part = text[: longest - 1]
    space = part.rfind(" ")
    return (part[:space] if space > longest // 2 else part).rstrip(" ,.;:") + "…"


def lines(text: str, width: float) -> int:
    """Say about how many lines a text takes in a column of a width in characters."""
    return sum(max(1, math.ceil(len(part) * 1.08 / (width - 2))) for part in text.split("\n"))
