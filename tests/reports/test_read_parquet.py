"""Parquet: the flat table with types that are held to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
from report_files import ID, as_json, codes, judged, places, report, rows_of

from est_framework.reports.formats import parquet_table
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.table_columns import COLUMNS
from est_framework.setup.resolved import ResolvedSetup

TYPES = {
    "revision": "INTEGER",
    "setup_revision": "INTEGER",
    "value": "INTEGER",
    "date": "DATE",
    "submitted": "TIMESTAMPTZ",
}


def as_parquet(*reports: dict[str, Any], folder: Path, **types: str) -> Source:
    """Write reports as the flat table; a type for a column, or for a column more."""
    kinds = {c: TYPES.get(c, "VARCHAR") for c in COLUMNS} | types
    file = folder / "rapport.parquet"
    with duckdb.connect() as base:
        base.execute(f"CREATE TABLE t ({', '.join(f'{c} {k}' for c, k in kinds.items())})")
        for made in reports:
            for row in rows_of(made):
                marks = ", ".join("?" for _ in row)
                query = f"INSERT INTO t ({', '.join(row)}) VALUES ({marks})"  # noqa: S608  # made here
                base.execute(query, list(row.values()))
        base.execute(f"COPY t TO '{file}' (FORMAT parquet)")
    return Source(file.name, file.read_bytes())


def test_a_parquet_table_and_json_of_the_same_report_are_the_same(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    verdict = judged(made, as_parquet(report(made), folder=tmp_path))
    assert verdict.findings == ()
    assert verdict.accepted[0][1] == judged(made, as_json(report(made))).accepted[0][1]


@pytest.mark.parametrize(
    ("column", "kind", "place"),
    [
        ("value", "VARCHAR", "value"),
        ("value", "BOOLEAN", "value"),
        ("date", "INTEGER", "date"),
        ("submitted", "TIMESTAMP", "submitted"),
        ("period", "DATE", "period"),
        ("area", "VARCHAR[]", "area"),
    ],
)
def test_a_column_of_another_kind_is_refused_and_not_converted(
    made: ResolvedSetup, tmp_path: Path, column: str, kind: str, place: str
) -> None:
    values: dict[str, Any] = {"areas": None, "events": None, "upcoming": None, "presence": None}
    source = as_parquet(report(made, **values), folder=tmp_path, **{column: "VARCHAR"})
    with duckdb.connect() as base:
        (tmp_path / "old.parquet").write_bytes(source.content)
        table = base.read_parquet(f"{tmp_path}/old.parquet")
        changed = table.project(f"* REPLACE (NULL::{kind} AS {column})")
        changed.write_parquet(f"{tmp_path}/new.parquet")
    verdict = judged(made, Source("a.parquet", (tmp_path / "new.parquet").read_bytes()))
    assert "REP103" in codes(verdict)
    assert places(verdict, "REP103")[0] == place
    assert not verdict.accepted


def test_a_fraction_is_no_count_and_a_whole_one_is_said(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    areas = [{"area": "centrum", "answers": {"brak": {"state": "value", "value": 2.5}}}]
    source = as_parquet(report(made, areas=areas), folder=tmp_path, value="DOUBLE")
    verdict = judged(made, source)
    assert places(verdict, "REP029") == ["1:value"]
    assert not verdict.accepted
    areas[0]["answers"]["brak"]["value"] = 2.0  # type: ignore[index]
    verdict = judged(made, as_parquet(report(made, areas=areas), folder=tmp_path, value="DOUBLE"))
    assert set(codes(verdict)) == {"REP010"}
    assert verdict.accepted[0][1].areas[0].answers["brak"].value == 2


def test_null_is_neither_zero_nor_a_count(made: ResolvedSetup, tmp_path: Path) -> None:
    areas = [{"area": "centrum", "answers": {"brak": {"state": "value", "value": None}}}]
    verdict = judged(made, as_parquet(report(made, areas=areas), folder=tmp_path))
    assert codes(verdict) == ["REP109"]
    nan = [{"area": "centrum", "answers": {"brak": {"state": "value", "value": float("nan")}}}]
    source = as_parquet(report(made, areas=nan), folder=tmp_path, value="DOUBLE")
    assert "REP029" in codes(judged(made, source))


def test_places_are_row_and_column(made: ResolvedSetup, tmp_path: Path) -> None:
    wrong = report(made, events=[{"indicator": "brak", "area": "atlantis", "date": "2026-11-18"}])
    verdict = judged(made, as_parquet(wrong, folder=tmp_path))
    assert places(verdict, "REP104") == ["5:area"]


def test_a_column_more_is_refused_and_screened(made: ResolvedSetup, tmp_path: Path) -> None:
    source = as_parquet(report(made), folder=tmp_path, extra="VARCHAR DEFAULT 'ring 070-1740605'")
    verdict = judged(made, source)
    assert {"REP024", "REP301"} <= set(codes(verdict))
    assert len(verdict.held) == 1
    assert "070" not in str(verdict.findings)


def test_a_file_that_is_cut_or_no_table_of_ours_is_told(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    content = as_parquet(report(made), folder=tmp_path).content
    for bad in (content[:-9], b"PAR1" + b"x" * 100 + b"PAR1", b"text"):
        verdict = judged(made, Source("a.parquet", bad))
        assert codes(verdict) == ["REP042"]
    with duckdb.connect() as base:
        base.execute(f"COPY (SELECT 1 AS x) TO '{tmp_path}/x.parquet' (FORMAT parquet)")
    other = Source("x.parquet", (tmp_path / "x.parquet").read_bytes())
    assert codes(judged(made, other)) == ["REP025"]


def test_several_reports_and_a_file_without_a_name_are_read(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    second = report(made, id=ID[:-1] + "2", actor="faltgruppen")
    source = as_parquet(report(made), second, folder=tmp_path)
    assert len(judged(made, Source("-", source.content)).accepted) == 2


@pytest.mark.parametrize(("limit", "why"), [("MAX_ROWS", "rows"), ("MAX_COLUMNS", "columns")])
def test_rows_and_columns_are_bounded(
    tmp_path: Path, made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch, limit: str, why: str
) -> None:
    as_parquet(report(made), folder=tmp_path)
    monkeypatch.setattr(parquet_table, limit, 3)
    with pytest.raises(parquet_table.NotATable, match=why):
        parquet_table.read_table(tmp_path / "rapport.parquet")


def test_a_file_with_too_many_columns_is_told(made: ResolvedSetup, tmp_path: Path) -> None:
    more = {f"k{n}": "INTEGER" for n in range(5_000)}
    verdict = judged(made, as_parquet(report(made), folder=tmp_path, **more))
    assert codes(verdict) == ["REP002"]


def test_the_engine_reads_nothing_but_the_file(tmp_path: Path) -> None:
    """What the reader opens could not open another file, whatever its query said."""
    file = tmp_path / "a.parquet"
    other = tmp_path / "other.parquet"
    with duckdb.connect() as base:
        for name in (file, other):
            base.execute(f"COPY (SELECT 1 AS x) TO '{name}' (FORMAT parquet)")
    with parquet_table.shut_base(file) as base:
        assert base.execute("SELECT x FROM read_parquet(?)", [str(file)]).fetchall() == [(1,)]
        for said in (
            f"FROM read_parquet('{other}')",
            f"COPY (SELECT 1) TO '{tmp_path}/out.csv'",
            "INSTALL httpfs",
            "SET enable_external_access = true",
            "SET memory_limit = '8GB'",
        ):
            with pytest.raises(duckdb.Error):
                base.execute(said)


@pytest.mark.parametrize(("note", "code"), [("Ring 070-174 06 05", "REP301"), ("från GIS", "")])
def test_what_a_program_noted_about_the_table_passes_the_gate(
    made: ResolvedSetup, tmp_path: Path, note: str, code: str
) -> None:
    source = as_parquet(report(made), folder=tmp_path)
    file = tmp_path / "annan.parquet"
    with duckdb.connect() as base:
        copied = f"FROM read_parquet('{tmp_path / source.name}')"
        noted = f"KV_METADATA {{note: '{note}', 'ARROW:schema': '{'QUJD' * 40}'}}"
        base.execute(f"COPY ({copied}) TO '{file}' (FORMAT parquet, {noted})")
    verdict = judged(made, Source(file.name, file.read_bytes()))
    assert codes(verdict) == ([code] if code else [])
    assert [f.place.at for f in verdict.findings] == (["metadata"] if code else [])
