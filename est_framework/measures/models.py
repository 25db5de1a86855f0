"""What a meeting decides: levels, measures that point to a problem, and what became of earlier ones."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from est_framework.periods import Period

MeasureStatus = Literal["decided", "under_way", "done", "closed"]
Outcome = Literal["worked", "partly", "not", "cannot_tell"]
Audience = Literal["reporters", "management", "public"]


def is_unsaid(value: Any) -> bool:  # noqa: ANN401  # a field of any type
    """Say whether nobody has written a field; such fields are left out of what is kept."""
    return value is None or value in ("", ())


class Part(BaseModel):
    """Anything that a meeting decides: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Problem(Part):
    """What a measure is about: something seen in a picture."""

    indicator: str
    area: str
    period: Period


class LogEntry(Part):
    """
    One thing said about a measure, at one time: never changed, and never taken away.

    Attributes:
        at: When it was said.
        status: How far the measure had come then.
        by: The role that said it, never a person.
        meeting: The record that it stands in, where it was said at a meeting.
        outcome: What came of the measure, where that was judged.
        why: Why that outcome, or why it is closed.
        next: What is to be done now.
        waits_for: The tier of decision that it waited for then, where it did.
    """

    at: AwareDatetime
    status: MeasureStatus
    by: str = Field(default="", exclude_if=is_unsaid)
    meeting: str | None = Field(default=None, exclude_if=is_unsaid)
    outcome: Outcome | None = Field(default=None, exclude_if=is_unsaid)
    why: str = Field(default="", exclude_if=is_unsaid)
    next: str = Field(default="", exclude_if=is_unsaid)
    note: str = Field(default="", exclude_if=is_unsaid)
    waits_for: str | None = Field(default=None, exclude_if=is_unsaid)


class Measure(Part):
    """
    What is done about a problem.

    `status`, `outcome` and `note` are as the newest entry of `log` says; what was said before stays in the
    log, and each revision in the ledger only makes it longer. `tier` is the level of decision that the
    measure belongs to, `decided_by` the role that decided it, and `waits_for` the tier whose word it waits
    for, if any.
    """

    id: str
    type: str | None = None
    description: str = Field(min_length=1)
    problem: Problem
    place: str = Field(default="", exclude_if=is_unsaid)
    owner: str
    partners: tuple[str, ...] = Field(default=(), exclude_if=is_unsaid)
    decided: Period
    decided_by: str = Field(default="", exclude_if=is_unsaid)
    tier: str | None = Field(default=None, exclude_if=is_unsaid)
    waits_for: str | None = Field(default=None, exclude_if=is_unsaid)
    due: date
    expected_effect: str = Field(min_length=1)
    how_measured: str = Field(min_length=1)
    review: date
    status: MeasureStatus = "decided"
    outcome: Outcome | None = None
    note: str = ""
    log: tuple[LogEntry, ...] = Field(default=(), exclude_if=is_unsaid)

    def days_late(self, today: date) -> int:
        """Give how many days its due day has passed; 0 where it has not, and where it is done or closed."""
        return 0 if self.status in ("done", "closed") else max((today - self.due).days, 0)


class AreaLevel(Part):
    """How an area stands: the tool suggests, people decide; by which role, when, and why."""

    area: str
    suggested: str | None
    decided: str | None = None
    decided_by: str | None = None
    reason: str = ""
    at: AwareDatetime | None = Field(default=None, exclude_if=is_unsaid)


class FollowUp(Part):
    """What the meeting says about a measure decided earlier: how far, and what came of it and why."""

    measure: str
    status: MeasureStatus
    outcome: Outcome | None = None
    why: str = Field(default="", exclude_if=is_unsaid)
    next: str = Field(default="", exclude_if=is_unsaid)
    note: str = ""


class Priority(Part):
    """A place that comes first in the next period."""

    rank: int = Field(ge=1)
    area: str
    indicator: str | None = Field(default=None, exclude_if=is_unsaid)
    place: str = Field(default="", exclude_if=is_unsaid)
    reason: str


class GoesOut(Part):
    """What goes out from the meeting, to whom, and when it was sent."""

    audience: Audience
    sent: date | None = Field(default=None, exclude_if=is_unsaid)
    message: str = Field(default="", exclude_if=is_unsaid)


class MeetingRecord(Part):
    """
    What one meeting decided about one period.

    Attributes:
        present: The actors that took part; organisations, never names.
        on_agenda: The measures that stood on the agenda, None where nobody noted it.
        referred: Whether any matter about persons was referred to another forum; nothing else of it.
    """

    id: str
    method: str
    setup: str
    setup_revision: int
    digest: str
    period: Period
    held: date
    present: tuple[str, ...] = Field(default=(), exclude_if=is_unsaid)
    on_agenda: tuple[str, ...] | None = Field(default=None, exclude_if=lambda v: v is None)
    levels: tuple[AreaLevel, ...] = ()
    priorities: tuple[Priority, ...] = Field(default=(), exclude_if=is_unsaid)
    measures: tuple[Measure, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    feedback: tuple[GoesOut, ...] = Field(default=(), exclude_if=is_unsaid)
    referred: Literal["yes", "no"] | None = Field(default=None, exclude_if=is_unsaid)
