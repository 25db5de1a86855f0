"""The JSON Schemas of `picture.json` and `usual.json`, made from their own models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from est_framework.analysis.models import AgainstUsual
from est_framework.files import write_whole
from est_framework.picture.models import Picture

SCHEMA_FILE = "picture.schema.json"
"""In this room's folder of the package."""


def picture_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a picture, for whoever reads it by machine."""
    schema = Picture.model_json_schema(mode="serialization")
    return {
        **schema,
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:est-framework:picture",
        "title": "picture.json",
    }


def usual_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of `usual.json`, the period against the usual."""
    schema = AgainstUsual.model_json_schema(mode="serialization")
    return {
        **schema,
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:est-framework:usual",
        "title": "usual.json",
    }


def write_picture_schema(room: Path) -> Path:
    """
    Write the schema anew where it is kept.

    Args:
        room: The folder of this room, `est_framework/publish/picture`.

    Returns:
        The file written.
    """
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    file = room / SCHEMA_FILE
    write_whole(file, orjson.dumps(picture_schema(), option=options))
    return file
