"""Measures that are made up, for the tests of this room."""

from __future__ import annotations

from typing import Any


def measure(n: int = 1, **other: Any) -> dict[str, Any]:
    """Give a whole measure about a problem in week 47, as plain data."""
    return {
        "id": f"2026-W47-{n}",
        "description": "Fler vuxna vid torget",
        "problem": {"indicator": "otrygg_samling", "area": "centrum", "period": "2026-W47"},
        "owner": "faltgruppen",
        "due": "2026-12-04",
        "review": "2026-12-18",
        "expected_effect": "Färre samlingar",
        "how_measured": "Antal tillfällen i Centrum",
        **other,
    }
