"""Which releases of EST there are, and one of them as a whole."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import ValidationError
from ruamel.yaml.error import YAMLError

from est_framework.errors import IntegrityError, UsageError
from est_framework.findings import did_you_mean
from est_framework.language import Text
from est_framework.method.compiled import read_compiled
from est_framework.method.files import RELEASE_FILE, read_folder
from est_framework.method.kinds import version_of
from est_framework.method.models import Release
from est_framework.method.shipped import shipped_folder

SPECS = "checklist_specs"


def releases() -> tuple[str, ...]:
    """Give the names of the releases that ship with the package, oldest first: `("est 0.1.0",)`."""
    return tuple(sorted(_folders(), key=version_of))


@cache
def load_release(name: str) -> Release:
    """
    Give one release as a whole; it is read once and then kept, since it never changes.

    Args:
        name: As documents name it: `est 0.1.0`.

    Raises:
        UsageError: No release has that name.
        IntegrityError: The release that ships with the package is damaged.
    """
    folders = _folders()
    if name not in folders:
        known = ", ".join(releases())
        near = did_you_mean(name, folders)
        raise UsageError(
            Text(
                sv=f"Metodutgåvan ”{name}” finns inte i den här versionen av verktyget."
                f"{near.sv.rstrip()} Här finns: {known}. Rätta namnet eller uppgradera est-framework.",
                en=f"There is no method release “{name}” in this version of the tool."
                f"{near.en.rstrip()} Known here: {known}. Correct the name or upgrade est-framework.",
            )
        )
    return read_release(folders[name])


def read_release(folder: Path) -> Release:
    """
    Read the release in a folder.

    Args:
        folder: The release's folder, such as `checklist_specs/est-1.0`.

    Raises:
        IntegrityError: A file is missing, unreadable or not what the method says.
    """
    try:
        release = read_compiled(folder)
        return release or Release.model_validate(read_folder(folder))
    except (OSError, UnicodeDecodeError, YAMLError, ValidationError) as cause:
        words = " ".join(str(cause).split())[:300]
        raise IntegrityError(
            Text(
                sv=f"Metodutgåvan i {folder} går inte att läsa: {words}. "
                "Installera om est-framework. Har du ändrat i den, kör `est method check`.",
                en=f"The method release in {folder} cannot be read: {words}. "
                "Install est-framework again. If you changed it, run `est method check`.",
            )
        ) from cause


def open_release(given: str) -> Release:
    """
    Give the release that somebody means: by its name, its number, or the folder that it lies in.

    Args:
        given: `est 0.1.0`, `0.1.0`, or a folder such as `checklist_specs/est-1.0`.

    Raises:
        UsageError: There is no such release or folder.
        IntegrityError: It cannot be read.
    """
    folder = Path(given)
    if (folder / RELEASE_FILE).is_file():
        return read_release(folder)
    if folder.is_dir():
        raise UsageError(
            Text(
                sv=f"Mappen {folder} är ingen metodutgåva: {RELEASE_FILE} saknas.",
                en=f"The folder {folder} is no method release: {RELEASE_FILE} is missing.",
            )
        )
    return load_release(given if given.startswith("est ") else f"est {given}")


def newest_folder() -> Path:
    """Give the folder of the newest release that ships with the package."""
    return _folders()[releases()[-1]]


def release_name(folder: Path) -> str:
    """Read the release's name from its first lines, so that asking which there are is quick."""
    lines = (folder / RELEASE_FILE).read_text(encoding="utf-8-sig").splitlines()
    words = dict(line.split(":", 1) for line in lines if line.startswith(("id:", "version:")))
    plain = {field: value.strip(" \"'") for field, value in words.items()}
    return f"{plain.get('id', 'est')} {plain.get('version', '0.0.0')}"


@cache
def _folders() -> dict[str, Path]:
    named = (
        (release_name(folder), folder)
        for folder in shipped_folder(SPECS).glob("est-*")
        if (folder / RELEASE_FILE).is_file()
    )
    return dict(named)
