"""The agenda of a meeting: a workbook, a web page or a Word document that the meeting fills in."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import Literal

from est_framework.analysis.levels import suggest_levels
from est_framework.errors import UsageError
from est_framework.language import Language, Text
from est_framework.measures.agenda_book import Agenda, agenda_bytes
from est_framework.measures.agenda_items import agenda_items
from est_framework.measures.follow_up.due import counts_of_due
from est_framework.measures.meeting.asked import asked_of
from est_framework.measures.meeting.web import meeting_page
from est_framework.measures.meeting.word import word_bytes
from est_framework.measures.open import KIND, MEETING, open_measures
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.outgoing import write_out
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

AgendaForm = Literal["excel", "web", "word"]
FILE = Text("dagordning", "agenda")
EXCEL: tuple[AgendaForm, ...] = ("excel",)
_ENDINGS: dict[AgendaForm, str] = {"excel": ".xlsx", "web": ".html", "word": ".docx"}


def write_agenda(
    local: LocalEst, period: Period, *, now: datetime, language: Language, overwrite: bool
) -> Path:
    """
    Make the agenda for the meeting about a period, as a workbook.

    Args:
        local: The local EST.
        period: The period.
        now: The moment; what is known by then is on the agenda.
        language: Of the workbook.
        overwrite: Write over another agenda of the same period.

    Returns:
        The workbook, `moten/2026-W47/dagordning.xlsx`.

    Raises:
        UsageError: There is no meeting about the period, since it is within a break.
        HeldError: Something on it is about a person; nothing was written.
        SurroundingsError: Another agenda is there, or the folder cannot be written to.
    """
    agenda = make_agenda(local, period, now=now, language=language)
    return write_forms(local, agenda, EXCEL, language=language, overwrite=overwrite)[0]


def make_agenda(local: LocalEst, period: Period, *, now: datetime, language: Language) -> Agenda:
    """
    Put the agenda of a meeting together, for whichever form it is to be written in.

    Raises:
        UsageError: There is no meeting about the period, since it is within a break.
    """
    if not local.setup.has_meeting(period):
        raise UsageError(_no_meeting(local.setup, period))
    picture = compile_period(local, period, as_of=now)
    levels = suggest_levels(picture, local.setup)
    with Ledger.open(local.ledger_url) as ledger:
        measures = open_measures(ledger, as_of=now)
        decided = len(ledger.effective(KIND, periods=[str(period)]))
        meetings = len(ledger.effective(MEETING, periods=[str(period)]))
    counted = counts_of_due(local, measures, as_of=now)
    items = agenda_items(picture, levels, measures, local.setup, language, counted)
    record = f"{period}-{meetings + 1}" if meetings else str(period)
    return Agenda(local.setup, period, items, levels, measures, record, decided + 1, counted)


def write_forms(
    local: LocalEst,
    agenda: Agenda,
    forms: Collection[AgendaForm],
    *,
    language: Language,
    overwrite: bool,
) -> list[Path]:
    """
    Write an agenda in each form asked for: workbook, web page for the projector, Word document.

    Raises:
        HeldError: Something on it is about a person; nothing was written.
        UsageError: Word is not installed with the tool, or the own template is no Word document.
        SurroundingsError: Another agenda is there, or the folder cannot be written to.
    """
    asked = asked_of(agenda, language)
    template = local.minutes_template
    own = template.read_bytes() if "word" in forms and template.is_file() else None
    makers: dict[AgendaForm, Callable[[], bytes]] = {
        "excel": lambda: agenda_bytes(agenda, language),
        "web": lambda: meeting_page(asked).encode(),
        "word": lambda: word_bytes(asked, own),
    }
    stem = local.meetings / str(agenda.period) / FILE.said(language)
    contents = {
        stem.with_suffix(_ENDINGS[form]): make() for form, make in makers.items() if form in forms
    }
    write_out(local, contents, overwrite=overwrite)
    return list(contents)


def _no_meeting(setup: ResolvedSetup, period: Period) -> Text:
    other, moment = setup.steps.met_with(period), setup.meets_at(period)
    return Text(
        sv=f"{period} har inget möte: det är uppehåll. Perioden tas upp på mötet om {other}, "
        f"{moment:%Y-%m-%d} kl. {moment:%H.%M}. Gör dagordningen för {other}.",
        en=f"{period} has no meeting: there is a break. The period is taken up at the meeting about "
        f"{other}, {moment:%Y-%m-%d} at {moment:%H:%M}. Make the agenda for {other}.",
    )
