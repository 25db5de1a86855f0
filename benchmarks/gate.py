"""
How fast the personal-data gate reads clean text, against three plain `re` passes over it, and what it finds.

    python benchmarks/gate.py [--data FOLDER] [FILE.csv.gz ...]

The files have a column `summary`; without files the text is made. FOLDER holds lists of names and places
(`svenska-namn`, `svenska-ordlistor`): then it prints how many of the names in made sentences are found, and
how many of those found are names.

Prints megabytes per second on one core of the quick half (numbers, phones, mail, plates), of the whole
gate with names and words, and of the plain passes. Best of five interleaved runs: the machine may be
shared, so the ratio is the figure to look at. With files it also prints how many texts are held or warned.
The sentences come from `tests/privacy`; those who made the rules have not read those in
`second_held_sentences.py` and `third_held_sentences.py`.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1] / "tests" / "privacy"))
from held_sentences import held_sentences
from made_sentences import made_sentences
from measured_names import HasNames, measured
from second_held_sentences import second_held_sentences
from thing_sentences import thing_sentences
from third_held_sentences import third_held_sentences
from varied_sentences import varied_sentences

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


def print_names(lists: Path) -> None:
    """Print how many names are found in each set of sentences."""
    sets: dict[str, Sequence[HasNames]] = {
        "first sentences": made_sentences(lists, "development"),
        "first sentences, other half": made_sentences(lists, "held out"),
        "varied sentences": varied_sentences(lists),
        "sentences full of things": thing_sentences(lists),
        "once held out, read since": held_sentences(lists),
        "held out": second_held_sentences(lists),
        "held out, of the usual mixture": third_held_sentences(),
    }
    for name, sentences in sets.items():
        recall, precision = measured(sentences)
        print(f"names, {name}: recall {recall:.3f}, precision {precision:.3f} (goals 0.95)")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="How fast the gate is, and what it finds.")
    parser.add_argument("--data", type=Path, help="a folder with lists of names and places")
    parser.add_argument("files", nargs="*", help="clean texts, in CSV files packed with gzip")
    given = parser.parse_args()
    if given.data:
        print_names(given.data)
    print_speed(given.files)


def print_speed(files: Sequence[str]) -> None:
    """Print how fast clean text is read, and what is said of the files."""
    short = texts_of(files)
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
    hits = [scan(text) for text in read_texts(files)]
    held = sum(any(hit.certain for hit in found) for found in hits)
    warned = sum(bool(found) for found in hits) - held
    print(f"{len(hits)} texts read: {held} held, {warned} warned")


if __name__ == "__main__":
    main()
