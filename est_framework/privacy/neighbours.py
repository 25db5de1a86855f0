"""A number split over two cells or fields that stand side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.gate import scan_numbers
from est_framework.privacy.plain import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from est_framework.privacy.hits import Hit

_FOUR = r"\s*[-+–—.]?\s*[0-9]{4}(?![\w.,:-])"
_NUMBER = r"\s*[0-9][0-9 +-]{8,18}\s*\Z"
_LAST_FOUR, _NUMBER_CELL = re.compile(_FOUR), re.compile(_NUMBER)
may_be_second = re.compile(rf"{_FOUR}|{_NUMBER}").match
"""Finds out whether a text may be the second of two cells that hold a number."""
_BIRTH_DATE = re.compile(r"[0-9]{2}[-. ]?[0-9]{2}[-. ]?[0-9]{2}[-+ ]?\s*\Z")
_LABEL_CELL = re.compile(r"\s*[^\W\d_.:-]{1,20}[.:]?\s*")
_OF_PERSONS = frozenset({"personal_number", "coordination_number", "reserve_number"})
_REACH = 24
_FEWEST = 10
"""How many digits a number of a person has at least."""


def split_numbers(cells: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Hit]]:
    """
    Find personal numbers of which one cell holds the birth date and the next one the last four digits.

    A label in the cell before counts as one in the same cell: "pnr" beside ten digits.

    Args:
        cells: Place and text of the cells or fields of one row or object, in their order.

    Yields:
        The place of the second cell, and what was found; its slice says nothing about either text.
    """
    before = ""
    for place, text in cells:
        if before and may_be_second(text) and _belong(before, text):
            joined = f"{before[-_REACH:]} {text}"
            edge = len(before[-_REACH:])
            for hit in scan_numbers(joined):
                crosses = hit.start < edge < hit.end or _is_labelled(before, text)
                if crosses and hit.kind in _OF_PERSONS:
                    yield place, hit
        before = text


def may_label_a_date(text: str) -> bool:
    """Say whether a date in the next cell may be read as a number of a person: beside one unusual word."""
    return not is_plain(text) and _LABEL_CELL.fullmatch(text) is not None


def _belong(before: str, text: str) -> bool:
    return _may_go_on(before, text) or _is_labelled(before, text)


def _may_go_on(before: str, text: str) -> bool:
    return _LAST_FOUR.match(text) is not None and _BIRTH_DATE.search(before) is not None


def _is_labelled(before: str, text: str) -> bool:
    if _NUMBER_CELL.match(text) is None or _LABEL_CELL.fullmatch(before) is None:
        return False
    # Beside the name of a place most often stands a date. Only unusual letters turn into digits.
    return sum(map(str.isdigit, text)) >= _FEWEST or not is_plain(before)
