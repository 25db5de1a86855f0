"""MET303: a normative page binds in a sentence that has no id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck
from est_framework.method.norm_verbs import binding_verb

RULE = Rule(
    code="MET303",
    severity=Severity.ERROR,
    title=Text(
        sv="Sidan säger ”ska” eller ”bör” i en mening som inte är en norm.",
        en="The page says “must” or “should” in a sentence that is not a norm.",
    ),
    seen=Text(
        sv="”{verb}” i: {words}",
        en="“{verb}” in: {words}",
    ),
    expected=Text(
        sv="varje bindande mening på en normerande sida som ett eget stycke, följt av {{ "
        "#norm-namn .norm }}",
        en="each binding sentence of a normative page as a paragraph of its own, followed by {{ "
        "#norm-name .norm }}",
    ),
    remedy=Text(
        sv="Låt meningen stå för sig, ge den ett id på båda språken och en rad i norms.csv. Är "
        "den bara en beskrivning, skriv om den utan verbet.",
        en="Let the sentence stand alone, give it an id in both languages and a row in "
        "norms.csv. If it only describes, word it without the verb.",
    ),
    why=Text(
        sv="Ett krav utan id går inte att peka på, pröva eller knyta till det som håller det. "
        "Då vet ingen om det gäller.",
        en="A demand without an id cannot be pointed to, examined or tied to what holds it. "
        "Nobody then knows whether it counts.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every paragraph of a normative page that binds without being a norm."""
    for page in under.pages.values():
        if not page.normative:
            continue
        for block in page.blocks:
            if not block.norm and (verb := binding_verb(block.said, page.language)):
                yield RULE.at(under.place(page, block.line), verb=verb, words=block.words)
