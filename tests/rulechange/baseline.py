"""What the rules said of the made year: kept small, so that a change of them is seen report by report."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from made_year import MUNICIPALITIES, REPORTERS, WEEKS

BITS = MUNICIPALITIES * WEEKS * REPORTERS
_UNRELEASED = re.compile(r"^## Unreleased$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_FINDINGS = re.compile(r"^### Findings$(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"\bREP(\d{3})(?: to (?:REP)?(\d{3}))?")


@dataclass
class Outcome:
    """
    What became of the year.

    Attributes:
        findings: How many of each code.
        reports: In which reports each code was said, by the number of the report.
        invalid: For each code that makes a report invalid, in which of the invalid ones it was said.
    """

    findings: Counter[str] = field(default_factory=Counter)
    reports: dict[str, set[int]] = field(default_factory=dict)
    invalid: dict[str, set[int]] = field(default_factory=dict)

    def add(self, other: Outcome) -> None:
        """Take in what became of another part of the year."""
        self.findings += other.findings
        for mine, theirs in ((self.reports, other.reports), (self.invalid, other.invalid)):
            for code, numbers in theirs.items():
                mine.setdefault(code, set()).update(numbers)

    def as_dict(self) -> dict[str, Any]:
        """Give it as it is kept."""
        return {
            code: {
                "findings": self.findings[code],
                "reports": len(self.reports[code]),
                "invalid": len(self.invalid.get(code, ())),
                "which": _packed(self.invalid.get(code, set())),
            }
            for code in sorted(self.reports)
        }


def kept_invalid(codes: dict[str, Any]) -> dict[str, set[int]]:
    """Give the invalid reports of each code, as they were kept."""
    return {code: _unpacked(kept["which"]) for code, kept in codes.items() if kept["invalid"]}


def _packed(numbers: set[int]) -> str:
    bits = bytearray(BITS // 8 + 1)
    for number in numbers:
        bits[number // 8] |= 1 << number % 8
    return base64.b85encode(zlib.compress(bytes(bits), 9)).decode() if numbers else ""


def _unpacked(text: str) -> set[int]:
    bits = zlib.decompress(base64.b85decode(text)) if text else b""
    return {8 * n + bit for n, byte in enumerate(bits) for bit in range(8) if byte >> bit & 1}


@dataclass(frozen=True)
class Change:
    """The reports that a code made invalid, or no longer does."""

    code: str
    newly: frozenset[int]
    no_longer: frozenset[int]


def changes(old: dict[str, set[int]], new: dict[str, set[int]]) -> list[Change]:
    """Give the codes by which other reports are invalid than before, in order."""
    found = []
    for code in sorted({*old, *new}):
        was, now = old.get(code, set()), new.get(code, set())
        if was != now:
            found.append(Change(code, frozenset(now - was), frozenset(was - now)))
    return found


def lines_of(changelog: str) -> dict[str, set[str]]:
    """Give, for each code, the marks of the lines that speak of it under Findings of what is unreleased."""
    part = _UNRELEASED.search(changelog)
    findings = _FINDINGS.search(part[1]) if part else None
    said: dict[str, set[str]] = {}
    for line in re.split(r"^- ", findings[1] if findings else "", flags=re.MULTILINE):
        words = " ".join(line.split())
        mark = hashlib.sha256(words.encode()).hexdigest()[:12]
        for first, last in _CODE.findall(words):
            for number in range(int(first), int(last or first) + 1):
                said.setdefault(f"REP{number:03}", set()).add(mark)
    return said


def written(outcome: Outcome, changelog: str) -> str:
    """Give the baseline as it is kept: what became of the year, and the lines that were there then."""
    lines = {code: sorted(marks) for code, marks in sorted(lines_of(changelog).items())}
    return json.dumps({"codes": outcome.as_dict(), "lines": lines}, indent=0) + "\n"


def unexplained(
    found: list[Change], old: Iterable[Mapping[str, Iterable[str]]], changelog: str
) -> list[Change]:
    """Give the changes whose code no line speaks of but old ones, told by their marks."""
    said = lines_of(changelog)
    known = {mark for lines in old for marks in lines.values() for mark in marks}
    return [c for c in found if not said.get(c.code, set()) - known]
