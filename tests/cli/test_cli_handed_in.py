"""Folders, zip files and standard input, through the real program."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "reports" / "examples"
RUN = [sys.executable, "-c", "from est_framework.cli import main; main()"]
ENV = {**os.environ, "LANG": "sv_SE.UTF-8", "PYTHONUTF8": "1"}
GOOD = (EXAMPLES / "REP104" / "good.json").read_bytes()


def est(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    made = Path(__file__).parents[1] / "made"
    for name in ("est.yaml", "areas.geojson"):
        (folder / name).write_bytes((made / name).read_bytes())
    return subprocess.run(
        [*RUN, "-C", str(folder), *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
        env=ENV,
    )


def test_a_folder_with_a_zip_file_is_received_and_told_of(tmp_path: Path) -> None:
    inbox = tmp_path / "inkommet"
    inbox.mkdir()
    (inbox / "~$polisen.xlsx").write_bytes(b"x")
    with zipfile.ZipFile(inbox / "vecka.zip", "w") as file:
        file.writestr("polisen.json", GOOD)
    done = est(tmp_path, "receive", str(inbox), "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    found = {f["code"]: f["file"] for f in json.loads(done.stdout)["findings"]}
    assert found["REP041"].endswith("~$polisen.xlsx")
    assert "1 togs emot" in done.stderr.decode()
    assert est(tmp_path, "ledger", "verify").returncode == 0


def test_standard_input_is_read_and_a_terminal_is_not_waited_for(tmp_path: Path) -> None:
    assert est(tmp_path, "validate", "-", stdin=GOOD).returncode == 0
    assert est(tmp_path, "validate", "-", stdin=b"{").returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="made terminals are of Unix")
def test_a_terminal_on_standard_input_is_wrong_usage(tmp_path: Path) -> None:
    est(tmp_path, "check")
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [*RUN, "-C", str(tmp_path), "validate", "-"],
            stdin=theirs,
            capture_output=True,
            check=False,
            timeout=60,
            env=ENV,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 2, done.stderr.decode()
    assert "est validate -" in done.stderr.decode()
