"""The same name is given to two areas or two actors."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET124",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma namn två gånger",
        en="The same name twice",
    ),
    seen=Text(
        sv="Namnet {seen} finns redan på rad {line}.",
        en="The name {seen} is already on line {line}.",
    ),
    expected=Text(
        sv="Ett eget namn för varje område och varje aktör.",
        en="A name of its own for every area and every actor.",
    ),
    remedy=Text(
        sv="Lägg till något som skiljer dem åt, som Centrum (Herrljunga).",
        en="Add something that tells them apart, as Centrum (Herrljunga).",
    ),
    why=Text(
        sv="Den som fyller i ett formulär ser namn, inte id.",
        en="Whoever fills in a form sees names, not ids.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every name that an earlier area or actor already has."""
    yield from _twice(check, "areas", [a.name for a in check.setup.areas])
    yield from _twice(check, "actors", [a.name for a in check.setup.actors])


def _twice(check: SetupUnderCheck, kind: str, names: list[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        earlier = first.setdefault(unicodedata.normalize("NFKC", name).casefold(), number)
        if earlier != number:
            line, _ = check.source.values[kind, earlier, "name"]
            yield RULE.at(check.source.place(kind, number, "name"), seen=name, line=line)
