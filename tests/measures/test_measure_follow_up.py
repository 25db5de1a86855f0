"""Before, during and after a measure: counted with reports behind, an interval, and no claim of a cause."""

from __future__ import annotations

from datetime import date
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_measures import measure
from scipy import stats

from est_framework.language import LANGUAGES, Language
from est_framework.measures.follow_up.count import count_around, rate_ratio
from est_framework.measures.follow_up.models import Change, Counted, Reading, Span
from est_framework.measures.follow_up.wording import claims
from est_framework.measures.follow_up.words import CAUTION, READINGS, in_words
from est_framework.measures.layout import OUTCOME_WORDS, STATUS_WORDS
from est_framework.measures.models import Measure
from est_framework.periods import Period
from est_framework.picture.long_history import LongHistory
from est_framework.setup.resolved import ResolvedSetup

FIRST = Period.parse("2026-W31")
PERIODS = tuple(FIRST.shifted(n) for n in range(24))
DECIDED, DUE, REVIEW = Period.parse("2026-W39"), Period.parse("2026-W41"), Period.parse("2026-W49")
TODAY = date(2026, 12, 7)
DONE = Measure.model_validate(
    {
        **measure(),
        "decided": str(DECIDED),
        "problem": {"indicator": "otrygg_samling", "area": "centrum", "period": str(DECIDED)},
        "due": str(DUE.last),
        "review": str(REVIEW.last),
    }
)


def comparing(made: ResolvedSetup) -> ResolvedSetup:
    """Sundsvik, where Centrum is compared with Hamnen."""
    areas = [
        a.model_copy(update={"compare_with": ("hamnen",)}) if a.id == "centrum" else a
        for a in made.setup.areas
    ]
    setup = made.setup.model_copy(update={"areas": tuple(areas)})
    return ResolvedSetup(setup=setup, release=made.release)


