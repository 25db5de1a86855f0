"""MET210: a scale's core colours fall from calm to grave."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.models import CORE
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET210",
    severity=Severity.ERROR,
    title=Text(
        sv="Skalans kärnfärger faller från lugnt till allvarligt.",
        en="The scale's core colours fall from calm to grave.",
    ),
    seen=Text(
        sv="nivån {id} har kärnfärgen {core}, men nivån {before} före den har {worse}",
        en="the level {id} has the core colour {core}, but the level {before} before it has "
        "{worse}",
    ),
    expected=Text(
        sv="kärnfärger som är lika eller allvarligare för varje nivå: {order}",
        en="core colours that stay or get graver with each level: {order}",
    ),
    remedy=Text(
        sv="Ordna nivåerna med den lugnaste först, eller rätta kärnfärgen (core).",
        en="Put the calmest level first, or correct the core colour.",
    ),
    why=Text(
        sv="Kommuner med olika skalor jämförs genom kärnfärgerna. En nivå som är allvarligare "
        "i den egna skalan får då inte vara lugnare i kärnan.",
        en="Municipalities with different scales are compared through the core colours. A "
        "level that is graver in its own scale must not be calmer in the core.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every level whose core colour is calmer than that of one before it."""
    order = ", ".join(CORE)
    for scale in under.things["scales"]:
        gravest = None
        for number, level in enumerate(scale.part.levels):
            if level.core is None:
                continue
            if gravest is not None and CORE.index(level.core) < CORE.index(gravest.core):
                place = under.place("scales", scale.number, "levels", number, "core")
                fields = {"before": gravest.id, "worse": gravest.core}
                yield RULE.at(
                    place, id=level.id, core=level.core, **fields, order=Text(order, order)
                )
            else:
                gravest = level
