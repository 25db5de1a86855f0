"""What a local EST remembers of how it was made, and what it would be if it were made today."""

from __future__ import annotations

import hashlib
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import orjson
from pydantic import ValidationError

from est_framework.errors import IntegrityError, SurroundingsError, UsageError, what_stopped
from est_framework.language import Text
from est_framework.setup.answers import NewAnswers
from est_framework.setup.new import BASE, LOCK_FILE, LOCK_FORMAT, MEMORY, remember, render
from est_framework.setup.update.merge_text import with_ending


@dataclass(frozen=True)
class Memory:
    """
    What a local EST was made from.

    Attributes:
        release: The release of the method that its files follow.
        answers: What the municipality answered; None for one that would be made.
        files: Every file as the template gave it, by name.
        lock: The bytes of the stamp.
    """

    release: str
    answers: NewAnswers | None
    files: dict[str, bytes]
    lock: bytes


def remembered(folder: Path) -> Memory:
    """
    Read what a local EST remembers.

    Raises:
        UsageError: It remembers nothing, since it was not made with `est new`.
        IntegrityError: What it remembers is damaged.
        SurroundingsError: It cannot be read.
    """
    try:
        content = (folder / MEMORY / LOCK_FILE).read_bytes()
    except FileNotFoundError:
        raise UsageError(_NO_MEMORY) from None
    except OSError as error:
        raise unreadable(folder / MEMORY / LOCK_FILE, error) from error
    lock, answers = _lock(content)
    names = {_safe(name): digest for name, digest in lock["files"].items()}
    files = {name: _base_file(folder, name, digest) for name, digest in names.items()}
    return Memory(lock["release"], answers, files, content)


