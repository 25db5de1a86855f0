"""Make a new local EST from the packaged template."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import orjson

from est_framework.errors import SurroundingsError, UsageError, what_stopped
from est_framework.findings import Finding, Severity
from est_framework.language import Language, Text
from est_framework.method.load import releases
from est_framework.method.shipped import shipped_folder
from est_framework.setup.answers import NewActor, NewAnswers, NewArea
from est_framework.setup.ids import DEVICE_NAMES
from est_framework.setup.load import read_setup
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE
from est_framework.setup.template_words import template_words

__all__ = [
    "NewActor",
    "NewAnswers",
    "NewArea",
    "new_local",
    "planned",
    "refuse_taken",
    "remember",
    "render",
]

MEMORY = ".est"
LOCK_FILE = "lock.json"
BASE = "base"
LOCK_FORMAT = "est-lock 1"
_ERRORS_TOLD = 3


def new_local(target: Path, answers: NewAnswers, *, boundaries: bytes | None = None) -> Path:
    """
    Make a local EST: render the template beside the target, check it, and only then move it in place.

    Args:
        target: The folder to make; it may exist if it is empty.
        answers: What the municipality answered, with a first period.
        boundaries: The areas' boundaries as GeoJSON; the file is the municipality's own from the start.

    Returns:
        The folder.

    Raises:
        UsageError: An answer cannot be used, or the target holds something already.
        SurroundingsError: The disk stands in the way, or the installation's template is damaged.
    """
    target = target.absolute()
    refuse_taken(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".est-new-", dir=target.parent) as workshop:
            _move(_made(answers, Path(workshop), boundaries), target)
    except OSError as error:
        if isinstance(error, SurroundingsError):
            raise
        raise SurroundingsError(
            Text(
                sv=f"{target} kunde inte skapas ({what_stopped(error).sv}). Inget har ändrats. Kontrollera "
                "plats på disken och att du får skriva där.",
                en=f"{target} could not be made ({what_stopped(error).en}). Nothing was changed. Check the "
                "space on the disk and that you may write there.",
            )
        ) from error
    return target


def planned(answers: NewAnswers, *, boundaries: bytes | None = None) -> list[str]:
    """
    Give the files that `new_local` would make, by their names in the folder.

    Args:
        answers: What the municipality answered, with a first period.
        boundaries: The areas' boundaries as GeoJSON.

    Raises:
        UsageError: An answer cannot be used.
        SurroundingsError: The installation's template is damaged.
    """
    with tempfile.TemporaryDirectory(prefix="est-new-") as workshop:
        made = _made(answers, Path(workshop), boundaries)
        files = (file for file in made.rglob("*") if file.is_file())
        return sorted(file.relative_to(made).as_posix() for file in files)


def _made(answers: NewAnswers, workshop: Path, boundaries: bytes | None) -> Path:
    made = render(answers, workshop)
    remember(made, answers)
    if boundaries is not None:
        (made / GEOMETRY_FILE).write_bytes(boundaries)
    _check(made)
    return made


def render(answers: NewAnswers, into: Path, *, release: str | None = None) -> Path:
    """
    Fill the packaged template: every file of a local EST as it was before anybody changed it.

    The same answers and release give the same bytes.

    Args:
        answers: What the municipality answered, with a first period.
        into: A folder of ours that exists; the files are made in a folder of the slug's name in it.
        release: The release of the method to follow; without it, the newest.

    Returns:
        The folder with the files.

    Raises:
        UsageError: An answer cannot be used.
        SurroundingsError: The installation's template is damaged.
        OSError: The disk stands in the way.
    """
    words = template_words(answers, release)
    template = shipped_folder("municipality_template")
    _refuse_links(template)
    return _rendered(template, words, into)


def refuse_taken(target: Path) -> None:
    """
    See that a folder is free for a new local EST: it does not exist, or is empty.

    Raises:
        UsageError: Something is there, or Windows keeps the name for itself.
    """
    if target.name.partition(".")[0].casefold() in DEVICE_NAMES:
        raise UsageError(
            Text(
                sv=f"{target.name} är ett namn som Windows använder själv: mappen går inte att öppna där. "
                "Inget har ändrats. Välj ett annat namn.",
                en=f"{target.name} is a name that Windows keeps for itself: the folder cannot be opened "
                "there. Nothing was changed. Choose another name.",
            )
        )
    is_free = not os.path.lexists(target) or (
        target.is_dir() and not target.is_symlink() and not any(target.iterdir())
    )
    if not is_free:
        raise UsageError(
            Text(
                sv=f"{target} finns redan och är inte en tom mapp. Inget har ändrats. Välj ett annat "
                "namn eller en tom mapp.",
                en=f"{target} exists already and is no empty folder. Nothing was changed. Choose "
                "another name or an empty folder.",
            )
        )


def _refuse_links(template: Path) -> None:
    for file in sorted(template.rglob("*")):
        if file.is_symlink():
            raise SurroundingsError(
                Text(
                    sv=f"Mallen i installationen innehåller en länk ({file.name}) som inte hör dit. "
                    "Installera om paketet est-framework.",
                    en=f"The installation's template holds a link ({file.name}) that does not belong "
                    "there. Install est-framework again.",
                )
            )


def _rendered(template: Path, words: dict[str, Any], into: Path) -> Path:
    """
    Let cookiecutter write the files from words that are final.

    Its front door would run every word as Jinja code before use, look for the user's own configuration
    and keep a copy of the answers in the home; its generator does none of that. It does run the path it
    writes to as Jinja code, so it writes to a folder of a plain name, and the files are moved.
    """
    from cookiecutter.generate import generate_files  # noqa: PLC0415  # slow, and only needed here

    defaults = orjson.loads((template / "cookiecutter.json").read_bytes())
    private = {key: value for key, value in defaults.items() if key.startswith("_")}
    context = {"cookiecutter": {**private, **words}}
    with tempfile.TemporaryDirectory(prefix="est-new-") as plain:
        made = generate_files(template, context, plain, accept_hooks=False)
        return Path(shutil.move(made, into))


def _check(made: Path) -> None:
    local, findings = read_setup(made)
    if local is None:
        raise UsageError(
            Text(sv=_errors_said(findings, "sv"), en=_errors_said(findings, "en")),
        )


def _errors_said(findings: list[Finding], language: Language) -> str:
    opening = Text(
        sv="Svaren ger ingen uppsättning som håller. Inget har skapats.",
        en="The answers give no setup that holds. Nothing was made.",
    )
    errors = [f for f in findings if f.severity is Severity.ERROR][:_ERRORS_TOLD]
    lines = [
        f"{f.title.said(language)} ({f.code}). {f.seen.said(language)} {f.remedy.said(language)}"
        for f in errors
    ]
    return "\n".join([opening.said(language), *(line.rstrip() for line in lines)])


def remember(made: Path, answers: NewAnswers, *, release: str | None = None) -> None:
    """
    Keep what an update needs to know: release, answers, and every file as it was rendered.

    Args:
        made: A folder that `render` has just made.
        answers: The answers it was made from.
        release: The release it was made from; without it, the newest.
    """
    files = {
        file.relative_to(made).as_posix(): file
        for file in sorted(made.rglob("*"))
        if file.is_file()
    }
    lock = {
        "format": LOCK_FORMAT,
        "release": release or releases()[-1],
        "answers": answers.model_dump(mode="json", exclude_none=True),
        "files": {n: hashlib.sha256(f.read_bytes()).hexdigest() for n, f in files.items()},
    }
    for name, file in files.items():
        copy = made / MEMORY / BASE / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    (made / MEMORY / LOCK_FILE).write_bytes(orjson.dumps(lock, option=options))


def _move(made: Path, target: Path) -> None:
    if not target.exists():
        made.rename(target)
        return
    for part in sorted(made.iterdir(), key=lambda p: p.name == SETUP_FILE):
        part.rename(target / part.name)
