"""
Signals in weekly counts: is this week more than usual? A library of its own, numpy in and out.

    short_history          4 weeks to about 3 years: gamma-Poisson limit with exposure
    farrington_flexible    3 years or more: season, trend and exposure, past peaks weighted down
    same_weeks             a quarter against the same weeks of earlier years
    benjamini_hochberg     which of many p-values stand out together (also benjamini_yekutieli, holm)

To compare with, as other systems judge: `ears`, `bayes_over_years`, `historical_limits`, `rki_limits`,
`cusum` and `likelihood_cusum` (both with `season_before`), and `farrington_flexible` with
`FarringtonOptions.original()`.

Counts are arrays of shape (series, weeks), oldest week first. Exposure is what the counts came out of in
each week (reports received, days open, people asked), of the same shape; a week without exposure is a week
without an observation, never a zero.

For months and years (trends, levels, before and after, neighbours) see `long_term`, beside these.
"""

from est_framework.analysis.signals.comparison import (
    Compared,
    bayes_over_years,
    ears,
    historical_limits,
)
from est_framework.analysis.signals.cusum import cusum
from est_framework.analysis.signals.farrington import FarringtonResult, farrington_flexible
from est_framework.analysis.signals.farrington_options import FarringtonOptions
from est_framework.analysis.signals.flags import (
    benjamini_hochberg,
    benjamini_yekutieli,
    expected_by_chance,
    holm,
)
from est_framework.analysis.signals.likelihood_cusum import likelihood_cusum
from est_framework.analysis.signals.limits import usual_range
from est_framework.analysis.signals.rki import rki_limits
from est_framework.analysis.signals.same_weeks import SameWeeks, same_weeks
from est_framework.analysis.signals.short_history import ShortHistory, short_history
from est_framework.analysis.signals.usual_level import season_before

__all__ = [
    "Compared",
    "FarringtonOptions",
    "FarringtonResult",
    "SameWeeks",
    "ShortHistory",
    "bayes_over_years",
    "benjamini_hochberg",
    "benjamini_yekutieli",
    "cusum",
    "ears",
    "expected_by_chance",
    "farrington_flexible",
    "historical_limits",
    "holm",
    "likelihood_cusum",
    "rki_limits",
    "same_weeks",
    "season_before",
    "short_history",
    "usual_range",
]
