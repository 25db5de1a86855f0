"""The conformance statement as files: for people a page and a badge, for machines JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from est_framework.publish.conformance.badge import conformance_svg
from est_framework.publish.conformance.page import conformance_html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.language import Language
    from est_framework.setup.conformance import Statement

NAME = "konformitet"


def statement_files(statement: Statement, language: Language) -> Mapping[str, bytes]:
    """
    Give the files of a statement by name; the same statement always gives the same bytes.

    Args:
        statement: The statement.
        language: What page and badge speak. The JSON holds both languages.
    """
    return {
        f"{NAME}.json": conformance_json(statement),
        f"{NAME}.html": conformance_html(statement, language).encode(),
        f"{NAME}.svg": conformance_svg(statement, language).encode(),
    }


def conformance_json(statement: Statement) -> bytes:
    """Give the statement as JSON, as its schema says."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(statement.model_dump(mode="json"), option=options)
