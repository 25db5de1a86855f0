"""The manual: pages made from the specs, and one site per language built from Markdown alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from est_framework.errors import SurroundingsError
from est_framework.files import write_whole
from est_framework.language import LANGUAGES, Language, Text
from est_framework.method.generated import write_generated
from est_framework.method.load import SPECS, load_release, releases
from est_framework.publish.catalogue import all_rules
from est_framework.publish.explain import finding_page
from est_framework.publish.manual_pages import (
    actor_types_page,
    checklists_page,
    commands_page,
    findings_page,
    indicators_page,
)

_CONFIGURATIONS: dict[Language, str] = {"sv": "mkdocs.yml", "en": "mkdocs.en.yml"}
_FOUND_WHOLE = ("findings",)
"""Folders of which every page is generated: one that no longer should be there is out of date too."""


@dataclass(frozen=True, slots=True)
class Command:
    """
    One command as the manual shows it, in one language.

    Attributes:
        name: As typed: `est method check`.
        usage: The line after `Usage:`.
        help: What it does, and its example.
        options: Each option with what it does.
    """

    name: str
    usage: str
    help: str
    options: tuple[tuple[str, str], ...]


def generated_pages(commands: Mapping[Language, Sequence[Command]]) -> dict[str, str]:
    """
    Make every page that comes from the specs, the rules and the commands.

    Args:
        commands: The commands in each language; the command line describes itself.

    Returns:
        Path below the checkout to text: `manual/sv/findings/REP104.md`.
    """
    release = load_release(releases()[-1])
    pages: dict[str, str] = {}
    for language in LANGUAGES:
        root = f"manual/{language}"
        pages[f"{root}/method/indicators.md"] = indicators_page(release, language)
        pages[f"{root}/method/checklists.md"] = checklists_page(release, language)
        pages[f"{root}/method/actor_types.md"] = actor_types_page(release, language)
        pages[f"{root}/cli/index.md"] = commands_page(commands[language], language)
        pages[f"{root}/findings/index.md"] = findings_page(all_rules().values(), language)
        for code in all_rules():
            pages[f"{root}/findings/{code}.md"] = finding_page(code, language)
    return pages


def stale_pages(checkout: Path, pages: Mapping[str, str]) -> list[str]:
    """Name the pages that are missing, differ from what the specs say, or should not be there."""
    differ = [name for name, text in pages.items() if _read(checkout / name) != text]
    return sorted([*differ, *_orphans(checkout, pages)])


def write_pages(checkout: Path, pages: Mapping[str, str]) -> list[Path]:
    """Write what is out of date, the specs' own files too, remove orphans, and give what changed."""
    write_generated(checkout / SPECS)
    changed = []
    for name in _orphans(checkout, pages):
        (checkout / name).unlink()
        changed.append(checkout / name)
    for name, text in pages.items():
        file = checkout / name
        if _read(file) != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, text.encode())
            changed.append(file)
    return changed


def build_sites(checkout: Path) -> list[Path]:
    """
    Build one site per language, side by side, with every broken link an error.

    Returns:
        The sites' folders, `site/sv` and `site/en`.

    Raises:
        SurroundingsError: The site builder is not installed, or it says no.
    """
    runs = {
        language: subprocess.Popen(  # fixed arguments
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", configuration],
            cwd=checkout,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        for language, configuration in _CONFIGURATIONS.items()
    }
    said = {language: run.communicate()[0] for language, run in runs.items()}
    for language, run in runs.items():
        if run.returncode:
            raise SurroundingsError(_no_site(language, said[language]))
    return [checkout / "site" / language for language in runs]


def _no_site(language: Language, said: str) -> Text:
    if "No module named" in said:
        return Text(
            sv="Webbplatsbyggaren saknas. Installera den: pip install est-framework[manual]",
            en="The site builder is missing. Install it: pip install est-framework[manual]",
        )
    tail = said[-2000:]
    return Text(
        sv=f"Manualen ({language}) går inte att bygga:\n{tail}",
        en=f"The manual ({language}) cannot be built:\n{tail}",
    )


def _orphans(checkout: Path, pages: Mapping[str, str]) -> list[str]:
    there = (
        file.relative_to(checkout).as_posix()
        for language in LANGUAGES
        for folder in _FOUND_WHOLE
        for file in (checkout / "manual" / language / folder).glob("*.md")
    )
    return sorted(name for name in there if name not in pages)


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
