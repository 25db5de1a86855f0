"""How the command line speaks: language, product on stdout, talk on stderr, progress on a terminal."""

from __future__ import annotations

import gettext
import inspect
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from est_framework.errors import ExitCode, SurroundingsError, what_stopped
from est_framework.language import (
    LANGUAGES,
    LOCALE_FOLDER,
    Language,
    Text,
    choose_language,
    translator,
)

if TYPE_CHECKING:
    from est_framework.findings import Finding
    from est_framework.periods import Period
    from est_framework.setup.local import LocalEst

T = TypeVar("T")
_CONTROLS = {n: f"\\x{n:02x}" for n in (*range(9), *range(11, 32), *range(127, 160))} | {
    n: f"\\u{n:04x}"
    for n in (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}
"""What a terminal would obey; a file's name may hold any of them. Tab and line end are ours."""
_MAY_POINT_OUT = re.compile(r"@|(?:[0-9][^0-9A-Za-zÅÄÖåäö]{0,2}){6}")
_ENGLISH: dict[click.Command | click.Option, str] = {}


def safe(text: str) -> str:
    """
    Give a text as a terminal may show it: nothing in it moves the cursor or turns the reading.

    A line end in the name of a file that was typed is written out too: nobody forges a line of ours.
    """
    for typed in sys.argv[1:]:
        if typed.isprintable():
            continue
        from est_framework.findings import plain_name

        for name in (typed, typed.partition("=")[2], Path(typed).name):
            if name:
                text = text.replace(name, plain_name(name))
    return text.translate(_CONTROLS)


@dataclass(frozen=True)
class Talk:
    """
    What every command needs to know to speak.

    Attributes:
        start: The folder to look for `est.yaml` from.
        language: Swedish or English.
        quiet: Only the product and errors.
    """

    start: str
    language: Language
    quiet: bool = False

    def out(self, text: str) -> None:
        """
        Print a product on stdout.

        Raises:
            SurroundingsError: It could not be written: a full disk, say. A reader that went away is none.
        """
        try:
            click.echo(safe(text))
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go_of_stdout()
        except OSError as error:
            _let_go_of_stdout()
            raise SurroundingsError(
                Text(
                    sv=f"Resultatet gick inte att skriva: {what_stopped(error).sv}.",
                    en=f"The result could not be written: {what_stopped(error).en}.",
                )
            ) from error

    def say(self, text: str) -> None:
        """Say something about the work on stderr."""
        if not self.quiet:
            click.echo(safe(self.masked(text)), err=True)

    def error(self, text: str) -> None:
        """Say on stderr what could not be done."""
        label = "Fel:" if self.language == "sv" else "Error:"
        click.secho(label, fg="red", bold=True, err=True, nl=False)
        click.echo(f" {safe(self.masked(text, whole=True))}", err=True)

    def masked(self, text: str, *, whole: bool = False) -> str:
        """
        Give what is said without what points out a person: the name of a file may, or what was typed.

        Only what may hold a number or an address is looked at, so that the gate is not loaded to say that
        all is well; what could not be done is looked at whole.
        """
        if not (whole or _MAY_POINT_OUT.search(text)):
            return text
        from est_framework.privacy.masking import mask_said

        return mask_said(text, self.language)

    def words(self, text: str) -> str:
        """Give a sentence of the command line in the language spoken."""
        return translator(self.language, "cli")(text)

    def now(self) -> datetime:
        """Read the clock; nothing below the command line does."""
        return datetime.now(UTC)

    def local(self) -> LocalEst:
        """Open the local EST that the folder belongs to."""
        from est_framework.setup.load import find_local, open_local
        from est_framework.setup.local import LEDGER_VARIABLE

        ledger = os.environ.get(LEDGER_VARIABLE, "")
        local = open_local(find_local(Path(self.start)), ledger=ledger)
        return replace(local, say=lambda text: self.say(text.said(self.language)))

    def period(self, text: str) -> Period:
        """Read a period as it was typed."""
        from est_framework.periods import read_typed

        return read_typed(text)

    def progress(self, steps: Iterable[T], count: int, label: str) -> Iterator[T]:
        """Go through steps with a progress bar on a terminal, and silently elsewhere."""
        if self.quiet or not sys.stderr.isatty():
            yield from steps
            return
        with click.progressbar(steps, length=count, label=label, file=sys.stderr) as bar:
            yield from bar

    def findings(
        self, findings: Sequence[Finding], form: str, fail_on: str, *, every: bool = False
    ) -> ExitCode:
        """Print findings as text or JSON, masked by the gate, and give the exit code that they call for."""
        from est_framework.cli.telling import HowTold, tell
        from est_framework.privacy.masking import finding_masker, mask_said

        how = HowTold(form, None, (), fail_on, every=every, force=False)
        return tell(self, how, [*map(finding_masker(mask_said), findings)])


def _let_go_of_stdout() -> None:
    """Keep Python from failing a second time when it empties what is left at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def spoken_language(
    argv: Sequence[str], folder: str | None = None, lang: str | None = None
) -> Language:
    """Choose the language: `--lang`, then the setup's, then the locale's, then Swedish."""
    return choose_language(
        lang or _option(argv, "--lang"),
        _setup_language(Path(folder or _option(argv, "-C") or ".")),
        os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG"),
    )


def globals_first(argv: Sequence[str]) -> list[str]:
    """Let `--lang`, `-C` and `-q` stand anywhere before `--`: people write them last as often as first."""
    first: list[str] = []
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in ("--lang", "-C"):
            first += [word, *(value for value in [next(words, None)] if value is not None)]
        elif word in ("-q", "--quiet") or word.startswith("--lang="):
            first.append(word)
        else:
            rest.append(word)
    return [*first, *rest]


def let_click_speak(language: Language) -> None:
    """Tell click, which asks gettext for its own words, which language to speak and where ours lie."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", LOCALE_FOLDER)


def translate(command: click.Command, language: Language) -> None:
    """Put a command, its options and its commands into the language spoken."""
    _ = translator(language, "cli")
    if command.help:
        command.help = _(english(command))
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = _(english(parameter))
    if isinstance(command, click.Group):
        for part in command.commands.values():
            translate(part, language)


def english(part: click.Command | click.Option) -> str:
    """Give the help of a command or option as it stands in the code, whatever is spoken now."""
    return _ENGLISH.setdefault(part, inspect.cleandoc(part.help or ""))


def _option(argv: Sequence[str], name: str) -> str | None:
    for here, following in zip(argv, [*argv[1:], ""], strict=False):
        if here == name:
            return following
        if here.startswith(f"{name}="):
            return here.removeprefix(f"{name}=")
    return None


def _setup_language(start: Path) -> str | None:
    """Look only at the language line: help must be quick, and work beside a broken setup."""
    for folder in (start.absolute(), *start.absolute().parents):
        file = folder / "est.yaml"
        if file.is_file():
            try:
                text = file.read_text(encoding="utf-8", errors="replace")
            except OSError:
                return None
            match = re.search(rf"^language:\s*({'|'.join(LANGUAGES)})\b", text, re.MULTILINE)
            return match[1] if match else None
    return None
