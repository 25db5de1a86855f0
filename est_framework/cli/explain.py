"""`est explain`: the page of a finding, offline."""

from __future__ import annotations

import click

from est_framework.cli.talk import Talk


@click.command()
@click.argument("code")
@click.pass_obj
def explain(talk: Talk, code: str) -> None:
    """Explain a finding: why it matters and what to do.

    Example: est explain REP104
    """
    from est_framework.publish.explain import explain as page

    talk.out(page(code, talk.language))
