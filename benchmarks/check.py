"""
How long a check of a large setup takes: 4 municipalities, 200 areas with boundaries, 300 actors.

The baseline, in the same run, is what a program of its own would do that says nothing of places and
compares no boundaries: libyaml, the standard library's JSON, and the setup's pydantic model.
Everything is made here, in a folder that is thrown away.

Run from the checkout: `python benchmarks/check.py`.
Goals: `est check` under 1 s as a process, the boundaries under 0.4 s of it.
"""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.method.load import releases
from est_framework.setup.geometry import read_geometry
from est_framework.setup.load import read_setup
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE
from est_framework.setup.models import Setup
from est_framework.setup.yaml_source import read_yaml

ROUNDS = 7
MUNICIPALITIES = {
    "1880": ("Örebro", 14.9, 59.05),
    "1490": ("Borås", 12.8, 57.65),
    "0580": ("Linköping", 15.4, 58.25),
    "2480": ("Umeå", 20.0, 63.75),
}
"""Code, name, and the south-west corner of a square of areas that lies well within it."""
ACROSS, DOWN = 10, 5
AREAS = len(MUNICIPALITIES) * ACROSS * DOWN
ACTORS = 300
WIDTH = 0.04
STEPS = 90
"""Positions along one side; real statistical areas have some hundreds around them."""

TYPES = ("polis", "skola", "faltgrupp", "fritidsgard", "hamn", "vaktbolag")
BASELINE = "yaml, json and pydantic alone"
END = """cycle:
  first: 2026-W47
  report_by: {weekday: friday, time: "12:00"}
  meet: {weekday: monday, time: "10:00", weeks_after: 1}
retention:
  reports_months: 24
  decision: KS 2026/123
"""

Line = list[tuple[float, float]]
Corner = tuple[float, float]


def winding(begin: Corner, end: Corner) -> Line:
    """Give a line that is no straight one, with both its ends."""
    (x, y), (to_x, to_y) = begin, end
    line = []
    for step in range(STEPS + 1):
        along = step / STEPS
        aside = WIDTH / 20 * math.sin(6 * math.pi * along)
        across = x + (to_x - x) * along + aside * (to_y != y)
        up = y + (to_y - y) * along + aside * (to_x != x)
        line.append((round(across, 6), round(up, 6)))
    return line


def side(begin: Corner, end: Corner) -> Line:
    """Give one side without its end: the same line whichever of its two areas asks."""
    line = winding(min(begin, end), max(begin, end))
    return (line if begin < end else line[::-1])[:-1]


def ring(west: float, south: float) -> Line:
    """Give the boundary of one area, a square with winding sides."""
    east, north = round(west + WIDTH, 6), round(south + WIDTH, 6)
    corners = [(west, south), (east, south), (east, north), (west, north)]
    line = [p for n in range(4) for p in side(corners[n], corners[(n + 1) % 4])]
    return [*line, line[0]]


def areas() -> Iterator[tuple[str, str, Line]]:
    """Give the id, municipality and boundary of every area."""
    for code, (_, west, south) in MUNICIPALITIES.items():
        for row in range(DOWN):
            for column in range(ACROSS):
                x, y = round(west + column * WIDTH, 6), round(south + row * WIDTH, 6)
                yield f"omr-{code}-{row}{column}", code, ring(x, y)


def setup_text(named: Sequence[tuple[str, str, Line]]) -> str:
    """Give the setup as people write it."""
    lines = [f"method: {releases()[-1]}", "setup: stor", "revision: 1", "municipalities:"]
    for code, (name, _, _) in MUNICIPALITIES.items():
        lines += [f'  - code: "{code}"', f"    name: {name}"]
    lines.append("areas:")
    for number, (id_, code, _) in enumerate(named):
        lines += [f"  - id: {id_}", f"    name: Område {number}", f'    municipality: "{code}"']
    lines.append("actors:")
    for number in range(ACTORS):
        held = ", ".join(named[(number * 7 + n) % AREAS][0] for n in range(4))
        lines += [
            f"  - id: aktor-{number}",
            f"    name: Aktör nummer {number}",
            f"    type: {TYPES[number % len(TYPES)]}",
            f"    areas: [{held}]",
            "    templates: [weekly_status]",
        ]
    return "\n".join([*lines, END])


def map_text(named: Sequence[tuple[str, str, Line]]) -> str:
    """Give the boundaries as a map program exports them."""
    features = [
        {
            "type": "Feature",
            "properties": {"id": id_},
            "geometry": {"type": "Polygon", "coordinates": [line]},
        }
        for id_, _, line in named
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def seconds(work: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Plain(yaml.CSafeLoader):
    """libyaml, where times and dates stay text."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # PyYAML's own way
        first: [(tag, form) for tag, form in forms if "timestamp" not in tag and first != ":"]
        for first, forms in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def measured(folder: Path) -> dict[str, Callable[[], object]]:
    """Give what is measured, by name; the baseline first."""
    written, drawn = (folder / SETUP_FILE).read_bytes(), (folder / GEOMETRY_FILE).read_bytes()
    places = Setup.model_validate(yaml.load(written, Plain)).areas  # noqa: S506  # a safe one

    def baseline() -> None:
        Setup.model_validate(yaml.load(written, Plain))  # noqa: S506  # a safe one
        json.loads(drawn)

    def ours() -> None:
        local, findings = read_setup(folder)
        assert local is not None, findings[:3]
        assert not findings, findings[:3]
        assert len(local.geometry) == AREAS

    command = "from est_framework.cli import main\nmain(['-C', r'{}', 'check'])"

    def process() -> None:
        arguments = [sys.executable, "-c", command.format(folder)]
        subprocess.run(arguments, check=True, capture_output=True)

    return {
        BASELINE: baseline,
        "read_yaml": lambda: read_yaml(written, SETUP_FILE),
        "read_geometry": lambda: read_geometry(drawn, GEOMETRY_FILE, places),
        "read_setup": ours,
        "est check, a process": process,
    }


def main() -> None:
    """Run all in turn, so that a busy machine slows all alike, and print times and ratios."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        named = list(areas())
        (folder / SETUP_FILE).write_text(setup_text(named), encoding="utf-8", newline="\n")
        (folder / GEOMETRY_FILE).write_text(map_text(named), encoding="utf-8", newline="\n")
        runs = measured(folder)
        taken: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(ROUNDS):
            for name, work in runs.items():
                taken[name].append(seconds(work))
        sizes = [(folder / name).stat().st_size // 1000 for name in (SETUP_FILE, GEOMETRY_FILE)]
    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(f"{AREAS} areas, {ACTORS} actors; {sizes[0]} kB setup, {sizes[1]} kB map")
    for name, median in medians.items():
        print(f"{name:30} {median * 1000:6.0f} ms   {median / medians[BASELINE]:5.2f} x baseline")


if __name__ == "__main__":
    main()
