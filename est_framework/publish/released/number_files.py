"""The numbers that are out, as CSV: the only figures that may be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, Table, TableForm, key
from est_framework.publish.picture.tables.csv_file import csv_bytes
from est_framework.publish.released.numbers import ALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.publish.released.numbers import Publication
    from est_framework.publish.words import Words

NUMBERS = TableForm(
    "numbers",
    Text(
        "En rad för varje område och kärnkategori",
        "A row for each area and core category",
    ),
    (
        key("setup", Text("Uppsättningens id", "The setup’s id")),
        key("span", Text("Perioden eller kvartalet", "The period or the quarter")),
        key("area", Text("Områdets id; all = alla områden", "The area’s id; all = all areas")),
        Column("area_name", "text", Text("Områdets namn", "The area’s name")),
        key("core_category", Text("Kärnkategori; all = alla", "Core category; all = all of them")),
        Column(
            "number",
            "integer",
            Text(
                "Antal tillfällen, områdena inom området med; tomt där talet inte visas",
                "Occasions, the areas within it too; empty where it is not shown",
            ),
        ),
        Column(
            "threshold",
            "integer",
            Text("Tal under detta visas inte", "Numbers under it are hidden"),
        ),
    ),
)
"""What the one file of a reader outside the group holds."""


def number_files(out: Sequence[Publication], words: Words) -> dict[str, bytes]:
    """Give the numbers that are out of some spans as files, name to content."""
    rows = tuple(
        (
            p.setup,
            p.span,
            n.area,
            "" if n.area == ALL else words.area(n.area),
            n.category,
            n.value,
            p.threshold,
        )
        for p in out
        for n in p.numbers
    )
    return {f"{NUMBERS.name}.csv": csv_bytes(Table(NUMBERS, rows))}
