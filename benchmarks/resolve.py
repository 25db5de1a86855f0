"""
How long it takes to read a large setup with many changes, and to give its flat spec.

The baseline, in the same run, is libyaml and pydantic alone: no places, no rule, no change laid, nothing
written. Run from the checkout: `python benchmarks/resolve.py`. Goal: read and resolve together in less
than 0.3 s.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.method.load import load_release, releases
from est_framework.method.models import Release
from est_framework.setup.load import open_local
from est_framework.setup.models import Setup
from est_framework.setup.resolve import resolved_spec

ROUNDS = 15
GOAL = 0.3
MUNICIPALITIES = {"1880": "Örebro", "1881": "Kumla", "1861": "Hallsberg", "1882": "Askersund"}
AREAS, ACTORS, CHANGES = 200, 300, 60
DECIDED = {"reason": "Det passar oss bättre.", "decided_by": "est_grupp", "date": "2026-11-02"}


def made_changes(release: Release) -> Iterator[dict[str, Any]]:
    """Give as many changes as are asked for: new words for indicators, and questions of their own."""
    for number in range(CHANGES):
        words = {"sv": f"Ord nummer {number}", "en": f"Words number {number}"}
        if number % 3:
            id_ = release.indicators[number % len(release.indicators)].id
            yield {"change": "reword", "indicator": id_, "field": "label", "to": words, **DECIDED}
            continue
        worded = dict.fromkeys(("label", "definition", "why", "good", "bad"), words)
        checklist = release.checklists[number % len(release.checklists)].id
        yield {
            "change": "add",
            "indicator": f"x-eget-{number}",
            **worded,
            "core_category": release.categories[0].code,
            "kind": "event",
            "answer": "count",
            "person_risk": "low",
            "asked": [{"checklist": checklist}],
            **DECIDED,
        }


def made_setup(release: Release) -> str:
    """Give the text of an `est.yaml` for four municipalities, written as people write it."""
    codes = list(MUNICIPALITIES)
    types = [t for c in release.checklists if c.template == "weekly_status" for t in c.actor_types]
    areas = [
        {"id": f"omrade-{n}", "name": f"Område {n}", "municipality": codes[n % len(codes)]}
        for n in range(AREAS)
    ]
    actors = [
        {"id": f"aktor-{n}", "name": f"Aktör {n}", "type": types[n % len(types)]}
        | {"areas": [areas[(n + k) % AREAS]["id"] for k in range(3)]}
        for n in range(ACTORS)
    ]
    setup = {
        "method": release.name,
        "setup": "fyra-kommuner",
        "revision": 1,
        "municipalities": [{"code": c, "name": n} for c, n in MUNICIPALITIES.items()],
        "areas": areas,
        "actors": actors,
        "cycle": {
            "first": "2026-W40",
            "report_by": {"weekday": "friday", "time": "12:00"},
            "meet": {"weekday": "monday", "time": "10:00", "weeks_after": 1},
        },
        "retention": {"reports_months": 24, "decision": "KS 2026/123"},
        "tailoring": list(made_changes(release)),
    }
    plain = json.loads(json.dumps(setup))
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)


def seconds(work: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Run all in turn, so that a busy machine slows all alike, and print seconds and ratios."""
    release = load_release(releases()[-1])
    text = made_setup(release)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "est.yaml").write_text(text, encoding="utf-8", newline="\n")
        local = open_local(folder)
        runs: dict[str, Callable[[], object]] = {
            "libyaml and pydantic alone": lambda: Setup.model_validate(
                yaml.load(text, yaml.CSafeLoader)
            ),
            "read and check": lambda: open_local(folder),
            "resolve and write": lambda: orjson.dumps(
                resolved_spec(local.setup), option=orjson.OPT_INDENT_2
            ),
        }
        first = {name: seconds(work) for name, work in runs.items()}
        times: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(ROUNDS):
            for run, work in runs.items():
                times[run].append(seconds(work))
    medians = {name: statistics.median(found) for name, found in times.items()}
    base = medians["libyaml and pydantic alone"]
    print(
        f"{len(MUNICIPALITIES)} municipalities, {AREAS} areas, {ACTORS} actors, {CHANGES} changes, "
        f"{len(text):,} characters, median of {ROUNDS} rounds"
    )
    for name, taken in medians.items():
        print(
            f"{name:26} {taken * 1000:7.1f} ms   {taken / base:5.2f} x baseline"
            f"   first time {first[name] * 1000:7.1f} ms"
        )
    both = medians["read and check"] + medians["resolve and write"]
    print(
        f"read and resolve: {both:.3f} s; goal: less than {GOAL} s: {'met' if both < GOAL else 'missed'}"
    )


if __name__ == "__main__":
    main()
