"""A municipality's own manual: the method's, told with what holds there, as a site."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from est_framework.errors import SurroundingsError, UsageError, what_stopped
from est_framework.language import Language, Text
from est_framework.publish.local.sources import lay_out
from est_framework.publish.manual.site import build_sites
from est_framework.setup.local import LocalEst

SITE = "webbplats"
"""The folder of a local EST where its manual is built."""
_MARK = "est-manual.txt"
"""Stands in what we have built, and nowhere else; a folder without it is not ours to replace."""


def build_local_manual(
    local: LocalEst,
    out: Path,
    languages: Sequence[Language] = (),
) -> list[Path]:
    """
    Build a municipality's own manual, one site for each language, every broken link an error.

    Args:
        local: The local EST.
        out: Where the sites go, each in a folder of its language.
        languages: Which languages; the setup's own if none is given.

    Returns:
        The sites' folders.

    Raises:
        UsageError: Something else stands where a site is to go.
        SurroundingsError: The site builder or the search engine is not installed, or says no; or the
            disk does.
    """
    wanted = tuple(languages) or (local.setup.setup.language,)
    places = {language: out / language for language in wanted}
    for place in places.values():
        _refuse_others(place)
    with tempfile.TemporaryDirectory(prefix="est-manual-") as folder:
        workshop = Path(folder)
        lay_out(local, wanted, workshop)
        for site, place in zip(build_sites(workshop, wanted), places.values(), strict=True):
            (site / _MARK).write_text("est manual local\n", encoding="utf-8", newline="\n")
            _put(site, place)
    return list(places.values())


def _refuse_others(place: Path) -> None:
    is_ours = (place / _MARK).is_file() and not place.is_symlink()
    if place.is_symlink() or (place.exists() and not is_ours and not _is_empty(place)):
        raise UsageError(
            Text(
                sv=f"{place} är ingen manual som verktyget har byggt, så den ersätts inte. Inget har "
                "ändrats. Välj en annan mapp med --out.",
                en=f"{place} is no manual that the tool has built, so it is not replaced. Nothing was "
                "changed. Choose another folder with --out.",
            )
        )


def _is_empty(place: Path) -> bool:
    return place.is_dir() and not any(place.iterdir())


def _put(site: Path, place: Path) -> None:
    """Put a site in place of the one before."""
    try:
        if place.exists():
            shutil.rmtree(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(site, place)
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"{place} går inte att skriva ({what_stopped(error).sv}). Stäng program som har filer "
                "öppna där, och kör igen.",
                en=f"{place} cannot be written ({what_stopped(error).en}). Close programs that have files "
                "open there, and run again.",
            )
        ) from error
