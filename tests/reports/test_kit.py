"""The conformance kit: in step with the rules, of one mind with ajv, and able to tell a wrong answer."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from from_npm import npm
from kit_documents import LEFT_OUT
from make_kit import SCHEMA, TARGET, all_files, write
from program_within import est

from est_framework.findings import Severity
from est_framework.method.load import releases
from est_framework.reports.kit.compare import read_answer
from est_framework.reports.kit.load import KITS, Kit, load_kit
from est_framework.reports.kit.models import Level, Outcome
from est_framework.reports.kit.run import run_kit
from est_framework.reports.rules import RULES
from est_framework.setup.load import open_local

KIT_OF = {release: load_kit(release) for release in releases()}
CURE = "look at the change, then run EST_UPDATE_GOLDEN=1 pytest tests/reports/test_kit.py"
JUDGE = """
const Ajv = require("ajv/dist/2020");
const fs = require("fs");
// A field that is asked for under a condition is described outside it.
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const known = {};
const out = {};
for (const { id, schema, document } of require("./cases.json")) {
  const validate = (known[schema] ??= ajv.compile(read(schema)));
  validate(read(document));
  // That a branch was taken is told beside what is wrong in it.
  const errors = (validate.errors || []).filter((e) => e.keyword !== "if");
  out[id] = [...new Set(errors.map((e) => e.instancePath))].sort();
}
console.log(JSON.stringify(out));
"""


def test_the_kits_are_what_our_own_validator_says_today() -> None:
    made = all_files()
    if os.environ.get("EST_UPDATE_GOLDEN") == "1":
        write(made)
    kept = {
        f.relative_to(TARGET).as_posix(): f.read_bytes() for f in TARGET.rglob("*") if f.is_file()
    }
    assert kept.keys() == made.keys(), CURE
    assert [name for name in made if made[name] != kept[name]] == [], CURE


@pytest.mark.parametrize("kit", KIT_OF.values(), ids=KIT_OF)
def test_every_code_that_a_document_can_show_is_in_the_kit(kit: Kit) -> None:
    shown = {said.code for fixture in kit.manifest.fixtures for said in fixture.findings}
    expected = {r.code for r in RULES if r.code < "REP400"} - set(LEFT_OUT)
    assert shown >= expected
    assert {f.about for f in kit.manifest.fixtures if f.id.endswith("-bad")} == expected


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_manual_says_which_codes_no_document_can_show(language: str) -> None:
    page = Path(__file__).parents[2] / "manual" / language / "reference" / "conformance.md"
    rows = [
        row for row in page.read_text(encoding="utf-8").splitlines() if row.startswith("| [REP")
    ]
    assert {code for row in rows for code in re.findall(r"\[(REP\d+)\]", row)} == set(LEFT_OUT)


@pytest.mark.parametrize("kit", KIT_OF.values(), ids=KIT_OF)
def test_a_kit_tries_every_level_both_ways_and_no_name_looks_like_a_plate(kit: Kit) -> None:
    fixtures = kit.manifest.fixtures
    assert len({f.id for f in fixtures}) == len(fixtures)
    for level in Level:
        outcomes = {f.outcome for f in kit.at([level])}
        assert Outcome.ACCEPTED in outcomes
        assert len(outcomes) > 1, level
    assert not any(
        s.at == "" == s.pointer for f in fixtures for s in f.findings if s.code == "REP301"
    )


@pytest.mark.parametrize("kit", KIT_OF.values(), ids=KIT_OF)
def test_the_setup_of_a_kit_gives_the_digest_and_the_schemas_beside_it(kit: Kit) -> None:
    local = open_local((kit.folder / kit.manifest.setup).parent)
    assert local.setup.digest == kit.manifest.digest
    named = {f.template for f in kit.manifest.fixtures if f.template}
    assert named <= kit.manifest.schemas.keys()


@pytest.fixture(scope="module")
def ajv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where Node finds ajv."""
    folder = tmp_path_factory.mktemp("ajv")
    npm("install", "--no-audit", "--no-fund", "--silent", "ajv@8", folder=folder)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("kit", KIT_OF.values(), ids=KIT_OF)
