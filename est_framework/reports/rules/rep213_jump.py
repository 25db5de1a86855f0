"""REP213: a number far from what the same sender told before."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.compared import LARGE, NO_NUMBER, Key
from est_framework.reports.past import Beside, New, Told

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
MORE: Final = LARGE
"""A number is a jump when it is more than twice the highest before, and at least five more."""


def look_back(beside: Beside) -> Iterator[tuple[Case, Finding]]:
    """
    Yield a finding for each number that is more than twice the highest before and at least five more.

    And for each none seen where every answer before was at least five.
    """
    for sender in beside.senders:
        can_be_missed = sum(told.said.is_large for told in sender.told) >= FEWEST
        for one in sender.new:
            if can_be_missed or one.said.is_large:
                leaps = _leaps(one, sender.before(one))
                if leaps and one.head.template in one.case.asked.setup.owed_templates:
                    yield from _findings(one.case, leaps)


_Before = Sequence[Sequence[Told]]


def _leaps(one: New, before: _Before) -> dict[Key, list[int]]:
    """
    Give each question whose number is a jump, with the earlier numbers that it is a jump from.

    A large number can be one, and none seen where eight or more earlier ones were large.
    """
    if len(before) < FEWEST:
        return {}
    keys = one.said.large() if one.said.is_large else []
    large = [t.said for told in before for t in told if t.said.is_large]
    if len(large) >= FEWEST:
        seen = Counter(key for said in large for key in said.large())
        keys += [key for key, times in seen.items() if times >= FEWEST]
    return {key: numbers for key in keys if (numbers := _leapt(one, key, before))}


def _leapt(one: New, key: Key, before: _Before) -> list[int]:
    """Give the earlier numbers that a number is a jump from, one a period; none where it is no jump."""
    now = one.said.number(key)
    if now == NO_NUMBER:
        return []
    numbers: list[int] = []
    for told in before:
        highest = max(t.said.number(key) for t in told)
        if highest != NO_NUMBER:
            if not _is_far(now, highest):
                return []
            numbers.append(highest)
    return numbers if len(numbers) >= FEWEST else []


def _is_far(now: int, before: int) -> bool:
    if now == 0:
        return before >= MORE
    return now > TIMES * before and now >= before + MORE


def _findings(case: Case, leaps: Mapping[Key, list[int]]) -> Iterator[tuple[Case, Finding]]:
    indicators = case.asked.setup.indicators
    for n, about in enumerate(case.draft.data["areas"]):
        for indicator, answer in about["answers"].items():
            before = leaps.get((about["area"], indicator))
            if before:
                known = indicators.get(indicator)
                yield (
                    case,
                    RULE.at(
                        case.place(f"/areas/{n}/answers/{indicator}"),
                        indicator=known.label if known else indicator,
                        area=case.asked.setup.areas[about["area"]].name,
                        seen=answer.get("value") or 0,
                        periods=len(before),
                        low=min(before),
                        high=max(before),
                    ),
                )
