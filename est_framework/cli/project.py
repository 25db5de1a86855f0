"""`est project`: local reports told as reports of the core release."""

from __future__ import annotations

import click

from est_framework.cli.options import files_argument, read_sources
from est_framework.cli.talk import Talk


@click.command()
@files_argument
@click.pass_obj
def project(talk: Talk, files: tuple[str, ...]) -> int:
    """Print local reports as reports of the core method, one JSON object a line. Keeps nothing.

    Example: est project rapporter/*.json > core.ndjson
    """
    from est_framework.publish.findings_text import findings_text
    from est_framework.reports.check import check_files
    from est_framework.reports.project import project as told_in_core
    from est_framework.setup.revisions import Setups

    local, now = talk.local(), talk.now()
    given = read_sources(files, beside=local.folder)
    verdict = check_files(given, local.setup, now=now, earlier=local.earlier).verdict
    setups = Setups(local.setup, local.earlier)
    for _, report in verdict.accepted:
        projected = told_in_core(report, setups.of(report.digest).core)
        talk.out(projected.as_json())
        if projected.left_out:
            talk.say(
                talk.words("{report}: left out, since only you ask about it: {names}.").format(
                    report=report.id, names=", ".join(projected.left_out)
                )
            )
    if verdict.rejected or verdict.held or given.findings:
        talk.error(findings_text([*given.findings, *verdict.findings], talk.language))
    return verdict.exit_code
