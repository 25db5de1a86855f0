"""A period against the usual: marked, as usual, or not to be told, and always with what chance gives."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from est_framework.analysis.models import AgainstUsual, Usual
from est_framework.analysis.usual import against_usual
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.picture.long_history import LongHistory
from est_framework.publish.picture.usual_words import told_usual, verdict_words
from est_framework.publish.words import Words
from est_framework.setup.resolved import ResolvedSetup

CELL = ("centrum", "brak")


def history(made: ResolvedSetup, counts: list[int], reports: list[int]) -> LongHistory:
    """One indicator in one area over the weeks up to 2026-W47; nobody said anything of the others."""
    last = Period.parse("2026-W47")
    periods = tuple(last.shifted(n - len(counts) + 1) for n in range(len(counts)))
    areas, indicators = tuple(made.areas), tuple(made.indicators)
    shape = (len(areas), len(indicators), len(periods))
    said = LongHistory(
        periods, areas, indicators, np.zeros(shape, dtype=int), np.zeros(shape, dtype=int)
    )
    at = areas.index(CELL[0]), indicators.index(CELL[1])
    said.counts[at], said.reports[at] = counts, reports
    return said


def line(usual: AgainstUsual) -> Usual:
    (only,) = usual.lines
    return only


def test_a_week_like_the_others_is_as_usual(made: ResolvedSetup) -> None:
    usual = against_usual(history(made, [2, 3, 2, 1, 3, 2, 2, 3], [4] * 8), made)
    assert line(usual).verdict == "as_usual"
    assert (line(usual).area, line(usual).indicator) == CELL
    assert usual.judged == 1
    assert usual.by_chance == pytest.approx(0.01)


def test_a_week_far_above_the_others_is_marked(made: ResolvedSetup) -> None:
    usual = line(against_usual(history(made, [2, 3, 2, 1, 3, 2, 2, 15], [4] * 8), made))
    assert usual.verdict == "clearly_more"
    assert usual.signal == "short_history"
    assert usual.low is not None
    assert usual.high is not None
    assert usual.low <= (usual.expected or 0) <= usual.high < usual.count == 15


def test_two_are_never_marked_however_rare(made: ResolvedSetup) -> None:
    usual = line(against_usual(history(made, [0] * 20 + [2], [8] * 21), made))
    assert usual.verdict == "as_usual"


def test_three_weeks_are_too_few_to_tell(made: ResolvedSetup) -> None:
    usual = line(against_usual(history(made, [1, 1, 1, 9], [4] * 4), made))
    assert (usual.verdict, usual.why_not) == ("cannot_tell", "short_history")
    assert usual.p_value is usual.expected is usual.low is usual.high is None


@pytest.mark.parametrize(
    ("now", "why"), [(0, "no_report"), (1, "few_reports"), (9, "reporting_changed")]
)
def test_where_reporting_is_not_as_usual_nothing_is_told(
    now: int, why: str, made: ResolvedSetup
) -> None:
    usual = against_usual(history(made, [2] * 12 + [30], [4] * 12 + [now]), made)
    assert (line(usual).verdict, line(usual).why_not) == ("cannot_tell", why)
    assert usual.judged == 0


def test_twice_the_reports_explain_twice_the_number(made: ResolvedSetup) -> None:
    usual = line(against_usual(history(made, [3] * 12 + [6], [4] * 12 + [8]), made))
    assert usual.verdict == "as_usual"
    assert usual.expected == pytest.approx(6, abs=0.7)


def test_a_summer_like_every_summer_is_told_from_one_that_is_not(made: ResolvedSetup) -> None:
    weeks = np.arange(52 * 4 + 8)
    calm = np.round(4 + 3.4 * np.sin(2 * np.pi * weeks / 52)).astype(int).tolist()
    usual = line(against_usual(history(made, calm, [5] * len(calm)), made))
    assert usual.signal == "same_season"
    assert usual.verdict == "as_usual"
    wild = [*calm[:-1], calm[-1] * 3 + 8]
    assert line(against_usual(history(made, wild, [5] * len(wild)), made)).verdict != "as_usual"


def test_almost_nothing_in_three_years_is_judged_by_the_last_weeks(made: ResolvedSetup) -> None:
    counts = [0] * (52 * 4)
    counts[60] = 1
    usual = line(against_usual(history(made, counts, [5] * len(counts)), made))
    assert usual.signal == "short_history"


def test_a_quarter_with_twice_as_much_is_told_and_one_without_change_is_not(
    made: ResolvedSetup,
) -> None:
    steady = line(against_usual(history(made, [4] * 80, [5] * 80), made)).quarter
    rising = line(against_usual(history(made, [4] * 67 + [8] * 13, [5] * 80), made)).quarter
    assert steady is not None
    assert rising is not None
    assert not steady.more
    assert rising.more
    assert rising.low < 2 < rising.high


def test_good_signs_are_no_trouble_and_have_no_line(made: ResolvedSetup) -> None:
    told = history(made, [1] * 8, [4] * 8)
    good = next(n for n, i in enumerate(made.indicators.values()) if i.kind == "positive")
    reports = np.zeros_like(told.reports)
    reports[0, good] = 4
    assert against_usual(replace(told, reports=reports), made).lines == ()


def test_nothing_reported_gives_nothing_to_tell(made: ResolvedSetup) -> None:
    usual = against_usual(history(made, [0] * 8, [0] * 8), made)
    assert usual.lines == ()
    assert usual.judged == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_give_number_range_basis_reports_and_chance(
    language: Language, made: ResolvedSetup
) -> None:
    usual = against_usual(history(made, [2, 3, 2, 1, 3, 2, 2, 15], [4] * 8), made)
    told = told_usual(usual, Words(made, language))
    (only,) = told.more
    assert only.mark == "▲▲"
    assert only.count == "15"
    marked = line(usual)
    assert f"{marked.low}–{marked.high}" in only.told
    if language == "sv":
        assert "Klart mer än väntat. " in only.told
        assert "Underlag: 7 veckor med rapporter. Bakom siffran: 4 rapporter" in only.told
        assert told.chance == "1 bedömning: högst 1 markering väntas av ren slump."
    else:
        assert "Clearly more than expected." in only.told
        assert told.chance == "1 thing was judged: at most 1 mark is expected by chance alone."
    assert told.untold == ""


def test_what_cannot_be_told_is_counted_with_its_reason(made: ResolvedSetup) -> None:
    usual = against_usual(history(made, [2] * 12 + [30], [4] * 12 + [1]), made)
    told = told_usual(usual, Words(made, "sv"))
    assert told.more == ()
    assert told.chance == "Inget kunde bedömas den här perioden."
    assert told.untold == (
        "Går inte att jämföra: 1 (färre än hälften av de vanliga rapporterna kom: 1)."
    )


def test_no_word_says_alarm_or_outbreak(made: ResolvedSetup) -> None:
    usual = against_usual(history(made, [4] * 67 + [8] * 12 + [30], [5] * 80), made)
    for language in LANGUAGES:
        told = told_usual(usual, Words(made, language))
        words = " ".join([*(m.told for m in told.more), *told.quarter, told.chance]).lower()
        words += verdict_words("more", language) + verdict_words("clearly_more", language)
        for never in ("larm", "utbrott", "signifikant", "alarm", "outbreak", "significant"):
            assert never not in words
