"""The kinds of things that a release holds, and what of each says what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from est_framework.language import Text
from est_framework.method.files import LIST_FILES
from est_framework.method.models import CodedLabel, Part, Release, Scale, Source

KINDS = (
    *("actor_types", "indicators", "checklists", "templates", "scales"),
    *("measures", "roles", "cycles", "fidelity", "readiness"),
)
"""The fields of `Release` whose things may retire; `changes.csv` speaks of these."""
_MEANING = (
    *("label", "definition", "does", "how", "template"),
    *("answer", "kind", "core_category", "form", "period", "figure"),
)
"""What a thing is called and defined as, and what of it decides how its figures are read."""


def id_of(part: Part) -> str:
    """Give a thing's id, whichever name its file has for it."""
    held: Mapping[str, Any] = part.__dict__
    return str(next(held[key] for key in ("id", "code", "key") if key in held))


def label_of(part: Part) -> Text:
    """Give what a thing is called."""
    if isinstance(part, Source):
        return Text(part.title, part.title)
    if isinstance(part, CodedLabel):
        return part.label
    label: Text = part.__dict__["label"]
    return label


def ids_of(release: Release) -> dict[str, frozenset[str]]:
    """Give the frozen ids of a release, by the field that holds them; lines of changes have none."""
    return {
        field: frozenset(id_of(part) for part in getattr(release, field))
        for field in LIST_FILES
        if field != "changes"
    }


def changed_meaning(old: Part, new: Part) -> list[str]:
    """Name the fields that say what a thing means and that are not as they were."""
    changed = [
        name
        for name in _MEANING
        if name in type(new).model_fields and getattr(old, name) != getattr(new, name)
    ]
    if isinstance(old, Scale) and isinstance(new, Scale) and _steps(old) != _steps(new):
        changed.append("levels")
    return changed


def version_of(name: str) -> tuple[int, ...]:
    """Give what releases are ordered by: `est 1.10.0` is newer than `est 1.9.0`."""
    return tuple(int(n) if n.isdecimal() else 0 for n in name.rsplit(maxsplit=1)[-1].split("."))


def _steps(scale: Scale) -> list[tuple[object, ...]]:
    return [(level.id, level.label, level.meaning, level.core) for level in scale.levels]
