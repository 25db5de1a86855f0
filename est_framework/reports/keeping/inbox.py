"""
The inbox: the bytes of every file that ever arrived, kept before anything reads them.

A file lies under the sha256 of its bytes, `ab/cdef…`, so the same file is kept once, a damaged one
shows itself, and nothing that a sender wrote ever becomes a path.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from est_framework.errors import IntegrityError, SurroundingsError, UsageError, what_stopped
from est_framework.files import sync_folder
from est_framework.language import Text

_SHA256 = re.compile(r"[0-9a-f]{64}")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
UNFINISHED = ".unfinished-"
"""How the names of files begin that are still being written; what a crash leaves may be deleted."""


def keep_bytes(folder: Path, content: bytes) -> str:
    """
    Keep a file as it came, safe against power loss when this returns.

    The same bytes again change nothing. Where the kept copy has been damaged, it is made whole.

    Args:
        folder: The inbox; made if missing.
        content: The file's bytes.

    Returns:
        The sha256 of the bytes in hexadecimal, by which they are found again.

    Raises:
        SurroundingsError: The folder or the disk does not let us write.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    file = place_of(folder, sha256)
    with disk_errors(file):
        if is_kept(file, content):
            # Whoever gave it its name may have been stopped before that was safe.
            sync_folder(file.parent)
        else:
            make_folder(file.parent)
            write_whole(file, content)
    return sha256


def is_kept(file: Path, content: bytes) -> bool:
    """
    Tell whether a file holds just these bytes.

    Raises:
        OSError: The disk does not let us look.
    """
    return file.is_file() and file.read_bytes() == content


def read_bytes(folder: Path, sha256: str) -> bytes:
    """
    Give the bytes of a kept file, proven to be the ones that came.

    Raises:
        UsageError: That is no sha256, or no such file was ever kept here.
        IntegrityError: The bytes have changed since they came.
        SurroundingsError: The disk does not let us read.
    """
    file = place_of(folder, sha256)
    with disk_errors(file):
        try:
            content = file.read_bytes()
        except FileNotFoundError as missing:
            raise UsageError(
                Text(
                    sv=f"Ingen fil med kontrollsumman {sha256[:12]}… finns i inkorgen {folder}.",
                    en=f"No file with the checksum {sha256[:12]}… is in the inbox {folder}.",
                )
            ) from missing
    if hashlib.sha256(content).hexdigest() != sha256:
        raise IntegrityError(
            Text(
                sv=f"Filen {file} har ändrats sedan den kom in. Hämta den ur en säkerhetskopia, "
                "eller be avsändaren om filen igen och ta emot den på nytt.",
                en=f"The file {file} has changed since it came. Fetch it from a backup, or ask "
                "the sender for it and receive it again.",
            )
        )
    return content


def kept_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give sha256 and path of every kept file, in order; what is half written is none."""
    for file in sorted(folder.glob("??/*")):
        sha256 = file.parent.name + file.name
        if _SHA256.fullmatch(sha256) and file.is_file():
            yield sha256, file


def place_of(folder: Path, sha256: str) -> Path:
    """
    Give the path under which a file with that sha256 is kept.

    Raises:
        UsageError: That is no sha256.
    """
    if not _SHA256.fullmatch(sha256):
        raise UsageError(
            Text(
                sv=f"”{sha256[:80]}” är ingen kontrollsumma (64 tecken 0–9, a–f).",
                en=f"“{sha256[:80]}” is no checksum (64 characters 0–9, a–f).",
            )
        )
    return folder / sha256[:2] / sha256[2:]


def make_folder(folder: Path) -> None:
    """Make a folder and the ones above it, so that they are still there after a power cut."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file so that its name never stands for half of it, whatever happens meanwhile."""
    put(file, content, file.with_name(UNFINISHED + secrets.token_hex(8)))
    sync_folder(file.parent)


def put(file: Path, content: bytes, unfinished: Path) -> None:
    """
    Write a file under another name first; its name is safe when its folder has been synced.

    Raises:
        OSError: The disk does not let us; nothing half written is left.
    """
    try:
        _write(unfinished, content)
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _write(file: Path, content: bytes) -> None:
    """Write a new file, safe when this returns; with few calls, for each costs as much as the writing."""
    handle = os.open(file, _NEW, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def name_once(unfinished: Path, file: Path) -> None:
    """Give a finished file its name, unless somebody else was first: then theirs stands."""
    try:
        os.link(unfinished, file)
    except FileExistsError:
        return
    except OSError:  # some network and memory-stick file systems have no links
        if not file.exists():
            unfinished.rename(file)
    sync_folder(file.absolute().parent)


@contextmanager
def disk_errors(file: Path) -> Iterator[None]:
    """
    Turn what the disk says while the block runs into an error that says what to do.

    Raises:
        SurroundingsError: The file or folder cannot be read or written.
    """
    try:
        yield
    except SurroundingsError:
        raise
    except OSError as problem:
        raise stopped_at(file, problem) from problem


def stopped_at(file: Path, problem: OSError) -> SurroundingsError:
    """Give the error that says which file the disk stopped at, why, and what to do."""
    why = what_stopped(problem)
    return SurroundingsError(
        Text(
            sv=f"Det går inte att läsa eller skriva {file}: {why.sv}. Se till att disken har "
            "plats och att du har rätt till mappen, och kör sedan samma sak igen.",
            en=f"Cannot read or write {file}: {why.en}. See to it that the disk has room and "
            "that you may use the folder, then run the same thing again.",
        )
    )
