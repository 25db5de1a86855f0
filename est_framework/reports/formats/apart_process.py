"""
The process that reads one file apart; started by `apart`, never by people.

It asks the system for its limits first, reads the file, and writes plain JSON on standard output. What
a format needs is loaded when it is asked for, so that the process starts quickly.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import orjson

_MEGABYTE: Final = 1_000_000


def main(arguments: Sequence[str]) -> None:
    """
    Read one file.

    Args:
        arguments: Format, path, seconds of processor time, megabytes of memory.
    """
    format_, path, seconds, megabytes = arguments
    limit(int(seconds), int(megabytes) * _MEGABYTE)
    name = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
    said = _table(Path(path)) if format_ == "parquet" else _workbook(name, Path(path))
    sys.stdout.buffer.write(orjson.dumps(said))


def limit(seconds: int, memory: int) -> None:
    """Ask the system to end this process when it takes more; Windows knows no such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # only there

    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        _, hard = resource.getrlimit(kind)
        lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (lowest, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _table(path: Path) -> dict[str, Any]:
    from est_framework.reports.formats.parquet_table import NotATable, read_table  # noqa: PLC0415

    try:
        return read_table(path)
    except NotATable as why:
        return {"not_read": str(why)}


def _workbook(name: str, path: Path) -> dict[str, Any]:
    from est_framework.reports.formats.apart_cells import plain_cell  # noqa: PLC0415
    from est_framework.reports.formats.source import Source  # noqa: PLC0415
    from est_framework.reports.formats.xlsx_cells import open_here  # noqa: PLC0415
    from est_framework.reports.formats.xlsx_zip import Refused  # noqa: PLC0415

    try:
        book = open_here(Source(name, path.read_bytes()))
    except Refused as refused:
        return {"refused": asdict(refused.finding)}
    return {
        "sheets": [
            [sheet.name, sheet.visible, [[plain_cell(cell) for cell in row] for row in sheet.rows]]
            for sheet in book.sheets
        ],
        "beside": book.beside,
        "findings": [asdict(f) for f in book.findings],
    }
