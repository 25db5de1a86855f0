"""The files that a release is written in, and how they are read."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from est_framework.method.models import (
    ActorType,
    Change,
    Checklist,
    CodedLabel,
    Cycle,
    Fidelity,
    Indicator,
    MeasureType,
    Part,
    Readiness,
    Role,
    Scale,
    Source,
    Template,
)

RELEASE_FILE = "release.yaml"
LIST_FILES = {
    "categories": "categories.csv",
    "themes": "themes.csv",
    "actor_types": "actor_types.yaml",
    "indicators": "indicators.yaml",
    "checklists": "checklists.yaml",
    "templates": "templates.yaml",
    "scales": "scales.yaml",
    "measures": "measures.yaml",
    "roles": "roles.yaml",
    "cycles": "cycles.yaml",
    "fidelity": "fidelity.yaml",
    "readiness": "readiness.yaml",
    "changes": "changes.csv",
    "sources": "sources.csv",
}
"""Files that hold one list each, by the field of `Release` that they become."""
LIST_MODELS: dict[str, type[Part]] = {
    "categories": CodedLabel,
    "themes": CodedLabel,
    "actor_types": ActorType,
    "indicators": Indicator,
    "checklists": Checklist,
    "templates": Template,
    "scales": Scale,
    "measures": MeasureType,
    "roles": Role,
    "cycles": Cycle,
    "fidelity": Fidelity,
    "readiness": Readiness,
    "changes": Change,
    "sources": Source,
}
"""What each thing in those lists is."""
ALL_FILES = (RELEASE_FILE, *LIST_FILES.values())


def read_folder(folder: Path) -> dict[str, Any]:
    """
    Read all files of a release into one mapping, shaped as `Release` but not yet validated.

    Args:
        folder: The release's folder, such as `checklist_specs/est-1.0`.

    Raises:
        OSError: A file is missing or cannot be read.
        UnicodeDecodeError: A file is not UTF-8.
        ruamel.yaml.error.YAMLError: A YAML file cannot be read.
    """
    head = _read(folder / RELEASE_FILE)
    lists = {field: _read(folder / name) for field, name in LIST_FILES.items()}
    return {**(head if isinstance(head, dict) else {}), **lists}


def _read(file: Path) -> Any:  # noqa: ANN401  # YAML holds anything
    text = file.read_text(encoding="utf-8-sig")
    if file.suffix == ".csv":
        return list(csv.DictReader(io.StringIO(text, newline="")))
    return YAML(typ="safe", pure=True).load(text)
