"""
Many files kept in the inbox at once.

Whoever waits for the disk waits least when all wait at once: the files are written by a few threads, and
each folder is told to the disk once.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, TypeVar

from est_framework.files import sync_folder
from est_framework.reports.keeping.inbox import (
    UNFINISHED,
    disk_errors,
    is_kept,
    keep_bytes,
    make_folder,
    put,
    stopped_at,
)

_AT_ONCE: Final = 16
_T = TypeVar("_T")


def keep_together(folder: Path, contents: Sequence[bytes]) -> list[str]:
    """
    Keep some files, all of them safe against power loss when this returns, as `keep_bytes` does one.

    Args:
        folder: The inbox; made if missing.
        contents: The bytes of each file.

    Returns:
        The sha256 of each, in order.

    Raises:
        SurroundingsError: The folder or the disk does not let us write.
    """
    if len(contents) <= 1:
        return [keep_bytes(folder, content) for content in contents]
    hashes = [hashlib.sha256(content).hexdigest() for content in contents]
    parents = {sha256[:2]: folder / sha256[:2] for sha256 in hashes}
    with disk_errors(folder):
        make_folder(folder)
        made = {parent for parent in parents.values() if _is_made(parent)}
    begun = secrets.token_hex(8)

    def keep(one: tuple[int, str, bytes]) -> None:
        number, sha256, content = one
        parent = parents[sha256[:2]]
        file = parent / sha256[2:]
        try:
            if parent in made or not is_kept(file, content):
                put(file, content, parent / f"{UNFINISHED}{begun}-{number}")
        except OSError as problem:
            raise stopped_at(file, problem) from problem

    def settle(parent: Path) -> None:
        with disk_errors(parent):
            sync_folder(parent)

    different = dict(zip(hashes, contents, strict=True))
    _at_once(keep, [(n, *one) for n, one in enumerate(different.items())])
    # Those that were there too: whoever made them may have been stopped before that was safe.
    _at_once(settle, [*parents.values(), folder])
    return hashes


def _is_made(folder: Path) -> bool:
    """Make a folder; tells whether it was not there before."""
    try:
        folder.mkdir()
    except FileExistsError:
        return False
    return True


def _at_once(work: Callable[[_T], None], things: Sequence[_T]) -> None:
    """Do work that waits for the disk, on some at a time; one by one where no thread can be had."""

    def done(some: Sequence[_T]) -> None:
        for thing in some:
            work(thing)

    try:
        with ThreadPoolExecutor(min(_AT_ONCE, len(things) or 1)) as pool:
            list(pool.map(done, [things[n::_AT_ONCE] for n in range(_AT_ONCE)]))
    except RuntimeError:
        done(things)
