"""
Whether a report that passed the schema can be seen at a glance to hold no personal data.

Most reports pass so. Of the others nothing is known, and each field is looked at by itself.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from est_framework.privacy.glance import tell_nothing

UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
# A number written where a group of an id begins, to its end. Chance makes ten digits in a row in one id of
# thirty thousand, and nobody could mend that report.
_LIKE_A_PERSON_NUMBER: Final = re.compile(r"(?:\A|-)(?:18|19|20)[0-9]{6}-?[0-9]{4}(?![0-9a-f])")
_WRITTEN: Final = ("place", "description", "resource")
_BEGINNINGS: Final = frozenset("0123456789+-–—.")
_FOUR_DIGITS: Final = 1000
_PLAIN: Final = frozenset((str, int, bool))


def may_be_a_person(id_: str) -> bool:
    """
    Tell whether an id may hold a person's number on purpose.

    Chance makes digits of a random id look like a telephone number, or like a person's number in the
    middle of it. Whoever writes one there begins where a group begins.
    """
    return UUID.fullmatch(id_) is None or _LIKE_A_PERSON_NUMBER.search(id_) is not None


def are_no_persons(ids: Iterable[str]) -> bool:
    """Say of ids that passed the schema whether it is certain that none holds a person's number."""
    # Each begins after a dash, as a group of it does, and ends before a sign that is in no number.
    return _LIKE_A_PERSON_NUMBER.search("\n-".join(ids)) is None


def passes_at_a_glance(data: Mapping[str, Any]) -> bool:
    """Say of a report that passed the schema whether it is certain that the gate finds nothing in it."""
    if may_be_a_person(data["id"]):
        return False
    texts = [data.get("reporter", ""), data.get("comment", "")]
    for section in ("events", "upcoming", "presence"):
        lines = data.get(section, ())
        if _may_end_a_number(lines):
            return False
        texts += [line[name] for name in _WRITTEN for line in lines if name in line]
    return tell_nothing(texts)


def _may_end_a_number(lines: Sequence[Mapping[str, object]]) -> bool:
    """
    Say whether a field of some lines may hold the end of a number that the field before begins.

    Such a field begins with a digit, a dash or a dot. A date has four digits and a dash, too few for a
    whole number and no end of one; a count of less than four digits is none either. What stands in many
    lines is looked at once.
    """
    for name in set().union(*lines):
        values = [line[name] for line in lines if name in line]
        if not _PLAIN.issuperset(map(type, values)):
            return True
        for value in set(values):
            if isinstance(value, str):
                if name != "date" and value.lstrip()[:1] in _BEGINNINGS:
                    return True
            elif isinstance(value, int) and abs(value) >= _FOUR_DIGITS:
                return True
    return False
