"""
How fast is a list of 45 000 police events imported: read, placed, accounted for, judged, kept?

    python benchmarks/imports.py [FILE.csv.gz ...]    (without files: made rows of the same form)

The baseline, in the same run: DuckDB reads the same file and groups it by week, place and type, and the
documents that the import wrote are written once more to a fresh ledger. Two setups: one municipality, where
most rows lie elsewhere, and one in which every place is an area, so that every row counts. Goal: at
least 0.5 of the baseline. Processor time, best of the rounds: the machine may be shared, so the ratio is
the figure.
"""

from __future__ import annotations

import gzip
import io
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.method.load import load_release
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.mapping_base import base_of
from est_framework.reports.incidents.receive import receive_incidents
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime(2026, 1, 8, tzinfo=UTC)
ROUNDS = 3
ROWS = 45_000
GROUPED = """
    SELECT date_trunc('week', CAST(left("datetime", 10) AS DATE)) AS week, location_name, "type", count(*)
    FROM read_csv(?, all_varchar=true) GROUP BY ALL
"""


def list_of(files: list[str]) -> str:
    """Give the files as one list, or made rows."""
    if files:
        texts = [gzip.decompress(Path(f).read_bytes()).decode("utf-8") for f in files]
        return texts[0] + "".join(text.split("\n", 1)[1] for text in texts[1:])
    types = list(base_of("polisen_handelser")["types"])
    start = datetime(2023, 1, 2, tzinfo=UTC)
    out = io.StringIO()
    out.write("id,datetime,type,location_name,lat,lon,name,summary\n")
    months = "januari februari mars april maj juni juli augusti september oktober november december"
    for n in range(ROWS):
        at = start + timedelta(minutes=23 * n)
        name = f"{at.day:02} {months.split()[at.month - 1]} {at.hour:02}.{at.minute:02}, Sak, Ort"
        place, type_ = f"Ort {n % 300}", types[n % len(types)]
        out.write(
            f'{n},{at:%Y-%m-%d %H:%M:%S} +00:00,"{type_}",{place},59,15,"{name}",Text om saken\n'
        )
    return out.getvalue()


def local_of(folder: Path, places: list[str]) -> LocalEst:
    """Give a local EST with an area for each place."""
    due = {"weekday": "friday", "time": "12:00"}
    areas = [
        {"id": f"p{n}", "name": place, "municipality": "1880"} for n, place in enumerate(places)
    ]
    setup = Setup.model_validate(
        {
            "method": "est 0.1.0",
            "setup": "orebro",
            "revision": 1,
            "municipalities": [{"code": "1880", "name": "Örebro"}],
            "areas": areas,
            "actors": [
                {"id": "polisen", "name": "Polisen", "type": "polis", "templates": ["event"]}
            ],
            "cycle": {"first": "2022-W01", "report_by": due, "meet": due | {"weeks_after": 1}},
            "retention": {"reports_months": 24, "decision": "KS 1"},
        }
    )
    resolved = ResolvedSetup(setup=setup, release=load_release("est 0.1.0"))
    return LocalEst(folder=folder, setup=resolved, geometry={})


def mapping_of(places: list[str]) -> Source:
    """Give a mapping with a line for each place."""
    lines = "".join(f'  "{place}": p{n}\n' for n, place in enumerate(places))
    text = f"based_on: polisen_handelser\nactor: polisen\nplaces:\n{lines}"
    return Source("karta.yaml", text.encode())


def compared(source: Source, places: list[str], file: Path) -> None:
    """Import and do the baseline in turns, and print the best of each."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            local = local_of(Path(folder), places)
            local.setup.digest  # noqa: B018  # made once, before the clock
            mapping = mapping_of(places)
            began = time.process_time()
            receipt = receive_incidents(local, source, mapping, now=NOW)
            ours.append(time.process_time() - began)
            with Ledger.open(local.ledger_url) as ledger:
                kept = [e.document for k in ("report", "import") for e in ledger.effective(k)]
            began = time.process_time()
            duckdb.connect().execute(GROUPED, [str(file)]).fetchall()
            duck = time.process_time() - began
            with Ledger.open(f"sqlite:///{folder}/baseline.sqlite") as ledger:
                ledger.append(kept, now=NOW)
            theirs.append(time.process_time() - began)
            write = theirs[-1] - duck
            print(f"  import {ours[-1]:.2f} s; DuckDB {duck:.2f} s + ledger {write:.2f} s")
    counts = receipt.counts
    print(
        f"{len(places)} places: {counts.rows} rows, {counts.imported} events, {receipt.stored} reports; "
        f"{min(ours):.2f} s against {min(theirs):.2f} s, ratio {min(theirs) / min(ours):.2f} (goal 0.50)"
    )


def main() -> None:
    """Print the figures."""
    text = list_of(sys.argv[1:])
    content = gzip.compress(text.encode(), 6, mtime=0)
    source = Source("handelser.csv.gz", content)
    rows = duckdb.connect()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "handelser.csv.gz"
        file.write_bytes(content)
        asked = "SELECT DISTINCT trim(location_name) FROM read_csv(?, all_varchar=true) ORDER BY 1"
        found = rows.execute(asked, [str(file)]).fetchall()
        all_ = [name for (name,) in found if name and '"' not in name]
        own = [name for name in all_ if name == "Örebro"] or all_[:1]
        compared(source, own, file)
        compared(source, all_, file)


if __name__ == "__main__":
    main()
