"""
The ledger's effective reports written out as Parquet, so that a picture is compiled fast.

    data/parquet/2026-W47/5-0000000123-0000000000-0f3a…/areas.parquet    one row per report and area
                                                        reports.parquet  one row per report
                                                        events.parquet, upcoming.parquet, presence.parquet
                                                        indicators.json  those with columns in areas

The folder of a copy is named by the layout's version, the newest row of the ledger that matters to the
period, the row of the newest purge, and the setup's digest. Since the ledger only grows, the name says
exactly what the copy holds: one that is stale, or made from another setup, has another name and is
never read, and a picture as of an earlier moment has its own. Copies are made from the ledger alone and
may be deleted at any time. One made from what was read before a purge is deleted when it is seen.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import orjson

from est_framework.errors import SurroundingsError, UsageError
from est_framework.language import Text
from est_framework.picture.effective import MATTERS, effective_reports
from est_framework.picture.wide_tables import INDICATORS, TABLES, write_tables
from est_framework.reports.keeping.ledger_tombs import PROTOCOL
from est_framework.setup.revisions import Setups

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from duckdb import DuckDBPyConnection

    from est_framework.periods import Period
    from est_framework.picture.effective import Effective
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.setup.local import LocalEst

LAYOUT = 5
"""Raised when what a copy holds changes, so that copies of an older program are not read."""

_ENGINES = ("duckdb", "spark", "yarn")
_MASTERS = ("local[", "spark://", "k8s://")
_MAKING = ".making"
_TIMES = 100
"""How often a copy is begun whose folder another program clears away meanwhile, as a purge does."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The wide copy of one period: all that the ledger's first `newest` rows say since purge `purged`."""

    period: Period
    newest: int
    purged: int
    folder: Path

    def file(self, table: str) -> Path:
        """Give the Parquet file of a table."""
        return self.folder / f"{table}.parquet"

    @property
    def is_there(self) -> bool:
        """Whether the copy has been made; if it can be read is seen when it is."""
        files = [self.folder / INDICATORS, *(self.file(table) for table in TABLES)]
        return all(file.is_file() for file in files)

    def indicators(self) -> tuple[str, ...]:
        """
        Give the indicators that `areas` has columns for: the release's, then unknown ones.

        Raises:
            orjson.JSONDecodeError: The copy cannot be read.
        """
        return tuple(orjson.loads((self.folder / INDICATORS).read_bytes()))


def open_engine(local: LocalEst) -> DuckDBPyConnection:
    """
    Open DuckDB as a query engine only: nothing kept in it, nothing fetched from anywhere.

    Where the local EST's engine is Spark, it stands beside DuckDB and is used as DuckDB's connection is.

    Raises:
        UsageError: There is no such engine.
        SurroundingsError: Spark is not installed, or does not start.
    """
    import duckdb  # noqa: PLC0415  # loaded only when a picture is compiled

    _make_sense(local.engine)
    engine = duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": str(local.wide / ".spill"),
        },
    )
    if local.engine == "duckdb":
        return engine
    from est_framework.picture.spark import beside_spark  # noqa: PLC0415  # an extra

    return cast("DuckDBPyConnection", beside_spark(engine, local.engine))


def _make_sense(engine: str) -> None:
    if engine not in _ENGINES and not engine.startswith(_MASTERS):
        raise UsageError(
            Text(
                sv=f"{engine!r} är ingen beräkningsmotor. Välj duckdb, spark eller adressen till en "
                "Spark-master, som local[2] eller spark://dator:7077.",
                en=f"{engine!r} is no engine. Choose duckdb, spark, or the URL of a Spark master, "
                "such as local[2] or spark://host:7077.",
            )
        )


def wide_copies(
    local: LocalEst,
    ledger: Ledger,
    engine: DuckDBPyConnection,
    periods: Sequence[Period],
    *,
    as_of: datetime,
    anew: bool = False,
) -> list[Copy]:
    """
    Give the wide copies of periods as they stood at a moment, making those that are missing.

    Args:
        local: The local EST.
        ledger: Its ledger.
        engine: From `open_engine`.
        periods: The periods wanted.
        as_of: Only what had been received by this moment.
        anew: Make every copy again, because one of them cannot be read.

    Returns:
        One copy for each period that any report has come for, in the order of `periods`.

    Raises:
        SurroundingsError: The folder cannot be written to.
        IntegrityError: The ledger holds a report that this program cannot read.
    """
    purged = _newest_purge(ledger)
    _clear_older_than(local, purged)
    copies = []
    for period in periods:
        while (copy := named_copy(local, ledger, period, as_of, purged)) is not None:
            if anew:
                shutil.rmtree(copy.folder, ignore_errors=True)
            if copy.is_there:
                break
            reports = list(effective_reports(ledger, period, copy.newest, local.setup))
            _make(copy, Setups(local.setup, local.earlier), reports, engine)
            # A purge deletes the copies when its rows are gone; one that ends after this sees this copy.
            purged = _newest_purge(ledger)
            if purged == copy.purged:
                break
            shutil.rmtree(copy.folder, ignore_errors=True)
        if copy is not None:
            copies.append(copy)
    return copies


