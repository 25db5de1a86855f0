"""`est receive`: check reports and keep them."""

from __future__ import annotations

import click

from est_framework.cli.options import files_argument, form_option, read_sources
from est_framework.cli.talk import Talk


@click.command()
@files_argument
@form_option
@click.pass_obj
def receive(talk: Talk, files: tuple[str, ...], form: str) -> int:
    """Check reports and keep them; every file is kept before it is read.

    Example: est receive inkommet/*
    """
    from est_framework.reports.receive import receive as take_in

    receipt = take_in(talk.local(), read_sources(files), now=talk.now())
    talk.findings(receipt.findings, form, "error")
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
    return receipt.exit_code
