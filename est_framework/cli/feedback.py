"""`est feedback`: what became of what was told, and the log of what was sent."""

from __future__ import annotations

import click

from est_framework.cli.options import force_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode


@click.command()
@click.argument("about", required=False)
@click.option(
    "--for",
    "to",
    multiple=True,
    type=click.Choice(["actor", "management", "county", "bra"]),
    help="Only to these; without it, to those that your outputs name.",
)
@click.option("--sent", is_flag=True, help="Note in the ledger that what was written has gone out.")
@click.option("--log", is_flag=True, help="List what was sent to whom.")
@force_option
@click.pass_obj
def feedback(
    talk: Talk, about: str | None, to: tuple[str, ...], *, sent: bool, log: bool, force: bool
) -> int:
    """Write what goes back to those who reported, or what goes up.

    ABOUT is a period for the actors, or a month or a year for management, county and Brå. With --sent
    what lies in the folder is noted as sent.

    Example: est feedback 2026-W47
    """
    from est_framework.errors import UsageError
    from est_framework.language import Text

    if log:
        _log(talk, about)
        return ExitCode.CLEAN
    if about is None:
        raise UsageError(
            Text(
                "Skriv vilken tid det gäller: est feedback 2026-W47.",
                "Say which time it is about: est feedback 2026-W47.",
            )
        )
    return _sent(talk, about) if sent else _write(talk, about, to, force=force)


def _write(talk: Talk, about: str, to: tuple[str, ...], *, force: bool) -> int:
    from est_framework.measures.feedback.upward import read_about
    from est_framework.publish.feedback.write import write_feedback
    from est_framework.publish.findings_text import findings_text

    written = write_feedback(
        talk.local(),
        read_about(about),
        to=to,
        as_of=talk.now(),
        language=talk.language,
        overwrite=force,
    )
    for page in written.files:
        talk.out(str(page))
    if written.findings:
        talk.say(findings_text(written.findings, talk.language))
        return ExitCode.PERSONAL_DATA
    talk.say(
        talk.words("Read them through and send them. Then: est feedback {about} --sent").format(
            about=about
        )
    )
    return ExitCode.CLEAN


def _sent(talk: Talk, about: str) -> int:
    from est_framework.measures.feedback.upward import read_about
    from est_framework.publish.feedback.write import note_feedback_sent

    local, now = talk.local(), talk.now()
    lines = note_feedback_sent(
        local, read_about(about), sent=now.astimezone(local.setup.zone).date(), now=now
    )
    talk.say(talk.words("Noted as sent: {n} documents.").format(n=len(lines)))
    return ExitCode.CLEAN


def _log(talk: Talk, about: str | None) -> None:
    from est_framework.measures.feedback.log import sent_log
    from est_framework.reports.keeping.ledger import Ledger

    with Ledger.open(talk.local().ledger_url) as ledger:
        lines = sent_log(ledger, periods=[about] if about else None)
    for line in lines:
        talk.out(f"{line.sent}  {line.period}  {line.audience}  {line.recipient}  {line.file}")
    if not lines:
        talk.say(talk.words("Nothing has been noted as sent."))
