"""
Every case of the catalogue of bad input, through the real command line with real files.

What is asked of each: its outcome and exit code, a finding of the right code at the right place, the
file kept as it came, nothing in the ledger that must not be there, no traceback, nothing personal said
again, and that a second run changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from catalogue import MISSING, Made, cases, made
from expected import DIFFERENCES, NO_FINDING, NOT_YET, OTHERS_KEPT, ours, stands
from own_constructs import CONSTRUCTS
from program_within import RUN
from ruamel.yaml import YAML
from running import NOW, Around, Said, Town, alone
from slow_cases import SLOW

from est_framework.method.load import shipped_folder
from est_framework.setup import new

EXITS = {"reject": 1, "quarantine": 3}
CLOCKS = {"JSON-045": datetime(2027, 1, 6, tzinfo=UTC)}
"""Where the case is about a report that cannot have come yet."""


def _marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.slow] if case["id"] in SLOW else []
    if case["id"] in NOT_YET:
        marks.append(pytest.mark.xfail(reason=NOT_YET[case["id"]], strict=True))
    return pytest.param(case, id=case["id"], marks=marks)


ALL = cases()


def of(*formats: str) -> pytest.MarkDecorator:
    """Give the cases of some formats as parameters; where there is no catalogue, one that skips."""
    missing = pytest.param(None, id="none", marks=pytest.mark.skip(reason=MISSING))
    chosen = [_marked(c) for c in ALL if c["format"] in formats]
    return pytest.mark.parametrize("case", chosen or [missing])


@pytest.fixture
def town(tmp_path: Path, capfd: pytest.CaptureFixture[str], case: dict[str, Any]) -> Town:
    """A made town, at the moment that the case is about."""
    return Town(tmp_path / "town", capfd, CLOCKS.get(case["id"], NOW))


@pytest.fixture
def given(town: Town, case: dict[str, Any], tmp_path: Path) -> Made:
    """What the case's construct makes."""
    out = tmp_path / "out"
    out.mkdir()
    shutil.copy(town.folder / "est.yaml", out)
    return made(case, CONSTRUCTS.get(case["id"], case["construct"]), town.local.setup, out)


@of("json", "ndjson", "csv", "xlsx", "free-text")
def test_a_file_of_reports_is_met_as_the_catalogue_says(
    case: dict[str, Any], town: Town, given: Made
) -> None:
    files = [w for w in given.argv if w.startswith("/")] or [str(given.file)]
    options = [w for w in given.argv[1:] if w not in files]
    judged = town.est("validate", *options, *files, "--format", "json")
    _is_as_expected(case, judged)
    kept = town.est("receive", *options, *files, "--format", "json")
    _is_as_expected(case, kept)
    _nothing_personal_is_said(case, given, [judged, kept, town.est("validate", *options, *files)])
    inbox, reports = town.inbox(), town.kept()
    for file in files:
        sha256 = hashlib.sha256(Path(file).read_bytes()).hexdigest()
        assert any(sha256.endswith(name) for name in inbox), "the file was not kept as it came"
    if _is_accepted(case):
        assert reports
    else:
        assert len(reports) == OTHERS_KEPT.get(case["id"], 0)
    again = town.est("receive", *options, *files, "--format", "json")
    assert (town.inbox(), town.kept()) == (inbox, reports)
    assert again.code == kept.code


def _is_accepted(case: dict[str, Any]) -> bool:
    expected = {**case["expected"], **DIFFERENCES.get(case["id"], {})}
    return str(expected["outcome"]).startswith("accept")


def _is_as_expected(case: dict[str, Any], said: Said) -> None:
    expected = {**case["expected"], **DIFFERENCES.get(case["id"], {})}
    assert said.code == expected["exit"], (said.code, said.out[:3000], said.err[:2000])
    code = expected["code"]
    if code in NO_FINDING:
        return
    codes = ours(code)
    assert codes, f"no code of ours is named for {code}"
    found = [f for f in said.findings if f["code"] in codes]
    seen = [(f["code"], f["at"], f["pointer"]) for f in said.findings][:20]
    assert found, (codes, seen)
    assert stands(expected["at"], found), (expected["at"], seen)


def _nothing_personal_is_said(case: dict[str, Any], given: Made, runs: list[Said]) -> None:
    if case["expected"]["outcome"] != "quarantine":
        return
    secrets = [given.text] if given.text else []
    secrets += re.findall(r"[0-9][0-9 .+–\xa0-]{5,}[0-9]|Anna Andersson|Mohammed", given.text)
    secrets += re.findall(r"Anna Andersson|070-?174|18900101|18\.0649|59\.3325", case["construct"])
    for run in runs:
        for secret in secrets:
            assert secret not in run.out + run.err


