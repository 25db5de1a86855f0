"""A report as it was read, before anything is believed about it: plain data, and where each value stood."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import orjson

from est_framework.findings import Place

if TYPE_CHECKING:
    from est_framework.reports.formats.source import Source


class Written:
    """A JSON text within a file that is read each time it is asked for: that costs less than keeping it."""

    def __init__(self, whole: bytes, start: int = 0, end: int | None = None) -> None:
        """Take the file's bytes, and where in them the text begins and ends."""
        self._within = (whole, start, end)

    @property
    def start(self) -> int:
        """Where in the file's bytes the text begins."""
        return self._within[1]

    @property
    def content(self) -> bytes:
        """The bytes of the text."""
        whole, start, end = self._within
        return whole[start:end]

    def read(self) -> Any:  # noqa: ANN401  # JSON holds anything
        """Give what the text says; whoever made this has seen that it can be read."""
        return orjson.loads(self.content)


@dataclass(slots=True)
class Draft:
    """
    One report as read from a file.

    Nobody changes one. It is not frozen, since that takes twice as long to make, and there are many.

    Attributes:
        given: Plain data in the shape of a report, or the text that it is read from.
        source: The file that it was read from.
        at: JSON pointer to the place in the user's own file (`Rapport!C14`, `12:5`, `rad 7`).
        texts: What stood in the file beside the report and must pass the personal-data gate too:
            unknown columns, comments, sheet names, document metadata; place to text.
        is_edited_unseen: Whether it came from a server that does not count edits, so that its revision
            is the least that it can be.
    """

    given: Any
    source: Source
    at: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    is_edited_unseen: bool = False

    @property
    def file(self) -> str:
        """The file's name as the user gave it."""
        return self.source.name

    @property
    def sha256(self) -> str:
        """Of the file's bytes; found out when somebody asks."""
        return self.source.sha256

    @property
    def data(self) -> Any:  # noqa: ANN401  # anything may have been sent
        """Plain data in the shape of a report: what the JSON Schema of the template is held against."""
        return self.given.read() if isinstance(self.given, Written) else self.given

    def with_data(self, data: Any) -> Draft:  # noqa: ANN401  # anything may have been sent
        """Give the draft with plain data: what it holds, kept read, or what became of that."""
        return replace(self, given=data)

    def place(self, pointer: str) -> Place:
        """Give the place in the user's file for a pointer, or of its nearest parent that has one."""
        part, at = pointer, self.at.get(pointer)
        while part and at is None:
            part = part.rpartition("/")[0]
            at = self.at.get(part)
        return Place(file=self.file, at=at or "", pointer=pointer)


Passes = Callable[[Sequence[Draft]], Sequence[bool]]
"""Says of each of some drafts with JSON texts whether it is good at a glance: then nothing more is asked."""
