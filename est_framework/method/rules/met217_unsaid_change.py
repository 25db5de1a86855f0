"""MET217: what a thing means was changed, and changes.csv does not say how."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.kinds import KINDS, changed_meaning
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET217",
    severity=Severity.ERROR,
    title=Text(
        sv="Innebörden är ändrad utan att det sägs.",
        en="The meaning was changed and nobody says so.",
    ),
    seen=Text(
        sv="{id} ändrades sedan {before} ({fields}), men changes.csv säger inget om det",
        en="{id} was changed since {before} ({fields}), but changes.csv says nothing of it",
    ),
    expected=Text(
        sv="en rad i changes.csv: {line}",
        en="a line in changes.csv: {line}",
    ),
    remedy=Text(
        sv="Lägg till raden. Välj reworded om alla svar betyder samma som förut, annars "
        "narrowed, widened, split, merged eller renamed, och skriv på båda språken vad det "
        "gör med siffrorna.",
        en="Add the line. Choose reworded if every answer means what it did, otherwise "
        "narrowed, widened, split, merged or renamed, and say in both languages what that "
        "does to the figures.",
    ),
    why=Text(
        sv="Ändras innebörden tyst jämförs siffror som inte går att jämföra. Bara den som "
        "skrev om texten vet om den betyder något annat.",
        en="When a meaning changes silently, figures are compared that cannot be. Only whoever "
        "rewrote the text knows whether it means something else.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every thing whose meaning changed without a line about it."""
    before = under.beside.before
    if before is None or "changes" in under.broken:
        return
    said = {
        (c.part.kind, c.part.old) for c in under.things["changes"] if c.part.since == before.name
    }
    for kind in KINDS:
        old = {part.id: part for part in getattr(before, kind)}
        for thing in under.things[kind]:
            part = thing.part
            if part.retired is not None or part.id not in old or (kind, part.id) in said:
                continue
            if changed := changed_meaning(old[part.id], part):
                words = ", ".join(changed)
                line = f"{before.name},{kind},{part.id},{part.id},…"
                place = under.place(kind, thing.number, changed[0])
                fields = {"fields": Text(words, words), "line": Text(line, line)}
                yield RULE.at(place, id=part.id, before=before.name, **fields)
