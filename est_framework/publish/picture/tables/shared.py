"""Columns that several tables of the data files have."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, key

WHEN = (
    key("setup", Text("Uppsättningens id", "The setup’s id")),
    key("period", Text("Perioden, som 2026-W47", "The period, such as 2026-W47")),
    Column(
        "iso_year",
        "integer",
        Text("ISO-året för periodens första dag", "ISO year of its first day"),
    ),
    Column(
        "iso_week",
        "integer",
        Text("ISO-veckan för periodens första dag", "ISO week of its first day"),
    ),
    Column("first_day", "date", Text("Periodens första dag", "The period’s first day")),
    Column("last_day", "date", Text("Periodens sista dag", "The period’s last day")),
)
AREA = (
    key("area", Text("Områdets id", "The area’s id")),
    Column("area_name", "text", Text("Områdets namn", "The area’s name")),
)
INDICATOR = (
    key("indicator", Text("Indikatorns id", "The indicator’s id")),
    Column("indicator_name", "text", Text("Indikatorns namn", "The indicator’s name")),
)
CATEGORY = Column(
    "core_category",
    "text",
    Text("Indikatorns kärnkategori, id", "The indicator’s core category, id"),
)
ACTOR = (
    Column("actor", "text", Text("Aktörens id", "The actor’s id")),
    Column("actor_name", "text", Text("Aktörens namn", "The actor’s name")),
)
LINE = key("line", Text("Radens nummer i tabellen", "The row’s number in the table"), "integer")


def count(name: str, sv: str, en: str) -> Column:
    """Give a column that holds a whole number."""
    return Column(name, "integer", Text(sv, en))
