"""The kits that ship with the package: which there are, one of them, and a copy of it elsewhere."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from est_framework.errors import IntegrityError, SurroundingsError, UsageError
from est_framework.language import Text
from est_framework.method.load import SPECS, releases
from est_framework.method.shipped import shipped_folder
from est_framework.reports.kit.models import Fixture, Level, Manifest

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

KITS: Final = "conformance"
MANIFEST: Final = "manifest.json"


@dataclass(frozen=True)
class Kit:
    """The kit of a release, and the folder that it lies in."""

    folder: Path
    manifest: Manifest

    def at(self, levels: Collection[Level]) -> list[Fixture]:
        """Give the fixtures that try any of these levels, in order."""
        return [f for f in self.manifest.fixtures if set(f.levels) & set(levels)]


def kit_folder(release: str) -> str:
    """Give the folder's name of a release: `est-1.0` of `est 1.0.0`, as its specs have."""
    method, _, version = release.partition(" ")
    return f"{method}-{version.rpartition('.')[0]}"


def load_kit(release: str = "") -> Kit:
    """
    Give the kit of a release.

    Args:
        release: `est 1.0.0`, `1.0.0`, or empty for the newest.

    Raises:
        UsageError: There is no kit of that release.
        IntegrityError: The kit that ships with the package is damaged.
    """
    name = release or releases()[-1]
    name = name if name.startswith("est ") else f"est {name}"
    folder = shipped_folder(SPECS) / KITS / kit_folder(name)
    file = folder / MANIFEST
    if name not in releases() or not file.is_file():
        known = ", ".join(releases())
        raise UsageError(
            Text(
                sv=f"Det finns ingen provsats för ”{name}”. Utgåvor här: {known}.",
                en=f"There is no conformance kit for “{name}”. Releases here: {known}.",
            )
        )
    try:
        return Kit(folder, Manifest.model_validate_json(file.read_bytes()))
    except (OSError, ValidationError) as cause:
        raise IntegrityError(
            Text(
                sv=f"Provsatsen i {folder} går inte att läsa. Installera om est-framework.",
                en=f"The conformance kit in {folder} cannot be read. Install est-framework again.",
            )
        ) from cause


def export_kit(kit: Kit, target: Path) -> Path:
    """
    Copy a kit into a folder that is not there yet.

    Raises:
        UsageError: The folder is there already.
        SurroundingsError: It cannot be written.
    """
    if target.exists():
        raise UsageError(
            Text(
                sv=f"{target} finns redan. Välj en mapp som inte finns.",
                en=f"{target} is there already. Choose a folder that is not.",
            )
        )
    try:
        shutil.copytree(kit.folder, target)
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"{target} gick inte att skriva: {error.strerror}.",
                en=f"{target} could not be written: {error.strerror}.",
            )
        ) from error
    return target
