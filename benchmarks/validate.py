"""
How fast are reports judged: read, screened for personal data, held against schema and every rule?

The baseline, in the same run, is what a program of its own would do: orjson and jsonschema-rs, all errors.
Run from the checkout: `python benchmarks/validate.py [reports]`. Goal: at least 0.4 of the baseline.
"""

from __future__ import annotations

import statistics
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import jsonschema_rs
import orjson
from ruamel.yaml import YAML

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.method.load import load_release
from est_framework.periods import Period, PeriodKind
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.judge import Judges
from est_framework.reports.schema import report_schema
from est_framework.reports.validate import validate
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups

NOW = datetime(2030, 1, 1, tzinfo=UTC)
ROUNDS = 5
MADE = Path(__file__).parents[1] / "tests" / "made" / "est.yaml"


def made_setup() -> ResolvedSetup:
    """Give the setup of Sundsvik, the made municipality."""
    setup = Setup.model_validate(YAML(typ="safe", pure=True).load(MADE.read_text(encoding="utf-8")))
    return ResolvedSetup(setup=setup, release=load_release(setup.method))


def made_reports(setup: ResolvedSetup, count: int, start: int = 0) -> list[bytes]:
    """Give valid reports of about 30 answers, an event and three free texts, no two alike."""
    reports = []
    items = [i.indicator for i in setup.items("polisen", "weekly_status")][:10]
    for n in range(start, start + count):
        period = Period.holding(datetime(2026, 1, 7, tzinfo=UTC).date(), PeriodKind.WEEK).shifted(
            n % 150
        )
        answers = {
            item: {"state": "value", "value": n % 7 + 1}
            if (k + n) % 5 == 0
            else {"state": "none_seen"}
            for k, item in enumerate(items)
        }
        report = {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:est:{n}")),
            "revision": 1,
            "method": setup.release.name,
            "setup": setup.setup.setup,
            "setup_revision": setup.setup.revision,
            "digest": setup.digest,
            "template": "weekly_status",
            "actor": "polisen",
            "period": str(period),
            "submitted": f"{period.first}T11:00:00+01:00",
            "reporter": f"r{n // 150}",
            "nothing_to_report": False,
            "areas": [{"area": a, "answers": answers} for a in ("centrum", "hamnen", "norrangen")],
            "events": [
                {
                    "indicator": "brak",
                    "area": "centrum",
                    "date": str(period.first),
                    "part_of_day": "evening",
                    "place": "vid torget",
                    "description": "Högljutt bråk mellan två sällskap, lugnt efter en stund.",
                }
            ],
            "comment": "En lugn vecka på det hela taget.",
        }
        reports.append(orjson.dumps(report))
    return reports


def seconds(work: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    setup = made_setup()
    reports = made_reports(setup, count)
    schema = jsonschema_rs.Draft202012Validator(report_schema(setup, "weekly_status"))
    sources = [Source(f"{n}.json", content) for n, content in enumerate(reports)]
    lines = Source("all.ndjson", b"\n".join(reports) + b"\n")

    def baseline() -> None:
        for content in reports:
            assert not list(schema.iter_errors(orjson.loads(content)))

    def ours(*given: Source) -> None:
        # The hash of a file is remembered by its source: take fresh ones, as they arrive.
        fresh = [Source(s.name, s.content) for s in given]
        judges = Judges(Setups(setup, NONE_EARLIER), NOW)
        reading = read_files(fresh, setup, received=NOW, passes=judges.passes)
        verdict = validate(reading, setup, now=NOW, judges=judges)
        assert len(verdict.accepted) == count, [str(f.place) + f.code for f in verdict.findings[:5]]

    runs: dict[str, Callable[[], object]] = {
        "jsonschema-rs alone": baseline,
        "est, one file per report": lambda: ours(*sources),
        "est, one NDJSON file": lambda: ours(lines),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, work in runs.items():
            times[name].append(seconds(work))
    base = statistics.median(times["jsonschema-rs alone"])
    print(f"{count} reports of {len(reports[0])} bytes, median of {ROUNDS} interleaved runs")
    for name, found in times.items():
        taken = statistics.median(found)
        print(f"{name:28} {count / taken:9.0f} reports/s   {base / taken:.2f} of the baseline")


if __name__ == "__main__":
    main()
