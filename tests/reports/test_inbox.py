from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_framework.errors import IntegrityError, SurroundingsError, UsageError
from est_framework.language import Text
from est_framework.reports.keeping.inbox import (
    UNFINISHED,
    disk_errors,
    keep_bytes,
    kept_files,
    read_bytes,
)
from est_framework.reports.keeping.inbox_together import keep_together


@settings(deadline=None)
@given(contents=st.lists(st.binary(max_size=200), max_size=8))
def test_what_is_kept_comes_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]
) -> None:
    inbox = tmp_path_factory.mktemp("inbox") / "data" / "inkorg"
    names = [keep_bytes(inbox, content) for content in contents]
    assert [read_bytes(inbox, name) for name in names] == contents
    assert {name for name, _ in kept_files(inbox)} == set(names)


def test_a_file_lies_under_the_sha256_of_its_bytes(tmp_path: Path) -> None:
    sha256 = hashlib.sha256(b"hej").hexdigest()
    assert keep_bytes(tmp_path, b"hej") == sha256
    assert (tmp_path / sha256[:2] / sha256[2:]).read_bytes() == b"hej"


def test_the_same_bytes_again_touch_nothing(tmp_path: Path) -> None:
    sha256 = keep_bytes(tmp_path, b"hej")
    file = tmp_path / sha256[:2] / sha256[2:]
    before = file.stat()
    assert keep_bytes(tmp_path, b"hej") == sha256
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert list(tmp_path.rglob("*")) == [file.parent, file]


def test_a_damaged_file_is_refused_and_made_whole_when_it_comes_again(tmp_path: Path) -> None:
    sha256 = keep_bytes(tmp_path, b"hej")
    (tmp_path / sha256[:2] / sha256[2:]).write_bytes(b"hej!")
    with pytest.raises(IntegrityError, match="has changed"):
        read_bytes(tmp_path, sha256)
    keep_bytes(tmp_path, b"hej")
    assert read_bytes(tmp_path, sha256) == b"hej"


def test_a_file_that_never_came_is_told_apart_from_no_checksum_at_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No file with the checksum"):
        read_bytes(tmp_path, "0" * 64)
    with pytest.raises(UsageError, match="is no checksum"):
        read_bytes(tmp_path, "../../etc/passwd")


def test_a_file_where_the_inbox_should_be_is_said_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "inkorg").write_text("inte en mapp")
    with pytest.raises(SurroundingsError, match="inkorg"):
        keep_bytes(tmp_path / "inkorg", b"hej")
    assert (tmp_path / "inkorg").read_text() == "inte en mapp"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SurroundingsError, match="you may use the folder"):
        keep_bytes(tmp_path / "inkorg", b"hej")
    tmp_path.chmod(0o700)


def test_an_error_that_already_says_what_to_do_is_passed_on_as_it_is(tmp_path: Path) -> None:
    busy = SurroundingsError(Text(sv="upptagen", en="busy"))
    with pytest.raises(SurroundingsError) as passed, disk_errors(tmp_path):
        raise busy
    assert passed.value is busy


@settings(deadline=None)
@given(contents=st.lists(st.binary(max_size=3), max_size=8), before=st.integers(0, 2))
def test_files_kept_together_are_kept_as_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes], before: int
) -> None:
    one, all_ = (tmp_path_factory.mktemp("inbox") / "data" / "inkorg" for _ in range(2))
    for content in contents[:before]:
        keep_bytes(all_, content)
    names = keep_together(all_, contents)
    assert names == [keep_bytes(one, content) for content in contents]
    assert [read_bytes(all_, name) for name in names] == contents
    files = {f.relative_to(all_): f.read_bytes() for f in all_.rglob("*") if f.is_file()}
    assert files == {f.relative_to(one): f.read_bytes() for f in one.rglob("*") if f.is_file()}


def test_a_damaged_file_among_several_is_made_whole(tmp_path: Path) -> None:
    sha256 = keep_bytes(tmp_path, b"hej")
    (tmp_path / sha256[:2] / sha256[2:]).write_bytes(b"hej!")
    keep_together(tmp_path, [b"a", b"hej", b"b"])
    assert read_bytes(tmp_path, sha256) == b"hej"


def test_where_one_of_several_cannot_be_kept_nothing_half_written_is_left(tmp_path: Path) -> None:
    contents = [b"a", b"b", b"c"]
    in_the_way = hashlib.sha256(b"b").hexdigest()
    (tmp_path / in_the_way[:2] / in_the_way[2:] / "mapp").mkdir(parents=True)
    with pytest.raises(SurroundingsError, match=in_the_way[2:]):
        keep_together(tmp_path, contents)
    assert not list(tmp_path.rglob(f"{UNFINISHED}*"))


def test_files_are_kept_one_by_one_where_no_thread_can_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(_: threading.Thread) -> None:
        message = "can't start new thread"
        raise RuntimeError(message)

    monkeypatch.setattr(threading.Thread, "start", none_left)
    names = keep_together(tmp_path, [b"a", b"b", b"c"])
    assert [read_bytes(tmp_path, name) for name in names] == [b"a", b"b", b"c"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such step and needs none")
def test_what_was_there_already_is_told_to_the_disk_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wrote it may have been killed before its name was safe."""
    contents = [b"a", b"b", b"c"]
    names = keep_together(tmp_path, contents)
    synced: set[int] = set()
    fsync = os.fsync

    def noting(handle: int) -> None:
        synced.add(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noting)
    keep_together(tmp_path, contents)
    assert synced == {f.stat().st_ino for f in (tmp_path, *(tmp_path / n[:2] for n in names))}
    synced.clear()
    keep_bytes(tmp_path, b"a")
    assert synced == {(tmp_path / names[0][:2]).stat().st_ino}
