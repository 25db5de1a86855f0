"""What has come of each period: in files that were judged, or in the ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from est_framework.errors import UsageError
from est_framework.findings import Severity
from est_framework.periods import Period
from est_framework.privacy.gate import mask
from est_framework.reports.entered import Entered, Sender, Senders, is_heard, sender_of
from est_framework.reports.good_enough import Delivered, Sufficiency, good_enough
from est_framework.reports.made import period_named
from est_framework.reports.rules.rep302_possible_personal_data import RULE as POSSIBLE

if TYPE_CHECKING:
    from est_framework.findings import Finding
    from est_framework.reports.formats.draft import Draft
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.validate import Verdict
    from est_framework.setup.resolved import ResolvedSetup


def enough_in_files(
    verdict: Verdict, setup: ResolvedSetup, beside: Iterable[Finding] = ()
) -> tuple[Sufficiency, ...]:
    """
    Say of each period that the files are about whether they are good enough for its picture.

    What cannot be tied to a period, such as a file that cannot be read, counts in all of them.

    Args:
        verdict: What judging the files gave.
        setup: The resolved setup, which says who owes a report.
        beside: What was said of files that were never read.
    """
    came: dict[Period, set[tuple[str, str]]] = defaultdict(set)
    of_file: dict[str, set[Period]] = defaultdict(set)
    usable: Counter[Period] = Counter()
    for case in verdict.accepted.cases:
        period = period_named(case.head.period)
        usable[period] += 1
        of_file[case.draft.file].add(period)
        sent = (case.head.actor, case.head.template)
        if sent not in came[period] and is_heard(case.draft.data):
            came[period].add(sent)
    for draft in (*verdict.held, *verdict.rejected):
        of_file[draft.file] |= _period_of(draft, setup)
    every = set(usable).union(*of_file.values())
    left_out = [f for f in beside if f.severity is Severity.ERROR]
    held = _spread((_period_of(d, setup) for d in verdict.held), every)
    rejected = _spread((_period_of(d, setup) for d in verdict.rejected), every)
    rejected += _spread((set() for _ in left_out), every)
    possible = [f.place.file for f in verdict.findings if f.code == POSSIBLE.code]
    to_read = _spread(_about(possible, of_file), every)
    return tuple(
        good_enough(
            Delivered(
                period,
                *_owed(setup, period, came[period]),
                usable=usable[period],
                rejected=rejected[period],
                held=held[period],
                to_read=to_read[period],
            )
        )
        for period in sorted(every)
    )


def enough_in_ledger(
    ledger: Ledger, setup: ResolvedSetup, entered: Entered
) -> tuple[Sufficiency, ...]:
    """
    Say of each period that some files are about whether what the ledger holds of it is good enough.

    Of the reports only those are read whose senders are not known already.

    Args:
        ledger: The ledger, which holds all that has come of the period.
        setup: The resolved setup, which says who owes a report.
        entered: What the files brought; those that could not be used count in all the periods.
    """
    from est_framework.reports.receipts import from_before  # noqa: PLC0415  # slow to load

    names = {*entered.periods, *(head.period for head in from_before(ledger, entered))}
    periods = sorted({period_named(name) for name in names})
    outcomes = Counter(str(arrival.outcome) for arrival in entered.arrivals)
    to_read = sum(POSSIBLE.code in arrival.codes for arrival in entered.arrivals)
    came = _came(ledger, setup, periods, entered.senders)
    return tuple(
        good_enough(
            Delivered(
                period,
                *_owed(setup, period, came[str(period)].heard),
                usable=came[str(period)].usable,
                rejected=outcomes["rejected"],
                held=outcomes["held"],
                to_read=to_read,
                waiting=came[str(period)].waiting,
                where="ledger",
            )
        )
        for period in periods
    )


@dataclass
class _Came:
    """What the ledger holds of a period: who has been heard by which template, and how much."""

    heard: set[tuple[str, str]] = field(default_factory=set)
    usable: int = 0
    waiting: int = 0

    def hear(self, sender: Sender) -> None:
        """Count whoever has said something as heard."""
        if sender.is_heard:
            self.heard.add((sender.actor, sender.template))


def _came(
    ledger: Ledger, setup: ResolvedSetup, periods: Iterable[Period], senders: Senders
) -> dict[str, _Came]:
    from est_framework.reports.review.rows import each_period  # noqa: PLC0415  # slow to load
    from est_framework.reports.review.state import reviewed  # noqa: PLC0415

    came = {str(period): _Came() for period in periods}
    unknown: list[int] = []
    for rows in each_period(ledger, came.keys()):
        here = came[rows.period]
        for one in reviewed(rows, step=setup.is_reviewed):
            here.waiting += one.state == "waiting"
            if one.state == "counts":
                here.usable += 1
                sender = senders.of(one.entry.sequence)
                if sender:
                    here.hear(sender)
                else:
                    unknown.append(one.entry.sequence)
    for entry in ledger.each_in_rows(unknown):
        came[entry.document.period].hear(sender_of(entry.document.body))
    return came


def _owed(
    setup: ResolvedSetup, period: Period, came: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names of those that owe a report of the period, and of those whose has not come."""
    owed = {t for t, template in setup.templates.items() if template.owed}
    here = {actor for actor, template in came if template in owed}
    owing = [a for a in setup.expected(period) if owed.intersection(a.templates)]
    return tuple(a.name for a in owing), tuple(a.name for a in owing if a.id not in here)


def _period_of(draft: Draft, setup: ResolvedSetup) -> set[Period]:
    """Give the period that a report says it is about, where that can be read."""
    said = draft.data.get("period") if isinstance(draft.data, dict) else None
    if not isinstance(said, str):
        return set()
    try:
        period = Period.parse(said)
    except UsageError:
        return set()
    return {period} if period.kind is setup.setup.cycle.period else set()


def _about(files: Sequence[str], of_file: Mapping[str, set[Period]]) -> Iterator[set[Period]]:
    """Give the periods that each of some files is about, by the names that findings show."""
    if files:
        shown: dict[str, set[Period]] = defaultdict(set)
        for file, periods in of_file.items():
            shown[mask(file)] |= periods
        yield from (shown.get(file, set()) for file in files)


def _spread(found: Iterable[set[Period]], every: set[Period]) -> Counter[Period]:
    """Count in each period what is about it, and in every period what is about none."""
    count: Counter[Period] = Counter()
    for periods in found:
        count.update(periods or every)
    return count
