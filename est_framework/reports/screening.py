"""
The personal-data gate held over everything that came with a report, before anything is said about it.

Not only the texts: ids, field names, unknown columns, cell comments, document properties and the file's
name can hold a personal number too. What was found is told by category and place, never by its words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from est_framework.findings import Finding, Place
from est_framework.privacy import gate
from est_framework.privacy.glance import tell_nothing
from est_framework.privacy.neighbours import split_numbers
from est_framework.privacy.person_fields import asks_for_a_person
from est_framework.privacy.positions import has_exact_position, is_exact_position
from est_framework.reports.at_a_glance import (
    UUID,
    may_be_a_person,
    passes_at_a_glance,
)
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.json_scanner import pointer_part
from est_framework.reports.rules import (
    rep303_exact_position,
    rep304_column_of_persons,
)
from est_framework.reports.screening_beside import (
    HERE,
    TWO_FIELDS,
    beside,
    findings_of,
)
from est_framework.reports.side_by_side import rows_side_by_side

_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")
_NUMBERS_OF_PERSONS: Final = ("personal_number", "coordination_number", "reserve_number")
# REP125 tells of shortened numbers, and what was most likely behind them.
_ALL_KINDS: Final = tuple(kind for kind in gate.KIND_WORDS if kind != "shortened_number")
_SHORT: Final = 40
_MOST_REMEMBERED: Final = 10_000
_ANY_DIGIT: Final = str.maketrans("123456789", "000000000")


class Screen:
    """Looks through the drafts of one delivery; what a file says of itself is looked at once."""

    def __init__(self) -> None:
        self._beside: dict[tuple[str, int], list[Finding]] = {}
        # Reporters and places come again and again. Forgotten with the delivery.
        self._short: dict[str, list[gate.Hit]] = {}
        self._clean_forms: set[str] = set()
        self._clean_words: set[str] = set()
        self._plain_fields: set[str] = set()

    def findings(self, draft: Draft, data: Any, *, passed_schema: bool) -> list[Finding]:  # noqa: ANN401
        """
        Give what the gate finds in a draft and in the file it came in.

        Args:
            draft: The draft.
            data: What it holds.
            passed_schema: Only its free texts can then hold anything; the rest is ids of the setup.
        """
        found = list(self._beside_draft(draft))
        if passed_schema and passes_at_a_glance(data):
            return found
        return found + self.field_by_field(draft.with_data(data), passed_schema=passed_schema)

    def passes(self, draft: Draft, reporter: str) -> bool:
        """Say whether a report's file is named and filled without telling anything, and so is who reports."""
        return not draft.texts and self._is_clean(draft.file) and self._is_clean(reporter)

    def _is_clean(self, word: str) -> bool:
        """
        Say whether a short text tells nothing: the name of a file, who reports, a field, a word of a choice.

        Those of a delivery are mostly alike but for their digits. Which digits they are only matters to
        an exact position: to all else it matters where digits stand.
        """
        if word in self._clean_words:
            return True
        form = word.translate(_ANY_DIGIT)
        if form not in self._clean_forms:
            if not tell_nothing((form,)):
                return False
            self._clean_forms.add(form)
        if has_exact_position(word):
            return False
        if len(self._clean_words) < _MOST_REMEMBERED:
            self._clean_words.add(word)
        return True

    def field_by_field(self, draft: Draft, *, passed_schema: bool) -> list[Finding]:
        """Give what the gate finds in a draft alone, each of its fields looked at by itself."""
        found: list[Finding] = []
        texts = _free_texts(draft.data) if passed_schema else all_texts(draft.data)
        for pointer, text in texts if passed_schema else self._telling(texts):
            if text and (hits := self._hits(text, pointer)):
                found += findings_of(hits, _masked(draft.place(pointer)), HERE)
            if text and has_exact_position(text):
                found.append(rep303_exact_position.RULE.at(_masked(draft.place(pointer))))
        if not passed_schema:
            found += self._of_unknown_fields(draft)
        for row in rows_side_by_side(draft.data, passed_schema=passed_schema):
            for pointer, hit in split_numbers(row):
                found += findings_of([hit], _masked(draft.place(pointer)), TWO_FIELDS)
        return found

    def _telling(self, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Give the texts, with their pointers, without those that tell nothing at a glance."""
        for pointer, text in texts:
            if not (self._is_clean(text) if len(text) <= _SHORT else tell_nothing((text,))):
                yield pointer, text

    def _of_unknown_fields(self, draft: Draft) -> Iterator[Finding]:
        """Yield what the fields themselves tell, whatever stands in them: a person, or a front door."""
        for pointer, value in all_values(draft.data):
            if isinstance(value, dict | list) and is_exact_position(value):
                yield rep303_exact_position.RULE.at(_masked(draft.place(pointer)))
            for key in value if isinstance(value, dict) else ():
                if key in self._plain_fields:
                    continue
                if asks_for_a_person(key):
                    place = _masked(draft.place(f"{pointer}/{pointer_part(key)}"))
                    yield rep304_column_of_persons.RULE.at(place, seen=gate.mask(key))
                else:
                    self._plain_fields.add(key)

    def _hits(self, text: str, pointer: str) -> list[gate.Hit]:
        if pointer == "/id":
            return _hits_in_id(text)
        if pointer == "/digest" and _DIGEST.fullmatch(text):
            return []
        if len(text) > _SHORT:
            return _hits_in(text)
        if text not in self._short:
            self._short[text] = _hits_in(text)
        return self._short[text]

    def _beside_draft(self, draft: Draft) -> list[Finding]:
        if not draft.texts and self._is_clean(draft.file):
            return []
        key = (draft.sha256 + draft.file, id(draft.texts) if draft.texts else 0)
        if key not in self._beside:
            self._beside[key] = list(beside(draft))
        return self._beside[key]


def masked_data(data: object) -> object:
    """Give plain data with every hit in its texts and field names replaced by its category."""
    if isinstance(data, str):
        return gate.mask(data)
    if isinstance(data, dict):
        return {gate.mask(k): masked_data(v) for k, v in data.items()}
    if isinstance(data, list):
        return [masked_data(v) for v in data]
    return data


def _free_texts(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the texts of a report that passed the schema where a person writes freely."""
    yield "/id", data["id"]
    if "reporter" in data:
        yield "/reporter", data["reporter"]
    if "comment" in data:
        yield "/comment", data["comment"]
    for n, event in enumerate(data.get("events", ())):
        yield f"/events/{n}/place", event.get("place", "")
        yield f"/events/{n}/description", event.get("description", "")
    for n, line in enumerate(data.get("upcoming", ())):
        yield f"/upcoming/{n}/description", line["description"]
    for n, line in enumerate(data.get("presence", ())):
        yield f"/presence/{n}/resource", line["resource"]


def all_texts(data: object) -> Iterator[tuple[str, str]]:
    """Yield every text, number and field name as text."""
    for pointer, value in all_values(data):
        if isinstance(value, str):
            yield pointer, value
        elif isinstance(value, dict):
            for key in value:
                yield pointer, key
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield pointer, str(value)


def all_values(data: object) -> Iterator[tuple[str, object]]:
    """Yield everything there is, without recursion, since the data may be nested by malice."""
    left: list[tuple[str, object]] = [("", data)]
    while left:
        pointer, value = left.pop()
        yield pointer, value
        if isinstance(value, dict):
            left += [(f"{pointer}/{pointer_part(key)}", v) for key, v in value.items()]
        elif isinstance(value, list):
            left += [(f"{pointer}/{n}", below) for n, below in enumerate(value)]


def _hits_in(text: str, kinds: tuple[str, ...] = _ALL_KINDS) -> list[gate.Hit]:
    return [hit for hit in gate.scan(text) if hit.kind in kinds]


def _hits_in_id(text: str) -> list[gate.Hit]:
    if not may_be_a_person(text):
        return []
    return _hits_in(text, _NUMBERS_OF_PERSONS if UUID.fullmatch(text) else _ALL_KINDS)


def _masked(place: Place) -> Place:
    return Place(*map(gate.mask, (place.file, place.at, place.pointer)))
