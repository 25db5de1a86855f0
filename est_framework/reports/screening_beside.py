"""What the gate finds beside a report: in its file's name, and in what stood in the file around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place, Rule
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.privacy.glance import not_passing, tell_nothing
from est_framework.privacy.neighbours import split_numbers
from est_framework.privacy.positions import has_exact_position
from est_framework.reports.rules import (
    rep301_personal_data,
    rep302_possible_personal_data,
    rep303_exact_position,
    rep310_protected_person,
)

if TYPE_CHECKING:
    from est_framework.reports.formats.draft import Draft

# Excel writes by itself who saved the file and who wrote a comment.
_WRITTEN_BY_PROGRAMS: Final = re.compile(r"docProps/|xl/persons/|xl/(?:threadedC|c)omments[^!]*\Z")
_AT_A_GLANCE: Final = 32
_LONGEST_LINE_NUMBER: Final = 7
HERE: Final = Text("", "")
TWO_FIELDS: Final = Text(" delat på två fält", " split over two fields")
FILE_NAME: Final = Text(" i filnamnet", " in the file name")
_A_NAME_WITHIN: Final = Text(" i ett namn i filen", " in a name within the file")


def beside(draft: Draft) -> Iterator[Finding]:
    """Yield what the gate finds beside a draft: in the name of its file, and around it in the file."""
    place = Place(gate.mask(draft.file))
    yield from said_beside(draft.file, place)
    for where, text in _telling(draft.texts):
        masked = gate.mask(where)
        yield from said_beside(text, replace(place, at=masked), where)
        if not _is_line_number(where):
            yield from _said(where, place, _A_NAME_WITHIN)
    for where, hit in split_numbers(draft.texts.items()):
        yield from findings_of([hit], replace(place, at=gate.mask(where)), TWO_FIELDS)


def _telling(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the texts, with their places, without those that tell nothing at a glance."""
    return not_passing(texts.items(), lambda some: tell_nothing(chain(*some)), _AT_A_GLANCE)


def _is_line_number(where: str) -> bool:
    """Say whether a place is the number of a line, that we wrote: too short for a number of anybody."""
    return len(where) <= _LONGEST_LINE_NUMBER and where.isdecimal()


def said_beside(text: str, place: Place, part: str = "") -> Iterator[Finding]:
    """
    Yield what is in a text beside the content: a file's name, or a part of a workbook.

    A name there says most often who saved the file: in a file's name it is only a warning, and what
    Excel writes by itself is passed over.
    """
    if not part:
        yield from _said(text, place, FILE_NAME, names="possible")
    else:
        names = "none" if _WRITTEN_BY_PROGRAMS.match(part) else "as found"
        yield from _said(text, place, HERE, names=names)


def _said(text: str, place: Place, where: Text, *, names: str = "as found") -> Iterator[Finding]:
    """Yield what is in a text beside the report; a name there says most often who saved the file."""
    hits = list(gate.scan(text))
    if names == "none":
        hits = [hit for hit in hits if hit.kind != "name"]
    elif names == "possible":
        hits = [replace(hit, certain=False) if hit.kind == "name" else hit for hit in hits]
    yield from findings_of(hits, place, where)
    if has_exact_position(text):
        yield rep303_exact_position.RULE.at(place)


def findings_of(hits: list[gate.Hit], place: Place, where: Text) -> Iterator[Finding]:
    """Yield one finding for each category found at a place; `where` says more of the place in words."""
    for kind in dict.fromkeys((hit.kind, hit.certain) for hit in hits):
        name, certain = kind
        rule = _rule(name, certain=certain)
        words = gate.KIND_WORDS[name]
        what = Text(words.sv + where.sv, words.en + where.en)
        yield rule.at(place, what=what)


def _rule(kind: str, *, certain: bool) -> Rule:
    if not certain:
        return rep302_possible_personal_data.RULE
    if kind == "protected":
        return rep310_protected_person.RULE
    return rep301_personal_data.RULE
