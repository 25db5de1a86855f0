"""What a site builder needs to build a municipality's own manual, laid out in a folder of its own."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson
from ruamel.yaml import YAML

from est_framework.errors import SurroundingsError
from est_framework.language import Language, Text, translator
from est_framework.method.fences import refill
from est_framework.method.load import load_release, releases
from est_framework.method.models import Release
from est_framework.method.shipped import shipped_folder
from est_framework.publish.local.pages import ABOUT, FRONT, LocalPage, local_pages
from est_framework.publish.manual.glossary import read_glossary
from est_framework.publish.manual.pages import FencedPage, method_pages
from est_framework.publish.manual.site import BASE, CONFIGURATIONS, theme_parts
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.tailoring import LocalIndicator

OWN_PAGES = "manual"
"""The folder of a local EST whose Markdown becomes pages."""
_OWN = "own"
_PICTURES = (".png", ".jpg", ".jpeg", ".svg")
_NOT_A_PAGE = "readme.md"


def lay_out(
    local: LocalEst,
    languages: Sequence[Language],
    workshop: Path,
) -> None:
    """
    Lay out the method's pages, told with the municipality's changes, and the municipality's own.

    Args:
        local: The local EST.
        languages: The languages to build.
        workshop: An empty folder; becomes what a checkout is to the site builder.

    Raises:
        SurroundingsError: The installation lacks the manual, or one of the own pages is not UTF-8.
    """
    shipped = shipped_folder("manual")
    shutil.copytree(shipped, workshop / "manual")
    shutil.copy(shipped.parent / BASE, workshop)
    release = _told(local.setup)
    parts = theme_parts(release, read_glossary(workshop / "manual"))
    for name, text in parts.items():
        _write(workshop / name, text)
    own = _own_files(local.folder / OWN_PAGES)
    for language in languages:
        pages = local_pages(local.setup, language)
        folder = workshop / "manual" / language
        _fill(folder, method_pages(release, language))
        (folder / FRONT).rename(folder / ABOUT)
        for page in pages:
            _write(folder / page.name, f"---\nnormative: false\n---\n\n{page.text}\n")
        titles = _bring(own, folder / _OWN)
        nav = _nav(shipped.parent / CONFIGURATIONS[language], language, pages, titles)
        _configure(shipped.parent, workshop, language, pages[0].text, nav, languages)


def _told(setup: ResolvedSetup) -> Release:
    """
    Give the release that the method's pages tell, with what is asked only here marked.

    The text of the manual is about the newest release; a setup that follows an older one is told on its
    own pages alone.
    """
    if setup.release.name != releases()[-1]:
        return load_release(releases()[-1])
    words = {language: translator(language, "publish")("local") for language in CONFIGURATIONS}
    indicators = tuple(
        one.model_copy(
            update={
                "label": Text(f"{one.label.sv} ({words['sv']})", f"{one.label.en} ({words['en']})")
            }
        )
        if isinstance(one, LocalIndicator)
        else one
        for one in setup.release.indicators
    )
    return setup.release.model_copy(update={"indicators": indicators})


def _fill(folder: Path, pages: Mapping[str, FencedPage]) -> None:
    for name, page in pages.items():
        text = (folder / name).read_text(encoding="utf-8")
        _write(folder / name, refill(text, page.contents).text)


def _own_files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir() or folder.is_symlink():
        return {}
    return {
        file.name: file.read_bytes()
        for file in sorted(folder.iterdir())
        if file.is_file() and not file.is_symlink() and file.name.lower() != _NOT_A_PAGE
        if file.suffix.lower() in (".md", *_PICTURES) and not file.name.startswith(".")
    }


def _bring(files: Mapping[str, bytes], to: Path) -> dict[str, str]:
    """Put the own pages in place, and give the name and title of each."""
    titles = {}
    for name, content in files.items():
        to.mkdir(exist_ok=True)
        (to / name).write_bytes(content)
        if name.lower().endswith(".md"):
            heading = _decoded(name, content).partition("# ")[2].partition("\n")[0].strip()
            titles[f"{_OWN}/{name}"] = heading or name[: -len(".md")]
    return titles


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SurroundingsError(
            Text(
                sv=f"{OWN_PAGES}/{name} är inte UTF-8. Spara filen som UTF-8 och kör igen.",
                en=f"{OWN_PAGES}/{name} is not UTF-8. Save the file as UTF-8 and run again.",
            )
        ) from error


def _nav(
    shipped: Path, language: Language, pages: Sequence[LocalPage], own: Mapping[str, str]
) -> list[Any]:
    """Give the menu: what holds here first, then the method's own menu with its front page moved."""
    _ = translator(language, "publish")
    of_the_method = YAML(typ="safe", pure=True).load(shipped.read_text(encoding="utf-8"))["nav"]
    here = [{page.title: page.name} for page in pages]
    here += [{title: name} for name, title in own.items()]
    moved = [
        {title: ABOUT if below == FRONT else below for title, below in entry.items()}
        for entry in of_the_method
    ]
    return [*here[:1], {_("With us"): here[1:]}, *moved]


def _configure(
    shipped: Path,
    workshop: Path,
    language: Language,
    front: str,
    nav: list[Any],
    languages: Sequence[Language],
) -> None:
    """Write the site's settings: the method's own, with another name and menu. JSON is YAML too."""
    name = CONFIGURATIONS[language]
    inherited = f"method.{name}"
    shutil.copy(shipped / name, workshop / inherited)
    all_languages = YAML(typ="safe", pure=True).load((workshop / BASE).read_text(encoding="utf-8"))
    settings = {
        "INHERIT": inherited,
        "site_name": front.partition("\n")[0].removeprefix("# "),
        "nav": nav,
        "extra": {
            "local": True,
            "languages": [
                one for one in all_languages["extra"]["languages"] if one["lang"] in languages
            ],
        },
    }
    (workshop / name).write_bytes(orjson.dumps(settings, option=orjson.OPT_INDENT_2))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
