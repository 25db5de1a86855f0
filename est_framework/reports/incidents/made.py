"""Events of an actor's own list, written as reports."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from est_framework.language import Text
from est_framework.privacy.gate import KIND_WORDS, scan
from est_framework.reports.incidents.mapping import EVENT_TEMPLATE, IncidentMapping
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.times import part_of_day
from est_framework.reports.rules import rep424_summary_left_out

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from est_framework.findings import Finding, Place
    from est_framework.periods import Period
    from est_framework.setup.resolved import ResolvedSetup

LONGEST_DESCRIPTION = 500
"""Characters of a summary that are kept as the event's description."""


@dataclass(frozen=True, slots=True, order=True)
class DatedEvent:
    """
    One row that counts.

    Attributes:
        moment: When it happened, by the setup's clock.
        line: Its line in the list.
        indicator: What it counts as.
        area: The area that it is counted in.
        description: Its summary, where that is kept.
    """

    moment: datetime
    line: int
    indicator: str
    area: str
    description: str


def event_report(
    period: Period,
    events: Iterable[DatedEvent],
    follows: tuple[IncidentMapping, ResolvedSetup],
    *,
    now: datetime,
    revision: int,
) -> dict[str, Any]:
    """
    Write the events of a period as a report.

    Args:
        period: The period.
        events: What happened in it.
        follows: The mapping and the setup.
        now: When the report is submitted.
        revision: The report's revision.

    Returns:
        The report as plain data. Its id depends on setup, actor and period alone, so that importing the
        same list again gives the same report.
    """
    mapping, setup = follows
    has_hour = mapping.time.event == "headline" or any("%H" in f for f in mapping.time.forms)
    name = f"est:{setup.setup.setup}/{mapping.actor}/{period}/incidents"
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        "revision": revision,
        "method": setup.setup.method,
        "setup": setup.setup.setup,
        "setup_revision": setup.setup.revision,
        "digest": setup.digest,
        "template": EVENT_TEMPLATE,
        "actor": mapping.actor,
        "period": str(period),
        "submitted": now.astimezone(setup.zone).isoformat(timespec="seconds"),
        "nothing_to_report": False,
        "events": [_event(event, has_hour=has_hour) for event in sorted(events)],
        "comment": mapping.source or "",
    }


def _event(event: DatedEvent, *, has_hour: bool) -> dict[str, Any]:
    return {
        "indicator": event.indicator,
        "area": event.area,
        "date": event.moment.date().isoformat(),
        "part_of_day": part_of_day(event.moment) if has_hour else "unknown",
        "count": 1,
        "description": event.description,
    }


def kept_summary(text: str, column: str, place: Place) -> tuple[str, Finding | None]:
    """Give a summary as a description: cut to length, and nothing but a finding where the gate says stop."""
    text = one_spelling(text)
    if hits := scan(text):
        words = [KIND_WORDS[kind] for kind in sorted({hit.kind for hit in hits})]
        kinds = Text(sv=", ".join(w.sv for w in words), en=", ".join(w.en for w in words))
        return "", rep424_summary_left_out.RULE.at(place, kinds=kinds, column=column)
    if len(text) > LONGEST_DESCRIPTION:
        return text[: LONGEST_DESCRIPTION - 1] + "…", None
    return text, None
