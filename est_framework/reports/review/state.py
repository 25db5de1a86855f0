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
from typing import Generic, Literal

from est_framework.reports.review.decisions import Decision, Stated
from est_framework.reports.review.rows import R, Rows

State = Literal["counts", "waiting", "returned", "set_aside", "merged"]
_STATES: Mapping[str, State] = {
    "accept": "counts",
    "return": "returned",
    "set_aside": "set_aside",
    "merge": "merged",
}


@dataclass(frozen=True, slots=True)
class Reviewed(Generic[R]):
    """
    One revision of a report, and where it stands.

    Attributes:
        entry: Its row in the ledger.
        state: Whether it counts, and if not, why.
        decision: The one that holds about it, if there is any.
        joined: Reports that count as part of it, to be put together with it.
    """

    entry: R
    state: State
    decision: Decision | None = None
    joined: tuple[R, ...] = ()


def reviewed(rows: Rows[R], *, step: bool) -> list[Reviewed[R]]:
    """
    Give the reports of a period and where each stands, in order of arrival.

    Of each report at most one revision counts. The newest is given too where it waits, was returned
    or was set aside; what was merged into another is given as part of that one only.

    Args:
        rows: What the ledger holds of the period.
        step: Whether the setup has a review step.
    """
    held = _Held(rows.decided, step=step)
    found = [one for entry in rows.holding for one in _of_report(entry, held, rows)]
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

    def order(self, entry: R) -> int:
        """Give which decision is about a row, counted from 0; -1 where none is."""
        return self._about(entry)[0]

    def judged(self, entry: R) -> Reviewed[R]:
        """Say where a row stands by the decision about it alone."""
        decision = self._about(entry)[1]
        if decision is None:
            return Reviewed(entry, "waiting" if self._step else "counts")
        if decision.verb == "merge" and decision.into == entry.id:
            return Reviewed(entry, "counts", decision)
        return Reviewed(entry, _STATES[decision.verb], decision)

    def _about(self, entry: R) -> tuple[int, Decision | None]:
        if (entry.id, entry.revision) not in self.about:
            return -1, None
        return self._by_revision.get(Stated.of(entry), (-1, None))


def _of_report(newest: R, held: _Held, rows: Rows[R]) -> Iterator[Reviewed[R]]:
    """Yield the revision that counts, and before it the newest one where that does not."""
    first = held.judged(newest)
    is_decided = (newest.id, newest.revision) in held.about
    if not is_decided and (newest.revision == 1 or first.state == "counts"):
        yield first
        return
    chosen = [held.judged(e) for e in _one_of_each_revision(rows.by_id.get(newest.id, ()), held)]
    if not chosen:
        return
    yield chosen[0]
    if chosen[0].state == "waiting":
        # What was sent back or set aside brings nothing older up again: it may have the same fault.
        before = next((r for r in chosen[1:] if r.state != "waiting"), None)
        if before is not None and before.state in ("counts", "merged"):
            yield before


def _one_of_each_revision(rows: Iterable[R], held: _Held) -> list[R]:
    """Give one row of each revision, newest revision first: the accepted one, or else the stored."""
    by_revision: dict[int, list[R]] = {}
    for row in rows:
        by_revision.setdefault(row.revision, []).append(row)
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


def _joined(found: list[Reviewed[R]]) -> Iterator[Reviewed[R]]:
    """Yield what is not merged away, each with the reports that count as part of it."""
    by_id: dict[str, Reviewed[R]] = {}
    for one in found:
        if one.state != "set_aside" and one.entry.id not in by_id:
            by_id[one.entry.id] = one
    parts: dict[str, list[R]] = {}
    for one in found:
        if one.state != "merged":
            continue
        into, together = _end_of(one, by_id)
        if into is None:  # what it was merged into is gone: then it speaks for itself
            by_id[one.entry.id] = replace(one, state="counts")
        elif together:
            parts.setdefault(into.entry.id, []).append(one.entry)
    for one in found:
        id_ = one.entry.id
        if one.state == "merged":
            if by_id[id_].state == "counts":
                yield by_id[id_]
        else:
            yield replace(one, joined=tuple(parts.get(id_, ()))) if one.state == "counts" else one


def _end_of(one: Reviewed[R], by_id: Mapping[str, Reviewed[R]]) -> tuple[Reviewed[R] | None, bool]:
    """Follow merges to the report that holds; the flag says whether this one is part of it."""
    seen: set[str] = set()
    together = True
    while one.state == "merged" and one.decision is not None:
        together = together and one.decision.how == "union"
        seen.add(one.entry.id)
        into = by_id.get(one.decision.into)
        if into is None or into.entry.id in seen:
            return None, False
        one = into
    return one, together
