"""
What is new, growing, fading or recurring: how the weeks before look, for each indicator in each area.

Only periods that somebody reported for count: a missing report is neither calm nor an end. The look goes over
this period and the 13 before it, a quarter of weeks.

- *New*: seen now, and in none of the earlier periods with reports, of which there are at least four.
- *Growing*: at least half as many again per report in the last four periods with reports (this one
  included) as in those before, and at least five.
- *Fading*: at most half as many per report in the last four as in those before, where at least five would
  have been seen had it gone on; and this period is not short of reports.
- *Recurring*: seen now, and in at least half of the earlier periods with reports.

The first that fits holds, in that order. These are plain descriptions, and no test of chance: for that, see
`usual.py`. Nothing is said where no report came this period, or where there are fewer than four periods to
look back on.

Source:
    manual/en/analysis/index.md, "New, growing, fading, recurring".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from est_framework.analysis.models import NOT_TROUBLE, Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from est_framework.picture.long_history import LongHistory
    from est_framework.setup.resolved import ResolvedSetup

ChangeKind = Literal["new", "growing", "fading", "recurring"]
CHANGE_KINDS: tuple[ChangeKind, ...] = ("new", "growing", "fading", "recurring")
LOOK = 13
"""How many periods before this one are looked at."""
RECENT = 4
"""How many of the last periods with reports, this one included, stand for now."""
FEWEST = 4
"""How many earlier periods with reports there must be."""
LEAST = 5
"""Fewer than this in the last periods is neither growing nor fading."""
MORE, FEWER, HALF = 1.5, 0.5, 0.5


class Change(Part):
    """
    One indicator in one area that is new, growing, fading or recurring.

    `now` is what all actors saw together this period. `seen_in` of the `known` earlier periods with reports
    had any. `recent` and `before` are how many were seen per report in the last four and before them.
    """

    kind: ChangeKind
    area: str
    indicator: str
    now: int
    reports: int
    seen_in: int
    known: int
    recent: float
    before: float


class Changes(Part):
    """All that changed, and how many things could not be told because no report came or too few had."""

    lines: tuple[Change, ...]
    told: int
    untold: int


def changes(history: LongHistory, setup: ResolvedSetup) -> Changes:
    """
    Say what is new, growing, fading and recurring in the last period of a history.

    Args:
        history: From `long_history`.
        setup: The setup that it is of.

    Returns:
        The changes, by kind and then with the most first.
    """
    lines: list[Change] = []
    told = untold = 0
    for n, indicator in enumerate(history.indicators):
        if setup.indicators[indicator].kind in NOT_TROUBLE:
            continue
        for a, area in enumerate(history.areas):
            counts = history.counts[a, n, -LOOK - 1 :]
            reports = history.reports[a, n, -LOOK - 1 :]
            if not reports.any():
                continue
            if not can_tell(reports):
                untold += 1
                continue
            told += 1
            kind = kind_of(counts, reports)
            if kind is not None:
                lines.append(_change(kind, area, indicator, counts, reports))
    order = {kind: n for n, kind in enumerate(CHANGE_KINDS)}
    lines.sort(key=lambda c: (order[c.kind], -_weight(c)))
    return Changes(lines=tuple(lines), told=told, untold=untold)


def can_tell(reports: NDArray[np.int64]) -> bool:
    """Say whether a series can be told about: a report came now, and in enough periods before."""
    return bool(reports[-1] > 0 and (reports[:-1] > 0).sum() >= FEWEST)


def kind_of(counts: NDArray[np.int64], reports: NDArray[np.int64]) -> ChangeKind | None:
    """
    Say what a series is, or None where it is nothing of the kind.

    Args:
        counts: What was seen each period, oldest first.
        reports: How many reports that is out of; 0 where nobody reported.
    """
    known = reports > 0
    earlier = counts[:-1][known[:-1]]
    recent, before = _rates(counts, reports)
    fresh, usual = _reports(reports)
    now = int(counts[-1])
    if now and not earlier.any():
        return "new"
    if now and before > 0 and recent >= MORE * before and recent * fresh >= LEAST:
        return "growing"
    enough = reports[-1] >= HALF * usual
    if enough and before * fresh >= LEAST and recent <= FEWER * before:
        return "fading"
    if now and (earlier > 0).mean() >= HALF:
        return "recurring"
    return None


def _rates(counts: NDArray[np.int64], reports: NDArray[np.int64]) -> tuple[float, float]:
    """Give how many were seen per report in the last periods with reports, and in those before."""
    known = np.flatnonzero(reports > 0)
    late, early = known[-RECENT:], known[:-RECENT]
    recent = counts[late].sum() / max(reports[late].sum(), 1)
    before = counts[early].sum() / max(reports[early].sum(), 1)
    return float(recent), float(before)


def _reports(reports: NDArray[np.int64]) -> tuple[int, float]:
    """Give how many reports the last periods had, and how many a period mostly has."""
    known = reports[reports > 0]
    return int(known[-RECENT:].sum()), float(np.median(known))


def _change(
    kind: ChangeKind,
    area: str,
    indicator: str,
    counts: NDArray[np.int64],
    reports: NDArray[np.int64],
) -> Change:
    known = reports[:-1] > 0
    recent, before = _rates(counts, reports)
    return Change(
        kind=kind,
        area=area,
        indicator=indicator,
        now=int(counts[-1]),
        reports=int(reports[-1]),
        seen_in=int((counts[:-1][known] > 0).sum()),
        known=int(known.sum()),
        recent=round(recent, 4),
        before=round(before, 4),
    )


def _weight(change: Change) -> float:
    """Give what stands first within a kind: how many, or how much fewer, or how often."""
    if change.kind == "fading":
        return change.before - change.recent
    if change.kind == "recurring":
        return change.seen_in / max(change.known, 1) + change.now / 1000
    return float(change.now)
