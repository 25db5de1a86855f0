"""Shifts, hot hours and the gaps between them."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  # a shift has a field named date
from datetime import datetime, time
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from est_framework.periods import Period

HotPart = Literal["night", "morning", "day", "evening"]
HOURS: Final[dict[HotPart, tuple[int, int]]] = {
    "night": (0, 6),
    "morning": (6, 10),
    "day": (10, 18),
    "evening": (18, 24),
}
"""From and to which hour each part of the day is, as event lists are read."""


class Part(BaseModel):
    """Anything about presence: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Shift(Part):
    """
    A resource that is to be out, or was; a group or an organisation, never a person.

    Attributes:
        begins, ends: By the setup's clock; None where only the day is known.
        told: Whether a report told of it, so that it was no plan.
    """

    resource: str
    area: str
    date: Date
    begins: time | None = None
    ends: time | None = None
    told: bool = False


class HotHour(Part):
    """A part of a day in an area that events tend to come in: how many, in how many of the periods."""

    area: str
    weekday: int
    part: HotPart
    events: int
    periods: int


class Slot(Part):
    """One hot hour on its day in the period, and who is there; nobody: a gap."""

    hot: HotHour
    date: Date
    begins: datetime
    ends: datetime
    resources: tuple[str, ...]

    @property
    def is_gap(self) -> bool:
        """Whether nobody is there."""
        return not self.resources


class PresencePlan(Part):
    """The period's shifts against the hot hours of the periods before it, both by day and clock."""

    period: Period
    looked_at: tuple[Period, ...]
    shifts: tuple[Shift, ...]
    slots: tuple[Slot, ...]
