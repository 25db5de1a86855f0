"""`est disclose`: hand out documents, covered by rule, with a protocol."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.options import force_option
from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode


@click.command()
@click.argument("periods")
@click.option(
    "--what",
    multiple=True,
    type=click.Choice(["report", "meeting", "measure"]),
    help="Only these documents; without it, all of them.",
)
@click.option(
    "--number",
    metavar="N",
    help="The number that the preview gave: write what was previewed, and the protocol.",
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="With --number: where to write.",
)
@click.option("--role", metavar="ROLE", help="With --number: the role that tried it.")
@force_option
@click.pass_obj
def disclose(  # noqa: PLR0913  # an option each
    talk: Talk,
    periods: str,
    what: tuple[str, ...],
    number: str | None,
    folder: Path | None,
    role: str | None,
    *,
    force: bool,
) -> int:
    """Show what would be handed out and what covered, or write it.

    Without --number nothing is written. Who asks, and why, may not be asked and is not kept.

    Example: est disclose 2026-W47
    """
    from est_framework.errors import UsageError
    from est_framework.language import Text
    from est_framework.measures.fidelity.measured import read_time
    from est_framework.measures.handing_out.hand_out import WHAT, keep_protocol, prepare
    from est_framework.publish.handing_out import preview_text, write_hand_out

    local, now = talk.local(), talk.now()
    first, last = read_time(periods, local.setup, now.astimezone(local.setup.zone).date())
    hand_out = prepare(local, first, last, what or WHAT, as_of=now)
    if number is None:
        talk.out(preview_text(hand_out, talk.language))
        talk.say(
            talk.words(
                "Nothing has been written. To write it: est disclose {periods} --number {number} --role ROLE "
                "-o DIR"
            ).format(periods=periods, number=hand_out.number)
        )
        return ExitCode.CLEAN
    if folder is None or role is None:
        raise UsageError(
            Text(
                "Skriv också --role ROLE och -o DIR: vem i organisationen som prövat, och vart det ska.",
                "Write --role ROLE and -o DIR as well: which function tried it, and where it is to go.",
            )
        )
    protocol = keep_protocol(local, hand_out, number=number, role=role, now=now)
    for file in write_hand_out(
        hand_out, protocol, folder, local.setup, talk.language, overwrite=force
    ):
        talk.out(str(file))
    return ExitCode.CLEAN
