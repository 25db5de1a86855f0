"""`est method`: check, list and diff, all through the real program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from program_within import said as est

from est_framework.method.load import newest_folder


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0.1.0", "1.0.0"),
        ("est 0.1.0", "est 1.0.0"),
        (newest_folder().parent / "est-0.1", newest_folder().parent / "est-1.0"),
    ],
)
def test_releases_are_compared_by_name_number_or_folder(
    old: str | Path, new: str | Path, tmp_path: Path
) -> None:
    said = est("method", "diff", old, new, cwd=tmp_path)
    assert said.startswith("Från est 0.1.0 till est 1.0.0")
    assert "UPPSÄTTNINGEN" not in said


def test_within_a_local_est_its_own_series_are_named(made_folder: Path, tmp_path: Path) -> None:
    said = est("method", "diff", "0.1.0", "1.0.0", "-C", made_folder, "--lang", "en", cwd=tmp_path)
    assert "IN THIS SETUP, sundsvik" in said
    assert "Actors: polisen" in said


def test_the_object_says_whether_anything_breaks_and_the_exit_code_stays_clean(
    made_folder: Path, tmp_path: Path
) -> None:
    told = json.loads(est("method", "diff", "0.1.0", "1.0.0", "--format", "json", cwd=tmp_path))
    assert told["breaking"] is True
    same = est("method", "diff", "1.0.0", "1.0.0", "--format", "json", cwd=made_folder)
    assert json.loads(same) == {
        "old": "est 1.0.0",
        "new": "est 1.0.0",
        "breaking": False,
        "things": [],
        "in_setup": {"setup": "sundsvik", "series": []},
    }


def test_a_release_that_is_not_there_is_refused_and_the_nearest_named(tmp_path: Path) -> None:
    said = est("method", "diff", "0.1.0", "1.0.1", cwd=tmp_path, code=2)
    assert "Menade du est 1.0.0?" in said


def test_a_folder_named_with_c_that_holds_no_local_est_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    said = est("method", "diff", "0.1.0", "1.0.0", "-C", "tom", cwd=tmp_path, code=2)
    assert "est.yaml" in said


def test_a_new_release_is_checked_against_the_one_before(tmp_path: Path) -> None:
    for name in ("est-0.1", "est-1.0"):
        shutil.copytree(newest_folder().parent / name, tmp_path / name)
    assert "Inga anmärkningar" in est("method", "check", "est-1.0", cwd=tmp_path)
    (tmp_path / "est-1.0" / "changes.csv").write_text("since,kind,old,new,change,sv,en\n", "utf-8")
    said = est("method", "check", "est-1.0", cwd=tmp_path, code=1)
    assert "MET217" in said


def test_a_release_is_listed_whole(tmp_path: Path) -> None:
    said = est("method", "list", cwd=tmp_path)
    assert "vald_krogmiljo" in said
    assert "Indikatorer (54)" in said
