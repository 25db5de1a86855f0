"""REP213: a number far from what the same sender told before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.reports.case import Case
from est_framework.reports.models import Answer
from est_framework.reports.past import Beside, Told

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
_WITHOUT_NUMBER: Final = {"none_seen": 0}


def look_back(beside: Beside) -> Iterator[tuple[Case, Finding]]:
    """
    Yield a finding for each number that is more than twice the highest before and at least five more.

    And for each none seen where every answer before was at least five.
    """
    for case in beside.cases:
        if case.report.template in case.asked.setup.owed_templates and case.report.areas:
            yield from _jumps(case, _earlier(beside.before(case.report)))


def _jumps(
    case: Case, earlier: Mapping[tuple[str, str], Sequence[int]]
) -> Iterator[tuple[Case, Finding]]:
    indicators = case.asked.setup.indicators
    for n, about in enumerate(case.report.areas):
        for indicator, answer in about.answers.items():
            now, before = _number(answer), earlier.get((about.area, indicator), ())
            if now is not None and len(before) >= FEWEST and _is_jump(now, before):
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


def _is_jump(now: int, before: Sequence[int]) -> bool:
    high = max(before)
    return (now > TIMES * high and now >= high + MORE) or (now == 0 and min(before) >= MORE)


def _earlier(told: Mapping[Period, Sequence[Told]]) -> dict[tuple[str, str], list[int]]:
    """Give the earlier numbers by area and indicator; of several reports of a period the highest."""
    found: dict[tuple[str, str], list[int]] = {}
    for reports in told.values():
        highest: dict[tuple[str, str], int] = {}
        for one in reports:
            for about in one.report.areas:
                for indicator, answer in about.answers.items():
                    number = _number(answer)
                    if number is not None:
                        key = (about.area, indicator)
                        highest[key] = max(number, highest.get(key, 0))
        for key, number in highest.items():
            found.setdefault(key, []).append(number)
    return found


def _number(answer: Answer) -> int | None:
    return answer.value if answer.state == "value" else _WITHOUT_NUMBER.get(answer.state)
