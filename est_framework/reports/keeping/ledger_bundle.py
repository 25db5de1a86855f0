"""
A backup of everything that is kept, in one file: the ledger, and every file that ever came in.

    liggare.sqlite      the ledger, copied and verified
    inkorg/ab/cdef…     the files, each by the sha256 of its bytes
    uppsattningar/…     the setups that older forms were made from, where there are any
    manifest.json       what is in it, with the sha256 of each, and whose it is

A zip, so that it can be copied anywhere and looked into with anything.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from est_framework.errors import IntegrityError
from est_framework.files import sync_folder
from est_framework.language import Text
from est_framework.reports.keeping.inbox import UNFINISHED, disk_errors, kept_files, make_folder
from est_framework.reports.keeping.ledger_backup import copy_whole
from est_framework.reports.keeping.ledger_database import Database

LEDGER = "liggare.sqlite"
INBOX = "inkorg"
SETUPS = "uppsattningar"
MANIFEST = "manifest.json"
FORMAT = 1
_CHUNK = 1 << 20
_SETUP = re.compile(r"[0-9a-f]{64}\.json")
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, KeyError, TypeError, EOFError, ValueError, NotImplementedError,
)  # fmt: skip
_LONGEST_MANIFEST = 1 << 30


@dataclass(frozen=True, slots=True)
class Bundle:
    """
    A whole backup that has been looked through: every byte in it is as it was written.

    Attributes:
        setup: Whose it is: the id of the setup.
        made: When it was made.
        files: sha256 of every file that came in.
        setups: The members that hold earlier setups, by the name of their file.
    """

    setup: str
    made: str
    files: tuple[str, ...]
    setups: dict[str, str]


def write_bundle(
    database: Database, folders: tuple[Path, Path], target: Path, *, setup: str, now: datetime
) -> None:
    """
    Write all that is kept to one file, which gets its name only when it has been read back whole.

    Args:
        database: The ledger.
        folders: The inbox, and the folder of earlier setups.
        target: The file.
        setup: Whose it is.
        now: The moment.

    Raises:
        UsageError: The ledger is in a database server.
        IntegrityError: The ledger or a kept file is damaged; nothing was written.
        SurroundingsError: The disk does not let us.
    """
    unfinished = target.with_name(f"{UNFINISHED}{secrets.token_hex(8)}")
    ledger = target.with_name(f"{UNFINISHED}{secrets.token_hex(8)}")
    with disk_errors(target):
        make_folder(target.absolute().parent)
        try:
            copy_whole(database, ledger)
            with zipfile.ZipFile(unfinished, "x", zipfile.ZIP_DEFLATED) as bundle:
                listed = {LEDGER: _add(bundle, LEDGER, ledger)}
                for earlier in sorted(folders[1].glob("*.json")):
                    name = f"{SETUPS}/{earlier.name}"
                    listed[name] = _add(bundle, name, earlier)
                for sha256, file in kept_files(folders[0]):
                    name = f"{INBOX}/{sha256[:2]}/{sha256[2:]}"
                    listed[name] = _add(bundle, name, file, expected=sha256)
                manifest = {
                    "format": FORMAT,
                    "setup": setup,
                    "made": now.isoformat(),
                    "members": listed,
                }
                bundle.writestr(MANIFEST, json.dumps(manifest, indent=1))
            with open_bundle(unfinished):
                pass
            with unfinished.open("r+b") as stream:
                os.fsync(stream.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
            ledger.unlink(missing_ok=True)
        sync_folder(target.absolute().parent)


@contextmanager
def open_bundle(file: Path) -> Iterator[tuple[Bundle, zipfile.ZipFile]]:
    """
    Open a backup after reading every byte of it, and hold it against its own manifest.

    Raises:
        IntegrityError: It is cut off, changed, or no backup of ours.
    """
    with ExitStack() as stack:
        try:
            bundle = stack.enter_context(zipfile.ZipFile(file))
            seen = _looked_through(bundle, file)
        except IntegrityError:
            raise
        except _UNREADABLE as problem:
            raise no_backup(file, str(problem)) from problem
        yield seen, bundle


def copy_member(bundle: zipfile.ZipFile, name: str, target: Path) -> None:
    """Write a member to a file."""
    with bundle.open(name) as source, target.open("xb") as out:
        while piece := source.read(_CHUNK):
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())


def no_backup(file: Path, said: str) -> IntegrityError:
    """Give the error for a file that is no whole backup."""
    return IntegrityError(
        Text(
            sv=f"{file} är ingen hel säkerhetskopia ({said}). Ingenting har rörts. Försök med en annan.",
            en=f"{file} is no whole backup ({said}). Nothing has been touched. Try another one.",
        )
    )


def _looked_through(bundle: zipfile.ZipFile, file: Path) -> Bundle:
    if bundle.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
        raise no_backup(file, MANIFEST)
    manifest: dict[str, Any] = json.loads(bundle.read(MANIFEST))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise no_backup(file, f"{MANIFEST}: format")
    members: dict[str, dict[str, Any]] = manifest["members"]
    if sorted(bundle.namelist()) != sorted([*members, MANIFEST]) or LEDGER not in members:
        raise no_backup(file, MANIFEST)
    files: list[str] = []
    setups: dict[str, str] = {}
    for name, listed in members.items():
        with bundle.open(name) as stream:
            sha256, size = _digested(stream)
        folder, _, rest = name.partition("/")
        by_name = rest.replace("/", "") if folder == INBOX else listed["sha256"]
        if (sha256, size) != (listed["sha256"], listed["size"]) or sha256 != by_name:
            raise no_backup(file, name)
        if folder == INBOX:
            files.append(sha256)
        elif folder == SETUPS:
            if not _SETUP.fullmatch(rest):
                raise no_backup(file, name)
            setups[rest] = name
    return Bundle(str(manifest["setup"]), str(manifest["made"]), tuple(files), setups)


def _add(
    bundle: zipfile.ZipFile, name: str, file: Path, expected: str | None = None
) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with file.open("rb") as source, bundle.open(name, "w", force_zip64=True) as out:
        while piece := source.read(_CHUNK):
            digest.update(piece)
            size += len(piece)
            out.write(piece)
    if expected is not None and digest.hexdigest() != expected:
        raise IntegrityError(
            Text(
                sv=f"Ingen säkerhetskopia gjordes, för filen {file} har ändrats sedan den kom in. Kör "
                "est ledger verify för att se allt.",
                en=f"No backup was made, for the file {file} has changed since it came. Run est ledger "
                "verify to see everything.",
            )
        )
    return {"sha256": digest.hexdigest(), "size": size}


def _digested(stream: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while piece := stream.read(_CHUNK):
        digest.update(piece)
        size += len(piece)
    return digest.hexdigest(), size
