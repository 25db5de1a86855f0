"""
What everything is called in the XLSForm that an actor fills in on a phone or in a GIS.

Shared by the writer here and by the reader of submissions in `reports`.

A form is published once and used period after period: `est_period` is chosen, all else that a report
follows is a constant in the form (`CONSTANTS`). Names are made of ids alone, never of wording, so a new
label, order or choice moves no column. They hold a–z, 0–9 and `_` only and no two in a form are equal,
whatever group they stand in: Survey123 and the databases behind it ask for that. So a column's name can
be read without its groups, however the groups are written before it.

A question of an area is `a_AREA_i_INDICATOR`, and where a number belongs to it `n_AREA_i_INDICATOR`. In
AREA, `_` begins an escape: `__` is a hyphen, `_u` an underscore, `_cx` the capital X; `_i_` ends it, or
`_l_` where a local indicator follows, without its `x-` and with `__` for a hyphen. The choice of an `a_`
question is the state itself: `value`, `none_seen` or `unknown`; blank says not answered.

Lines (`REPEATS`) are repeats. `has_…` asks whether there are any, where the form has more to ask, so that
a web client that always shows a first line does not send an empty one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from est_framework.forms.workbook.layout import EVENT_COLUMNS, PRESENCE_COLUMNS, UPCOMING_COLUMNS

CONSTANTS: Final = (
    "est_method",
    "est_setup",
    "est_setup_revision",
    "est_digest",
    "est_template",
    "est_actor",
)
"""What a report follows, the same in all submissions of a form: a field of the report each."""
PERIOD: Final = "est_period"
NOTHING: Final = "nothing_to_report"
SAYS_NOTHING: Final = "nothing"
SAYS_SOMETHING: Final = "something"
COMMENT: Final = "comment"
STATES: Final = ("value", "none_seen", "unknown")
"""The choices of an answer; each is the state that it says."""

REPEATS: Final[Mapping[str, Mapping[str, str]]] = {
    section: {f"{line}_{field}": field for field in fields}
    for section, line, fields in (
        ("events", "event", EVENT_COLUMNS),
        ("upcoming", "upcoming", UPCOMING_COLUMNS),
        ("presence", "presence", PRESENCE_COLUMNS),
    )
}
"""The repeats by name, each with its questions and the field of the report's line that each fills."""

NOTES: Final = ("note_112", "note_persons", "note_answers")
"""What is only said; systems may give them an empty column."""
FILE_ENDING: Final = "_xlsform.xlsx"

_QUESTION: Final = re.compile(r"([an])_((?:[a-z0-9]|__|_u|_c[a-z])+)_([il])_([a-z][a-z0-9_]*)")
_LOCAL: Final = "x-"
_ESCAPED: Final = {"-": "__", "_": "_u"}
_ESCAPE: Final = re.compile(r"__|_u|_c[a-z]")


def has(section: str) -> str:
    """Give the name of the question whether there is any line of a section."""
    return f"has_{section}"


def group_of(area: str) -> str:
    """Give the name of the group with the questions about an area."""
    return f"area_{_escaped(area)}"


def answer_name(area: str, indicator: str) -> str:
    """Give the name of a question about an area."""
    return f"a_{_escaped(area)}_{_tail(indicator)}"


def number_name(area: str, indicator: str) -> str:
    """Give the name of the number that belongs to a question about an area."""
    return f"n_{_escaped(area)}_{_tail(indicator)}"


def question_of(name: str) -> tuple[str, str, bool] | None:
    """Give area, indicator and whether it is the number, for the name of a question; None for others."""
    match = _QUESTION.fullmatch(name)
    if match is None:
        return None
    kind, area, whose, indicator = match.groups()
    if whose == "l":
        indicator = _LOCAL + indicator.replace("__", "-")
    return _ESCAPE.sub(lambda m: _plain(m[0]), area), indicator, kind == "n"


def _tail(indicator: str) -> str:
    if indicator.startswith(_LOCAL):
        return f"l_{indicator.removeprefix(_LOCAL).replace('-', '__')}"
    return f"i_{indicator}"


def _escaped(id_: str) -> str:
    return "".join(
        _ESCAPED.get(c, f"_c{c.lower()}" if c.isascii() and c.isupper() else c) for c in id_
    )


def _plain(escape: str) -> str:
    return {"__": "-", "_u": "_"}.get(escape) or escape[-1].upper()
