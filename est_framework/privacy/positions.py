"""Positions so exact that they may point out a front door in Sweden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_FINEST = 4
"""Decimals of a degree from which a point is told: four are about ten metres."""
_NUMBER = frozenset((int, float))
_NORTH, _EAST = (55.0, 69.5), (10.5, 24.5)
_N, _E = r"(?:5[5-9]|6[0-9])", r"(?:1[0-9]|2[0-4])"
_FINE = r"[.,][0-9]{4,20}"
_APART = r"[^0-9]{1,12}"
_DEGREES = re.compile(
    rf"(?<![0-9.,])(?:{_N}{_FINE}{_APART}{_E}{_FINE}|{_E}{_FINE}{_APART}{_N}{_FINE})(?![0-9])"
)
_M_NORTH, _M_EAST = (6_100_000, 7_700_000), (250_000, 930_000)
_M_N, _M_E = r"(?:6[1-9]|7[0-6])[0-9]{5}", r"(?:2[5-9]|[3-8][0-9]|9[0-2])[0-9]{4}"
_PART = r"(?:[.,][0-9]{1,6})?"
# Letters alone do not part them: of the hexadecimal digits of a checksum many look like metres.
_M_APART = r"[^0-9]{0,6}[^0-9A-Za-z][^0-9]{0,6}"
_METRES = re.compile(
    rf"(?<![0-9a-z.,])(?:{_M_N}{_PART}{_M_APART}{_M_E}|{_M_E}{_PART}{_M_APART}{_M_N})(?![0-9a-z])"
)
"""SWEREF 99 TM, in which maps of Swedish authorities count: metres to the north, metres to the east."""
# Quick to find, and in every pair of degrees or of metres.
_DECIMALS = re.compile(r"[.,][0-9]{4}|[67][0-9]{6}")
_SECONDS = re.compile(rf"(?<![0-9]){_N} ?[°º] ?[0-5]?[0-9] ?['’′] ?[0-5]?[0-9]")


def has_exact_position(text: str) -> bool:
    """Say whether a text holds the coordinates of a place in Sweden, to ten metres or closer."""
    if _DECIMALS.search(text) is not None and (
        _DEGREES.search(text) is not None or _METRES.search(text) is not None
    ):
        return True
    return ("°" in text or "º" in text) and _SECONDS.search(text) is not None


def is_exact_position(value: object) -> bool:
    """Say whether plain data is a pair of such coordinates: `[18.0649, 59.3325]`, `{"n": 6580822, …}`."""
    within: Iterable[Any] = ()
    if isinstance(value, Mapping):
        within = value.values()
    elif isinstance(value, list):
        within = value[:3]
    if _NUMBER.isdisjoint(map(type, within)):
        return False
    numbers = [n for n in within if type(n) in _NUMBER]
    fine = [n for n in numbers if isinstance(n, float) and _decimals(n) >= _FINEST]
    if any(_within(n, _NORTH) for n in fine) and any(_within(n, _EAST) for n in fine):
        return True
    metres = [n for n in numbers if n >= _M_EAST[0]]
    return any(_within(n, _M_NORTH) for n in metres) and any(_within(n, _M_EAST) for n in metres)


def _within(number: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= number <= limits[1]


def _decimals(number: float) -> int:
    return len(repr(number).partition(".")[2])
