from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from est_framework.errors import IntegrityError, UsageError
from est_framework.method.compiled import (
    COMPILED_FILE,
    compiled_bytes,
    known_parts,
    read_compiled,
)
from est_framework.method.files import ALL_FILES
from est_framework.method.kinds import version_of
from est_framework.method.load import (
    load_release,
    newest_folder,
    open_release,
    read_release,
    releases,
)

CURE = (
    "python -c 'from pathlib import Path; "
    "from est_framework.method.generated import write_generated; "
    'write_generated(Path("checklist_specs"))\''
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(newest_folder(), tmp_path / "release"))


def test_releases_are_named_as_documents_name_them() -> None:
    assert releases() == ("est 0.1.0", "est 1.0.0")
    assert [load_release(name).name for name in releases()] == list(releases())
    assert newest_folder().name == "est-1.0"


def test_releases_are_ordered_by_number_not_by_letter() -> None:
    names = ["est 1.10.0", "est 1.9.0", "est 0.12.1"]
    assert sorted(names, key=version_of) == ["est 0.12.1", "est 1.9.0", "est 1.10.0"]


def test_a_release_is_opened_by_name_number_or_folder() -> None:
    newest = load_release("est 1.0.0")
    for given in ("est 1.0.0", "1.0.0", str(newest_folder())):
        assert open_release(given) == newest


def test_a_folder_that_is_no_release_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"release\.yaml is missing"):
        open_release(str(tmp_path))


def test_unknown_release_is_refused_and_the_nearest_named() -> None:
    with pytest.raises(UsageError) as error:
        load_release("est 0.1.1")
    assert "Menade du est 0.1.0?" in error.value.said("sv")
    assert "est 0.1.0" in error.value.said("en")


def test_a_damaged_release_is_refused(folder: Path) -> None:
    (folder / "cycles.yaml").write_text("- id: [", encoding="utf-8")
    with pytest.raises(IntegrityError, match="est method check"):
        read_release(folder)


def test_a_release_with_a_missing_file_is_refused(folder: Path) -> None:
    (folder / "themes.csv").unlink()
    with pytest.raises(IntegrityError, match=r"themes\.csv"):
        read_release(folder)


@pytest.mark.parametrize("name", ["est-0.1", "est-1.0"])
def test_the_one_json_file_is_in_step_with_its_sources(name: str) -> None:
    release = newest_folder().parent / name
    kept = (release / COMPILED_FILE).read_bytes()
    assert kept == compiled_bytes(release), f"Make it anew: {CURE}"


def test_the_json_file_says_what_the_sources_say(folder: Path) -> None:
    fast = read_release(folder)
    assert read_compiled(folder) == fast
    (folder / COMPILED_FILE).unlink()
    assert read_release(folder) == fast


@pytest.mark.parametrize("name", ALL_FILES)
def test_the_json_file_is_not_believed_when_a_source_has_changed(folder: Path, name: str) -> None:
    with (folder / name).open("ab") as file:
        file.write(b"\n")
    assert read_compiled(folder) is None


def test_a_json_file_edited_by_hand_is_not_believed(folder: Path) -> None:
    file = folder / COMPILED_FILE
    content = file.read_bytes()
    assert b"Klotter" in content
    file.write_bytes(content.replace(b"Klotter", b"Kladd", 1))
    assert read_compiled(folder) is None
    assert known_parts(folder, {"indicators.yaml": (folder / "indicators.yaml").read_bytes()}) == {}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\xff"])
def test_a_broken_json_file_is_not_believed(folder: Path, content: bytes) -> None:
    (folder / COMPILED_FILE).write_bytes(content)
    assert read_compiled(folder) is None


def test_windows_line_ends_change_nothing(folder: Path) -> None:
    for name in ALL_FILES:
        content = (folder / name).read_bytes().replace(b"\n", b"\r\n")
        (folder / name).write_bytes(content)
    fast = read_compiled(folder)
    assert fast is not None
    (folder / COMPILED_FILE).unlink()
    assert read_release(folder) == fast
