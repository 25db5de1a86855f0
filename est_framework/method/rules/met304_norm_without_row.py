"""MET304: a norm of a page is not in the table of norms."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET304",
    severity=Severity.ERROR,
    title=Text(
        sv="Normen står på en sida men inte i norms.csv.",
        en="The norm stands on a page but not in norms.csv.",
    ),
    seen=Text(
        sv="{id}.{hint}",
        en="{id}.{hint}",
    ),
    expected=Text(
        sv="en rad i norms.csv för varje norm på en sida",
        en="a row in norms.csv for each norm on a page",
    ),
    remedy=Text(
        sv="Lägg till raden: id, nivå, vad normen är knuten till, och meningen på båda språken. "
        "Är id felstavat, rätta det.",
        en="Add the row: id, level, what the norm is tied to, and the sentence in both "
        "languages. If the id is misspelt, correct it.",
    ),
    why=Text(
        sv="Tabellen visar vad som håller varje krav. En norm som saknas där hålls kanske av "
        "ingenting.",
        en="The table shows what holds each demand. A norm that is missing there may be held by "
        "nothing.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every norm of a page that the table does not hold."""
    for one in under.norms():
        if one.block.norm not in under.by_id:
            hint = did_you_mean(one.block.norm, under.by_id)
            yield RULE.at(
                under.place(one.page, one.block.norm_line),
                id=one.block.norm,
                hint=Text(sv=hint.sv.rstrip(), en=hint.en.rstrip()),
            )
