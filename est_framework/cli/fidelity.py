"""`est fidelity`: is EST run as meant?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.options import force_option, whole_form_option
from est_framework.cli.talk import Talk

if TYPE_CHECKING:
    from est_framework.measures.fidelity.models import Fidelity
    from est_framework.setup.local import LocalEst


@click.command()
@click.argument("periods", required=False)
@click.option(
    "--page",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write a page and JSON here.",
)
@whole_form_option
@force_option
@click.pass_obj
def fidelity(
    talk: Talk, periods: str | None, folder: Path | None, form: str, *, force: bool
) -> None:
    """Say whether EST is run as meant, from the records alone.

    PERIODS is a year, a half-year, a tertial or a quarter (2026, 2026-H1, 2026-T1, 2026-Q1), a period,
    or two periods with .. between. Without it: the year up to the last period that has ended.

    Example: est fidelity 2026
    """
    from est_framework.measures.fidelity.measured import measure_fidelity, read_time
    from est_framework.publish.fidelity.text import fidelity_json, fidelity_text

    local, now = talk.local(), talk.now()
    first, last = read_time(periods, local.setup, now.astimezone(local.setup.zone).date())
    found = measure_fidelity(local, first, last, as_of=now)
    if folder is not None:
        _write(talk, found, local, folder, force=force)
    if form == "json":
        talk.out(fidelity_json(found))
    else:
        talk.out(fidelity_text(found, local.setup, talk.language))


def _write(talk: Talk, found: Fidelity, local: LocalEst, folder: Path, *, force: bool) -> None:
    from est_framework.publish.fidelity.page import write_fidelity

    page = write_fidelity(local, found, folder, language=talk.language, overwrite=force)
    talk.say(talk.words("Wrote {file}.").format(file=page))
