"""`est analyse`: the quarter, the tertial and the year."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import force_option, form_option, read_bytes
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from est_framework.measures.spans import Span


@click.command()
@click.argument("which", type=click.Choice(["quarter", "tertial", "half-year", "year"]))
@click.argument("time")
@click.option(
    "--read",
    "form_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Read the filled form back and keep what was judged and decided.",
)
@click.option(
    "--held",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Note that the year was gone through on this day.",
)
@click.option("--checklist", is_flag=True, help="With --held: the checklist was gone through too.")
@form_option
@force_option
@click.pass_obj
def analyse(  # noqa: PLR0913  # an option each
    talk: Talk,
    which: str,
    time: str,
    form_file: Path | None,
    held: datetime | None,
    form: str,
    *,
    checklist: bool,
    force: bool,
) -> int:
    """Show where need is greatest, and what the group judged and decided.

    TIME is 2026-Q4, 2026-T3, 2026-H2 or 2026. Writes a page and a form to weigh need against
    possibility at the meeting.

    Example: est analyse quarter 2026-Q4
    """
    from est_framework.errors import UsageError
    from est_framework.language import Text
    from est_framework.measures.spans import Span

    span = Span.parse(time)
    if span.length != which:
        raise UsageError(
            Text(
                sv=f"{time} är inte {which}. Skriv est analyse {span.length} {time}.",
                en=f"{time} is no {which}. Write est analyse {span.length} {time}.",
            )
        )
    if held is not None and which != "year":
        raise UsageError(
            Text(
                sv="Bara året gås igenom: est analyse year 2026 --held DAG.",
                en="Only the year is gone through: est analyse year 2026 --held DAY.",
            )
        )
    if form_file is not None:
        return _read(talk, span, form_file, form)
    if held is not None:
        return _note(talk, span, held.date(), checklist=checklist)
    from est_framework.publish.deep.sheet import write_deep

    page, sheet = write_deep(
        talk.local(), span, as_of=talk.now(), language=talk.language, overwrite=force
    )
    talk.out(str(page))
    talk.say(talk.words("Fill in at the meeting: {file}").format(file=sheet))
    return ExitCode.CLEAN


def _read(talk: Talk, span: Span, file: Path, form: str) -> int:
    from est_framework.measures.deep.form_read import receive_form
    from est_framework.measures.personal import exit_code_of

    read = receive_form(talk.local(), span, file.name, read_bytes(str(file)), now=talk.now())
    talk.findings(read.findings, form, "error")
    if read.analysis is not None:
        talk.say(
            talk.words("{n} areas judged, {first} come first.").format(
                n=len(read.analysis.judged), first=len(read.analysis.priorities)
            )
        )
    return exit_code_of(read.findings)


def _note(talk: Talk, span: Span, held: date, *, checklist: bool) -> int:
    from est_framework.measures.deep.form_read import keep_review

    keep_review(
        talk.local(), span, held=held, by="est_samordnare", checklist=checklist, now=talk.now()
    )
    talk.say(talk.words("Noted: the year was gone through on {day}.").format(day=held))
    return ExitCode.CLEAN
