"""
The personal-data gate held over everything that came with a report, before anything is said about it.

Not only the texts: ids, field names, unknown columns, cell comments, document properties and the file's
name can hold a personal number too. What was found is told by category and place, never by its words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
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
from est_framework.reports.formats.source import Source
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
from est_framework.reports.values_within import (
    all_texts,
    all_values,
    free_texts,
    lines_of,
)

_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")
_NUMBERS_OF_PERSONS: Final = ("personal_number", "coordination_number", "reserve_number")
# REP125 tells of shortened numbers, and what was most likely behind them.
_ALL_KINDS: Final = tuple(kind for kind in gate.KIND_WORDS if kind != "shortened_number")
_SHORT: Final = 40
_MOST_REMEMBERED: Final = 10_000
_OWN_WAY: Final = ("/id", "/digest")
"""Fields of which is known what digits in them may be."""
_SMALL: Final = 100
_OBJECTS: Final = frozenset((dict,))
_PLAIN: Final = frozenset((str, int, type(None)))
# No field of ours has this name: so nothing is let pass here that is found elsewhere.
_ANYWHERE: Final = "/-"
_NOWHERE: Final = Source("", b"")
# A week, a day or a moment: eight digits that are split so are no number of anybody, whichever they are.
MOMENT: Final = re.compile("0000-(?:W00|00-00(?:T00:00(?::00)?(?:Z|[+-]00:00)?)?)")
_ANY_DIGIT: Final = str.maketrans("123456789", "000000000")


class Screen:
    """Looks through the drafts of one delivery; what a file says of itself is looked at once."""

    def __init__(self, *, quickly: bool = True) -> None:
        """
        Begin a delivery.

        Args:
            quickly: Whether what is seen at a glance to tell nothing need not be looked through.
        """
        self._quickly = quickly
        self._beside: dict[tuple[str, int], list[Finding]] = {}
        # Reporters and places come again and again. Forgotten with the delivery.
        self._short: dict[str, list[gate.Hit]] = {}
        self._clean_forms: dict[str, bool] = {}
        self._clean_words: set[str] = set()
        self._plain_fields: set[str] = set()
        self._clean_answers: set[tuple[object, ...]] = set()

    def findings(self, draft: Draft, data: Any, *, passed_schema: bool) -> list[Finding]:  # noqa: ANN401
        """
        Give what the gate finds in a draft and in the file it came in.

        Args:
            draft: The draft.
            data: What it holds.
            passed_schema: Only its free texts can then hold anything; the rest is ids of the setup.
        """
        found = list(self._beside_draft(draft))
        if passed_schema and self._quickly and passes_at_a_glance(data):
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
            is_moment = MOMENT.fullmatch(form) is not None
            self._clean_forms[form] = is_moment or tell_nothing((form,))
        if not self._clean_forms[form] or has_exact_position(word):
            return False
        if len(self._clean_words) < _MOST_REMEMBERED:
            self._clean_words.add(word)
        return True

    def field_by_field(self, draft: Draft, *, passed_schema: bool) -> list[Finding]:
        """Give what the gate finds in a draft alone, each of its fields looked at by itself."""
        data = draft.data
        if not passed_schema:
            parts = list(all_values(data, passed_over=self._holds_clean_answers))
            return list(self._anywhere(draft, parts))
        found = list(self._in_texts(draft, free_texts(data)))
        return found + list(self._split(draft, lines_of(data), with_names=False))

    def _anywhere(self, draft: Draft, parts: Sequence[tuple[str, object]]) -> Iterator[Finding]:
        """Yield what is found in some values of a draft of which nothing is known."""
        yield from self._in_texts(draft, all_texts(parts, self._clean_words))
        around = [(pointer, value) for pointer, value in parts if isinstance(value, dict | list)]
        yield from self._of_unknown_fields(draft, around)
        yield from self._split(draft, around, with_names=True)

    def _in_texts(self, draft: Draft, texts: Iterable[tuple[str, str]]) -> Iterator[Finding]:
        """Yield what is found in texts, each taken by itself."""
        for pointer, text in texts:
            if pointer not in _OWN_WAY and self._passes(text):
                continue
            if hits := self._hits(text, pointer):
                yield from findings_of(hits, self._place(draft, pointer), HERE)
            if has_exact_position(text):
                yield rep303_exact_position.RULE.at(self._place(draft, pointer))

    def _passes(self, text: str) -> bool:
        """Say of a text whether it tells nothing at a glance. Most do."""
        if not self._quickly:
            return False
        return self._is_clean(text) if len(text) <= _SHORT else tell_nothing((text,))

    def _holds_clean_answers(self, value: dict[str, Any]) -> bool:
        """
        Say whether an object holds nothing but small objects in which nothing is found, wherever they stand.

        Answers are such: they are many, and the same few come again and again. What is found in one has
        nothing to do with what stands around it: no number is split between a field and an object.
        """
        answers = value.values()
        if not self._quickly or not _OBJECTS.issuperset(map(type, answers)):
            return False
        # No two values of these kinds are equal and yet written differently, as 1 and true are.
        if not _PLAIN.issuperset(map(type, chain.from_iterable(map(dict.values, answers)))):
            return False
        as_keys = map(tuple, map(dict.items, answers))
        return self._clean_answers.issuperset(as_keys) or all(map(self._is_clean_answer, answers))

    def _is_clean_answer(self, answer: dict[str, Any]) -> bool:
        """Say whether nothing is found in an object of plain values, and remember it."""
        key = tuple(answer.items())
        if key in self._clean_answers:
            return True
        alone = Draft(answer, _NOWHERE)
        if any(True for _ in self._anywhere(alone, list(all_values(answer, _ANYWHERE)))):
            return False
        if len(self._clean_answers) < _MOST_REMEMBERED and len(str(key)) <= _SMALL:
            self._clean_answers.add(key)
        return True

    def _of_unknown_fields(
        self, draft: Draft, parts: Iterable[tuple[str, object]]
    ) -> Iterator[Finding]:
        """Yield what the fields themselves tell, whatever stands in them: a person, or a front door."""
        for pointer, value in parts:
            if is_exact_position(value):
                yield rep303_exact_position.RULE.at(self._place(draft, pointer))
            if not isinstance(value, dict) or self._plain_fields.issuperset(value):
                continue
            for key in value:
                if asks_for_a_person(key):
                    place = self._place(draft, f"{pointer}/{pointer_part(key)}")
                    yield rep304_column_of_persons.RULE.at(place, seen=gate.mask(key))
                else:
                    self._plain_fields.add(key)

    def _split(
        self,
        draft: Draft,
        parts: Iterable[tuple[str, dict[str, object] | list[object]]],
        *,
        with_names: bool,
    ) -> Iterator[Finding]:
        """Yield the numbers that are split over two fields."""
        for row in rows_side_by_side(parts, with_names=with_names):
            for pointer, hit in split_numbers(row):
                yield from findings_of([hit], self._place(draft, pointer), TWO_FIELDS)

    def _place(self, draft: Draft, pointer: str) -> Place:
        """Give the place of a pointer with the mask laid over it."""
        place = draft.place(pointer)
        words = (place.file, place.at, place.pointer)
        return Place(*(word if self._passes(word) else gate.mask(word) for word in words))

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


def _hits_in(text: str, kinds: tuple[str, ...] = _ALL_KINDS) -> list[gate.Hit]:
    return [hit for hit in gate.scan(text) if hit.kind in kinds]


def _hits_in_id(text: str) -> list[gate.Hit]:
    if not may_be_a_person(text):
        return []
    return _hits_in(text, _NUMBERS_OF_PERSONS if UUID.fullmatch(text) else _ALL_KINDS)
