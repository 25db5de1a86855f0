"""Find what somebody means by a few typed letters: by code, by name, in Swedish and in English."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.findings import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_SHOWN = 8


@dataclass(frozen=True)
class Choice:
    """One thing to choose: its id, what it is called here, and all words it can be found by."""

    id: str
    label: str
    words: tuple[str, ...]


def found(typed: str, choices: Sequence[Choice]) -> list[Choice]:
    """
    Give the choices that the typed letters may mean, the likeliest first.

    One alone means that it is certain: its number in the list, its id or its whole name was typed.
    """
    wanted = plain(typed)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(choices) and len(choices) < 100:  # noqa: PLR2004
        return [choices[int(wanted) - 1]]
    forms = [(choice, [plain(word) for word in (choice.id, *choice.words)]) for choice in choices]
    for fits in (_is, _begins, _holds):
        if hits := [choice for choice, words in forms if any(fits(wanted, w) for w in words)]:
            return hits
    near = nearest(wanted, [word for _, words in forms for word in words])
    return [choice for choice, words in forms if near and near in words]


def is_whole(typed: str, choice: Choice) -> bool:
    """Say whether what was typed names the choice outright."""
    return plain(typed) in {plain(word) for word in (choice.id, *choice.words)}


def plain(text: str) -> str:
    """Give a text without case and accents: people type `orebro` on a keyboard without ö."""
    spread = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(c for c in spread if not unicodedata.combining(c))


def listed(choices: Iterable[Choice]) -> str:
    """Write choices for people to look at."""
    shown = list(choices)
    lines = [f"  {choice.label}  ({choice.id})" for choice in shown[:MOST_SHOWN]]
    return "\n".join([*lines, *(["  …"] if len(shown) > MOST_SHOWN else [])])


def _is(wanted: str, word: str) -> bool:
    return wanted == word


def _begins(wanted: str, word: str) -> bool:
    return any(part.startswith(wanted) for part in (word, *word.replace("-", " ").split()))


def _holds(wanted: str, word: str) -> bool:
    return wanted in word
