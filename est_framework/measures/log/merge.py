"""
A meeting's record that was read twice, from files that say different things.

Two people may have filled in a copy each, or one of them may have corrected the other. Nothing of either is
lost: what only one of them says stays, and where both say something the later one holds, told with both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from est_framework.findings import Finding, Place
from est_framework.measures.models import AreaLevel, FollowUp, Measure, MeetingRecord, Part
from est_framework.measures.rules.mea115_said_otherwise import RULE as SAID_OTHERWISE
from est_framework.reports.formats.draft import Draft

_P = TypeVar("_P", bound=Part)


def merged(
    earlier: MeetingRecord, later: MeetingRecord, draft: Draft, taken: set[str]
) -> tuple[MeetingRecord, list[Finding]]:
    """
    Put two versions of one meeting's record together.

    Args:
        earlier: What the ledger holds.
        later: What was read now.
        draft: Where it was read, for the places.
        taken: The ids of all measures there are, so that a second measure of the same number gets a free one.
    """
    findings: list[Finding] = []
    measures = list(_measures(earlier, later, draft, taken, findings))
    levels = list(_levels(earlier, later, draft, findings))
    follow_ups = list(_follow_ups(earlier, later, draft, findings))
    put = later.model_copy(
        update={
            "present": tuple(dict.fromkeys((*earlier.present, *later.present))),
            "on_agenda": later.on_agenda if earlier.on_agenda is None else earlier.on_agenda,
            "levels": tuple(levels),
            "measures": tuple(measures),
            "follow_ups": tuple(follow_ups),
            "priorities": later.priorities or earlier.priorities,
            "feedback": _with_missing(earlier.feedback, later.feedback, "audience"),
            "referred": later.referred or earlier.referred,
        }
    )
    return put, findings


def _with_missing(earlier: Sequence[_P], later: Sequence[_P], key: str) -> tuple[_P, ...]:
    """Give what the later says, and after it what only the earlier said."""
    there = {getattr(part, key) for part in later}
    return (*later, *(part for part in earlier if getattr(part, key) not in there))


def _levels(
    earlier: MeetingRecord, later: MeetingRecord, draft: Draft, findings: list[Finding]
) -> Iterator[AreaLevel]:
    before = {v.area: v for v in earlier.levels}
    for n, level in enumerate(later.levels):
        was = before.get(level.area)
        if was is not None and was.decided and was.decided != level.decided:
            place = draft.place(f"/levels/{n}/decided")
            findings.append(_told(place, level.area, was.decided, level.decided))
        yield level
    there = {v.area for v in later.levels}
    yield from (v for v in earlier.levels if v.area not in there)


def _measures(
    earlier: MeetingRecord,
    later: MeetingRecord,
    draft: Draft,
    taken: set[str],
    findings: list[Finding],
) -> Iterator[Measure]:
    """Keep both where one number stands for two measures; the later one gets the next free number."""
    before = {m.id: m for m in earlier.measures}
    given = {m.id for m in later.measures} | set(before) | taken
    same = {_what(m): m.id for m in earlier.measures}
    claimed = {same[_what(m)] for m in later.measures if _what(m) in same}
    there: set[str] = set()
    for n, measure in enumerate(later.measures):
        was = before.get(measure.id)
        id_ = same.get(_what(measure), "")
        if not id_:
            id_ = measure.id
            if was is not None and (id_ in claimed or _is_another(was, measure)):
                id_ = _free(str(later.period), given)
                given.add(id_)
                place = draft.place(f"/measures/{n}/description")
                findings.append(_told(place, measure.id, was.description, measure.description))
        there.add(id_)
        yield measure.model_copy(update={"id": id_})
    yield from (m for m in earlier.measures if m.id not in there)


def _what(measure: Measure) -> tuple[str, str, str]:
    return measure.description, measure.problem.indicator, measure.problem.area


def _is_another(was: Measure, now: Measure) -> bool:
    """Say whether two measures of one number are two: other words, and about another thing or by another."""
    return was.description != now.description and (
        was.problem != now.problem or was.owner != now.owner
    )


def _free(period: str, taken: set[str]) -> str:
    number = 1
    while f"{period}-{number}" in taken:
        number += 1
    return f"{period}-{number}"


def _follow_ups(
    earlier: MeetingRecord, later: MeetingRecord, draft: Draft, findings: list[Finding]
) -> Iterator[FollowUp]:
    """Keep every word, the earlier first; what both say of one measure differently is told."""
    yield from earlier.follow_ups
    before = {f.measure: f for f in earlier.follow_ups}
    for n, follow_up in enumerate(later.follow_ups):
        if follow_up in earlier.follow_ups:
            continue
        was = before.get(follow_up.measure)
        if was is not None and (was.status, was.outcome) != (follow_up.status, follow_up.outcome):
            place = draft.place(f"/follow_ups/{n}/status")
            findings.append(
                _told(place, follow_up.measure, was.outcome or was.status,
                      follow_up.outcome or follow_up.status)
            )  # fmt: skip
        yield follow_up


def _told(place: Place, what: str, earlier: str, later: str | None) -> Finding:
    return SAID_OTHERWISE.at(place, what=what, earlier=earlier, later=later or "–")
