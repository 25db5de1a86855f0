"""
How fast the personal-data gate reads clean text, against three plain `re` passes over it.

    python benchmarks/gate.py [FILE.csv.gz ...]    (column `summary`; without files: made text)

Prints megabytes per second on one core of the quick half (numbers, phones, mail, plates), of the whole
gate with names and words, and of the plain passes. Best of five interleaved runs: the machine may be
shared, so the ratio is the figure to look at. With files it also prints how many texts are held or warned.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from est_framework.privacy.gate import scan, scan_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GOAL = 20.0
BASELINE = (
    re.compile(r"\b(?:\d{2})?\d{6}[-+ ]?\d{4}\b"),
    re.compile(r"(?:\+46|0)[\d \-]{7,14}\d"),
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
)
MADE = (
    "Klotter på gångtunneln vid torget, sanerat samma dag.",
    "Ungdomar samlades vid busshållplatsen omkring klockan 22.30, lugnt när fältgruppen kom.",
    "Tre trasiga lampor längs gångvägen mellan skolan och centrum.",
    "Högljutt bråk utanför butiken – personalen upplever oro.",
)


def three_passes(text: str) -> int:
    """Search the text three times, as a first version of a gate would."""
    return sum(len(pattern.findall(text)) for pattern in BASELINE)


def read_texts(files: Sequence[str]) -> list[str]:
    """Give the summaries in the files."""
    texts: list[str] = []
    for file in files:
        table = io.StringIO(gzip.decompress(Path(file).read_bytes()).decode("utf-8"), newline="")
        texts += [row["summary"] for row in csv.DictReader(table)]
    return texts


def texts_of(files: Sequence[str]) -> list[str]:
    """Give the clean texts of the files, or made ones."""
    return [text for text in read_texts(files) or MADE * 10_000 if not scan(text)]


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Give the processor time that the work takes over all texts."""
    began = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - began


def main() -> None:
    """Print the figures."""
    short = texts_of(sys.argv[1:])
    for name, texts in (("one text each", short), ("one long text", ["\n".join(short)])):
        megabytes = sum(len(t.encode()) for t in texts) / 1e6
        works = (scan_numbers, scan, three_passes)
        runs = [[seconds(work, texts) for work in works] for _ in range(5)]
        numbers, whole, passes = (megabytes / min(column) for column in zip(*runs, strict=True))
        print(
            f"{name}: {megabytes:.1f} MB in {len(texts)}; numbers {numbers:.1f} MB/s (goal {GOAL:.0f}), "
            f"whole gate {whole:.1f} MB/s, three re passes {passes:.1f} MB/s, "
            f"ratio {numbers / passes:.1f}"
        )
    hits = [scan(text) for text in read_texts(sys.argv[1:])]
    held = sum(any(hit.certain for hit in found) for found in hits)
    warned = sum(bool(found) for found in hits) - held
    print(f"{len(hits)} texts read: {held} held, {warned} warned")


if __name__ == "__main__":
    main()
