"""The JSON Schema of `est.yaml`, so that an editor can help while it is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from est_framework.files import write_whole
from est_framework.setup.conformance import Statement
from est_framework.setup.field_words import field_form
from est_framework.setup.models import Setup
from est_framework.setup.tailoring import BY_CLASS

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_FILE = "est.schema.json"
STATEMENT_SCHEMA_FILE = "conformance.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
WHERE = {
    "Municipality": ("municipalities",),
    "Area": ("areas",),
    "AreaGroup": ("area_groups",),
    "Actor": ("actors",),
    "Cycle": ("cycle",),
    "Break": ("cycle", "breaks"),
    "Meeting": ("meeting",),
    "Tier": ("tiers",),
    "DeepAnalysis": ("deep_analysis",),
    "PublicInput": ("public_input",),
    "Import": ("imports",),
    "Output": ("outputs",),
    "LinkedForum": ("linked_forums",),
    "Disclosure": ("disclosure",),
    "Contact": ("contacts",),
    "Accepted": ("accepted",),
    "Moment": ("cycle", "report_by"),
    "Retention": ("retention",),
    "Text": ("text",),
    "Asked": ("tailoring", "asked"),
    "OwnLevel": ("tailoring", "levels"),
    **{model.__name__: ("tailoring",) for model in BY_CLASS.values()},
}
"""Where in `est.yaml` each model stands, so that its keys find their words."""


def setup_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of `est.yaml`, with words in both languages at every key."""
    schema = Setup.model_json_schema()
    _describe(schema, ())
    for name, path in WHERE.items():
        _describe(schema["$defs"][name], path)
    return {**schema, "$schema": _DIALECT, "$id": "urn:est-framework:setup", "title": "est.yaml"}


def statement_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a conformance statement, for whoever reads it by machine."""
    schema = Statement.model_json_schema(mode="serialization")
    return {**schema, "$schema": _DIALECT, "$id": "urn:est-framework:conformance"}


def write_setup_schema(package: Path, template: Path) -> list[Path]:
    """
    Write the schemas anew where they are kept.

    Args:
        package: The folder of this room, `est_framework/setup`.
        template: The folder `municipality_template`, whose copy goes with every local EST.

    Returns:
        The files written.
    """
    local = template / "{{cookiecutter.slug}}" / ".est"
    contents = {
        package / SCHEMA_FILE: setup_schema(),
        local / SCHEMA_FILE: setup_schema(),
        package / STATEMENT_SCHEMA_FILE: statement_schema(),
    }
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    for file, schema in contents.items():
        write_whole(file, orjson.dumps(schema, option=options))
    return list(contents)


def _describe(part: dict[str, Any], path: tuple[str, ...]) -> None:
    for key, field in part["properties"].items():
        form = field_form((*path, key))
        field["description"] = f"{form.sv} · {form.en}"
