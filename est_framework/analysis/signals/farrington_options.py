"""How Farrington Flexible is set: for flags, and for results equal to those of the usual implementation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FarringtonOptions:
    """
    How the method is set; the default is what flags should be made with.

    `FarringtonOptions.parity()` gives the settings under which results equal those of the usual
    implementation in R, `FarringtonOptions.original()` those of the method as it was first published.

    Attributes:
        alpha: How often chance alone may reach the limit.
        years: Years back.
        half_window: Weeks on each side of the same date.
        parts: Parts of the season.
        left_out: The newest weeks that are not used.
        heavy: Scaled residual above which a past week is weighted down; None weighs all the same.
        trend: Whether a trend is tried.
        trend_p: A trend is kept only where its p-value is below; 1 keeps it always.
        limit: `predictive` (the uncertainty of the estimate widens the negative binomial), `plugin`
            (it does not), `mean_bound` (negative binomial at the upper bound of the mean), or `power`
            (the older limit, normal on a power scale).
        power: The power of that scale.
        few: Counts in `few_weeks` below this are not judged.
        few_weeks: How many weeks, the one that is judged included.
        least: A count below this is never a flag.
        errors: Which dispersion goes into standard errors and the trend's p-value: the `model`'s own,
            or that of the usual `reference` implementation, where the weights of the last step have
            been written over by the weights of the weeks. It matters for `mean_bound`, `power` and
            `trend_p` only. `original` is the model's own too, but tests the trend with a dispersion that
            may lie below 1, as was done in 1996.
    """

    alpha: float = 0.01
    years: int = 5
    half_window: int = 3
    parts: int = 10
    left_out: int = 26
    heavy: float | None = 2.58
    trend: bool = True
    trend_p: float = 1.0
    limit: Literal["predictive", "plugin", "mean_bound", "power"] = "predictive"
    power: float = 2 / 3
    few: int = 0
    few_weeks: int = 4
    least: int = 3
    errors: Literal["model", "reference", "original"] = "model"

    @classmethod
    def parity(cls) -> FarringtonOptions:
        """Give the settings of the usual implementation: no flag below five counts in four weeks."""
        return cls(limit="plugin", few=5, least=0, errors="reference")

    @classmethod
    def original(cls) -> FarringtonOptions:
        """Give the method of 1996: only the same weeks of earlier years, and every peak weighted down."""
        return cls(
            alpha=0.025,
            parts=1,
            left_out=0,
            heavy=1.0,
            trend_p=0.05,
            limit="power",
            few=5,
            least=0,
            errors="original",
        )
