"""MET316: a norm stands on a page that is not normative."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET316",
    severity=Severity.ERROR,
    title=Text(
        sv="Normen står på en sida som inte är normerande.",
        en="The norm stands on a page that is not normative.",
    ),
    seen=Text(
        sv="{id} på en sida med normative: false",
        en="{id} on a page with normative: false",
    ),
    expected=Text(
        sv="normer bara på sidor med normative: true",
        en="norms only on pages with normative: true",
    ),
    remedy=Text(
        sv="Gör sidan normerande (normative: true), eller flytta normen till en sida som är det.",
        en="Make the page normative (normative: true), or move the norm to a page that is.",
    ),
    why=Text(
        sv="Den som söker kraven läser de normerande sidorna, och missar annars det här.",
        en="Whoever looks for the demands reads the normative pages, and would miss this one.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every norm on a page that says that it is not normative."""
    for one in under.norms():
        if one.page.normative is False:
            yield RULE.at(under.place(one.page, one.block.norm_line), id=one.block.norm)
