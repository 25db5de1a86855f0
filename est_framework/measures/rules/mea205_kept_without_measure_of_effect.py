"""MEA205: A kept measure does not say what is to get better, or how one will know."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA205",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats säger inte vad som ska göras, vad som ska bli bättre eller hur det märks",
        en="A kept measure does not say what is to be done, what is to get better, or how one will know",
    ),
    seen=Text(
        sv="Insatsen saknar {what}.",
        en="The measure lacks {what}.",
    ),
    expected=Text(
        sv="Vad som ska göras, vad som ska bli bättre och hur ni tar reda på det.",
        en="What is to be done, what is to get better, and how you will find out.",
    ),
    remedy=Text(
        sv="Bestäm det innan insatsen börjar. Efteråt är det för sent.",
        en="Settle it before the measure begins. Afterwards it is too late.",
    ),
    why=Text(
        sv="Den som inte har sagt vad som väntas kan inte säga om det kom.",
        en="Who has not said what is expected cannot say whether it came.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each of what a measure lacks: what is done, its effect, how it is measured."""
    words = {
        "description": Text("vad som ska göras", "what is to be done"),
        "expected_effect": Text("förväntad effekt", "an expected effect"),
        "how_measured": Text("hur den mäts", "how it is measured"),
    }
    for m in loop.measures:
        for name, what in words.items():
            if not m.text(name):
                yield RULE.at(m.place(f"/{name}"), what=what)
