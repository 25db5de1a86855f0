"""What a meeting decides: levels, measures that point to a problem, and what became of earlier ones."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from est_framework.periods import Period

MeasureStatus = Literal["decided", "under_way", "done", "closed"]
Outcome = Literal["worked", "partly", "not", "cannot_tell"]


class Part(BaseModel):
    """Anything that a meeting decides: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Problem(Part):
    """What a measure is about: something seen in a picture."""

    indicator: str
    area: str
    period: Period


class Measure(Part):
    """
    What is done about a problem.

    Each revision in the ledger is one entry of its log, so that nothing said about it is ever lost.
    """

    id: str
    type: str | None = None
    description: str = Field(min_length=1)
    problem: Problem
    owner: str
    decided: Period
    due: date
    expected_effect: str = Field(min_length=1)
    how_measured: str = Field(min_length=1)
    review: date
    status: MeasureStatus = "decided"
    outcome: Outcome | None = None
    note: str = ""


class AreaLevel(Part):
    """How an area stands: the tool suggests, people decide."""

    area: str
    suggested: str | None
    decided: str | None = None
    decided_by: str | None = None
    reason: str = ""


class FollowUp(Part):
    """What the meeting says about a measure decided earlier."""

    measure: str
    status: MeasureStatus
    outcome: Outcome | None = None
    note: str = ""


class MeetingRecord(Part):
    """What one meeting decided about one period."""

    id: str
    method: str
    setup: str
    setup_revision: int
    digest: str
    period: Period
    held: date
    levels: tuple[AreaLevel, ...] = ()
    measures: tuple[Measure, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
