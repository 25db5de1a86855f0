"""
An export that was unpacked: its files lie side by side in a folder, and belong together all the same.

They are handed on as the zip file that they came in, or might have: kept, judged and purged as one. What
the zip file is called, and every byte of it, follows from the files alone.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Final

from est_framework.reports.formats.source import MAX_BYTES, MAX_UNPACKED, Source
from est_framework.reports.formats.submissions import HEAD, may_be_of_an_export, together

_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""When every file in a zip file was changed, so that the same files give the same bytes."""


def exports_among(
    names: Sequence[str], read: Callable[[str, int], bytes]
) -> dict[str, tuple[str, ...]]:
    """
    Find the exports whose files lie side by side.

    Args:
        names: Of files; only tables that lie in one folder may belong together.
        read: Gives so many bytes of a file, from its beginning; all of them for a negative number.

    Returns:
        Under the name of the file with the submissions all files of its export, that one first.
    """
    found: dict[str, tuple[str, ...]] = {}
    for beside in _by_folder(names).values():
        likely = [name for name in beside if may_be_of_an_export(read(name, HEAD))]
        sources = [Source(name, read(name, -1)) for name in likely] if len(likely) > 1 else []
        for export in together(sources)[0]:
            sizes = [len(s.content) for s in export]
            if max(sizes) <= MAX_BYTES and sum(sizes) <= MAX_UNPACKED:
                found[export[0].name] = tuple(s.name for s in export)
    return found


def as_one(files: Sequence[Source]) -> Source:
    """Give the files of an export as the zip file they might have come in, beside the first of them."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in files:
            member = zipfile.ZipInfo(PurePath(file.name).name, _BEGINNING)
            packed.writestr(member, file.content, zipfile.ZIP_DEFLATED)
    return Source(f"{files[0].name}.zip", content.getvalue())


def _by_folder(names: Sequence[str]) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for name in names:
        if name.casefold().endswith(".csv"):
            found[str(PurePath(name).parent)].append(name)
    return {folder: files for folder, files in found.items() if len(files) > 1}
