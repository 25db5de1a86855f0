"""
How long `est new` takes from answers, against cookiecutter that fills the same template in the same run.

In one process (the functions), and as two programs. The goal is at most 1.5 times cookiecutter.

    python benchmarks/new.py
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cookiecutter.main import cookiecutter

from est_framework.method.shipped import shipped_folder
from est_framework.setup.new import NewAnswers, new_local

ROUNDS = 11
TEMPLATE = shipped_folder("municipality_template")
SAID = {
    "name": "EST Sundsvik",
    "slug": "est-sundsvik",
    "municipality": {"code": "9999", "name": "Sundsvik"},
    "first": "2027-W01",
}
ANSWERS = NewAnswers.model_validate(SAID)


def by_function(folder: Path) -> None:
    """Make a local EST in this process."""
    new_local(folder / "est", ANSWERS)


def by_cookiecutter(folder: Path) -> None:
    """Let cookiecutter fill the template in this process."""
    config = folder / "config.yaml"
    kept = {n: str(folder / n) for n in ("cookiecutters_dir", "replay_dir")}
    config.write_text(json.dumps(kept), encoding="utf-8")
    cookiecutter(str(TEMPLATE), no_input=True, output_dir=str(folder), config_file=str(config))


def by_program(folder: Path) -> None:
    """Run `est new` as a program."""
    (folder / "svar.yaml").write_text(json.dumps(SAID), encoding="utf-8")
    script = "from est_framework.cli import main; main()"
    run(folder, "-c", script, "new", "est", "--answers", "svar.yaml")


def by_cookiecutter_program(folder: Path) -> None:
    """Run `cookiecutter` as a program."""
    run(folder, "-m", "cookiecutter", str(TEMPLATE), "--no-input", "-o", "out")


def run(folder: Path, *arguments: str) -> None:
    """Run Python in a folder that is its home too."""
    env = {**os.environ, "HOME": str(folder), "USERPROFILE": str(folder), "PYTHONUTF8": "1"}
    subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, cwd=folder, env=env
    )


def seconds(make: Callable[[Path], None]) -> float:
    """Make one in a fresh folder, and give the time it took on the wall."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        make(Path(folder))
        return time.perf_counter() - start


def main() -> None:
    """Run all in turn, so that a busy machine slows all alike, and print the medians and ratios."""
    ways = (by_function, by_cookiecutter, by_program, by_cookiecutter_program)
    taken: dict[str, list[float]] = {way.__name__: [] for way in ways}
    for way in ways:
        seconds(way)
    for _ in range(ROUNDS):
        for way in ways:
            taken[way.__name__].append(seconds(way))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, median in medians.items():
        print(f"{name:24} {median * 1000:6.0f} ms")
    for ours, theirs in (
        ("by_function", "by_cookiecutter"),
        ("by_program", "by_cookiecutter_program"),
    ):
        print(f"{ours} / {theirs}: {medians[ours] / medians[theirs]:.2f} (goal at most 1.5)")


if __name__ == "__main__":
    main()
