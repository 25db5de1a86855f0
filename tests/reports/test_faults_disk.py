"""Disks that are full, fail, refuse or go away, under the program as people run it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from database_fixtures import about_the_file
from faults_cli import Town, needs

from est_framework.setup.local import LocalEst

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="injects its faults by Linux means")
traced = pytest.mark.skipif(not needs("strace"), reason="strace is not installed (apt-get install)")


@pytest.fixture
def town(local: LocalEst) -> Town:
    return Town(local)


@pytest.fixture
def mount() -> Iterator[Callable[..., None]]:
    """Mount something over a folder until the test is over."""
    mounted: list[Path] = []

    def over(folder: Path, *told: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform != "linux" or os.geteuid() != 0:
            pytest.skip("only root may mount")
        done = subprocess.run(["mount", *told, str(folder)], capture_output=True, check=False)
        if done.returncode:
            pytest.skip(f"mount is not allowed here: {done.stderr.decode()}")
        mounted.append(folder)

    yield over
    for folder in reversed(mounted):
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _tmpfs(size: str) -> tuple[str, ...]:
    return ("-t", "tmpfs", "-o", f"size={size}", "tmpfs")


def _grow(folder: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)


def _batch(town: Town, count: int) -> list[dict[str, object]]:
    return [town.report(comment="Lugnt på torget. " * 20) for _ in range(count)]


def _ids(reports: list[dict[str, object]]) -> set[object]:
    return {r["id"] for r in reports}


@about_the_file
def test_a_disk_that_fills_up_while_receiving_takes_nothing_that_was_acknowledged(
    town: Town, mount: Callable[..., None]
) -> None:
    """F-05: the disk is full; the same thing again once there is room."""
    mount(town.folder / "data", *_tmpfs("700k"))
    first, second = _batch(town, 20), _batch(town, 700)
    town.est("receive", town.write("a.ndjson", *first))
    done = town.est("receive", town.write("b.ndjson", *second), codes={4})
    assert re.search("kör .*sam.*igen", done.err), done.err
    assert town.kept() == _ids(first), "all of the second batch or nothing"
    _grow(town.folder / "data", "30m")
    town.est("receive", "inkommet/*")
    assert town.kept() == _ids(first) | _ids(second)
    town.est("ledger", "verify")


@pytest.mark.slow
def test_a_disk_that_is_full_from_the_start_is_said(town: Town, mount: Callable[..., None]) -> None:
    """F-05: the disk is full before the first file is kept."""
    mount(town.folder / "data", *_tmpfs("8k"))
    reports = _batch(town, 60)
    town.est("receive", town.write("a.ndjson", *reports), codes={4})
    _grow(town.folder / "data", "30m")
    town.est("receive", "inkommet/*")
    assert town.kept() == _ids(reports)


def _files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its place in it."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


@pytest.mark.slow
def test_a_picture_that_finds_no_room_leaves_the_old_one(
    town: Town, mount: Callable[..., None]
) -> None:
    """F-06: the disk is full when something is written out."""
    town.est("receive", town.write("a.ndjson", *_batch(town, 4)))
    town.est("picture", "2026-W45")
    made = _files(town.folder / "lagesbilder" / "2026-W45")
    shutil.rmtree(town.folder / "lagesbilder")
    mount(town.folder / "lagesbilder", *_tmpfs(f"{sum(map(len, made.values())) * 3 // 2 // 1024}k"))
    folder = town.folder / "lagesbilder" / "2026-W45"
    for name, content in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    town.est("receive", town.write("b.ndjson", *_batch(town, 4)))
    town.est("picture", "2026-W45", "--force", codes={4})
    assert _files(folder) == made, "the old one as it was, and nothing half written"
    _grow(town.folder / "lagesbilder", "30m")
    town.est("picture", "2026-W45", "--force")


@on_linux
def test_a_product_that_cannot_be_written_is_an_error(town: Town) -> None:
    """F-06: what takes the product is full."""
    with Path("/dev/full").open("wb") as full:
        done = town.est("schema", "weekly_status", stdout=full, codes={4})
    assert "gick inte att skriva" in done.err


@about_the_file
@pytest.mark.slow
@on_linux
def test_a_limit_on_the_size_of_files_is_said(town: Town) -> None:
    """F-07: a quota; 300 blocks of a kilobyte."""
    first, second = _batch(town, 20), _batch(town, 400)
    town.est("receive", town.write("a.ndjson", *first))
    file = town.write("b.ndjson", *second)
    limited = ("bash", "-c", 'ulimit -f 300; exec "$@"', "limited")
    town.est("receive", file, under=limited, codes={4})
    assert town.kept() == _ids(first)
    town.est("receive", file)
    assert town.kept() == _ids(first) | _ids(second)


def _failing(calls: str, error: str, when: int) -> tuple[str, ...]:
    inject = f"inject={calls}:error={error}:when={when}"
    return ("strace", "-f", "-qqq", "-o", "/dev/null", "-e", f"trace={calls}", "-e", inject)


def _survives(town: Town, under: tuple[str, ...]) -> int:
    """Receive with a fault: what was acknowledged is there, and the same again completes it."""
    before = town.kept()
    reports = _batch(town, 3)
    file = town.write(f"{town.written}.ndjson", *reports)
    done = town.est("receive", file, under=under, codes={0, 4, 5})
    here = town.kept()
    if done.code == 0:
        assert here == before | _ids(reports)
    else:
        assert here in (before, before | _ids(reports)), "all of the batch or nothing"
    town.est("receive", file)
    assert town.kept() == before | _ids(reports)
    return done.code


@pytest.mark.slow
@on_linux
@traced
@pytest.mark.parametrize("when", [1, 3])
def test_a_sync_that_fails_is_no_acknowledgement(town: Town, when: int) -> None:
    """F-08: fsync answers with an input/output error."""
    assert _survives(town, _failing("fsync,fdatasync", "EIO", when)) == 4


@about_the_file
@pytest.mark.slow
@on_linux
@traced
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_write_that_fails_once_is_no_acknowledgement(town: Town, error: str) -> None:
    """F-09: one write to the ledger's file fails."""
    town.est("receive", town.write("först.ndjson", *_batch(town, 1)))
    assert _survives(town, _failing("pwrite64", error, 2)) == 4


