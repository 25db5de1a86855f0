"""Analys: does the group meet, at its time, with those who belong to it, and take a stand together?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.measures.fidelity.models import Detail
from est_framework.measures.fidelity.reading import NO_MEETINGS, Reading, Tally, cannot_tell, share
from est_framework.measures.fidelity.records import held_on
from est_framework.measures.spans import Length, spans_between
from est_framework.setup.parts import WEEKDAYS
from est_framework.setup.public_holidays import is_holiday

if TYPE_CHECKING:
    from est_framework.measures.fidelity.records import Body, Records

LENGTHS: Final[dict[str, Length]] = {
    "quarter": "quarter",
    "third-of-year": "tertial",
    "half-year": "half-year",
    "year": "year",
}
"""The spans of the setup's slow rhythm."""


def rhythm(records: Records) -> Length:
    """Give the span of a deep analysis: the setup's, or three a year where it has none."""
    deep = records.setup.setup.deep_analysis
    return LENGTHS[deep.rhythm] if deep else "tertial"


def met_each_period(records: Records) -> Reading:
    """`mote_varje_period`: periods with a record, of those that have a meeting."""
    if not records.met:
        return Reading(None, because=NO_MEETINGS)
    meant = [p for p in records.periods if records.setup.has_meeting(p)]
    return share((Tally(p.last, int(p in records.meetings), 1) for p in meant), NO_MEETINGS)


def set_time(records: Records) -> Reading:
    """`fast_tid`: meetings on the setup's weekday; those that a holiday moved are left out."""
    if not records.met:
        return Reading(None, because=NO_MEETINGS)
    weekday = WEEKDAYS.index(records.setup.setup.cycle.meet.weekday)
    tallies = []
    for period in records.met:
        held = held_on(records.meetings[period])
        meant = held + timedelta(days=weekday - held.weekday())
        if not is_holiday(meant):
            tallies.append(Tally(period.last, int(held == meant), 1))
    only = Text("Alla möten låg på helgdagar.", "All meetings fell on public holidays.")
    return share(tallies, only)


def same_functions(records: Records) -> Reading:
    """`fasta_funktioner`: of the group's organisations, those that were there."""
    noted = [p for p in records.met if records.meetings[p].get("present")]
    if not noted:
        return cannot_tell(
            "Inget protokoll säger vilka organisationer som var med.",
            "No record says which organisations were there.",
        )
    tallies = []
    for period in noted:
        group = {a.id for a in records.setup.taking_part(period)}
        there = group.intersection(records.meetings[period]["present"])
        tallies.append(Tally(period.last, len(there), len(group)))
    without = Text(
        "Protokoll utan uppgift om vilka som var med", "Records that do not say who was there"
    )
    return share(tallies, NO_MEETINGS, Detail(label=without, got=len(records.met) - len(noted)))


def levels_together(records: Records) -> Reading:
    """
    `niva_tillsammans`: areas with reports that the group took a stand on.

    Where it departed from the suggestion that only counts with a reason. Without levels, a written
    assessment counts.
    """
    if not records.met:
        return Reading(None, because=NO_MEETINGS)
    tallies, departed, reasoned, decided = [], 0, 0, 0
    for period in records.met:
        areas = {a for s in records.spoken[period] if s.came.state == "counts" for a in s.areas}
        areas &= records.setup.areas.keys()
        stands = {
            s["area"]: s for s in records.meetings[period].get("levels", ()) if _taken(s, records)
        }
        departing = [s for s in stands.values() if _departs(s)]
        with_reason = [s for s in departing if str(s.get("reason") or "").strip()]
        departed, reasoned = departed + len(departing), reasoned + len(with_reason)
        decided += len(areas & stands.keys())
        lacking = {s["area"] for s in departing} - {s["area"] for s in with_reason}
        tallies.append(Tally(period.last, len((areas & stands.keys()) - lacking), len(areas)))
    without = Text(
        "Inget område hade rapporter de perioder som har ett protokoll.",
        "No area had reports in the periods that have a record.",
    )
    return share(
        tallies,
        without,
        Detail(
            label=Text("Med beslutat läge", "With a decided level"),
            got=decided,
            of=sum(t.of for t in tallies),
        ),
        Detail(
            label=Text(
                "Avvikelser från förslaget med skäl", "Departures from the suggestion with a reason"
            ),
            got=reasoned,
            of=departed,
        ),
    )


def _taken(said: Body, records: Records) -> bool:
    if records.setup.scale.levels:
        return said.get("decided") is not None
    return bool(str(said.get("reason") or "").strip())


def _departs(said: Body) -> bool:
    return (
        None not in (said.get("suggested"), said.get("decided"))
        and said["suggested"] != said["decided"]
    )


def quarterly_priorities(records: Records) -> Reading:
    """`kvartalsprioritering`: whole spans of the rhythm with a deep analysis that decided on priorities."""
    if not records.analyses:
        return cannot_tell("Ingen fördjupad analys är sparad.", "No deep analysis is kept.")
    began = max(records.first, records.setup.setup.cycle.first.first)
    ended = min(records.last, records.today)
    spans = spans_between(began, ended, rhythm(records))
    held = {a["span"] for a in records.analyses if a.get("priorities")}
    short = Text("Tiden är kortare än rytmen.", "The time is shorter than the rhythm.")
    return share((Tally(s.last, int(str(s) in held), 1) for s in spans), short)
