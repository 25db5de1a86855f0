"""`est scan`: does something in these files point out a person? Keeps nothing, shows no match."""

from __future__ import annotations

import click

from est_framework.cli.options import files_argument, read_sources
from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, tell, told_options
from est_framework.errors import ExitCode


@click.command()
@files_argument
@told_options()
@click.pass_obj
def scan(talk: Talk, files: tuple[str, ...], how: HowTold) -> int:
    """Look for personal data in any text, table or workbook, and say where it is, never what.

    Example: est scan protokoll.md lista.csv
    """
    from est_framework.reports.outcome import HOLDS
    from est_framework.reports.scan_files import scan_files

    given = read_sources(files, reports=False)
    findings = scan_files(given)
    code = tell(talk, how, findings, checked=given.names)
    return ExitCode.PERSONAL_DATA if any(f.code in HOLDS for f in findings) else code
