"""Every way in which the rules about scales, templates and changes can find a fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import est_framework.method
from est_framework.findings import Finding
from est_framework.method.check import check_release

SMALL = Path(est_framework.method.__file__).parent / "example_release"
RANKED = """- id: ranked
  label: {sv: Rangordning, en: Ranking}
  definition: {sv: De värsta tre., en: The worst three.}
  form: rank
  basis: derived
"""
BORROWING = """- id: borrowing
  label: {sv: Lånande, en: Borrowing}
  definition: {sv: Lånar., en: Borrows.}
  form: free_steps
  basis: derived
  criteria_from: LENDER
  levels:
    - id: gron
      label: {sv: Grön, en: Green}
      meaning: {sv: Vanligt läge., en: As usual.}
      core: gron
      colour: "#1e7b45"
      pattern: plain
    - id: annat
      label: {sv: Annat, en: Other}
      meaning: {sv: Något annat., en: Something else.}
      core: null
      colour: "#f4c430"
      pattern: dots
"""
OWN = """  criteria:
    - id: annat_skada
      level: annat
      reason: {sv: Skada., en: Damage.}
      when: [{what: occasions, at_least: 1}]
"""
SECTION = """    - id: extra
      label: {sv: Extra, en: Extra}
      many: false
"""
FIELD = """      fields:
        - id: part
          label: {sv: Del, en: Part}
          required: true
"""
CHOICES = """          choices:
            - {id: day, label: {sv: Dag, en: Day}}
"""
WORDS = "Ändrat.,Changed."


def found(tmp_path: Path, name: str, content: str) -> list[Finding]:
    """Check the example release with other content in one file."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "est-0.0.1"))
    (folder / name).write_text(content, "utf-8")
    return check_release(folder)


def scales(more: str) -> str:
    return (SMALL / "scales.yaml").read_text("utf-8") + more


def templates(more: str) -> str:
    return (SMALL / "templates.yaml").read_text("utf-8") + more


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (RANKED, "how many areas"),
        (RANKED.replace("form: rank", "form: none\n  top: 3"), "areas are taken on"),
        (RANKED.replace("form: rank", "form: steps"), "fewer than two levels"),
        (BORROWING.replace("LENDER", "borrowing"), "borrows from borrowing"),
        (BORROWING.replace("LENDER", "two_steps") + OWN, "borrows others"),
    ],
)
def test_a_scale_is_held_against_its_form(tmp_path: Path, content: str, words: str) -> None:
    (finding,) = found(tmp_path, "scales.yaml", scales(content))
    assert finding.code == "MET209"
    assert words in finding.seen.en


@pytest.mark.parametrize(
    "content",
    [
        RANKED.replace("form: rank", "form: rank\n  top: 3"),
        BORROWING.replace("LENDER", "two_steps"),
    ],
)
def test_a_scale_that_fits_its_form_gives_nothing(tmp_path: Path, content: str) -> None:
    assert found(tmp_path, "scales.yaml", scales(content)) == []


def test_a_lender_that_is_not_there_is_said_once_and_the_nearest_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "scales.yaml", scales(BORROWING.replace("LENDER", "two_step")))
    assert finding.code == "MET202"
    assert finding.seen.en.endswith("Did you mean two_steps?")


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("          type: choice\n", "it is a choice but has none"),
        ("          type: text\n" + CHOICES, "it has choices but is no choice"),
        ("          type: text\n          local: true\n", "not shown everywhere"),
    ],
)
def test_a_field_is_held_against_its_own_type(tmp_path: Path, field: str, words: str) -> None:
    (finding,) = found(tmp_path, "templates.yaml", templates(SECTION + FIELD + field))
    assert finding.code == "MET211"
    assert words in finding.seen.en


def test_a_section_with_two_kinds_of_fields_is_found(tmp_path: Path) -> None:
    both = SECTION + "      fields_from: checklist\n" + FIELD + "          type: text\n"
    (finding,) = found(tmp_path, "templates.yaml", templates(both))
    assert finding.code == "MET212"
    assert "both" in finding.seen.en


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (SECTION.replace("extra", "answers") + FIELD + "          type: text\n", ["MET201"]),
        (SECTION + FIELD + "          type: choice\n" + CHOICES + CHOICES[18:], ["MET201"]),
    ],
)
def test_ids_within_a_thing_are_used_once_too(
    tmp_path: Path, content: str, codes: list[str]
) -> None:
    assert [f.code for f in found(tmp_path, "templates.yaml", templates(content))] == codes


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("est 0.0.9,roles,rapportor,rapportor,reworded", "no older release has that name"),
        ("est 0.0.0,roles,rapportor,rapportor,renamed", "was not renamed"),
        ("est 0.0.0,roles,rapportor,rapportor,reworded", "just as in the release before"),
        ("est 0.0.0,roles,raportor,rapportor,merged", "Did you mean rapportor?"),
    ],
)
def test_a_line_about_no_change_is_found(tmp_path: Path, line: str, words: str) -> None:
    before = Path(shutil.copytree(SMALL, tmp_path / "est-0.0.0"))
    head = (SMALL / "release.yaml").read_text("utf-8").replace("0.0.1", "0.0.0")
    (before / "release.yaml").write_text(head, "utf-8")
    content = f"since,kind,old,new,change,sv,en\n{line},{WORDS}\n"
    (finding,) = found(tmp_path, "changes.csv", content)
    assert finding.code == "MET218"
    assert finding.place.at == "2:1"
    assert words in finding.seen.en


def test_a_release_before_that_cannot_be_read_is_left_to_its_own_check(tmp_path: Path) -> None:
    before = Path(shutil.copytree(SMALL, tmp_path / "est-0.0.0"))
    head = (SMALL / "release.yaml").read_text("utf-8").replace("0.0.1", "0.0.0")
    (before / "release.yaml").write_text(head, "utf-8")
    (before / "roles.yaml").unlink()
    same = (SMALL / "changes.csv").read_text("utf-8")
    assert found(tmp_path, "changes.csv", same) == []
    assert check_release(before) != []
