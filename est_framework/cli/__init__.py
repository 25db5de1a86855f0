"""The `est` command: parse, call one library function, speak."""

from __future__ import annotations

import gc
import io
import keyword
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from est_framework.cli.talk import (
    Talk,
    globals_first,
    let_click_speak,
    spoken_language,
    translate,
)
from est_framework.errors import EstError, ExitCode
from est_framework.language import Language
from est_framework.version import __version__

_MANY = 50_000
"""How many new things the interpreter lets pass before it looks for garbage in cycles."""
COMMANDS = (
    "demo",
    "new",
    "update",
    "check",
    "resolve",
    "schema",
    "forms",
    "validate",
    "scan",
    "project",
    "receive",
    "review",
    "import",
    "picture",
    "meeting",
    "measures",
    "presence",
    "feedback",
    "analyse",
    "fidelity",
    "ledger",
    "disclose",
    "explain",
    "conformance",
    "method",
    "manual",
)
"""In the order that a week meets them; each stands in the module of its name."""


class OnDemand(click.Group):
    """A group that loads a command when it is asked for, so that `est --version` is quick."""

    language: Language = "en"

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language spoken."""
        translate(self, self.language)
        super().format_help(ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Give the names in the order of the week, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command and put it into the language spoken."""
        if cmd_name not in COMMANDS:
            if cmd_name.startswith("-"):
                return None
            raise click.exceptions.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        name = "import_" if keyword.iskeyword(cmd_name) else cmd_name
        command = getattr(import_module(f"{__name__}.{name}"), name)
        assert isinstance(command, click.Command)  # noqa: S101  # for the type checker
        translate(command, self.language)
        return command


@click.group(cls=OnDemand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="est", message="%(prog)s %(version)s")
@click.option("-C", "folder", default=".", metavar="DIR", help="Work in this folder.")
@click.option("--lang", type=click.Choice(["sv", "en"]), help="Speak Swedish or English.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but the result and errors.")
@click.pass_context
def est(ctx: click.Context, folder: str, lang: str | None, *, quiet: bool) -> None:
    """Run EST: one week from checklist to decided measure.

    Example: est demo
    """
    ctx.obj = Talk(start=folder, language=spoken_language(sys.argv[1:], folder, lang), quiet=quiet)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; the only place that catches our errors."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # a terminal that knows no ‹ or å is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(_MANY)  # loading the models alone would stop for it some fifty times
    argv = globals_first(list(sys.argv[1:] if arguments is None else arguments))
    language = spoken_language(argv)
    est.language = language
    let_click_speak(language)
    sys.exit(_run(argv, Talk(start=".", language=language)))


def _run(argv: list[str], talk: Talk) -> int:
    try:
        result = est.main(args=argv, prog_name="est", standalone_mode=False)
    except EstError as error:
        talk.error(error.said(talk.language))
        return int(error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help(), err=True) if error.ctx else error.show()
        return int(ExitCode.USAGE)
    except click.ClickException as error:
        error.show()
        return int(ExitCode.USAGE)
    except MemoryError:
        talk.error(
            talk.words("The memory is full. Close other programs and run the same thing again.")
        )
        return int(ExitCode.SURROUNDINGS)
    except (KeyboardInterrupt, click.Abort):
        return int(ExitCode.INTERRUPTED)
    return int(result or 0)
