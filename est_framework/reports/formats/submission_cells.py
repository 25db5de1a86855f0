"""What stands under a name in a submission read as a number or a text, and said where it is neither."""

from __future__ import annotations

import re
from typing import Final, Protocol

from est_framework.findings import Rule
from est_framework.privacy import gate
from est_framework.reports.formats.json_scanner import unusable
from est_framework.reports.formats.submission import Said
from est_framework.reports.rules import (
    rep010_number_normalised,
    rep012_unusable_character,
    rep029_not_a_count,
)

_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_WITH_ZEROS: Final = re.compile(r"([0-9]{1,9})\.0{1,6}")


class Say(Protocol):
    """Notes a finding at a place of the file."""

    def __call__(self, rule: Rule, at: str, **fields: object) -> None:
        """Note it."""


def text_of(said: Said, say: Say) -> str:
    """Give a text; a sign that cannot be kept is said."""
    bad = unusable(said.text)
    if bad:
        say(rep012_unusable_character.RULE, said.at, seen=f"U+{ord(bad):04X}")
    return said.text.strip()


def count_of(said: Said, say: Say) -> int:
    """Give a whole number; what is none, or written with decimals, is said."""
    text, at = said
    if _WHOLE.fullmatch(text):
        return int(text)
    match = _WITH_ZEROS.fullmatch(text)
    if match:
        whole = int(match[1])
        say(rep010_number_normalised.RULE, at, seen=text, number=whole)
        return whole
    say(rep029_not_a_count.RULE, at, seen=gate.mask(text))
    # The file is rejected for that; any number will do to say nothing more of the same cell.
    return 1
