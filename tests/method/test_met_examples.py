from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import est_framework.method
from est_framework.method.check import check_release
from est_framework.method.rules import RULES

ROOM = Path(est_framework.method.__file__).parent
EXAMPLES = ROOM / "examples"
PLACES = {
    "MET101": "cycle.yaml",
    "MET102": "cycle.yaml: 3:19",
    "MET103": "templates.yaml: 5:3",
    "MET104": "cycle.yaml: 1:3",
    "MET105": "cycle.yaml: 3:14",
    "MET106": "roles.csv: 2:1",
    "MET201": "cycle.yaml: 5:7",
    "MET202": "checklists.yaml: 6:18",
    "MET203": "checklists.yaml: 7:28",
    "MET204": "actor_types.yaml: 7:7",
    "MET205": "indicators.yaml: 14:7",
    "MET206": "checklists.yaml: 11:17",
    "MET207": "checklists.yaml: 8:18",
    "MET208": "checklists.yaml: 7:18",
}
CODES = [rule.code for rule in RULES]


@pytest.fixture
def laid(tmp_path: Path) -> Callable[[str, str], Path]:
    """Lay an example's files over the example release and give the folder."""

    def lay(code: str, which: str) -> Path:
        folder = shutil.copytree(ROOM / "example_release", tmp_path / which)
        for file in (EXAMPLES / code / which).iterdir():
            if file.suffix == ".missing":
                (folder / file.stem).unlink()
            else:
                shutil.copy(file, folder / file.name)
        return Path(folder)

    return lay


def test_every_code_has_examples_and_every_example_a_code() -> None:
    assert sorted(CODES) == CODES, "list the rules in code order"
    assert sorted(folder.name for folder in EXAMPLES.iterdir()) == CODES


@pytest.mark.parametrize("code", CODES)
def test_bad_example_gives_its_code_only_and_where_it_is(
    code: str, laid: Callable[[str, str], Path]
) -> None:
    findings = check_release(laid(code, "bad"))
    assert {f.code for f in findings} == {code}
    assert str(findings[0].place) == PLACES[code]


@pytest.mark.parametrize("code", CODES)
def test_good_example_gives_nothing(code: str, laid: Callable[[str, str], Path]) -> None:
    assert check_release(laid(code, "good")) == []


@pytest.mark.parametrize("code", CODES)
def test_finding_leaves_no_field_unfilled(code: str, laid: Callable[[str, str], Path]) -> None:
    for finding in check_release(laid(code, "bad")):
        for text in (finding.seen, finding.expected, finding.remedy):
            for words in (text.sv, text.en):
                assert words.strip() == words
                assert "  " not in words
                assert "{" not in words.replace("{sv: …, en: …}", "")


def test_example_release_is_clean() -> None:
    assert check_release(ROOM / "example_release") == []
