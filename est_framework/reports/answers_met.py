"""
Answers as they were met before: in most reports none of them needs to be read.

A report has an answer for each question in each area, and nearly all are written as in other reports, sign
for sign. What one such stretch of bytes says is found out when it is met the first time: it is read, and
held against the schema. Then the answers of a report are added up, which takes a fraction of the time.
Nothing is promised the other way round: answers that are written in any other way are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import orjson

from est_framework.reports.formats.json_doubt import holds_unseen, may_be_read_otherwise
from est_framework.reports.rules.rep111_empty_report import SILENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import jsonschema_rs

    from est_framework.reports.compared import Key

_BEGINS: Final = b'"areas":['
_BEGINS_WIDE: Final = re.compile(rb'"areas"[ \t\r\n]*:[ \t\r\n]*\[')
_SPACE: Final = b" \t\r\n"
_NEXT, _LAST = b"}}},{", b"}}}"
"""What stands after the last answer about an area: in the list, and at its end."""
_MOST: Final = 255
"""So many stretches about one area are added up."""
_SAYS: Final = 1
_COUNTS: Final = _MOST + 1
_SHIFT: Final = 16
"""Where the bits of the indicators begin."""
_MOST_REMEMBERED: Final = 50_000


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


class Answered(NamedTuple):
    """
    What was answered.

    Attributes:
        areas: The area that each part of the list is about.
        weight: All answers together: see `Weights`.
        stretches: The stretches of bytes that the answers about each of these areas are written in.
    """

    areas: Sequence[str]
    weight: int
    stretches: Sequence[Sequence[bytes]]

    @property
    def says_something(self) -> bool:
        """Whether any question was answered, be it with "none seen"."""
        return self.weight % _COUNTS > 0


NO_ANSWERS: Final = Answered((), 0, ())


class _Met(NamedTuple):
    """An answer as it was met, and the area where it is the first one about it."""

    weight: int
    area: str
    indicator: str
    number: int
    written: bytes


class Weights:
    """
    What answers weigh.

    An indicator is a bit of its own. Added up, answers to different ones leave as many bits set as there
    are answers, and two to the same one fewer. Below these bits it is counted how many say something, and how
    many are numbers.
    """

    def __init__(self, indicators: Iterable[str]) -> None:
        """Take all indicators that there are."""
        self._bits = {id_: 1 << _SHIFT + n for n, id_ in enumerate(sorted(indicators))}
        self.unknown = 1 << _SHIFT + len(self._bits)

    def of(self, indicator: str, answer: Mapping[str, Any]) -> int:
        """Give what an answer weighs."""
        says, counts = answer["state"] not in SILENT, "value" in answer
        return self._bits[indicator] + _SAYS * says + _COUNTS * counts

    def beyond(self, indicators: Iterable[str]) -> int:
        """Give the bits that the weight of answers to these indicators, each once, has none of."""
        known = sum(self._bits[id_] for id_ in indicators)
        return self.unknown - (1 << _SHIFT) - known


class AnswersMet:
    """Knows the answers that were met in the reports of one template."""

    def __init__(
        self, schema: jsonschema_rs.Draft202012Validator, weights: Weights, area: str
    ) -> None:
        """
        Take what answers may be.

        Args:
            schema: What is held against what was answered about one area. It asks nothing of answers
                together: so each of them may be held against it by itself.
            weights: What answers weigh.
            area: Any area that there is.
        """
        self._schema, self._weights = schema, weights
        self._before = b'{"area":' + orjson.dumps(area) + b',"answers":{'
        self._met: dict[bytes, _Met] = {}
        self._numbers: dict[bytes, tuple[str, int]] = {}
        self._weight_of = _Remembered(self._later).__getitem__

    def answered(self, text: bytes) -> Answered | None:
        """
        Give what a report's list of areas says, as it stands between the brackets, or None.

        It then is a list as the schema asks for, of areas with answers, and no question is answered twice
        about an area.
        """
        before, *parts = text.split(b'"area"')
        if before.strip(_SPACE) != (b"{" if parts else b""):
            return None
        areas, weight, stretches = [], 0, []
        ends = [_NEXT] * (len(parts) - 1) + [_LAST]
        for part, end in zip(parts, ends, strict=False):
            pieces = part.split(b"}")
            if not part.endswith(end) and not _ends_with(pieces, end):
                return None
            first = self._met.get(pieces[0]) or self._first(pieces[0])
            if first is None or not first.area or len(pieces) > _MOST:
                return None
            own = sum(map(self._weight_of, pieces[1:-3]), first.weight)
            if (own >> _SHIFT).bit_count() != len(pieces) - 3:
                return None
            areas.append(first.area)
            weight |= own
            stretches.append(pieces)
        return Answered(areas, weight, stretches) if weight < self._weights.unknown else None

    def counts(self, answered: Answered) -> dict[Key, int]:
        """Give what was answered in numbers, by area and indicator."""
        known = self._numbers
        counts: dict[Key, int] = {}
        for area, pieces in zip(answered.areas, answered.stretches, strict=True):
            for indicator, number in [known[piece] for piece in pieces if piece in known]:
                counts[area, indicator] = number
        return counts

    def written(self, answered: Answered) -> bytes:
        """Write the list of areas as the ledger does, where no indicator stands twice about an area."""
        areas = [
            b'{"answers":{%b},"area":%b}'
            % (b",".join(sorted(self._met[p].written for p in pieces[:-3])), orjson.dumps(area))
            for area, pieces in zip(answered.areas, answered.stretches, strict=True)
        ]
        return b"[%b]" % b",".join(areas)

    def _first(self, piece: bytes) -> _Met | None:
        """Find out what the first answer about an area says, with the area: what follows `"area"`."""
        return self._remembered(piece, b'{"area"' + piece + b"}}}", is_first=True)

    def _later(self, piece: bytes) -> int:
        """Give what an answer weighs that follows another about the same area."""
        bare = piece.lstrip(_SPACE)
        met = None
        if bare.startswith(b","):
            met = self._remembered(piece, self._before + bare[1:] + b"}}}", is_first=False)
        return self._weights.unknown if met is None else met.weight

    def _remembered(self, piece: bytes, text: bytes, *, is_first: bool) -> _Met | None:
        if len(self._met) >= _MOST_REMEMBERED:
            return None
        met = self._read(text, is_first=is_first)
        if met is not None:
            self._met[piece] = met
            if met.number:
                self._numbers[piece] = met.indicator, met.number
        return met

    def _read(self, text: bytes, *, is_first: bool) -> _Met | None:
        """Read one answer about an area, as strictly as a whole report."""
        try:
            about: Any = orjson.loads(text)
        except orjson.JSONDecodeError:
            return None
        doubtful = may_be_read_otherwise(text, about) or holds_unseen(text)
        if doubtful or not self._schema.is_valid(about):
            return None
        # One object more is open than the area and its answers: so there is one answer.
        ((indicator, answer),) = about["answers"].items()
        written = orjson.dumps({indicator: {"value": None} | answer}, option=orjson.OPT_SORT_KEYS)
        area = about["area"] if is_first else ""
        weight = self._weights.of(indicator, answer)
        return _Met(weight, area, indicator, answer.get("value", 0), written[1:-1])


class _Remembered(dict[bytes, int]):
    """What the answers met so far weigh."""

    def __init__(self, weigh: Callable[[bytes], int]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, piece: bytes) -> int:
        weight = self._weigh(piece)
        if len(self) < _MOST_REMEMBERED:
            self[piece] = weight
        return weight


def _ends_with(pieces: Sequence[bytes], end: bytes) -> bool:
    """Say whether what was split by braces ends so, with spaces between."""
    return b"}".join(piece.translate(None, _SPACE) for piece in [b"", *pieces[-3:]]) == end
