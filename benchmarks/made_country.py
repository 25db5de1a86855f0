"""
Ten years of reports of a made country, written straight as the wide copies that pictures are made from.

A ledger with as many reports would take hours to fill, and is not what is measured. The ledger that
lies beside the copies has one row for each week, so that the copies are found and believed.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pyarrow as pa

from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.picture.order import PARTS_OF_DAY
from est_framework.picture.rows import STATES
from est_framework.picture.wide import named_copy, open_engine
from est_framework.picture.wide_tables import INDICATORS, TABLES
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

WEEKS, AREAS, ACTORS = 522, 6, 11
NEWEST = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SENT = 0.93
"""The share of the reports owed that came."""
EVENTS = 0.05
"""The share of the reports that describe an event."""
_METHOD, _TEMPLATE = "est 1.0.0", "weekly_status"
_TYPES = {
    "VARCHAR": pa.string(),
    "TIMESTAMP": pa.timestamp("us"),
    "DATE": pa.date32(),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
    "TINYINT": pa.int8(),
    "BOOLEAN": pa.bool_(),
}
_PLACES = np.array(["Torget", "Stationen", "Parken", "Skolgården", "Gångtunneln", "Kajen"])
_PARTS = np.array(PARTS_OF_DAY)


def country(municipalities: int) -> ResolvedSetup:
    """Make a setup of so many municipalities, each with its areas and its actors."""
    release = load_release(_METHOD)
    asked = {c.id for c in release.checklists}
    types = [t.id for t in release.actor_types if f"{t.id}_weekly" in asked][:ACTORS]
    codes = [f"{n + 1:04}" for n in range(municipalities)]
    setup = Setup.model_validate(
        {
            "method": _METHOD,
            "setup": "landet",
            "revision": 1,
            "municipalities": [{"code": code, "name": f"Kommun {code}"} for code in codes],
            "areas": [
                {"id": f"a{code}-{k}", "name": f"Område {code}:{k}", "municipality": code}
                for code in codes
                for k in range(AREAS)
            ],
            "actors": [
                {
                    "id": f"{type_}-{code}".replace("_", "-"),
                    "name": f"{type_} {code}",
                    "type": type_,
                    "areas": [f"a{code}-{k}" for k in range(AREAS)],
                }
                for code in codes
                for type_ in types
            ],
            "cycle": {
                "first": str(NEWEST.shifted(1 - WEEKS)),
                "report_by": {"weekday": "friday", "time": "12:00"},
                "meet": {"weekday": "monday", "time": "10:00", "weeks_after": 1},
            },
            "retention": {"reports_months": 240, "decision": "KS 2026/1"},
        }
    )
    return ResolvedSetup(setup=setup, release=release)


class MadeWeeks:
    """Weeks of reports about every area of a setup, the same every time."""

    def __init__(self, setup: ResolvedSetup) -> None:
        self.setup = setup
        self.indicators = [i.id for i in setup.release.indicators]
        self.marks = {i.id for i in setup.release.indicators if i.answer == "yes_no"}
        self.actors = np.array(list(setup.actors))
        pairs = [(n, a.id) for n, k in enumerate(setup.actors) for a in setup.areas_of(k)]
        self.row_actor = np.array([n for n, _ in pairs])
        self.row_area = np.array([area for _, area in pairs])
        asked = [{i.indicator for i in setup.items(actor, _TEMPLATE)} for actor in setup.actors]
        self.asked = {i: np.array([i in asked[n] for n in self.row_actor]) for i in self.indicators}

    def tables(self, period: Period) -> tuple[dict[str, pa.Table], int]:
        """Give the tables of a week's copy, and how many answers it holds."""
        draw = np.random.default_rng(int(str(period)[:4]) * 100 + int(str(period)[-2:]))
        sent = draw.random(len(self.actors)) < SENT
        rows = np.flatnonzero(sent[self.row_actor])
        who = self.row_actor[rows]
        columns: dict[str, Any] = self._head(period, who) | {"area": self.row_area[rows]}
        seen = np.zeros(len(self.actors), dtype=bool)
        answers = 0
        for i in self.indicators:
            number, state, said = self._answers(draw, self.asked[i][rows], is_mark=i in self.marks)
            seen[who[(number > 0) & (state == STATES["value"])]] = True
            columns[f"n_{i}"] = pa.array(number, mask=(state != 1) & (state != STATES["none_seen"]))
            columns[f"s_{i}"] = pa.array(state, mask=~said)
            answers += int(said.sum())
        came = np.flatnonzero(sent)
        made = {"areas": pa.table(columns), "reports": self._reports(period, came, seen[came])}
        made["events"] = self._events(draw, period, came)
        for table in ("upcoming", "presence"):
            fields = [(name, _TYPES[type_]) for name, type_ in TABLES[table].items()]
            made[table] = pa.schema(fields).empty_table()
        return made, answers

    def _answers(self, draw: np.random.Generator, asked: Any, *, is_mark: bool) -> tuple[Any, ...]:  # noqa: ANN401
        chance = np.where(asked, draw.random(len(asked)), 2.0)
        states = [STATES[s] for s in ("none_seen", "unknown", "not_answered", "value")]
        state = np.select([chance < t for t in (0.6, 0.7, 0.78, 1.0)], states, 0).astype(np.int8)
        many = np.ones(len(asked), dtype=np.int64) if is_mark else draw.geometric(0.45, len(asked))
        return np.where(state == STATES["value"], many, 0), state, asked

    def _head(self, period: Period, who: Any) -> dict[str, Any]:  # noqa: ANN401
        names = self.actors[who]
        moment = datetime.combine(period.first + timedelta(days=4), time(9))
        return {
            "report": pa.array([f"{period}-{name}" for name in names], pa.string()),
            "actor": names,
            "period": np.full(len(names), str(period)),
            "template": np.full(len(names), _TEMPLATE),
            "submitted": pa.array([moment] * len(names), pa.timestamp("us")),
        }

    def _reports(self, period: Period, came: Any, seen: Any) -> pa.Table:  # noqa: ANN401
        head = self._head(period, came)
        number = len(came)
        return pa.table(
            head
            | {
                "revision": pa.array([1] * number, pa.int32()),
                "digest": np.full(number, self.setup.digest),
                "state": np.full(number, "counts"),
                "came": head["submitted"],
                "empty": np.zeros(number, dtype=bool),
                "saw_nothing": ~seen,
                "saw_something": seen,
            }
        ).select(list(TABLES["reports"]))

    def _events(self, draw: np.random.Generator, period: Period, came: Any) -> pa.Table:  # noqa: ANN401
        told = came[draw.random(len(came)) < EVENTS]
        of = [i.id for i in self.setup.release.indicators if i.kind == "event"]
        days = draw.integers(0, 7, len(told))
        codes = [self.setup.areas_of(str(self.actors[n]))[0].id for n in told]
        return pa.table(
            self._head(period, told)
            | {
                "position": pa.array([0] * len(told), pa.int32()),
                "indicator": draw.choice(of, len(told)),
                "area": pa.array(codes, pa.string()),
                "date": pa.array(
                    [period.first + timedelta(days=int(d)) for d in days], pa.date32()
                ),
                "part_of_day": draw.choice(_PARTS, len(told)),
                "place": draw.choice(_PLACES, len(told)),
                "count": draw.geometric(0.6, len(told)),
                "description": pa.array([""] * len(told), pa.string()),
            }
        ).select(list(TABLES["events"]))


