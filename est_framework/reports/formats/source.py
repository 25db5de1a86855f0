"""A file as it arrived, and how much of one is read at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

MAX_BYTES: Final = 20_000_000
"""A larger file is not opened."""
MAX_DEPTH: Final = 40
"""How deep lists and objects may nest."""
MAX_ROWS: Final = 50_000
"""How many rows of a table, or reports of a file, are read."""
MAX_COLUMNS: Final = 5_000
MAX_TEXT: Final = 4_000
"""How many characters a free text may have."""
MAX_MEMBERS: Final = 2_000
"""How many parts a workbook may hold."""
MAX_FILES: Final = 10_000
"""How many files a zip file may hold."""
MAX_RATIO: Final = 200
"""How many times its packed size a part of a zip file may unpack to, where it is of some size."""
MAX_UNPACKED: Final = 100_000_000
"""How many bytes all parts of a workbook, or all files of a zip file, may unpack to."""
MAX_KEPT: Final = 100_000_000
"""A still larger file is not even kept: it is refused where it is."""


@dataclass(frozen=True)
class Source:
    """
    One file that arrived.

    Attributes:
        name: The file's name as the sender gave it.
        content: Its bytes, untouched.
        within: The sha256 of the zip file that it came in; empty where it came by itself.
    """

    name: str
    content: bytes
    within: str = ""

    @cached_property
    def sha256(self) -> str:
        """The sha256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    suffix: str = field(init=False, repr=False, compare=False)
    """How the name ends, `.json`, in small letters; empty where it does not."""

    def __post_init__(self) -> None:
        """Look at the name once: the readers ask for its ending again and again."""
        stem, dot, ending = self.name.replace("\\", "/").rpartition("/")[2].rpartition(".")
        object.__setattr__(self, "suffix", f".{ending.lower()}" if stem and dot else "")
