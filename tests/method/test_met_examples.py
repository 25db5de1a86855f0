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
    "MET101": "roles.yaml",
    "MET102": "roles.yaml: 4:20",
    "MET103": "templates.yaml: 8:3",
    "MET104": "roles.yaml: 1:3",
    "MET105": "roles.yaml: 5:10",
    "MET106": "themes.csv: 2:1",
    "MET201": "roles.yaml: 6:7",
    "MET202": "checklists.yaml: 6:18",
    "MET203": "checklists.yaml: 7:28",
    "MET204": "actor_types.yaml: 8:7",
    "MET205": "indicators.yaml: 15:7",
    "MET206": "checklists.yaml: 11:17",
    "MET207": "checklists.yaml: 8:18",
    "MET208": "checklists.yaml: 7:18",
    "MET209": "scales.yaml: 7:5",
    "MET210": "scales.yaml: 16:13",
    "MET211": "templates.yaml: 19:13",
    "MET212": "templates.yaml: 10:12",
    "MET213": "roles.yaml: 5:10",
    "MET214": "checklists.yaml: 3:13",
    "MET215": "cycles.yaml: 21:14",
    "MET216": "roles.yaml: 1:1",
    "MET217": "roles.yaml: 3:9",
    "MET218": "changes.csv: 3:1",
}
CODES = [rule.code for rule in RULES]
OF_RELEASES = [code for code in CODES if code < "MET300"]
"""From MET301 on they are about the manual; their examples are tested beside what finds them."""


@pytest.fixture
def laid(tmp_path: Path) -> Callable[[str, str], Path]:
    """
    Lay an example's files over the example release and give the folder.

    A folder in an example is laid the same way, beside it: an older release.
    """

    def over(files: Path, target: Path) -> Path:
        shutil.copytree(ROOM / "example_release", target)
        for file in files.iterdir():
            if file.is_dir():
                over(file, tmp_path / file.name)
            elif file.suffix == ".missing":
                (target / file.stem).unlink()
            else:
                shutil.copy(file, target / file.name)
        return target

    def lay(code: str, which: str) -> Path:
        return over(EXAMPLES / code / which, tmp_path / which)

    return lay


def test_every_code_has_examples_and_every_example_a_code() -> None:
    assert sorted(CODES) == CODES, "list the rules in code order"
    assert sorted(folder.name for folder in EXAMPLES.iterdir()) == CODES


@pytest.mark.parametrize("code", OF_RELEASES)
def test_bad_example_gives_its_code_only_and_where_it_is(
    code: str, laid: Callable[[str, str], Path]
) -> None:
    findings = check_release(laid(code, "bad"))
    assert {f.code for f in findings} == {code}
    assert str(findings[0].place) == PLACES[code]


@pytest.mark.parametrize("code", OF_RELEASES)
def test_good_example_gives_nothing(code: str, laid: Callable[[str, str], Path]) -> None:
    assert check_release(laid(code, "good")) == []


@pytest.mark.parametrize("code", OF_RELEASES)
def test_finding_leaves_no_field_unfilled(code: str, laid: Callable[[str, str], Path]) -> None:
    for finding in check_release(laid(code, "bad")):
        for text in (finding.seen, finding.expected, finding.remedy):
            for words in (text.sv, text.en):
                assert words.strip() == words
                assert "  " not in words
                assert "{" not in words.replace("{sv: …, en: …}", "")


def test_example_release_is_clean() -> None:
    assert check_release(ROOM / "example_release") == []
