"""
How much is hidden of the numbers that go out, and whether an attack on a year of them learns anything.

    python benchmarks/disclosure.py [AREAS] [TRIED]

A year of made weeks for AREAS areas (default 12) by core categories, with totals, nested areas and the
sums of each quarter. The attack knows all that is out and finds by linear programming what each of TRIED
hidden numbers (default 1 000) can be. It learns something if a small number cannot be 0 or cannot be as
large as the threshold, or if a large hidden number is known.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "publish"))

import numpy as np
from made_weeks import known_of, made_year, recovered
from ruamel.yaml import YAML

from est_framework.method.load import load_release
from est_framework.privacy.attack import Known
from est_framework.privacy.disclosure import LEAST_THRESHOLD
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

MADE = Path(__file__).resolve().parents[1] / "tests" / "made" / "est.yaml"


def sundsvik(folder: Path) -> LocalEst:
    """Read the made municipality."""
    setup = Setup.model_validate(YAML(typ="safe", pure=True).load(MADE.read_text(encoding="utf-8")))
    resolved = ResolvedSetup(setup=setup, release=load_release(setup.method))
    return LocalEst(folder=folder, setup=resolved, geometry={})


def main(areas: int, tried: int) -> None:
    """Print what is hidden, what it took, and what the attack learned."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        year = made_year(sundsvik(Path(folder)), weeks=52, areas=areas)
        took = time.process_time() - start
    for name, quarterly in (("weeks", False), ("quarters", True)):
        told = [p for q in year for p in q if (not p.counts) is quarterly]
        out = sum(n.value is not None for p in told for n in p.numbers)
        total = sum(len(p.numbers) for p in told)
        print(f"{name}: {total} numbers, {1 - out / total:.0%} hidden")
    known = [known_of(quarter) for quarter in year]
    small = sum(int((values < LEAST_THRESHOLD).sum()) for _, values in known)
    hidden = [(k, v, int(n)) for k, v in known for n in np.flatnonzero(~k.shown)]
    print(f"small: {small}; hidden beside them so that they stay hidden: {len(hidden) - small}")
    print(f"choosing: {took:.1f} s CPU for the year")
    chosen = random.Random(1).sample(hidden, min(tried, len(hidden)))  # noqa: S311
    start = time.process_time()
    learned = sum(recovered(k, v, n, LEAST_THRESHOLD) for k, v, n in chosen)
    print(f"attack: {learned} of {len(chosen)} learned, {time.process_time() - start:.1f} s CPU")
    bare = [(Known(k.sums, v, v >= LEAST_THRESHOLD), v) for k, v in known[:1]]
    alone = [(k, v, int(n)) for k, v in bare for n in np.flatnonzero(~k.shown)[: tried // 5]]
    learned = sum(recovered(k, v, n, LEAST_THRESHOLD) for k, v, n in alone)
    print(f"hiding the small ones alone: {learned} of {len(alone)} learned")


if __name__ == "__main__":
    main(*(int(a) for a in (*sys.argv[1:], *(12, 1000)[len(sys.argv) - 1 :])))