@about_the_file
@on_linux
@traced
@pytest.mark.slow
@pytest.mark.parametrize(
    ("calls", "error"),
    [("fsync,fdatasync", "EIO"), ("pwrite64", "EIO"), ("pwrite64", "ENOSPC"), ("unlink", "EIO")],
)
def test_whichever_call_fails_nothing_acknowledged_is_lost(
    town: Town, calls: str, error: str
) -> None:
    """F-10: each call in turn fails, until there are no more."""
    town.est("receive", town.write("först.ndjson", *_batch(town, 1)))
    codes = [_survives(town, _failing(calls, error, when)) for when in range(1, 13)]
    assert 4 in codes


@pytest.mark.slow
def test_a_read_only_disk_can_be_read_from_and_says_so_when_written(
    town: Town, mount: Callable[..., None]
) -> None:
    """F-16: the file system is read-only."""
    reports = _batch(town, 4)
    town.est("receive", town.write("a.ndjson", *reports))
    new = town.write("b.ndjson", *_batch(town, 1))
    mount(town.folder, "--bind", str(town.folder))
    subprocess.run(["mount", "-o", "remount,ro,bind", str(town.folder)], check=True)
    town.est("check", codes={0, 1})
    town.est("validate", new)
    town.est("ledger", "verify")
    town.est("measures")
    done = town.est("receive", new, codes={4})
    assert str(town.folder) in done.err
    assert town.kept() == _ids(reports)


@about_the_file
@pytest.mark.slow
@pytest.mark.parametrize("kept", ["half", "without its last page", "a page of zeros"])
def test_a_damaged_ledger_is_refused_with_what_to_do(town: Town, kept: str) -> None:
    """F-21, F-22, F-23: a page of zeros, flipped bits, a file cut short; through the command line."""
    town.est("receive", town.write("a.ndjson", *_batch(town, 80)))
    file = town.folder / "data" / "liggare.sqlite"
    whole = file.read_bytes()
    damaged = {
        "half": whole[: len(whole) // 8192 * 4096],
        "without its last page": whole[:-4096],
        "a page of zeros": whole[:4096] + bytes(4096) + whole[8192:],
    }[kept]
    file.write_bytes(damaged)
    for command in (
        ["ledger", "verify"],
        ["picture", "2026-W45"],
        ["ledger", "backup", "k.sqlite"],
    ):
        said = town.est(*command, codes={5})
        assert re.search("säkerhetskopia|backup", said.out + said.err), said
    assert file.read_bytes() == damaged
    assert not (town.folder / "k.sqlite").exists()


@about_the_file
def test_a_flipped_bit_in_a_word_is_named_by_its_row(town: Town) -> None:
    """F-22: one bit in what somebody wrote."""
    town.est("receive", town.write("a.ndjson", *_batch(town, 3)))
    file = town.folder / "data" / "liggare.sqlite"
    whole = bytearray(file.read_bytes())
    whole[whole.rindex(b"torget")] ^= 1
    file.write_bytes(whole)
    done = town.est("ledger", "verify", codes={5})
    assert re.search(r"REP901", done.out)
    assert re.search(r"documents:\d", done.out)