def history(setup: ResolvedSetup, counts: list[int], reports: list[int]) -> LongHistory:
    """What was reported of gatherings in Centrum; half of it in Hamnen, and nothing elsewhere."""
    areas, indicators = tuple(setup.areas), tuple(setup.indicators)
    shape = (len(areas), len(indicators), len(PERIODS))
    seen, behind = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    at = indicators.index("otrygg_samling")
    seen[areas.index("centrum"), at] = counts
    behind[areas.index("centrum"), at] = reports
    seen[areas.index("hamnen"), at] = [n // 2 for n in counts]
    behind[areas.index("hamnen"), at] = reports
    return LongHistory(PERIODS, areas, indicators, seen, behind)


def counted(
    made: ResolvedSetup, counts: list[int], reports: list[int], today: date = TODAY
) -> Counted:
    setup = comparing(made)
    return count_around(DONE, history(setup, counts, reports), setup, today=today)


def test_each_side_has_as_many_periods_and_its_reports_behind(made: ResolvedSetup) -> None:
    change = counted(made, [6] * 9 + [5] * 2 + [2] * 13, [4] * 24).own
    assert change.before == Span(
        first=FIRST.shifted(1), last=DECIDED, periods=8, count=48, reports=32
    )
    assert change.during == Span(first=DECIDED.next(), last=DUE, periods=2, count=10, reports=8)
    assert change.after == Span(first=DUE.next(), last=REVIEW, periods=8, count=16, reports=32)
    assert change.reading == "fewer"
    assert change.ratio == pytest.approx(1 / 3, abs=0.01)


def test_the_areas_to_compare_with_are_counted_the_same_way(made: ResolvedSetup) -> None:
    told = counted(made, [6] * 24, [4] * 24)
    assert [c.area for c in told.compared] == ["hamnen"]
    assert (told.own.reading, told.compared[0].reading) == ("no_difference", "no_difference")


@pytest.mark.parametrize(
    ("counts", "reports", "reading"),
    [
        ([0] * 9 + [9] * 15, [4] * 24, "more"),
        ([1] * 4 + [0] * 20, [4] * 24, "too_few"),
        ([6] * 24, [4] * 11 + [0] * 5 + [4] * 2 + [0] * 6, "too_few"),
        ([6] * 24, [4] * 9 + [12] * 15, "reporting_changed"),
        ([6] * 24, [12] * 9 + [4] * 15, "reporting_changed"),
    ],
)
def test_where_it_cannot_be_told_it_is_not_told(
    made: ResolvedSetup, counts: list[int], reports: list[int], reading: Reading
) -> None:
    change = counted(made, counts, reports).own
    assert change.reading == reading
    assert (change.ratio is None) == (reading in ("too_few", "reporting_changed"))


def test_a_period_without_reports_is_no_zero(made: ResolvedSetup) -> None:
    silent = [4 if n % 2 else 0 for n in range(24)]
    change = counted(made, [6] * 24, silent).own
    assert change.before is not None
    assert (change.before.periods, change.before.count) == (4, 24)


def test_periods_that_have_not_ended_are_not_after(made: ResolvedSetup) -> None:
    change = counted(made, [6] * 24, [4] * 24, date(2026, 10, 28)).own
    assert change.after is not None
    assert change.after.last == Period.parse("2026-W43")
    assert change.reading == "too_few"


def test_counts_that_swing_give_a_wider_interval(made: ResolvedSetup) -> None:
    even = counted(made, [6] * 9 + [4] * 15, [4] * 24).own
    swinging = counted(made, [0, 12] * 4 + [6] + [0, 8] * 7 + [4], [4] * 24).own
    assert even.low is not None
    assert swinging.low is not None
    assert swinging.low < even.low


def test_the_interval_is_the_exact_conditional_one() -> None:
    ratio, low, high = rate_ratio((20, 10.0), (9, 10.0))
    exact = stats.binomtest(9, 29).proportion_ci(0.95, method="exact")
    assert ratio == pytest.approx(9 / 20)
    assert low == pytest.approx(exact.low / (1 - exact.low))
    assert high == pytest.approx(exact.high / (1 - exact.high))


@settings(max_examples=40)
@given(st.integers(1, 60), st.integers(1, 60), st.floats(1, 50), st.floats(1, 50))
def test_turning_before_and_after_round_turns_the_interval_round(
    x: int, y: int, a: float, b: float
) -> None:
    ratio, low, high = rate_ratio((x, a), (y, b))
    back, back_low, back_high = rate_ratio((y, b), (x, a))
    assert high is not None
    assert back_high is not None
    assert ratio * back == pytest.approx(1)
    assert (low * back_high, high * back_low) == (pytest.approx(1), pytest.approx(1))
    assert low < ratio < high


def test_nothing_before_gives_no_upper_end() -> None:
    assert rate_ratio((0, 10.0), (9, 10.0))[2] is None


def sentences(setup: ResolvedSetup, language: Language) -> list[str]:
    """Everything that the tool itself says about follow-up, in every reading and with every kind of end."""
    span = Span(first=FIRST, last=DECIDED, periods=8, count=40, reports=30)
    said = [CAUTION, *READINGS.values(), *OUTCOME_WORDS.values(), *STATUS_WORDS.values()]
    for reading in get_args(Reading):
        for high in (1.4, None):
            own = Change(area="centrum", before=span, during=span, after=span, reading=reading,
                         ratio=0.7, low=0.4, high=high)  # fmt: skip
            none = Change(area="hamnen", before=None, during=None, after=None, reading=reading)
            told = Counted(measure="m", indicator="otrygg_samling", own=own, compared=(own, none))
            said += in_words(told, setup)
    return [text.said(language) for text in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ours_claims_a_cause(made: ResolvedSetup, language: Language) -> None:
    for sentence in sentences(made, language):
        assert claims(sentence, language) == [], sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Tack vare insatsen blev det lugnare."),
        ("sv", "Insatsen minskade samlingarna med 43 procent."),
        ("sv", "Belysningen ledde till färre händelser."),
        ("sv", "Det lugna läget berodde på fältgruppen."),
        ("sv", "Effekten var god och insatsen fungerade."),
        ("en", "Thanks to the measure it got calmer."),
        ("en", "The measure reduced gatherings by 43 per cent."),
        ("en", "The lights led to fewer events."),
        ("en", "The calm was caused by the field workers, and the measure worked."),
    ],
)
def test_a_claim_of_a_cause_is_found(language: Language, sentence: str) -> None:
    assert claims(sentence, language) != []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Färre rapporterades efter att vi började."),
        ("sv", "Talen är för små för att säga något."),
        ("en", "Fewer were reported after we began."),
        ("en", "The measure is due for review."),
    ],
)
def test_words_without_a_claim_pass(language: Language, sentence: str) -> None:
    assert claims(sentence, language) == []
