"""`est ledger`: prove and keep the record."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import form_option, whole_form_option
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


@ledger.command()
@click.argument("number")
@whole_form_option
@click.pass_obj
def find(talk: Talk, number: str, form: str) -> None:
    """Find a report by its receipt NUMBER, as the sender has it.

    Example: est ledger find 3f2a-11bc-90de
    """
    show_receipts(talk, number, form)


def show_receipts(talk: Talk, number: str, form: str) -> None:
    """Show the receipts with a number; one for each time that the file came in."""
    import json

    from est_framework.publish.review_text import receipt_dict, receipt_text
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.receipts import find_receipts

    local = talk.local()
    with Ledger.open(local.ledger_url) as kept:
        found = find_receipts(kept, number)
    if form == "json":
        told = {"receipts": [receipt_dict(r) for r in found]}
        talk.out(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        talk.out("\n".join(receipt_text(r, local.setup, talk.language) for r in found).rstrip("\n"))
