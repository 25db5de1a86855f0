"""A picture put together by Spark is the one that DuckDB puts together, byte for byte."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from est_framework.errors import UsageError
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.picture.long_history import long_history
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2026-W47")


# py4j leaves its sockets to be closed by the collector of rubbish.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.slow
def test_spark_counts_as_duckdb_does(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, object]],
    friday: datetime,
) -> None:
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        pytest.skip("no Spark or no Java is installed; .ci/run install brings them")
    for back in range(6):
        send(
            write(
                "polisen",
                {
                    "centrum": {"brak": 2 + back, "klotter": "none_seen"},
                    "hamnen": {"brak": "unknown", "klotter": 1},
                },
                id=f"p{back}",
                period=str(WEEK.shifted(-back)),
                nothing_to_report=False,
                events=[
                    {
                        "indicator": "brak",
                        "area": "centrum",
                        "date": (WEEK.shifted(-back).first + timedelta(days=2)).isoformat(),
                        "part_of_day": "evening",
                        "place": "Torget ",
                        "count": 2,
                        "description": "",
                    }
                ],
            ),
            write(
                "faltgruppen",
                {"centrum": {"brak": 3}, "norrangen": {"klotter": "not_answered"}},
                id=f"f{back}",
                period=str(WEEK.shifted(-back)),
            ),
        )
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


def test_an_engine_that_does_not_exist_is_told(local: LocalEst, friday: datetime) -> None:
    with pytest.raises(UsageError, match="'postgres' is no engine"):
        compile_period(replace(local, engine="postgres"), WEEK, as_of=friday)
