"""The manual's site: built per language from Markdown alone, with its search index."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES, Language, Text
from est_framework.method.load import SPECS
from est_framework.method.models import Release
from est_framework.publish.manual.glossary import Term, read_glossary, tooltips
from est_framework.publish.manual.search import index_site
from est_framework.version import __version__

CONFIGURATIONS: dict[Language, str] = {"sv": "mkdocs.yml", "en": "mkdocs.en.yml"}
BASE = "mkdocs.base.yml"
"""What the settings of both have in common."""


def theme_parts(release: Release, terms: Iterable[Term]) -> dict[str, str]:
    """
    Make the generated files that every page of the site takes something from.

    Args:
        release: The release that the text is about; its name and date stand at the foot of every page.
        terms: The glossary; its words get tooltips.

    Returns:
        Path below the checkout to text, as `generated_pages` gives its pages.
    """
    listed = tuple(terms)
    macros = {
        "name": release.name,
        "published": release.published,
        "folder": f"{SPECS}/{release.id}-{release.version.rpartition('.')[0]}",
        "package": __version__,
    }
    made = "{#- Made by est manual build from the newest release. Change that, not this. -#}\n"
    lines = [f"{{% macro {name}() %}}{said}{{% endmacro %}}\n" for name, said in macros.items()]
    return {
        "manual/theme/partials/release.html": made + "".join(lines),
        **{
            f"manual/includes/glossary.{language}.yml": tooltips(listed, language)
            for language in LANGUAGES
        },
    }


def build_sites(checkout: Path, languages: Sequence[Language] = LANGUAGES) -> list[Path]:
    """
    Build one site per language, side by side, with every broken link an error, and index each for search.

    Args:
        checkout: The folder that holds `manual/` and `mkdocs.yml`.
        languages: Which languages; all if none are given.

    Returns:
        The sites' folders, `site/sv` and `site/en`.

    Raises:
        SurroundingsError: The site builder or the search engine is not installed, or says no.
        IntegrityError: The glossary does not agree with itself.
    """
    terms = read_glossary(checkout / "manual")
    sites = {language: checkout / "site" / language for language in languages}
    with ThreadPoolExecutor(len(sites)) as pool:
        for made in [
            pool.submit(_build, checkout, language, site, terms, "--strict")
            for language, site in sites.items()
        ]:
            made.result()
    return list(sites.values())


def build_site(checkout: Path, language: Language, site: Path) -> str:
    """
    Build one language into a folder of your choice, and index it; a broken link is only told.

    Returns:
        What the site builder warned about; empty when all is well.

    Raises:
        SurroundingsError: The site builder or the search engine is not installed, or says no.
        IntegrityError: The glossary does not agree with itself.
    """
    said = _build(checkout, language, site, read_glossary(checkout / "manual"), "--no-strict")
    return "\n".join(line for line in said.splitlines() if line.startswith("WARNING"))


def _build(checkout: Path, language: Language, site: Path, terms: Sequence[Term], how: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", how,
         "-f", CONFIGURATIONS[language], "-d", str(site.absolute())],
        cwd=checkout, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if run.returncode:
        raise _no_site(language, run.stdout)
    # The theme's page for a wrong address is in English, and its links only work at a server's root.
    (site / "404.html").unlink(missing_ok=True)
    index_site(site, language, terms)
    return run.stdout


def _no_site(language: Language, said: str) -> SurroundingsError:
    if "No module named" in said:
        return SurroundingsError(
            Text(
                sv="Webbplatsbyggaren saknas. Installera den: pip install est-framework[manual]",
                en="The site builder is missing. Install it: pip install est-framework[manual]",
            )
        )
    tail = "".join(line for line in said[-2000:].splitlines(keepends=True) if _is_of_ours(line))
    return SurroundingsError(
        Text(
            sv=f"Manualen ({language}) går inte att bygga:\n{tail}",
            en=f"The manual ({language}) cannot be built:\n{tail}",
        )
    )


def _is_of_ours(line: str) -> bool:
    """Leave out what the theme's makers say about their own plans, in colour."""
    return "\x1b[" not in line and not line.startswith("INFO")
