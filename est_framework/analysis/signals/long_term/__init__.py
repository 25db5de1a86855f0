"""
Signals over months and years: trends, levels, changes, what a measure may have done, and neighbours.

    mann_kendall               has it gone up or down? with seasons, and how much a year
    shrunken_rates             which areas lie high, when small ones jump?
    change_points              since when has it been on another level?
    rate_ratio                 how many times as many as before, with an exact interval
    interrupted_series         one series before and after
    difference_in_differences  the same against another series
    panel_difference           the same over many areas
    scan                       is there a cluster across area borders?
    gi_star, moran             do high areas lie side by side?

None of them shows a cause: they tell what changed, where and when, and how much chance alone would give. Give
exposure wherever the number of reports has changed, or a new reporter looks like a rise.
"""

from est_framework.analysis.signals.long_term.change_points import ChangePoints, change_points
from est_framework.analysis.signals.long_term.difference import (
    Difference,
    PanelDifference,
    difference_in_differences,
    panel_difference,
)
from est_framework.analysis.signals.long_term.interrupted import Interrupted, interrupted_series
from est_framework.analysis.signals.long_term.levels import ShrunkenRates, shrunken_rates
from est_framework.analysis.signals.long_term.log_linear import LogLinear, fit_log_linear
from est_framework.analysis.signals.long_term.neighbours import Moran, gi_star, moran
from est_framework.analysis.signals.long_term.over_dispersed import (
    NegativeBinomialFit,
    fit_negative_binomial,
)
from est_framework.analysis.signals.long_term.rate_ratio import RateRatio, rate_ratio
from est_framework.analysis.signals.long_term.scan import Scan, scan
from est_framework.analysis.signals.long_term.trend import Trend, mann_kendall

__all__ = [
    "ChangePoints",
    "Difference",
    "Interrupted",
    "LogLinear",
    "Moran",
    "NegativeBinomialFit",
    "PanelDifference",
    "RateRatio",
    "Scan",
    "ShrunkenRates",
    "Trend",
    "change_points",
    "difference_in_differences",
    "fit_log_linear",
    "fit_negative_binomial",
    "gi_star",
    "interrupted_series",
    "mann_kendall",
    "moran",
    "panel_difference",
    "rate_ratio",
    "scan",
    "shrunken_rates",
]
