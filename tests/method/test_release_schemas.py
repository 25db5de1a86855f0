from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from from_npm import npm
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from est_framework.method.files import ALL_FILES
from est_framework.method.load import SPECS, newest_folder
from est_framework.method.schema import schema_bytes, spec_schemas, write_schemas
from est_framework.method.shipped import shipped_folder

CURE = (
    "python -c 'from pathlib import Path; "
    "from est_framework.method.generated import write_generated; "
    'write_generated(Path("checklist_specs"))\''
)
SCHEMAS = spec_schemas()
RELEASES = sorted(newest_folder().parent.glob("est-*"))
JUDGE = """
const Ajv = require("ajv/dist/2020");
const cases = require("./cases.json");
let accepted = 0;
for (const { schema, document, name } of cases) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  if (ajv.validate(schema, document)) accepted += 1;
  else console.log(name, ajv.errorsText());
}
console.log("accepted", accepted);
process.exit(accepted === cases.length ? 0 : 1);
"""


def schema_for(name: str) -> dict[str, Any]:
    return SCHEMAS[f"{Path(name).stem}.schema.json"]


def document(file: Path) -> Any:
    if file.suffix == ".csv":
        with file.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    return YAML(typ="safe", pure=True).load(file.read_text("utf-8"))


def test_kept_schemas_are_in_step_with_the_models(tmp_path: Path) -> None:
    written = {file.name: file.read_bytes() for file in write_schemas(tmp_path)}
    kept = {f.name: f.read_bytes() for f in (shipped_folder(SPECS) / "schemas").iterdir()}
    assert kept == written, f"Make them anew: {CURE}"


def test_every_file_of_a_release_has_a_schema() -> None:
    assert set(SCHEMAS) == {f"{Path(name).stem}.schema.json" for name in ALL_FILES}
    assert len({schema["$id"] for schema in SCHEMAS.values()}) == len(SCHEMAS)


@pytest.mark.parametrize("release", RELEASES, ids=lambda f: f.name)
@pytest.mark.parametrize("name", ALL_FILES)
def test_shipped_file_follows_its_schema(name: str, release: Path) -> None:
    schema = schema_for(name)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document(release / name))


@pytest.mark.slow
def test_an_outside_judge_accepts_the_schemas_and_every_shipped_file(tmp_path: Path) -> None:
    """ajv, in its strict mode for 2020-12, is what many editors use."""
    npm("install", "--no-audit", "--no-fund", "--silent", "ajv@8", folder=tmp_path)
    cases = [
        {"schema": schema_for(name), "document": document(release / name), "name": name}
        for release in RELEASES
        for name in ALL_FILES
    ]
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    (tmp_path / "judge.js").write_text(JUDGE, encoding="utf-8")
    done = subprocess.run(
        ["node", "judge.js"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == ["accepted", str(len(cases))]


@pytest.mark.parametrize("release", RELEASES, ids=lambda f: f.name)
@pytest.mark.parametrize("name", [n for n in ALL_FILES if n.endswith(".yaml")])
def test_shipped_yaml_names_its_schema_for_editors(name: str, release: Path) -> None:
    first = (release / name).read_text("utf-8").split("\n", 1)[0]
    expected = f"../schemas/{Path(name).stem}.schema.json"
    assert first == f"# yaml-language-server: $schema={expected}"
    assert (release / expected).is_file()


def test_schema_refuses_what_the_model_refuses() -> None:
    validator = Draft202012Validator(schema_for("cycles.yaml"))
    cycle = document(newest_folder() / "cycles.yaml")[0]
    assert validator.is_valid([cycle])
    step = cycle["steps"][0]
    for wrong in ({**step, "x": 1}, {**step, "id": "Å"}, {**step, "label": {"sv": "bara svenska"}}):
        assert not validator.is_valid([{**cycle, "steps": [wrong]}])


def test_schema_bytes_are_the_same_every_time() -> None:
    assert schema_bytes(spec_schemas()["scales.schema.json"]) == schema_bytes(
        SCHEMAS["scales.schema.json"]
    )
