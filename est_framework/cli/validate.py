"""`est validate`: do these reports conform? Stores nothing."""

from __future__ import annotations

from datetime import datetime

import click

from est_framework.cli.options import count_option, files_argument, in_zone, read_sources
from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, tell, told_options
from est_framework.errors import ExitCode


@click.command()
@files_argument
@count_option
@click.option(
    "--now",
    "moment",
    type=click.DateTime(["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d"]),
    help="Judge as if it were this moment, by the setup's clock where it names no zone.",
)
@told_options()
@click.pass_obj
def validate(
    talk: Talk,
    files: tuple[str, ...],
    expected: int | None,
    moment: datetime | None,
    how: HowTold,
) -> int:
    """Check reports (JSON, NDJSON, CSV, Excel, Parquet) and keep nothing.

    FILES are files, folders, zip files, or - for what another program sends in.

    Example: est validate rapporter/*.xlsx
    """
    from est_framework.reports.acceptances import with_accepted
    from est_framework.reports.check import check_files
    from est_framework.reports.delivered import enough_in_files
    from est_framework.reports.past_in_ledger import past_here

    local = talk.local()
    now = in_zone(moment, local.setup.zone) if moment else talk.now()
    given = read_sources(files, beside=local.folder)
    reading, verdict = check_files(
        given,
        local.setup,
        now=now,
        earlier=local.earlier,
        past=past_here(local),
        expected=expected,
    )
    today = now.astimezone(local.setup.zone).date()
    code = tell(
        talk,
        how,
        with_accepted([*given.findings, *verdict.findings], local.setup, today),
        checked=[*given.names, *(draft.file for draft in reading.drafts)],
        enough=enough_in_files(verdict, local.setup, given.findings),
    )
    return ExitCode.PERSONAL_DATA if verdict.held else code
