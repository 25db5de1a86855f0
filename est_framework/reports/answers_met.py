"""
Answers as they were met before: in most reports none of them needs to be read.

A report has an answer for each question in each area. Nearly all are written as in other reports, sign for
sign, and in the order of the form. What one such stretch of bytes says is found out when it is met the first
time, when it is read and held against the schema; and so is what an order of them makes together. Then a
report's answers are only looked up. Nothing is promised the other way round: answers that are written in any
other way are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import orjson

from est_framework.reports.answered import (
    FIRST,
    LATER,
    NEXT,
    NOTHING,
    Answered,
    Met,
    Order,
    order_of,
)
from est_framework.reports.compared import UNTOLD, number_of, sign
from est_framework.reports.formats.json_surely import read_one_surely
from est_framework.reports.silence import SILENT

if TYPE_CHECKING:
    import jsonschema_rs

_BEGINS: Final = b'"areas":['
_BEGINS_WIDE: Final = re.compile(rb'"areas"[ \t\r\n]*:[ \t\r\n]*\[')
_SPACE: Final = b" \t\r\n"
_UNCERTAIN: Final = "\0"
_MOST_REMEMBERED: Final = 50_000
_ROOM: Final = 500_000
"""So many stretches, all orders together, are remembered."""


def without_answers(content: bytes) -> tuple[bytes, bytes]:
    """
    Give a report's JSON text with an empty list of areas, and what stood in the list.

    Where there is none it gives the text as it is, and nothing. What was taken out is the report's own list
    where the schema passes the text that is left: a field of another name, or in another place, it refuses.
    """
    start = content.find(_BEGINS)
    if start >= 0:
        start += len(_BEGINS)
    else:
        found = _BEGINS_WIDE.search(content)
        if found is None:
            return content, b""
        start = found.end()
    end = content.find(b"]", start)
    if end < 0:
        return content, b""
    return content[:start] + content[end:], content[start:end]


class AnswersMet:
    """Knows the answers that were met in the reports of one template."""

    def __init__(self, schema: jsonschema_rs.Draft202012Validator, area: str) -> None:
        """
        Take what answers may be.

        Args:
            schema: What is held against what was answered about one area. It asks nothing of answers
                together: so each of them may be held against it by itself.
            area: Any area that there is.
        """
        signs = _Signs(schema, area)
        self._met, self._signs_of = signs.met, signs.__getitem__
        self._orders: dict[str, Order | None] = {}
        self._room = _ROOM

    def answered(self, text: bytes) -> Answered | None:
        """
        Give what a report's list of areas says, as it stands between the brackets, or None.

        It then is a list as the schema asks for, of areas with answers; no area stands twice in it, and no
        question is answered twice about one.
        """
        stretches = text.split(b"}")
        signs = "".join(map(self._signs_of, stretches))
        subjects, numbers = signs[::2], signs[1::2]
        if subjects in self._orders:
            order = self._orders[subjects]
        else:
            order = order_of([self._met.get(stretch) for stretch in stretches])
            if len(subjects) <= self._room:
                self._room -= len(subjects)
                self._orders[subjects] = order
        return None if order is None else Answered(order, stretches, self._met, numbers)


class _Signs(dict[bytes, str]):
    """
    Two signs for each stretch that was met: for what it is about, which may be uncertain, and for its number.

    They are found out here, where nothing is known of those who ask: so all is freed with the delivery.

    Attributes:
        met: What each of them says, but for the uncertain ones.
    """

    def __init__(self, schema: jsonschema_rs.Draft202012Validator, area: str) -> None:
        super().__init__()
        self.met: dict[bytes, Met] = {}
        self._schema = schema
        self._before = b'{"area":' + orjson.dumps(area) + b',"answers":{'
        self._subjects: dict[tuple[str, str, str], int] = {}

    def __missing__(self, stretch: bytes) -> str:
        signs = self._found_out(stretch)
        if len(self) < _MOST_REMEMBERED:
            self[stretch] = signs
        return signs

    def _found_out(self, stretch: bytes) -> str:
        met = self.met.get(stretch)
        if met is None and len(self.met) < _MOST_REMEMBERED:
            met = self._read(stretch.strip(_SPACE))
        if met is None:
            return _UNCERTAIN + UNTOLD
        self.met[stretch] = met
        subject = (met.kind, met.area, met.indicator)
        return chr(self._subjects.setdefault(subject, len(self._subjects) + 1)) + sign(met.number)

    def _read(self, stretch: bytes) -> Met | None:
        """Read one stretch: nothing, or one answer."""
        if not stretch:
            return NOTHING
        if stretch.startswith(b"{"):
            return self._answer(FIRST, stretch)
        if not stretch.startswith(b","):
            return None
        stretch = stretch[1:].lstrip(_SPACE)
        if stretch.startswith(b"{"):
            return self._answer(NEXT, stretch)
        return self._answer(LATER, self._before + stretch)

    def _answer(self, kind: str, begun: bytes) -> Met | None:
        """Read one answer about an area, without the braces at its end, as strictly as a whole report."""
        about = read_one_surely(begun + b"}}}")
        if about is None or not self._schema.is_valid(about):
            return None
        # Three braces are open, one more than those of the area and of its answers: so there is one answer.
        ((indicator, answer),) = about["answers"].items()
        written = orjson.dumps({indicator: {"value": None} | answer}, option=orjson.OPT_SORT_KEYS)
        return Met(
            kind,
            "" if kind == LATER else about["area"],
            indicator,
            number_of(answer),
            answer["state"] not in SILENT,
            written[1:-1],
        )
