"""Write what goes out: whole or not at all, and never over something else unasked."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from est_framework.errors import SurroundingsError, what_stopped
from est_framework.language import Text


def write_new(contents: Mapping[Path, bytes], *, overwrite: bool) -> None:
    """
    Write files that do not exist yet: all of them beside their places first, then each into its own.

    A file that is there with the same bytes is left as it is, whatever `overwrite` says.

    Raises:
        SurroundingsError: A file is there with other bytes and may not be written over, or the disk
            or folder says no; then nothing is half written.
    """
    staged: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in contents.items():
            if not overwrite:
                _leave_alone(path, content)
        for path, content in contents.items():
            staged.append((_beside(path, content), path))
        for unfinished, path in staged:
            unfinished.replace(path)
    except SurroundingsError:
        raise
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"Kan inte skriva {path}: {what_stopped(error).sv}.",
                en=f"Cannot write {path}: {what_stopped(error).en}.",
            )
        ) from error
    finally:
        for unfinished, _ in staged:
            unfinished.unlink(missing_ok=True)


def as_there(path: Path, content: bytes, moment: re.Pattern[bytes]) -> bytes:
    """
    Give what a file holds already, where it differs from the new only in when it was made; else the new.

    So that the same thing made again is the same file, and needs no leave to be written over.

    Args:
        path: Where it is to be written.
        content: What is to be written.
        moment: What says in it when it was made.
    """
    try:
        there = path.read_bytes()
    except OSError:
        return content
    return there if moment.sub(b"", there) == moment.sub(b"", content) else content


def _leave_alone(path: Path, content: bytes) -> None:
    if path.exists() and path.read_bytes() != content:
        raise SurroundingsError(
            Text(
                sv=f"{path} finns redan med annat innehåll. Skriv över med --force.",
                en=f"{path} is there already with other contents. Write over it with --force.",
            )
        )


def write_whole(path: Path, content: bytes) -> None:
    """
    Write a file in one step: whoever looks sees the old one or the new one, never half of it.

    Raises:
        OSError: The disk or folder says no; then nothing is left behind.
    """
    unfinished = _beside(path, content)
    try:
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """Write a temporary file, whole and on the disk, beside the place where it is to go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is for its owner only; what goes out has the rights of any new file here.
        Path(name).chmod(0o666 & ~_mask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def sync_folder(folder: Path) -> None:
    """Let a folder's list of names reach the disk; Windows has no such step and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
