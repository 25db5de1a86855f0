"""The tables of the data files and every column of them: the one source of files and dictionary."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, TableForm, key
from est_framework.publish.picture.tables.forms_answered import ANSWERED, ANSWERED_AREAS, STANDINGS
from est_framework.publish.picture.tables.forms_judged import LEVELS, MEASURES, USUAL
from est_framework.publish.picture.tables.forms_seen import (
    CELLS,
    EVENTS,
    PRESENCE,
    SERIES,
    UPCOMING,
)
from est_framework.publish.picture.tables.forms_told import AREA_CHANGES, CHANGES, SPOTS

__all__ = [
    "ANSWERED",
    "ANSWERED_AREAS",
    "AREA_CHANGES",
    "CELLS",
    "CHANGES",
    "DICTIONARY",
    "EVENTS",
    "FORMS",
    "LEVELS",
    "MEASURES",
    "PRESENCE",
    "SERIES",
    "SPOTS",
    "STANDINGS",
    "UPCOMING",
    "USUAL",
]

FORMS = (
    CELLS,
    LEVELS,
    USUAL,
    STANDINGS,
    ANSWERED,
    ANSWERED_AREAS,
    EVENTS,
    UPCOMING,
    PRESENCE,
    SERIES,
    MEASURES,
    CHANGES,
    SPOTS,
    AREA_CHANGES,
)
"""All tables, in the order of the workbook's sheets."""

DICTIONARY = TableForm(
    "dictionary",
    Text("En rad för varje kolumn i filerna", "A row for each column of the files"),
    (
        key("table", Text("Tabellens namn", "The table’s name")),
        key("column", Text("Kolumnens namn", "The column’s name")),
        Column("kind", "text", Text("Vad kolumnen innehåller", "What the column holds")),
        Column(
            "is_key",
            "yes_no",
            Text("Om den hör till radens nyckel", "Whether it is part of the key"),
        ),
        Column("meaning", "text", Text("Vad den betyder", "What it means")),
    ),
)
"""The data dictionary, which goes with the files."""
