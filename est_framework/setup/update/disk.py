"""The only hands of an update: everything that it writes, moves or takes away goes through here."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from est_framework.errors import SurroundingsError, what_stopped
from est_framework.files import sync_folder
from est_framework.language import Text
from est_framework.setup.new import MEMORY

LOCK = "update.lock"


class Disk:
    """
    Writes, moves and takes away, each step lasting once it is done.

    A subclass may look at every step before it is taken, with `about_to`: tests make the power go there.
    """

    def about_to(self, act: str, path: Path) -> None:
        """Be told before each step what will be done to which file."""

    def write(self, path: Path, content: bytes, *, like: Path | None = None) -> None:
        """Write a file of our own, with the rights of another where one is given; not in one step."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.about_to("write", path)
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if like is not None and like.exists():
            shutil.copymode(like, path)

    def move(self, path: Path, target: Path) -> None:
        """Put a file in the place of another, in one step."""
        target.parent.mkdir(parents=True, exist_ok=True)
        self.about_to("move", target)
        path.replace(target)
        sync_folder(target.parent)

    def remove(self, path: Path) -> None:
        """Take a file away; it is no fault if it is gone already."""
        self.about_to("remove", path)
        path.unlink(missing_ok=True)
        sync_folder(path.parent)

    def clear(self, folder: Path) -> None:
        """Take a folder of our own away with everything in it."""
        self.about_to("clear", folder)
        if folder.exists():
            shutil.rmtree(folder)
            sync_folder(folder.parent)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """
    Be the only update of a local EST for a while.

    Raises:
        SurroundingsError: Another one is at work, or the folder may not be written in.
    """
    path = folder / MEMORY / LOCK
    own = f"{os.getpid()} {socket.gethostname()}\n"
    handle = _taken(path, own)
    try:
        yield
    finally:
        # Windows takes no open file away.
        os.close(handle)
        with suppress(OSError):
            path.unlink()


def _taken(path: Path, own: str) -> int:
    for _ in range(2):
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
        except FileExistsError:
            if not _abandoned(path):
                break
        except OSError as error:
            raise SurroundingsError(_filled(_NOT_WRITABLE, path, what_stopped(error))) from error
        else:
            os.write(handle, own.encode())
            return handle
    raise SurroundingsError(_filled(_AT_WORK, path))


def _abandoned(path: Path) -> bool:
    """Take away what a run that was killed left; whether that could be done."""
    seen = _read(path)
    if seen is None:
        return True
    process, _, machine = seen.strip().partition(" ")
    if machine != socket.gethostname() or not process.isdecimal() or _lives(int(process)):
        return False
    aside = path.with_name(f"{LOCK}.{os.getpid()}")
    try:
        path.replace(aside)
    except OSError:
        # On Windows a file that somebody holds open cannot be moved: the run is alive.
        return not path.exists()
    is_the_seen = _read(aside) == seen
    if not is_the_seen and not path.exists():
        aside.replace(path)
        return False
    aside.unlink(missing_ok=True)
    return is_the_seen


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return None


def _lives(process: int) -> bool:
    if sys.platform == "win32":
        return False  # whoever lives holds the file open, and then it cannot be moved
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _filled(words: Text, path: Path, cause: Text | None = None) -> Text:
    return words.filled({"path": path, "cause": cause})


_AT_WORK = Text(
    sv="En annan est update arbetar i mappen. Inget har ändrats. Vänta tills den är klar. Är du säker på "
    "att ingen är i gång, ta bort filen {path} och försök igen.",
    en="Another est update is at work in the folder. Nothing was changed. Wait until it is done. If you "
    "are sure that none is running, take away the file {path} and try again.",
)
_NOT_WRITABLE = Text(
    sv="Det går inte att skriva {path} ({cause}). Inget har ändrats. Kontrollera att du får skriva i "
    "mappen och att disken inte är full.",
    en="{path} cannot be written ({cause}). Nothing was changed. Check that you may write in the folder "
    "and that the disk is not full.",
)
