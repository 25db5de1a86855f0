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
    from est_framework.reports.keeping.kinds import counted
    from est_framework.reports.keeping.ledger import Ledger

    local = talk.local()
    with Ledger.open(local.ledger_url) as kept:
        findings = kept.verify(inbox=local.inbox)
        holds = {} if findings else kept.counts()
    code = talk.findings(findings, form, "error")
    if not findings:
        listed = counted(holds).said(talk.language)
        talk.say(talk.words("Proven whole: {listed}.").format(listed=listed))
    return ExitCode.INTEGRITY if code else ExitCode.CLEAN


@ledger.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(talk: Talk, file: Path) -> None:
    """Copy the ledger to FILE while others may be using it, and verify the copy.

    A FILE that ends in .zip also gets every file that came in, and is all that is needed to go on
    elsewhere.

    Example: est ledger backup E:/est-2026-11-22.zip
    """
    from est_framework.reports.keeping.kinds import FILE, counted
    from est_framework.reports.keeping.ledger import Ledger

    local, is_all = talk.local(), file.suffix.lower() == ".zip"
    with Ledger.open(local.ledger_url) as kept:
        holds = kept.counts()
        if is_all:
            setup = local.setup.setup.setup
            kept.backup_all(
                file, inbox=local.inbox, setups=local.revisions, setup=setup, now=talk.now()
            )
        else:
            kept.backup(file)
    talk.out(str(file))
    there = {kind: n for kind, n in holds.items() if is_all or kind != FILE}
    listed = counted(there).said(talk.language)
    talk.say(talk.words("Copied and proven whole: {listed}.").format(listed=listed))
    if not is_all:
        talk.say(
            talk.words(
                "The files that came in are not in the copy. A copy whose name ends in .zip "
                "has them too."
            )
        )


@ledger.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Though the backup lacks what has come since.")
@click.pass_obj
def restore(talk: Talk, file: Path, *, force: bool) -> int:
    """Put a backup back: proven whole first, and the ledger in use is kept beside it.

    Files that came in are only added. What has come since the backup can be received again.

    Example: est ledger restore E:/est-2026-11-22.zip
    """
    from est_framework.reports.keeping.kinds import counted
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.restore import restore as put_back

    local = talk.local()
    done = put_back(local, file, force=force, now=talk.now())
    listed = counted(done.holds).said(talk.language)
    talk.say(talk.words("Put back and proven whole: {listed}.").format(listed=listed))
    if done.lacks is None:
        talk.say(talk.words("The ledger that was replaced could not be read."))
    if done.kept is not None:
        talk.say(talk.words("The ledger that was replaced is {file}.").format(file=done.kept))
    with Ledger.open(local.ledger_url) as kept:
        findings = kept.verify(inbox=local.inbox)
    code = talk.findings(findings, "text", "error")
    return ExitCode.INTEGRITY if code else ExitCode.CLEAN


@ledger.command()
@click.argument("number")
@whole_form_option
@click.pass_obj
def find(talk: Talk, number: str, form: str) -> None:
    """Find a report by its receipt NUMBER, as the sender has it.

    Example: est ledger find 3f2a-11bc-90de
    """
    show_receipts(talk, number, form)


@ledger.command()
@click.option(
    "--decision", help="The decision, as est.yaml gives it; without it nothing is deleted."
)
@click.option(
    "--item", metavar="REPORT", help="One thing instead: a row, a receipt number, or a report's id."
)
@click.option("--reason", default="", help="With --item: why.")
@click.option("--dry-run", is_flag=True, help="Say what would go and what stays; delete nothing.")
@click.option(
    "--role", default="est_samordnare", metavar="ROLE", help="The role that decides, never a name."
)
@click.pass_obj
def purge(
    talk: Talk, decision: str | None, item: str | None, reason: str, role: str, *, dry_run: bool
) -> int:
    """Delete what the retention decision says, and write a protocol.

    Without --decision it is a dry run. The rows stay without content, so that the rest is still
    proven. An interrupted purge is finished by running it again.

    Example: est ledger purge --decision "KS 2026/123"
    """
    from est_framework.publish.purge_text import plan_text, protocol_text, write_protocols
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.purge import plan_purge, purge_expired, purge_item
    from est_framework.reports.review.act import gate_findings

    local, now = talk.local(), talk.now()
    dry = dry_run or (item is None and decision is None)
    findings = gate_findings(reason)
    if findings:
        talk.findings(findings, "text", "error")
        return ExitCode.PERSONAL_DATA
    if item is not None:
        done = purge_item(local, item, reason=reason, role=role, now=now, dry_run=dry)
    elif dry:
        done = plan_purge(local, now=now)
    else:
        done = purge_expired(local, decision=decision or "", role=role, now=now)
    if dry:
        talk.out(plan_text(done, local, talk.language))
        talk.say(talk.words("Nothing has been deleted."))
        return ExitCode.CLEAN
    with Ledger.open(local.ledger_url) as kept:
        files = write_protocols(local, kept)
    if done.protocol is None:
        talk.say(talk.words("There was nothing to purge."))
        return ExitCode.CLEAN
    talk.out(protocol_text(done.protocol.document.body, talk.language).rstrip("\n"))
    talk.say(talk.words("The protocol is in {files}.").format(files=", ".join(map(str, files))))
    return ExitCode.CLEAN


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


@ledger.command()
@click.pass_obj
def upgrade(talk: Talk) -> None:
    """Bring a ledger on a server up to date with this release; one in a file is when it is opened.

    Example: est ledger upgrade
    """
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.keeping.ledger_tables import SCHEMA_VERSION

    Ledger.open(talk.local().ledger_url, may_upgrade=True).close()
    talk.out(talk.words("The ledger has version {version}.").format(version=SCHEMA_VERSION))


@ledger.command()
@click.option("--rebuild", is_flag=True, help="Make every file again, also those that are right.")
@click.pass_obj
def parquet(talk: Talk, *, rebuild: bool) -> None:
    """Write the ledger out as Parquet, for R, Power BI and DuckDB; only what has changed.

    Example: est ledger parquet
    """
    from est_framework.picture.wide_all import write_wide

    local = talk.local()
    copies = write_wide(local, anew=rebuild)
    talk.say(talk.words("{count} periods.").format(count=len(copies)))
    talk.out(str(local.wide))
