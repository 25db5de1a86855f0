"""The journal of an update: all new bytes lie ready before the first file is touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from est_framework.errors import IntegrityError
from est_framework.language import Text
from est_framework.setup.new import BASE, LOCK_FILE, MEMORY
from est_framework.setup.update.disk import Disk
from est_framework.setup.update.memory import local_content, local_file
from est_framework.setup.update.merge_file import Became
from est_framework.setup.update.plan import FileStep, UpdatePlan, digest_of

AREA = "update"
BEFORE = "before"
_JOURNAL = "journal.json"
_FORMAT = "est-update 1"


@dataclass(frozen=True)
class Entry:
    """
    One file to put in place or take away.

    Attributes:
        target: Where, from the folder of the local EST.
        became: What becomes of the file; empty for the local EST's own memory.
        staged: The name of the new bytes in the journal's folder; empty to take the file away.
        before: The sha256 of what stood there when the update was prepared; None for nothing.
        after: The sha256 of the new bytes.
        kept: Where a copy of what stood there was put, from the folder; empty for none.
    """

    target: str
    became: str
    staged: str
    before: str | None
    after: str | None
    kept: str = ""


@dataclass(frozen=True)
class Journal:
    """
    An update that is ready to be carried out.

    Attributes:
        old: The release that the local EST was made from.
        new: The release to go to.
        entries: What to do, in order: the files, then the memory, and the stamp last.
    """

    old: str
    new: str
    entries: tuple[Entry, ...]


def journal_file(folder: Path) -> Path:
    """Give the file that says an update is ready; while it is there the update is to be continued."""
    return folder / MEMORY / AREA / _JOURNAL


def staged_file(folder: Path, entry: Entry) -> Path:
    """Give the file with the new bytes; it is gone once it has been put in its place."""
    return folder / MEMORY / AREA / entry.staged


def read_journal(folder: Path) -> Journal | None:
    """
    Read the journal of an update that was interrupted; None where there is none.

    Raises:
        IntegrityError: It is damaged.
    """
    file = journal_file(folder)
    if not file.is_file():
        return None
    try:
        read: dict[str, Any] = orjson.loads(file.read_bytes())
        if read.pop("format") != _FORMAT:
            raise IntegrityError(_DAMAGED)
        read["entries"] = tuple(Entry(**entry) for entry in read["entries"])
        return Journal(**read)
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise IntegrityError(_DAMAGED) from error


def prepare(plan: UpdatePlan, disk: Disk) -> Journal:
    """
    Lay everything that a plan will write ready, and a copy of everything that it will replace.

    Nothing of the local EST has been touched when it returns; if it does not, nothing will be.
    """
    folder = plan.local.folder
    area = folder / MEMORY / AREA
    disk.clear(area)
    files = [_entry(plan, step, number, disk) for number, step in enumerate(_changing(plan))]
    memory = [
        _staged(folder, _memory_entry(target, content, number), content, disk)
        for number, (target, content) in enumerate(_memory(plan), start=len(files))
    ]
    journal = Journal(plan.old.release, plan.new.release, (*files, *memory))
    ready = orjson.dumps({"format": _FORMAT, **asdict(journal)}, option=orjson.OPT_INDENT_2)
    disk.write(area / "ready", ready)
    disk.move(area / "ready", journal_file(folder))
    return journal


def _changing(plan: UpdatePlan) -> list[FileStep]:
    return [step for step in plan.steps if step.is_change]


def _entry(plan: UpdatePlan, step: FileStep, number: int, disk: Disk) -> Entry:
    folder, content = plan.local.folder, step.merged.content
    staged = "" if step.became is Became.REMOVED else f"{number:04}"
    target = local_file(folder, step.target).relative_to(folder).as_posix()
    kept = _kept(plan, target, disk)
    entry = Entry(target, step.became.value, staged, step.before, digest_of(content), kept)
    return _staged(folder, entry, content, disk)


def _memory(plan: UpdatePlan) -> Iterator[tuple[str, bytes | None]]:
    """Give what changes in the memory, the stamp last; None for what goes away."""
    for name in sorted(plan.old.files.keys() | plan.new.files.keys()):
        content = plan.new.files.get(name)
        if content != plan.old.files.get(name):
            yield f"{MEMORY}/{BASE}/{name}", content
    yield f"{MEMORY}/{LOCK_FILE}", plan.new.lock


def _memory_entry(target: str, content: bytes | None, number: int) -> Entry:
    staged = "" if content is None else f"{number:04}"
    return Entry(target, "", staged, None, digest_of(content))


def _staged(folder: Path, entry: Entry, content: bytes | None, disk: Disk) -> Entry:
    if entry.staged:
        disk.write(staged_file(folder, entry), content or b"", like=folder / entry.target)
    return entry


def _kept(plan: UpdatePlan, target: str, disk: Disk) -> str:
    """Keep a copy of what stands where something will be written, beside what was kept before."""
    folder = plan.local.folder
    content = local_content(folder, target)
    if content is None:
        return ""
    release = plan.new.release.replace(" ", "-")
    wanted = PurePosixPath(MEMORY, BEFORE, release, target)
    number = 1
    place = folder / wanted
    while place.exists() and place.read_bytes() != content:
        number += 1
        place = folder / wanted.with_name(f"{wanted.name}.{number}")
    if not place.exists():
        copy = folder / MEMORY / AREA / "copy"
        disk.write(copy, content, like=folder / target)
        disk.move(copy, place)
    return place.relative_to(folder).as_posix()


_DAMAGED = Text(
    sv=f"{MEMORY}/{AREA}/{_JOURNAL} är skadad, så den avbrutna uppdateringen går inte att fortsätta. "
    f"Ta bort mappen {MEMORY}/{AREA} och kör est update igen; era filer ligger kvar, och kopior av "
    f"dem som byttes ut finns i {MEMORY}/{BEFORE}.",
    en=f"{MEMORY}/{AREA}/{_JOURNAL} is damaged, so the interrupted update cannot be continued. Take "
    f"away the folder {MEMORY}/{AREA} and run est update again; your files are still there, and copies "
    f"of those that were replaced lie in {MEMORY}/{BEFORE}.",
)