def test_an_outside_judge_agrees_on_every_document_of_the_schema_level(kit: Kit, ajv: Path) -> None:
    """ajv, in its strict mode for 2020-12, by the published schema alone: verdict and places."""
    fixtures = kit.at([Level.SCHEMA])
    cases = [
        {
            "id": f.id,
            "schema": str(kit.folder / kit.manifest.schemas[f.template]),
            "document": str(kit.folder / f.document),
        }
        for f in fixtures
    ]
    (ajv / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    (ajv / "judge.js").write_text(JUDGE, encoding="utf-8")
    done = subprocess.run(["node", "judge.js"], cwd=ajv, capture_output=True, check=True)
    said = json.loads(done.stdout)
    expected = {f.id: list(f.by_schema.places) for f in fixtures if f.by_schema}
    assert len(expected) == len(fixtures) > 100
    assert {i: said[i] for i in said if said[i] != expected[i]} == {}


def some_of(kit: Kit, step: int) -> Kit:
    chosen = kit.manifest.fixtures[::step]
    return Kit(kit.folder, kit.manifest.model_copy(update={"fixtures": chosen}))


@pytest.mark.slow
def test_our_own_program_passes_as_any_other_would() -> None:
    program = [sys.executable, "-c", "from est_framework.cli import main; main()"]
    words = ["-C", "{folder}", "validate", "--format", "json", "--now", "{now}", "{document}"]
    kit = some_of(load_kit(), 24)
    report = run_kit(kit, [*program, *words], jobs=1)
    assert report.differences == ()
    assert all(report.tried[level] for level in Level)


STUB = """
import json, sys
document, setup = sys.argv[1:]
assert setup.endswith("est.yaml")
fixtures = json.load(open(setup.replace("setup/est.yaml", "manifest.json")))["fixtures"]
(one,) = [f for f in fixtures if document.endswith(f["document"])]
said = one.get("findings", [])
if one["id"] == "whole_report":
    said = said + [{"code": "REP101", "severity": "error", "pointer": "/\\u001b[31m"}]
if one["id"] == "mail-comment":
    said = []
if one["id"] == "misspelt":
    print("no json")
else:
    print(json.dumps({"findings": said}))
"""


@pytest.fixture(scope="module")
def stub(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Another implementation, which knows the answers but for two."""
    file = tmp_path_factory.mktemp("stub") / "other.py"
    file.write_text(STUB, encoding="utf-8")
    return str(file)


def small(tmp_path: Path, *wanted: str) -> Kit:
    kit = load_kit()
    shutil.copytree(kit.folder, tmp_path / "kit")
    chosen = tuple(f for f in kit.manifest.fixtures if f.id in wanted)
    return Kit(tmp_path / "kit", kit.manifest.model_copy(update={"fixtures": chosen}))


def test_what_another_implementation_gets_wrong_is_told_level_by_level(
    stub: str, tmp_path: Path
) -> None:
    kit = small(tmp_path, "whole_report", "mail-comment", "json_syntax-bad")
    report = run_kit(kit, [sys.executable, stub])
    wrong = {(d.fixture.id, d.level): (d.missing, d.unexpected) for d in report.differences}
    assert set(wrong) == {
        ("whole_report", Level.SCHEMA),
        ("whole_report", Level.RULES),
        ("mail-comment", Level.PRIVACY),
    }
    missing, unexpected = wrong["mail-comment", Level.PRIVACY]
    assert [s.code for s in missing] == ["REP301"]
    assert unexpected == ()
    assert [s.code for s in wrong["whole_report", Level.RULES][1]] == ["REP101"]
    assert report.passed[Level.FILES] == report.tried[Level.FILES] == 1


def test_answers_that_cannot_be_read_are_told_and_never_pass() -> None:
    for answer in (
        b"no json",
        b"{}",
        b'[{"code": "REP101"}]',
        b'[{"code": "X", "severity": "bad"}]',
    ):
        assert read_answer(answer).trouble is not None
    (said,) = read_answer(b'[{"code": "REP101", "severity": "error", "at": "1:1"}]').findings
    assert (said.severity, said.at) == (Severity.ERROR, "1:1")


def test_the_command_says_what_differs_and_ends_with_one(tmp_path: Path, stub: str) -> None:
    run = ("conformance", "run", "--level", "privacy", "--jobs", "2", "--lang", "en")
    out, _ = est(*run, "--", "no-such-program", cwd=tmp_path, code=2)
    assert out == ""
    out, _ = est(*run, "--", sys.executable, stub, cwd=tmp_path, code=1)
    assert "mail-comment" in out
    assert "missing: REP301 error /comment" in out


def test_a_program_that_gives_no_answer_is_stopped_at_once_with_its_own_words(
    tmp_path: Path,
) -> None:
    script = tmp_path / "other.py"
    script.write_text("import sys; sys.exit('ModuleNotFoundError: no ajv here')")
    run = ("conformance", "run", "--level", "schema", "--lang", "en", "--")
    _, err = est(*run, sys.executable, script, "{document}", cwd=tmp_path, code=2)
    assert "no answer, ended with 1: ModuleNotFoundError: no ajv here" in err
    assert "whole_report" in err or "-good" in err
    _, err = est(*run, sys.executable, script, "{dokument}", cwd=tmp_path, code=2)
    assert "Did you mean {document}?" in err


def test_the_command_lists_and_hands_out_the_kit(tmp_path: Path) -> None:
    out, _ = est("conformance", "list", "--level", "privacy", cwd=tmp_path)
    assert "documents/mail-comment.json\tprivacy\theld\tREP301" in out
    est("conformance", "export", "kit", "--release", "0.1.0", cwd=tmp_path)
    assert (tmp_path / "kit" / "manifest.json").is_file()
    est("conformance", "export", "kit", cwd=tmp_path, code=2)
    est("conformance", "list", "--release", "9.9.9", cwd=tmp_path, code=2)


def test_the_manifest_follows_its_published_schema() -> None:
    schema = json.loads((TARGET / SCHEMA).read_bytes())
    for kit in KIT_OF.values():
        manifest = json.loads((kit.folder / "manifest.json").read_bytes())
        jsonschema.Draft202012Validator(schema).validate(manifest)
    assert TARGET.name == KITS
