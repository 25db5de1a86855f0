"""Put together what a deep analysis or a yearly review is made from."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Final

from est_framework.measures.deep.models import (
    Basis,
    Change,
    ComesBack,
    DeepAnalysis,
    YearlyReview,
)
from est_framework.measures.deep.need import comes_again, needs_of, weekday_of
from est_framework.measures.deep.season import read_season
from est_framework.measures.fidelity.mapping import actors_in_time
from est_framework.measures.fidelity.records import Body, Records, gather
from est_framework.measures.follow_up.due import counts_of
from est_framework.measures.models import Measure
from est_framework.measures.spans import Span
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst

_OFTEN_SILENT: Final = 1 / 2


def basis_of(local: LocalEst, span: Span, *, as_of: datetime) -> Basis:
    """
    Put together a quarter, a tertial, a half-year or a year.

    A year has the measures and what changed, and what comes back year after year, as well.

    Args:
        local: The local EST.
        span: The time.
        as_of: Only what was known by then.

    Raises:
        IntegrityError: The ledger is damaged.
    """
    with Ledger.open(local.ledger_url) as ledger:
        records = gather(local, ledger, span.first, span.last, as_of=as_of)
        season = read_season(local, ledger, records.periods, as_of=as_of)
        is_year = span.length == "year"
        wheel = _wheel(local, ledger, span, as_of) if is_year else ()
    changes = _changes(local, records) if is_year else ()
    actors = actors_in_time(records)
    analyses = {a["span"]: DeepAnalysis.model_validate(a) for a in records.analyses}
    reviews = {r["span"]: YearlyReview.model_validate(r) for r in records.reviews}
    earlier = span.previous()
    return Basis(
        span=span,
        periods=len(records.periods),
        owed=sum(a.owed for a in actors),
        on_time=sum(a.on_time for a in actors),
        needs=needs_of(season, records),
        places=comes_again(season, lambda e: " ".join(e.place.split())),
        weekdays=comes_again(season, weekday_of),
        parts=comes_again(season, lambda e: "" if e.part_of_day == "unknown" else e.part_of_day),
        silent=tuple(a.actor for a in actors if a.on_time + a.late < _OFTEN_SILENT * a.owed),
        analysis=analyses.get(str(span)),
        last_time=analyses.get(str(earlier)),
        changes=changes,
        wheel=wheel,
        review=reviews.get(str(span)),
    )


def _changes(local: LocalEst, records: Records) -> tuple[Change, ...]:
    """Give the measures decided or ended within the time, with what was counted around each."""
    chosen = [Measure.model_validate(m) for m in records.measures if _touches(m, records)]
    around = counts_of(local, chosen, as_of=records.as_of)
    return tuple(
        Change(
            id=m.id,
            description=m.description,
            indicator=m.problem.indicator,
            area=m.problem.area,
            status=m.status,
            outcome=m.outcome,
            around=around[m.id],
        )
        for m in chosen
    )


def _touches(measure: Body, records: Records) -> bool:
    """Say whether a measure was decided or ended within the time."""
    closed = records.closed.get(measure["id"])
    decided = Period.parse(measure["decided"])
    in_time = records.first <= decided.last <= records.last
    return in_time or (closed is not None and records.first <= closed <= records.last)


def _wheel(local: LocalEst, ledger: Ledger, span: Span, as_of: datetime) -> tuple[ComesBack, ...]:
    """Give what was told to come, month by month, with the years in which it was told of."""
    names = {Period.parse(p) for p in ledger.periods("report")}
    kind = local.setup.setup.cycle.period
    wanted = [p for p in names if p.kind is kind and p.first <= span.last]
    season = read_season(local, ledger, wanted, as_of=as_of)
    years: dict[tuple[int, str, str], set[int]] = defaultdict(set)
    for _, coming in season.upcoming:
        what = " ".join(coming.description.split())
        years[coming.date.month, coming.area, what].add(coming.date.year)
    return tuple(
        ComesBack(month=month, area=area, what=what, years=tuple(sorted(when)))
        for (month, area, what), when in sorted(years.items())
    )
