"""What the tests of commands share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def town(made_folder: Path, tmp_path: Path) -> Path:
    """Sundsvik in a folder of its own."""
    shutil.copytree(made_folder, tmp_path / "sundsvik")
    return tmp_path / "sundsvik"
