"""Something is left to write."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET196",
    severity=Severity.WARNING,
    title=Text(
        sv="Något är kvar att skriva",
        en="Something is left to write",
    ),
    seen=Text(
        sv="Här står TODO: {seen}",
        en="TODO stands here: {seen}",
    ),
    expected=Text(
        sv="Text som är klar.",
        en="Text that is finished.",
    ),
    remedy=Text(
        sv="Skriv det som saknas och ta bort TODO.",
        en="Write what is missing and remove TODO.",
    ),
    why=Text(
        sv="Avtal och manual ska gå att läsa av den som kommer ny. En lucka som ligger kvar blir "
        "lätt praxis.",
        en="A newcomer must be able to read agreements and manual. A gap that stays easily "
        "becomes the practice.",
    ),
)
