"""The `est` command: parse, call one library function, speak."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from est_framework.cli.check import check
from est_framework.cli.demo import demo
from est_framework.cli.explain import explain
from est_framework.cli.forms import forms
from est_framework.cli.import_ import import_
from est_framework.cli.ledger import ledger
from est_framework.cli.manual import manual
from est_framework.cli.measures import measures
from est_framework.cli.meeting import meeting
from est_framework.cli.method import method
from est_framework.cli.new import new
from est_framework.cli.picture import picture
from est_framework.cli.receive import receive
from est_framework.cli.schema import schema
from est_framework.cli.talk import Talk, globals_first, spoken_language, translate
from est_framework.cli.validate import validate
from est_framework.errors import EstError, ExitCode
from est_framework.version import __version__

COMMANDS = (
    demo,
    new,
    check,
    schema,
    forms,
    validate,
    receive,
    import_,
    picture,
    meeting,
    measures,
    ledger,
    explain,
    method,
    manual,
)
"""In the order that a week meets them."""


class InOrder(click.Group):
    """A group whose help lists its commands in the order they were given."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Give the names in the order of the week, not of the alphabet."""
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"]})
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


for _command in COMMANDS:
    est.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; the only place that catches our errors."""
    argv = globals_first(list(sys.argv[1:] if arguments is None else arguments))
    language = spoken_language(argv)
    translate(est, language)
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
    except (KeyboardInterrupt, click.Abort):
        return int(ExitCode.INTERRUPTED)
    return int(result or 0)
