"""
Swedish personal identity numbers, coordination numbers and organisation numbers in free text.

A random ten-digit number has a real date and the right check digit in about 0.7 % of cases, so ten
bare digits are a question for a person, while the usual separator, the century or a label nearby
settle it.

Source:
    Skatteverket: personal identity numbers (SKV 704) and coordination numbers (SKV 707), where a
    birth date that is not known gives month 00 or day 60.
"""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from stdnum import luhn

from est_framework.privacy.hits import Hit, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.privacy.digit_runs import Run

_CENTURIES = ("18", "19", "20")
_DATE_GROUPS = ([6], [8], [2, 2, 2], [4, 2, 2], [2, 6], [2, 2, 2, 2])
_LABEL = re.compile(
    r"(?<![^\W_])(?:pnr|p-?nr|pers\.?nr|person-?nr|person-?nummer|samordningsnummer|sam\.?nr"
    r"|födelsenummer|född|födda|föd\.|id-?nummer|id-?nr)(?![^\W_])",
    re.IGNORECASE,
)
# "nr 9001019802": too common a word to make a slip certain, but enough where all else is right.
_WEAK_LABEL = re.compile(r"(?P<before>[^\W_]*)[ ]?(?<![^\W_])(?:nr|nummer)[.:]? ?\Z", re.IGNORECASE)
_OTHER_NUMBERS = re.compile(
    r"ärende|diarie|order|faktura|kund|konto|refer|fastighet|försäljning|artikel|telefon|tel|mål|ocr"
    r"|org|anmälan|serie|kvitto|avtal|förening",
    re.IGNORECASE,
)
_LABEL_REACH = 30
_COORDINATION_DAY = 60
_YOUNGEST_EVENT_YEAR = 2020


def person_numbers(run: Run) -> Iterator[Hit]:
    """Yield the person and organisation numbers that fill whole groups of digits of the run."""
    for first in range(len(run.groups)):
        for last, total in run.windows(first, 12):
            if total not in (10, 12):
                continue
            kind, certain = _judged(run, first, last)
            if kind is not None:
                yield Hit(kind, certain, run.groups[first][0], run.groups[last][1])


def _judged(run: Run, first: int, last: int) -> tuple[Kind | None, bool]:
    digits = run.digits(first, last)
    kind = _shape(digits)
    if kind is None:
        return None, False
    right = luhn.is_valid(digits[-10:])
    if kind == "organisation_number":
        return (kind if right and _usual_dash(run, first, last) else None), False
    if is_labelled(run.text, run.groups[first][0]):
        return kind, True
    if right:
        settled = _is_settled(run, first, last, digits)
        return kind, settled or _is_numbered(run.text, run.groups[first][0])
    # A slip of the pen leaves a wrong check digit; the form is still worth a look.
    return (kind if _usual_dash(run, first, last) else None), False


def _shape(digits: str) -> Kind | None:
    """Say what ten or twelve digits have the form of, by their date alone."""
    if len(digits) == 12 and digits[:2] not in _CENTURIES:  # noqa: PLR2004  # the form itself
        return "organisation_number" if digits[:2] == "16" and digits[4] > "1" else None
    month, day = int(digits[-8:-6]), int(digits[-6:-4])
    if digits[-8] > "1":
        return "organisation_number" if len(digits) == 10 else None  # noqa: PLR2004
    if digits[-4:-1] == "000":
        return None
    years = (int(digits[:4]),) if len(digits) > 10 else _possible_years(digits)  # noqa: PLR2004
    if 1 <= day < _COORDINATION_DAY:
        return "personal_number" if _is_date(years, month, day) else None
    day -= _COORDINATION_DAY
    unknown = (day == 0 and 0 <= month <= 12) or (month == 0 and 1 <= day <= 31)  # noqa: PLR2004
    return "coordination_number" if unknown or _is_date(years, month, day) else None


def _possible_years(digits: str) -> tuple[int, ...]:
    return tuple(int(century + digits[:2]) for century in _CENTURIES)


def _is_date(years: tuple[int, ...], month: int, day: int) -> bool:
    if not 1 <= month <= 12 or day < 1:  # noqa: PLR2004
        return False
    return any(day <= calendar.monthrange(year, month)[1] for year in years)


def is_labelled(text: str, start: int) -> bool:
    """Say whether a word such as "pnr" or "född" stands just before; ours do not count."""
    before = text[max(0, start - _LABEL_REACH) : start].rpartition("›")[2]
    return _LABEL.search(before) is not None


def _is_numbered(text: str, start: int) -> bool:
    """Say whether "nr" stands right before, and no word that says which other number it is."""
    found = _WEAK_LABEL.search(text[max(0, start - _LABEL_REACH) : start])
    return found is not None and not _OTHER_NUMBERS.search(found["before"])


def _usual_dash(run: Run, first: int, last: int) -> bool:
    return run.lengths(first, last) in ([6, 4], [8, 4]) and run.gap(last).strip() in ("-", "+")


def _is_settled(run: Run, first: int, last: int, digits: str) -> bool:
    """Say whether the spelling alone, with the right check digit, makes a person number certain."""
    lengths = run.lengths(first, last)
    if set(lengths) == {1}:
        return True
    if lengths == [10]:
        return False
    if lengths == [12]:
        return not _may_be_moment(digits)
    if lengths[-1] != 4 or lengths[:-1] not in _DATE_GROUPS:  # noqa: PLR2004
        return False
    if set(run.gap(last)) & set("-+"):
        return True
    return (len(digits) > 10 or lengths == [6, 4]) and not _may_be_moment(digits)  # noqa: PLR2004


def _may_be_moment(digits: str) -> bool:
    """Say whether it could as well be the day and time of an event: `20261118 2230`."""
    year = int(digits[:4]) if len(digits) > 10 else 2000 + int(digits[:2])  # noqa: PLR2004
    if not _YOUNGEST_EVENT_YEAR <= year < _YOUNGEST_EVENT_YEAR + 20:
        return False
    return digits[-4:-2] < "24" and digits[-2] < "6"
