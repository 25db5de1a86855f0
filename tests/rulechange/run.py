"""
Hold the rules against a made year of 290 municipalities: no report becomes invalid, or valid, unsaid.

    python tests/rulechange/run.py           compares with the baseline of main, and with the one kept
    python tests/rulechange/run.py --keep    keeps what the rules say now, if the changelog says it too

A change of which reports are invalid by a code needs a line under *Findings* of what is unreleased in the
changelog that names the code and was not there before, and a baseline made anew. Where git knows `main` its
baseline is what the change is held against: a baseline made anew on a branch explains nothing.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "reports")]

from baseline import Change, Outcome, changes, kept_invalid, lines_of, unexplained, written
from made_year import MUNICIPALITIES, NOW, REPORTERS, WEEKS, municipality

from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.validate import validate

BASELINE = HERE / "baseline.json"
CHANGELOG = ROOT / "CHANGELOG.md"
CURE = "python tests/rulechange/run.py --keep"
SHOWN = 5


def judged(n: int) -> Outcome:
    """Judge the year of a municipality."""
    setup, made = municipality(n)
    number = {one.file.name: one.number for one in made}
    sources = [Source(one.file.name, one.file.content) for one in made]
    verdict = validate(read_files(sources, setup, received=NOW), setup, now=NOW)
    unfit = {number[draft.file] for draft in (*verdict.held, *verdict.rejected)}
    outcome = Outcome()
    for finding in verdict.findings:
        report = number[finding.place.file]
        outcome.findings[finding.code] += 1
        outcome.reports.setdefault(finding.code, set()).add(report)
        if report in unfit and finding.severity == "error":
            outcome.invalid.setdefault(finding.code, set()).add(report)
    return outcome


def whole_year(workers: int = 2) -> Outcome:
    """Judge the year of every municipality."""
    outcome = Outcome()
    with ProcessPoolExecutor(workers) as pool:
        for part in pool.map(judged, range(MUNICIPALITIES), chunksize=5):
            outcome.add(part)
    return outcome


def on_main(file: Path) -> str | None:
    """Give a file as it is on main, or None where git does not know."""
    name = file.relative_to(ROOT).as_posix()
    for branch in ("origin/main", "main"):
        done = subprocess.run(
            ["git", "show", f"{branch}:{name}"], cwd=ROOT, capture_output=True, check=False
        )
        if done.returncode == 0:
            return done.stdout.decode()
    return None


def told(change: Change) -> str:
    """Say what a code did, with a few of the reports that can be made again from their number."""
    parts = []
    for what, numbers in (("newly invalid", change.newly), ("no longer", change.no_longer)):
        if numbers:
            some = ", ".join(_name(n) for n in sorted(numbers)[:SHOWN])
            parts.append(f"{len(numbers)} {what} ({some})")
    return f"{change.code}: {'; '.join(parts)}"


def _name(number: int) -> str:
    n, turn = divmod(number // REPORTERS, WEEKS)
    return f"municipality {n}, period {turn}, report {number % REPORTERS}"


def unsaid(outcome: Outcome, reference: str, changelog: str) -> list[str]:
    """Say which codes make other reports invalid than they did, with no new line that speaks of it."""
    before: dict[str, Any] = json.loads(reference)
    found = changes(kept_invalid(before["codes"]), outcome.invalid)
    # What stands in main's changelog speaks of what main's rules do.
    silent = unexplained(found, [before["lines"], lines_of(on_main(CHANGELOG) or "")], changelog)
    return [f"{told(c)}. No new line under Findings in the changelog names it." for c in silent]


def faults(outcome: Outcome, kept: str, reference: str, changelog: str) -> list[str]:
    """Say what stands against the change; empty where nothing does."""
    said = unsaid(outcome, reference, changelog)
    stale = changes(kept_invalid(json.loads(kept)["codes"]), outcome.invalid)
    if stale:
        codes = ", ".join(c.code for c in stale)
        said.append(f"The baseline is of other rules ({codes}). Look at the change, then: {CURE}")
    return said


def main() -> int:
    """Compare, or keep."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", action="store_true")
    keep = parser.parse_args().keep
    changelog = CHANGELOG.read_text(encoding="utf-8")
    outcome = whole_year()
    kept = BASELINE.read_text(encoding="utf-8") if BASELINE.exists() else None
    reference = on_main(BASELINE) or kept
    if keep:
        wrong = unsaid(outcome, reference, changelog) if reference else []
        if not wrong:
            BASELINE.write_text(written(outcome, changelog), encoding="utf-8")
    else:
        assert kept is not None, CURE
        assert reference is not None
        wrong = faults(outcome, kept, reference, changelog)
    print(
        "\n".join(wrong)
        or f"{MUNICIPALITIES} municipalities, {len(outcome.reports)} codes: as said"
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
