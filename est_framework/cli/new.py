"""`est new`: a local EST of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.talk import Talk
from est_framework.errors import UsageError
from est_framework.language import Text

if TYPE_CHECKING:
    from est_framework.setup.answers_file import Answered


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="TARGET")
@click.option(
    "--answers", "file", metavar="FILE", help="Take the answers from a YAML file; - is the input."
)
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.pass_obj
def new(talk: Talk, folder: Path, file: str | None, *, dry_run: bool) -> None:
    """Make a local EST in a new folder: by an interview, or from a file of answers.

    Example: est new trygg-orebro --answers svar.yaml
    """
    from est_framework.cli.asking import Draft, ask_all
    from est_framework.setup.new import new_local, planned, refuse_taken

    _ = talk.words
    refuse_taken(folder.absolute())
    draft = Draft(folder)
    answered = _from_file(file) if file else None
    if answered is None:
        _see_that_somebody_answers()
        answered = ask_all(talk, folder, draft)
    if answered is None:
        draft.forget()
        talk.say(_("Nothing was written."))
        return
    answers = answered.answers.beginning(talk.now().date())
    if dry_run:
        for name in planned(answers, boundaries=answered.boundaries):
            talk.out(str(folder / name))
        return
    made = new_local(folder, answers, boundaries=answered.boundaries)
    draft.forget()
    talk.out(str(made))
    named = f'"{folder}"' if " " in str(folder) else str(folder)
    talk.say(_("Next: est -C {folder} check").format(folder=named))


def _from_file(file: str) -> Answered:
    from est_framework.setup.answers_file import read_answers, read_answers_file

    if file == "-":
        return read_answers(sys.stdin.buffer.read(), "-", Path())
    return read_answers_file(Path(file))


def _see_that_somebody_answers() -> None:
    if not sys.stdin.isatty():
        raise UsageError(
            Text(
                sv="Här finns ingen terminal att fråga i. Skriv svaren i en fil och ange den: est new MAPP "
                "--answers svar.yaml. Tre svar behövs: name, slug och municipality.",
                en="There is no terminal to ask in. Write the answers in a file and name it: est new DIR "
                "--answers answers.yaml. Three answers are needed: name, slug and municipality.",
            )
        )
