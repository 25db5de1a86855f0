"""What the slow rhythm rests on and what it decides."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from est_framework.measures.follow_up.models import Counted
from est_framework.measures.models import MeasureStatus, Outcome
from est_framework.measures.spans import Span

Step = Literal[1, 2, 3]


class Part(BaseModel):
    """Anything in the slow rhythm: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Seen(Part):
    """
    One indicator in one area over a time.

    `at_least` adds up, period by period, the most that any one actor saw; `periods` counts those in
    which anybody saw something; `reports` the reports about the area.
    """

    indicator: str
    at_least: int
    periods: int


class Again(Part):
    """A place, weekday or part of day that comes back in the events: how many, in how many periods."""

    area: str
    what: str
    events: int
    periods: int


class Need(Part):
    """
    How great the need is in an area, as far as the pictures say.

    Attributes:
        often: 1 to 3 by the share of periods with something seen; None where too few reported.
        grave: 1 to 3 by the levels that the group decided; None where it decided none.
        direction: 1 to 3: falling, even, rising; None where the numbers are too small.
        periods: Periods with a report about the area, of `asked`.
        first, later: What was seen in each half of the time, with the reports behind.
    """

    area: str
    often: Step | None
    grave: Step | None
    direction: Step | None
    periods: int
    asked: int
    reports: int
    first: tuple[int, int] = (0, 0)
    later: tuple[int, int] = (0, 0)
    levels: dict[str, int] = {}
    seen: tuple[Seen, ...] = ()
    measures: int = 0
    open: int = 0
    outcomes: dict[str, int] = {}

    @property
    def steps(self) -> list[int]:
        """The steps that could be told."""
        return [s for s in (self.often, self.grave, self.direction) if s is not None]


class Judged(Part):
    """What the group says of an area: how many are concerned, and how far it can be influenced."""

    area: str
    concerned: Step | None = None
    known: Step | None = None
    doable: Step | None = None
    ours: Step | None = None
    strength: Step | None = None

    @property
    def possibility(self) -> list[int]:
        """The steps of the possibility that were judged."""
        return [s for s in (self.known, self.doable, self.ours, self.strength) if s is not None]


class Priority(Part):
    """An area that comes first until the next deep analysis."""

    rank: int = Field(ge=1)
    area: str
    indicator: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    goal: str = ""
    owner: str = ""


class _Held(Part):
    """What is kept of anything held about a span: what it follows, and when it was held."""

    id: str
    method: str
    setup: str
    setup_revision: int
    digest: str
    span: Span
    held: date


class DeepAnalysis(_Held):
    """A deep analysis that was held: what the group judged, and what was decided."""

    decided_by: str
    judged: tuple[Judged, ...] = ()
    priorities: tuple[Priority, ...] = ()


class YearlyReview(_Held):
    """A yearly review that was held, and whether the checklist was gone through."""

    by: str
    checklist: tuple[str, ...] = ()


class Change(Part):
    """
    A measure of the year, and what the reports say of its problem before, during and after.

    `around` is counted as at the measure's follow-up, so that the year never says something else.
    """

    id: str
    description: str
    indicator: str
    area: str
    status: MeasureStatus
    outcome: Outcome | None
    around: Counted


class ComesBack(Part):
    """Something ahead that was told of in a month; `years` are those that it was told of in."""

    month: int
    area: str
    what: str
    years: tuple[int, ...]


class Basis(Part):
    """What a deep analysis or a yearly review is made from."""

    span: Span
    periods: int
    owed: int
    on_time: int
    needs: tuple[Need, ...]
    places: tuple[Again, ...] = ()
    weekdays: tuple[Again, ...] = ()
    parts: tuple[Again, ...] = ()
    silent: tuple[str, ...] = ()
    analysis: DeepAnalysis | None = None
    last_time: DeepAnalysis | None = None
    changes: tuple[Change, ...] = ()
    wheel: tuple[ComesBack, ...] = ()
    review: YearlyReview | None = None
