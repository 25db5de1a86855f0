"""
How long `est manual build` takes, against mkdocs with the theme Material building the same Markdown.

The baseline, in the same run, is `mkdocs build` once per language with the same settings, less what is ours:
the theme's overrides, the glossary's tooltips, our search (it has mkdocs' own instead). Both sides build the
two languages side by side, and both begin with the start of a program.

    python benchmarks/manual.py [rounds]

Goals: build at most 1.3 of the baseline; the generated pages in less than 2 s.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

BUILD_GOAL, PAGES_GOAL = 1.3, 2.0
SETTINGS = ("mkdocs.yml", "mkdocs.en.yml")
EST = "import sys; from est_framework.cli import main; sys.exit(main(sys.argv[1:]))"
PAGES = """
import time
start = time.perf_counter()
from est_framework.cli import est
from est_framework.cli.describe import described
from est_framework.language import LANGUAGES
from est_framework.publish.manual.generated import generated_pages
loaded = time.perf_counter()
pages = generated_pages({spoken: list(described(est, "est", spoken)) for spoken in LANGUAGES})
print(len(pages), loaded - start, time.perf_counter() - loaded)
"""


def copied(folder: Path) -> Path:
    """Copy what the manual is made from."""
    shutil.copytree(ROOT / "manual", folder / "manual")
    shutil.copytree(ROOT / "checklist_specs", folder / "checklist_specs")
    for file in ROOT.glob("mkdocs*.yml"):
        shutil.copy(file, folder)
    return folder


def settings(file: Path) -> dict[str, Any]:
    """Read a file of settings with what it inherits, as mkdocs does: mappings join, lists do not."""
    found: dict[str, Any] = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    parent = found.pop("INHERIT", None)
    return joined(settings(file.parent / parent), found) if parent else found


def joined(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Lay one mapping over another."""
    return under | {
        name: joined(under[name], value)
        if isinstance(value, dict) and isinstance(under.get(name), dict)
        else value
        for name, value in over.items()
    }


def write_plain(folder: Path, name: str) -> str:
    """Write the settings without what is ours, and give the file's name."""
    plain = settings(folder / name)
    plain["plugins"] = ["search"]
    plain["theme"].pop("custom_dir", None)
    plain.pop("hooks", None)
    for field in ("extra_css", "extra_javascript"):
        plain.pop(field, None)
    plain.get("extra", {}).pop("alternate", None)
    plain["markdown_extensions"] = ["attr_list", "tables", "toc"]
    plain["site_dir"] = f"plain-{plain['site_dir']}"
    with (folder / f"plain-{name}").open("w", encoding="utf-8") as file:
        YAML().dump(plain, file)
    return f"plain-{name}"


def run(*commands: list[str], folder: Path) -> None:
    """Run commands side by side, and stop if one fails."""
    started = [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for command in commands
    ]
    said = [program.communicate()[0].decode(errors="replace") for program in started]
    for program, words in zip(started, said, strict=True):
        assert program.returncode == 0, words[-3000:]


def seconds(work: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Run both in turn, so that a busy machine slows both alike, and print the ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name))
        plain = [write_plain(folder, file) for file in SETTINGS]
        mkdocs = [[sys.executable, "-m", "mkdocs", "build", "-f", file] for file in plain]
        est = [sys.executable, "-c", EST, "manual", "build", "--folder", str(folder)]
        runs: dict[str, Callable[[], object]] = {
            "mkdocs build, both languages side by side": lambda: run(*mkdocs, folder=folder),
            "est manual build": lambda: run(est, folder=ROOT),
        }
        times: dict[str, list[float]] = {run_name: [] for run_name in runs}
        for _ in range(rounds):
            for run_name, work in runs.items():
                times[run_name].append(seconds(work))
    base, ours = (statistics.median(found) for found in times.values())
    for run_name, found in times.items():
        print(f"{run_name:44} {statistics.median(found):6.2f} s   {found}")
    print(f"ratio {ours / base:.2f}; goal: at most {BUILD_GOAL}")
    made = [
        subprocess.run(
            [sys.executable, "-c", PAGES], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for _ in range(rounds)
    ]
    figures = [[float(n) for n in done.stdout.split()] for done in made]
    loading = statistics.median(f[1] for f in figures)
    making = statistics.median(f[2] for f in figures)
    print(
        f"{figures[0][0]:.0f} generated pages {making:.2f} s, after {loading:.2f} s of imports; "
        f"goal: less than {PAGES_GOAL} s"
    )


if __name__ == "__main__":
    main()
