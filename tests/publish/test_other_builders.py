"""The manual's sources build with other site builders too, so that no builder's end is the manual's end."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from made_sites import manual_sources
from site_links import broken_links, read_page

from est_framework.language import LANGUAGES
from est_framework.publish.manual.nav import read_nav
from est_framework.publish.manual.site import CONFIGURATIONS

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Builder:
    """A site builder: what is installed, and what builds one site."""

    name: str
    packages: tuple[str, ...]
    build: tuple[str, ...]


BUILDERS = (
    Builder(
        "properdocs",
        ("properdocs>=1.6.7,<2", "mkdocs-material>=9.7.7,<10"),
        ("-m", "properdocs", "build", "--strict"),
    ),
    Builder("zensical", ("zensical>=0.0.73",), ("-m", "zensical", "build", "--strict", "--clean")),
)


def run(command: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=600,
        check=False,
    )


def installed(packages: Sequence[str], folder: Path) -> Path:
    """Give a Python of its own that has the packages; the test skips where no registry answers."""
    venv.create(folder)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = (sys.executable, "-m", "pip", "--python", python)
    done = run([*pip, "install", "--quiet", "--no-compile", *packages], folder)
    if done.returncode:
        words = f"{' '.join(packages)} cannot be installed here: {done.stderr[-300:]}"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    return python


@pytest.fixture(scope="module", params=BUILDERS, ids=lambda builder: builder.name)
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, manual_sites: Path
) -> Path:
    """The folder with `sv` and `en`, as another builder makes them of the same sources."""
    builder: Builder = request.param
    checkout = manual_sources(tmp_path_factory.mktemp(builder.name), manual_sites.parent)
    python = installed(builder.packages, checkout / "venv")
    for configuration in CONFIGURATIONS.values():
        done = run([python, *builder.build, "-f", configuration], checkout)
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return checkout / "site"


def test_no_link_is_broken(built: Path) -> None:
    for language in LANGUAGES:
        assert broken_links(built, language) == []


def test_the_menu_is_the_same(built: Path, manual_sites: Path) -> None:
    for language in LANGUAGES:
        assert read_nav(built / language) == read_nav(manual_sites / language)


def test_every_page_carries_the_same_words(built: Path, manual_sites: Path) -> None:
    for language in LANGUAGES:
        here, there = built / language, manual_sites / language
        pages = {file.relative_to(there) for file in there.rglob("*.html")}
        # Our own build takes away the page for what is not found: its links hold only at the root of a host.
        others = {file.relative_to(here) for file in here.rglob("*.html")}
        assert others - {Path("404.html")} == pages
        for page in pages:
            other, usual = read_page(here / page), read_page(there / page)
            assert other.h1 == usual.h1 != "", page
            assert other.text.split() == usual.text.split(), page
