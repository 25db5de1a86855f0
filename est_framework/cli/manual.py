"""`est manual`: the written method as a site."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from est_framework.cli.talk import Talk
from est_framework.errors import EstError, ExitCode
from est_framework.language import Language

if TYPE_CHECKING:
    from est_framework.publish.manual.pages import FencedPage


@click.group()
def manual() -> None:
    """Build the manual from its sources."""


_CHECKOUT = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The checkout that holds manual/ and mkdocs.yml.",
)
_BETWEEN_LOOKS = 0.5
"""Seconds."""


@manual.command()
@_CHECKOUT
@click.option("--pages-only", is_flag=True, help="Only write the generated pages.")
@click.option(
    "--check", is_flag=True, help="Write nothing; fail if a generated page is out of date."
)
@click.option(
    "--pdf",
    is_flag=True,
    help="Print each language as one PDF too, which every page then links to.",
)
@click.pass_obj
def build(talk: Talk, folder: Path, *, pages_only: bool, check: bool, pdf: bool) -> int:
    """Write the generated pages and build one site per language.

    Example: est manual build
    """
    from est_framework.cli import est
    from est_framework.cli.describe import described
    from est_framework.language import LANGUAGES
    from est_framework.publish.manual.generated import build_sites, generated_pages, write_pages

    commands = {spoken: list(described(est, "est", spoken)) for spoken in LANGUAGES}
    names = [command.name for command in commands["en"]]
    if check:
        return _faults(talk, folder, names) or _stale(talk, folder, generated_pages(commands))
    pages = generated_pages(commands)
    for file in write_pages(folder, pages):
        talk.say(str(file))
    if broken := _faults(talk, folder, names):
        return broken
    if not pages_only:
        for language, site in zip(LANGUAGES, build_sites(folder), strict=True):
            talk.out(str(site))
            if pdf:
                talk.out(str(_printed(site, language)))
    return ExitCode.CLEAN


def _faults(talk: Talk, folder: Path, commands: Collection[str]) -> ExitCode:
    """Say where specs and manual are wrong or disagree; only an error stops the build."""
    from est_framework.publish.manual.faults import manual_findings

    found = manual_findings(folder, commands)
    return talk.findings(found, "text", "error") if found else ExitCode.CLEAN


def _stale(talk: Talk, folder: Path, pages: Mapping[str, FencedPage]) -> ExitCode:
    from est_framework.publish.manual.generated import fence_findings, stale_pages

    stale = stale_pages(folder, pages)
    if not stale:
        return ExitCode.CLEAN
    if hindering := fence_findings(folder, pages):
        return talk.findings(hindering, "text", "error")
    for name in stale:
        talk.out(name)
    talk.say(talk.words("Out of date. Run: est manual build --pages-only"))
    return ExitCode.FINDINGS


def _printed(site: Path, language: Language) -> Path:
    from est_framework.publish.manual.pdf import link_pdf, pdf_name, write_pdf

    file = write_pdf(site, language, site / pdf_name(language))
    link_pdf(site, file, language)
    return file


@manual.command()
@_CHECKOUT
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="A free one is taken if you give none."
)
@click.pass_obj
def serve(talk: Talk, folder: Path, *, port: int) -> int:
    """Show one language of the manual while you write it; a change builds it again. Stop with Ctrl-C.

    Example: est manual serve --lang sv
    """
    from time import sleep

    from est_framework.publish.manual.preview import preview

    with preview(folder, talk.language, port=port) as shown:
        talk.out(shown.address)
        if shown.warnings:
            talk.say(shown.warnings)
        talk.say(talk.words("Stop with Ctrl-C."))
        while True:
            sleep(_BETWEEN_LOOKS)
            try:
                if shown.refresh():
                    talk.say(shown.warnings or talk.words("Built again."))
            except EstError as error:
                talk.error(error.said(talk.language))


@manual.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the site goes; without it, the folder webbplats.",
)
@click.option("--both", is_flag=True, help="Build both languages, not only the setup's own.")
@click.pass_obj
def local(talk: Talk, out: Path | None, *, both: bool) -> int:
    """Build the municipality's own manual: the method, with your areas, times, contacts and checklists.

    Example: est manual local
    """
    from est_framework.language import LANGUAGES
    from est_framework.publish.local.manual import SITE, build_local_manual
    from est_framework.setup.load import find_local, open_local

    town = open_local(find_local(Path(talk.start)))
    languages = LANGUAGES if both else (town.setup.setup.language,)
    for site in build_local_manual(town, out or town.folder / SITE, languages):
        talk.out(str(site / "index.html"))
    return ExitCode.CLEAN
