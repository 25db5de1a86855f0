"""What a check says about a document: code, place, what was seen, what was expected, what to do."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from est_framework.language import Language, Text

SAMPLES = 3
"""How many places of the same fault are shown before the rest is only counted."""

_LONGEST_SHOWN = 80
_LINE = re.compile(r"(?:rad )?([1-9][0-9]{0,8})(?:\Z|:(?:([1-9][0-9]{0,8})\Z)?)")
_WITHOUT_LINES = (".parquet", ".xlsx", ".xlsm", ".xls", ".ods", ".sqlite")
_PASSWORD = re.compile(r"(?<=:)(?<!://)[^/@\s:]{1,200}(?=@[^\s@])")
"""Of an address, `postgresql://name:password@host`."""


class Severity(StrEnum):
    """How bad, by the manual's own verb: must, should, worth a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Order the severities: 0 is worst."""
        return ("error", "warning", "note").index(self.value)


class Guard(StrEnum):
    """What a finding guards that no choice and no decision may hide."""

    PERSON = "person"
    INTEGRITY = "integrity"


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where in the user's own file.

    Attributes:
        file: The file's name as the user gave it.
        at: The place as that program shows it: `Rapport!C14`, `12:5` (line:column), `rad 7`.
        pointer: JSON pointer into the document, `/areas/0/area`; empty for the whole.
    """

    file: str = ""
    at: str = ""
    pointer: str = ""

    def __str__(self) -> str:
        file, where = plain_name(self.file), plain_name(self.at or self.pointer)
        return f"{file}: {where}" if file and where else file or where

    @property
    def position(self) -> tuple[int, int | None] | None:
        """Line and column, from 1, where the file is a text and the place says them."""
        found = _LINE.match(self.at)
        if found is None or self.file.lower().endswith(_WITHOUT_LINES):
            return None
        return int(found[1]), int(found[2]) if found[2] else None


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One thing that a check has to say; made by `Rule.at`.

    Attributes:
        accepts: Of a finding that says that another one is accepted: the code of that one.
    """

    code: str
    severity: Severity
    place: Place
    title: Text
    seen: Text
    expected: Text
    remedy: Text
    accepts: str = ""

    def masked(self, mask: Callable[[str], str]) -> Finding:
        """Give the finding with `mask` laid over every word that may come from the document."""

        def over(text: Text) -> Text:
            return Text(sv=mask(text.sv), en=mask(text.en))

        place = Place(mask(self.place.file), mask(self.place.at), mask(self.place.pointer))
        return replace(
            self,
            place=place,
            seen=over(self.seen),
            expected=over(self.expected),
            remedy=over(self.remedy),
        )

    def as_dict(self, language: Language) -> dict[str, Any]:
        """Give the finding as plain data for machines, in one language."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.place.file,
            "at": self.place.at,
            "pointer": self.place.pointer,
            "title": self.title.said(language),
            "seen": self.seen.said(language).strip(),
            "expected": self.expected.said(language).strip(),
            "remedy": self.remedy.said(language).strip(),
        }


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One finding code with everything said about it; its texts feed message and manual page alike.

    Attributes:
        code: Literal, never reused: room (`MET SET FRM REP PIC MEA`) and three digits.
        severity: By the manual's verb.
        title: One sentence: what is wrong.
        seen: Template of what was seen, with `{fields}`.
        expected: Template of what was expected.
        remedy: Template of what to do about it.
        why: Why the method asks for it.
        guards: What it guards, where it may be neither left out nor accepted.
    """

    code: str
    severity: Severity
    title: Text
    seen: Text
    expected: Text
    remedy: Text
    why: Text
    guards: Guard | None = None

    def at(self, place: Place, **fields: object) -> Finding:
        """Make the finding at a place, with the texts' `{fields}` filled in and made safe to show."""
        safe = {name: shown(value) for name, value in fields.items()}
        return Finding(
            code=self.code,
            severity=self.severity,
            place=place,
            title=self.title,
            seen=self.seen.filled(safe),
            expected=self.expected.filled(safe),
            remedy=self.remedy.filled(safe),
        )


def shown(value: object) -> object:
    """Make a value safe to show: no control or direction characters, no password, not too long."""
    if isinstance(value, Text | int | float):
        return value
    text = _PASSWORD.sub("…", str(value))
    if len(text) > _LONGEST_SHOWN:
        text = text[: _LONGEST_SHOWN - 1] + "…"
    return plain_name(text)


def plain_name(text: str) -> str:
    """Give a text with control and direction characters written as their codes: safe on a terminal."""
    if text.isprintable():
        return text
    return "".join(
        f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn") else c
        for c in text
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the known name that is most like the one seen, or an empty string where none is near."""
    by_lower = {k.casefold(): k for k in known}
    close = difflib.get_close_matches(str(name).casefold(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else ""


NEAR = Text(sv=" Menade du {near}?", en=" Did you mean {near}?")
"""What is added where a name near the one that was seen is known."""


def did_you_mean(name: str, known: Iterable[str]) -> Text:
    """Give " Did you mean X?" in both languages, or a single space where nothing else is near."""
    near = nearest(name, known)
    if near in ("", name):
        return Text(sv=" ", en=" ")
    return NEAR.filled({"near": near})


@dataclass(frozen=True)
class Group:
    """The same fault in many places: the first few, and how many in all."""

    code: str
    severity: Severity
    samples: tuple[Finding, ...]
    total: int

    @cached_property
    def has_one_remedy(self) -> bool:
        """Whether the same is expected, and to be done, in all the places that are shown."""
        return len({(f.expected, f.remedy) for f in self.samples}) == 1


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings so that the same input always gives the same list: worst first, then by place."""
    return sorted(
        findings,
        key=lambda f: (
            f.severity.rank,
            f.code,
            f.place.file,
            _natural(f.place),
            f.seen.en,
            f.place.pointer,
            f.remedy.en,
        ),
    )


def _natural(place: Place) -> tuple[tuple[int, str], ...]:
    parts = (place.at or place.pointer).replace("!", "/").replace(":", "/").split("/")
    return tuple((int(p), "") if p.isdecimal() else (len(p), p) for p in parts)


def grouped(findings: Iterable[Finding], samples: int = SAMPLES) -> list[Group]:
    """Put findings of one code together, in order, keeping the first `samples` places and the total."""
    by_code: dict[str, list[Finding]] = {}
    for finding in in_order(findings):
        by_code.setdefault(finding.code, []).append(finding)
    return [
        Group(code, found[0].severity, tuple(found[:samples]), len(found))
        for code, found in by_code.items()
    ]


def worst(findings: Sequence[Finding]) -> Severity | None:
    """Give the worst severity among findings, or None where there are none."""
    return min((f.severity for f in findings), key=lambda s: s.rank, default=None)
