"""MEA002: The record belongs to another meeting."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA002",
    severity=Severity.ERROR,
    title=Text(
        sv="Protokollet hör till ett annat möte",
        en="The record belongs to another meeting",
    ),
    seen=Text(
        sv="Protokollet gäller {seen}.",
        en="The record is about {seen}.",
    ),
    expected=Text(
        sv="Ett protokoll om {asked}.",
        en="A record about {asked}.",
    ),
    remedy=Text(
        sv="Läs in protokollet med den period som det gäller.",
        en="Read the record with the period that it is about.",
    ),
    why=Text(
        sv="Beslut som hamnar på fel vecka följs inte upp.",
        en="Decisions that land in the wrong week are not followed up.",
    ),
)
