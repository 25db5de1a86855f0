"""The day on which a workbook was filled in, as a moment."""

from __future__ import annotations

from datetime import date, datetime, time

from est_framework.reports.formats.xlsx_cells import Cell
from est_framework.setup.resolved import ResolvedSetup


def moment_of(day: Cell | None, received: datetime, setup: ResolvedSetup) -> str | None:
    """Give when a report was submitted whose sender filled in a day, and perhaps a time; None for neither."""
    if isinstance(day, str):
        day = _as_day(day.strip())
    if isinstance(day, datetime):
        moment = day if day.tzinfo else day.replace(tzinfo=setup.zone)
        return moment.isoformat(timespec="seconds")
    if isinstance(day, date):
        midnight = datetime.combine(day, time(), tzinfo=setup.zone)
        return min(midnight, received.astimezone(setup.zone)).isoformat(timespec="seconds")
    return None


def _as_day(text: str) -> date | None:
    """Give the day, or the moment, that stands as text."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return None
