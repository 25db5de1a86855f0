"""Characters that have no place in an id: those of another alphabet, and those that nobody sees."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from est_framework.reports.rules import rep121_look_alike, rep122_unseen_in_id

if TYPE_CHECKING:
    from est_framework.findings import Rule

_MOST_NAMED = 3


def odd_signs(seen: str) -> tuple[Rule, str] | None:
    """
    Find characters that make an id another one than it looks like.

    Args:
        seen: What stands where an id is due.

    Returns:
        The rule for the worst kind found, and the characters as `U+0430 CYRILLIC SMALL LETTER A`; None
        where there are none.
    """
    if seen.isascii():
        return None
    for rule, is_odd in (
        (rep122_unseen_in_id.RULE, _is_unseen),
        (rep121_look_alike.RULE, _is_foreign),
    ):
        if signs := dict.fromkeys(c for c in seen if is_odd(c)):
            return rule, ", ".join(_named(c) for c in list(signs)[:_MOST_NAMED])
    return None


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Mn", "Me", "Zs", "Zl", "Zp") and sign != " "


def _is_foreign(sign: str) -> bool:
    return sign.isalnum() and not sign.isascii() and not _name(sign).startswith("LATIN ")


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} {_name(sign)}".strip()


def _name(sign: str) -> str:
    return unicodedata.name(sign, "")
