"""
Sentences full of things that are called like persons, and sentences that name somebody beside them.

`things_clean.txt` names works, firms, events, ships, schools, clubs, pets and villages, and no person;
`things_named.txt` names persons in the same surroundings. Both were written to make rules from.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from varied_sentences import filled

if TYPE_CHECKING:
    from made_sentences import Sentence

_HERE = Path(__file__).parent


def thing_sentences(lists: Path, each: int = 2) -> list[Sentence]:
    """
    Make sentences of all the patterns; the same every time.

    Args:
        lists: The folder of test data with lists of names, places and authorities.
        each: How many of each pattern that has a field.
    """
    patterns = [*_lines("things_clean.txt"), *_lines("things_named.txt")]
    return filled([p for p in patterns for _ in range(each if "{" in p else 1)], lists)


def _lines(name: str) -> list[str]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
