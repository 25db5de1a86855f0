"""The table of levels: what is suggested and why, what people decided, and how it was last period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.publish.picture.charts import sparkline
from est_framework.publish.picture.headline import gravest_first, rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.measures.decided_levels import DecidedLevel
    from est_framework.periods import Period
    from est_framework.picture.models import AreaHeard, Picture
    from est_framework.publish.picture.beside import Beside
    from est_framework.publish.words import Words


@dataclass(frozen=True)
class LevelRow:
    """
    One area of the table.

    Attributes:
        level: What the criteria suggest, with the reasons.
        decided: What the meeting about this period decided, where it has.
        before: The level of the period before: decided, or else suggested; None where none is known.
        before_decided: The decision behind it, where people decided it.
        higher: 1 where the level now is above the one before, -1 where it is below, else 0.
        line: How much trouble was seen over time.
        heard: How many of those asked have said something about the area.
    """

    level: SuggestedLevel
    decided: DecidedLevel | None
    before: str | None
    before_decided: DecidedLevel | None
    higher: int
    line: Markup | None
    heard: AreaHeard | None


def level_rows(
    picture: Picture, levels: Sequence[SuggestedLevel], beside: Beside, words: Words
) -> list[LevelRow]:
    """Give the rows of the table, the gravest suggestion first."""
    heard = {a.area: a for a in picture.answered[-1].areas} if picture.answered else {}
    changed: dict[str, set[Period]] = {}
    for change in picture.area_changes:
        changed.setdefault(change.area, set()).add(change.period)
    return [
        _row(v, heard.get(v.area), changed.get(v.area, set()), beside, words)
        for v in gravest_first(levels, words)
    ]


def _row(
    level: SuggestedLevel,
    heard: AreaHeard | None,
    changed: set[Period],
    beside: Beside,
    words: Words,
) -> LevelRow:
    decided = beside.decided.now.get(level.area)
    decided_before = beside.decided.before.get(level.area)
    suggested_before = (beside.levels_before or {}).get(level.area)
    before = decided_before.level if decided_before else suggested_before
    now = decided.level if decided else level.level
    points = beside.trends.get(level.area, ())
    return LevelRow(
        level=level,
        decided=decided,
        before=before,
        before_decided=decided_before,
        higher=0 if before is None or now is None else compared(now, before, words),
        line=sparkline(points, words, changed) if any(p.at_least for p in points) else None,
        heard=heard,
    )


def compared(now: str, before: str, words: Words) -> int:
    """Say whether a level is above (1), below (-1) or the same as another."""
    one, other = rank(now, words), rank(before, words)
    return (one > other) - (one < other)
