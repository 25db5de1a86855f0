"""
The page that checks a file of reports in the browser: one file, nothing fetched, nothing sent or kept.

It says what the receiver's check says of the same file, as far as the schema goes, in the same words:
these come from the rules, and the gate is that of the web form.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from est_framework.forms.one_file import form_part, one_file, part
from est_framework.language import LANGUAGES, Language, translator
from est_framework.publish.checker.words import checker_tables
from est_framework.reports.core_schema import core_report_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.method.models import Release

_PAGE = Path(__file__).parents[1] / "pages" / "checker"
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
    return one_file(
        _PAGE / "checker.html",
        style=part(_PAGE, "checker.css"),
        script=form_part("gate.js") + "".join(part(_PAGE, name) for name in _SCRIPTS),
        data={"schemas": schemas, **checker_tables(language)},
        _=_,
        language=language,
        method=release.name,
    )
