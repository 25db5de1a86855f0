"""The manual: its generated parts made from the specs, the rules and the commands, and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from est_framework.files import write_whole
from est_framework.findings import Finding, in_order
from est_framework.language import LANGUAGES, Language
from est_framework.method.generated import write_generated
from est_framework.method.load import SPECS, load_release, releases
from est_framework.publish.checker.page import checker_pages
from est_framework.publish.manual.fences import Pages, filled, orphans, refuse_if_hindered
from est_framework.publish.manual.glossary import glossary_page, read_glossary
from est_framework.publish.manual.pages import FencedPage, by_hand, fenced_pages
from est_framework.publish.manual.reference.commands import Command
from est_framework.publish.manual.site import build_sites, theme_parts
from est_framework.publish.picture.schema import write_picture_schema

__all__ = [
    "Command",
    "build_sites",
    "fence_findings",
    "generated_pages",
    "stale_pages",
    "write_pages",
]


def generated_pages(commands: Mapping[Language, Sequence[Command]]) -> dict[str, FencedPage]:
    """
    Make what comes from the specs, the rules and the commands.

    Args:
        commands: The commands in each language; the command line describes itself.

    Returns:
        Path below the checkout to page: `manual/sv/findings/REP104.md`. What comes from a checkout's own
        files, as the glossary, is added when they are written.
    """
    names = releases()
    release = load_release(names[-1])
    before = load_release(names[-2]) if names[:-1] else None
    return {
        f"manual/{language}/{name}": page
        for language in LANGUAGES
        for name, page in fenced_pages(release, before, commands[language], language).items()
    }


def stale_pages(checkout: Path, pages: Mapping[str, FencedPage]) -> list[str]:
    """Name the pages that are missing, that filling anew would change or cannot fill, and the orphans."""
    whole = _with_own(checkout, pages)
    stale = [file.name for file in filled(checkout, whole) if file.is_stale]
    return sorted([*stale, *orphans(checkout, whole)])


def fence_findings(checkout: Path, pages: Mapping[str, FencedPage]) -> list[Finding]:
    """Say what keeps generated parts from being filled: edited by hand (MET301) or broken (MET302)."""
    files = filled(checkout, _with_own(checkout, pages))
    return in_order(finding for file in files for finding in file.findings())


def write_pages(checkout: Path, pages: Mapping[str, FencedPage]) -> list[Path]:
    """
    Write what is out of date, the specs' own files too, remove orphans, and give what changed.

    Raises:
        SurroundingsError: Somebody wrote in a generated part, or a part is not fenced off rightly; then
            nothing at all is written.
    """
    whole = _with_own(checkout, pages)
    files, gone = filled(checkout, whole), orphans(checkout, whole)
    refuse_if_hindered(checkout, files, gone)
    write_generated(checkout / SPECS)
    room = checkout / "est_framework" / "publish" / "picture"
    if room.is_dir():
        write_picture_schema(room)
    for name in gone:
        (checkout / name).unlink()
    stale = [file for file in files if file.is_stale]
    for file in stale:
        write_whole(checkout / file.name, file.content)
    return [checkout / name for name in (*gone, *(file.name for file in stale))]


def _with_own(checkout: Path, pages: Mapping[str, FencedPage]) -> Pages:
    """Add what comes from the checkout's own glossary, and the files that the site takes from."""
    terms = read_glossary(checkout / "manual")
    glossary = {
        f"manual/{language}/reference/glossary.md": by_hand(
            "glossary", glossary_page(terms, language), language
        )
        for language in LANGUAGES
    }
    release = load_release(releases()[-1])
    return {**pages, **glossary, **theme_parts(release, terms), **checker_pages(release)}
