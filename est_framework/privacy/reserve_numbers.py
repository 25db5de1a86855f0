"""
Reserve numbers of persons without a personal number: with a letter in the end, or national ids.

Source:
    Inera, national reserve id 1.0: XXYYMMDDNNGC where XX is 00 or the century plus a multiple of
    three, NN two letters of twenty-one, G a digit or letter, C a check digit. A letter first among
    the last four (TRSUWXJKLMN) counts as 1 in the check digit. The regions' own forms are not
    covered yet.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from stdnum import luhn

from est_framework.privacy.hits import Hit
from est_framework.privacy.person_numbers import is_labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.privacy.digit_runs import Stretches

_GAP = r"[ .\-+/]{0,3}"
_NATIONAL_LETTER = "[A-HJ-NPR-UX-Z]"
_LETTERED = re.compile(
    rf"(?:1[89]|20)?[0-9][0-9]{_GAP}[01][0-9]{_GAP}[0-9][0-9]{_GAP}[TRSUWXJKLMNtrsuwxjklmn][0-9]{{3}}"
)
_NATIONAL = re.compile(
    rf"(?:00|2[2-9]|[3-9][0-9])[0-9]{{6}}{_GAP}{_NATIONAL_LETTER}{{2}}[A-HJ-NPR-UX-Z0-9][0-9]"
)


# Digit, one to three letters, digit: rare, quick to find, and in every number of this kind.
HINGE = re.compile(rf"[0-9]{_GAP}[A-Za-z]{{1,3}}[0-9]")
_REACH_BACK, _REACH_ON = 20, 10


def reserve_numbers(text: str, stretches: Stretches) -> Iterator[Hit]:
    """Yield the lettered and national reserve numbers of a plain text."""
    done = 0
    for hinge in chain.from_iterable(HINGE.finditer(text, *stretch) for stretch in stretches):
        begin = max(done, hinge.start() - _REACH_BACK)
        for form, judged in ((_LETTERED, _is_lettered), (_NATIONAL, _is_national)):
            for found in form.finditer(text, begin, hinge.end() + _REACH_ON):
                if _stands_alone(text, found) and judged(text, found):
                    yield Hit("reserve_number", True, *found.span())  # noqa: FBT003  # as in Hit
                    done = max(done, found.end())


def _is_lettered(text: str, found: re.Match[str]) -> bool:
    digits = "".join(c for c in found.group() if c.isalnum())[-10:]
    day = int(digits[4:6])
    if not (0 <= int(digits[2:4]) <= 12 and 1 <= day % 60 <= 31):  # noqa: PLR2004
        return False
    return luhn.is_valid(f"{digits[:6]}1{digits[7:]}") or is_labelled(text, found.start())


def _is_national(_text: str, found: re.Match[str]) -> bool:
    number = found.group()
    month, day = int(number[4:6]), int(number[6:8])
    if number.startswith("00"):
        return 20 <= month and 40 <= day <= 59  # noqa: PLR2004, SIM300
    return 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    return not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
