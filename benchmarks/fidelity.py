"""
How fast ten years of records are read for the signs of fidelity.

    python benchmarks/fidelity.py [YEARS]

The made town of `est demo` (eleven actors) reports every week; a meeting is held about each, with a level
for every area and a measure every fourth week. On a machine that others use, the time of the processor
says more than that on the wall.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
import uuid
from datetime import UTC, date, datetime
from pathlib import Path

from est_framework.measures.fidelity.measured import measure_fidelity
from est_framework.measures.models import AreaLevel, Measure, MeetingRecord, Problem
from est_framework.periods import Period
from est_framework.publish.demo import _town
from est_framework.publish.demo.year import made_report, submitted_at
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.local import LocalEst

RUNS = 5
WEEKS = 52


def made_years(local: LocalEst, first: Period, weeks: int) -> list[Document]:
    """Make the reports, meetings and measures of some weeks."""
    setup, made = local.setup, []
    head = {
        "method": setup.release.name,
        "setup": setup.setup.setup,
        "setup_revision": setup.setup.revision,
        "digest": setup.digest,
    }
    for n in range(weeks):
        week = first.shifted(n)
        for actor in setup.expected(week):
            body = made_report(setup, actor, week, n % WEEKS) | {"id": str(uuid.uuid4())}
            body["submitted"] = submitted_at(setup, week, actor, late=False).isoformat()
            made.append(Document("report", body["id"], 1, str(week), body))
        levels = tuple(
            AreaLevel(
                area=a, suggested="gron", decided="gron", decided_by="est_grupp", reason="Lugnt"
            )
            for a in setup.areas
        )
        held = setup.meets_at(week).date()
        record = MeetingRecord(id=str(week), period=week, held=held, levels=levels, **head)
        made.append(Document("meeting", record.id, 1, str(week), record.model_dump(mode="json")))
        if n % 4 == 0:
            measure = Measure(
                id=f"{week}-1",
                description="Rond",
                problem=Problem(indicator="klotter", area="centrum", period=week),
                owner="faltgruppen",
                decided=week,
                due=held,
                expected_effect="Mindre",
                how_measured="Antal",
                review=held,
            )
            body = measure.model_dump(mode="json")
            made.append(Document("measure", measure.id, 1, str(week), body))
    return made


def main(years: int) -> None:
    """Make the records, measure, and print the medians."""
    first = Period.parse("2016-W01")
    with tempfile.TemporaryDirectory() as folder:
        local = _town(Path(folder) / "norrfors", first)
        made = made_years(local, first, years * WEEKS)
        with Ledger.open(local.ledger_url) as ledger:
            ledger.append(made, now=datetime(2026, 1, 1, tzinfo=UTC))
        taken = []
        for _ in range(RUNS):
            wall, processor = time.perf_counter(), time.process_time()
            measure_fidelity(
                local,
                date(2016, 1, 1),
                date(2016 + years, 1, 1),
                as_of=datetime(2026 + years, 1, 1, tzinfo=UTC),
            )
            taken.append((time.perf_counter() - wall, time.process_time() - processor))
    walls, processors = zip(*taken, strict=True)
    print(
        f"{len(made)} documents of {years} years: {statistics.median(walls):.2f} s on the wall, "
        f"{statistics.median(processors):.2f} s of processors (medians of {RUNS})"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
