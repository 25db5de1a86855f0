"""
How fast are our own workbooks read back, with every cell screened for what must not be opened?

The baseline, in the same run, is python-calamine alone: it opens the same bytes and reads the same sheets.
Run from the checkout: `python benchmarks/workbooks.py [workbooks]`. Goal: at least 0.7 of the baseline.
"""

from __future__ import annotations

import io
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import python_calamine

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from validate import NOW, made_setup, seconds

from est_framework.forms.workbook.write import write_workbook
from est_framework.periods import Period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.formats.xlsx_zip import unpacked
from est_framework.setup.resolved import ResolvedSetup

ROUNDS = 3


def made_workbooks(setup: ResolvedSetup, count: int) -> list[Source]:
    """Give forms of all actors for many weeks."""
    actors = list(setup.actors)
    first = Period.parse("2026-W02")
    sources = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "form.xlsx"
        for n in range(min(count, 40)):
            period = first.shifted(n // len(actors))
            actor = actors[n % len(actors)]
            write_workbook(setup, actor, period, "weekly_status", "sv", file)
            sources.append(Source(f"{n}.xlsx", file.read_bytes()))
    return [sources[n % len(sources)] for n in range(count)]


def alone(source: Source) -> None:
    """Open a workbook with python-calamine and read its sheets."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(source.content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    setup = made_setup()
    sources = made_workbooks(setup, count)

    def read() -> None:
        fresh = [Source(s.name, s.content) for s in sources]
        reading = read_files(fresh, setup, received=NOW)
        assert len(reading.drafts) == count, reading.findings[:3]

    runs: dict[str, Callable[[], object]] = {
        "python-calamine alone": lambda: [alone(s) for s in sources],
        "est, unpacked under guard": lambda: [unpacked(Source(s.name, s.content)) for s in sources],
        "est, cells under guard": lambda: [open_workbook(s) for s in sources],
        "est, reports": read,
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, work in runs.items():
            times[name].append(seconds(work))
    base = statistics.median(times["python-calamine alone"])
    print(f"{count} workbooks of {len(sources[0].content)} bytes, median of {ROUNDS} runs")
    for name, found in times.items():
        taken = statistics.median(found)
        print(f"{name:26} {count / taken:7.0f} workbooks/s   {base / taken:.2f} of the baseline")


if __name__ == "__main__":
    main()
