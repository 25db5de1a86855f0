"""
What came in, kept and then taken up again a batch at a time, so that memory does not grow with it.

All bytes are safe in the inbox before the first batch is read. A file is never split: a batch is whole
files, as many as fit. An ordinary week is one batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import read_bytes
from est_framework.reports.keeping.inbox_together import keep_together

BATCH_BYTES: Final = 8_000_000
"""How much is judged, and goes into the ledger, at once; a larger file is a batch of its own."""


KEPT_AT_ONCE: Final = 2_000
"""How many files wait for the disk together."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the inbox: what the sender called it, and where it lies."""

    name: str
    sha256: str
    size: int
    content: bytes | None = None

    def source(self, inbox: Path) -> Source:
        """Give the file to be read, proven to be what came."""
        content = read_bytes(inbox, self.sha256) if self.content is None else self.content
        source = Source(self.name, content)
        vars(source)["sha256"] = self.sha256  # what is known need not be found out once more
        return source


def keep_all(inbox: Path, sources: Iterable[Source]) -> list[KeptFile]:
    """
    Keep every file; the contents of the first ones are held on to, of the others let go.

    Raises:
        SurroundingsError: The inbox cannot be written, or a file cannot be read.
    """
    kept: list[KeptFile] = []
    left = BATCH_BYTES
    for some in _some_at_a_time(sources):
        hashes = keep_together(inbox, [source.content for source in some])
        for source, sha256 in zip(some, hashes, strict=True):
            size = len(source.content)
            left -= size
            kept.append(KeptFile(source.name, sha256, size, source.content if left >= 0 else None))
    return kept


def _some_at_a_time(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """Give files in groups that are kept together: some, or as many as are small."""
    some: list[Source] = []
    size = 0
    for source in sources:
        some.append(source)
        size += len(source.content)
        if len(some) == KEPT_AT_ONCE or size >= BATCH_BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def batches(files: Iterable[KeptFile]) -> Iterator[list[KeptFile]]:
    """Give the files in batches, in order; one empty batch where there are none."""
    batch: list[KeptFile] = []
    size = 0
    for file in files:
        if batch and size + file.size > BATCH_BYTES:
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += file.size
    yield batch
