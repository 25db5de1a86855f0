"""
How fast are our own workbooks read back, with every cell screened for what must not be opened?

The baseline, in the same run, is python-calamine alone: it opens the same bytes and reads the same sheets.
Run from the checkout: `python benchmarks/workbooks.py [workbooks]`. Goal: at least 0.7 of the baseline.
"""

from __future__ import annotations

import io
import re
import statistics
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import python_calamine

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from validate import NOW, made_setup, seconds

from est_framework.forms.workbook.layout import HIDDEN_SHEET
from est_framework.forms.workbook.write import write_workbook
from est_framework.periods import Period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.formats.xlsx_zip import unpacked
from est_framework.setup.resolved import ResolvedSetup

ROUNDS = 3
SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
EMPTY = re.compile(rb'<c r="([C-Z][0-9]+)" s="[0-9]+"/>')


def made_workbooks(setup: ResolvedSetup, count: int) -> list[Source]:
    """Give forms of all actors for ten weeks, each filled in in its own way."""
    actors = list(setup.actors)
    first = Period.parse("2026-W02")
    forms = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "form.xlsx"
        for n in range(min(count, 10 * len(actors))):
            period = first.shifted(n // len(actors))
            actor = actors[n % len(actors)]
            write_workbook(setup, actor, period, "weekly_status", "sv", file)
            forms.append(Source(f"{n}.xlsx", file.read_bytes()))
    return [filled_in(forms[n % len(forms)], n) for n in range(count)]


def filled_in(form: Source, number: int) -> Source:
    """Give a form with numbers and a comment of its own in it, and a day."""
    hidden = open_workbook(form).sheet(HIDDEN_SHEET)
    says = {row[0]: str(row[1]).encode() for row in hidden.rows} if hidden else {}
    parts = unpacked(form)
    texts = parts[TEXTS].count(b"<si>")
    comment = f"<si><t>Lugnt på det hela taget, {number} rundor.</t></si></sst>".encode()
    parts[TEXTS] = parts[TEXTS].replace(b"</sst>", comment)
    sheet = with_value(parts[SHEET], says["comment_cell"], b"%d" % texts, b' t="s"')
    sheet = with_value(sheet, says["date_cell"], b"46031")
    for n, address in enumerate(EMPTY.findall(sheet)):
        sheet = with_value(sheet, address, b"%d" % ((number + n * n) % 7))
    parts[SHEET] = sheet
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return Source(f"{number}.xlsx", out.getvalue())


def with_value(sheet: bytes, address: bytes, value: bytes, kind: bytes = b"") -> bytes:
    """Fill in an empty cell."""
    start = sheet.index(b'<c r="%s"' % address)
    end = sheet.index(b"/>", start)
    return b"%s%s><v>%s</v></c>%s" % (sheet[:end], kind, value, sheet[end + 2 :])


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
        assert not reading.findings, reading.findings[:3]

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
