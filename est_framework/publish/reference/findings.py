"""The list of everything that a check may say; each has a page of its own."""

from __future__ import annotations

from collections.abc import Iterable

from est_framework.findings import Rule
from est_framework.language import Language, Text, translator
from est_framework.publish.reference.spoken import joined, safe

_ROOM = {
    "MET": Text("Metoden", "The method"),
    "SET": Text("Uppsättningen", "The setup"),
    "FRM": Text("Formulären", "The forms"),
    "REP": Text("Rapporterna", "The reports"),
    "PIC": Text("Lägesbilden", "The picture"),
    "MEA": Text("Insatserna", "The measures"),
}


def findings(rules: Iterable[Rule], language: Language) -> str:
    """Give the list of all findings by room, each a link to its page."""
    _ = translator(language, "publish")
    lines = [_("What a check may say, by room. Each code has a page: why, and what to do."), ""]
    room = ""
    for rule in rules:
        if rule.code[:3] != room:
            room = rule.code[:3]
            lines += ["", f"## {_ROOM[room].said(language)}", ""]
        lines.append(f"- [{rule.code}]({rule.code}.md) {safe(rule.title.said(language))}")
    return joined(lines)
