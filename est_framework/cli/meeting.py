"""`est meeting`: the agenda, and the record back."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import read_bytes
from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, names_shown, tell, told_options
from est_framework.errors import ExitCode


@click.command()
@click.argument("period")
@click.option(
    "--read",
    "record",
    type=click.Path(path_type=Path),
    help="Read the filled record back and keep what was decided.",
)
@told_options(fails=False)
@click.pass_obj
def meeting(talk: Talk, period: str, record: Path | None, how: HowTold) -> int:
    """Make the agenda for the meeting about a period, or read its record back.

    Example: est meeting 2026-W47
    """
    from est_framework.measures.agenda import write_agenda
    from est_framework.measures.record import receive_record

    local, asked = talk.local(), talk.period(period)
    if record is None:
        agenda = write_agenda(
            local, asked, now=talk.now(), language=talk.language, overwrite=how.force
        )
        talk.out(str(agenda))
        return ExitCode.CLEAN
    receipt = receive_record(local, asked, record.name, read_bytes(str(record)), now=talk.now())
    tell(talk, how, receipt.findings, checked=names_shown([record.name]))
    talk.say(
        talk.words("{new} new measures, {followed} followed up, {levels} levels decided.").format(
            new=receipt.measures, followed=receipt.follow_ups, levels=receipt.levels
        )
    )
    return receipt.exit_code
