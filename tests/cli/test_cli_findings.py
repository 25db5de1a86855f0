"""How checks tell what they found: in any format, to a file, by code, never less than they must."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema_rs
import pytest
from program_within import est

import est_framework.reports
from est_framework.method.load import newest_folder
from est_framework.publish.findings.document import findings_schema

EXAMPLES = Path(est_framework.reports.__file__).parent / "examples"


@pytest.fixture
def town(tmp_path: Path, made_folder: Path) -> Path:
    """Sundsvik, with a good report, one of an unknown area, and one with a personal number."""
    shutil.copy(made_folder / "est.yaml", tmp_path / "est.yaml")
    for name, code, kind in (("bra", "REP104", "good"), ("fel", "REP104", "bad")):
        shutil.copy(EXAMPLES / code / f"{kind}.json", tmp_path / f"{name}.json")
    shutil.copy(EXAMPLES / "REP301" / "bad.json", tmp_path / "person.json")
    return tmp_path


def test_the_name_of_the_file_says_the_format(town: Path) -> None:
    for name in ("a.sarif", "a.xml", "a.json", "a.md", "a.html", "a.txt"):
        out, err = est("validate", "fel.json", "-o", name, cwd=town, code=1)
        assert out == ""
        assert name in err
    assert json.loads((town / "a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert ET.parse(town / "a.xml").getroot().tag == "testsuites"  # noqa: S314  # our own
    assert json.loads((town / "a.json").read_text("utf-8"))["format"] == "est-findings 1"
    assert (town / "a.md").read_text("utf-8").startswith("## est validate")
    assert (town / "a.html").read_text("utf-8").startswith("<!doctype html>")
    assert (town / "a.txt").read_text("utf-8").startswith("FEL REP104")


def test_a_file_that_is_there_is_written_over_only_when_told_to(town: Path) -> None:
    (town / "a.json").write_text("min egen", encoding="utf-8")
    _, err = est("receive", "fel.json", "-o", "a.json", cwd=town, code=4)
    assert "--force" in err
    assert (town / "a.json").read_text("utf-8") == "min egen"
    assert not (town / "data").exists(), "nothing is received when it cannot be told"
    est("receive", "fel.json", "-o", "a.json", "--force", cwd=town, code=1)
    assert "REP104" in (town / "a.json").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["validate", "bra.json", "fel.json", "person.json"],
        ["receive", "bra.json", "fel.json", "person.json"],
        ["scan", "person.json"],
        ["check"],
        ["method", "check", str(newest_folder())],
        ["ledger", "verify"],
    ],
    ids=" ".join,
)
def test_what_machines_read_fits_the_schema_whatever_was_checked(
    town: Path, words: list[str]
) -> None:
    code = 3 if "person.json" in words else 0
    out, _ = est(*words, "--format", "json", cwd=town, code=code)
    told = json.loads(out)
    validator = jsonschema_rs.Draft202012Validator(findings_schema())
    assert [e.message for e in validator.iter_errors(told)] == []
    assert told["command"] == f"est {' '.join(w for w in words if w.isalpha())}"
    assert len(told["receipts"]) == (3 if "receive" in words else 0)


def test_the_schema_is_printed_for_anyone(tmp_path: Path) -> None:
    out, _ = est("schema", "findings", cwd=tmp_path)
    assert json.loads(out) == findings_schema()


def test_a_schema_is_written_to_a_file_and_over_none(tmp_path: Path) -> None:
    printed, _ = est("schema", "findings", cwd=tmp_path)
    est("schema", "findings", "-o", "a.json", cwd=tmp_path)
    assert json.loads((tmp_path / "a.json").read_bytes()) == json.loads(printed)
    est("schema", "picture", "-o", "a.json", cwd=tmp_path, code=4)


def test_choosing_codes_hides_no_person_and_changes_no_exit_code_of_theirs(town: Path) -> None:
    for choice in (["--select", "REP104"], ["--select", "PIC", "--fail-on", "never"]):
        out, _ = est("validate", "bra.json", "person.json", *choice, cwd=town, code=3)
        assert "REP301" in out
        assert "REP116" not in out
        assert "Utöver det som valdes med --select: 2." in out
    out, _ = est("scan", "person.json", "--select", "MET", "--fail-on", "never", cwd=town, code=3)
    assert "REP301" in out


def test_fail_on_decides_the_exit_code(town: Path) -> None:
    est("validate", "fel.json", cwd=town, code=1)
    est("validate", "fel.json", "--fail-on", "never", cwd=town)
    est("validate", "bra.json", cwd=town)
    est("validate", "bra.json", "--fail-on", "warning", cwd=town, code=1)
    est("validate", "bra.json", "--fail-on", "warning", "--select", "REP104", cwd=town)


def test_a_code_that_does_not_exist_is_refused_before_any_work(town: Path) -> None:
    _, err = est("receive", "bra.json", "--select", "REPP104", cwd=town, code=2)
    assert "Menade du REP104?" in err
    assert not (town / "data").exists()


def test_validate_ends_with_whether_it_is_good_enough_and_calls_nothing_approved(
    town: Path,
) -> None:
    out, _ = est("validate", "bra.json", cwd=town)
    assert "Det räcker inte än för lägesbilden 2026-W47." in out
    assert out.rstrip().endswith("ingen har läst vad som står.")
    out, _ = est("receive", "bra.json", cwd=town)
    assert "Räknat på allt som är mottaget för perioden." in out


def test_no_name_of_a_file_tells_of_a_person(town: Path) -> None:
    number = "191212121212"
    folder = town / "in"
    folder.mkdir()
    shutil.copy(town / "bra.json", folder / f"{number}.json")
    (folder / f".{number}.json").write_text("{}", encoding="utf-8")
    (folder / f"~${number}.xlsx").write_text("{}", encoding="utf-8")
    for form in ("text", "json", "sarif", "junit", "markdown", "html"):
        for command in ("validate", "scan"):
            out, err = est(command, "in", "--format", form, cwd=town, code=3)
            assert number not in out + err, (command, form)


def test_what_is_accepted_is_counted_apart_and_fails_nothing(town: Path) -> None:
    est("validate", "bra.json", "--fail-on", "warning", cwd=town, code=1)
    with (town / "est.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "accepted:\n  - {code: REP116, at: bra*, reason: Formulären byts., decided_by: "
            "est_samordnare, date: 2020-01-01, until: 2999-01-01}\n"
        )
    for command in (["validate", "--fail-on", "warning"], ["receive"]):
        out, _ = est(*command, "bra.json", "--format", "json", cwd=town)
        told = json.loads(out)
        assert told["totals"]["accepted"] == 1
        assert [f["accepts"] for f in told["findings"] if f["accepts"]] == ["REP116"]
        assert "REP116" not in [f["code"] for f in told["findings"]]
    out, _ = est("validate", "bra.json", "--select", "REP116", "--format", "sarif", cwd=town)
    (run,) = json.loads(out)["runs"]
    assert [r["suppressions"][0]["status"] for r in run["results"]] == ["accepted"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["validate", "inkomet"], "Namnet söks från"),
        (["validate", "."], "är ert EST, inte det som har kommit in"),
        (["validate", "tom"], "Lägg filerna som har kommit där"),
        (["new", "annan", "--answers", "svra.yaml"], "kör utan --answers"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_what_could_not_be_done_says_what_to_do(town: Path, words: list[str], said: str) -> None:
    (town / "tom").mkdir()
    code = 4 if words[-1] in ("inkomet", "svra.yaml") else 2
    _, err = est(*words, cwd=town, code=code)
    assert said in err


def test_the_folder_of_an_est_is_left_out_of_reports_but_can_be_scanned(
    town: Path, tmp_path: Path
) -> None:
    mixed = tmp_path / "allt"
    shutil.copytree(town, mixed / "est", ignore=shutil.ignore_patterns("allt"))
    shutil.copy(town / "bra.json", mixed / "bra.json")
    out, _ = est("validate", "allt", "--format", "json", cwd=town)
    told = json.loads(out)
    assert told["checked"] == ["allt/bra.json"]
    assert [f["file"] for f in told["findings"] if f["code"] == "REP041"] == ["allt/est"]
    out, _ = est("scan", ".", cwd=town, code=3)
    assert "person.json" in out


def test_a_form_saved_as_csv_gives_one_error_that_says_to_send_the_workbook(town: Path) -> None:
    lines = ["aktör;vecka;område;indikator;antal", *["Polisen;47;Vivala;klotter;3"] * 4]
    (town / "lista.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    out, _ = est("validate", "lista.csv", "--format", "json", cwd=town, code=1)
    errors = [f for f in json.loads(out)["findings"] if f["severity"] == "error"]
    assert [f["code"] for f in errors] == ["REP025"]
    assert "arbetsboken (.xlsx)" in errors[0]["remedy"]
