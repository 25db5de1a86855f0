"""Vehicle plates in free text: ABC 123 and ABC 12D."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from est_framework.privacy.digit_runs import TAIL
from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.privacy.digit_runs import Stretches

_PLATE_LETTERS = frozenset("ABCDEFGHJKLMNOPRSTUWXYZ")
_LABEL = re.compile(
    r"(?<![^\W_])(?:reg\.?|reg\.? ?nr\.?|registreringsnummer|regskylt)[: ]*\Z", re.IGNORECASE
)
_LABEL_REACH = 25
NO_PLATES = {
    *("SOS", "LOB", "SMS", "TEL", "FAX", "EST", "HVB", "LSS", "LVU", "LVM", "OSL", "FAP", "RPS"),
    *("SFS", "NJA", "BRB", "ROT", "RUT", "RFV", "PBL", "SKR", "SCB", "MSB", "BRF", "HUS", "NUM"),
    *("RUM", "BOX", "KLO", "JAN", "FEB", "MAR", "APR", "MAJ", "JUN", "JUL", "AUG", "SEP", "OKT"),
    *("NOV", "DEC", "SEK", "EUR", "USD", "ISO", "DIN", "HEX", "RAL", "DEL", "VEC", "ART", "KAP"),
}
"""Words of three capital letters that usually stand before a number that is no plate."""


def plates(text: str, stretches: Stretches) -> Iterator[Hit]:
    """Yield the vehicle plates of a plain text; small letters need a label to be certain."""
    for tail in chain.from_iterable(TAIL.finditer(text, *stretch) for stretch in stretches):
        start = _letters_start(text, tail.start())
        if start is None:
            continue
        letters, last = text[start : start + 3], text[tail.end() - 1]
        if not _PLATE_LETTERS.issuperset(letters.upper()) or not (
            last.isdigit() or last.upper() in _PLATE_LETTERS - {"O"}
        ):
            continue
        if _LABEL.search(text[max(0, start - _LABEL_REACH) : start]):
            yield Hit("plate", True, start, tail.end())  # noqa: FBT003  # reads as in Hit
        elif letters.isupper() and letters not in NO_PLATES:
            yield Hit("plate", not last.islower(), start, tail.end())


def _letters_start(text: str, digits: int) -> int | None:
    """Give where the three letters before the digits begin, or None where there are not three."""
    end = digits - 1 if digits and text[digits - 1] in " -" else digits
    start = end - 3
    if start < 0 or not text[start:end].isalpha():
        return None
    return None if start > 0 and text[start - 1].isalnum() else start
