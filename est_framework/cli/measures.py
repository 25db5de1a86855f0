"""`est measures`: what is open."""

from __future__ import annotations

import click

from est_framework.cli.talk import Talk


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A list to read, or one object a measure.",
)
@click.pass_obj
def measures(talk: Talk, form: str) -> None:
    """List the open measures: owner, due, review.

    Example: est measures
    """
    from est_framework.measures.open import open_measures
    from est_framework.publish.measures_list import measures_json, measures_text
    from est_framework.reports.keeping.ledger import Ledger

    local, now = talk.local(), talk.now()
    with Ledger.open(local.ledger_url) as kept:
        open_ = open_measures(kept, as_of=now)
    if form == "json":
        talk.out(measures_json(open_))
    else:
        talk.out(
            measures_text(
                open_, local.setup, now.astimezone(local.setup.zone).date(), talk.language
            )
        )
