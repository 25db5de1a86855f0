"""
Is there a cluster across area borders? Zones of neighbouring areas over the newest weeks, weighed together.

The statistic is the log likelihood ratio of the zone and duration that stand out most. That one is the
highest of very many, so it has no p-value of its own: with `replications`, as many made sets without a
cluster are scanned in the same way, from a given generator, and the share that reach as high is told.

Source:
    Neill, Moore, Sabhnani & Daniel 2005, KDD (expectation-based Poisson); Kulldorff 1997, Communications
    in Statistics 26:1481, and 2001, JRSS A 164:61 (against all the rest).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, as_counts, as_exposure

Against = Literal["expected", "rest"]


@dataclass(frozen=True)
class Scan:
    """
    What the scan says.

    Attributes:
        statistic: Of each zone and duration, shape (zones, durations); 0 where it is not more than expected,
            infinite where something came though nothing was expected.
        highest: The highest of them.
        zone: Which zone has it.
        duration: Over how many of the newest weeks.
        p_value: Share of made sets, this one included, that reach as high; NaN without replications.
    """

    statistic: Floats
    highest: float
    zone: int
    duration: int
    p_value: float


def scan(  # noqa: PLR0913  # the method's own constants
    counts: object,
    expected: object,
    zones: Sequence[Sequence[int]],
    *,
    longest: int,
    against: Against = "expected",
    replications: int = 0,
    generator: np.random.Generator | None = None,
) -> Scan:
    """
    Weigh all zones over the newest 1, 2, … weeks, and give the one that stands out most.

    Args:
        counts: Shape (areas, weeks), oldest first; with `against="rest"` all of them are the whole.
        expected: What would be usual, of the same shape.
        zones: The areas of each zone, as indices.
        longest: The longest duration in weeks.
        against: Whether a zone is held against its own `expected`, or its share against all the `rest`.
        replications: How many made sets to hold it against; 0 gives no p-value.
        generator: Where the made sets come from; the same one gives the same p-value.

    Returns:
        The scan; among equals the first zone and the shortest duration.

    Raises:
        ValueError: Shapes disagree, something is no count, a zone is empty or has an area that is not there,
            the duration does not fit, nothing is expected, or there are replications without a generator.
    """
    y = as_counts(counts)
    usual = as_exposure(expected, y)
    if not 1 <= longest <= y.shape[1]:
        raise ValueError(f"longest must lie within 1 and {y.shape[1]}, was {longest}")
    if not usual.any():
        raise ValueError("something must be expected somewhere")
    member = _membership(zones, len(y))
    weigh = _Weighing(member, longest, against)
    statistic = weigh(y.astype(np.float64), usual)
    highest = float(statistic.max())
    zone, duration = np.unravel_index(int(np.argmax(statistic)), statistic.shape)
    p_value = float("nan")
    if replications:
        if generator is None:
            raise ValueError("replications need a generator")
        made = [_made(y.sum(), usual, against, generator) for _ in range(replications)]
        reached = sum(float(weigh(m, usual).max()) >= highest for m in made)
        p_value = (1 + reached) / (1 + replications)
    return Scan(statistic, highest, int(zone), int(duration) + 1, p_value)


@dataclass(frozen=True)
class _Weighing:
    """Zones, durations, and what they are held against."""

    member: Floats
    longest: int
    against: Against

    def __call__(self, counts: Floats, expected: Floats) -> Floats:
        """Give the log likelihood ratio of each zone and duration."""
        inside, usual = self._newest(counts), self._newest(expected)
        if self.against == "expected":
            return _ratio(inside, usual, usual - inside)
        all_counts, all_usual = float(counts.sum()), float(expected.sum())
        usual = usual * (all_counts / all_usual)
        outside, usual_outside = all_counts - inside, np.maximum(all_counts - usual, 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            beyond = special.xlogy(outside, outside / usual_outside)
        return _ratio(inside, usual, np.where(outside > 0, beyond, 0))

    def _newest(self, values: Floats) -> Floats:
        """Add up each zone over the newest 1, 2, … weeks."""
        newest = values[:, ::-1][:, : self.longest]
        return np.asarray(self.member @ np.cumsum(newest, axis=1))


def _ratio(inside: Floats, usual: Floats, rest: Floats) -> Floats:
    """Give what speaks for more inside than usual; 0 where it is not more."""
    with np.errstate(divide="ignore", invalid="ignore"):
        told = special.xlogy(inside, inside / usual) + rest
    return np.where(inside > usual, np.maximum(told, 0), 0)


def _membership(zones: Sequence[Sequence[int]], areas: int) -> Floats:
    """Give which areas each zone has as 0 and 1, shape (zones, areas)."""
    member = np.zeros((len(zones), areas))
    for n, zone in enumerate(zones):
        if not len(zone) or min(zone) < 0 or max(zone) >= areas:
            raise ValueError(f"zone {n} must name areas within 0 and {areas - 1}")
        member[n, list(zone)] = 1
    if not len(zones):
        raise ValueError("there must be a zone")
    return member


def _made(total: int, expected: Floats, against: Against, generator: np.random.Generator) -> Floats:
    """Make counts without a cluster: as expected, or the same total shared out as expected."""
    if against == "expected":
        return generator.poisson(expected).astype(np.float64)
    share = expected / expected.sum()
    return generator.multinomial(total, share.ravel()).reshape(expected.shape).astype(np.float64)
