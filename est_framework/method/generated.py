"""What is made from a release's sources and kept beside them."""

from __future__ import annotations

from pathlib import Path

from est_framework.method.compiled import write_compiled
from est_framework.method.files import RELEASE_FILE
from est_framework.method.schema import write_schemas


def write_generated(specs: Path) -> list[Path]:
    """
    Write anew what is made in `checklist_specs`: schemas, and each release as one JSON file.

    Args:
        specs: The folder `checklist_specs` of a checkout.

    Returns:
        The files written.
    """
    folders = sorted(file.parent for file in specs.glob(f"est-*/{RELEASE_FILE}"))
    return [*write_schemas(specs / "schemas"), *(write_compiled(folder) for folder in folders)]
