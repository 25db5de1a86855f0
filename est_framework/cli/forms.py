"""`est forms`: forms to send out."""

from __future__ import annotations

import click

from est_framework.cli.options import force_option
from est_framework.cli.talk import Talk


@click.command()
@click.argument("period")
@click.option("--actor", "actors", multiple=True, help="Only for this actor; may be repeated.")
@force_option
@click.pass_obj
def forms(talk: Talk, period: str, actors: tuple[str, ...], *, force: bool) -> None:
    """Write the forms of each actor: web page, Excel workbook or XLSForm, as its channel says.

    Example: est forms 2026-W47
    """
    from est_framework.forms.planned import without_form
    from est_framework.forms.write import write_forms

    local, asked, wanted = talk.local(), talk.period(period), actors or None
    written = write_forms(
        local,
        asked,
        actors=wanted,
        language=talk.language,
        overwrite=force,
    )
    for sentence in without_form(local.setup, asked, wanted):
        talk.say(sentence.said(talk.language))
    for file in written:
        talk.out(str(file))
