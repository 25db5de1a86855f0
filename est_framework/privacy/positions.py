"""Positions so exact that they may point out a front door in Sweden."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

_FINEST = 4
"""Decimals of a degree from which a point is told: four are about ten metres."""
_NORTH, _EAST = (55.0, 69.5), (10.5, 24.5)
_N, _E = r"(?:5[5-9]|6[0-9])", r"(?:1[0-9]|2[0-4])"
_FINE = r"[.,][0-9]{4,20}"
_APART = r"[^0-9]{1,12}"
_DEGREES = re.compile(
    rf"(?<![0-9.,])(?:{_N}{_FINE}{_APART}{_E}{_FINE}|{_E}{_FINE}{_APART}{_N}{_FINE})(?![0-9])"
)
# Quick to find, and in every pair of degrees.
_DECIMALS = re.compile(r"[.,][0-9]{4}")
_SECONDS = re.compile(rf"(?<![0-9]){_N} ?[°º] ?[0-5]?[0-9] ?['’′] ?[0-5]?[0-9]")


def has_exact_position(text: str) -> bool:
    """Say whether a text holds latitude and longitude of a place in Sweden, to ten metres or closer."""
    if _DECIMALS.search(text) is not None and _DEGREES.search(text) is not None:
        return True
    return ("°" in text or "º" in text) and _SECONDS.search(text) is not None


def is_exact_position(value: object) -> bool:
    """Say whether plain data is a pair of such coordinates: `[18.0649, 59.3325]`, `{"lat": …}`."""
    numbers: Sequence[Any] = ()
    if isinstance(value, Mapping):
        numbers = list(value.values())
    elif isinstance(value, list):
        numbers = value[:3]
    fine = [n for n in numbers if isinstance(n, float) and _decimals(n) >= _FINEST]
    return any(_within(n, _NORTH) for n in fine) and any(_within(n, _EAST) for n in fine)


def _within(number: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= number <= limits[1]


def _decimals(number: float) -> int:
    return len(repr(number).partition(".")[2])
