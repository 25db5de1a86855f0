"""A period against the usual in plain words: the number, the usual range, what it rests on, and chance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.analysis.usual import BASE
from est_framework.language import Language, translator
from est_framework.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.analysis.models import AgainstUsual, Usual, Verdict, WhyNot
    from est_framework.publish.words import Words

MARKS: Mapping[Verdict, str] = {"more": "▲", "clearly_more": "▲▲"}
_PERCENT = 100
_WEEKS_A_YEAR = 52


@dataclass(frozen=True)
class ToldLine:
    """One thing that is more than expected: the mark, what and where, the number, and the rest in words."""

    mark: str
    what: str
    count: str
    told: str


@dataclass(frozen=True)
class ToldUsual:
    """
    The section of the page.

    Attributes:
        more: What is more than expected, the most certain first.
        quarter: One sentence for each thing that there was more of in the last quarter.
        judged: How many were judged.
        chance: How many marks chance alone would give.
        untold: How many could not be judged, and why; empty where all could.
    """

    more: tuple[ToldLine, ...]
    quarter: tuple[str, ...]
    judged: int
    chance: str
    untold: str


def verdict_words(verdict: Verdict, language: Language) -> str:
    """Say a verdict that has a mark, as it stands in a sentence."""
    _ = translator(language, "publish")
    words: Mapping[Verdict, str] = {
        "more": _("more than expected"),
        "clearly_more": _("clearly more than expected"),
    }
    return words[verdict]


def told_usual(usual: AgainstUsual, words: Words) -> ToldUsual:
    """Tell a period against the usual."""
    more = sorted((u for u in usual.lines if u.verdict in MARKS), key=lambda u: u.p_value or 0)
    rising = sorted(
        (u for u in usual.lines if u.quarter and u.quarter.more),
        key=lambda u: -(u.quarter.ratio if u.quarter else 0),
    )
    return ToldUsual(
        more=tuple(_line(u, words) for u in more),
        quarter=tuple(_quarter(u, words) for u in rising),
        judged=usual.judged,
        chance=_chance(usual, words.language),
        untold=_untold(usual, words.language),
    )


def _line(usual: Usual, words: Words) -> ToldLine:
    _ = translator(words.language, "publish")
    season = usual.signal == "same_season"
    range_ = str(usual.low) if usual.low == usual.high else f"{usual.low}–{usual.high}"
    expected = _number(usual.expected or 0, words.language)
    at_this_time = _("Usual at this time of year: {range} (expected {expected}).")
    lately = _("Usual lately: {range} (expected {expected}).")
    said = [
        (at_this_time if season else lately).format(range=range_, expected=expected),
        _("More than expected for the season.") if season else _("More than expected."),
        _("So many are seen by chance about one period in a hundred."),
        _basis(usual, words, season=season),
        _reported(usual, words),
    ]
    if usual.verdict == "clearly_more":
        said[1] = _("Clearly more than expected.")
        said[2] = _("So many are seldom seen by chance, even among as many as were judged.")
    return ToldLine(
        mark=MARKS[usual.verdict],
        what=f"{words.indicator(usual.indicator)}, {words.area(usual.area)}",
        count=str(usual.count),
        told=" ".join(said),
    )


def _basis(usual: Usual, words: Words, *, season: bool) -> str:
    _ = translator(words.language, "publish")
    if season:
        years = max(1, usual.periods // _WEEKS_A_YEAR)
        return _("Rests on {n} years.").format(n=years)
    weekly = words.setup.setup.cycle.period is PeriodKind.WEEK
    said = (
        _("Rests on {n} weeks with reports.") if weekly else _("Rests on {n} periods with reports.")
    )
    return said.format(n=min(usual.periods, BASE))


def _reported(usual: Usual, words: Words) -> str:
    _ = translator(words.language, "publish")
    usually = _number(usual.usual_reports, words.language)
    return _("{reports} behind it, usually {n}.").format(
        reports=words.reports(usual.reports), n=usually
    )


def _quarter(usual: Usual, words: Words) -> str:
    _ = translator(words.language, "publish")
    if usual.quarter is None:
        return ""
    ratio, low, high = (
        round((r - 1) * _PERCENT)
        for r in (usual.quarter.ratio, usual.quarter.low, usual.quarter.high)
    )
    return _("{what}, {area}: {n} % more per report ({low}–{high} %).").format(
        what=words.indicator(usual.indicator),
        area=words.area(usual.area),
        n=ratio,
        low=low,
        high=high,
    )


def _chance(usual: AgainstUsual, language: Language) -> str:
    _ = translator(language, "publish")
    if not usual.judged:
        return _("Nothing could be judged this period.")
    if usual.judged == 1:
        return _("1 thing was judged: at most 1 mark is expected by chance alone.")
    if usual.by_chance < 1:
        many = _("{n} things were judged: at most 1 mark is expected by chance alone.")
        return many.format(n=usual.judged)
    low = int(usual.by_chance)
    expected = str(low) if low == usual.by_chance else f"{low}–{low + 1}"
    many = _("{n} things were judged: {expected} marks are expected by chance alone.")
    return many.format(n=usual.judged, expected=expected)


def _untold(usual: AgainstUsual, language: Language) -> str:
    _ = translator(language, "publish")
    why = Counter(u.why_not for u in usual.lines if u.why_not)
    if not why:
        return ""
    words: Mapping[WhyNot, str] = {
        "no_report": _("no report about it came"),
        "short_history": _("too few earlier periods to look back on"),
        "few_reports": _("fewer than half of the usual reports came"),
        "reporting_changed": _("more than twice the usual reports came"),
    }
    told = "; ".join(f"{said}: {why[w]}" for w, said in words.items() if why[w])
    return _("Cannot be compared: {n} ({why}).").format(n=why.total(), why=told)


def _number(value: float, language: Language) -> str:
    said = f"{value:.1f}".removesuffix(".0")
    return said.replace(".", ",") if language == "sv" else said
