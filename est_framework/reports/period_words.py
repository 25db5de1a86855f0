"""What is said of a period that cannot be one of the setup's, with the one that was likely meant."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from est_framework.errors import UsageError
from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.periods import LOST_WEEK, PATTERN, Period, PeriodKind
from est_framework.reports.rules import (
    rep107_wrong_form,
    rep204_no_such_period,
    rep205_other_kind_of_period,
)
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES: Final = {
    PeriodKind.WEEK: "2026-W47",
    PeriodKind.TWO_WEEKS: "2026-W47-W48",
    PeriodKind.HALF_MONTH: "2026-11-H1",
    PeriodKind.MONTH: "2026-11",
}
LIKE: Final = Text("perioden som {example}", "the period like {example}")
WEEK_OF_DAY: Final = Text(
    "perioden som {example}, veckan som dagen ligger i",
    "the period like {example}, the week of that day",
)
"""How a period is written, with the one that was likely meant."""
_FORM: Final = re.compile(PATTERN.removeprefix("^").removesuffix("$"))
_WEEK_ALONE: Final = re.compile(r"(?:[vV](?:ecka)?[. ]*)?([0-9]{1,2})")
_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?")


def period_faults(
    place: Place, seen: str, setup: ResolvedSetup, submitted: object
) -> Iterator[Finding]:
    """
    Yield a finding for a period that cannot be one of the setup's.

    Args:
        place: Where it stands.
        seen: What stands there.
        setup: The resolved setup.
        submitted: The moment the report says it was submitted, as written; tells the likely year.
    """
    kind = setup.setup.cycle.period
    try:
        period = Period.parse(seen)
    except UsageError as error:
        lost_its_w = kind is PeriodKind.WEEK and "W" not in seen
        if _FORM.fullmatch(seen) and not lost_its_w:
            yield rep204_no_such_period.RULE.at(
                place, seen=seen, reason=error.words, example=EXAMPLES[kind]
            )
            return
        expected = _expected(seen.strip(), kind, str(submitted))
        yield rep107_wrong_form.RULE.at(place, seen=seen, expected=expected)
        return
    yield from rep205_other_kind_of_period.other_kind(period, setup, place)


def _expected(seen: str, kind: PeriodKind, submitted: str) -> Text:
    """Say how a period is written: with the week that was likely meant, where it shows."""
    example = EXAMPLES[kind]
    if kind is PeriodKind.WEEK:
        if day := _DAY.fullmatch(seen):
            return _week_of(day, example)
        if lost := LOST_WEEK.fullmatch(seen):
            example = f"{lost[1]}-W{int(lost[2]):02}"
        elif (alone := _WEEK_ALONE.fullmatch(seen)) and submitted[:4].isdecimal():
            example = f"{submitted[:4]}-W{int(alone[1]):02}"
    return LIKE.filled({"example": example})


def _week_of(day: re.Match[str], example: str) -> Text:
    try:
        year, week, _ = date(int(day[1]), int(day[2]), int(day[3])).isocalendar()
    except ValueError:
        return LIKE.filled({"example": example})
    return WEEK_OF_DAY.filled({"example": f"{year}-W{week:02}"})
