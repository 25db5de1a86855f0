"""The list of everything that a check may say; each has a page of its own."""

from __future__ import annotations

from collections.abc import Iterable

from est_framework.findings import Rule
from est_framework.language import Language, Text, translator
from est_framework.publish.manual.reference.spoken import joined, safe

_ROOM = {
    "REP": Text("Rapporterna", "The reports"),
    "SET": Text("Uppsättningen", "The setup"),
    "FRM": Text("Formulären", "The forms"),
    "PIC": Text("Lägesbilden", "The picture"),
    "MEA": Text("Insatserna", "The measures"),
    "MET": Text("Metoden", "The method"),
}
"""The rooms in the order that a municipality needs them."""
_FOR_KEEPERS = "MET"


def findings(rules: Iterable[Rule], language: Language) -> str:
    """Give the list of all findings by room, each a link to its page."""
    _ = translator(language, "publish")
    lines = [_("What a check may say, by room. Each code has a page: why, and what to do."), ""]
    listed = list(rules)
    for room, label in _ROOM.items():
        own = [rule for rule in listed if rule.code.startswith(room)]
        if not own:
            continue
        lines += ["", f"## {label.said(language)}", ""]
        if room == _FOR_KEEPERS:
            text = _(
                "These are for those who keep the method and this manual. Others do not need them."
            )
            lines += [text, ""]
        lines += [f"- [{r.code}]({r.code}.md) {safe(r.title.said(language))}" for r in own]
    return joined(lines)
