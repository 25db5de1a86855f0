"""What the counts around a measure say, in sentences that claim no cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.measures.follow_up.models import Change, Counted, Reading, Span

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

CAUTION = Text(
    sv="Det som kommer efter en insats behöver inte komma av den: årstid, andra händelser, fler eller färre "
    "som rapporterar och slumpen finns alltid med.",
    en="What comes after a measure need not come from it: the season, other events, more or fewer who "
    "report and chance are always there.",
)
READINGS: dict[Reading, Text] = {
    "fewer": Text(
        sv="Färre rapporterades efter än före.",
        en="Fewer were reported after than before.",
    ),
    "more": Text(
        sv="Fler rapporterades efter än före.",
        en="More were reported after than before.",
    ),
    "no_difference": Text(
        sv="Ingen säker skillnad mellan före och efter.",
        en="No sure difference between before and after.",
    ),
    "too_few": Text(
        sv="För lite att säga något om: för få rapporter, perioder eller händelser.",
        en="Too few to say: too few reports, periods or events.",
    ),
    "reporting_changed": Text(
        sv="Det går inte att säga: hur många som rapporterar har ändrats för mycket.",
        en="One cannot tell: how many report has changed too much.",
    ),
}
_SIDES = {
    "before": Text("Före", "Before"),
    "during": Text("Under", "During"),
    "after": Text("Efter", "After"),
}


def in_words(counted: Counted, setup: ResolvedSetup) -> tuple[Text, ...]:
    """
    Give what the reports say about a measure, a sentence or two for each area, and the caution last.

    Args:
        counted: From `count_around`.
        setup: The setup, for the names.
    """
    own = _area(counted.own, setup, Text("", ""))
    compare = Text("Att jämföra med: ", "To compare with: ")
    others = [_area(change, setup, compare) for change in counted.compared]
    return (own, *others, CAUTION)


def _area(change: Change, setup: ResolvedSetup, lead: Text) -> Text:
    area = setup.areas.get(change.area)
    name = area.name if area else change.area
    spans = {side: getattr(change, side) for side in _SIDES}
    told = [_span(_SIDES[side], span) for side, span in spans.items() if span is not None]
    parts = [
        *told,
        READINGS[change.reading],
        *([_ratio(change)] if change.ratio is not None else []),
    ]
    return Text(
        sv=f"{lead.sv}{name}. " + " ".join(p.sv for p in parts),
        en=f"{lead.en}{name}. " + " ".join(p.en for p in parts),
    )


def _span(side: Text, span: Span) -> Text:
    one = span.first == span.last
    sv, en = (str(span.first) if one else f"{span.first} {to} {span.last}" for to in ("till", "to"))
    return Text(
        sv=f"{side.sv} ({sv}): {span.count} i {span.reports} rapporter.",
        en=f"{side.en} ({en}): {span.count} in {span.reports} reports.",
    )


def _ratio(change: Change) -> Text:
    ratio, low = f"{change.ratio:.2f}", f"{change.low:.2f}"
    if change.high is None:
        return Text(
            sv=f"Per rapport minst {_comma(low)} gånger så många (inget sågs före).",
            en=f"Per report at least {low} times as many (nothing was seen before).",
        )
    high = f"{change.high:.2f}"
    return Text(
        sv=f"Per rapport {_comma(ratio)} gånger så många, troligen mellan {_comma(low)} och {_comma(high)}.",
        en=f"Per report {ratio} times as many, probably between {low} and {high}.",
    )


def _comma(number: str) -> str:
    return number.replace(".", ",")
