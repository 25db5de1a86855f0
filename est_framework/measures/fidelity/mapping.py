"""Kartläggning: do those report who should, in time, by the same form, without persons?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.measures.fidelity.models import ActorInTime, Detail
from est_framework.measures.fidelity.reading import NO_MEETINGS, Reading, Tally, cannot_tell, share
from est_framework.measures.fidelity.records import held_on
from est_framework.measures.fidelity.spoken import personal_in
from est_framework.measures.spans import Span

if TYPE_CHECKING:
    from est_framework.measures.fidelity.records import Body, Records
    from est_framework.picture.models import Status

POLICE: Final = frozenset({"polis"})
PROPERTY: Final = frozenset(
    {"kommunalt_bostadsbolag", "privat_fastighetsagare", "kommunal_fastighet", "bovard"}
)
"""The types of actors that own property or care for it."""
MUNICIPAL: Final = ("municipal", "municipal_association", "municipal_or_association")
"""The sectors of municipal services."""
_YEAR: Final = 366
_NO_REPORTS = Text("Ingen rapport från tiden är sparad.", "No report of the time is kept.")


def actors_in_time(records: Records) -> tuple[ActorInTime, ...]:
    """Count how the reports that each actor owed came, in the setup's order."""
    counts: dict[str, Counter[Status]] = {a: Counter() for a in records.setup.actors}
    for period in records.periods:
        for actor, status in records.standings[period].items():
            counts[actor][status] += 1
    return tuple(
        ActorInTime(
            actor=actor,
            owed=came.total(),
            on_time=came["on_time"],
            late=came["late"],
            empty=came["empty"],
            waiting=came["waiting"],
            silent=came["silent"] + came["returned"],
        )
        for actor, came in counts.items()
        if came
    )


def in_time(records: Records) -> Reading:
    """`rapporter_i_tid`: of the reports owed, those that came in time and said something."""
    if not records.any_reports:
        return Reading(None, because=_NO_REPORTS)
    tallies, apart = [], Counter[str]()
    for period in records.periods:
        owing = list(records.standings[period].values())
        apart.update(owing)
        tallies.append(Tally(period.last, owing.count("on_time"), len(owing)))
    nobody = Text("Ingen aktör var skyldig en rapport.", "No actor owed a report.")
    return share(
        tallies,
        nobody,
        Detail(label=Text("Sena", "Late"), got=apart["late"]),
        Detail(label=Text("Tomma", "Empty"), got=apart["empty"]),
        Detail(label=Text("Väntar på granskning", "Wait for review"), got=apart["waiting"]),
        Detail(label=Text("Uteblivna", "Missing"), got=apart["silent"] + apart["returned"]),
    )


def several_parties(records: Records) -> Reading:
    """`flera_parter`: periods with police, a municipal service and an owner of property."""
    if not records.any_reports:
        return Reading(None, because=_NO_REPORTS)
    sectors = {t.id: t.sector for t in records.setup.release.actor_types}
    types = {a.id: a.type for a in records.setup.setup.actors}
    asked = [p for p in records.periods if records.setup.expected(p) or records.spoken[p]]
    parties: Counter[str] = Counter()
    tallies = []
    for period in asked:
        came = {
            types.get(s.came.actor, "")
            for s in records.spoken[period]
            if s.came.state == "counts" and not s.came.empty
        }
        there = {
            "police": bool(came & POLICE),
            "municipal": any(sectors.get(t) in MUNICIPAL for t in came - PROPERTY),
            "property": bool(came & PROPERTY),
        }
        parties.update(name for name, is_there in there.items() if is_there)
        tallies.append(Tally(period.last, int(all(there.values())), 1))
    labels = {
        "police": Text("Med polisen", "With the police"),
        "municipal": Text("Med en kommunal verksamhet", "With a municipal service"),
        "property": Text("Med en fastighetsägare", "With a property owner"),
    }
    details = (Detail(label=t, got=parties[name], of=len(asked)) for name, t in labels.items())
    return share(tallies, _NO_REPORTS, *details)


def same_form(records: Records) -> Reading:
    """
    `samma_formular`: reports that follow the release and setup in force.

    In force is the newest revision of the setup that any report of the period, or of an earlier one,
    has followed. That is seen in the reports themselves.
    """
    if not records.any_reports:
        return Reading(None, because=_NO_REPORTS)
    newest: tuple[int, str] = (0, "")
    tallies = []
    for period in records.periods:
        follows = [s.follows for s in records.spoken[period]]
        own = [f for f in follows if f[1] == records.setup.setup.setup]
        newest = max([newest, *((f[2], f[0]) for f in own)])
        agree = sum((f[2], f[0]) == newest for f in own)
        tallies.append(Tally(period.last, agree, len(follows)))
    return share(tallies, _NO_REPORTS)


def no_persons(records: Records) -> Reading:
    """`inga_personer`: what is kept all the same; and apart, what was stopped before use."""
    if not records.any_reports and not records.met:
        return cannot_tell(
            "Varken rapporter eller protokoll från tiden är sparade.",
            "Neither reports nor meeting records of the time are kept.",
        )
    in_reports = sum(s.personal for p in records.periods for s in records.spoken[p])
    in_records = sum(personal_in(_strings(records.meetings[p])) for p in records.met)
    stopped = Text("Filer stoppade före användning", "Files stopped before use")
    return Reading(in_reports + in_records, details=(Detail(label=stopped, got=records.held),))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if not value.startswith("sha256:"):
            yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def compiled_before(records: Records) -> Reading:
    """`sammanstalld_fore_motet`: meetings for which a picture was kept before their day."""
    if not records.met:
        return Reading(None, because=NO_MEETINGS)
    if not any(p in records.pictures for p in records.met):
        return cannot_tell(
            "Ingen lägesbild från tiden är sparad.", "No picture of the time is kept."
        )
    zone = records.setup.zone
    return share(
        (
            Tally(p.last, int(p in records.pictures and was.astimezone(zone).date() < held), 1)
            for p in records.met
            for was in [records.pictures.get(p, records.as_of)]
            for held in [held_on(records.meetings[p])]
        ),
        NO_MEETINGS,
    )


def checklist_current(records: Records) -> Reading:
    """`checklista_aktuell`: whether a yearly review of the last year dealt with the checklist."""
    if not records.reviews:
        return cannot_tell("Ingen årsgenomgång är sparad.", "No yearly review is kept.")
    latest = [r for r in records.reviews if r.get("checklist") and _is_latest(r, records.last)]
    return Reading(int(bool(latest)))


def _is_latest(review: Body, last: date) -> bool:
    """Say whether a review was held in the year before a day, or after it about that year."""
    days = (last - held_on(review)).days
    about = Span.parse(review["span"]).last
    return 0 <= days < _YEAR or (-_YEAR < days < 0 and about <= last)
