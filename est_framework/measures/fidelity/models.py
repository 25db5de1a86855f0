"""What the signs of fidelity say of a time: figures with what they rest on, and never a grade."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from est_framework.language import Text
from est_framework.method.parts import Component, Requirement
from est_framework.periods import Period

Standing = Literal["enough", "not_enough", "cannot_tell", "for_the_group"]
Trend = Literal["rising", "falling", "even"]
Figure = Literal["share", "count", "yes_no"]


class Part(BaseModel):
    """Anything that the signs say: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Month(Part):
    """How much of what was to be done in a month was: `got` of `of`."""

    month: str
    got: int
    of: int


class Detail(Part):
    """Something that is counted apart: `got` of `of`, or only `got`."""

    label: Text
    got: int
    of: int | None = None


class Sign(Part):
    """
    One sign and what the records say of it.

    Attributes:
        id: Of the release.
        got: How many times it was so; for a count, the count; for yes or no, 1 or 0. None: cannot tell.
        of: Out of how many. None where it is no share.
        enough: Where the group may be content, by the release; None where only the group can say.
        standing: Whether it was enough. Never `enough` where a record is missing.
        because: Why it cannot be told, where it cannot.
        details: What is counted apart.
        months: The same month by month, oldest first.
        trend: The last half of the time against the first; None where there is too little of either.
    """

    id: str
    label: Text
    component: Component
    requirement: Requirement
    figure: Figure
    got: int | None = None
    of: int | None = None
    enough: float | None = None
    standing: Standing
    because: Text | None = None
    details: tuple[Detail, ...] = ()
    months: tuple[Month, ...] = ()
    trend: Trend | None = None

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; None where it is none or cannot be told."""
        return self.got / self.of if self.got is not None and self.of else None


class ActorInTime(Part):
    """How one actor kept its times: of the reports it owed, how many came how."""

    actor: str
    owed: int
    on_time: int
    late: int
    empty: int
    waiting: int
    silent: int


class Fidelity(Part):
    """All signs of a time, in the release's order, and how each actor kept its times."""

    method: str
    setup: str
    setup_revision: int
    digest: str
    as_of: datetime
    first: date
    last: date
    periods: tuple[Period, ...]
    signs: tuple[Sign, ...]
    actors: tuple[ActorInTime, ...]