def made_country(folder: Path, municipalities: int) -> tuple[LocalEst, int]:
    """
    Write ten years of copies into a folder, those that are not there; give it and its number of answers.

    Args:
        folder: What is there already is believed.
        municipalities: How many.
    """
    local = LocalEst(folder, country(municipalities), {})
    (folder / "data").mkdir(parents=True, exist_ok=True)
    counted = folder / "answers.json"
    answers = orjson.loads(counted.read_bytes()) if counted.is_file() else {}
    if len(answers) == WEEKS:
        return local, sum(answers.values())
    weeks = MadeWeeks(local.setup)
    with Ledger.open(local.ledger_url) as ledger, open_engine(local) as engine:
        for period in (NEWEST.shifted(-back) for back in reversed(range(WEEKS))):
            row = Document("report", str(period), 1, str(period), {"stands": "for a week"})
            ledger.append([row], now=NOW - timedelta(hours=1))
            copy = named_copy(local, ledger, period, NOW, 0)
            if copy is None or (copy.is_there and str(period) in answers):
                continue
            tables, answers[str(period)] = weeks.tables(period)
            copy.folder.mkdir(parents=True, exist_ok=True)
            (copy.folder / INDICATORS).write_bytes(orjson.dumps(weeks.indicators))
            for table, content in tables.items():
                engine.from_arrow(content).write_parquet(str(copy.file(table)), compression="zstd")
    counted.write_bytes(orjson.dumps(answers))
    return local, sum(answers.values())
