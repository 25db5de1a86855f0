"""Made-up marks of persons, each to be found again wherever it gets out."""

from __future__ import annotations

import itertools
import json
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from stdnum import luhn

KINDS = ("number", "mail", "telephone", "plate", "name")


def made(kind: str, n: int) -> tuple[str, tuple[str, ...]]:
    """
    Give the n:th mark of a kind, and what to look for.

    Numbers are those that the tax agency keeps for tests (born in the 1890s, 98 at the end), telephones
    those kept for made-up stories.
    """
    if kind == "number":
        day = f"90{n // 28 % 12 + 1:02}{n % 28 + 1:02}"
        number = f"98{n % 10}"
        number += luhn.calc_check_digit(day + number)
        return f"18{day}-{number}", (f"{day}-{number}", f"{day}{number}")
    if kind == "mail":
        return f"kanarie{n:03}@example.com", (f"kanarie{n:03}",)
    if kind == "telephone":
        last = f"{n % 95 + 5:02}"
        return f"070-17406{last}", (f"17406{last}", f"174 06 {last}")
    if kind == "plate":
        return f"bilen KNR {n % 900 + 100}", (f"KNR {n % 900 + 100}", f"KNR{n % 900 + 100}")
    second = "".join("abcdefghij"[int(c)] for c in f"{n:03}")
    return f"Anna Andersson-Kanarie{second}", (f"Kanarie{second}",)


@dataclass
class Canaries:
    """Gives a new mark for each position, and finds them in what came out."""

    needles: dict[str, str] = field(default_factory=dict)
    placed: int = 0
    _count: Iterator[int] = field(default_factory=itertools.count)

    def at(self, position: str, kind: str = "") -> str:
        """Give the mark that is put at a position."""
        n = next(self._count)
        text, needles = made(kind or KINDS[n % len(KINDS)], n)
        self.placed += 1
        for needle in needles:
            for spelt in (needle, json.dumps(needle)[1:-1], urllib.parse.quote(needle)):
                self.needles[spelt] = position
        return text

    def in_text(self, text: str) -> set[str]:
        """Give the positions whose marks stand in a text."""
        return {position for needle, position in self.needles.items() if needle in text}

    def in_files(self, folder: Path, *, but: tuple[str, ...] = ()) -> dict[str, set[str]]:
        """Give the positions whose marks stand in files of a folder, or in their names, by file."""
        found: dict[str, set[str]] = {}
        encoded = {needle.encode(): position for needle, position in self.needles.items()}
        for file in folder.rglob("*"):
            name = file.relative_to(folder).as_posix()
            if name.startswith(but) or not file.is_file():
                continue
            content = file.read_bytes()
            hits = {position for needle, position in encoded.items() if needle in content}
            if hits := hits | self.in_text(name):
                found[name] = hits
        return found
