"""What waits for somebody: reports to review, files held for personal data, files that gave no report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal

from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Arrival, Entry, Ledger
from est_framework.reports.review.decisions import decisions
from est_framework.reports.review.rows import PeriodRows
from est_framework.reports.review.state import Reviewed, reviewed
from est_framework.reports.rules.rep208_late import RULE as LATE
from est_framework.reports.rules.rep213_jump import RULE as JUMP
from est_framework.reports.rules.rep215_copied import RULE as COPIED
from est_framework.reports.rules.rep302_possible_personal_data import RULE as POSSIBLE
from est_framework.setup.resolved import ResolvedSetup

Why = Literal[
    "review", "possible", "conflict", "twice", "late", "jump", "copied", "held", "rejected"
]


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    One thing that waits.

    Attributes:
        why: Why it waits, what matters most first.
        sha256: Of the file that it came in; empty where it came in none.
        received: When it came in.
        entry: The report, where it is one; else it is a file that gave no report.
        beside: The row of the other report, where the same was reported twice or contradicts it.
        counts: Whether it is in the picture meanwhile.
    """

    why: tuple[Why, ...]
    sha256: str
    received: datetime
    entry: Entry | None = None
    beside: int | None = None
    counts: bool = False


def waiting(ledger: Ledger, setup: ResolvedSetup, periods: Sequence[Period]) -> list[Waiting]:
    """
    Give what waits of some periods: files first, then reports, each in order of arrival.

    Args:
        ledger: The ledger.
        setup: The resolved setup, which says whether every report is reviewed.
        periods: The periods. Files that gave no report say none: those are asked for that came in
            since the first of these days.
    """
    first = min(p.first for p in periods)
    since = datetime.combine(first, time(), tzinfo=setup.zone)
    newest: dict[str, Arrival] = {}
    codes: dict[str, set[str]] = {}
    for arrival in ledger.arrivals():
        newest[arrival.sha256] = arrival
        codes.setdefault(arrival.sha256, set()).update(arrival.codes)
    found = list(_files(ledger, newest.values(), since))
    for period in periods:
        found += _reports(PeriodRows(ledger, str(period)), setup, codes)
    return found


def _files(ledger: Ledger, newest: Iterable[Arrival], since: datetime) -> Iterator[Waiting]:
    dealt_with = {d.file for d in decisions(ledger, [""])}
    for arrival in newest:
        is_open = arrival.outcome in ("held", "rejected") and arrival.name != ""
        came = arrival.received
        if is_open and came and came >= since and arrival.sha256 not in dealt_with:
            why: Why = "held" if arrival.outcome == "held" else "rejected"
            yield Waiting((why,), arrival.sha256, came)


def _reports(
    rows: PeriodRows, setup: ResolvedSetup, codes: Mapping[str, Collection[str]]
) -> Iterator[Waiting]:
    standing = reviewed(rows, step=setup.is_reviewed)
    twice = _twice(standing, setup)
    for one in standing:
        if one.decision is None and one.state in ("counts", "waiting"):
            row = one.entry.sequence
            said = codes.get(one.entry.document.source, ())
            why: dict[Why, bool] = {
                "possible": POSSIBLE.code in said,
                "twice": row in twice,
                "jump": JUMP.code in said,
                "copied": COPIED.code in said,
                "late": LATE.code in said,
                "review": one.state == "waiting",
            }
            if any(why.values()):
                so = [w for w, is_so in why.items() if is_so]
                yield _waits(one.entry, so, twice.get(row), counts=one.state == "counts")
    for entry, first in _contradictions(rows):
        yield _waits(entry, ["conflict"], first, counts=False)


def _waits(entry: Entry, why: Sequence[Why], beside: int | None, *, counts: bool) -> Waiting:
    return Waiting(tuple(why), entry.document.source, entry.received, entry, beside, counts)


def _twice(standing: Sequence[Reviewed[Entry]], setup: ResolvedSetup) -> dict[int, int]:
    """Give the rows of reports that say a second time what their sender owed once, with the other row."""
    of: dict[tuple[str, str], list[Entry]] = {}
    for one in standing:
        body = one.entry.document.body
        if one.state in ("counts", "waiting") and body["template"] in setup.owed_templates:
            of.setdefault((body["actor"], body.get("reporter", "")), []).append(one.entry)
    found: dict[int, int] = {}
    for same in of.values():
        for entry in same:
            other = next((e for e in same if e.document.id != entry.document.id), None)
            if other is not None:
                found[entry.sequence] = other.sequence
    return found


def _contradictions(rows: PeriodRows) -> Iterator[tuple[Entry, int | None]]:
    """Yield rows that say something else under an id and revision that was there, with the first row."""
    newest = {e.document.id: e.document.revision for e in rows.reports if e.state == "stored"}
    for row in rows.reports:
        id_, revision = row.document.id, row.document.revision
        if row.state != "conflict" or newest.get(id_, 0) > revision:
            continue
        settled = any(
            d.decided >= row.received and (s.id, s.revision) == (id_, revision)
            for d in rows.decided
            for s in d.reports
        )
        if not settled:
            first = next((r for r in rows.by_id[id_] if r.state == "stored"), None)
            yield row, first.sequence if first else None
