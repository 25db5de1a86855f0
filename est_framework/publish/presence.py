"""The plan of presence as a sheet and a calendar file: internal, for the group alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from est_framework.files import as_there
from est_framework.language import Language, Text
from est_framework.measures.presence.against import EVENTS, LOOKED_BACK, PERIODS, presence_of
from est_framework.measures.presence.models import HOURS
from est_framework.measures.presence.plan_file import NAMES, read_plan
from est_framework.publish.calendar_file import calendar_bytes
from est_framework.publish.sheet import Section, Sheet, Table, sheet_html
from est_framework.publish.words import Words
from est_framework.reports.formats.source import Source
from est_framework.reports.outgoing import write_out

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from est_framework.findings import Finding
    from est_framework.measures.presence.models import PresencePlan, Shift, Slot
    from est_framework.periods import Period
    from est_framework.setup.local import LocalEst

_STAMP: Final = re.compile(rb"(?m)^DTSTAMP:.*$")
"""When a calendar was made; it says so at each entry."""
_STEM: Final = Text("narvaro", "presence")


def write_presence(
    local: LocalEst,
    period: Period,
    plan: Source | None,
    *,
    as_of: datetime,
    language: Language,
    overwrite: bool,
) -> tuple[tuple[Path, ...], tuple[Finding, ...], PresencePlan]:
    """
    Write who is out in a period against the hot hours before it: a sheet, data and a calendar file.

    Args:
        local: The local EST.
        period: The period that is planned.
        plan: The plan; None: `narvaro.csv` or `.xlsx` in the folder of the local EST, where there is one.
        as_of: Only what was known by then.
        language: Of the sheet.
        overwrite: Write over another plan of the same period.

    Returns:
        The files, what was wrong with the plan, and the plan itself.

    Raises:
        HeldError: Something in it is about a person; nothing was written.
        SurroundingsError: Other files are there, or the folder cannot be written to.
    """
    source = plan or _kept(local)
    planned, findings = read_plan(source, local.setup) if source else ((), [])
    found = presence_of(local, period, planned, as_of=as_of)
    stem = local.presence / str(period) / _STEM.said(language)
    page, calendar = stem.with_suffix(".html"), stem.with_suffix(".ics")
    write_out(
        local,
        {
            page: sheet_html(
                presence_sheet(found, Words(local.setup, language)), language
            ).encode(),
            calendar: as_there(
                calendar, calendar_bytes(found, local.setup, language, made=as_of), _STAMP
            ),
            stem.with_suffix(".json"): found.model_dump_json(indent=1).encode(),
        },
        overwrite=overwrite,
    )
    return (page, calendar), tuple(findings), found


def _kept(local: LocalEst) -> Source | None:
    files = [local.folder / name for name in NAMES]
    return next((Source(f.name, f.read_bytes()) for f in files if f.is_file()), None)


def presence_sheet(plan: PresencePlan, words: Words) -> Sheet:
    """Write the sheet: the gaps first, then the hot hours with who is there, then every shift."""
    said = words.said
    title = Text("Vilka som är ute, {period}", "Who is out, {period}")
    return Sheet(
        kind=said(Text("Internt, för gruppen", "Internal, for the group")),
        title=said(title).format(period=plan.period.name(words.language)),
        lead=words.municipalities(),
        sections=(_gaps(plan, words), _hot(plan, words), _shifts(plan, words)),
        foot=said(
            Text(
                "Planen är taktik. Den stannar i gruppen och läggs inte ut på nätet. Resurser, "
                "aldrig personer.",
                "The plan is tactics. It stays in the group and is not put on the web. "
                "Resources, never persons.",
            )
        ),
    )


def _gaps(plan: PresencePlan, words: Words) -> Section:
    said = words.said
    gaps = [s for s in plan.slots if s.is_gap]
    none = Text(
        "Ingen lucka: någon är ute i varje het timme.", "No gap: somebody is out in every hot hour."
    )
    nothing = Text(
        "Inga heta timmar i de perioder som sågs på: för få händelser.",
        "No hot hours in the periods looked at: too few events.",
    )
    empty = said(none if plan.slots else nothing)
    return Section(
        heading=said(Text("Luckor", "Gaps")),
        texts=() if gaps else (empty,),
        lines=tuple(f"{_when(s, words)}, {words.area(s.hot.area)}" for s in gaps),
    )


def _hot(plan: PresencePlan, words: Words) -> Section:
    said = words.said
    heads = (
        Text("När", "When"),
        Text("Område", "Area"),
        Text("Händelser (perioder)", "Events (periods)"),
        Text("Vilka är ute", "Who is out"),
    )
    rows = tuple(
        (
            _when(s, words),
            words.area(s.hot.area),
            f"{s.hot.events} ({s.hot.periods})",
            ", ".join(s.resources) or said(Text("ingen", "nobody")),
        )
        for s in plan.slots
    )
    how = Text(
        "En timme är het när minst {events} händelser har kommit samma veckodag och del av "
        "dygnet i området, i minst "
        "{periods} av de {n} perioderna före. Var det redan någon där kan det synas fler "
        "händelser.",
        "An hour is hot where at least {events} events have come on the same weekday and part "
        "of the day in the "
        "area, in at least {periods} of the {n} periods before. Where somebody was out "
        "already, more may be seen.",
    )
    return Section(
        heading=said(Text("Heta timmar", "Hot hours")),
        table=Table(heads=tuple(map(said, heads)), rows=rows, numbers=(2,)),
        note=said(how).format(events=EVENTS, periods=PERIODS, n=LOOKED_BACK),
    )


def _when(slot: Slot, words: Words) -> str:
    first, last = HOURS[slot.hot.part]
    return f"{words.day(slot.date)} {words.part_of_day(slot.hot.part)} {first:02}–{last:02}"


def _shifts(plan: PresencePlan, words: Words) -> Section:
    said = words.said
    heads = (
        Text("Dag", "Day"),
        Text("Tid", "Time"),
        Text("Område", "Area"),
        Text("Resurs", "Resource"),
        Text("Ur", "From"),
    )
    none = Text("Ingen plan och inga rapporter om närvaro.", "No plan, and no reports of presence.")
    rows = tuple(
        (
            words.day(s.date),
            _hours(s, words),
            words.area(s.area),
            s.resource,
            said(Text("rapport", "report") if s.told else Text("planen", "the plan")),
        )
        for s in plan.shifts
    )
    return Section(
        heading=said(Text("Alla pass", "All shifts")),
        texts=() if rows else (said(none),),
        table=Table(heads=tuple(map(said, heads)), rows=rows),
    )


def _hours(shift: Shift, words: Words) -> str:
    if shift.begins is None:
        return words.said(Text("inte känd", "not known"))
    end = f"{shift.ends:%H:%M}" if shift.ends else "24:00"
    return f"{shift.begins:%H:%M}–{'24:00' if end == '00:00' else end}"
