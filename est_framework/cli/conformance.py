"""`est conformance`: does another implementation say what the method says?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import whole_form_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from est_framework.reports.kit.models import Level

release_option = click.option("--release", default="", help="Another release than the newest.")
levels_option = click.option(
    "--level",
    "levels",
    type=click.Choice(["schema", "rules", "privacy", "files"]),
    multiple=True,
    help="Only this level; may be given several times.",
)


@click.group()
def conformance() -> None:
    """Try another implementation on documents whose findings are known.

    Example: est conformance list
    """


@conformance.command()
@release_option
@levels_option
@click.option("--jobs", type=click.IntRange(1, 64), default=2, help="How many run at once.")
@whole_form_option
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED, metavar="-- COMMAND...")
@click.pass_obj
def run(  # click hands options over by name
    talk: Talk,
    release: str,
    levels: tuple[str, ...],
    jobs: int,
    form: str,
    command: tuple[str, ...],
) -> int:
    """Run COMMAND once for each document, and say where its findings differ.

    {document} {setup} {folder} {schema} {now} in COMMAND are filled in; with none of them it is given the
    document and the setup last. It prints its findings as JSON.

    Example: est conformance run -- est -C {folder} validate --format json --now {now} {document}
    """
    from est_framework.publish.kit_text import run_json, run_text
    from est_framework.reports.kit.load import load_kit
    from est_framework.reports.kit.run import run_kit

    report = run_kit(
        load_kit(release),
        command,
        _levels(levels),
        jobs=jobs,
        progress=lambda answers, count: talk.progress(answers, count, ""),
    )
    talk.out(run_json(report, talk.language) if form == "json" else run_text(report, talk.language))
    return ExitCode.FINDINGS if report.differences else ExitCode.CLEAN


@conformance.command(name="list")
@release_option
@levels_option
@whole_form_option
@click.pass_obj
def list_(talk: Talk, release: str, levels: tuple[str, ...], form: str) -> None:
    """List the documents of the kit and what is to be said of each.

    Example: est conformance list --level privacy
    """
    from est_framework.publish.kit_text import list_json, list_text
    from est_framework.reports.kit.load import load_kit

    fixtures = load_kit(release).at(_levels(levels))
    talk.out(list_json(fixtures) if form == "json" else list_text(fixtures))


@conformance.command()
@release_option
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def export(talk: Talk, release: str, folder: Path) -> None:
    """Copy the kit to FOLDER, for whoever tries it without our tool.

    Example: est conformance export provsats
    """
    from est_framework.reports.kit.load import export_kit, load_kit

    talk.out(str(export_kit(load_kit(release), folder)))


def _levels(chosen: tuple[str, ...]) -> tuple[Level, ...]:
    from est_framework.reports.kit.models import Level

    return tuple(Level(name) for name in chosen) or tuple(Level)
