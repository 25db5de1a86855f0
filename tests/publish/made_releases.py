"""Weeks of made counts as they go out: for the attack on all that is out in a year."""

from __future__ import annotations

import random

import numpy as np
from made_pictures import cell, rich_local, small_picture
from numpy.typing import NDArray
from scipy.sparse import block_diag, csr_array, vstack

from est_framework.periods import Period
from est_framework.picture.models import Picture
from est_framework.privacy.attack import Known, extreme
from est_framework.publish.released.numbers import Publication, matrix, numbers_of
from est_framework.publish.released.quarter import ends_quarter, numbers_of_quarter, quarter_of
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

NEAR = 1e-3
_HOW_MANY = (0, 0, 0, 0, 1, 1, 2, 3, 5, 9)


def made_picture(setup: ResolvedSetup, period: Period, chance: random.Random) -> Picture:
    """A week with something seen of some things in most areas."""
    asked = list(setup.indicators)[::3]
    cells = [
        cell(area, i, (n, n), actors=1, reports=1)
        for area in setup.areas
        for i in asked
        if (n := chance.choice(_HOW_MANY))
    ]
    return small_picture().model_copy(update={"period": period, "cells": tuple(cells)})


def made_year(local: LocalEst, weeks: int, areas: int) -> list[list[Publication]]:
    """What is out week by week, one list for each quarter; its sums over the quarter last."""
    chance = random.Random(5)  # noqa: S311  # made numbers, not secrets
    setup = rich_local(local, areas).setup
    period = Period.parse("2025-W01")
    quarters: list[list[Publication]] = [[]]
    for _ in range(weeks):
        quarters[-1].append(numbers_of(made_picture(setup, period, chance), setup))
        if ends_quarter(period):
            parts = quarters[-1]
            parts.append(numbers_of_quarter(quarter_of(period), parts))
            quarters.append([])
        period = period.next()
    return [q for q in quarters if q]


def known_of(quarter: list[Publication]) -> tuple[Known, NDArray[np.int64]]:
    """Give all that is out in a quarter as one system, and the true numbers."""
    weeks = [p for p in quarter if p.counts]
    each = [matrix([n.of for n in p.numbers], len(p.counts)) for p in weeks]
    counts = np.array([c.count for p in weeks for c in p.counts])
    over_time = [csr_array(np.hstack([e.toarray() for e in each]))]
    rows = [block_diag(each), *(over_time if len(quarter) > len(weeks) else [])]
    sums = csr_array(vstack(rows))
    shown = np.array([n.value is not None for p in quarter for n in p.numbers])
    told = np.array([n.value or 0 for p in quarter for n in p.numbers])
    values = sums @ counts
    assert (values[shown] == told[shown]).all(), "what is out is true"
    return Known(sums, values * shown, shown), values


def recovered(known: Known, values: NDArray[np.int64], number: int, threshold: int) -> bool:
    """
    Say whether the attack learns about a hidden number what it should not.

    Of a small one: that it is not 0, or that it is small. Of a large one: what it is.
    """
    row = np.array([number])
    low, high = (
        float((known.sums[row] @ extreme(known, row, most=most).counts)[0])
        for most in (False, True)
    )
    if values[number] < threshold:
        return low > NEAR or high < threshold - NEAR
    return high - low < 1 - NEAR
