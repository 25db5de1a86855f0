"""Latitude and longitude stand in the wrong order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.sweden import in_sweden, is_in_sweden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import Boundary

RULE = Rule(
    code="SET147",
    severity=Severity.ERROR,
    title=Text(
        sv="Latitud och longitud i fel ordning",
        en="Latitude and longitude in the wrong order",
    ),
    seen=Text(
        sv="{x}, {y} ligger utanför Sverige, men {y}, {x} ligger i Sverige.",
        en="{x}, {y} is outside Sweden, but {y}, {x} is in Sweden.",
    ),
    expected=Text(
        sv="Longituden först: [18.06, 59.33].",
        en="Longitude first: [18.06, 59.33].",
    ),
    remedy=Text(
        sv="Byt ordning på talen, eller exportera på nytt som GeoJSON.",
        en="Swap the numbers, or export again as GeoJSON.",
    ),
    why=Text(
        sv="GeoJSON skriver longituden först. I fel ordning hamnar kommunen i havet utanför "
        "Somalia.",
        en="GeoJSON writes longitude first. In the wrong order the municipality lands in the"
        " sea off Somalia.",
    ),
)


def look(boundary: Boundary) -> Iterator[Finding]:
    """Yield one finding at the first position that would be in Sweden with its numbers swapped."""
    if is_in_sweden(boundary.extent):
        return
    for x, y in boundary.positions():
        if not in_sweden(x, y) and in_sweden(y, x):
            yield RULE.at(boundary.feature.place("/geometry"), x=x, y=y)
            return
