"""The JSON Schema of `est.yaml`, so that an editor can help while it is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from est_framework.files import write_whole
from est_framework.setup.field_words import field_form
from est_framework.setup.models import Setup

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_FILE = "est.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WHERE = {
    "Municipality": ("municipalities",),
    "Area": ("areas",),
    "Actor": ("actors",),
    "Cycle": ("cycle",),
    "Moment": ("cycle", "report_by"),
    "Retention": ("retention",),
}


def setup_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of `est.yaml`, with words in both languages at every key."""
    schema = Setup.model_json_schema()
    _describe(schema, ())
    for name, path in _WHERE.items():
        _describe(schema["$defs"][name], path)
    return {**schema, "$schema": _DIALECT, "$id": "urn:est-framework:setup", "title": "est.yaml"}


def write_setup_schema(package: Path, template: Path) -> list[Path]:
    """
    Write the schema anew where it is kept.

    Args:
        package: The folder of this room, `est_framework/setup`.
        template: The folder `municipality_template`, whose copy goes with every local EST.

    Returns:
        The files written.
    """
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    content = orjson.dumps(setup_schema(), option=options)
    files = [
        package / SCHEMA_FILE,
        template / "{{cookiecutter.slug}}" / ".est" / SCHEMA_FILE,
    ]
    for file in files:
        write_whole(file, content)
    return files


def _describe(part: dict[str, Any], path: tuple[str, ...]) -> None:
    for key, field in part["properties"].items():
        form = field_form((*path, key))
        field["description"] = f"{form.sv} · {form.en}"
