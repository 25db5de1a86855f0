"""
CUSUM: adds up how far weeks lie above what is usual, and so finds small rises that last.

It knows nothing of exposure and is no signal of EST: where the usual level is wrong, or changes, it flags
again and again. It is here so that a series can be judged the way another system judges it.

Source:
    Page 1954, Biometrika 41:100 (the sum); Rossi, Lampugnani & Marchi 1999, Statistics in Medicine 18:2111
    (for counts, and their score).
"""

from __future__ import annotations

import numpy as np

from est_framework.analysis.signals.arrays import Floats, as_counts
from est_framework.analysis.signals.comparison import Compared
from est_framework.analysis.signals.scores import Scale, score
from est_framework.analysis.signals.usual_level import level_of


def cusum(  # noqa: PLR0913  # the method's own constants
    counts: object,
    *,
    since: int,
    expected: object | None = None,
    scale: Scale = "rossi",
    excess: float = 0.0,
    allowance: float = 1.04,
    limit: float = 2.26,
    restart: bool = False,
) -> Compared:
    """
    Add up, week by week, the scores above an allowance, never below 0, and hold the sum against a limit.

    The sum begins at 0 in week `since`. A week is flagged where the sum reaches the limit. In the result
    `value` is the sum (without unit, as scores are), `upper` the limit, `expected` counts a week. A series
    without any count before `since` has no usual level: its sums are NaN, and it is not flagged.

    Args:
        counts: Shape (series, weeks), oldest first.
        since: Index of the first week that is watched.
        expected: Counts a week that are usual, above 0, of a shape that broadcasts to (series, weeks from
            `since` on); see `season_before`. The mean of the weeks before `since` where None.
        scale: How a count becomes a score (`scores.score`).
        excess: For the scales of the negative binomial: variance = mean + excess * mean^2.
        allowance: What is taken off each score (k); half of the rise that shall be found, in scores.
        limit: What the sum must reach (h).
        restart: Begin again at 0 after a week that is flagged. Without it, a large rise keeps the sum above
            the limit until enough lower weeks have come.

    Raises:
        ValueError: Something is no count, `since` lies outside the series, or at its start with nothing
            expected; the expected counts have another shape or are not above 0; or the scale is unknown or
            lacks its excess.
    """
    y = as_counts(counts)
    usual = level_of(y, since, expected)
    steps = score(y[:, since:], usual, scale, excess=excess) - allowance
    value = _summed(steps, limit, restart=restart)
    weeks = np.arange(since, y.shape[1])
    return Compared(weeks, value, usual, np.full(value.shape, limit), value >= limit)


def _summed(steps: Floats, limit: float, *, restart: bool) -> Floats:
    """Add up along the weeks, never below 0."""
    value = np.empty(steps.shape)
    held = np.zeros(len(steps))
    for week in range(steps.shape[1]):
        value[:, week] = held = np.maximum(0, held + steps[:, week])
        if restart:
            held = np.where(held >= limit, 0, held)
    return value
