"""Folders, zip files and standard input, through the real program."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from program_within import ENV, RUN, est

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "reports" / "examples"
GOOD = (EXAMPLES / "REP104" / "good.json").read_bytes()


@pytest.fixture
def town(made_folder: Path, tmp_path: Path) -> Path:
    for name in ("est.yaml", "areas.geojson"):
        shutil.copy(made_folder / name, tmp_path / name)
    return tmp_path


def test_a_folder_with_a_zip_file_is_received_and_told_of(town: Path) -> None:
    inbox = town / "inkommet"
    inbox.mkdir()
    (inbox / "~$polisen.xlsx").write_bytes(b"x")
    with zipfile.ZipFile(inbox / "vecka.zip", "w") as file:
        file.writestr("polisen.json", GOOD)
    out, err = est("receive", inbox, "--format", "json", cwd=town)
    found = {f["code"]: f["file"] for f in json.loads(out)["findings"]}
    assert found["REP041"].endswith("~$polisen.xlsx")
    assert "1 togs emot" in err
    est("ledger", "verify", cwd=town)


def test_standard_input_is_read_and_a_terminal_is_not_waited_for(town: Path) -> None:
    est("validate", "-", cwd=town, stdin=GOOD)
    est("validate", "-", cwd=town, stdin=b"{", code=1)


@pytest.mark.skipif(os.name == "nt", reason="made terminals are of Unix")
def test_a_terminal_on_standard_input_is_wrong_usage(town: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [*RUN, "-C", str(town), "validate", "-"],
            stdin=theirs,
            capture_output=True,
            check=False,
            timeout=300,
            env=ENV,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 2, done.stderr.decode()
    assert "est validate -" in done.stderr.decode()
