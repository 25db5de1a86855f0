"""`est ledger`: prove and keep the record."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import form_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode


@click.group()
def ledger() -> None:
    """Prove that the record is whole, and copy it safely."""


@ledger.command()
@form_option
@click.pass_obj
def verify(talk: Talk, form: str) -> int:
    """Check every row, the chain over all rows, and every kept file.

    Example: est ledger verify
    """
    from est_framework.reports.keeping.ledger import Ledger

    local = talk.local()
    with Ledger.open(local.ledger_url) as kept:
        findings = kept.verify(inbox=local.inbox)
    code = talk.findings(findings, form, "error")
    return ExitCode.INTEGRITY if code else ExitCode.CLEAN


@ledger.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(talk: Talk, file: Path) -> None:
    """Copy the ledger to FILE while others may be using it, and verify the copy.

    Example: est ledger backup E:/liggare-2026-11-22.sqlite
    """
    from est_framework.reports.keeping.ledger import Ledger

    with Ledger.open(talk.local().ledger_url) as kept:
        kept.backup(file)
    talk.out(str(file))
