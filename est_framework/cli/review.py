"""`est review`: what waits for somebody, and what was decided about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import force_option, whole_form_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.reports.review.act import Done
    from est_framework.setup.local import LocalEst

_LOOKED_BACK = 8
since_option = click.option("--since", metavar="PERIOD", help="Everything since this period.")
role_option = click.option(
    "--role", default="granskare", metavar="ROLE", help="The role that decides, never a name."
)
reports_argument = click.argument("reports", nargs=-1, required=True, metavar="REPORTS...")


@click.group()
def review() -> None:
    """Read what came in before it is used: accept, send back, set aside, merge.

    A report is named by its row from est review list, its receipt number, or its id.

    Example: est review list
    """


@review.command("list")
@click.argument("period", required=False)
@since_option
@whole_form_option
@click.pass_obj
def list_(talk: Talk, period: str | None, since: str | None, form: str) -> None:
    """List what waits; without PERIOD of this period and the seven before it.

    Of a file held for personal data only the kind and the place are told.

    Example: est review list 2026-W47
    """
    from est_framework.publish.review_text import waiting_json, waiting_text
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.review.letter import held_for
    from est_framework.reports.review.queue import waiting

    local = talk.local()
    with Ledger.open(local.ledger_url) as ledger:
        found = waiting(ledger, local.setup, _periods(talk, local, period, since))
        held = held_for(local, ledger, found)
    if form == "json":
        talk.out(waiting_json(found, held))
    else:
        talk.out(waiting_text(found, held, local.setup, talk.language))


@review.command()
@click.argument("reports", nargs=-1, metavar="[REPORTS]...")
@click.option("--all", "all_", is_flag=True, help="Everything that waits for nothing but a reader.")
@click.option("--period", help="With --all: only of this period.")
@since_option
@role_option
@click.pass_obj
def accept(  # click hands each option over by name
    talk: Talk,
    reports: tuple[str, ...],
    period: str | None,
    since: str | None,
    role: str,
    *,
    all_: bool,
) -> int:
    """Accept reports: they count.

    --all leaves what has a warning: that is for somebody to look at.

    Example: est review accept --all
    """
    from est_framework.reports.review.act import Done, accept_waiting
    from est_framework.reports.review.act import accept as accepted

    if all_ == bool(reports):
        raise click.UsageError(talk.words("Name the reports, or write --all."))
    local, now = talk.local(), talk.now()
    done = Done()
    if reports:
        done = accepted(local, reports, role=role, now=now)
    else:
        periods = _periods(talk, local, period, since)
        done = accept_waiting(local, periods, role=role, now=now)
    return _say(talk, done, talk.words("{count} accepted."))


@review.command("return")
@click.argument("report")
@click.option("--comment", required=True, help="What the sender is asked to mend.")
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path),
    help="Write the text to the sender in this file.",
)
@force_option
@role_option
@click.pass_obj
def return_(
    talk: Talk, report: str, comment: str, output: Path | None, role: str, *, force: bool
) -> int:
    """Send a report or a file back: the text to the sender says what to mend, place by place.

    Example: est review return 17 --comment "Skriv platsen, inte vem."
    """
    from est_framework.publish.review_text import letter_text
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.outgoing import write_out
    from est_framework.reports.review.act import put_away
    from est_framework.reports.review.letter import letters_for

    local, now = talk.local(), talk.now()
    done = put_away(local, "return", [report], reason=comment, role=role, now=now)
    if done.exit_code is ExitCode.CLEAN:
        with Ledger.open(local.ledger_url) as ledger:
            letters = letters_for(local, ledger, done.found, comment.strip())
        text = "\n".join(letter_text(one, local.setup, talk.language) for one in letters)
        if output is None:
            talk.out(text.rstrip("\n"))
        else:
            write_out(local, {output: text.encode()}, overwrite=force)
            talk.out(str(output))
    return _say(talk, done, talk.words("Sent back."))


@review.command("set-aside")
@reports_argument
@click.option("--reason", required=True, help="Why.")
@role_option
@click.pass_obj
def set_aside(talk: Talk, reports: tuple[str, ...], reason: str, role: str) -> int:
    """Set reports or files aside: they are kept and do not count; est review accept takes it back.

    Example: est review set-aside 17 --reason "Övning, inget som hänt."
    """
    from est_framework.reports.review.act import put_away

    done = put_away(talk.local(), "set_aside", reports, reason=reason, role=role, now=talk.now())
    return _say(talk, done, talk.words("Set aside."))


@review.command()
@reports_argument
@click.option("--holds", default="", metavar="REPORT", help="The one that holds; else the last.")
@click.option(
    "--union", is_flag=True, help="Put them together: the larger number, every event once."
)
@role_option
@click.pass_obj
def merge(talk: Talk, reports: tuple[str, ...], holds: str, role: str, *, union: bool) -> int:
    """Let several reports of one actor and period count as one; all of them stay in the ledger.

    Without --union one replaces the others, as a corrected workbook does. With it two reporters'
    reports are put together: by area and question the larger number, a number before none seen, that
    before don't know; events once each.

    Example: est review merge 12 17
    """
    from est_framework.reports.review.act import merge as merged

    how = "union" if union else "replaces"
    done = merged(talk.local(), reports, holds=holds, how=how, role=role, now=talk.now())  # type: ignore[arg-type]
    return _say(talk, done, talk.words("{count} reports count as one."))


@review.command()
@click.argument("number")
@whole_form_option
@click.pass_obj
def show(talk: Talk, number: str, form: str) -> None:
    """Show the receipts with a number: what came in, when, and what became of it.

    Example: est review show 3f2a-11bc-90de
    """
    from est_framework.cli.ledger import show_receipts

    show_receipts(talk, number, form)


def _periods(talk: Talk, local: LocalEst, typed: str | None, since: str | None) -> list[Period]:
    if typed:
        return [talk.period(typed)]
    newest = max(local.setup.period_of(talk.now()), local.setup.setup.cycle.first)
    first = talk.period(since) if since else newest.shifted(1 - _LOOKED_BACK)
    periods = [newest]
    while periods[-1] > first:
        periods.append(periods[-1].shifted(-1))
    return periods[::-1]


def _say(talk: Talk, done: Done, words: str) -> int:
    if done.findings:
        talk.findings(done.findings, "text", "error")
    if done.exit_code is ExitCode.CLEAN:
        talk.say(words.format(count=len(done.entries)))
    return done.exit_code
