"""The wide copies: what they hold, and that a stale, foreign or broken one is never believed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from est_framework.errors import IntegrityError, SurroundingsError
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.picture.wide import open_engine
from est_framework.picture.wide_tables import INDICATORS, TABLES
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from collections.abc import Callable

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def made_json(local: LocalEst, as_of: datetime = SUNDAY) -> str:
    return compile_period(local, W47, as_of=as_of).model_dump_json()


def copies(local: LocalEst) -> list[str]:
    return sorted(f.name for f in (local.wide / "2026-W47").iterdir())


def rows(local: LocalEst, table: str, columns: str = "*") -> list[tuple[Any, ...]]:
    file = next((local.wide / "2026-W47").glob(f"*/{table}.parquet"))
    return duckdb.sql(f"SELECT {columns} FROM '{file}' ORDER BY ALL").fetchall()  # noqa: S608


def test_one_row_per_report_and_area_with_number_and_state(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    answers = {"centrum": {"brak": 2, "ran": "none_seen", "stold": "unknown"}, "hamnen": {}}
    send(
        write("polisen", answers, digest="sha256:" + "0" * 64),
        write("norrskolan", {}, comment="Lov."),
    )
    made_json(local)
    asked = "report, area, submitted, n_brak, s_brak, n_ran, s_ran, n_stold, s_stold, n_inbrott"
    friday = datetime(2026, 11, 20, 10, 0)  # noqa: DTZ001  # the copies are in UTC without a zone
    assert rows(local, "areas", asked) == [
        ("polisen-1", "centrum", friday, 2, 1, 0, 2, None, 3, None),
        ("polisen-1", "hamnen", friday, None, None, None, None, None, None, None),
    ]
    assert [r[:2] for r in rows(local, "reports")] == [
        ("norrskolan-1", "norrskolan"),
        ("polisen-1", "polisen"),
    ]


def test_nothing_is_written_for_a_period_without_reports(local: LocalEst) -> None:
    made_json(local)
    assert not local.wide.exists()


def test_copies_may_be_deleted_at_any_time(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    before = made_json(local)
    shutil.rmtree(local.wide)
    assert made_json(local) == before


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("damage", ["cut", "rubbish", "gone"])
def test_a_copy_that_cannot_be_read_is_made_again(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    table: str,
    damage: str,
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    before = made_json(local)
    file = next(local.wide.glob(f"2026-W47/*/{table}.parquet"))
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(whole[:-9] if damage == "cut" else b"PAR1" + b"?" * 40 + b"PAR1")
    assert made_json(local) == before
    assert file.read_bytes()[:4] == b"PAR1"
    assert len(file.read_bytes()) == len(whole)


def test_that_a_copy_is_made_again_is_told(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    told: list[str] = []
    asking = replace(local, say=lambda text: told.append(text.said("en")))
    before = made_json(asking)
    assert told == []
    next(local.wide.glob("2026-W47/*/areas.parquet")).write_bytes(b"PAR1")
    assert made_json(asking) == before
    assert told == [
        "A copy in data/parquet could not be read. It is made again from the ledger; nothing is lost."
    ]


@pytest.mark.parametrize("damage", [None, b"[", b""])
def test_a_lost_or_broken_list_of_indicators_is_made_again(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    damage: bytes | None,
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    before = made_json(local)
    file = next(local.wide.glob(f"2026-W47/*/{INDICATORS}"))
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    assert made_json(local) == before
    assert file.read_bytes().startswith(b'["')


def test_periods_with_other_indicators_are_read_together(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2, "aldre": 4}}, period="2026-W46", id="p-46"),
        write("polisen", {"centrum": {"brak": 3, "abc_ny": 1}}),
    )
    history = {s.indicator: s.points for s in compile_period(local, W47, as_of=SUNDAY).history}
    assert [p.at_least for p in history["brak"][-2:]] == [2, 3]
    assert [p.at_least for p in history["aldre"][-2:]] == [4, None]
    assert [p.at_least for p in history["abc_ny"][-2:]] == [None, 1]
    assert list(history)[-2:] == ["abc_ny", "aldre"]


def test_a_stale_copy_is_not_used(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    made_json(local)
    first = copies(local)
    send(write("polisen", {"centrum": {"brak": 5}}, revision=2))
    assert '"at_least":5' in made_json(local)
    assert len(copies(local)) == 2
    assert first[0] in copies(local)


def test_only_the_newest_other_copy_is_left(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    friday: datetime,
) -> None:
    for revision in range(1, 6):
        at = friday + timedelta(minutes=revision)
        send(write("polisen", {"centrum": {"brak": revision}}, revision=revision), at=at)
        made_json(local)
    assert [c[:12] for c in copies(local)] == ["5-0000000004", "5-0000000005"]
    assert '"at_least":1' in made_json(local, as_of=friday + timedelta(minutes=1))
    assert [c[:12] for c in copies(local)] == ["5-0000000001", "5-0000000005"]


def test_a_copy_of_another_setup_is_not_used(
    local: LocalEst,
    made: ResolvedSetup,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    made_json(local)
    setup = made.setup.model_copy(update={"revision": 2})
    changed = replace(local, setup=ResolvedSetup(setup=setup, release=made.release))
    folder = next((local.wide / "2026-W47").iterdir())
    (folder / "areas.parquet").write_bytes(b"foreign")
    assert '"at_least":2' in made_json(changed)
    assert not folder.exists()


def test_half_made_copies_are_left_behind_by_nobody(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}, events=[]))
    made_json(local)
    assert len(copies(local)) == 1
    names = {f.name for f in local.wide.glob("*/*/*")}
    assert names == {INDICATORS, *(f"{table}.parquet" for table in TABLES)}


def test_a_folder_that_cannot_be_written_to_is_said_so(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    local.wide.write_text("not a folder")
    with pytest.raises(SurroundingsError, match="cannot be written to"):
        made_json(local)


def test_a_report_that_no_model_knows_is_an_integrity_error(
    local: LocalEst, friday: datetime
) -> None:
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append([Document("report", "r1", 1, "2026-W47", {"id": "r1"})], now=friday)
    with pytest.raises(IntegrityError, match="Upgrade est-framework"):
        made_json(local)


def test_the_engine_fetches_nothing(local: LocalEst) -> None:
    with open_engine(local) as engine:
        settings = dict(
            engine.execute(
                "SELECT name, value FROM duckdb_settings() WHERE name LIKE 'auto%extensions'"
            ).fetchall()
        )
    assert settings == {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
