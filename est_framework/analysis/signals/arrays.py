"""The kinds of arrays that go in and out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]


def as_counts(counts: object) -> Integers:
    """
    Give counts as integers of shape (series, weeks); one series alone becomes a row.

    Raises:
        ValueError: They are not whole numbers of 0 and above in at most two dimensions.
    """
    given = np.atleast_2d(np.asarray(counts))
    if given.ndim != 2:  # noqa: PLR2004  # series and weeks
        raise ValueError(f"counts have {given.ndim} dimensions, expected series and weeks")
    whole = given.astype(np.int64)
    if not np.array_equal(whole, given) or (whole < 0).any():
        raise ValueError("counts must be whole numbers of 0 and above")
    return whole


def as_exposure(exposure: object | None, counts: Integers) -> Floats:
    """
    Give exposure as numbers of the counts' shape; without one, every week counts the same.

    Raises:
        ValueError: Another shape, or something below 0 or not a number.
    """
    if exposure is None:
        return np.ones(counts.shape)
    given = np.atleast_2d(np.asarray(exposure, dtype=np.float64))
    if given.shape != counts.shape:
        raise ValueError(f"exposure has the shape {given.shape}, counts have {counts.shape}")
    if not np.isfinite(given).all() or (given < 0).any():
        raise ValueError("exposure must be numbers of 0 and above")
    return given


def as_weeks(weeks: object | None, length: int) -> Integers:
    """
    Give the weeks to look at as indices; without any, the newest one.

    Raises:
        ValueError: One lies outside the series.
    """
    if weeks is None:
        return np.array([length - 1])
    given = np.atleast_1d(np.asarray(weeks, dtype=np.int64))
    if given.size and (given.min() < 0 or given.max() >= length):
        raise ValueError(f"weeks must lie within 0 and {length - 1}")
    return given
