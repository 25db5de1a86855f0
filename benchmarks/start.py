"""
How long `est --version` takes, against `python -c pass` and against a click program that says hello.

    python benchmarks/start.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "click hello": ["-c", "import click\nclick.command()(lambda: click.echo('hello'))(args=[])"],
    "est --version": ["-c", "from est_framework.cli import main\nmain(['--version'])"],
    "est --help": ["-c", "from est_framework.cli import main\nmain(['--help'])"],
}


def seconds(arguments: list[str]) -> float:
    """Run Python once, and give the time it took on the wall."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Run all commands in turn, so that a busy machine slows all alike, and print the ratios."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, median in medians.items():
        against_python = median / medians["python -c pass"]
        against_click = median / medians["click hello"]
        print(
            f"{name:16} {median * 1000:6.0f} ms   {against_python:5.2f} x python"
            f"   {against_click:5.2f} x click hello"
        )


if __name__ == "__main__":
    main()
