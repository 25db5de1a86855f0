"""MET301: somebody wrote in a region that is generated."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Text
from est_framework.method.fences import Refilled, differing

_LONGEST = 160
"""Signs shown of each text."""

RULE = Rule(
    code="MET301",
    severity=Severity.ERROR,
    title=Text(
        sv="Någon har skrivit i en del av sidan som görs av verktyget.",
        en="Somebody wrote in a part of the page that the tool makes.",
    ),
    seen=Text(
        sv="i {fence} står: {stands}",
        en="in {fence} stands: {stands}",
    ),
    expected=Text(
        sv="där skulle stå: {wanted}",
        en="there should stand: {wanted}",
    ),
    remedy=Text(
        sv="Flytta det du vill behålla ut ur delen, eller ändra där texten kommer ifrån. Töm sedan "
        "delen, ta bort sha256 ur dess första rad och kör est manual build.",
        en="Move what you want to keep out of the part, or change where the text comes from. Then "
        "empty the part, remove sha256 from its first line and run est manual build.",
    ),
    why=Text(
        sv="Delen görs om vid varje bygge. Det som skrivits där skulle försvinna utan att någon "
        "märkte det, och till dess skulle sidan säga något annat än metoden.",
        en="The part is made anew at each build. What was written there would vanish unnoticed, and "
        "until then the page would say something else than the method.",
    ),
)


def look(file: str, refilled: Refilled) -> Iterator[Finding]:
    """Yield one finding for every fence of a page that somebody wrote in."""
    for fence in refilled.edited:
        stands, wanted = differing(fence.stands, fence.wanted)
        place = Place(file, f"{fence.line}:1")
        yield RULE.at(place, fence=fence.id, stands=_shown(stands), wanted=_shown(wanted))


def _shown(text: str) -> Text:
    words = " ".join(text.split())
    if not words:
        return Text(sv="ingenting", en="nothing")
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return Text(sv=short, en=short)
