"""`est presence`: who is out where and when, and where nobody is."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import force_option, read_bytes
from est_framework.cli.talk import Talk


@click.command()
@click.argument("period")
@click.option(
    "--plan",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The plan, as CSV or Excel; without it, narvaro.csv or narvaro.xlsx in the folder.",
)
@force_option
@click.pass_obj
def presence(talk: Talk, period: str, plan: Path | None, *, force: bool) -> int:
    """Hold who is out against the hot hours, and show the gaps.

    Writes a page and a calendar file, for the group alone.

    Example: est presence 2026-W48
    """
    from est_framework.measures.personal import exit_code_of
    from est_framework.publish.findings_text import findings_text
    from est_framework.publish.presence import write_presence
    from est_framework.reports.formats.source import Source

    source = Source(plan.name, read_bytes(str(plan))) if plan is not None else None
    files, findings, found = write_presence(
        talk.local(),
        talk.period(period),
        source,
        as_of=talk.now(),
        language=talk.language,
        overwrite=force,
    )
    for file in files:
        talk.out(str(file))
    gaps = sum(s.is_gap for s in found.slots)
    talk.say(
        talk.words("{gaps} gaps in {hot} hot hours; {shifts} shifts.").format(
            gaps=gaps, hot=len(found.slots), shifts=len(found.shifts)
        )
    )
    if findings:
        talk.say(findings_text(findings, talk.language))
    return exit_code_of(findings)
