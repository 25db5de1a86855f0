"""The whole ledger as Parquet: whatever came in whatever order, it says what the ledger says."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st
from sent_reports import FRIDAY, Report, send_to

from est_framework.picture.wide_all import write_wide
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from collections.abc import Callable

_arrivals = st.lists(
    st.tuples(
        st.sampled_from(["polisen", "norrskolan"]),
        st.integers(1, 3),
        st.sampled_from(["2026-W46", "2026-W47"]),
        st.integers(0, 2),
        st.booleans(),
    ),
    max_size=10,
)
"""Actor, revision, period, number, and whether the copy is written out after it."""


def copied(local: LocalEst) -> list[tuple[Any, ...]]:
    """Read the answers as another program would, by one pattern over all files."""
    if not list(local.wide.glob("*/*/areas.parquet")):
        return []
    return duckdb.sql(
        "SELECT period, report, area, n_brak, s_brak "  # noqa: S608
        f"FROM '{local.wide.as_posix()}/*/*/areas.parquet' ORDER BY ALL"
    ).fetchall()


def told(local: LocalEst) -> list[tuple[Any, ...]]:
    """Work out the same rows from the ledger's documents alone."""
    with Ledger.open(local.ledger_url) as ledger:
        bodies = [entry.document.body for entry in ledger.effective("report")]
    return sorted(
        (b["period"], b["id"], area["area"], answer["value"], 1)
        for b in bodies
        for area in b["areas"]
        for answer in area["answers"].values()
    )


def contents(local: LocalEst) -> dict[str, bytes]:
    return {
        f.relative_to(local.wide).as_posix(): f.read_bytes()
        for f in sorted(local.wide.rglob("*"))
        if f.is_file()
    }


@settings(max_examples=10)
@given(arrivals=_arrivals)
def test_a_copy_extended_all_along_is_the_one_made_at_once_and_what_the_ledger_says(
    made: ResolvedSetup, write: Callable[..., Report], arrivals: list[tuple[Any, ...]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        local = LocalEst(Path(folder), made, {})
        for n, (actor, revision, period, number, written) in enumerate(arrivals):
            report = write(actor, {"centrum": {"brak": number}}, revision=revision, period=period)
            send_to(local, [report], FRIDAY + timedelta(minutes=n % 3))
            if written:
                write_wide(local)
        write_wide(local)
        extended = contents(local)
        assert copied(local) == told(local)
        write_wide(local, anew=True)
        assert contents(local) == extended


def test_only_what_has_changed_is_made_again(
    local: LocalEst, write: Callable[..., Report], send: Callable[..., None]
) -> None:
    send(write("polisen", {"centrum": {"brak": 1}}, period="2026-W46"))
    send(write("norrskolan", {"centrum": {"brak": 2}}))
    first, second = write_wide(local)
    before = first.file("areas").stat().st_mtime_ns
    send(write("norrskolan", {"centrum": {"brak": 3}}, revision=2))
    same, newer = write_wide(local)
    assert same == first
    assert same.file("areas").stat().st_mtime_ns == before
    assert newer != second
    assert not second.folder.exists(), "what no longer holds is not left for others to read"


def test_what_is_no_copy_is_cleared_away(
    local: LocalEst, write: Callable[..., Report], send: Callable[..., None]
) -> None:
    stale = local.wide / "2026-W40" / "1-0000000001-ab" / "areas.parquet"
    stale.parent.mkdir(parents=True)
    stale.write_bytes(b"")
    assert write_wide(local) == []
    assert not stale.exists()
    send(write("polisen", {"centrum": {"brak": 1}}))
    (copy,) = write_wide(local)
    assert [f.parent for f in local.wide.rglob("areas.parquet")] == [copy.folder]