def _newest_purge(ledger: Ledger) -> int:
    return ledger.newest_sequence("", kinds=(PROTOCOL,))


def named_copy(
    local: LocalEst, ledger: Ledger, period: Period, as_of: datetime, purged: int
) -> Copy | None:
    """Name the copy of a period as it stood at a moment; None where nothing had come for it."""
    newest = ledger.newest_sequence(str(period), kinds=MATTERS, as_of=as_of)
    if not newest:
        return None
    digest = local.setup.digest.removeprefix("sha256:")[:16]
    name = f"{LAYOUT}-{newest:010}-{purged:010}-{digest}"
    return Copy(period, newest, purged, local.wide / str(period) / name)


def _make(
    copy: Copy, setups: Setups, reports: Sequence[Effective], engine: DuckDBPyConnection
) -> None:
    """Make a copy, again where its folder is cleared away meanwhile."""
    import duckdb  # noqa: PLC0415  # loaded only when a picture is compiled

    seen: Exception = FileNotFoundError(str(copy.folder))
    try:
        if any(_is_written(copy, setups, reports, engine) for _ in range(_TIMES)):
            return _clear_away(copy)
    except (OSError, duckdb.IOException) as problem:
        seen = problem
    raise SurroundingsError(
        Text(
            sv=f"Mappen {copy.folder.parent} går inte att skriva i ({seen}). Ge plats "
            "eller rättigheter där; innehållet får raderas, det görs om från liggaren.",
            en=f"The folder {copy.folder.parent} cannot be written to ({seen}). Make "
            "room or give access there; its content may be deleted, it is made again from the "
            "ledger.",
        )
    ) from seen


def _is_written(
    copy: Copy, setups: Setups, reports: Sequence[Effective], engine: DuckDBPyConnection
) -> bool:
    """
    Write a copy beside its place and rename it there; whoever finishes first has made it.

    Returns:
        Whether it is there; not where somebody cleared the folder away meanwhile.
    """
    import duckdb  # noqa: PLC0415  # loaded only when a picture is compiled

    copy.folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        building = Path(
            tempfile.mkdtemp(prefix=f"{_MAKING}-{copy.purged}-", dir=copy.folder.parent)
        )
    except FileNotFoundError:
        return False
    try:
        write_tables(engine, building, reports, setups)
        _put_in_place(building, copy)
    except (OSError, duckdb.IOException):
        if building.exists():
            raise
        return False
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return True


def _put_in_place(building: Path, copy: Copy) -> None:
    try:
        building.replace(copy.folder)
    except OSError:
        if copy.is_there:  # somebody was faster, and wrote the same
            return
        shutil.rmtree(copy.folder, ignore_errors=True)
        building.replace(copy.folder)


def _clear_away(made: Copy) -> None:
    """Delete a period's other copies but the newest: a report's words must not lie about in many."""
    others = sorted(f for f in made.folder.parent.glob("[0-9]*-*") if f != made.folder)
    digest = made.folder.name.rpartition("-")[2]
    readable = [
        f for f in others if f.name.startswith(f"{LAYOUT}-") and f.name.endswith(f"-{digest}")
    ]
    keep = readable[-1] if readable else None
    for folder in others:
        if folder != keep:
            shutil.rmtree(folder, ignore_errors=True)


def _clear_older_than(local: LocalEst, purged: int) -> None:
    """Delete what was read before the newest purge, finished or not: it may hold words that are gone."""
    for folder in local.wide.glob("*/*"):
        parts = folder.name.split("-")
        at = 1 if parts[0] == _MAKING else 2
        known = int(parts[at]) if len(parts) > at + 1 and parts[at].isdecimal() else -1
        if known < purged:
            shutil.rmtree(folder, ignore_errors=True)
