"""The quarters of the made year: what the group weighed, and which areas it put first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.measures.deep.models import DeepAnalysis, Judged, Priority
from est_framework.measures.spans import Span

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.setup.resolved import ResolvedSetup

_JUDGED: Final = (
    Judged(area="stationen", concerned=3, known=2, doable=3, ours=2, strength=2),
    Judged(area="bjorkbacken", concerned=2, known=3, doable=2, ours=3, strength=2),
    Judged(area="centrum", concerned=3, known=1, doable=2, ours=2, strength=1),
    Judged(area="hamnen", concerned=1, known=2, doable=2, ours=3, strength=3),
)
_STATION: Final = {
    "area": "stationen",
    "indicator": "otrygg_samling",
    "reason": "Många passerar, och samma platser kommer tillbaka",
    "goal": "Färre otrygga samlingar fredag och lördag kväll",
    "owner": "faltgruppen",
}
_YARDS: Final = {
    "area": "bjorkbacken",
    "indicator": "bristande_belysning",
    "reason": "Boende ber om det, och fastighetsägaren kan göra det själv",
    "goal": "Gårdarna är upplysta när det är mörkt",
    "owner": "norrforsbostader",
}
_QUAY: Final = {
    "area": "hamnen",
    "indicator": "nedskrapning",
    "reason": "Gör att platsen känns övergiven, och går snabbt att göra något åt",
    "goal": "Mindre skräp på kajen",
    "owner": "gata-park",
}
_FIRST: Final = {1: (_STATION, _QUAY), 2: (_STATION,), 3: (_STATION, _YARDS), 4: (_STATION, _YARDS)}
"""What came first after each quarter, in order."""


def ended_before(week: Period, first: Period) -> Span | None:
    """Give the quarter that ended just before a week, if all of it lies in the made year."""
    span = Span.holding(week.last, "quarter")
    begins = Span.holding(week.previous().last, "quarter") != span
    before = span.previous()
    return before if begins and before.first >= first.first else None


def analysis_of(setup: ResolvedSetup, span: Span, week: Period) -> DeepAnalysis:
    """Give what the made group decided about a quarter, at the meeting about a week."""
    return DeepAnalysis(
        id=str(span),
        **setup.follows,
        span=span,
        held=setup.meets_at(week).date(),
        decided_by="styrgrupp",
        judged=_JUDGED,
        priorities=tuple(
            Priority(rank=rank, **told) for rank, told in enumerate(_FIRST[span.number], start=1)
        ),
    )
