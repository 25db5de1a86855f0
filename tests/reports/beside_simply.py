"""What only shows beside other reports, found the plain way: every report made, every number looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from est_framework.reports.models import Answer, Report
from est_framework.reports.past import PERIODS_BACK
from est_framework.reports.rules.rep213_jump import FEWEST, MORE, TIMES
from est_framework.reports.rules.rep215_copied import LONG_TEXT, MANY_NUMBERS
from est_framework.reports.same_event import same_event

Said = tuple[str, str, str]
"""The code of a finding, the id and revision of the report, and the place in it."""


def found_simply(reports: Sequence[Report], told: Sequence[Report], owed: set[str]) -> set[Said]:
    """Give what is to be said of reports beside all that was told, themselves among it."""
    said: set[Said] = set()
    for one in reports:
        its = named(one)
        said |= {("REP213", its, place) for place in _jumps(one, told) if one.template in owed}
        said |= {("REP214", its, place) for place in _events(one, told)}
        said |= {("REP215", its, place) for place in _copies(one, told)}
    return said


def named(one: Report) -> str:
    """Name a report by its id and revision."""
    return f"{one.id} {one.revision}"


def _before(one: Report, told: Sequence[Report]) -> list[list[Report]]:
    """Give what the same sender told before, the newest period first, in the order of the ids."""
    sender = (one.template, one.actor, one.reporter)
    periods = [one.period.shifted(-n) for n in range(1, PERIODS_BACK + 1)]
    same = sorted(
        (t for t in told if (t.template, t.actor, t.reporter) == sender), key=lambda t: t.id
    )
    of = [[t for t in same if t.period == period] for period in periods]
    return [reports for reports in of if reports]


def _number(answer: Answer | None) -> int | None:
    if answer is None:
        return None
    return 0 if answer.state == "none_seen" else answer.value


def _jumps(one: Report, told: Sequence[Report]) -> Iterator[str]:
    for n, about in enumerate(one.areas):
        for indicator, answer in about.answers.items():
            now = _number(answer)
            highest = [
                max(numbers)
                for reports in _before(one, told)
                if (numbers := list(_numbers(reports, about.area, indicator)))
            ]
            if now is not None and len(highest) >= FEWEST:
                up = all(now > TIMES * h and now >= h + MORE for h in highest)
                gone = now == 0 and min(highest) >= MORE
                if up or gone:
                    yield f"/areas/{n}/answers/{indicator}"


def _numbers(reports: Sequence[Report], area: str, indicator: str) -> Iterator[int]:
    for report in reports:
        for about in report.areas:
            number = _number(about.answers.get(indicator)) if about.area == area else None
            if number is not None:
                yield number


def _events(one: Report, told: Sequence[Report]) -> Iterator[str]:
    for n, event in enumerate(one.events):
        others = (e for t in told if t.actor != one.actor for e in t.events)
        if any(same_event(event, other) for other in others):
            yield f"/events/{n}"


def _copies(one: Report, told: Sequence[Report]) -> Iterator[str]:
    for other in next(iter(_before(one, told)), ()):
        texts = {_plain(t) for t in (other.comment, *(e.description for e in other.events))}
        # Of one text at several places the last is told of, at the place of the first text that is alike.
        places = {
            _plain(text): place for text, place in _texts(one) if len(_plain(text)) >= LONG_TEXT
        }
        alike = [place for text, place in places.items() if text in texts]
        counts = _counts(one)
        if alike:
            yield alike[0]
            return
        varied = len(counts) >= MANY_NUMBERS and len({v for _, v in counts}) > 1
        if varied and counts == _counts(other):
            yield "/areas"
            return


def _texts(one: Report) -> Iterator[tuple[str, str]]:
    yield one.comment, "/comment"
    for n, event in enumerate(one.events):
        yield event.description, f"/events/{n}/description"
        yield event.place, f"/events/{n}/place"


def _counts(one: Report) -> set[tuple[tuple[str, str], int]]:
    return {
        ((about.area, indicator), answer.value)
        for about in one.areas
        for indicator, answer in about.answers.items()
        if answer.value is not None
    }


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
