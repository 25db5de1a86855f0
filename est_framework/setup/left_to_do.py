"""What is marked TODO and never got written: in `est.yaml`, and in the local agreements and manual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.findings import Place, shown
from est_framework.setup.rules import set196_left_to_do

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from est_framework.findings import Finding
    from est_framework.setup.yaml_source import YamlSource

FOLDERS = ("avtal", "manual")
"""The folders of a local EST whose texts people write."""
_SUFFIXES = frozenset({".md", ".txt"})
_MOST_FILES = 500
_LARGEST = 1_000_000
_MARK = re.compile(r"\bTODO\b")


def left_in_setup(source: YamlSource) -> Iterator[Finding]:
    """Yield one finding for every value of `est.yaml` that says TODO."""
    for path, written in source.raw.items():
        if _MARK.search(written):
            yield set196_left_to_do.RULE.at(source.place(*path), seen=" ".join(written.split()))


def texts_in(folder: Path) -> list[Path]:
    """Give the texts of the local agreements and manual, in order of name."""
    found = [
        file
        for name in FOLDERS
        for file in sorted((folder / name).rglob("*"))
        if file.suffix.lower() in _SUFFIXES and file.is_file() and not file.is_symlink()
    ]
    return found[:_MOST_FILES]


def named_from(folder: Path, file: Path) -> str:
    """Name a file as seen from the folder, safe to show whatever the disk lets a name hold."""
    return str(shown(file.relative_to(folder).as_posix()))


def left_in_texts(folder: Path, texts: list[Path]) -> Iterator[Finding]:
    """Yield one finding for every line that says TODO; a file that cannot be read is left out."""
    for file in texts:
        try:
            if file.stat().st_size > _LARGEST:
                continue
            lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        except OSError:
            continue
        name = named_from(folder, file)
        for number, line in enumerate(lines, start=1):
            if mark := _MARK.search(line):
                place = Place(name, f"{number}:{mark.start() + 1}")
                yield set196_left_to_do.RULE.at(place, seen=line.strip())
