"""`est measures`: what is open and late, and what is said about it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from est_framework.cli.first_choice import FirstChoice
from est_framework.cli.options import form_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from est_framework.measures.log.change import Changed

_STATUSES = ["decided", "under_way", "done"]
_OUTCOMES = ["worked", "partly", "not", "cannot_tell"]
by_option = click.option("--by", metavar="ROLE", default="", help="The role that says it.")
note_option = click.option("--note", default="", help="Place and behaviour, never who.")
revision_option = click.option(
    "--revision",
    "seen",
    type=int,
    metavar="N",
    help="The revision you had before you; if somebody has written since, both are kept.",
)


@click.group(cls=FirstChoice)
def measures() -> None:
    """List the measures, add one, and say what has become of one.

    Example: est measures --actor faltgruppen
    """


@measures.command("list")
@click.option("--actor", metavar="ACTOR", help="Only what this actor owns or helps with.")
@click.option("--tier", metavar="TIER", help="Only what waits for this tier of decision.")
@click.option("--due", is_flag=True, help="Only what is late or to be reviewed now.")
@click.option("--closed", is_flag=True, help="The closed ones too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="A list to read, one object a measure, or a table.",
)
@click.pass_obj
def list_(
    talk: Talk, actor: str | None, tier: str | None, form: str, *, due: bool, closed: bool
) -> None:
    """List the open measures: owner, due, review, what is late, and what waits for whom.

    Example: est measures list --due
    """
    from est_framework.measures.log.listed import Wanted, list_measures
    from est_framework.publish.measures_list import measures_csv, measures_json, measures_text
    from est_framework.reports.keeping.ledger import Ledger

    local, wanted = talk.local(), Wanted(actor, tier, due, closed)
    with Ledger.open(local.ledger_url) as kept:
        listed = list_measures(kept, local.setup, as_of=talk.now(), wanted=wanted)
    if form == "json":
        talk.out(measures_json(listed))
    elif form == "csv":
        talk.out(measures_csv(listed))
    else:
        talk.out(measures_text(listed, local.setup, talk.language))


@measures.command()
@click.option("--what", "description", default="", help="What is to be done.")
@click.option("--indicator", default="", help="The problem: which indicator.")
@click.option("--area", default="", help="The problem: in which area.")
@click.option("--period", default="", help="The problem: which period's picture showed it.")
@click.option("--owner", metavar="ACTOR", default="", help="The actor that sees to it.")
@click.option("--partner", "partners", multiple=True, help="An actor that helps; may be repeated.")
@click.option("--due", metavar="DATE", default="", help="When it is to be done.")
@click.option("--review", metavar="DATE", default="", help="When you ask what came of it.")
@click.option("--effect", "expected_effect", default="", help="What is to get better.")
@click.option("--measured", "how_measured", default="", help="How you will find out.")
@click.option("--type", "type_", metavar="ID", help="The kind of measure, from the catalogue.")
@click.option("--place", default="", help="Where, as exactly as the work needs; never a home.")
@click.option("--tier", metavar="TIER", help="The tier of decision that it belongs to.")
@click.option("--waits-for", metavar="TIER", help="The tier whose decision it waits for.")
@click.option("--by", "decided_by", metavar="ROLE", default="", help="The role that decided it.")
@form_option
@click.pass_obj
def add(talk: Talk, /, form: str, **told: Any) -> int:  # noqa: ANN401  # the fields of a measure
    """Add a measure that was decided between two meetings.

    Example: est measures add --what "Laga lampan" --owner gata-park
    """
    from est_framework.measures.log.change import add_measure

    local = talk.local()
    if sys.stdin is not None and sys.stdin.isatty():
        told = _asked_for(talk, told)
    problem = {name: told.pop(name) for name in ("indicator", "area", "period")}
    fields = {"type": told.pop("type_"), **told, "problem": problem}
    fields["partners"] = list(fields["partners"])
    return _said(talk, add_measure(local, fields, now=talk.now()), form)


@measures.command()
@click.argument("measure")
@click.option("--status", type=click.Choice(_STATUSES), required=True, help="How far it has come.")
@click.option("--outcome", type=click.Choice(_OUTCOMES), help="What came of it.")
@click.option("--why", default="", help="Why that outcome.")
@click.option("--next", "next_", default="", help="What is to be done now.")
@click.option("--waits-for", metavar="TIER", help="The tier whose decision it waits for.")
@note_option
@by_option
@revision_option
@form_option
@click.pass_obj
def update(talk: Talk, /, measure: str, seen: int | None, form: str, **told: Any) -> int:  # noqa: ANN401
    """Say how far MEASURE has come; what was said before stays in its log.

    Example: est measures update 2026-W47-1 --status under_way
    """
    return _change(talk, measure, told, seen, form)


@measures.command()
@click.argument("measure")
@click.option("--outcome", type=click.Choice(_OUTCOMES), required=True, help="What came of it.")
@click.option("--why", required=True, help="Why that outcome.")
@click.option("--next", "next_", default="", help="What is to be done now.")
@note_option
@by_option
@revision_option
@form_option
@click.pass_obj
def close(talk: Talk, /, measure: str, seen: int | None, form: str, **told: Any) -> int:  # noqa: ANN401
    """Close MEASURE with its outcome; it then leaves the agenda.

    Example: est measures close 2026-W47-1 --outcome partly --why "Bara på fredagar"
    """
    return _change(talk, measure, {**told, "status": "closed"}, seen, form)


def _change(talk: Talk, measure: str, told: dict[str, Any], seen: int | None, form: str) -> int:
    from est_framework.measures.log.change import change_measure
    from est_framework.measures.models import LogEntry

    local, now = talk.local(), talk.now()
    told["next"] = told.pop("next_")
    entry = LogEntry(at=now.astimezone(local.setup.zone), **told)
    return _said(talk, change_measure(local, measure, entry, now=now, seen=seen), form)


def _said(talk: Talk, changed: Changed, form: str) -> int:
    code = talk.findings(changed.findings, form, "error") if changed.findings else ExitCode.CLEAN
    if changed.id and form == "text":
        talk.out(talk.words("Kept: {measure}.").format(measure=changed.id))
    return changed.exit_code or code


def _asked_for(talk: Talk, told: dict[str, Any]) -> dict[str, Any]:
    """Ask on a terminal for what a measure must have and the command line did not say."""
    questions: Sequence[tuple[str, str]] = (
        ("description", talk.words("What is to be done?")),
        ("indicator", talk.words("Which problem is it about (indicator)?")),
        ("area", talk.words("In which area?")),
        ("period", talk.words("Which period's picture showed it?")),
        ("owner", talk.words("Who sees to it (actor)?")),
        ("due", talk.words("When is it to be done?")),
        ("review", talk.words("When do you ask what came of it?")),
        ("expected_effect", talk.words("What is to get better?")),
        ("how_measured", talk.words("How will you find out?")),
    )
    asked = {
        name: told[name] or click.prompt(question, default="", show_default=False, err=True)
        for name, question in questions
    }
    return {**told, **asked}
