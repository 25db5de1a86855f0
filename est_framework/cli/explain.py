"""`est explain CODE`: the page of a finding."""

from __future__ import annotations

import click

from est_framework.cli.talk import Talk


@click.command()
@click.argument("code")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help="Words to read, or the manual's page.",
)
@click.pass_obj
def explain(talk: Talk, code: str, form: str) -> None:
    """Explain a finding: why it matters and what to do. Needs no network.

    CODE may be the beginning of codes, such as REP3: then they are listed.

    Example: est explain REP104
    """
    from est_framework.publish.catalogue import beginning, rule
    from est_framework.publish.explain import explain as page
    from est_framework.publish.explain import finding_page, listed

    if found := beginning(code):
        talk.out(listed(found, talk.language))
    elif form == "markdown":
        talk.out(finding_page(rule(code).code, talk.language).rstrip("\n"))
    else:
        talk.out(page(code, talk.language))
