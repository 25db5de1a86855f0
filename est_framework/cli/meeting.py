"""`est meeting`: the agenda, the record back, and the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.first_choice import FirstChoice
from est_framework.cli.options import force_option, read_bytes
from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, tell, told_options
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from est_framework.measures.agenda import AgendaForm
    from est_framework.periods import Period


@click.group(cls=FirstChoice)
def meeting() -> None:
    """Make the agenda for a meeting, read its record back, and write the minutes.

    Example: est meeting 2026-W47
    """


@meeting.command()
@click.argument("period")
@click.option(
    "--as",
    "forms",
    type=click.Choice(["excel", "web", "word"]),
    multiple=True,
    default=["excel"],
    help="A workbook, a web page for the projector, or a Word document; may be repeated.",
)
@click.option(
    "--read",
    "record",
    type=click.Path(path_type=Path),
    help="Read the filled record back and keep what was decided.",
)
@told_options(fails=False)
@click.pass_obj
def agenda(
    talk: Talk, period: str, forms: Sequence[AgendaForm], record: Path | None, how: HowTold
) -> int:
    """Make the agenda for the meeting about a period.

    Example: est meeting 2026-W47 --as web --as word
    """
    from est_framework.measures.agenda import make_agenda, write_forms

    if record is not None:
        return _read(talk, talk.period(period), record, how)
    local, asked = talk.local(), talk.period(period)
    made = make_agenda(local, asked, now=talk.now(), language=talk.language)
    for file in write_forms(local, made, forms, language=talk.language, overwrite=how.force):
        talk.out(str(file))
    return ExitCode.CLEAN


@meeting.command()
@click.argument("record", metavar="FILE", type=click.Path(path_type=Path))
@told_options(fails=False)
@click.pass_obj
def read(talk: Talk, record: Path, how: HowTold) -> int:
    """Read a filled record back and keep what was decided: workbook, saved page or Word document.

    Example: est meeting read moten/2026-W47/dagordning.xlsx
    """
    return _read(talk, None, record, how)


@meeting.command()
@click.argument("period")
@click.option("--word", is_flag=True, help="Also a Word document, on your own template.")
@force_option
@click.pass_obj
def minutes(talk: Talk, period: str, *, word: bool, force: bool) -> None:
    """Write the minutes of the meetings about a period, from the record that was read in.

    Your own template is mallar/protokoll.docx.

    Example: est meeting minutes 2026-W47 --word
    """
    from est_framework.measures.meeting.minutes_files import write_minutes

    written = write_minutes(
        talk.local(),
        talk.period(period),
        as_of=talk.now(),
        language=talk.language,
        overwrite=force,
        word=word,
    )
    for file in written:
        talk.out(str(file))


def _read(talk: Talk, asked: Period | None, record: Path, how: HowTold) -> int:
    from est_framework.measures.record import receive_record

    content = read_bytes(str(record))
    receipt = receive_record(talk.local(), asked, record.name, content, now=talk.now())
    tell(talk, how, receipt.findings, checked=[record.name])
    if receipt.exit_code is not ExitCode.CLEAN:
        talk.say(talk.words("Nothing of it was kept."))
        return receipt.exit_code
    talk.say(
        talk.words(
            "New measures: {new}. Followed up: {followed}. Levels decided: {levels}."
        ).format(new=receipt.measures, followed=receipt.follow_ups, levels=receipt.levels)
    )
    return receipt.exit_code
