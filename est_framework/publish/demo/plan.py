"""Who is to be out in the made municipality: the plan that `est presence` holds against the hot hours."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from est_framework.periods import Period

PLAN_FILE: Final = "narvaro.csv"
_HEADING: Final = ("resurs", "område", "datum", "från", "till")
_WEEKLY: Final = (
    (0, "Bovärdarna", "Björkbacken", "08:00", "16:00"),
    (2, "Fältgruppen", "Stationsområdet", "17:00", "21:00"),
    (3, "Väktarna", "Stationsområdet", "18:00", "22:00"),
    (4, "Fältgruppen", "Björkbacken", "17:00", "20:00"),
    (4, "Fältgruppen", "Stationsområdet", "20:00", "23:00"),
    (4, "Polispatrull", "Centrum", "19:00", "23:00"),
    (5, "Nattvandrarna", "Stationsområdet", "21:00", "01:00"),
    (5, "Polispatrull", "Centrum", "20:00", "01:00"),
)
"""Day of the week from Monday, resource, area, from, to."""


def plan_of(weeks: tuple[Period, ...]) -> str:
    """Give the plan for some weeks as a table, separated by semicolons as a Swedish Excel writes it."""
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(_HEADING)
    for week in weeks:
        for day, resource, area, begins, ends in _WEEKLY:
            date = (week.first + timedelta(days=day)).isoformat()
            table.writerow((resource, area, date, begins, ends))
    return out.getvalue()
