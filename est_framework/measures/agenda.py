"""The agenda of a meeting, as the workbook that the meeting fills in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from est_framework.analysis.levels import suggest_levels
from est_framework.errors import UsageError
from est_framework.files import write_new
from est_framework.language import Language, Text
from est_framework.measures.agenda_book import Agenda, agenda_bytes
from est_framework.measures.agenda_items import agenda_items
from est_framework.measures.follow_up.due import counts_of_due
from est_framework.measures.open import KIND, MEETING, open_measures
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

FILE = Text("dagordning.xlsx", "agenda.xlsx")


def write_agenda(
    local: LocalEst, period: Period, *, now: datetime, language: Language, overwrite: bool
) -> Path:
    """
    Make the agenda for the meeting about a period.

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
        SurroundingsError: Another agenda is there, or the folder cannot be written to.
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
    agenda = Agenda(local.setup, period, items, levels, measures, record, decided + 1)
    content = agenda_bytes(agenda, language)
    file = local.meetings / str(period) / FILE.said(language)
    write_new({file: content}, overwrite=overwrite)
    return file


def _no_meeting(setup: ResolvedSetup, period: Period) -> Text:
    other, moment = setup.steps.met_with(period), setup.meets_at(period)
    return Text(
        sv=f"{period} har inget möte: det är uppehåll. Perioden tas upp på mötet om {other}, "
        f"{moment:%Y-%m-%d} kl. {moment:%H.%M}. Gör dagordningen för {other}.",
        en=f"{period} has no meeting: there is a break. The period is taken up at the meeting about "
        f"{other}, {moment:%Y-%m-%d} at {moment:%H:%M}. Make the agenda for {other}.",
    )
