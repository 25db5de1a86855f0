"""Hold the interview of `est new` on a terminal: plain lines, so that any console will do."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.errors import EstError
from est_framework.files import write_whole

if TYPE_CHECKING:
    from est_framework.cli.talk import Talk
    from est_framework.setup.answers_file import Answered
    from est_framework.setup.interview.interview import Interview

_YES, _NO = ("ja", "j", "yes", "y"), ("nej", "n", "no")
_NAMES_SHOWN = 5


class Draft:
    """
    Where the answers of an interview under way are kept, so that a closed terminal loses nothing.

    It lies in the user's own application folder, never in or beside the target: there, nothing is
    written before the last yes. It is taken away when the EST has been made, or by a no.
    """

    def __init__(self, target: Path) -> None:
        whole = hashlib.sha256(str(target.absolute()).encode()).hexdigest()[:12]
        self.file = Path(click.get_app_dir("est-framework"), "new", f"{whole}.answers.yaml")

    def read(self) -> bytes | None:
        """Give what was kept; None where there is nothing."""
        try:
            return self.file.read_bytes()
        except OSError:
            return None

    def keep(self, content: bytes) -> None:
        """Keep the answers so far; where the folder says no, there is simply nothing to take up."""
        try:
            write_whole(self.file, content)
        except OSError:
            self.forget()

    def forget(self) -> None:
        """Take it away."""
        try:
            self.file.unlink(missing_ok=True)
        except OSError:
            return


def ask_all(talk: Talk, target: Path, draft: Draft) -> Answered | None:
    """
    Hold the interview to its end.

    Returns:
        The answers, after a yes; None after a no.

    Raises:
        click.Abort: It was interrupted; what was answered is kept.
    """
    from est_framework.setup.interview.draft import draft as written

    _ = talk.words
    interview = _begun(talk, draft)
    try:
        while True:
            while interview.question is not None:
                interview = _one(talk, interview)
                if not interview.is_empty:
                    draft.keep(written(interview))
            is_over, answers = _settled(talk, interview, target)
            if is_over:
                return answers
            interview = interview.reply("<")[0]
    except (click.Abort, KeyboardInterrupt):
        if not interview.is_empty:
            draft.keep(written(interview))
        _tell(_("\nNothing has been written to {target}.").format(target=target))
        if draft.read() is not None:
            _tell(_("Your answers are kept in {file}").format(file=draft.file))
            _tell(_("Run the same command to go on."))
        raise


def _begun(talk: Talk, draft: Draft) -> Interview:
    from est_framework.method.load import load_release, releases
    from est_framework.setup.interview.draft import taken_up
    from est_framework.setup.interview.interview import Interview

    _ = talk.words
    release = load_release(releases()[-1])
    fresh = Interview(release, talk.now().date(), talk.language, {"language": talk.language})
    _tell(
        _("Enter takes the suggestion, ? helps, < goes back. Nothing is written before your yes.")
    )
    kept = draft.read()
    before = taken_up(fresh, kept) if kept else None
    if before is None or not _is_yes(_("You have answers from before. Go on with them? (yes/no)")):
        draft.forget()
        return fresh
    for asked, answer in before.summary():
        if answer:
            _tell(f"  {asked}: {answer}")
    return before


def _one(talk: Talk, interview: Interview) -> Interview:
    """Ask one question once, and say what there is to say about the answer."""
    question = interview.question
    assert question is not None  # noqa: S101  # for the type checker
    number = f"[{interview.at + 1}/{len(interview.questions)}] "
    is_more = question.is_list and question.key in interview.given
    suggestion = f" [{interview.suggestion}]" if interview.suggestion else ""
    ask = "  +" if is_more else f"{number}{question.ask.said(talk.language)}{suggestion}:"
    typed = _typed(ask)
    if question.key == "areas" and (after := _from_file(talk, interview, typed)):
        return after
    after, words = interview.reply(typed)
    if said := words.said(talk.language):
        _tell(said)
    return after


def _from_file(talk: Talk, interview: Interview, typed: str) -> Interview | None:
    """Read the areas of a file that was named; None where what was typed names none."""
    from est_framework.setup.area_list import AREA_FILES, read_areas

    file = Path(typed.strip().strip("\"'")).expanduser().absolute()
    if file.suffix.lower() not in AREA_FILES:
        return None
    try:
        areas = read_areas(file).areas
    except EstError as error:
        _tell(error.said(talk.language))
        return interview
    names = ", ".join(area.name for area in areas[:_NAMES_SHOWN])
    more = " …" if len(areas) > _NAMES_SHOWN else ""
    _tell(talk.words("{count} areas: {names}").format(count=len(areas), names=names + more))
    return interview.areas_from(str(file))


def _settled(talk: Talk, interview: Interview, target: Path) -> tuple[bool, Answered | None]:
    """Show everything and ask for the last word: whether it is over, and after a yes the answers."""
    from est_framework.setup.answers_file import answered

    _ = talk.words
    try:
        answers = answered(dict(interview.given), Path())
    except EstError as error:
        talk.error(error.said(talk.language))
        return False, None
    _tell(_("\nThis is what will be made in {target}:").format(target=target))
    for asked, answer in interview.summary():
        _tell(f"  {asked}: {answer or '–'}")
    while True:
        typed = _typed(_("Write yes to make it, no to leave it, < to go back:")).strip().casefold()
        if typed in _YES:
            return True, answers
        if typed in _NO:
            return True, None
        if typed == "<":
            return False, None


def _is_yes(ask: str) -> bool:
    while True:
        typed = _typed(f"{ask}:").strip().casefold()
        if typed in (*_YES, "") or typed in _NO:
            return typed not in _NO


def _typed(ask: str) -> str:
    return str(click.prompt(ask, default="", show_default=False, prompt_suffix=" ", err=True))


def _tell(text: str) -> None:
    click.echo(text, err=True)
