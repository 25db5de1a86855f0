"""Every file of a release with its fields, from the schemas that judge them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from est_framework.language import Text
from est_framework.method.field_words import pattern_words
from est_framework.method.files import LIST_FILES, RELEASE_FILE
from est_framework.method.models import ReleaseHead
from est_framework.method.schema import spec_schemas
from est_framework.publish.manual.reference.spec_meanings import meaning
from est_framework.publish.manual.reference.spoken import Spoken, joined, table

_ID = r"^[a-z][a-z0-9_]{1,39}$"
"""The pattern of `Id`."""
_RETIRED = "Retired"
_BOTH = "Text"
_SIMPLE = {
    "string": Text("text", "text"),
    "boolean": Text("`true` eller `false`", "`true` or `false`"),
    "integer": Text("ett heltal från 1", "a whole number from 1"),
    "number": Text("ett tal", "a number"),
    "null": Text("tomt", "nothing"),
}

Schema = Mapping[str, Any]


def spec_fields(spoken: Spoken) -> str:
    """Give a table of the fields of each file, and of what a retired thing says."""
    _ = spoken.words
    schemas = spec_schemas()
    named = {"release": RELEASE_FILE, **LIST_FILES}
    lines = [_("An id is {form}.").format(form=pattern_words(_ID).said(spoken.language)), ""]
    for field, file in named.items():
        schema = schemas[f"{field}.schema.json"]
        lines += [f"### `{file}` {{ #{field}-fields }}", ""]
        lines += _table(spoken, rows(schema))
    lines += [f"### {_('What is no longer used')} {{ #retired-fields }}", ""]
    defs = schemas["indicators.schema.json"]["$defs"]
    lines += _table(spoken, _inside(defs[_RETIRED], _RETIRED, defs, "retired."))
    return joined(lines)


def rows(schema: Schema) -> Iterator[tuple[str, str, bool, Schema]]:
    """
    Give the fields of a file, those of inner things too.

    Returns:
        Path (`sections.fields.label`), the class that has the field, whether it is required, its schema.
    """
    defs = schema.get("$defs", {})
    if schema.get("type") == "array":
        owner = _owner(schema["items"])
        yield from _inside(defs[owner], owner, defs, "")
    else:
        yield from _inside(schema, ReleaseHead.__name__, defs, "")


def _inside(
    schema: Schema, owner: str, defs: Mapping[str, Schema], path: str
) -> Iterator[tuple[str, str, bool, Schema]]:
    for name, field in schema["properties"].items():
        yield f"{path}{name}", owner, name in schema.get("required", ()), field
        inner = _owner(field)
        if inner not in ("", _BOTH, _RETIRED):
            yield from _inside(defs[inner], inner, defs, f"{path}{name}.")


def _owner(schema: Schema) -> str:
    """Give the class that a field holds, or a list of; empty where it holds something plain."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    inner = [*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])]
    return next((owner for part in inner if (owner := _owner(part))), "")


def _table(spoken: Spoken, fields: Iterator[tuple[str, str, bool, Schema]]) -> list[str]:
    _ = spoken.words
    head = (_("Field"), _("Requirement"), _("Takes"), _("Means"))
    return table(
        head,
        [
            (
                f"`{path}`",
                _("required") if required else _("may be left out"),
                _takes(field, spoken),
                spoken.said(meaning(owner, path.rsplit(".", 1)[-1])),
            )
            for path, owner, required, field in fields
        ],
    )


def _takes(schema: Schema, spoken: Spoken) -> str:
    _ = spoken.words
    if "anyOf" in schema:
        said = f" {_('or')} ".join(dict.fromkeys(_takes(part, spoken) for part in schema["anyOf"]))
    elif "items" in schema:
        said = _("a list of: {what}").format(what=_takes(schema["items"], spoken))
        said += (
            f" ({_('at least {n}').format(n=schema['minItems'])})" if "minItems" in schema else ""
        )
    elif "enum" in schema:
        said = ", ".join(f"`{value}`" for value in schema["enum"])
    elif "const" in schema:
        said = f"`{schema['const']}`"
    elif "$ref" in schema:
        both = _owner(schema) == _BOTH
        said = _("text in both languages: `sv` and `en`") if both else _("fields of its own")
    elif "pattern" in schema:
        form = pattern_words(schema["pattern"]).said(spoken.language)
        said = _("an id") if schema["pattern"] == _ID else form
    else:
        said = spoken.said(_SIMPLE[schema["type"]])
    return said
