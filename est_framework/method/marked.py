"""A file of a release as plain data that remembers where everything stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from est_framework.findings import Place

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class MarkedFile:
    """
    A file as plain data, and where each part of it stands.

    Marks are dear: reading them takes nearly all the time of a check. So they are read when the
    first finding asks where it is, and never where there is nothing to say.

    Attributes:
        file: The file's name, as findings name it.
        read: Gives the data: lists, mappings and scalars; from YAML they carry their own marks.
        lines: For CSV: the line of each row.
        header: For CSV: the columns, as the first line names them.
    """

    file: str
    read: Callable[[], Any]
    lines: tuple[int, ...] = ()
    header: tuple[str, ...] = ()

    @cached_property
    def data(self) -> Any:  # noqa: ANN401  # YAML holds anything
        """The file as plain data that carries its marks; read the first time it is asked for."""
        return self.read()

    @property
    def is_table(self) -> bool:
        """Whether the file is CSV."""
        return self.file.endswith(".csv")

    def place(self, *path: str | int, key: bool = False) -> Place:
        """Give the place of a value, or of its key; where it is missing, of what should hold it."""
        pointer = "".join(f"/{step}" for step in path)
        if self.is_table:
            row = path[0] if path and isinstance(path[0], int) else None
            line = self.lines[row] if row is not None and row < len(self.lines) else 1
            return Place(self.file, f"{line}:1", pointer)
        line, column = self._mark(path, key=key)
        return Place(self.file, f"{line + 1}:{column + 1}", pointer)

    def _mark(self, path: Path, *, key: bool) -> tuple[int, int]:
        mark, within = (0, 0), self.data
        for number, step in enumerate(path):
            is_last = number == len(path) - 1
            if isinstance(within, CommentedMap) and step in within:
                mark = within.lc.key(step) if key and is_last else within.lc.value(step)
            elif isinstance(within, CommentedSeq) and isinstance(step, int) and step < len(within):
                mark = within.lc.item(step)
            else:
                return mark
            within = within[step]
        return mark
