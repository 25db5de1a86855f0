"""Make a new local EST from the packaged template."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import orjson

from est_framework.errors import SurroundingsError, UsageError
from est_framework.findings import Finding, Severity
from est_framework.language import Language, Text
from est_framework.method.shipped import shipped_folder
from est_framework.setup.answers import NewActor, NewAnswers, template_words
from est_framework.setup.load import read_setup
from est_framework.setup.local import SETUP_FILE

__all__ = ["NewActor", "NewAnswers", "new_local"]

MEMORY = ".est"
LOCK_FILE = "lock.json"
BASE = "base"
_LOCK_FORMAT = "est-lock 1"
_ERRORS_TOLD = 3


def new_local(target: Path, answers: NewAnswers) -> Path:
    """
    Make a local EST: render the template beside the target, check it, and only then move it in place.

    Args:
        target: The folder to make; it may exist if it is empty.
        answers: What the municipality answered.

    Returns:
        The folder.

    Raises:
        UsageError: An answer cannot be used, or the target holds something already.
        SurroundingsError: The disk stands in the way, or the installation's template is damaged.
    """
    words = template_words(answers)
    target = target.absolute()
    _refuse_taken(target)
    template = shipped_folder("municipality_template")
    _refuse_links(template)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".est-new-", dir=target.parent) as workshop:
            made = _rendered(template, words, Path(workshop))
            _check(made)
            _remember(made, answers, words["method"])
            _move(made, target)
    except OSError as error:
        if isinstance(error, SurroundingsError):
            raise
        raise SurroundingsError(
            Text(
                sv=f"{target} kunde inte skapas ({error.strerror}). Inget har ändrats. Kontrollera "
                "plats på disken och att du får skriva där.",
                en=f"{target} could not be made ({error.strerror}). Nothing was changed. Check the "
                "space on the disk and that you may write there.",
            )
        ) from error
    return target


def _refuse_taken(target: Path) -> None:
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


def _rendered(template: Path, words: dict[str, str], workshop: Path) -> Path:
    """Let cookiecutter fill the template, with a configuration of its own so that it keeps nothing."""
    from cookiecutter.main import cookiecutter  # noqa: PLC0415  # slow, and only needed here

    private = workshop / "private"
    config = workshop / "config.yaml"
    folders = {"cookiecutters_dir": str(private), "replay_dir": str(private)}
    config.write_bytes(orjson.dumps({**folders, "default_context": {}}))
    made = cookiecutter(
        template=str(template),
        no_input=True,
        extra_context=words,
        output_dir=str(workshop / "made"),
        config_file=str(config),
        accept_hooks=False,
    )
    return Path(made)


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


def _remember(made: Path, answers: NewAnswers, release: str) -> None:
    """Keep what an update needs to know: release, answers, and every file as it was rendered."""
    files = {
        file.relative_to(made).as_posix(): file
        for file in sorted(made.rglob("*"))
        if file.is_file()
    }
    lock = {
        "format": _LOCK_FORMAT,
        "release": release,
        "answers": answers.model_dump(mode="json"),
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
