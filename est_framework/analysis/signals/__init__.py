"""
Signals in weekly counts: is this week more than usual? A library of its own, numpy in and out.

    short_history          4 weeks to about 3 years: gamma-Poisson limit with exposure
    farrington_flexible    3 years or more: season, trend and exposure, past peaks weighted down
    same_weeks             a quarter against the same weeks of earlier years
    benjamini_hochberg     which of many p-values stand out together

Counts are arrays of shape (series, weeks), oldest week first. Exposure is what the counts came out of in
each week (reports received, days open, people asked), of the same shape; a week without exposure is a week
without an observation, never a zero.
"""

from est_framework.analysis.signals.farrington import FarringtonResult, farrington_flexible
from est_framework.analysis.signals.farrington_options import FarringtonOptions
from est_framework.analysis.signals.flags import benjamini_hochberg, expected_by_chance
from est_framework.analysis.signals.limits import usual_range
from est_framework.analysis.signals.same_weeks import SameWeeks, same_weeks
from est_framework.analysis.signals.short_history import ShortHistory, short_history

__all__ = [
    "FarringtonOptions",
    "FarringtonResult",
    "SameWeeks",
    "ShortHistory",
    "benjamini_hochberg",
    "expected_by_chance",
    "farrington_flexible",
    "same_weeks",
    "short_history",
    "usual_range",
]
