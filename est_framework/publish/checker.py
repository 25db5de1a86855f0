"""
The page that checks a file of reports in the browser: one file, nothing fetched, nothing sent or kept.

It says what the receiver's check says of the same file, as far as the schema goes, in the same words:
these come from the rules, and the gate is that of the web form.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from est_framework.forms.web import page_json, page_policy, page_text
from est_framework.language import LANGUAGES, Language, translator
from est_framework.publish.checker_words import checker_tables
from est_framework.reports.core_schema import core_report_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.method.models import Release

_PAGE = Path(__file__).parent / "pages" / "checker"
_SCRIPTS = ("json.js", "near.js", "schema.js", "findings.js", "page.js")


def checker_pages(release: Release) -> Mapping[str, str]:
    """Give the page in each language, by its path below the checkout."""
    schemas = core_report_schemas(release)
    return {
        f"manual/{language}/reports/checker.html": checker_page(release, schemas, language)
        for language in LANGUAGES
    }


def checker_page(release: Release, schemas: Mapping[str, Any], language: Language) -> str:
    """
    Make the page that checks reports.

    Args:
        release: The release that files are held against until a setup's own schemas are given.
        schemas: Its schemas by template.
        language: Of the words.

    Returns:
        A whole HTML document. Its content policy lets in its own script and style and nothing else.
    """
    _ = translator(language, "publish")
    style = _text("checker.css")
    script = page_text("gate.js") + "".join(_text(name) for name in _SCRIPTS)
    asked = {"schemas": schemas, **checker_tables(language)}
    return (
        _environment()
        .get_template("checker.html")
        .render(
            _=_,
            language=language,
            method=release.name,
            policy=page_policy(style, script),
            style=Markup(style),  # noqa: S704  # ours
            script=Markup(script),  # noqa: S704  # ours
            asked=Markup(page_json(asked)),  # noqa: S704
        )
    )


def _text(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


@cache
def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(_PAGE),
        keep_trailing_newline=True,
    )