@of("yaml-setup")
def test_a_broken_setup_stops_every_command_and_is_told_by_check(
    case: dict[str, Any], town: Town, given: Made
) -> None:
    folder = given.folder
    written = folder / "est.yaml"
    if not written.exists():
        written = given.file
    # The construct starts from the town's own setup.
    (town.folder / "est.yaml").write_bytes(written.read_bytes())
    checked = town.est("check", "--format", "json")
    expected = {**case["expected"], **DIFFERENCES.get(case["id"], {})}
    works = expected["exit"] == 0
    assert checked.code == (0 if works else 1), checked
    assert town.est("picture", "2026-W47").code == (0 if works else 2)
    assert "hemligt" not in checked.out + checked.err
    if expected["code"] in NO_FINDING:
        return
    found = [f for f in checked.findings if f["code"] in ours(case["expected"]["code"])]
    assert found, checked.out
    # The catalogue's lines are those of its own little setups; ours has the fault on another line.
    assert all(re.fullmatch(r"[0-9]+:[0-9]+|", f["at"]) for f in found)


@of("geojson")
def test_a_map_that_does_not_fit_is_refused_where_it_is_wrong(
    case: dict[str, Any], town: Town, given: Made
) -> None:
    if case["expected"]["exit"] == EXITS["quarantine"]:  # it is about a report
        report = given.file.with_suffix(".json")
        given.file.rename(report)
        for command in ("validate", "receive"):
            said = town.est(command, str(report), "--format", "json")
            _is_as_expected(case, said)
            _nothing_personal_is_said(case, given, [said])
        assert not town.kept()
        return
    given.file.rename(town.folder / "areas.geojson")
    said = town.est("check", "--format", "json")
    _is_as_expected(case, said)
    assert town.est("picture", "2026-W47").code == (2 if said.code else 0)


@of("template-vars")
def test_a_new_setup_takes_answers_as_they_stand_or_not_at_all(
    case: dict[str, Any], town: Town, given: Made, tmp_path: Path
) -> None:
    names = {"namn": "name"}
    answers = {"name": "Trygg", "slug": "kommun", "municipality": "9999 Sundsvik"}
    answers |= {names.get(k, k): v for k, v in given.answers.items()}
    file = tmp_path / "svar.yaml"
    file.write_text(json.dumps(answers), encoding="utf-8")
    before = {f: f.read_bytes() for f in given.folder.rglob("*") if f.is_file()}
    target = given.folder / "kommun"
    if "template_symlink" in case["construct"]:
        _link_in_the_template(town, target, file, tmp_path)
        return
    said = town.est("new", str(target), "--answers", str(file))
    assert said.code == case["expected"]["exit"], said
    if said.code:
        assert {f: f.read_bytes() for f in given.folder.rglob("*") if f.is_file()} == before
        assert not (tmp_path / "evil").exists()
        assert not (given.folder / "evil").exists()
        return
    made_of = YAML(typ="safe").load((target / "est.yaml").read_text(encoding="utf-8"))
    assert made_of["setup"] == answers["slug"]
    texts = [f.read_text(encoding="utf-8") for f in target.glob("*.*") if f.is_file()]
    assert any(answers["name"] in text for text in texts)


def _link_in_the_template(town: Town, target: Path, answers: Path, tmp_path: Path) -> None:
    template = tmp_path / "template"
    shutil.copytree(shipped_folder("municipality_template"), template)
    (template / "{{cookiecutter.slug}}" / "passwd").symlink_to("/etc/passwd")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(new, "shipped_folder", lambda _: template)
        said = town.est("new", str(target), "--answers", str(answers))
    assert said.code == DIFFERENCES["TPL-019"]["exit"]
    assert not target.exists()


@of("cli")
def test_the_command_line_is_met_as_the_catalogue_says(
    case: dict[str, Any], town: Town, given: Made
) -> None:
    shutil.copy(given.folder / "est.yaml", town.folder)
    argv = [{"import": "receive"}.get(word, word) for word in given.argv]
    if given.shell:
        program = shlex.join(RUN)
        said = alone(given.shell.replace("est ", f"{program} ", 1), town.folder)
    else:
        how = HOW.get(case["id"], {})
        said = alone(argv, town.folder, env=given.env, around=how.get("around", Around()))
    expected = {**case["expected"], **DIFFERENCES.get(case["id"], {})}
    assert said.code == expected["exit"], said
    for words in HOW.get(case["id"], {}).get("says", []):
        assert words in said.out + said.err
    assert "hemligt" not in said.out + said.err
    if case["id"] == "CLI-015":
        assert given.file.read_bytes() == b"gammal"
    if case["id"] == "CLI-021":
        assert len(town.kept()) == 10_000


HOW: dict[str, dict[str, Any]] = {
    "CLI-001": {"says": ["finns-ej.json"]},
    "CLI-003": {"around": Around(is_root=False)},
    "CLI-005": {"says": ["--formt", "--format"]},
    "CLI-011": {"says": ["REP104"]},
    "CLI-015": {"says": ["--force"]},
    "CLI-017": {"around": Around(terminal=True)},
    "CLI-019": {"says": ["2025", "52"]},
    "CLI-021": {"around": Around(files=64)},
    "CLI-023": {"says": ["SET220"]},
}
"""What a case of the command line needs around it, and what it must say."""
