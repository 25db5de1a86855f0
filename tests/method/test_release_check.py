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
from est_framework.method.check import check_release
from est_framework.method.files import ALL_FILES
from est_framework.method.load import newest_folder

SMALL = Path(est_framework.method.__file__).parent / "example_release"
NAMES_OF_REFERENCES = {
    *("core_category", "template", "actor_types", "indicator", "sources", "level", "of"),
    *("answers", "typical_owners", "role", "replaced_by"),
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


def broken(base: Path, reference: tuple[str, int, int, str]) -> list[Any]:
    name, line, column, id_ = reference
    lines = (base / name).read_text("utf-8").split("\n")
    before, after = lines[line][:column], lines[line][column + len(id_) :]
    wrong = "NO-SUCH" if id_.isupper() or id_[0].isupper() else "no_such"
    lines[line] = f"{before}{wrong}{after}"
    return changed(base, name, "\n".join(lines).encode())


def test_shipped_release_is_clean() -> None:
    assert check_release(newest_folder()) == []


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
@example(name="cycle.yaml", cut=0, put=b"", length=9999)
@example(name="indicators.yaml", cut=0, put=b"just words", length=9999)
@example(name="release.yaml", cut=0, put=b"- 1", length=9999)
@example(name="roles.csv", cut=0, put=b"", length=9999)
@example(name="cycle.yaml", cut=0, put=b"- 1\n- null\n- []", length=9999)
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
    content = (SMALL / "cycle.yaml").read_text("utf-8")
    content = content.replace("role: rapportor", "role: nobody").replace(
        "mapping", "mapping\n  x: 1"
    )
    more = content + content.replace("  x: 1\n", "").replace("id: rapportera", "id: annan")
    codes = {f.code for f in changed(SMALL, "cycle.yaml", more.encode())}
    assert codes == {"MET103", "MET202"}


def test_an_alias_is_refused_before_it_can_grow() -> None:
    bomb = "- &a [x, x]\n- &b [*a, *a]\n"
    (finding,) = [f for f in changed(SMALL, "cycle.yaml", bomb.encode()) if f.code == "MET102"]
    assert "alias" in finding.seen.en


def test_a_misspelt_id_gets_the_nearest_one_named() -> None:
    content = (SMALL / "checklists.yaml").read_bytes().replace(b": klotter", b": kloter")
    (finding,) = changed(SMALL, "checklists.yaml", content)
    assert finding.seen.sv.endswith("Menade du klotter?")


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        check_release(tmp_path / "nowhere")
