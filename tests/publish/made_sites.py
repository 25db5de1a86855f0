"""Sites to read: small ones with the theme's menu and article, and the sources of the real one."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from html import escape
from os.path import relpath
from pathlib import Path

ROOT = Path(__file__).parents[2]
Nav = Sequence[tuple[str, "str | Nav"]]


def made_site(folder: Path, nav: Nav, articles: Mapping[str, str]) -> Path:
    """Write pages as a site builder with the theme Material does, each with the whole menu."""
    for page, article in articles.items():
        file = folder / page
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f'<!doctype html><html><body><nav class="md-nav md-nav--primary">{_menu(nav, page)}</nav>'
            f'<main><article class="md-content__inner md-typeset">{article}</article></main>'
            f'<footer><div class="md-copyright">x</div></footer></body></html>',
            encoding="utf-8",
        )
    return folder


def manual_sources(folder: Path, checkout: Path = ROOT) -> Path:
    """Copy what a site builder reads of the real manual, so that nothing is written in the checkout."""
    shutil.copytree(checkout / "manual", folder / "manual")
    for file in checkout.glob("mkdocs*.yml"):
        shutil.copy(file, folder)
    return folder


def _menu(nav: Nav, page: str) -> str:
    lines = []
    for title, below in nav:
        name = f'<span class="md-ellipsis">\n  {escape(title)}\n</span>'
        if isinstance(below, str):
            link = relpath(below, Path(page).parent).replace("\\", "/")
            line = f'<a class="md-nav__link" href="{link}">{name}</a>'
            if below == page:
                line = (
                    f'<input type="checkbox"><label class="md-nav__link">{name}</label>{line}'
                    '<nav class="md-nav md-nav--secondary"><ul><li class="md-nav__item">'
                    '<a class="md-nav__link" href="#x"><span class="md-ellipsis">A heading</span></a>'
                    "</li></ul></nav>"
                )
        else:
            inner = f'<nav class="md-nav">{_menu(below, page)}</nav>'
            line = f'<label class="md-nav__link">{name}</label>{inner}'
        lines.append(f'<li class="md-nav__item">{line}</li>')
    return f'<ul class="md-nav__list">{"".join(lines)}</ul>'
