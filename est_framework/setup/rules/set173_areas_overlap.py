"""Two areas that should lie beside one another lie on one another."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.map_under_check import MapUnderCheck, Overlap

RULE = Rule(
    code="SET173",
    severity=Severity.WARNING,
    title=Text(
        sv="Två områden överlappar",
        en="Two areas overlap",
    ),
    seen=Text(
        sv="{percent} % av {area} ligger även i {other}.",
        en="{percent}% of {area} lies in {other} too.",
    ),
    expected=Text(
        sv="Områden bredvid varandra, med högst {most} % gemensam yta.",
        en="Areas beside one another, with at most {most}% of surface in common.",
    ),
    remedy=Text(
        sv="Rätta gränserna i kartprogrammet. Ligger det ena området i det andra: skriv part_of, "
        "eller kind: hot_spot för en liten plats.",
        en="Correct the boundaries in the map program. If one area lies within the other: write "
        "part_of, or kind: hot_spot for a small place.",
    ),
    why=Text(
        sv="Det som händer på den gemensamma ytan kan rapporteras i det ena området, i det andra "
        "eller i båda. Då går områdena inte att jämföra.",
        en="What happens on the common surface may be reported in one area, in the other or in both. "
        "Then the areas cannot be compared.",
    ),
)

MOST_COMMON = 0.01


def look(check: MapUnderCheck) -> Iterator[Finding]:
    """
    Yield one finding for every two areas of the same whole that overlap by more than slivers.

    Areas that are part of nothing count as parts of the same whole, in whichever municipality they
    lie. Hot spots may lie within other areas. Boundaries that are the same are SET174's.
    """
    for overlap in check.overlaps:
        common = max(overlap.of_one, overlap.of_other)
        if common <= MOST_COMMON or overlap.is_same or not _are_siblings(overlap):
            continue
        smaller, other = overlap.one, overlap.other
        if overlap.of_other > overlap.of_one:
            smaller, other = other, smaller
        yield RULE.at(
            smaller.place,
            percent=ceil(round(common * 100, 3)),
            area=smaller.area.name,
            other=other.area.name,
            most=round(MOST_COMMON * 100),
        )


def _are_siblings(overlap: Overlap) -> bool:
    one, other = overlap.one.area, overlap.other.area
    return one.part_of == other.part_of and "hot_spot" not in (one.kind, other.kind)
