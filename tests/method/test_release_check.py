from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

import est_framework.method
from est_framework.errors import UsageError
from est_framework.findings import Severity
from est_framework.language import Text
from est_framework.method.beside import releases_beside
from est_framework.method.check import check_release
from est_framework.method.compiled import COMPILED_FILE, write_compiled
from est_framework.method.files import ALL_FILES
from est_framework.method.load import newest_folder
from est_framework.method.marked import MarkedFile
from est_framework.method.models import ReleaseHead

SMALL = Path(est_framework.method.__file__).parent / "example_release"
NAMES_OF_REFERENCES = {
    *("core_category", "theme", "template", "actor_types", "indicator", "sources", "level", "of"),
    *("answers", "typical_owners", "role", "filled_by", "replaced_by", "criteria_from"),
}


def references_of(folder: Path) -> list[tuple[str, int, int, str]]:
    """Every reference that stands in a YAML file: file, line, column (from 0) and the id."""
    return [
        (file.name, *place, id_)
        for file in sorted(folder.glob("*.yaml"))
        for place, id_ in inside(YAML(typ="rt", pure=True).load(file.read_text("utf-8")), "")
    ]


def inside(node: Any, name: str) -> Iterator[tuple[tuple[int, int], str]]:
    keys = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in keys:
        field = key if isinstance(node, dict) else name
        if isinstance(value, dict | list):
            yield from inside(value, field)
        elif field in NAMES_OF_REFERENCES and value not in (None, "all"):
            mark = node.lc.value(key) if isinstance(node, dict) else node.lc.item(key)
            yield mark, value


def changed(base: Path, name: str, content: bytes) -> list[Any]:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(shutil.copytree(base, Path(where) / "release"))
        (folder / name).write_bytes(content)
        return check_release(folder)


def broken(base: Path, reference: tuple[str, int, int, str], wrong: str = "") -> list[Any]:
    name, line, column, id_ = reference
    lines = (base / name).read_text("utf-8").split("\n")
    before, after = lines[line][:column], lines[line][column + len(id_) :]
    no_such = "NO-SUCH" if id_.isupper() or id_[0].isupper() else "no_such"
    lines[line] = f"{before}{wrong or no_such}{after}"
    return changed(base, name, "\n".join(lines).encode())


@pytest.mark.parametrize("name", ["est-0.1", "est-1.0"])
def test_shipped_release_is_clean(name: str) -> None:
    assert check_release(newest_folder().parent / name) == []


def test_every_reference_of_the_example_release_is_looked_up() -> None:
    references = references_of(SMALL)
    assert len(references) > 10
    for reference in references:
        places = [(f.place.file, f.place.at) for f in broken(SMALL, reference)]
        name, line, column, _ = reference
        assert (name, f"{line + 1}:{column + 1}") in places, reference


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_any_single_broken_reference_of_the_shipped_release_is_found(data: st.DataObject) -> None:
    shipped = newest_folder()
    reference = data.draw(st.sampled_from(references_of(shipped)))
    found = broken(shipped, reference)
    assert [f for f in found if f.code in ("MET202", "MET203", "MET105")], reference


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from([n for n in ALL_FILES if n != "README.md"]),
    cut=st.floats(0, 1),
    put=st.sampled_from(
        [b"", b"\xff", b"\t", b": ", b"- ", b"\n", b"*a", b"&a ", b'"', b"{", b"0"]
    ),
    length=st.integers(0, 30),
)
@example(name="cycles.yaml", cut=0, put=b"", length=9999)
@example(name="indicators.yaml", cut=0, put=b"just words", length=9999)
@example(name="release.yaml", cut=0, put=b"- 1", length=9999)
@example(name="themes.csv", cut=0, put=b"", length=9999)
@example(name="cycles.yaml", cut=0, put=b"- 1\n- null\n- []", length=9999)
@example(name="scales.yaml", cut=0, put=b"- id: a\n  levels: 3", length=9999)
def test_a_damaged_file_gives_findings_never_an_exception(
    name: str, cut: float, put: bytes, length: int
) -> None:
    content = (SMALL / name).read_bytes()
    at = int(cut * len(content))
    after = content[:at] + put + content[at + length :]
    for finding in changed(SMALL, name, after):
        assert finding.place.file in ALL_FILES
        assert finding.severity in Severity


