"""Insats, uppföljning and återkoppling: is what was decided whole, followed up, and told?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.measures.fidelity.models import Detail
from est_framework.measures.fidelity.reading import NO_MEETINGS, Reading, Tally, cannot_tell, share
from est_framework.measures.fidelity.records import held_on
from est_framework.measures.spans import Span
from est_framework.periods import Period, PeriodKind

if TYPE_CHECKING:
    from est_framework.measures.fidelity.records import Body, Records

WHOLE: Final = ("owner", "due", "expected_effect", "how_measured", "review")
"""The five things that every measure must say."""
_NO_MEASURES = Text("Ingen insats från tiden är sparad.", "No measure of the time is kept.")


def whole(records: Records) -> Reading:
    """`insats_med_agare`: measures that say all five things."""
    return share(
        (
            Tally(_decided(m).last, int(all(str(m.get(f) or "").strip() for f in WHOLE)), 1)
            for m in records.decided
        ),
        _NO_MEASURES,
    )


def answers_problem(records: Records) -> Reading:
    """`insats_foljer_problem`: measures whose problem was reported, or that meet something coming."""
    tallies, ahead = [], 0
    for measure in records.decided:
        problem = measure["problem"]
        spoken = records.spoken.get(Period.parse(problem["period"]), ())
        counts = [s for s in spoken if s.came.state == "counts"]
        was_seen = any((problem["area"], problem["indicator"]) in s.seen for s in counts)
        comes = not was_seen and any(problem["area"] in s.coming for s in counts)
        ahead += comes
        tallies.append(Tally(_decided(measure).last, int(was_seen or comes), 1))
    label = Text("Inför något kommande", "Ahead of something coming")
    return share(tallies, _NO_MEASURES, Detail(label=label, got=ahead))


def each_meeting(records: Records) -> Reading:
    """`uppfoljning_varje_mote`: of the measures open at each meeting, those that were taken up."""
    if not records.met:
        return Reading(None, because=NO_MEETINGS)
    began = {m["id"]: _decided(m).first for m in records.measures}
    tallies = []
    for period in records.met:
        record = records.meetings[period]
        held = held_on(record)
        # Decided at an earlier meeting, and not closed before this one.
        open_then = {
            id_
            for id_, first in began.items()
            if first < period.first and records.closed.get(id_, held) >= held
        }
        taken_up = {f["measure"] for f in record.get("follow_ups", ())}
        tallies.append(Tally(period.last, len(open_then & taken_up), len(open_then)))
    none = Text("Ingen insats var öppen på något möte.", "No measure was open at any meeting.")
    return share(tallies, none, _reviewed_in_time(records))


def _reviewed_in_time(records: Records) -> Detail:
    """Count the measures whose outcome was said by the first meeting on or after the review date."""
    said: dict[str, date] = {}
    for body in records.meetings.values():
        for line in body.get("follow_ups", ()):
            if line.get("outcome"):
                said.setdefault(line["measure"], held_on(body))
    days = sorted(map(held_on, records.meetings.values()))
    due = in_time = 0
    for measure in records.measures:
        review = date.fromisoformat(measure["review"])
        by = next((d for d in days if d >= review), review)
        if records.first <= review <= records.last and by < records.today:
            due += 1
            in_time += measure["id"] in said and said[measure["id"]] <= by
    label = Text("Utfall prövat när det skulle", "Outcome examined when it was due")
    return Detail(label=label, got=in_time, of=due)


def outcome_examined(records: Records) -> Reading:
    """`utfall_provat`: measures closed in the time that say what came of them."""
    closed = [
        (m, records.closed[m["id"]])
        for m in records.measures
        if m["id"] in records.closed and records.first <= records.closed[m["id"]] <= records.last
    ]
    none = Text("Ingen insats avslutades.", "No measure was closed.")
    return share((Tally(day, int(m.get("outcome") is not None), 1) for m, day in closed), none)


def year_gone_through(records: Records) -> Reading:
    """`arsanalys`: whether the last whole year has a yearly review."""
    if not records.reviews:
        return cannot_tell("Ingen årsgenomgång är sparad.", "No yearly review is kept.")
    end = min(records.last, records.today)
    latest = Span.holding(end + timedelta(days=1), "year").previous()
    return Reading(int(any(r["span"] == str(latest) for r in records.reviews)))


def reporters_told(records: Records) -> Reading:
    """`aterkoppling_rapportorer`: meetings after which the reporters were told, by record or log."""
    if not records.met:
        return Reading(None, because=NO_MEETINGS)
    logged = {f["period"] for f in records.feedback if f["audience"] in ("actor", "reporter")}
    told = [p for p in records.met if str(p) in logged or _sent(records.meetings[p], "reporters")]
    noted = logged or any(b.get("feedback") for b in records.meetings.values())
    if not noted:
        return cannot_tell(
            "Varken protokoll eller logg säger något om återkoppling.",
            "Neither records nor log say anything of feedback.",
        )
    return share((Tally(p.last, int(p in told), 1) for p in records.met), NO_MEETINGS)


def management_knows(records: Records) -> Reading:
    """`ledning_vet`: whole months for which management was given a summary."""
    logged = {f["period"] for f in records.feedback if f["audience"] == "management"}
    sent = [d for b in records.meetings.values() for d in _sent(b, "management")]
    if not logged and not sent:
        return cannot_tell(
            "Ingen sammanfattning till ledningen är noterad.",
            "No summary for the management is noted.",
        )
    began = max(records.first, records.setup.setup.cycle.first.first)
    months = _months(began, min(records.last, records.today))
    given = logged | {f"{day:%Y-%m}" for day in sent}
    short = Text("Tiden har ingen hel månad.", "The time has no whole month.")
    return share((Tally(m.last, int(str(m) in given), 1) for m in months), short)


def _sent(record: Body, audience: str) -> list[date]:
    """Give when a record says that something went to an audience."""
    lines: Iterable[Body] = record.get("feedback", ())
    return [
        date.fromisoformat(f["sent"]) for f in lines if f["audience"] == audience and f.get("sent")
    ]


def _months(first: date, last: date) -> list[Period]:
    months = Period.holding(first, PeriodKind.MONTH).through(last)
    return [m for m in months if first <= m.first and m.last <= last]


def _decided(measure: Body) -> Period:
    return Period.parse(measure["decided"])
