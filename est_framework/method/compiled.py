"""
A release as one JSON file beside its sources, so that no command waits for YAML.

The file names the sha256 of every source it was made from, and of what it says itself. Where a source
has changed, or the file itself was edited, it is not believed and the sources are read instead: it can
be slow but never wrong.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError

from est_framework.files import write_whole
from est_framework.method.files import ALL_FILES, LIST_FILES, LIST_MODELS, read_folder
from est_framework.method.models import Part, Release

COMPILED_FILE = "release.json"


@dataclass(frozen=True)
class _Compiled:
    """What `release.json` says, once it is believed: each source's sha256, and the release."""

    made_from: dict[str, str]
    release: dict[str, Any]


def compiled_bytes(folder: Path) -> bytes:
    """Give the bytes that `release.json` should hold, made from the release's sources."""
    release = Release.model_validate(read_folder(folder)).model_dump(mode="json")
    made_from = {name: source_digest((folder / name).read_bytes()) for name in sorted(ALL_FILES)}
    body = {"made_from": made_from, "digest": _own_digest(release), "release": release}
    return orjson.dumps(body, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def write_compiled(folder: Path) -> Path:
    """Write `release.json` anew where its sources or the models have changed, and give its path."""
    file = folder / COMPILED_FILE
    if not _is_current(folder):
        write_whole(file, compiled_bytes(folder))
    return file


def read_compiled(folder: Path) -> Release | None:
    """Give the release from `release.json`, or None where that is missing or out of date."""
    compiled = _up_to_date(folder)
    return Release.model_validate(compiled.release) if compiled else None


def known_parts(folder: Path, contents: dict[str, bytes]) -> dict[str, tuple[Part, ...]]:
    """
    Give the things of each file that `release.json` was made from as it stands now.

    Args:
        folder: The release's folder.
        contents: The bytes of the files that are there, by name.

    Returns:
        The things, by the field of `Release`; a file that has changed since is left out.
    """
    compiled = _believed(folder)
    if compiled is None:
        return {}
    known = {
        field: _parts(field, compiled.release.get(field))
        for field, name in LIST_FILES.items()
        if name in contents and compiled.made_from.get(name) == source_digest(contents[name])
    }
    return {field: parts for field, parts in known.items() if parts is not None}


def source_digest(content: bytes) -> str:
    """Give the sha256 of a source. Line ends do not count: a checkout on Windows changes them."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _is_current(folder: Path) -> bool:
    """Say whether `release.json` is what would be written: YAML takes seconds to read."""
    compiled = _up_to_date(folder)
    try:
        release = Release.model_validate(compiled.release) if compiled else None
    except ValidationError:
        return False
    return bool(compiled and release and release.model_dump(mode="json") == compiled.release)


def _up_to_date(folder: Path) -> _Compiled | None:
    """Give what `release.json` says where every source is still the one it was made from."""
    compiled = _believed(folder)
    if compiled is None:
        return None
    for name in ALL_FILES:
        if compiled.made_from.get(name) != source_digest((folder / name).read_bytes()):
            return None
    return compiled


def _parts(field: str, things: object) -> tuple[Part, ...] | None:
    """Give the things, or None where they are not what the models of today say."""
    if not isinstance(things, list):
        return None
    try:
        return tuple(LIST_MODELS[field].model_validate(thing) for thing in things)
    except ValidationError:
        return None


def _believed(folder: Path) -> _Compiled | None:
    file = folder / COMPILED_FILE
    if not file.is_file():
        return None
    try:
        body = orjson.loads(file.read_bytes())
    except orjson.JSONDecodeError:
        return None
    match body:
        case {"made_from": dict(sources), "digest": str(digest), "release": dict(release)} if (
            digest == _own_digest(release)
        ):
            return _Compiled(sources, release)
    return None


def _own_digest(release: dict[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps(release, option=orjson.OPT_SORT_KEYS)).hexdigest()
