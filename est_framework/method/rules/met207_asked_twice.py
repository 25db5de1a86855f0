"""MET207: a checklist asks the same question twice."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET207",
    severity=Severity.ERROR,
    title=Text(
        sv="Checklistan ställer samma fråga två gånger.",
        en="The checklist asks the same question twice.",
    ),
    seen=Text(
        sv="{id} står redan på rad {line}",
        en="{id} is already on line {line}",
    ),
    expected=Text(
        sv="varje indikator högst en gång i en checklista",
        en="each indicator at most once in a checklist",
    ),
    remedy=Text(
        sv="Ta bort den ena frågan.",
        en="Remove one of the questions.",
    ),
    why=Text(
        sv="Två svar på samma fråga kan säga emot varandra, och vilket av dem gäller då?",
        en="Two answers to one question may contradict each other, and which of them would count?",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every question that its checklist already asks."""
    for checklist in under.checklists:
        first: dict[str, int] = {}
        for number, item in enumerate(checklist.part.items):
            if item.indicator in first:
                line = _place(under, checklist.number, first[item.indicator]).at.split(":")[0]
                yield RULE.at(_place(under, checklist.number, number), id=item.indicator, line=line)
            first.setdefault(item.indicator, number)


def _place(under: ReleaseUnderCheck, checklist: int, item: int) -> Place:
    return under.place("checklists", checklist, "items", item, "indicator")
