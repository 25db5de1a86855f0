"""Carry out an update that lies ready: file by file, the stamp last, and back where the disk says no."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from est_framework.errors import SurroundingsError, what_stopped
from est_framework.language import Text
from est_framework.setup.new import MEMORY
from est_framework.setup.update.disk import Disk
from est_framework.setup.update.journal import AREA, Entry, Journal, journal_file, staged_file
from est_framework.setup.update.memory import local_content
from est_framework.setup.update.plan import BESIDE, digest_of


def carry_out(folder: Path, journal: Journal, disk: Disk) -> tuple[str, ...]:
    """
    Do everything in a journal that has not been done yet.

    Returns:
        Files that had to be put beside others, which somebody had changed meanwhile.

    Raises:
        SurroundingsError: The disk stands in the way; says whether all is as before or is to be continued.
    """
    try:
        beside = [_placed(folder, entry, disk) for entry in journal.entries]
        disk.remove(journal_file(folder))
        disk.clear(folder / MEMORY / AREA)
    except OSError as error:
        _undone(folder, journal, disk, error)
        raise _failed(error, _PUT_BACK) from error
    return tuple(name for name in beside if name)


def _placed(folder: Path, entry: Entry, disk: Disk) -> str:
    """Do one thing of the journal, unless it is done; give the name of what had to be put beside."""
    target = folder / entry.target
    if not entry.became:
        _remembered(folder, entry, disk)
        return ""
    current = digest_of(local_content(folder, entry.target))
    if not entry.staged:
        if current is not None and current == entry.before:
            disk.remove(target)
        return ""
    staged = staged_file(folder, entry)
    if not staged.exists():
        return ""
    if current in (entry.before, entry.after):
        disk.move(staged, target)
        return ""
    beside = _free(target)
    disk.move(staged, beside)
    return beside.relative_to(folder).as_posix()


def _remembered(folder: Path, entry: Entry, disk: Disk) -> None:
    target = folder / entry.target
    staged = staged_file(folder, entry)
    if not entry.staged:
        if target.exists():
            disk.remove(target)
    elif staged.exists():
        disk.move(staged, target)


def _free(target: Path) -> Path:
    beside = target if target.name.endswith(BESIDE) else target.with_name(target.name + BESIDE)
    number, found = 1, beside
    while found.exists():
        number += 1
        found = beside.with_name(f"{beside.name}.{number}")
    return found


def _undone(folder: Path, journal: Journal, disk: Disk, cause: OSError) -> None:
    """Put back what was replaced, if the memory has not begun to move; else the next run continues."""
    files = [entry for entry in journal.entries if entry.became]
    if any(e.staged and not staged_file(folder, e).exists() for e in journal.entries[len(files) :]):
        raise _failed(cause, _CONTINUE) from cause
    try:
        # Without the journal the next run compares afresh, so that half an undoing does no harm.
        disk.remove(journal_file(folder))
        for entry in reversed(files):
            _put_back(folder, entry, disk)
        disk.clear(folder / MEMORY / AREA)
    except OSError as error:
        raise _failed(cause, _CONTINUE) from error


def _put_back(folder: Path, entry: Entry, disk: Disk) -> None:
    current = digest_of(local_content(folder, entry.target))
    if current == entry.before or current != entry.after:
        return
    if not entry.kept:
        disk.remove(folder / entry.target)
        return
    kept = folder / PurePosixPath(entry.kept)
    back = folder / MEMORY / AREA / "back"
    disk.write(back, kept.read_bytes(), like=kept)
    disk.move(back, folder / entry.target)


def _failed(error: OSError, ending: Text) -> SurroundingsError:
    if isinstance(error, SurroundingsError):
        return SurroundingsError(error.words)
    words = _STOPPED.filled(
        {"path": error.filename2 or error.filename or "", "cause": what_stopped(error)}
    )
    return SurroundingsError(Text(sv=f"{words.sv} {ending.sv}", en=f"{words.en} {ending.en}"))


_STOPPED = Text(
    sv="Uppdateringen stannade vid {path} ({cause}).",
    en="The update stopped at {path} ({cause}).",
)
_PUT_BACK = Text(
    sv="Allt är som det var före. Stäng filen om den är öppen i ett annat program, kontrollera plats på "
    "disken och kör est update igen.",
    en="Everything is as it was before. Close the file if it is open in another program, check the space "
    "on the disk and run est update again.",
)
_CONTINUE = Text(
    sv="Varje fil är antingen den gamla eller den nya. Stäng filen om den är öppen i ett annat program, "
    "kontrollera plats på disken och kör est update igen så görs resten.",
    en="Each file is either the old one or the new one. Close the file if it is open in another program, "
    "check the space on the disk and run est update again to do the rest.",
)
