"""
A glance at many texts at once: most reports hold nothing that any part of the gate would even look at.

What is asked here is asked by the parts themselves first, and in the same words: no pattern crosses
the sign that stands between two texts, and none sees it as part of a number or a word. So whatever
`scan` finds in one of the texts keeps the glance from passing all of them. The other way round
nothing is promised: a text that does not pass is scanned.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from est_framework.privacy.digit_runs import TAIL, may_be_run
from est_framework.privacy.opaque import HINGE as CODE_HINGE
from est_framework.privacy.plain import is_plain
from est_framework.privacy.positions import has_exact_position
from est_framework.privacy.prose import is_silent
from est_framework.privacy.reserve_numbers import HINGE as RESERVE_HINGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_T = TypeVar("_T")
_BETWEEN = "\n;\n"
_DIGIT = re.compile("[0-9]")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]{3}[ -]?[0-9][0-9][0-9A-Za-z]")


def tell_nothing(texts: Iterable[str]) -> bool:
    """
    Say whether a glance is enough to know that `scan` finds nothing and no exact position is there.

    Args:
        texts: Any texts; each is taken by itself, as if it were scanned alone.
    """
    text = _BETWEEN.join(texts)
    if "@" in text or not is_plain(text) or not is_silent(text):
        return False
    return _DIGIT.search(text) is None or _has_no_number(text)


def not_passing(
    items: Iterable[_T], passes: Callable[[Sequence[_T]], bool], at_once: int
) -> Iterator[_T]:
    """
    Yield the items that do not pass a look, of which most are taken together.

    Args:
        items: What is looked at.
        passes: Says whether some of them hold nothing; where all together pass, so does each.
        at_once: How many are looked at together.
    """
    left, together = iter(items), True
    while some := tuple(islice(left, at_once)):
        if together and passes(some):
            continue
        found = [one for one in some if not passes((one,))]
        yield from found
        # Where some are doubtful others are too: then to look at all of them together is lost time.
        together = not found


def _has_no_number(text: str) -> bool:
    """Say whether the digits of a plain text are too few, and stand too far from letters."""
    if may_be_run(text) or CODE_HINGE.search(text) or has_exact_position(text):
        return False
    if TAIL.search(text) is None:
        return True
    return RESERVE_HINGE.search(text) is None and _LETTERS_BEFORE.search(text) is None
