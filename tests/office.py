"""LibreOffice without a screen, for tests that must know what another program makes of a workbook."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Converted = Callable[[dict[str, bytes], str], dict[str, bytes]]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Converted:
    """Give what opens workbooks, by name, and saves each as another format; skips without LibreOffice."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("no LibreOffice is installed; .ci/run install brings one")
    profile = tmp_path_factory.mktemp("office").as_uri()

    def converted(files: dict[str, bytes], suffix: str) -> dict[str, bytes]:
        given, made = (tmp_path_factory.mktemp(name) for name in ("given", "made"))
        for name, content in files.items():
            (given / name).write_bytes(content)
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        command += [suffix, "--outdir", str(made), *(str(given / name) for name in files)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return {name: (made / Path(name).with_suffix(f".{suffix}")).read_bytes() for name in files}

    return converted
