"""`est receive`: check reports and keep them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import count_option, files_argument, read_sources
from est_framework.cli.talk import Talk
from est_framework.cli.telling import HowTold, tell, told_options
from est_framework.errors import ExitCode

if TYPE_CHECKING:
    from datetime import datetime

    from est_framework.reports.receipts import FileReceipt
    from est_framework.setup.local import LocalEst

_LISTED = 20
"""How many receipts are listed before the rest is only counted."""


@click.command()
@files_argument
@click.option(
    "--receipts",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write a receipt for each file in this folder.",
)
@click.option(
    "--replaces",
    metavar="REPORT",
    help="An earlier report that the one in the file replaces: its row, receipt number or id.",
)
@count_option
@told_options(fails=False)
@click.pass_obj
def receive(  # one argument for each option
    talk: Talk,
    files: tuple[str, ...],
    folder: Path | None,
    replaces: str | None,
    expected: int | None,
    how: HowTold,
) -> int:
    """Check reports and keep them; every file is kept before it is read.

    FILES are files, folders, zip files, or - for what another program sends in.

    Each file gets a receipt with a number that the sender can be given.

    Example: est receive inkommet/*
    """
    from est_framework.findings import Severity, worst
    from est_framework.publish.review_text import receipt_dict
    from est_framework.reports.acceptances import with_accepted
    from est_framework.reports.delivered import enough_in_ledger
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.receipts import receipts_of
    from est_framework.reports.receive import receive as take_in

    local, now = talk.local(), talk.now()
    given = read_sources(files, beside=local.folder)
    receipt = take_in(local, given, now=now, expected=expected)
    with Ledger.open(local.ledger_url) as ledger:
        # Whoever reads of each file what became of it is not told which reports it gave.
        are_named = how.form == "json" or folder is not None or replaces is not None
        receipts = receipts_of(receipt.entered, ledger if are_named else None)
        enough = enough_in_ledger(ledger, local.setup, receipt.entered)
    today = now.astimezone(local.setup.zone).date()
    tell(
        talk,
        how,
        with_accepted([*given.findings, *receipt.findings], local.setup, today),
        checked=given.names,
        enough=enough,
        # Only a program is told of each: to make ten thousand ids safe takes its time.
        receipts=[receipt_dict(r) for r in receipts] if how.form == "json" else (),
    )
    if how.form == "text" and how.file is None:
        _list(talk, receipts)
    if folder is not None:
        _write(talk, local, receipts, folder)
    for rule, more in receipt.untold.items():
        talk.say(talk.words("{code}: {n} more places, not listed.").format(code=rule, n=more))
    talk.say(
        talk.words(
            "{stored} kept, {already} already here, {conflicts} in conflict, "
            "{held} held for personal data, {rejected} rejected."
        ).format(
            stored=receipt.stored,
            already=receipt.already,
            conflicts=receipt.conflicts,
            held=receipt.held,
            rejected=receipt.rejected,
        )
    )
    if replaces is not None:
        _replace(talk, local, receipts, replaces, now)
    refused = worst(given.findings) is Severity.ERROR
    return receipt.exit_code or (ExitCode.FINDINGS if refused else ExitCode.CLEAN)


def _list(talk: Talk, receipts: list[FileReceipt]) -> None:
    from est_framework.publish.review_text import receipt_line

    if receipts:
        lines = [receipt_line(r, talk.language) for r in receipts[:_LISTED]]
        left = len(receipts) - len(lines)
        if left:
            lines.append(talk.words("… and {count} more: --receipts DIR").format(count=left))
        talk.out("\n".join(["", talk.words("Receipts:"), *lines]))


def _write(talk: Talk, local: LocalEst, receipts: list[FileReceipt], folder: Path) -> None:
    from est_framework.publish.review_text import receipt_text
    from est_framework.reports.outgoing import write_out

    name = talk.words("receipt")
    files = {
        folder / f"{name}-{r.number}.txt": receipt_text(r, local.setup, talk.language).encode()
        for r in receipts
    }
    write_out(local, files, overwrite=True)
    talk.say(talk.words("Receipts in {folder}: {count}.").format(count=len(files), folder=folder))


def _replace(
    talk: Talk, local: LocalEst, receipts: list[FileReceipt], earlier: str, now: datetime
) -> None:
    from est_framework.reports.review.act import merge
    from est_framework.reports.review.decisions import REVIEWER

    rows = [str(report.row) for r in receipts for report in r.reports]
    if len(rows) != 1:
        raise click.UsageError(
            talk.words("--replaces takes a file with one report that could be kept.")
        )
    merge(local, [earlier, rows[0]], holds=rows[0], how="replaces", role=REVIEWER, now=now)
    talk.say(talk.words("The earlier report stays in the ledger and no longer counts."))
