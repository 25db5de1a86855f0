"""A new coordinator's first ten minutes, done as README.sv.md says and nothing else."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from program_within import RUN

from est_framework.cli.options import read_sources
from est_framework.errors import UsageError

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.sv.md").read_text(encoding="utf-8")
PERIOD = "2026-W48"
STEPS = ("check", "forms", "receive", "picture", "meeting", "manual")


def part() -> str:
    return README.split("## De första tio minuterna\n")[1].split("\n## ")[0]


def lines() -> list[str]:
    return [
        line
        for block in re.findall(r"```powershell\n(.*?)```", part(), re.DOTALL)
        for line in block.splitlines()
    ]


def run_est(words: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUN, *words],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def fill_in(folder: Path) -> None:
    """Do what the page says with a workbook: choose Ja at Inget att rapportera and save it."""
    book = load_workbook(folder / "formular" / PERIOD / "polisen.xlsx")
    sheet = book.worksheets[0]
    (asked,) = (c for row in sheet.iter_rows() for c in row if c.value == "Inget att rapportera")
    sheet.cell(asked.row, asked.column + 1, "Ja")
    book.save(folder / "inkommet" / "polisen.xlsx")


def test_the_page_leads_from_installing_to_the_manual_in_order() -> None:
    first = [line.split()[1] for line in lines() if line.startswith("est ")]
    assert [word for word in first if word in STEPS] == list(STEPS)
    assert lines()[0] == 'py -m pip install ".[manual]"'
    assert "est new trygg-orebro" in lines()


def test_every_command_of_the_path_does_what_the_page_says(tmp_path: Path) -> None:
    answers = re.findall(r"```yaml\n(name:.*?)```", README, re.DOTALL)[0]
    answers = re.sub(r"^first: .*$", f"first: {PERIOD}", answers, flags=re.MULTILINE)
    (tmp_path / "svar.yaml").write_text(answers, encoding="utf-8")
    made = run_est(["new", "trygg-orebro", "--answers", "svar.yaml"], tmp_path)
    assert made.returncode == 0, made.stderr
    town = tmp_path / "trygg-orebro"
    for line in lines():
        words = shlex.split(line.replace("\\", "/"))
        if words[0] != "est" or words[1] in {"new", "--version", "manual"}:
            continue
        if words[1] == "receive":
            fill_in(town)
        done = run_est(words[1:], town)
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        if words[1] == "receive":
            assert "1 togs emot" in done.stdout + done.stderr
    assert (town / "lagesbilder" / PERIOD / "lagesbild.html").is_file()
    assert (town / "moten" / PERIOD / "dagordning.xlsx").is_file()


def test_a_pattern_that_the_shell_leaves_alone_takes_no_hidden_file_and_says_when_it_takes_none(
    tmp_path: Path,
) -> None:
    for name in ("b.json", "a.json", ".gitkeep"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    names = [Path(s.name).name for s in read_sources([str(tmp_path / "*")])]
    assert names == ["a.json", "b.json"]
    with pytest.raises(UsageError) as missed:
        read_sources([str(tmp_path / "*.xlsx")])
    assert str(tmp_path) in missed.value.words.en
