"""Files, folders, patterns and standard input: what is read of what was handed in, and what is said."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from report_files import as_csv, as_json, as_ndjson, codes, flat_workbook, judged, report, saved

from est_framework.errors import SurroundingsError, UsageError
from est_framework.reports.formats import handed_in
from est_framework.reports.formats.handed_in import hand_in
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as it looks when people have worked in it."""
    below = tmp_path / "inkommet" / "skolan"
    below.mkdir(parents=True)
    for name in ("b.json", "a.csv", "~$a.xlsx", ".dold.json", "Thumbs.db"):
        (tmp_path / "inkommet" / name).write_bytes(b"x")
    (below / "å.json").write_bytes(b"y")
    (tmp_path / "inkommet" / ".git").mkdir()
    (tmp_path / "inkommet" / ".git" / "c.json").write_bytes(b"x")
    return tmp_path / "inkommet"


def test_a_folder_is_walked_and_what_is_left_out_is_said(folder: Path) -> None:
    given = hand_in([str(folder)], None)
    assert [Path(n).relative_to(folder).as_posix() for n in given.names] == [
        "a.csv",
        "b.json",
        "skolan/å.json",
    ]
    assert {Path(f.place.file).name for f in given.findings} == {
        ".dold.json",
        ".git",
        "Thumbs.db",
        "~$a.xlsx",
    }
    assert {f.code for f in given.findings} == {"REP041"}
    assert [s.content for s in given] == [b"x", b"x", b"y"]


def test_the_empty_file_that_keeps_a_folder_in_git_is_told_only_where_there_is_nothing_else(
    tmp_path: Path,
) -> None:
    (tmp_path / ".gitkeep").touch()
    assert [f.code for f in hand_in([str(tmp_path)], None).findings] == ["REP041"]
    (tmp_path / "a.json").write_bytes(b"{}")
    assert not hand_in([str(tmp_path)], None).findings
    (tmp_path / ".gitkeep").write_bytes(b"{}")
    assert [f.code for f in hand_in([str(tmp_path)], None).findings] == ["REP041"]


def test_a_lock_file_is_left_out_however_it_was_named(folder: Path) -> None:
    given = hand_in([str(folder / "~$a.xlsx"), str(folder / "a.csv")], None)
    assert [Path(n).name for n in given.names] == ["a.csv"]
    assert [f.code for f in given.findings] == ["REP041"]


def test_a_link_in_a_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "hemlig.json"
    secret.write_bytes(b"{}")
    try:
        (folder / "lank.json").symlink_to(secret)
        (folder / "mapp").symlink_to(tmp_path)
    except OSError:
        pytest.skip("links may not be made here")
    given = hand_in([str(folder)], None)
    assert len(given.names) == 3
    assert {"lank.json", "mapp"} <= {Path(f.place.file).name for f in given.findings}


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    given = hand_in([str(folder / "a.csv"), str(folder / "a.csv"), str(folder / "*.csv")], None)
    assert len(given.names) == 1


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is empty"):
        hand_in([str(tmp_path)], None)


def test_a_missing_file_stops_everything_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(SurroundingsError, match=r"finns-inte\.json"):
        hand_in([str(folder / "a.csv"), str(folder / "finns-inte.json")], None)


def test_a_file_that_cannot_even_be_kept_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handed_in, "MAX_KEPT", 5)
    (folder / "stor.json").write_bytes(b"0123456789")
    given = hand_in([str(folder / "stor.json"), str(folder / "a.csv")], None)
    assert [Path(n).name for n in given.names] == ["a.csv"]
    assert [f.code for f in given.findings] == ["REP002"]


def test_nothing_on_standard_input_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="nothing is sent"):
        hand_in(["-"], None)


@pytest.mark.parametrize("kind", ["json", "ndjson", "csv", "xlsx", "list"])
def test_what_comes_on_standard_input_is_known_by_its_content(
    made: ResolvedSetup, kind: str
) -> None:
    one = report(made)
    other = report(made, id="0193a1b2-0000-7000-8000-000000000009", actor="faltgruppen")
    content = {
        "json": as_json(one),
        "ndjson": as_ndjson(one, other),
        "csv": as_csv(one, separator=";", encoding="cp1252", swedish=True),
        "xlsx": saved(flat_workbook(one)),
        "list": as_json(one, other),
    }[kind].content
    (source,) = hand_in(["-"], io.BytesIO(content))
    verdict = judged(made, source)
    assert {r.actor for _, r in verdict.accepted} >= {"polisen"}, verdict.findings


def test_what_is_no_report_on_standard_input_is_told(made: ResolvedSetup) -> None:
    verdict = judged(made, Source("-", b"hej"))
    assert codes(verdict) == ["REP003"]


@pytest.mark.skipif(os.name == "nt", reason="a name that is no text cannot be made on Windows")
def test_a_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    name = os.fsencode(str(tmp_path)) + b"/\xe5.json"
    Path(os.fsdecode(name)).write_bytes(b"{}")
    assert len(list(hand_in([str(tmp_path)], None))) == 1


def test_what_is_not_here_is_looked_for_in_the_folder_of_the_est(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "town" / "inkommet"
    own.mkdir(parents=True)
    (own / "a.csv").write_text("a")
    monkeypatch.chdir(tmp_path)
    for asked in ("inkommet/*", "inkommet/a.csv", "inkommet"):
        given = hand_in([asked], None, beside=tmp_path / "town")
        assert [Path(name).as_posix() for name in given.names] == ["town/inkommet/a.csv"]
    here = tmp_path / "inkommet"
    here.mkdir()
    (here / "b.csv").write_text("b")
    given = hand_in(["inkommet/*"], None, beside=tmp_path / "town")
    assert [Path(name).as_posix() for name in given.names] == ["inkommet/b.csv"]


def test_a_pattern_that_fits_nothing_says_which_folder_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "town" / "inkommet").mkdir(parents=True)
    (tmp_path / "town" / "inkommet" / ".gitkeep").touch()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"town.inkommet fits inkommet"):
        hand_in(["inkommet/*"], None, beside=tmp_path / "town")
    with pytest.raises(SurroundingsError):
        hand_in(["inkomet/*"], None, beside=tmp_path / "town")
