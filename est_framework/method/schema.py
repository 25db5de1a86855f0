"""JSON Schemas of the files that a release is written in, made from the models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
from pydantic import BaseModel, TypeAdapter

from est_framework.files import write_whole
from est_framework.method.files import LIST_FILES, LIST_MODELS, RELEASE_FILE
from est_framework.method.models import ReleaseHead

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def spec_schemas() -> dict[str, dict[str, Any]]:
    """
    Give one JSON Schema (2020-12) for each file of a release, by the schema's own file name.

    A CSV file's schema is that of its rows: a list of objects, with the header as names.
    """
    head: dict[str, dict[str, Any]] = {
        "release.schema.json": _named(ReleaseHead.model_json_schema(), RELEASE_FILE)
    }
    lists = {
        f"{field}.schema.json": _named(_list_schema(LIST_MODELS[field]), name)
        for field, name in LIST_FILES.items()
    }
    return head | lists


def schema_bytes(schema: dict[str, Any]) -> bytes:
    """Give a schema as the bytes that are kept: sorted, indented, with a last line end."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(schema, option=options)


def write_schemas(folder: Path) -> list[Path]:
    """
    Write all schemas anew.

    Args:
        folder: Where they lie: `checklist_specs/schemas`.

    Returns:
        The files written, in name order.
    """
    written = {folder / name: schema_bytes(s) for name, s in sorted(spec_schemas().items())}
    for file, content in written.items():
        write_whole(file, content)
    return list(written)


def _list_schema(model: type[BaseModel]) -> dict[str, Any]:
    return TypeAdapter(tuple[model, ...]).json_schema()  # type: ignore[valid-type]  # made at run time


def _named(schema: dict[str, Any], file: str) -> dict[str, Any]:
    name = file.split(".", maxsplit=1)[0]
    return {
        **schema,
        "$schema": DIALECT,
        "$id": f"urn:est-framework:spec:{name}",
        "title": f"EST method release, {file}",
    }
