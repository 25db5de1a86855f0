"""Agendas of Sundsvik to fill in, for tests of each form."""

from __future__ import annotations

from datetime import UTC, datetime

from made_measures import measure

from est_framework.analysis.models import SuggestedLevel
from est_framework.language import Language
from est_framework.measures.agenda_book import Agenda
from est_framework.measures.agenda_items import Item
from est_framework.measures.meeting.asked import Asked, asked_of
from est_framework.measures.models import Measure
from est_framework.periods import Period
from est_framework.setup.cycle import AGENDA
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OPEN = tuple(
    Measure.model_validate({**measure(n, id=f"2026-W44-{n}"), "decided": "2026-W44"})
    for n in (1, 2, 3)
)


def agenda_of(setup: ResolvedSetup) -> Agenda:
    """Give an agenda with three open measures and a suggested level for each area but one."""
    levels = [
        SuggestedLevel(area=a, level=None if a == "hamnen" else "gul", reported=True, reasons=())
        for a in setup.areas
    ]
    items = [Item(point, f"Punkt {point}", (f"Rad om {point}",)) for point in AGENDA]
    return Agenda(setup, WEEK, items, levels, OPEN, str(WEEK), 1)


def asked(setup: ResolvedSetup, language: Language = "sv") -> Asked:
    """Give what that meeting is asked."""
    return asked_of(agenda_of(setup), language)
