"""MET201: the same id is used twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import Named, ReleaseUnderCheck

RULE = Rule(
    code="MET201",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma id används två gånger.",
        en="The same id is used twice.",
    ),
    seen=Text(
        sv="id {id} finns redan på rad {line}",
        en="the id {id} is already on line {line}",
    ),
    expected=Text(
        sv="ett eget id för varje sak i listan",
        en="an id of its own for each thing in the list",
    ),
    remedy=Text(
        sv="Ge den nya saken ett nytt id, eller ta bort dubbletten. Ändra aldrig ett id som "
        "redan är utgivet.",
        en="Give the new thing a new id, or remove the double. Never change an id that has "
        "been released.",
    ),
    why=Text(
        sv="Rapporter pekar på id. Betyder ett id två saker går det inte att veta vad som "
        "rapporterats.",
        en="Reports point to ids. If an id means two things nobody can know what was reported.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every id that its list, or the list in a thing, already holds."""
    for field in under.files:
        yield from twice(under.ids(field))
        for names in under.inner_ids(field):
            yield from twice(names)


def twice(ids: Iterable[Named]) -> Iterator[Finding]:
    """Yield one finding for every id that was given before."""
    first: dict[str, Named] = {}
    for named in ids:
        if named.id in first:
            yield RULE.at(named.place, id=named.id, line=first[named.id].line)
        else:
            first[named.id] = named
