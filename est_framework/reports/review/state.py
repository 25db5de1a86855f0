"""
What holds of a period after review, as of any moment.

- Without a review step in the setup every report counts until somebody decides otherwise. With one
  (`cycle.review_by`) a report waits until it is accepted: it is then neither calm nor silence.
- A decision is about one revision as it was written. A correction is judged anew; until then the
  newest revision that counts goes on counting.
- Of two that claim the same id and revision, the one that was accepted last counts, or else the one
  that came first.
- A report that was merged into another counts as part of it, as long as that one is not set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.review.decisions import Decision, Stated, decisions

State = Literal["counts", "waiting", "returned", "set_aside", "merged"]
_STATES: Mapping[str, State] = {
    "accept": "counts",
    "return": "returned",
    "set_aside": "set_aside",
    "merge": "merged",
}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """
    One revision of a report, and where it stands.

    Attributes:
        entry: Its row in the ledger.
        state: Whether it counts, and if not, why.
        decision: The one that holds about it, if there is any.
        joined: Reports that count as part of it, to be put together with it.
    """

    entry: Entry
    state: State
    decision: Decision | None = None
    joined: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class PeriodRows:
    """
    What the ledger holds of a period, each part read once, when it is first asked for.

    Attributes:
        ledger: The ledger.
        period: As the reports say it.
        up_to: Only the ledger's first so many rows.
    """

    ledger: Ledger
    period: str
    up_to: int | None = None

    @cached_property
    def decided(self) -> list[Decision]:
        """What was decided about its reports, oldest first."""
        return decisions(self.ledger, [self.period], self.up_to)

    @cached_property
    def reports(self) -> list[Entry]:
        """Every row of its reports, conflicts and earlier revisions too, in the order they came."""
        rows = self.ledger.entries("report", periods=[self.period])
        return [e for e in rows if self.up_to is None or e.sequence <= self.up_to]

    @cached_property
    def by_id(self) -> dict[str, list[Entry]]:
        """The same by the id of the report."""
        found: dict[str, list[Entry]] = {}
        for entry in self.reports:
            found.setdefault(entry.document.id, []).append(entry)
        return found


def reviewed(rows: PeriodRows, *, step: bool) -> list[Reviewed]:
    """
    Give the reports of a period and where each stands, in order of arrival.

    Of each report at most one revision counts. The newest is given too where it waits, was returned
    or was set aside; what was merged into another is given as part of that one only.

    Args:
        rows: What the ledger holds of the period.
        step: Whether the setup has a review step.
    """
    held = _Held(rows.decided, step=step)
    holding = rows.ledger.effective("report", periods=[rows.period], up_to=rows.up_to)
    found = [one for entry in holding for one in _of_report(entry, held, rows)]
    return sorted(_joined(found), key=lambda r: r.entry.sequence)


class _Held:
    """The decision that holds about each revision."""

    def __init__(self, made: Iterable[Decision], *, step: bool) -> None:
        self._step = step
        self._by_revision: dict[Stated, tuple[int, Decision]] = {}
        self.about: set[tuple[str, int]] = set()
        for order, decision in enumerate(made):
            for stated in decision.reports:
                self._by_revision[stated] = (order, decision)
                self.about.add((stated.id, stated.revision))

    def order(self, entry: Entry) -> int:
        """Give which decision is about a row, counted from 0; -1 where none is."""
        return self._by_revision.get(Stated.of(entry), (-1, None))[0]

    def judged(self, entry: Entry) -> Reviewed:
        """Say where a row stands by the decision about it alone."""
        decision = self._by_revision.get(Stated.of(entry), (-1, None))[1]
        if decision is None:
            return Reviewed(entry, "waiting" if self._step else "counts")
        if decision.verb == "merge" and decision.into == entry.document.id:
            return Reviewed(entry, "counts", decision)
        return Reviewed(entry, _STATES[decision.verb], decision)


def _of_report(newest: Entry, held: _Held, rows: PeriodRows) -> Iterator[Reviewed]:
    """Yield the revision that counts, and before it the newest one where that does not."""
    first = held.judged(newest)
    document = newest.document
    alone = document.revision == 1 and (document.id, 1) not in held.about
    if alone or (first.state == "counts" and (document.id, document.revision) not in held.about):
        yield first
        return
    chosen = [held.judged(e) for e in _one_of_each_revision(rows.by_id.get(document.id, ()), held)]
    if not chosen:
        return
    yield chosen[0]
    if chosen[0].state == "waiting":
        # What was sent back or set aside brings nothing older up again: it may have the same fault.
        before = next((r for r in chosen[1:] if r.state != "waiting"), None)
        if before is not None and before.state in ("counts", "merged"):
            yield before


def _one_of_each_revision(rows: Iterable[Entry], held: _Held) -> list[Entry]:
    """Give one row of each revision, newest revision first: the accepted one, or else the stored."""
    by_revision: dict[int, list[Entry]] = {}
    for row in rows:
        by_revision.setdefault(row.document.revision, []).append(row)
    chosen = []
    for revision in sorted(by_revision, reverse=True):
        same = by_revision[revision]
        stored = [r for r in same if r.state == "stored"]
        accepted = [r for r in same if held.order(r) >= 0 and held.judged(r).state == "counts"]
        if accepted:
            chosen.append(max(accepted, key=held.order))
        else:
            chosen += stored[:1]
    return chosen


def _joined(found: list[Reviewed]) -> Iterator[Reviewed]:
    """Yield what is not merged away, each with the reports that count as part of it."""
    by_id: dict[str, Reviewed] = {}
    for one in found:
        if one.state != "set_aside" and one.entry.document.id not in by_id:
            by_id[one.entry.document.id] = one
    parts: dict[str, list[Entry]] = {}
    for one in found:
        if one.state != "merged":
            continue
        into, together = _end_of(one, by_id)
        if into is None:  # what it was merged into is gone: then it speaks for itself
            by_id[one.entry.document.id] = replace(one, state="counts")
        elif together:
            parts.setdefault(into.entry.document.id, []).append(one.entry)
    for one in found:
        id_ = one.entry.document.id
        if one.state == "merged":
            if by_id[id_].state == "counts":
                yield by_id[id_]
        else:
            yield replace(one, joined=tuple(parts.get(id_, ()))) if one.state == "counts" else one


def _end_of(one: Reviewed, by_id: Mapping[str, Reviewed]) -> tuple[Reviewed | None, bool]:
    """Follow merges to the report that holds; the flag says whether this one is part of it."""
    seen: set[str] = set()
    together = True
    while one.state == "merged" and one.decision is not None:
        together = together and one.decision.how == "union"
        seen.add(one.entry.document.id)
        into = by_id.get(one.decision.into)
        if into is None or into.entry.document.id in seen:
            return None, False
        one = into
    return one, together
