"""One variant of EST run for two periods: forms, reports, picture, levels, meeting, and what was decided."""

from __future__ import annotations

import shutil
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import orjson
from report_header import header

from est_framework.analysis.levels import suggest_levels
from est_framework.analysis.models import SuggestedLevel
from est_framework.forms.write import write_forms
from est_framework.measures.agenda import write_agenda
from est_framework.measures.layout import FOLLOW_UP_SHEET, HEADER_ROW, MEASURE_COLUMNS
from est_framework.measures.layout import MEASURES_SHEET as MEASURES
from est_framework.measures.record import RecordReceipt, receive_record
from est_framework.periods import Period
from est_framework.picture.models import Picture
from est_framework.publish.picture.publish import publish_picture
from est_framework.reports.formats.source import Source
from est_framework.reports.receive import Receipt, receive
from est_framework.reports.review.act import accept_waiting
from est_framework.reports.review.decisions import REVIEWER
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Actor

VARIANTS = Path(__file__).parent
FOLDERS = tuple(sorted(f.parent for f in VARIANTS.glob("*/est.yaml")))
"""Every variant there is: a new folder is enough."""
EXPECTED_EFFECT = "Färre tillfällen"
_MADE = uuid.UUID("0f7f3c1a-52f4-5d0e-8f2b-6d0c8f1b7a11")


@dataclass(frozen=True)
class Turn:
    """What one period of a variant left behind."""

    period: Period
    forms: list[Path]
    sent: list[dict[str, Any]]
    receipt: Receipt
    picture: Picture
    levels: tuple[SuggestedLevel, ...]
    page: str
    agenda: str
    record: RecordReceipt
    meant_silent: set[str]


def copied(folder: Path, target: Path) -> LocalEst:
    """Give a variant in a folder of its own, where it may keep what it receives."""
    shutil.copytree(folder, target)
    return open_local(target)


def turns_of(local: LocalEst) -> list[Turn]:
    """Run the variant's first two periods that have a meeting."""
    first = local.setup.setup.cycle.first
    second = first.next()
    while not local.setup.has_meeting(second):
        second = second.next()
    return [_turn(local, first, 1), _turn(local, second, 2)]


def is_continuous(local: LocalEst, actor: Actor) -> bool:
    """Say whether an actor reports when something happens, and owes nothing in between."""
    whole = local.setup.setup.cycle.reporting == "continuous"
    return actor.cadence == "continuous" or (whole and actor.cadence is None)


def _turn(local: LocalEst, period: Period, number: int) -> Turn:
    setup = local.setup
    language = setup.setup.language
    forms = write_forms(local, period, language=language)
    met = setup.meets_at(period)
    reporting, silent = _who_reports(local, period, number)
    sent = [_report(local, actor, period) for actor in reporting]
    sources = [Source(f"{r['actor']}.json", orjson.dumps(r)) for r in sent]
    receipt = receive(local, sources, now=setup.report_by(period))
    if setup.is_reviewed:
        accept_waiting(local, [period], role=REVIEWER, now=setup.report_by(period))
    shown = publish_picture(local, period, as_of=met, language=language, overwrite=False)
    agenda = write_agenda(local, period, now=met, language=language, overwrite=False)
    said, filled = _met(local, agenda, period)
    after = met + timedelta(hours=2)
    record = receive_record(local, period, agenda.name, filled, now=after)
    return Turn(
        period=period,
        forms=forms,
        sent=sent,
        receipt=receipt,
        picture=shown.picture,
        levels=suggest_levels(shown.picture, setup),
        page=shown.page.read_text(encoding="utf-8"),
        agenda=said,
        record=record,
        meant_silent=silent,
    )


def _who_reports(local: LocalEst, period: Period, number: int) -> tuple[list[Actor], set[str]]:
    """
    Give who reports, and who is silent though it should not be.

    Everybody does, but of those that report continuously nothing happens for all but the first; and in the
    second period the last of the others forgets, where there is more than one.
    """
    free = [a for a in local.setup.setup.actors if is_continuous(local, a)]
    owing = [a for a in local.setup.expected(period) if a not in free]
    forgets = owing[-1:] if number > 1 and len(owing) > 1 else []
    return [a for a in (*owing, *free[:1]) if a not in forgets], {a.id for a in forgets}


def _report(local: LocalEst, actor: Actor, period: Period) -> dict[str, Any]:
    """Give a report in the first template that the actor uses: something seen, and the rest answered."""
    setup = local.setup
    template = actor.templates[0]
    items = setup.items(actor.id, template)
    areas = [area.id for area in setup.areas_of(actor.id)]
    event = {
        "indicator": _seen(local, actor),
        "area": areas[0],
        "date": str(period.first),
        "part_of_day": "evening",
        "count": 2,
        "description": "Lugnt igen före midnatt.",
    }
    asks = setup.templates[template].asks
    answers = {item.indicator: {"state": "none_seen"} for item in items}
    head = header(
        setup,
        id=str(uuid.uuid5(_MADE, f"{setup.setup.setup} {actor.id} {period}")),
        template=template,
        actor=actor.id,
        period=str(period),
        submitted=_sent_at(local, period).isoformat(),
    )
    return head | {
        "events": [event],
        **({"areas": [{"area": a, "answers": answers} for a in areas[1:]]} if asks else {}),
    }


def _sent_at(local: LocalEst, period: Period) -> datetime:
    return local.setup.report_by(period) - timedelta(hours=3)


def _seen(local: LocalEst, actor: Actor) -> str:
    """Give something that the actor may see: the first event that its type is asked about."""
    setup = local.setup
    asked = (i for t in ("weekly_status", "event") for i in setup.items(actor.id, t))
    events = (i.indicator for i in asked if setup.indicators[i.indicator].kind == "event")
    return next(events, "klotter")


def _met(local: LocalEst, agenda: Path, period: Period) -> tuple[str, bytes]:
    """Give all that the agenda says, and the workbook as the meeting filled it in: one new measure."""
    setup, language = local.setup, local.setup.setup.language
    book = openpyxl.load_workbook(agenda)
    said = "\n".join(
        str(cell)
        for name in (book.sheetnames[0], FOLLOW_UP_SHEET.said(language))
        for row in book[name].iter_rows(values_only=True)
        for cell in row
        if cell is not None
    )
    owner = next(a for a in setup.setup.actors if setup.areas_of(a.id))
    area = setup.areas_of(owner.id)[0]
    held = setup.meets_at(period).date()
    decided = {
        "indicator": setup.indicators[_seen(local, owner)].label.said(language),
        "area": area.name,
        "description": description(local, period),
        "owner": owner.name,
        "due": held + timedelta(days=14),
        "review": held + timedelta(days=42),
        "expected_effect": EXPECTED_EFFECT,
        "how_measured": "Antal tillfällen i rapporterna",
    }
    sheet = book[MEASURES.said(language)]
    for name, value in decided.items():
        sheet.cell(HEADER_ROW + 1, MEASURE_COLUMNS.index(name) + 1, value)
    book.save(agenda)
    return said, agenda.read_bytes()


def description(local: LocalEst, period: Period) -> str:
    """Give the words of the measure that is decided about a period."""
    return f"Fler vuxna på plats, {local.setup.setup.setup} {period}"
