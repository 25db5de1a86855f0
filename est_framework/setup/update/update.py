"""Move a local EST to a newer release of the method and of its template, with all local work kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from est_framework.errors import SurroundingsError, UsageError
from est_framework.language import Text
from est_framework.setup.load import refusal
from est_framework.setup.new import LOCK_FILE, MEMORY
from est_framework.setup.update.carry import carry_out
from est_framework.setup.update.disk import Disk, alone
from est_framework.setup.update.journal import (
    AREA,
    Journal,
    journal_file,
    prepare,
    read_journal,
)
from est_framework.setup.update.memory import local_content, unreadable
from est_framework.setup.update.merge_file import Became
from est_framework.setup.update.plan import (
    FileStep,
    UpdatePlan,
    make_plan,
)

__all__ = ["FileStep", "UpdatePlan", "Updated", "finish", "is_unfinished", "plan_update", "update"]


@dataclass(frozen=True)
class Updated:
    """
    What an update did.

    Attributes:
        old: The release that the local EST was made from.
        new: The release that it is made from now.
        files: What was written or taken away, with what became of the file.
        edited: Files that somebody changed while the update was under way: theirs stayed, and the new
            ones lie beside under these names.
    """

    old: str
    new: str
    files: tuple[tuple[str, Became], ...]
    edited: tuple[str, ...] = ()


def plan_update(folder: Path, release: str | None = None) -> UpdatePlan:
    """
    Say what an update would do; only reads.

    Every file has three versions: as the template gave it then (`.est/base`), as it is, and as the
    template gives it now with the same answers. What only one side changed is taken from that side.

    Args:
        folder: The folder of the local EST.
        release: The release to go to, `est 1.0.0` or `1.0.0`; without it, the newest.

    Returns:
        What becomes of every file, and what that changes for the local EST.

    Raises:
        UsageError: The setup has errors, the release is unknown or older than what is followed, or an
            update was interrupted and must be finished first.
        IntegrityError: What the local EST remembers of how it was made is damaged.
        SurroundingsError: A file cannot be read.
    """
    folder = folder.absolute()
    if is_unfinished(folder):
        raise UsageError(_UNFINISHED)
    return make_plan(folder, release)


def update(folder: Path, plan: UpdatePlan, *, disk: Disk | None = None) -> Updated:
    """
    Carry a plan out: lay all new bytes ready, then put file by file in place, and the stamp last.

    Whenever it stops, each file is as it was or as it should become. Where the disk says no, what was
    done is undone; after a power cut, `finish` continues.

    Args:
        folder: The folder of the local EST.
        plan: What `plan_update` said.
        disk: What writes; only tests need another.

    Raises:
        UsageError: The setup would have errors; nothing was changed.
        SurroundingsError: The disk stands in the way or another update is at work; nothing was changed.
    """
    folder, disk = folder.absolute(), disk or Disk()
    if plan.errors:
        raise UsageError(refusal(list(plan.errors)))
    if not plan.is_needed:
        return Updated(plan.old.release, plan.new.release, ())
    with alone(folder):
        if is_unfinished(folder):
            raise UsageError(_UNFINISHED)
        if local_content(folder, f"{MEMORY}/{LOCK_FILE}") != plan.old.lock:
            raise UsageError(_OUTRUN)
        return _carried_out(folder, _prepared(folder, plan, disk), disk)


def is_unfinished(folder: Path) -> bool:
    """Whether an update of the local EST was interrupted after it had begun."""
    return journal_file(folder).is_file()


def finish(folder: Path, *, disk: Disk | None = None) -> Updated | None:
    """
    Continue an update that was interrupted; what had not begun to change anything is thrown away.

    Returns:
        What it did in all; None where there was none to continue.

    Raises:
        IntegrityError: The journal is damaged.
        SurroundingsError: The disk stands in the way, or another update is at work.
    """
    folder, disk = folder.absolute(), disk or Disk()
    area = folder / MEMORY / AREA
    if not area.exists():
        return None
    with alone(folder):
        journal = read_journal(folder)
        if journal is None:
            disk.clear(area)
        return _carried_out(folder, journal, disk) if journal else None


def _prepared(folder: Path, plan: UpdatePlan, disk: Disk) -> Journal:
    try:
        return prepare(plan, disk)
    except OSError as error:
        with suppress(OSError):
            disk.clear(folder / MEMORY / AREA)
        if isinstance(error, SurroundingsError):
            raise
        raise unreadable(Path(str(error.filename or folder)), error) from error


def _carried_out(folder: Path, journal: Journal, disk: Disk) -> Updated:
    edited = carry_out(folder, journal, disk)
    files = tuple((e.target, Became(e.became)) for e in journal.entries if e.became)
    return Updated(journal.old, journal.new, files, edited)


_UNFINISHED = Text(
    sv="En uppdatering avbröts och är halvfärdig. Kör est update så fortsätter den.",
    en="An update was interrupted and is half done. Run est update to continue it.",
)
_OUTRUN = Text(
    sv="Mappen har uppdaterats av någon annan under tiden. Inget har ändrats. Kör est update igen.",
    en="Somebody else has updated the folder meanwhile. Nothing was changed. Run est update again.",
)
