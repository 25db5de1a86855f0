"""What each field of a release's files means, in both languages; the schemas say what it takes."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from est_framework.language import Text

_TABLE = Path(__file__).with_suffix(".csv")


@cache
def meanings() -> Mapping[str, Text]:
    """Give what fields mean, by class and field (`Indicator.kind`) or, where all mean the same, by field."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {row["field"]: Text(row["sv"], row["en"]) for row in csv.DictReader(file)}


def meaning(owner: str, field: str) -> Text:
    """
    Say what a field means.

    Args:
        owner: The class that has the field: `Indicator`.
        field: Its name.

    Raises:
        KeyError: Nobody has said yet; add a row to `spec_meanings.csv`.
    """
    return meanings().get(f"{owner}.{field}") or meanings()[field]
