"""MET315: a norm stands in two places of one language."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET315",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma norm står på två ställen.",
        en="The same norm stands in two places.",
    ),
    seen=Text(
        sv="{id} står redan i {file}, rad {line}",
        en="{id} is already in {file}, line {line}",
    ),
    expected=Text(
        sv="varje norm på ett enda ställe i varje språk",
        en="each norm in one single place in each language",
    ),
    remedy=Text(
        sv="Behåll normen där den hör hemma och länka dit från det andra stället.",
        en="Keep the norm where it belongs and link to it from the other place.",
    ),
    why=Text(
        sv="Det som sägs två gånger ändras förr eller senare bara på det ena stället.",
        en="What is said twice is sooner or later changed in one of the places only.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every place of a norm but its first."""
    for said in under.said.values():
        for id_, (first, *others) in said.items():
            for other in others:
                file = under.file(first.page.language, first.page.name)
                yield RULE.at(
                    under.place(other.page, other.block.norm_line),
                    id=id_,
                    file=Text(file, file),
                    line=first.block.norm_line,
                )
