"""Where the folders that ship with the package are: inside the wheel, else in the checkout."""

from __future__ import annotations

from pathlib import Path

from est_framework.errors import SurroundingsError
from est_framework.language import Text

_PACKAGE = Path(__file__).parents[1]


def shipped_folder(name: str) -> Path:
    """
    Find a top-level data folder of the package.

    Args:
        name: `checklist_specs` or `municipality_template`.

    Raises:
        SurroundingsError: The installation is broken: neither the wheel's copy nor a checkout is there.
    """
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise SurroundingsError(
        Text(
            sv=f"Mappen {name} saknas i installationen. Installera om paketet est-framework.",
            en=f"The folder {name} is missing from the installation. Install est-framework again.",
        )
    )
