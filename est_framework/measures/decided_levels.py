"""The levels that people have decided, read out of the records of the meetings; never set by the tool."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pydantic import Field

from est_framework.measures.models import Part
from est_framework.measures.open import kept_records
from est_framework.periods import Period

if TYPE_CHECKING:
    from datetime import datetime

    from est_framework.measures.models import MeetingRecord
    from est_framework.reports.keeping.ledger import Ledger

LOOKS_BACK = 26
"""For how many periods back a decided level is remembered: half a year of weeks."""


class DecidedLevel(Part):
    """What a meeting decided about an area: the level, by which role, when and why."""

    area: str
    period: Period
    held: date
    level: str
    role: str
    reason: str


class DecidedLevels(Part):
    """
    The decisions about one period and those that they changed.

    `now` has what the period's own meeting decided, empty until it has; `before` the newest decision about
    each area at an earlier meeting.
    """

    now: dict[str, DecidedLevel] = Field(default_factory=dict)
    before: dict[str, DecidedLevel] = Field(default_factory=dict)


def decided_levels(ledger: Ledger, period: Period, *, as_of: datetime) -> DecidedLevels:
    """
    Give the levels decided at the meeting about a period, and the newest ones decided before it.

    Args:
        ledger: The record.
        period: The period.
        as_of: Only what had been decided by this moment.
    """
    wanted = [period.shifted(-n) for n in reversed(range(LOOKS_BACK + 1))]
    records = kept_records(ledger, wanted, as_of=as_of)
    before: dict[str, DecidedLevel] = {}
    now: dict[str, DecidedLevel] = {}
    for record in sorted(records, key=lambda r: (r.period, r.held)):
        into = now if record.period == period else before
        into.update(_of(record))
    return DecidedLevels(now=now, before=before)


def _of(record: MeetingRecord) -> dict[str, DecidedLevel]:
    return {
        level.area: DecidedLevel(
            area=level.area,
            period=record.period,
            held=record.held,
            level=level.decided,
            role=level.decided_by or "",
            reason=level.reason,
        )
        for level in record.levels
        if level.decided is not None
    }
