"""One of the three parties does not report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET191",
    severity=Severity.WARNING,
    title=Text(
        sv="En av de tre parterna rapporterar inte",
        en="One of the three parties does not report",
    ),
    seen=Text(
        sv="Ingen aktör är {party}.",
        en="No actor is {party}.",
    ),
    expected=Text(
        sv="Polis, en kommunal verksamhet och någon som äger eller sköter fastigheter.",
        en="Police, a municipal service and somebody who owns or cares for property.",
    ),
    remedy=Text(
        sv="Kom överens med parten och lägg till den under actors.",
        en="Come to terms with the party and add it under actors.",
    ),
    why=Text(
        sv="Metoden säger att bilden ska bygga på flera parter. De ser olika saker.",
        en="The method says that the picture must rest on several parties. They see different "
        "things.",
    ),
)


_PROPERTY = frozenset(
    {"kommunalt_bostadsbolag", "privat_fastighetsagare", "kommunal_fastighet", "bovard"}
)
_SECTORS = frozenset({"municipal", "municipal_association", "municipal_or_association"})
_PARTIES = {
    "police": Text(sv="polis", en="the police"),
    "municipality": Text(sv="en kommunal verksamhet", en="a municipal service"),
    "property": Text(sv="fastighetsägare eller förvaltare", en="an owner or keeper of property"),
}


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every party of the three that no reporting actor belongs to."""
    if check.release is None or not check.asks("flera_parter"):
        return
    sectors = {t.id: t.sector for t in check.release.actor_types}
    types = {actor.type for _, actor in check.reporting()}
    there = {
        "police": "polis" in types,
        "municipality": any(sectors.get(t) in _SECTORS for t in types),
        "property": bool(types & _PROPERTY),
    }
    for party, words in _PARTIES.items():
        if not there[party]:
            yield RULE.at(check.source.place("actors", party), party=words)
