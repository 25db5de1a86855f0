"""The import mappings that ship with the method, and how a municipality's own completes one."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

_FOLDER = Path(__file__).parent / "mappings"
BASES = tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))
"""Names that `based_on` may give."""


def one_spelling(text: str) -> str:
    """Give a place name or type without spaces around it, and with one plain space between its words."""
    return " ".join(text.split())


@cache
def base_of(name: str) -> dict[str, Any]:
    """Give a shipped mapping as plain data; not to be changed."""
    text = (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    base: dict[str, Any] = YAML(typ="safe", pure=True).load(text)
    return base


def with_base(own: dict[str, Any]) -> dict[str, Any]:
    """
    Lay a mapping over the shipped one that it builds on.

    Args:
        own: The municipality's mapping, not yet validated; `based_on` names one of `BASES` or is absent.

    Returns:
        Both as one, where what `own` says about a type goes before what the base says.
    """
    if own.get("based_on") not in BASES:
        return own
    base = deepcopy(base_of(own["based_on"]))
    said = {one_spelling(name) for name in (*_keys(own.get("types")), *_ignored_types(own))}
    types = base.get("types", {})
    base["types"] = {name: id_ for name, id_ in types.items() if name not in said}
    groups = base.get("ignored", [])
    for group in groups:
        group["types"] = [name for name in group["types"] if name not in said]
    base["ignored"] = [group for group in groups if group["types"]]
    return {**base, **own, **_completed(own, base)}


def _completed(own: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    both: dict[str, Any] = {}
    for key in ("columns", "time", "types"):
        if isinstance(own.get(key), dict):
            both[key] = base.get(key, {}) | own[key]
    if isinstance(own.get("ignored"), list):
        # The own ones first, so that a finding's path leads into the user's file.
        both["ignored"] = own["ignored"] + base["ignored"]
    return both


def _keys(value: object) -> list[str]:
    return list(value) if isinstance(value, dict) else []


def _ignored_types(own: dict[str, Any]) -> list[str]:
    groups = own.get("ignored")
    listed = (
        [g.get("types") for g in groups if isinstance(g, dict)] if isinstance(groups, list) else []
    )
    return [
        name
        for names in listed
        if isinstance(names, list)
        for name in names
        if isinstance(name, str)
    ]
