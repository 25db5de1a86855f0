"""What a table of the data files is: columns with a kind and a meaning, said in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from est_framework.language import Text

Kind = Literal["text", "integer", "number", "yes_no", "date", "moment"]
Value = str | int | float | bool | date | datetime | None
Row = tuple[Value, ...]

KINDS: dict[Kind, Text] = {
    "text": Text("text", "text"),
    "integer": Text("heltal", "integer"),
    "number": Text("decimaltal", "decimal number"),
    "yes_no": Text("ja eller nej", "yes or no"),
    "date": Text("datum", "date"),
    "moment": Text("datum och klockslag, svensk tid", "date and time of day, Swedish time"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column of a table.

    Attributes:
        name: Its name in the file; the same in both languages, and never changed.
        kind: What it holds.
        told: What it means.
        is_key: Whether it is part of what tells the table's rows apart.
    """

    name: str
    kind: Kind
    told: Text
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class TableForm:
    """The form of a table: its name in the files, what a row is, and its columns."""

    name: str
    told: Text
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows, each with a value for every column."""

    form: TableForm
    rows: tuple[Row, ...]


def key(name: str, told: Text, kind: Kind = "text") -> Column:
    """Give a column that is part of the table's key."""
    return Column(name, kind, told, is_key=True)