def made_today(answers: NewAnswers, release: str) -> Memory:
    """
    Make, in a folder of its own that is thrown away, what the same answers give today.

    Raises:
        UsageError: An answer can no longer be used.
        SurroundingsError: The installation's template is damaged, or the disk says no.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="est-update-") as workshop:
            made = render(answers, Path(workshop), release=release)
            remember(made, answers, release=release)
            base = made / MEMORY / BASE
            files = {
                file.relative_to(base).as_posix(): file.read_bytes()
                for file in sorted(base.rglob("*"))
                if file.is_file()
            }
            lock = (made / MEMORY / LOCK_FILE).read_bytes()
    except OSError as error:
        if isinstance(error, SurroundingsError):
            raise
        raise unreadable(Path(str(error.filename or tempfile.gettempdir())), error) from error
    return Memory(release, answers, files, lock)


def local_file(folder: Path, name: str) -> Path:
    """
    Find a file of the template in a local EST, whichever way its name's letters are put together.

    Raises:
        UsageError: A link or folder stands where the file should, so that writing would go elsewhere.
    """
    path = folder
    for part in PurePosixPath(name).parts:
        path = _named(path, part)
        if path.is_symlink():
            raise UsageError(_filled(_LINK, path))
    if path.is_dir():
        raise UsageError(_filled(_FOLDER, path))
    return path


def local_content(folder: Path, name: str) -> bytes | None:
    """
    Read a file of the template as it is in a local EST; None where it is not there.

    Raises:
        UsageError: A link or folder stands in its place.
        SurroundingsError: It cannot be read.
    """
    path = local_file(folder, name)
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> SurroundingsError:
    """Say that a file could not be read or written while nothing had been changed yet."""
    return SurroundingsError(
        Text(
            sv=f"{path} går inte att läsa eller skriva ({what_stopped(error).sv}). Inget har ändrats. Stäng "
            "filen om den är öppen i ett annat program, och kontrollera att du har rätt till den.",
            en=f"{path} cannot be read or written ({what_stopped(error).en}). Nothing was changed. Close the "
            "file if it is open in another program, and check that you may use it.",
        )
    )


def _lock(content: bytes) -> tuple[dict[str, Any], NewAnswers]:
    try:
        lock: dict[str, Any] = orjson.loads(content)
        if lock["format"] != LOCK_FORMAT:
            raise IntegrityError(_NEWER)
        answers = NewAnswers.model_validate(lock["answers"])
        texts = [lock["release"], *lock["files"], *lock["files"].values()]
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise IntegrityError(_DAMAGED) from error
    if not all(isinstance(text, str) for text in texts):
        raise IntegrityError(_DAMAGED)
    return lock, answers


def _base_file(folder: Path, name: str, digest: str) -> bytes:
    try:
        content = (folder / MEMORY / BASE / name).read_bytes()
    except OSError as error:
        raise IntegrityError(_filled(_BASE_GONE, Path(name))) from error
    # A version control that writes other line endings on Windows has not damaged anything.
    for candidate in (content, _with_plain_endings(content)):
        if hashlib.sha256(candidate).hexdigest() == digest:
            return candidate
    raise IntegrityError(_filled(_BASE_GONE, Path(name)))


def _with_plain_endings(content: bytes) -> bytes:
    return with_ending(content.decode("utf-8", "surrogateescape"), "\n").encode(
        "utf-8", "surrogateescape"
    )


def _safe(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in name or ":" in name:
        raise IntegrityError(_DAMAGED)
    return name


def _named(folder: Path, part: str) -> Path:
    exact = folder / part
    if exact.exists() or exact.is_symlink() or not folder.is_dir():
        return exact
    wanted = unicodedata.normalize("NFC", part)
    alike = (p for p in folder.iterdir() if unicodedata.normalize("NFC", p.name) == wanted)
    return next(alike, exact)


def _filled(words: Text, path: Path) -> Text:
    return Text(sv=words.sv.format(path=path), en=words.en.format(path=path))


_NO_MEMORY = Text(
    sv=f"Mappen minns inte hur den skapades: {MEMORY}/{LOCK_FILE} saknas. Inget har ändrats. Hämta "
    f"mappen {MEMORY} från en säkerhetskopia. Finns ingen: skapa ett nytt EST med est new i en annan "
    "mapp och flytta dit er est.yaml, areas.geojson och data.",
    en=f"The folder does not remember how it was made: {MEMORY}/{LOCK_FILE} is missing. Nothing was "
    f"changed. Fetch the folder {MEMORY} from a backup. If there is none: make a new EST with est new "
    "in another folder and move your est.yaml, areas.geojson and data there.",
)
_DAMAGED = Text(
    sv=f"{MEMORY}/{LOCK_FILE} är skadad eller ändrad för hand. Inget har ändrats. Hämta mappen "
    f"{MEMORY} från en säkerhetskopia.",
    en=f"{MEMORY}/{LOCK_FILE} is damaged or was changed by hand. Nothing was changed. Fetch the folder "
    f"{MEMORY} from a backup.",
)
_NEWER = Text(
    sv=f"{MEMORY}/{LOCK_FILE} har ett format som den här versionen inte känner till. Inget har ändrats. "
    "Uppgradera est-framework och kör est update igen.",
    en=f"{MEMORY}/{LOCK_FILE} has a format that this version does not know. Nothing was changed. "
    "Upgrade est-framework and run est update again.",
)
_BASE_GONE = Text(
    sv=f"{MEMORY}/{BASE}/{{path}} saknas eller är ändrad; utan den går det inte att skilja era "
    f"ändringar från mallens. Inget har ändrats. Hämta mappen {MEMORY} från en säkerhetskopia.",
    en=f"{MEMORY}/{BASE}/{{path}} is missing or changed; without it your changes cannot be told from "
    f"the template's. Nothing was changed. Fetch the folder {MEMORY} from a backup.",
)
_LINK = Text(
    sv="{path} är en länk, så en uppdatering skulle skriva någon annanstans. Inget har ändrats. Ersätt "
    "länken med den riktiga filen eller mappen och kör est update igen.",
    en="{path} is a link, so an update would write somewhere else. Nothing was changed. Put the real "
    "file or folder in place of the link and run est update again.",
)
_FOLDER = Text(
    sv="{path} är en mapp, men mallen har en fil med det namnet. Inget har ändrats. Byt namn på mappen "
    "och kör est update igen.",
    en="{path} is a folder, but the template has a file of that name. Nothing was changed. Rename the "
    "folder and run est update again.",
)
