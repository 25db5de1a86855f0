"""MET313: a page does not say whether it is normative."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET313",
    severity=Severity.ERROR,
    title=Text(
        sv="Sidan säger inte om den är normerande.",
        en="The page does not say whether it is normative.",
    ),
    seen=Text(
        sv="ingen rad normative: true eller normative: false överst på sidan",
        en="no line normative: true or normative: false at the top of the page",
    ),
    expected=Text(
        sv="överst på sidan, mellan två rader ---: normative: true, eller normative: false, "
        "lika på båda språken",
        en="at the top of the page, between two lines ---: normative: true, or normative: "
        "false, the same in both languages",
    ),
    remedy=Text(
        sv="Skriv normative: true om sidan ställer krav, annars normative: false.",
        en="Write normative: true if the page makes demands, otherwise normative: false.",
    ),
    why=Text(
        sv="Läsaren behöver veta vad som är krav och vad som är förklaring.",
        en="The reader needs to know what is a demand and what is an explanation.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every page that says nothing, or another thing than its Swedish twin."""
    swedish = {page.name: page.normative for page, _ in under.pairs}
    for page in under.pages.values():
        same = swedish.get(page.name)
        if page.normative is None or (same is not None and page.normative != same):
            yield RULE.at(under.place(page, 1))
