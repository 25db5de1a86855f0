"""A name that is not one line of readable text."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET117",
    severity=Severity.ERROR,
    title=Text(
        sv="Namnet är inte läsbar text på en rad",
        en="The name is not readable text on one line",
    ),
    seen=Text(
        sv="{key} har radbrytning, styrtecken, hårt mellanslag eller mellanslag i kanten: {seen}.",
        en="{key} has a line break, control character, hard space or a space at its edge: {seen}.",
    ),
    expected=Text(
        sv="{key}: {form}.",
        en="{key}: {form}.",
    ),
    remedy=Text(
        sv="Skriv namnet för hand i stället för att klistra in det.",
        en="Type the name instead of pasting it.",
    ),
    why=Text(
        sv="Namn som ser lika ut men skiljer sig i osynliga tecken går inte att känna igen i"
        " ett ifyllt formulär.",
        en="Names that look alike but differ in invisible characters cannot be recognised in"
        " a filled-in form.",
    ),
)
