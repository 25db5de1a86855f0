"""REP213: a number far from what the same sender told before."""

from collections.abc import Iterator, Sequence
from typing import Final

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.past import Beside, Told, number_of

RULE = Rule(
    code="REP213",
    severity=Severity.NOTE,
    title=Text(
        sv="Antalet ligger långt från vad samma aktör brukar svara.",
        en="The number is far from what the same actor usually answers.",
    ),
    seen=Text(
        sv="{indicator} i {area}: {seen}. De {periods} senaste svaren: {low} till {high}",
        en="{indicator} in {area}: {seen}. The latest {periods} answers: {low} to {high}",
    ),
    expected=Text(
        sv="ett antal i närheten av de tidigare, eller en förklaring i ord",
        en="a number near the earlier ones, or an explanation in words",
    ),
    remedy=Text(
        sv="Fråga avsändaren om antalet stämmer. Är det rätt behöver inget göras. Är det en felskrivning, "
        "be om en rättad rapport.",
        en="Ask the sender whether the number is right. If it is, nothing needs to be done. If it is a "
        "slip, ask for a corrected report.",
    ),
    why=Text(
        sv="33 i stället för 3 syns inte i ett formulär, men avgör vad lägesbilden säger.",
        en="33 instead of 3 does not show in a form, but decides what the picture says.",
    ),
)
FEWEST: Final = 8
"""How many earlier answers it takes to know what is usual."""
TIMES: Final = 2
MORE: Final = 5
"""A number is a jump when it is more than twice the highest before, and at least five more."""


def look_back(beside: Beside) -> Iterator[tuple[Case, Finding]]:
    """
    Yield a finding for each number that is more than twice the highest before and at least five more.

    And for each none seen where every answer before was at least five.
    """
    for case in beside.cases:
        if case.report.template in case.asked.setup.owed_templates and case.report.areas:
            earlier = list(beside.before(case.report).values())
            if len(earlier) >= FEWEST:
                yield from _jumps(case, earlier)


def _jumps(case: Case, earlier: Sequence[Sequence[Told]]) -> Iterator[tuple[Case, Finding]]:
    indicators = case.asked.setup.indicators
    for n, about in enumerate(case.report.areas):
        for indicator, answer in about.answers.items():
            now = number_of(answer)
            if now is None or 0 < now < MORE:
                continue
            before = _leapt(now, (about.area, indicator), earlier)
            if before:
                known = indicators.get(indicator)
                yield (
                    case,
                    RULE.at(
                        case.place(f"/areas/{n}/answers/{indicator}"),
                        indicator=known.label if known else indicator,
                        area=case.asked.setup.areas[about.area].name,
                        seen=now,
                        periods=len(before),
                        low=min(before),
                        high=max(before),
                    ),
                )


def _leapt(now: int, key: tuple[str, str], earlier: Sequence[Sequence[Told]]) -> list[int]:
    """Give the earlier numbers that a number is a jump from, one a period; none where it is no jump."""
    before: list[int] = []
    for reports in earlier:
        told = [one.numbers[key] for one in reports if key in one.numbers]
        if told:
            highest = max(told)
            if not _is_far(now, highest):
                return []
            before.append(highest)
    return before if len(before) >= FEWEST else []


def _is_far(now: int, before: int) -> bool:
    if now == 0:
        return before >= MORE
    return now > TIMES * before and now >= before + MORE
