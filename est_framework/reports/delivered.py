"""What has come of each period: in files that were judged, or in the ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from est_framework.errors import UsageError
from est_framework.findings import Severity
from est_framework.periods import Period
from est_framework.privacy.gate import mask
from est_framework.reports.good_enough import Delivered, Sufficiency, good_enough
from est_framework.reports.made import period_named
from est_framework.reports.rules.rep302_possible_personal_data import RULE as POSSIBLE

if TYPE_CHECKING:
    from est_framework.findings import Finding
    from est_framework.reports.formats.draft import Draft
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.receipts import FileReceipt
    from est_framework.reports.validate import Verdict
    from est_framework.setup.resolved import ResolvedSetup

_SAYING: Final = ("nothing_to_report", "events", "upcoming", "presence", "comment")
_SILENT: Final = ("not_answered", "not_asked")


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
        if sent not in came[period] and not says_nothing(case.draft.data):
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
    ledger: Ledger, setup: ResolvedSetup, receipts: Sequence[FileReceipt]
) -> tuple[Sufficiency, ...]:
    """
    Say of each period that some files are about whether what the ledger holds of it is good enough.

    Args:
        ledger: The ledger, which holds all that has come of the period.
        setup: The resolved setup, which says who owes a report.
        receipts: Of the files; those of them that could not be used count in all the periods.
    """
    periods = {Period.parse(e.document.period) for r in receipts for e in r.reports}
    outcomes = Counter(str(receipt.outcome) for receipt in receipts)
    to_read = sum(POSSIBLE.code in receipt.codes for receipt in receipts)
    return tuple(
        good_enough(_held_of(ledger, setup, period, outcomes, to_read))
        for period in sorted(periods)
    )


def says_nothing(report: Mapping[str, Any]) -> bool:
    """Say whether a report answers nothing at all: its actor has then not been heard."""
    if any(report.get(key) for key in _SAYING):
        return False
    answers = (a for area in report.get("areas") or () for a in area["answers"].values())
    return all(answer["state"] in _SILENT for answer in answers)


def _held_of(
    ledger: Ledger, setup: ResolvedSetup, period: Period, outcomes: Counter[str], to_read: int
) -> Delivered:
    from est_framework.reports.review.state import PeriodRows, reviewed  # noqa: PLC0415  # slow to load

    rows = reviewed(PeriodRows(ledger, str(period)), step=setup.is_reviewed)
    bodies = [one.entry.document.body for one in rows if one.state == "counts"]
    came = [(str(b["actor"]), str(b["template"])) for b in bodies if not says_nothing(b)]
    return Delivered(
        period,
        *_owed(setup, period, came),
        usable=len(bodies),
        rejected=outcomes["rejected"],
        held=outcomes["held"],
        to_read=to_read,
        waiting=sum(one.state == "waiting" for one in rows),
        where="ledger",
    )


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
