"""
SWEREF 99 TM to latitude and longitude and back, by the Gauss conformal projection (Gauss–Krüger).

Source: Lantmäteriet, "Gauss conformal projection (Transverse Mercator)", Krüger's formulas; ellipsoid
GRS 80, central meridian 15° E, scale 0.9996, false easting 500 000 m. SWEREF 99 and WGS 84 agree
within less than a metre, which no area is drawn to.
"""

from __future__ import annotations

import math
from typing import Final

_AXIS: Final = 6_378_137.0
_FLATTENING: Final = 1 / 298.257222101
_MERIDIAN: Final = math.radians(15)
_SCALE: Final = 0.9996
_FALSE_EASTING: Final = 500_000.0

_N: Final = _FLATTENING / (2 - _FLATTENING)
_ROUND_AXIS: Final = _AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_DELTA: Final = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161280,
)
_BETA: Final = (
    _N / 2 - 2 * _N**2 / 3 + 5 * _N**3 / 16 + 41 * _N**4 / 180,
    13 * _N**2 / 48 - 3 * _N**3 / 5 + 557 * _N**4 / 1440,
    61 * _N**3 / 240 - 103 * _N**4 / 140,
    49561 * _N**4 / 161280,
)
_E2: Final = _FLATTENING * (2 - _FLATTENING)
_STAR: Final = (
    _E2 + _E2**2 + _E2**3 + _E2**4,
    -(7 * _E2**2 + 17 * _E2**3 + 30 * _E2**4) / 6,
    (224 * _E2**3 + 889 * _E2**4) / 120,
    -(4279 * _E2**4) / 1260,
)


def to_degrees(north: float, east: float) -> tuple[float, float]:
    """
    Turn a position in SWEREF 99 TM into degrees.

    Args:
        north: Metres, N.
        east: Metres, E.

    Returns:
        Latitude and longitude in degrees.
    """
    xi = north / (_SCALE * _ROUND_AXIS)
    eta = (east - _FALSE_EASTING) / (_SCALE * _ROUND_AXIS)
    xi_plain, eta_plain = xi, eta
    for k, delta in enumerate(_DELTA, 1):
        xi_plain -= delta * math.sin(2 * k * xi) * math.cosh(2 * k * eta)
        eta_plain -= delta * math.cos(2 * k * xi) * math.sinh(2 * k * eta)
    star = math.asin(math.sin(xi_plain) / math.cosh(eta_plain))
    longitude = _MERIDIAN + math.atan2(math.sinh(eta_plain), math.cos(xi_plain))
    latitude = star + math.sin(star) * math.cos(star) * _series(_STAR, math.sin(star))
    return math.degrees(latitude), math.degrees(longitude)


def to_metres(latitude: float, longitude: float) -> tuple[float, float]:
    """
    Turn a position in degrees into SWEREF 99 TM.

    Args:
        latitude: Degrees north.
        longitude: Degrees east.

    Returns:
        Metres, N and E.
    """
    sine, east = math.sin(math.radians(latitude)), math.radians(longitude) - _MERIDIAN
    eccentricity = math.sqrt(_E2)
    conformal = math.sinh(math.atanh(sine) - eccentricity * math.atanh(eccentricity * sine))
    xi_plain = math.atan2(conformal, math.cos(east))
    eta_plain = math.atanh(math.sin(east) / math.hypot(1, conformal))
    xi, eta = xi_plain, eta_plain
    for k, beta in enumerate(_BETA, 1):
        xi += beta * math.sin(2 * k * xi_plain) * math.cosh(2 * k * eta_plain)
        eta += beta * math.cos(2 * k * xi_plain) * math.sinh(2 * k * eta_plain)
    return _SCALE * _ROUND_AXIS * xi, _FALSE_EASTING + _SCALE * _ROUND_AXIS * eta


def _series(terms: tuple[float, ...], sine: float) -> float:
    return sum(term * sine ** (2 * power) for power, term in enumerate(terms))
