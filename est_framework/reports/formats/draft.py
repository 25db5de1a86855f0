"""A report as it was read, before anything is believed about it: plain data, and where each value stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from est_framework.findings import Place


@dataclass(frozen=True, slots=True)
class Draft:
    """
    One report as read from a file.

    Attributes:
        data: Plain data in the shape of a report (what the JSON Schema of the template is held against).
        file: The file's name as the user gave it.
        sha256: Of the file's bytes.
        at: JSON pointer to the place in the user's own file (`Rapport!C14`, `12:5`, `rad 7`).
        texts: What stood in the file beside the report and must pass the personal-data gate too:
            unknown columns, comments, sheet names, document metadata; place to text.
    """

    data: Any
    file: str
    sha256: str
    at: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def place(self, pointer: str) -> Place:
        """Give the place in the user's file for a pointer, or of its nearest parent that has one."""
        part = pointer
        while part and part not in self.at:
            part = part.rpartition("/")[0]
        return Place(file=self.file, at=self.at.get(part, ""), pointer=pointer)
