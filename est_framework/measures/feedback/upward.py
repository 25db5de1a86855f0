"""What goes up about a month or a year: read from the records, without a number of what was seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from est_framework.measures.feedback.models import AreaThen, LateMeasure, Upward
from est_framework.measures.fidelity.mapping import actors_in_time
from est_framework.measures.fidelity.records import Body, Records, gather, held_on
from est_framework.measures.spans import Span, read_time
from est_framework.periods import Period, PeriodKind

if TYPE_CHECKING:
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.setup.local import LocalEst


def tell_upward(
    local: LocalEst, ledger: Ledger, about: Span | Period, *, as_of: datetime
) -> Upward:
    """
    Put together what management, the county and Brå are told of a month or a year.

    Args:
        local: The local EST.
        ledger: Its ledger, open.
        about: The month, or a longer span.
        as_of: Only what was known by then.

    Raises:
        IntegrityError: The ledger is damaged.
    """
    records = gather(local, ledger, about.first, about.last, as_of=as_of)
    actors = actors_in_time(records)
    measures = records.measures
    closed = [m for m in measures if _within(records.closed.get(m["id"]), about)]
    open_then = [
        m for m in measures if (day := records.closed.get(m["id"])) is None or day > about.last
    ]
    late = _late(open_then, min(about.last, records.today))
    return Upward(
        about=str(about),
        first=about.first,
        last=about.last,
        periods=len(records.periods),
        meetings=len(records.met),
        areas=_areas(records, about),
        priorities=_priorities(records),
        late=late,
        overdue=sum(m.days > 0 for m in late),
        decided=len(records.decided),
        open=len(open_then),
        closed=dict(Counter(str(m.get("outcome") or "unsaid") for m in closed)),
        owed=sum(a.owed for a in actors),
        on_time=sum(a.on_time for a in actors),
        actors=len(actors),
    )


def read_about(text: str) -> Span | Period:
    """
    Read a period, a month or a longer span as it is typed.

    Raises:
        UsageError: It is none of them.
    """
    return read_time(text)


def is_month(about: Span | Period) -> bool:
    """Say whether something is one month."""
    return isinstance(about, Period) and about.kind is PeriodKind.MONTH


def _within(day: date | None, about: Span | Period) -> bool:
    return day is not None and about.first <= day <= about.last


def _areas(records: Records, about: Span | Period) -> tuple[AreaThen, ...]:
    """Give each area's newest level in the time, the newest before it, and how often it had which."""
    now: dict[str, str] = {}
    before: dict[str, str] = {}
    times: dict[str, Counter[str]] = {a: Counter() for a in records.setup.areas}
    for period, record in records.meetings.items():
        levels = _decided(record)
        if period.last < about.first:
            before |= levels
        elif period.last <= about.last:
            now |= levels
            for area, level in levels.items():
                times.setdefault(area, Counter())[level] += 1
    return tuple(
        AreaThen(area=a, now=now.get(a), before=before.get(a), times=dict(times[a]))
        for a in records.setup.areas
    )


def _decided(record: Body) -> Mapping[str, str]:
    return {s["area"]: s["decided"] for s in record.get("levels", ()) if s.get("decided")}


def _priorities(records: Records) -> tuple[tuple[str, str], ...]:
    """Give the priorities of the newest deep analysis held by the end of the time."""
    held = [a for a in records.analyses if held_on(a) <= records.last]
    if not held:
        return ()
    newest = max(held, key=lambda a: str(a["held"]))
    return tuple((p["area"], str(p.get("indicator") or "")) for p in newest["priorities"])


def _late(measures: Sequence[Body], today: date) -> tuple[LateMeasure, ...]:
    late = [
        LateMeasure(
            id=m["id"],
            description=m["description"],
            owner=m["owner"],
            due=m["due"],
            days=(today - date.fromisoformat(m["due"])).days,
            waits_for=m.get("waits_for"),
        )
        for m in measures
        if m["status"] in ("decided", "under_way")
        and (date.fromisoformat(m["due"]) < today or m.get("waits_for"))
    ]
    return tuple(sorted(late, key=lambda m: (m.due, m.id)))
