"""The same id is given to two things of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET123",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma id två gånger",
        en="The same id twice",
    ),
    seen=Text(
        sv="{seen} finns redan på rad {line}.",
        en="{seen} is already on line {line}.",
    ),
    expected=Text(
        sv="Ett eget id för varje kommun, område, aktör och annan sak i samma lista. Stora och små "
        "bokstäver räknas som lika.",
        en="An id of its own for every municipality, area, actor and other thing in the same list. "
        "Capitals count as small letters.",
    ),
    remedy=Text(
        sv="Ge den ena ett annat id. Ett id som rapporter redan använder ska inte ändras.",
        en="Give one of them another id. An id that reports already use shall not be changed.",
    ),
    why=Text(
        sv="Rapporter pekar ut område och aktör med id. Delar två samma id går det inte att "
        "veta vem som menas.",
        en="Reports name area and actor by id. If two share it nobody can know which is meant.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every id that an earlier thing of the kind already has."""
    setup = check.setup
    yield from _twice(check, "municipalities", "code", [m.code for m in setup.municipalities])
    yield from _twice(check, "areas", "id", [a.id for a in setup.areas])
    yield from _twice(check, "actors", "id", [a.id for a in setup.actors])
    yield from _twice(check, "area_groups", "id", [g.id for g in setup.area_groups])
    yield from _twice(check, "tiers", "id", [t.id for t in setup.tiers])
    yield from _twice(check, "imports", "id", [i.id for i in setup.imports])
    yield from _twice(check, "linked_forums", "id", [f.id for f in setup.linked_forums])


def _twice(check: SetupUnderCheck, kind: str, key: str, ids: list[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, id_ in enumerate(ids):
        earlier = first.setdefault(id_.casefold(), number)
        if earlier != number:
            line, _ = check.source.values[kind, earlier, key]
            yield RULE.at(check.source.place(kind, number, key), seen=id_, line=line)
