"""
A release as one JSON file beside its sources, so that no command waits for YAML.

The file names the sha256 of every source it was made from. Where one of them has changed it is not
believed and the sources are read instead, so it can be slow but never wrong.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import orjson

from est_framework.files import write_whole
from est_framework.method.files import ALL_FILES, read_folder
from est_framework.method.models import Release

COMPILED_FILE = "release.json"


def compiled_bytes(folder: Path) -> bytes:
    """Give the bytes that `release.json` should hold, made from the release's sources."""
    release = Release.model_validate(read_folder(folder))
    body = {"made_from": _digests(folder), "release": release.model_dump(mode="json")}
    return orjson.dumps(body, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def write_compiled(folder: Path) -> Path:
    """Write `release.json` anew and give its path."""
    file = folder / COMPILED_FILE
    write_whole(file, compiled_bytes(folder))
    return file


def read_compiled(folder: Path) -> Release | None:
    """Give the release from `release.json`, or None where that is missing or out of date."""
    file = folder / COMPILED_FILE
    if not file.is_file():
        return None
    try:
        body = orjson.loads(file.read_bytes())
    except orjson.JSONDecodeError:
        return None
    if not isinstance(body, dict) or body.get("made_from") != _digests(folder):
        return None
    return Release.model_validate(body.get("release"))


def _digests(folder: Path) -> dict[str, str]:
    """Line ends do not count: a checkout on Windows may have changed them."""
    return {
        name: hashlib.sha256((folder / name).read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        for name in sorted(ALL_FILES)
    }
