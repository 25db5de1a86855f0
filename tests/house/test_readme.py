"""What the README promises, done as it says."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from program_within import RUN, est

ROOT = Path(__file__).parents[2]
Run = Callable[[str, Path], "subprocess.CompletedProcess[str]"]


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def words_of(line: str, cwd: Path) -> list[str]:
    words = shlex.split(line)[1:]
    # As a shell does: a pattern that fits nothing here is left as it is.
    return [str(p) for w in words for p in ("*" in w and sorted(cwd.glob(w))) or [w]]


def run_est(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUN, *words_of(line, cwd)],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def run_within(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The same within this process, for the second time that a week is run."""
    out, err = est(*words_of(line, cwd), cwd=cwd)
    return subprocess.CompletedProcess([], 0, out, err)


@pytest.mark.parametrize(("page", "run"), [("README.md", run_within), ("README.sv.md", run_est)])
def test_the_week_in_five_commands_runs(page: str, run: Run, tmp_path: Path) -> None:
    (week,) = (b for b in blocks(page, "sh") if b.startswith("est new"))
    (answers,) = (b for b in blocks(page, "yaml") if b.startswith("name:"))
    (tmp_path / "svar.yaml").write_text(answers, encoding="utf-8")
    commands = week.strip().splitlines()
    assert len(commands) == 5
    for line in commands:
        if " receive " in line:
            fill_in(tmp_path)
        done = run(line, tmp_path)
        assert done.returncode == 0, (line, done.stdout, done.stderr)
    town = tmp_path / "trygg-orebro"
    assert (town / "lagesbilder" / "2026-W47").is_dir()
    assert (town / "moten" / "2026-W47").is_dir()


def fill_in(folder: Path) -> None:
    """Put a filled report in the town's own folder for what comes in: nothing to report, said actively."""
    from est_framework import open_local  # noqa: PLC0415

    setup = open_local(folder / "trygg-orebro").setup
    report = {
        "id": "01890a5d-ac96-774b-bcce-b302099a8057", "revision": 1,
        "method": setup.release.name, "setup": setup.setup.setup,
        "setup_revision": 1, "digest": setup.digest, "template": "weekly_status",
        "actor": "polisen", "period": "2026-W47", "submitted": "2026-11-20T10:00:00+01:00",
        "nothing_to_report": True, "areas": [],
    }  # fmt: skip
    came = folder / "trygg-orebro" / "inkommet" / "polisen.json"
    came.write_text(json.dumps(report), encoding="utf-8")


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (week,) = (b for b in blocks("README.md", "sh") if b.startswith("est new"))
    (answers,) = (b for b in blocks("README.md", "yaml") if b.startswith("name:"))
    (tmp_path / "svar.yaml").write_text(answers, encoding="utf-8")
    assert run_est(week.splitlines()[0], tmp_path).returncode == 0
    monkeypatch.chdir(tmp_path)
    (code,) = blocks("README.md", "python")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_two_commands_stand_first_in_both_languages() -> None:
    for page in ("README.md", "README.sv.md"):
        first = blocks(page, "sh")[0].split("\n")
        assert first[0].startswith("make demo")
        assert first[1].startswith("make test")


def test_every_room_is_on_the_map() -> None:
    for page in ("README.md", "README.sv.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        for folder in sorted((ROOT / "est_framework").iterdir()):
            if (folder / "__init__.py").is_file():
                assert f"`est_framework/{folder.name}/`" in text, (page, folder.name)


def test_links_in_the_readmes_lead_somewhere() -> None:
    for page in ("README.md", "README.sv.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert (ROOT / target).exists(), (page, target)
