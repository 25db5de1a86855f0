"""Reference results of other implementations, kept beside the checkout: read, and held against ours."""

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

FOLDER = Path(__file__).parents[4] / "shared" / "signals"
GOLDEN = FOLDER / "golden"


def case_ids(family: str) -> list[str]:
    """The ids of a family's cases; one that says why it skips where they are missing."""
    index = GOLDEN / "index.csv"
    if not index.is_file():
        return ["missing"]
    with index.open(encoding="utf-8") as file:
        return [row["id"] for row in csv.DictReader(file) if row["family"] == family]


def read_case(case_id: str) -> dict[str, Any]:
    """One case: input, control, output."""
    found = next(iter(GOLDEN.glob(f"*/{case_id}.json")), None)
    if found is None:
        pytest.skip("reference results are not beside this checkout (../shared/signals)")
    case: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return case


def numbers(values: list[float | None]) -> np.ndarray:
    """A list with null as an array with NaN."""
    return np.array([np.nan if v is None else v for v in values], dtype=float)


def watched(case: dict[str, Any]) -> tuple[list[int], int]:
    """Counts of a case up to the last week asked for, and the first week asked for."""
    asked = case["range_1based"]
    return case["input"]["observed"][: asked[-1]], asked[0] - 1


def days(values: list[str] | None) -> list[date] | None:
    """Dates from text."""
    return [date.fromisoformat(v) for v in values] if values else None


def table(file: Path) -> tuple[list[str], np.ndarray]:
    """A packed table: its first column as text, the others as numbers, a row a series."""
    if not file.is_file():
        pytest.skip("reference results are not beside this checkout (../shared/signals)")
    rows = list(csv.reader(io.StringIO(gzip.decompress(file.read_bytes()).decode())))[1:]
    return [r[0] for r in rows], np.array(
        [[float(v) if v else np.nan for v in r[1:]] for r in rows]
    ).T


def assert_close(ours: Any, theirs: Any, relative: float) -> None:
    """Fail where one says something and the other does not, or they differ by more."""
    np.testing.assert_allclose(np.asarray(ours, dtype=float), theirs, rtol=relative, atol=0)
