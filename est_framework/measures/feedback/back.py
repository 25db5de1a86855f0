"""What became of what each actor told: out of its own reports and the group's decisions alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from est_framework.measures.feedback.models import AreaBack, Back, MeasureBack, Told
from est_framework.measures.open import kept_measures, kept_records
from est_framework.picture.effective import reports_at
from est_framework.picture.rows import said_in, saw_nothing, saw_something
from est_framework.picture.standings import Came, standings
from est_framework.reports.silence import is_empty
from est_framework.setup.revisions import Setups

if TYPE_CHECKING:
    from est_framework.measures.models import Measure, MeetingRecord
    from est_framework.periods import Period
    from est_framework.picture.rows import Said
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.models import Report
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

_Seen = Mapping[tuple[str, str], int]


class _Heard(NamedTuple):
    """A report that counts, when it came, and what it says by area, by the setup that it follows."""

    report: Report
    came: datetime
    said: Said


def give_back(
    local: LocalEst, ledger: Ledger, period: Period, *, as_of: datetime
) -> tuple[Back, ...]:
    """
    Say what became of what was told of a period: for each actor that reported, and each of its reporters.

    Nothing in it depends on what others reported: an actor sees its own numbers, the level that the
    group decided, and the measures on problems that it reported itself.

    Args:
        local: The local EST.
        ledger: Its ledger, open.
        period: The period.
        as_of: Only what was known by then.

    Raises:
        IntegrityError: The ledger is damaged, or holds what this program cannot read.
    """
    record = _record(ledger, period, as_of)
    measures = [m for m in kept_measures(ledger, as_of=as_of) if m.decided <= period]
    about = {period, *(m.problem.period for m in measures if m.problem.period.kind is period.kind)}
    spoken = {p: _reports(local, ledger, p, as_of) for p in about}
    came = _standings(spoken[period], local.setup, period)
    backs = []
    for actor, reporter in _whom(spoken[period]):
        own = {p: _own(reports, actor, reporter) for p, reports in spoken.items()}
        backs.append(_back(actor, reporter, period, own, record, measures, came, local.setup))
    return tuple(backs)


def _reports(local: LocalEst, ledger: Ledger, period: Period, as_of: datetime) -> list[_Heard]:
    setups = Setups(local.setup, local.earlier)
    return [
        _Heard(one.report, one.came, said_in(one.report, setups.of(one.report.digest)))
        for one in reports_at(ledger, period, local.setup, as_of=as_of)
        if one.state == "counts"
    ]


def _record(ledger: Ledger, period: Period, as_of: datetime) -> MeetingRecord | None:
    """Give the newest record of the meeting about a period, with the levels of all of them."""
    found = kept_records(ledger, [period], as_of=as_of)
    if not found:
        return None
    levels = {s.area: s for record in found for s in record.levels}
    return found[-1].model_copy(update={"levels": tuple(levels.values())})


def _whom(reports: Sequence[_Heard]) -> list[tuple[str, str]]:
    """Give each actor, and after it each of its reporters where it has more than one."""
    keys: dict[str, set[str]] = defaultdict(set)
    for one in reports:
        keys[one.report.actor].add(one.report.reporter)
    return [
        (actor, reporter)
        for actor in sorted(keys)
        for reporter in ("", *(sorted(filter(None, keys[actor])) if len(keys[actor]) > 1 else ()))
    ]


def _own(reports: Iterable[_Heard], actor: str, reporter: str) -> list[_Heard]:
    return [r for r in reports if r.report.actor == actor and reporter in ("", r.report.reporter)]


def _standings(reports: Iterable[_Heard], setup: ResolvedSetup, period: Period) -> dict[str, str]:
    positive = _positive(setup)
    came = []
    for report, at, said in reports:
        empty = is_empty(report)
        calm = not empty and saw_nothing(report, said, positive)
        seen = saw_something(said, positive)
        came.append(Came(report.actor, report.template, at, empty, calm, seen, "counts"))
    return {s.actor: s.status for s in standings(came, setup, period)}


def _positive(setup: ResolvedSetup) -> frozenset[str]:
    return frozenset(i.id for i in setup.release.indicators if i.kind == "positive")


def _back(  # noqa: PLR0913  # what one actor's feedback rests on
    actor: str,
    reporter: str,
    period: Period,
    own: Mapping[Period, Sequence[_Heard]],
    record: MeetingRecord | None,
    measures: Sequence[Measure],
    came: Mapping[str, str],
    setup: ResolvedSetup,
) -> Back:
    seen = {p: _seen(reports, setup) for p, reports in own.items()}
    now, said = seen[period], _areas(own[period], setup)
    levels = {s.area: s.decided for s in record.levels} if record else {}
    answering = [m for m in measures if _is_own(m, seen)]
    answered = {(m.problem.area, m.problem.indicator) for m in answering if m.status != "closed"}
    positive = _positive(setup)
    return Back(
        actor=actor,
        reporter=reporter,
        period=period,
        reports=len(own[period]),
        came=came[actor],
        nothing_seen=not now,
        met=record.held if record else None,
        areas=tuple(
            AreaBack(
                area=area,
                told=tuple(Told(indicator=i, count=n) for (a, i), n in now.items() if a == area),
                level=levels.get(area),
            )
            for area in said
        ),
        measures=tuple(_measure_back(m, period) for m in _newest_first(answering)),
        unanswered=tuple(key for key in now if key not in answered and key[1] not in positive),
        coming=sum(len(r.report.upcoming) for r in own[period]),
    )


def _is_own(measure: Measure, seen: Mapping[Period, _Seen]) -> bool:
    problem = measure.problem
    return (problem.area, problem.indicator) in seen.get(problem.period, {})


def _newest_first(measures: Iterable[Measure]) -> list[Measure]:
    return sorted(measures, key=lambda m: (m.decided, m.id), reverse=True)


def _seen(reports: Iterable[_Heard], setup: ResolvedSetup) -> _Seen:
    """Add up what some reports saw, in their own numbers, by area and indicator in the setup's order."""
    counts: Counter[tuple[str, str]] = Counter()
    for heard in reports:
        for area, given in heard.said.items():
            for indicator, (number, _) in given.items():
                if number:
                    counts[area, indicator] += number
    order = {i.id: n for n, i in enumerate(setup.release.indicators)}
    areas = {a: n for n, a in enumerate(setup.areas)}
    last = len(order) + len(areas)
    return dict(
        sorted(counts.items(), key=lambda c: (areas.get(c[0][0], last), order.get(c[0][1], last)))
    )


def _areas(reports: Iterable[_Heard], setup: ResolvedSetup) -> list[str]:
    named = {area for heard in reports for area in heard.said}
    return [*(a for a in setup.areas if a in named), *sorted(named - setup.areas.keys())]


def _measure_back(measure: Measure, period: Period) -> MeasureBack:
    return MeasureBack(
        id=measure.id,
        description=measure.description,
        owner=measure.owner,
        indicator=measure.problem.indicator,
        area=measure.problem.area,
        period=measure.problem.period,
        due=measure.due,
        status=measure.status,
        outcome=measure.outcome,
        is_new=measure.decided == period,
    )
