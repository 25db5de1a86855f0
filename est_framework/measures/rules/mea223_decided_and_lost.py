"""MEA223: A decision in a record became no measure."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA223",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett beslut i ett protokoll finns inte bland insatserna",
        en="A decision in a record is not among the measures",
    ),
    seen=Text(
        sv="Protokollet {what} {measure}, men det finns inte bland insatserna.",
        en="The record {what} {measure}, but that is not among the measures.",
    ),
    expected=Text(
        sv="Varje beslut sparat som en insats, och varje avslut i insatsens logg.",
        en="Every decision kept as a measure, and every closing in the measure's log.",
    ),
    remedy=Text(
        sv="Läs in protokollet igen.",
        en="Read the record in again.",
    ),
    why=Text(
        sv="Ett beslut som inte blir en insats följs aldrig upp.",
        en="A decision that does not become a measure is never followed up.",
    ),
)


_DECIDES = Text("beslutar", "decides on")
_CLOSES = Text("avslutar", "closes")


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure, and each closing, in a record that the measures know nothing of."""
    for meeting in loop.meetings:
        for n, decided in enumerate(meeting.parts("measures")):
            measure = str(decided.get("id"))
            if measure not in loop.by_id:
                yield RULE.at(meeting.place(f"/measures/{n}"), measure=measure, what=_DECIDES)
        for n, said in enumerate(meeting.parts("follow_ups")):
            known = loop.by_id.get(str(said.get("measure")))
            if said.get("status") == "closed" and known is not None and known.is_never_closed:
                place = meeting.place(f"/follow_ups/{n}/status")
                yield RULE.at(place, measure=known.id, what=_CLOSES)
