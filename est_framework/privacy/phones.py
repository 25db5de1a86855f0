"""Phone numbers in free text, Swedish ones and any written with + or 00."""

from __future__ import annotations

import re
from traceback import clear_frames
from typing import TYPE_CHECKING

from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.privacy.digit_runs import Run

_MOBILE = re.compile(r"07[02369][0-9]{7}")
_NATIONAL_LENGTHS = range(8, 11)
_ABROAD_LENGTHS = range(8, 16)


def phones(run: Run) -> Iterator[Hit]:
    """Yield the longest valid phone number at each group of the run where one may begin."""
    dates = _moments(run)
    first = 0
    while first < len(run.groups):
        hit, last = _longest(run, first, dates) if first not in dates else (None, first)
        if hit is not None:
            yield hit
        first = last + 1


def _longest(run: Run, first: int, dates: set[int]) -> tuple[Hit | None, int]:
    start = run.groups[first][0]
    abroad = _has_plus(run.text, start) or run.text.startswith("00", start)
    if not abroad and not run.text.startswith("0", start):
        return None, first
    lengths = _ABROAD_LENGTHS if abroad else _NATIONAL_LENGTHS
    best, best_last = None, first
    for last, total in run.windows(first, lengths[-1] + 2):
        if last in dates or (last > first and "+" in run.gap(last)):
            break
        certain = _certainty(run.digits(first, last), abroad=abroad) if total in lengths else None
        if certain is not None:
            begin = start - 1 if _has_plus(run.text, start) else start
            best, best_last = Hit("phone", certain, begin, run.groups[last][1]), last
    return best, best_last


def _certainty(digits: str, *, abroad: bool) -> bool | None:
    """Give True for a certain phone number, False for a possible one, None for no phone number."""
    import phonenumbers  # noqa: PLC0415  # slow to load, and most texts hold no candidate

    if not abroad and _MOBILE.fullmatch(digits):
        return True
    if not abroad and digits[1] == "0":
        return None
    try:
        number = phonenumbers.parse(
            f"+{digits.removeprefix('00')}" if abroad else digits, None if abroad else "SE"
        )
    except phonenumbers.NumberParseException as error:
        # Where it was raised it is kept, with the digits, until somebody looks for garbage.
        clear_frames(error.__traceback__)
        return None
    return abroad if phonenumbers.is_valid_number(number) else None


def _has_plus(text: str, start: int) -> bool:
    # In 090527+1474 the plus belongs to a person of a hundred years.
    if start == 0 or text[start - 1] != "+":
        return False
    return start == 1 or not text[start - 2].isdigit()


def _moments(run: Run) -> set[int]:
    """Give the groups that are a date as `2026-11-18` or hours as `09.00-15.30`."""
    moments: set[int] = set()
    for first in range(len(run.groups) - 2):
        lengths = run.lengths(first, first + 3)
        gaps = [run.gap(group).strip() for group in range(first + 1, first + len(lengths))]
        if lengths[:3] == [4, 2, 2] and gaps[:2] == ["-", "-"]:
            moments.update(range(first, first + 3))
        elif lengths == [2, 2, 2, 2] and gaps == [".", "-", "."]:
            moments.update(range(first, first + 4))
    return moments
