"""Where every value of a JSON text stands, as `line:column` of the file; found out when somebody asks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.reports.formats.draft import Written
from est_framework.reports.formats.json_offset import offset_in
from est_framework.reports.formats.json_scanner import Scan, scan_json

_FEW: Final = 16


class JsonPlaces(Mapping[str, str]):
    """Where every value of one report in a list stands; found out only when somebody asks."""

    __slots__ = ("_prefix", "_scanned")

    def __init__(self, scanned: "Scanned", prefix: str) -> None:
        self._scanned = scanned
        self._prefix = prefix

    def __getitem__(self, pointer: str) -> str:
        return self._scanned.at(self._scanned.offset(self._prefix + pointer))

    def __iter__(self) -> Iterator[str]:
        start = len(self._prefix)
        for pointer in self._scanned.scan.offsets:
            if pointer == self._prefix or pointer.startswith(f"{self._prefix}/"):
                yield pointer[start:]

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Scanned(Written, Mapping[str, str]):
    """A JSON text, and where every value in it stands: it is scanned the first time somebody asks."""

    first_line = 1

    def __getitem__(self, pointer: str) -> str:
        return self.at(self.offset(pointer))

    def __iter__(self) -> Iterator[str]:
        return iter(self.scan.offsets)

    def __len__(self) -> int:
        return len(self.scan.offsets)

    @cached_property
    def _offsets(self) -> dict[str, int]:
        return {}

    @cached_property
    def text(self) -> str:
        """The text."""
        return self.content.decode("utf-8")

    @cached_property
    def scan(self) -> Scan:
        """What the strict scanner makes of it."""
        return scan_json(self.text)

    def offset(self, pointer: str) -> int:
        """
        Give where a value stands.

        In a text that the fast reader was sure of the value is looked for by itself, the first few times:
        most reports have few findings.

        Raises:
            KeyError: There is no such value.
        """
        if pointer in self._offsets:
            return self._offsets[pointer]
        if "scan" not in vars(self) and len(self._offsets) < _FEW:
            offset = offset_in(self.text, pointer)
            if offset is not None:
                self._offsets[pointer] = offset
                return offset
        return self.scan.offsets[pointer]

    def at(self, offset: int) -> str:
        """Give an offset as `line:column` of the file."""
        line = bisect_right(self._starts, offset)
        return f"{line - 1 + self.first_line}:{offset - self._starts[line - 1] + 1}"

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins: of ten thousand faults each place would else be counted from the top."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def findings(self, file: str) -> list[Finding]:
        """Give what the scanner has to say as findings."""
        return [
            remark.rule.at(
                Place(file, self.at(remark.offset), remark.pointer), **dict(remark.fields)
            )
            for remark in self.scan.remarks
        ]
