"""The outside judges of an XLSForm: pyxform, which makes the form that apps open, and ODK Validate."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from pyxform.validators.odk_validate import ODK_VALIDATE_PATH
from pyxform.xls2xform import convert


def converted(content: bytes) -> str:
    """The XForm that pyxform makes of an XLSForm; it has nothing to warn about."""
    made = convert(content, file_type=".xlsx", form_name="data")
    assert made.warnings == []
    return made.xform


def refused_by_odk_validate(forms: Mapping[str, str], folder: Path) -> list[str]:
    """
    The names of the forms that ODK Validate refuses, of all that it is given at once.

    A form that it did not even say anything about counts as refused.
    """
    if shutil.which("java") is None:
        pytest.skip("ODK Validate needs Java, which is not installed (apt-get install default-jre)")
    for name, form in forms.items():
        (folder / f"{name}.xml").write_text(form, encoding="utf-8")
    files = [str(folder / f"{name}.xml") for name in forms]
    command = ["java", "-Djava.awt.headless=true", "-jar", ODK_VALIDATE_PATH, *files]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    passed = said.stdout.count("Xform is valid")
    _, _, failed = said.stderr.partition("The following files failed validation:")
    refused = [Path(line).stem for line in failed.splitlines() if line.endswith(".xml")]
    assert passed + len(refused) == len(forms), said.stderr
    assert bool(refused) == (said.returncode != 0)
    return refused
