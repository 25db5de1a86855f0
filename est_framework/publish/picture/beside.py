"""What a page shows beside the picture itself: what was before, what people decided, how it has gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from est_framework.analysis.changes import Changes
from est_framework.analysis.models import NOT_TROUBLE, AgainstUsual
from est_framework.measures.decided_levels import DecidedLevels
from est_framework.picture.models import Point

if TYPE_CHECKING:
    from est_framework.picture.long_history import LongHistory
    from est_framework.setup.resolved import ResolvedSetup

SHOWN = 26
"""How many periods a line shows: half a year of weeks."""


@dataclass(frozen=True)
class Beside:
    """
    What stands beside a picture on the group's page.

    Attributes:
        usual: The period against the usual; None where that was not asked.
        changes: What is new, growing, fading and recurring; None where that was not asked.
        levels_before: The level that the criteria suggest for the period before, by area; None where that
            is not known.
        decided: The levels that people decided, now and before.
        trends: By area, how much trouble all actors saw together in each of the last periods.
    """

    usual: AgainstUsual | None = None
    changes: Changes | None = None
    levels_before: Mapping[str, str | None] | None = None
    decided: DecidedLevels = field(default_factory=DecidedLevels)
    trends: Mapping[str, tuple[Point, ...]] = field(default_factory=dict)


def area_trends(history: LongHistory, setup: ResolvedSetup) -> dict[str, tuple[Point, ...]]:
    """
    Give for each area how many times trouble was seen in the last periods, all kinds of it together.

    A period that no report came about the area for has no number, which is not zero.
    """
    trouble = [
        n for n, i in enumerate(history.indicators) if setup.indicators[i].kind not in NOT_TROUBLE
    ]
    counts = history.counts[:, trouble, -SHOWN:].sum(axis=1)
    reports = history.reports[:, trouble, -SHOWN:].max(axis=1) if trouble else np.zeros_like(counts)
    return {
        area: tuple(
            Point(
                period=period,
                at_least=int(counts[a, p]) if reports[a, p] else None,
                reports=int(reports[a, p]),
            )
            for p, period in enumerate(history.periods[-SHOWN:])
        )
        for a, area in enumerate(history.areas)
    }
