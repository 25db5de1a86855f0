"""A row of an XLSForm's survey sheet, and the words that all rows share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from est_framework.forms.asked import LONGEST
from est_framework.forms.xlsform.expressions import at_most_long
from est_framework.language import Text, translator

TYPES: Final = frozenset(
    {
        "calculate",
        "note",
        "select_one",
        "integer",
        "text",
        "date",
        "begin_group",
        "end_group",
        "begin_repeat",
        "end_repeat",
    }
)
"""The types of rows that ODK, KoboToolbox and Survey123 all have, and that a form may use."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the sheet survey; expressions are those of `expressions`."""

    type: str
    name: str
    label: Text | None = None
    hint: Text | None = None
    required: bool = False
    relevant: str = ""
    constraint: str = ""
    constraint_message: Text | None = None
    calculation: str = ""
    appearance: str = ""
    default: str = ""


def say(words: str) -> Text:
    """Give words of the room in both languages."""
    return Text(translator("sv", "forms")(words), words)


def text_row(
    name: str, field: str, label: Text, hint: Text | None, *, required: bool = False
) -> Row:
    """Give the row of a free text, no longer than the field takes."""
    most = LONGEST[field]
    told = say("Write at most {most} characters.")
    return Row(
        "text",
        name,
        label,
        hint,
        required=required,
        constraint=at_most_long(most),
        constraint_message=told.filled({"most": most}),
        appearance="" if field in ("place", "resource") else "multiline",
    )
