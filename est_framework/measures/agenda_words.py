"""The words of the meeting's workbook: what its dropdowns offer, its headings, and how wide they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from est_framework.language import Language, translator
from est_framework.measures.layout import AUDIENCE_WORDS, OUTCOME_WORDS, STATUS_WORDS, YES_NO
from est_framework.setup.resolved import ResolvedSetup

WIDTHS = {
    "measure": 34, "problem": 30, "owner": 24, "due": 13, "review": 13, "expected_effect": 30,
    "status": 14, "outcome": 20, "note": 44, "area": 24, "suggested": 16, "reasons": 56,
    "decided": 16, "decided_by": 24, "reason": 44, "indicator": 32, "type": 30, "description": 44,
    "how_measured": 32, "outcome_why": 40, "next": 34, "tier": 18, "waits_for": 18,
    "meeting_what": 44, "meeting_said": 18, "message": 70, "partners": 30, "place": 24, "rank": 8,
}  # fmt: skip
"""Of each column, in characters."""
_PRIORITIES = 5
"""Rows for what comes first next period, where the scale does not say how many."""


def choices(setup: ResolvedSetup, language: Language) -> dict[str, dict[str, str]]:
    """Give what each dropdown offers: words to ids. Words that two ids share get the id added."""
    said = {
        "status": {k: w.said(language) for k, w in STATUS_WORDS.items()},
        "outcome": {k: w.said(language) for k, w in OUTCOME_WORDS.items()},
        "level": {level.id: level.label.said(language) for level in setup.scale.levels},
        "role": {r.id: r.label.said(language) for r in setup.release.roles},
        "indicator": {i: x.label.said(language) for i, x in setup.indicators.items()},
        "area": {a: x.name for a, x in setup.areas.items()},
        "type": {m: x.label.said(language) for m, x in setup.measure_types.items()},
        "owner": {a: x.name for a, x in setup.actors.items()},
        "tier": {t.id: t.name for t in setup.setup.tiers},
        "yes_no": {k: w.said(language) for k, w in YES_NO.items()},
    }
    return {name: _by_word(words) for name, words in said.items()}


def _by_word(words: dict[str, str]) -> dict[str, str]:
    seen = list(words.values())
    return {w if seen.count(w) == 1 else f"{w} ({id_})": id_ for id_, w in words.items()}


def several(text: str, words: Mapping[str, str]) -> list[str]:
    """
    Give the ids of the words that stand in one cell, after each other.

    Semicolons and line ends part them, and commas where no word of the list holds that comma. An unknown
    word stays as it is, for the rules to see.
    """
    known = {word.casefold(): id_ for word, id_ in words.items()}
    parts = [part.strip() for part in re.split(r"[;\n]", text)]
    pieces = [
        p for part in parts for p in ([part] if part.casefold() in known else part.split(","))
    ]
    said = [known.get(p.strip().casefold(), p.strip()) for p in pieces if p.strip()]
    return list(dict.fromkeys(said))


def places_first(setup: ResolvedSetup) -> int:
    """Say how many rows a form has for what comes first: as many as a scale that ranks takes on."""
    return setup.scale.top or _PRIORITIES


def headings_in(language: Language) -> dict[str, str]:
    """Give the heading of each column."""
    _: Any = translator(language, "measures")
    return {
        "measure": _("Measure"),
        "problem": _("Problem"),
        "owner": _("Owner"),
        "due": _("Due"),
        "review": _("Review"),
        "expected_effect": _("Expected effect"),
        "status": _("Status"),
        "outcome": _("Outcome"),
        "note": _("Note"),
        "area": _("Area"),
        "suggested": _("Suggested level"),
        "reasons": _("Why it is suggested"),
        "decided": _("Decided level"),
        "decided_by": _("Decided by (role)"),
        "reason": _("Why"),
        "indicator": _("Problem: what"),
        "place": _("Place"),
        "partners": _("Who helps"),
        "rank": _("Order"),
        "type": _("Kind of measure"),
        "description": _("What is done"),
        "how_measured": _("How it is measured"),
        "outcome_why": _("Why that outcome"),
        "next": _("What next"),
        "tier": _("Tier of decision"),
        "waits_for": _("Waits for"),
        "sent": _("Sent"),
        "message": _("The main point"),
        "meeting_what": _("The meeting"),
        "meeting_said": _("Answer, or day sent"),
    }


def meeting_rows(setup: ResolvedSetup, language: Language) -> list[tuple[str, str]]:
    """Give what is asked about the meeting itself: what each row is, and its words."""
    _: Any = translator(language, "measures")
    there, to = _("Were they there? {name}"), _("Goes out to: {name}")
    return [
        *((f"present:{a.id}", there.format(name=a.name)) for a in setup.actors.values()),
        *((f"out:{k}", to.format(name=w.said(language))) for k, w in AUDIENCE_WORDS.items()),
        ("referred", _("Was any matter referred to another forum?")),
    ]
