from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
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


@pytest.mark.parametrize("name", ALL_FILES)
def test_shipped_file_follows_its_schema(name: str) -> None:
    schema = schema_for(name)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document(newest_folder() / name))


@pytest.mark.parametrize("name", [n for n in ALL_FILES if n.endswith(".yaml")])
def test_shipped_yaml_names_its_schema_for_editors(name: str) -> None:
    first = (newest_folder() / name).read_text("utf-8").split("\n", 1)[0]
    expected = f"../schemas/{Path(name).stem}.schema.json"
    assert first == f"# yaml-language-server: $schema={expected}"
    assert (newest_folder() / expected).is_file()


def test_schema_refuses_what_the_model_refuses() -> None:
    validator = Draft202012Validator(schema_for("cycle.yaml"))
    step = document(newest_folder() / "cycle.yaml")[0]
    assert validator.is_valid([step])
    for wrong in ({**step, "x": 1}, {**step, "id": "Å"}, {**step, "label": {"sv": "bara svenska"}}):
        assert not validator.is_valid([wrong])


def test_schema_bytes_are_the_same_every_time() -> None:
    assert schema_bytes(spec_schemas()["scales.schema.json"]) == schema_bytes(
        SCHEMAS["scales.schema.json"]
    )