def test_a_fault_in_the_form_hides_no_fault_elsewhere() -> None:
    content = (SMALL / "cycles.yaml").read_text("utf-8")
    content = content.replace("role: rapportor", "role: nobody").replace(
        "period: week", "period: week\n  x: 1"
    )
    more = content + content.replace("  x: 1\n", "").replace("id: weekly", "id: annan")
    codes = {f.code for f in changed(SMALL, "cycles.yaml", more.encode())}
    assert codes == {"MET103", "MET202"}


def test_an_alias_is_refused_before_it_can_grow() -> None:
    bomb = "- &a [x, x]\n- &b [*a, *a]\n"
    (finding,) = [f for f in changed(SMALL, "cycles.yaml", bomb.encode()) if f.code == "MET102"]
    assert "alias" in finding.seen.en


def test_an_alias_is_refused_also_where_the_json_file_was_made_from_it(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "release"))
    content = (folder / "roles.yaml").read_text("utf-8")
    content = content.replace("basis: derived", "basis: &own derived")
    second = content.replace("id: rapportor", "id: annan").replace("&own derived", "*own")
    (folder / "roles.yaml").write_text(content + second, "utf-8")
    write_compiled(folder)
    assert [f.code for f in check_release(folder)] == ["MET102"]


def test_the_json_file_changes_what_a_check_costs_but_not_what_it_says(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(newest_folder(), tmp_path / "release"))
    content = (folder / "checklists.yaml").read_text("utf-8")
    (folder / "checklists.yaml").write_text(content.replace("polis]", "poliss]"), "utf-8")
    (folder / "roles.yaml").write_text((SMALL / "roles.yaml").read_text("utf-8"), "utf-8")
    fast = check_release(folder)
    (folder / COMPILED_FILE).unlink()
    assert check_release(folder) == fast
    assert "MET202" in {f.code for f in fast}
    assert any(f.place.file == "cycles.yaml" and f.place.at for f in fast), (
        "places of trusted files"
    )


def test_a_clean_release_is_checked_without_waiting_for_yaml(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []
    data = MarkedFile.data

    class Watched(MarkedFile):
        @property
        def data(self) -> Any:
            read.append(self.file)
            return data.func(self)

    monkeypatch.setattr("est_framework.method.read_marked.MarkedFile", Watched)
    assert check_release(newest_folder()) == []
    assert [name for name in read if name.endswith(".yaml") and name != "release.yaml"] == []


def test_the_release_before_is_the_nearest_older_one_beside(tmp_path: Path) -> None:
    for number in ("0.9.0", "0.10.0", "2.0.0"):
        folder = Path(shutil.copytree(SMALL, tmp_path / f"est-{number}"))
        head = (SMALL / "release.yaml").read_text("utf-8").replace("0.0.1", number)
        (folder / "release.yaml").write_text(head, "utf-8")
    head = ReleaseHead(version="1.0.0", title=Text("a", "a"), published="2026-11-22")
    beside = releases_beside(tmp_path / "est-1.0", head)
    assert beside.before is not None
    assert beside.before.name == "est 0.10.0"
    assert beside.names == ("est 0.9.0", "est 0.10.0", "est 1.0.0", "est 2.0.0")


def test_a_line_of_changes_about_a_misspelt_thing_gets_the_nearest_one_named(
    tmp_path: Path,
) -> None:
    for name in ("est-0.1", "est-1.0"):
        shutil.copytree(newest_folder().parent / name, tmp_path / name)
    file = tmp_path / "est-1.0" / "changes.csv"
    lines = file.read_text("utf-8")
    file.write_text(lines.replace(",brak,brak,", ",brakk,brak,"), "utf-8")
    findings = check_release(tmp_path / "est-1.0")
    assert [f.code for f in findings] == ["MET217", "MET218"]
    assert findings[1].seen.sv.endswith("Menade du brak?")


def test_a_misspelt_id_gets_the_nearest_one_named() -> None:
    content = (SMALL / "checklists.yaml").read_bytes().replace(b": klotter", b": kloter")
    (finding,) = changed(SMALL, "checklists.yaml", content)
    assert finding.seen.sv.endswith("Menade du klotter?")


def test_every_reference_that_is_misspelt_gets_the_nearest_one_named() -> None:
    for reference in references_of(SMALL):
        id_ = reference[3]
        hints = [f.seen.sv for f in broken(SMALL, reference, id_[:-1]) if f.code == "MET202"]
        assert any(hint.endswith(f"Menade du {id_}?") for hint in hints), reference


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        check_release(tmp_path / "nowhere")
