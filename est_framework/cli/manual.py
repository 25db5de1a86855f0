"""`est manual`: the written method as a site."""

from __future__ import annotations

from pathlib import Path

import click

from est_framework.cli.talk import Talk
from est_framework.errors import ExitCode


@click.group()
def manual() -> None:
    """Build the manual from its sources."""


@manual.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The checkout that holds manual/ and mkdocs.yml.",
)
@click.option("--pages-only", is_flag=True, help="Only write the generated pages.")
@click.option(
    "--check", is_flag=True, help="Write nothing; fail if a generated page is out of date."
)
@click.pass_obj
def build(talk: Talk, folder: Path, *, pages_only: bool, check: bool) -> int:
    """Write the generated pages and build one site per language.

    Example: est manual build
    """
    from est_framework.cli import est
    from est_framework.cli.describe import described
    from est_framework.language import LANGUAGES
    from est_framework.publish.manual import build_sites, generated_pages, stale_pages, write_pages

    pages = generated_pages({spoken: list(described(est, "est", spoken)) for spoken in LANGUAGES})
    if check:
        stale = stale_pages(folder, pages)
        for name in stale:
            talk.out(name)
        if stale:
            talk.say(talk.words("Out of date. Run: est manual build --pages-only"))
        return ExitCode.FINDINGS if stale else ExitCode.CLEAN
    for file in write_pages(folder, pages):
        talk.say(str(file))
    if not pages_only:
        for site in build_sites(folder):
            talk.out(str(site))
    return ExitCode.CLEAN
