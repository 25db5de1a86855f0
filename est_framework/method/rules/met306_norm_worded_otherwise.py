"""MET306: a norm is worded otherwise on its page than in the table."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET306",
    severity=Severity.ERROR,
    title=Text(
        sv="Normen är skriven på ett sätt på sidan och på ett annat i norms.csv.",
        en="The norm is worded in one way on the page and in another in norms.csv.",
    ),
    seen=Text(
        sv="{id} på sidan: {words}",
        en="{id} on the page: {words}",
    ),
    expected=Text(
        sv="som i norms.csv: {row}",
        en="as in norms.csv: {row}",
    ),
    remedy=Text(
        sv="Bestäm vilken ordalydelse som gäller och skriv den på båda ställena. Länkar och "
        "fetstil räknas inte.",
        en="Decide which wording holds and write it in both places. Links and bold type do not "
        "count.",
    ),
    why=Text(
        sv="Två ordalydelser är två krav. Den som ska följa normen behöver veta vilket som gäller.",
        en="Two wordings are two demands. Whoever is to follow the norm needs to know which one "
        "holds.",
    ),
)
_SHOWN = 36
"""Letters before and after the first one that differs."""


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every norm whose words on the page are not those of its row."""
    for one in under.norms():
        row = under.by_id.get(one.block.norm)
        if row is None:
            continue
        here = one.block.words
        there = " ".join(row.norm.words.said(one.page.language).split())
        if here != there:
            start = _first_difference(here, there)
            yield RULE.at(
                under.place(one.page, one.block.line),
                id=row.norm.id,
                words=_around(here, start),
                row=Text(_around(there, start), _around(there, start)),
            )


def _first_difference(one: str, other: str) -> int:
    both = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))


def _around(words: str, place: int) -> str:
    """Show the words around a place, so that a long sentence shows where it differs."""
    start, end = max(0, place - _SHOWN), place + _SHOWN
    return ("…" if start else "") + words[start:end] + ("…" if end < len(words) else "")
