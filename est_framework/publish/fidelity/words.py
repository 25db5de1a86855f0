"""How the signs of fidelity are said: figures, standings and trends in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text

if TYPE_CHECKING:
    from est_framework.measures.fidelity.models import Detail, Month, Sign

COMPONENTS: Final = {
    "mapping": Text("Kartläggning", "Mapping"),
    "analysis": Text("Analys", "Analysis"),
    "measure": Text("Insats", "Measures"),
    "follow_up": Text("Uppföljning", "Follow-up"),
    "feedback": Text("Återkoppling", "Feedback"),
}
STANDINGS: Final = {
    "enough": Text("Nog", "Enough"),
    "not_enough": Text("Under gränsen", "Below the limit"),
    "cannot_tell": Text("Går inte att säga", "Cannot tell"),
    "for_the_group": Text("Gruppen avgör", "For the group to say"),
}
TRENDS: Final = {
    "rising": Text("stiger under tiden", "rising over the time"),
    "falling": Text("sjunker under tiden", "falling over the time"),
    "even": Text("jämnt över tiden", "even over the time"),
}
_YES_NO: Final = (Text("nej", "no"), Text("ja", "yes"))
_OF: Final = Text("{got} av {of}", "{got} of {of}")
_DASH: Final = "–"


def percent(got: int, of: int, language: Language) -> str:
    """
    Give a share as a percentage, rounded down: 79.9 per cent is never shown as 80.

    With none of none there is no share.
    """
    if not of:
        return _DASH
    sign = Text("{n} %", "{n}%").said(language)
    return sign.format(n=got * 100 // of)


def figure(sign: Sign, language: Language) -> str:
    """Give a sign's figure: a percentage, a count, yes or no, or a dash where it cannot be told."""
    if sign.got is None:
        return _DASH
    if sign.figure == "yes_no":
        return _YES_NO[sign.got].said(language)
    return percent(sign.got, sign.of or 0, language) if sign.figure == "share" else str(sign.got)


def behind(sign: Sign, language: Language) -> str:
    """Say what a share rests on: `483 of 572`; nothing for other figures."""
    if sign.got is None or sign.of is None:
        return ""
    return _OF.said(language).format(got=sign.got, of=sign.of)


def enough(sign: Sign, language: Language) -> str:
    """Say where a group may be content, in the words of the release."""
    if sign.enough is None:
        return Text("bara gruppen kan säga", "only the group can say").said(language)
    if sign.figure == "share":
        return percent(round(sign.enough * 100), 100, language)
    return f"{sign.enough:g}"


def detail(one: Detail, language: Language) -> str:
    """Say what is counted apart: `Late: 41`, `With the police: 47 of 52`."""
    said = _OF.said(language).format(got=one.got, of=one.of) if one.of is not None else one.got
    return f"{one.label.said(language)}: {said}"


def month(one: Month, language: Language) -> str:
    """Say one month's share, or a dash where there was nothing to do."""
    return percent(one.got, one.of, language)
