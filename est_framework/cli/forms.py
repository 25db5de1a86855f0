"""`est forms`: forms to send out."""

from __future__ import annotations

import click

from est_framework.cli.options import force_option
from est_framework.cli.talk import Talk


@click.command()
@click.argument("period")
@click.option("--actor", "actors", multiple=True, help="Only for this actor; may be repeated.")
@click.option(
    "--paper", is_flag=True, help="Also a PDF to print and fill in by hand, for everyone."
)
@force_option
@click.pass_obj
def forms(talk: Talk, period: str, actors: tuple[str, ...], *, paper: bool, force: bool) -> None:
    """Write the forms of each actor: web page, Excel workbook, XLSForm or paper, as its channel says.

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
        paper=paper,
        overwrite=force,
    )
    for sentence in without_form(local.setup, asked, wanted):
        talk.say(sentence.said(talk.language))
    for file in written:
        talk.out(str(file))
