"""REP130: the same event stands twice in one report."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, Final

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP130",
    severity=Severity.WARNING,
    title=Text(
        sv="Samma händelse ser ut att stå två gånger i rapporten.",
        en="The same event seems to stand twice in the report.",
    ),
    seen=Text(
        sv="{indicator} i {area} den {day}, med samma ord som i händelse {first}",
        en="{indicator} in {area} on {day}, in the same words as in event {first}",
    ),
    expected=Text(
        sv="varje händelse en gång",
        en="each event once",
    ),
    remedy=Text(
        sv="Är det samma händelse: ta bort den ena och skicka en rättad rapport. Är det två: skriv antalet "
        "på en rad, eller skriv det som skiljer dem åt. Tills dess räknas båda.",
        en="If it is the same event: remove one and send a corrected report. If there were two: write the "
        "count on one row, or write what tells them apart. Until then both are counted.",
    ),
    why=Text(
        sv="En rad som kopierats av misstag får området att se värre ut än det är.",
        en="A row copied by mistake makes the area look worse than it is.",
    ),
)
LONG: Final = 40
"""Two events without a place may be described alike in few words; in this many letters hardly."""


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each event that says all that one before it says."""
    events = case.report.events
    first: dict[Hashable, int] = {}
    for n, event in enumerate(events):
        if _says_little(event.place, event.description):
            continue
        texts = (_folded(event.place), _folded(event.description))
        counted = (event.indicator, event.area, event.date, event.part_of_day, event.count)
        before = first.setdefault((counted, texts), n)
        if before != n:
            setup = case.asked.setup
            known = setup.indicators.get(event.indicator)
            area = setup.areas.get(event.area)
            yield RULE.at(
                case.place(f"/events/{n}"),
                indicator=known.label if known else event.indicator,
                area=area.name if area else event.area,
                day=str(event.date),
                first=before + 1,
            )


def may_stand_twice(events: Sequence[Mapping[str, Any]]) -> bool:
    """Say of events in plain data whether two that say much are of the same thing, place and day."""
    if len(events) < 2:  # noqa: PLR2004  # one is not twice
        return False
    of_what = [
        (event["indicator"], event["area"], event["date"])
        for event in events
        if (event.get("place") or event.get("description"))
        and not _says_little(event.get("place", ""), event.get("description", ""))
    ]
    return len(set(of_what)) < len(of_what)


def _says_little(place: str, description: str) -> bool:
    return not place.strip() and len(description.strip()) < LONG


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
