"""
How fast are reports judged: read, screened for personal data, held against schema and every rule?

The baseline, in the same run, is what a program of its own would do: orjson and jsonschema-rs, all errors.

    python benchmarks/validate.py [reports]
        goals: at least 0.4 of the baseline, and 15 times jsonschema
    python benchmarks/validate.py --process [reports]
        `est validate` on as many files, as a process; goal: 8 times check-jsonschema

"Every actor and week once" is a history of twenty actors over ten years, in which no two reports have the
same head.

A delivery of at most 5 000 reports is held against itself and the ledger too (REP213 to REP215), a
larger one is history that is moved in: both are measured.
"""

from __future__ import annotations

import importlib.util
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # ships no types
import jsonschema_rs
import orjson
from ruamel.yaml import YAML

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.reports.check import check_files
from est_framework.reports.formats.source import Source
from est_framework.reports.past import MOST_BESIDE
from est_framework.reports.schema import report_schema
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime(2030, 1, 1, tzinfo=UTC)
ROUNDS = 5
SLOW = 20
"""Of so many reports the slowest way is given one."""
AREAS = ("centrum", "hamnen", "norrangen")
PLACES = (
    "vid torget",
    "utanför kiosken",
    "på perrongen",
    "bakom biblioteket",
    "Gångtunneln",
    "vid södra ändhållplatsen",
    "parkeringen vid stationen",
    "",
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
SEEN = 0.2
FEW, MANY = (1, 1, 1, 2, 2, 3, 4), (5, 8, 12)
MUCH = 0.005
TIMED = 0.5
IN_A_FILE = 5_000
FAULTY = 20
"""One of so many reports has a fault, where some have."""
POLICE = "polisen"
WEEKS, LONG = 150, 500
MADE = Path(__file__).parents[1] / "tests" / "made" / "est.yaml"


def made_setup() -> ResolvedSetup:
    """Give the setup of Sundsvik, the made municipality."""
    setup = Setup.model_validate(YAML(typ="safe", pure=True).load(MADE.read_text(encoding="utf-8")))
    return ResolvedSetup(setup=setup, release=load_release(setup.method))


def with_history(setup: ResolvedSetup) -> ResolvedSetup:
    """Give the setup as that of twenty actors like the police, who are asked since 2020."""
    cycle = setup.setup.cycle.model_copy(update={"first": Period.parse("2020-W01")})
    names = (POLICE, *(f"{POLICE}-{n}" for n in range(2, 21)))
    actors = tuple(setup.actors[POLICE].model_copy(update={"id": name}) for name in names)
    own = setup.setup.model_copy(update={"actors": actors, "cycle": cycle})
    return ResolvedSetup(setup=own, release=setup.release)


def made_texts(setup: ResolvedSetup) -> list[str]:
    """Give every sentence of the texts that the method gives as good examples."""
    good = [i.good.sv for i in setup.release.indicators]
    return [sentence.removesuffix(".") for text in good for sentence in text.split(". ")]


def made_reports(
    setup: ResolvedSetup, count: int, start: int = 0, weeks: int = WEEKS
) -> list[bytes]:
    """
    Give valid reports of about 30 answers, an event and three free texts, no two alike.

    They are of the police, and of actors like it where there are any, for each of so many weeks in turn.
    No two actors tell of the same kind of event.
    The texts are written as the method asks people to write: a sentence of its good examples, with
    another day and hour. So there are capitals, times and counts in them, as in what people write.
    """
    reports = []
    texts = made_texts(setup)
    items = [i.indicator for i in setup.items(POLICE, "weekly_status")][:10]
    kinds = dict.fromkeys(("brak", *setup.indicators))
    actors = [name for name in setup.actors if name.startswith(POLICE)]
    tellers = list(zip(actors, kinds, strict=False))
    for n in range(start, start + count):
        chance = random.Random(n)  # noqa: S311  # made data
        actor, kind = tellers[n % len(tellers)]
        period = setup.setup.cycle.first.shifted(1 + n // len(tellers) % weeks)
        report = {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:est:{n}")),
            "revision": 1,
            "method": setup.release.name,
            "setup": setup.setup.setup,
            "setup_revision": setup.setup.revision,
            "digest": setup.digest,
            "template": "weekly_status",
            "actor": actor,
            "period": str(period),
            "submitted": f"{period.first}T11:00:00+01:00",
            "reporter": f"r{n // WEEKS}",
            "nothing_to_report": False,
            "areas": [
                {"area": area, "answers": {item: made_answer(chance) for item in items}}
                for area in AREAS
            ],
            "events": [
                {
                    "indicator": kind,
                    "area": chance.choice(AREAS),
                    "date": str(period.first + timedelta(days=chance.randrange(7))),
                    "part_of_day": "evening",
                    "place": chance.choice(PLACES),
                    "description": made_text(texts, chance),
                }
            ],
            "comment": made_text(texts, chance),
        }
        reports.append(orjson.dumps(report))
    return reports


def with_a_fault(report: bytes, n: int) -> bytes:
    """Give a report with one of the faults that are made by hand, in turn."""
    data = orjson.loads(report)
    about = data["areas"][0]
    faults: tuple[Callable[[], object], ...] = (
        lambda: about.update(area="centum"),
        lambda: data.pop("submitted"),
        lambda: about["answers"].update(brak={"state": "value", "value": "3"}),
        lambda: data["events"][0].update(indicator="bråk"),
        lambda: data.update(coment=""),
    )
    faults[n % len(faults)]()
    return orjson.dumps(data)


def made_answer(chance: random.Random) -> dict[str, object]:
    """Give an answer: in one of five questions something was seen, and now and then much."""
    if chance.random() < SEEN:
        return {"state": "value", "value": chance.choice(MANY if chance.random() < MUCH else FEW)}
    return {"state": "none_seen"}


def made_text(texts: list[str], chance: random.Random) -> str:
    """Give a free text: a sentence, and a day, half the times with an hour."""
    hour = f" omkring klockan {chance.randrange(6, 24)}" if chance.random() < TIMED else ""
    return f"{chance.choice(texts)}, {chance.choice(WEEKDAYS)}{hour}."


def in_files(reports: list[bytes]) -> list[Source]:
    """Give reports as files with one on each line, none larger than is read."""
    starts = range(0, len(reports), IN_A_FILE)
    return [Source(f"{n}.ndjson", b"\n".join(reports[n : n + IN_A_FILE]) + b"\n") for n in starts]


def seconds(work: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def judged(setup: ResolvedSetup, given: list[Source]) -> int:
    """Read and judge files; give how many reports were accepted."""
    # The hash of a file is remembered by its source: take fresh ones, as they arrive.
    fresh = [Source(s.name, s.content) for s in given]
    return len(check_files(fresh, setup, now=NOW).verdict.accepted)


def in_memory(count: int) -> None:
    """Measure one delivery, and print the speed of each way."""
    setup = made_setup()
    reports = made_reports(setup, count)
    schema = report_schema(setup, "weekly_status")
    compiled = jsonschema_rs.Draft202012Validator(schema)
    plain = jsonschema.Draft202012Validator(schema)
    sources = [Source(f"{n}.json", content) for n, content in enumerate(reports)]
    lines, mixed = (
        in_files(reports),
        [with_a_fault(r, n // FAULTY) if n % FAULTY == 0 else r for n, r in enumerate(reports)],
    )
    lines_mixed, right = in_files(mixed), count - len(range(0, count, FAULTY))
    long = with_history(setup)
    history = made_reports(long, count, weeks=LONG)
    lines_long = in_files(history)
    of_history = jsonschema_rs.Draft202012Validator(report_schema(long, "weekly_status"))

    def faultless(validator: jsonschema.Draft202012Validator, some: list[bytes]) -> int:
        return sum(not list(validator.iter_errors(orjson.loads(content))) for content in some)

    runs: dict[str, tuple[int, Callable[[], bool]]] = {
        "jsonschema-rs alone": (count, lambda: faultless(compiled, reports) == count),
        "jsonschema alone": (count // SLOW, lambda: faultless(plain, reports[: count // SLOW]) > 0),
        "est, one file per report": (count, lambda: judged(setup, sources) == count),
        "est, NDJSON": (count, lambda: judged(setup, lines) == count),
        "one in 20 faulty: jsonschema-rs": (count, lambda: faultless(compiled, mixed) == right),
        "one in 20 faulty: est, NDJSON": (count, lambda: judged(setup, lines_mixed) == right),
        "every actor and week once: jsonschema-rs": (
            count,
            lambda: faultless(of_history, history) == count,
        ),
        "every actor and week once: est, NDJSON": (
            count,
            lambda: judged(long, lines_long) == count,
        ),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, (many, work) in runs.items():
            start = time.process_time()
            assert work(), name
            times[name].append((time.process_time() - start) / many)
    each = {name: statistics.median(found) for name, found in times.items()}
    print(f"{count} reports of {len(reports[0])} bytes, median of {ROUNDS} interleaved runs")
    for name, taken in each.items():
        base, slow = (
            each[f"{baseline} alone"] / taken for baseline in ("jsonschema-rs", "jsonschema")
        )
        print(
            f"{name:40} {1 / taken:9.0f} reports/s   {base:.2f} of the baseline   {slow:6.1f} x jsonschema"
        )


def as_processes(count: int) -> None:
    """Check a folder of files with the program, and with a general one; print the seconds of each."""
    setup = made_setup()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "est").mkdir()
        for file in MADE.parent.iterdir():
            shutil.copy(file, here / "est")
        (here / "files").mkdir()
        for n, content in enumerate(made_reports(setup, count)):
            (here / "files" / f"{n}.json").write_bytes(content)
        schema = here / "schema.json"
        schema.write_text(json.dumps(report_schema(setup, "weekly_status")), encoding="utf-8")
        est = [
            "est_framework",
            "validate",
            "../files",
            "--now",
            f"{NOW:%Y-%m-%d}",
            "--fail-on",
            "never",
        ]
        ours = _run(here / "est", est)
        print(f"est validate on {count} files: {ours:.2f} s")
        if importlib.util.find_spec("check_jsonschema") is None:
            print("check-jsonschema is not installed: nothing to compare with")
            return
        every = [str(f) for f in (here / "files").iterdir()]
        theirs = _run(here, ["check_jsonschema", "--schemafile", str(schema), *every])
        print(
            f"check-jsonschema: {theirs:.2f} s, est is {theirs / ours:.1f} times as fast (goal 8)"
        )


def _run(folder: Path, module: list[str]) -> float:
    """Give the processor time that a program takes."""
    before = os.times()
    subprocess.run([sys.executable, "-m", *module], cwd=folder, check=True, capture_output=True)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def main() -> None:
    """Measure and print."""
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    count = numbers[0] if numbers else 10_000
    if "--process" in sys.argv:
        as_processes(count)
        return
    for many in dict.fromkeys((count, min(count, MOST_BESIDE))):
        in_memory(many)


if __name__ == "__main__":
    main()
