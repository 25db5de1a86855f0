"""Which formats findings are written in, and which one a file's name asks for."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.publish.findings.told import Told

FORMATS: Mapping[str, tuple[str, str]] = {
    "text": ("text", "told_text"),
    "json": ("document", "findings_json"),
    "sarif": ("sarif", "findings_sarif"),
    "junit": ("junit", "findings_junit"),
    "markdown": ("markdown", "findings_markdown"),
    "html": ("page", "findings_html"),
}
"""By its name: the module beside this one that writes it, loaded when it is asked for, and its function."""
_BY_SUFFIX = {
    ".json": "json",
    ".sarif": "sarif",
    ".xml": "junit",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
}


def write(told: Told, form: str) -> str:
    """Write what a check has to tell in one of the formats."""
    module, function = FORMATS[form]
    writer = getattr(import_module(f"{__package__}.{module}"), function)
    return str(writer(told))


def format_of(name: str) -> str:
    """Give the format that a file's name asks for; text where it asks for none."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower(), "text")
