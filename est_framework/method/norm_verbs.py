"""The verbs that bind, in both languages, and how hard: must, should, may."""

from __future__ import annotations

import re
from collections.abc import Mapping

from est_framework.language import Language
from est_framework.method.parts import Requirement

BINDING: Mapping[Language, re.Pattern[str]] = {
    "sv": re.compile(r"\b(?:ska|skall|måste|bör|får (?:inte|aldrig|bara|ej))\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:must|shall|should|may (?:not|never|only))\b", re.IGNORECASE),
}
"""A sentence with one of these on a normative page is a norm. What is only allowed binds nobody."""
_ALLOWED = {
    "sv": re.compile(r"\bfår\b", re.IGNORECASE),
    "en": re.compile(r"\bmay\b", re.IGNORECASE),
}
_SHOULD = ("bör", "should")
_RANK: tuple[Requirement, ...] = ("may", "should", "must")


def binding_verb(words: str, language: Language) -> str:
    """Give the first verb that binds, or an empty string."""
    found = BINDING[language].search(words)
    return found[0] if found else ""


def level_of(words: str, language: Language) -> Requirement | None:
    """Give how hard a sentence binds by the hardest of its verbs, or None where it has none."""
    levels: set[Requirement] = {
        "should" if verb.lower() in _SHOULD else "must" for verb in BINDING[language].findall(words)
    }
    if not levels and _ALLOWED[language].search(words):
        return "may"
    return max(levels, key=_RANK.index, default=None)
