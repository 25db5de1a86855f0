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
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from est_framework.errors import IntegrityError, SurroundingsError, UsageError, what_stopped
from est_framework.files import sync_folder
from est_framework.language import Text

_SHA256 = re.compile(r"[0-9a-f]{64}")
_AT_ONCE = 8
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
        if not _is_kept(file, content):
            make_folder(file.parent)
            write_whole(file, content)
    return sha256


def keep_together(folder: Path, contents: Sequence[bytes]) -> list[str]:
    """
    Keep some files, all of them safe against power loss when this returns, as `keep_bytes` does one.

    Whoever waits for the disk waits least when all wait at once: the files are written by a few threads,
    and each folder is told to the disk once.

    Args:
        folder: The inbox; made if missing.
        contents: The bytes of each file.

    Returns:
        The sha256 of each, in order.

    Raises:
        SurroundingsError: The folder or the disk does not let us write.
    """
    if len(contents) == 1:
        return [keep_bytes(folder, contents[0])]
    hashes = [hashlib.sha256(content).hexdigest() for content in contents]
    places = {sha256: place_of(folder, sha256) for sha256 in hashes}
    new = {
        places[sha256]: content
        for sha256, content in zip(hashes, contents, strict=True)
        if not _is_kept(places[sha256], content)
    }
    parents = sorted({file.parent for file in new})
    with disk_errors(folder):
        make_folder(folder)
        made = [parent for parent in parents if not parent.is_dir()]
        for parent in made:
            parent.mkdir(exist_ok=True)
    unfinished = {f: f.with_name(UNFINISHED + secrets.token_hex(8)) for f in new}
    try:
        _at_once(lambda file: _write(unfinished[file], new[file]), list(new))
        for file in new:
            with disk_errors(file):
                unfinished[file].replace(file)
            del unfinished[file]
    finally:
        for left in unfinished.values():
            left.unlink(missing_ok=True)
    _at_once(sync_folder, [*parents, *([folder] if made else [])])
    return hashes


def _is_kept(file: Path, content: bytes) -> bool:
    with disk_errors(file):
        return file.is_file() and file.read_bytes() == content


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _at_once(work: Callable[[Path], None], files: Sequence[Path]) -> None:
    """Do work that waits for the disk, on some files at a time; one by one where no thread can be had."""

    def done(some: Sequence[Path]) -> None:
        for file in some:
            with disk_errors(file):
                work(file)

    try:
        with ThreadPoolExecutor(min(_AT_ONCE, len(files) or 1)) as pool:
            list(pool.map(done, [files[n::_AT_ONCE] for n in range(_AT_ONCE)]))
    except RuntimeError:
        done(files)


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
    unfinished = file.with_name(UNFINISHED + secrets.token_hex(8))
    try:
        with unfinished.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(file.parent)


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
        why = what_stopped(problem)
        raise SurroundingsError(
            Text(
                sv=f"Det går inte att läsa eller skriva {file}: {why.sv}. Se till att disken har "
                "plats och att du har rätt till mappen, och kör sedan samma sak igen.",
                en=f"Cannot read or write {file}: {why.en}. See to it that the disk has room and "
                "that you may use the folder, then run the same thing again.",
            )
        ) from problem
