"""A picture put together by Spark is the one that DuckDB puts together, byte for byte."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from database_fixtures import Server
from sent_reports import Report, send_to

from est_framework.errors import SurroundingsError, UsageError
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.picture.long_history import long_history
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2026-W47")


# py4j leaves its sockets to be closed by the collector of rubbish.
quiet = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def java() -> None:
    """Skip where Spark cannot run."""
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        pytest.skip("no Spark or no Java is installed; .ci/run install brings them")


@pytest.fixture
def sent(write: Callable[..., Report]) -> list[Report]:
    """Reports of six weeks, with every kind of answer and an event in each."""
    reports = []
    for back in range(6):
        week = WEEK.shifted(-back)
        event = {
            "indicator": "brak",
            "area": "centrum",
            "date": (week.first + timedelta(days=2)).isoformat(),
            "part_of_day": "evening",
            "place": "Torget ",
            "count": 2,
            "description": "",
        }
        centrum = {"brak": 2 + back, "klotter": "none_seen"}
        hamnen = {"brak": "unknown", "klotter": 1}
        quarters = {"centrum": {"brak": 3}, "norrangen": {"klotter": "not_answered"}}
        reports += [
            write(
                "polisen",
                {"centrum": centrum, "hamnen": hamnen},
                id=f"p{back}",
                period=str(week),
                nothing_to_report=False,
                events=[event],
            ),
            write("faltgruppen", quarters, id=f"f{back}", period=str(week)),
        ]
    return reports


@quiet
@pytest.mark.slow
@pytest.mark.usefixtures("java")
def test_spark_counts_as_duckdb_does(
    local: LocalEst, send: Callable[..., None], sent: list[Report], friday: datetime
) -> None:
    send(*sent)
    as_of = friday + timedelta(days=3)
    spark = replace(local, engine="local[2]")
    ours, theirs = (compile_period(est, WEEK, as_of=as_of) for est in (local, spark))
    assert ours.cells
    assert ours.spots
    assert theirs.model_dump_json() == ours.model_dump_json()
    before, beside = (long_history(est, WEEK, as_of=as_of) for est in (local, spark))
    assert before.counts.any()
    assert np.array_equal(before.counts, beside.counts)
    assert np.array_equal(before.reports, beside.reports)


@quiet
@pytest.mark.slow
@pytest.mark.usefixtures("java")
def test_a_ledger_in_postgresql_gives_spark_what_a_file_gives_duckdb(
    local: LocalEst,
    postgres: Server,
    send: Callable[..., None],
    sent: list[Report],
    friday: datetime,
    tmp_path: Path,
) -> None:
    week = WEEK.previous()
    send(*sent)
    there = replace(local, folder=tmp_path / "county", ledger=postgres.fresh(), engine="local[2]")
    there.folder.mkdir()
    send_to(there, sent, friday)
    as_of = friday + timedelta(days=3)
    ours, theirs = (compile_period(est, week, as_of=as_of) for est in (local, there))
    assert {r.report for r in ours.reports} == {"p1", "f1"}
    assert ours.cells
    assert theirs.model_dump_json() == ours.model_dump_json()


@quiet
@pytest.mark.slow
@pytest.mark.usefixtures("java")
def test_a_master_that_does_not_exist_is_told(
    local: LocalEst, send: Callable[..., None], sent: list[Report], friday: datetime
) -> None:
    from pyspark.sql import SparkSession  # noqa: PLC0415  # an extra

    send(*sent[:1])
    if (running := SparkSession.getActiveSession()) is not None:
        running.stop()  # it would be used again, whatever its master
    with pytest.raises(SurroundingsError, match=r"does not start on local\[two\]: .*Master URL"):
        compile_period(replace(local, engine="local[two]"), WEEK, as_of=friday)


def test_an_engine_that_does_not_exist_is_told(local: LocalEst, friday: datetime) -> None:
    with pytest.raises(UsageError, match="'postgres' is no engine"):
        compile_period(replace(local, engine="postgres"), WEEK, as_of=friday)
