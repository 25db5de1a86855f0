"""MET203: a condition rests on a question that is not asked before it."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET203",
    severity=Severity.ERROR,
    title=Text(
        sv="Villkoret hänger på en fråga som inte ställs tidigare i checklistan.",
        en="The condition rests on a question that the checklist does not ask before it.",
    ),
    seen=Text(
        sv="{item} ställs bara om {id} har besvarats, men {id} {where}",
        en="{item} is asked only if {id} was answered, but {id} {where}",
    ),
    expected=Text(
        sv="ett villkor på en fråga som står tidigare i samma checklista",
        en="a condition on a question that stands earlier in the same checklist",
    ),
    remedy=Text(
        sv="Flytta upp {id}, lägg till den i checklistan eller ta bort villkoret.",
        en="Move {id} up, add it to the checklist or remove the condition.",
    ),
    why=Text(
        sv="Formuläret fylls i uppifrån. Frågan skulle annars aldrig visas, och svaret se ut"
        " att saknas.",
        en="The form is filled in from the top. The question would otherwise never show, and"
        " the answer look as if missing.",
    ),
)
LATER = Text(sv="ställs först senare", en="is asked only later")
ABSENT = Text(sv="finns inte i checklistan", en="is not in the checklist")


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every condition on a question that is not asked earlier."""
    for checklist in under.checklists:
        asked = [item.indicator for item in checklist.part.items]
        for number, item in enumerate(checklist.part.items):
            if item.only_if is None or item.only_if.indicator in asked[:number]:
                continue
            id_ = item.only_if.indicator
            path = (checklist.number, "items", number, "only_if", "indicator")
            where = LATER if id_ in asked else ABSENT
            yield RULE.at(
                under.place("checklists", *path), item=item.indicator, id=id_, where=where
            )
