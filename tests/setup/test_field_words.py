"""Every key of `est.yaml` has its own words, and what is written wrong is told by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_framework.findings import Finding
from est_framework.setup.field_words import field_form, has_words
from est_framework.setup.load import read_setup
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.schema import WHERE, setup_schema


def test_every_key_of_every_part_has_words_of_its_own() -> None:
    schema = setup_schema()
    parts = {n for n, d in schema["$defs"].items() if "properties" in d}
    assert parts == set(WHERE), "say in schema.WHERE where the part stands in est.yaml"
    for name, path in {"": (), **WHERE}.items():
        part = schema["$defs"][name] if name else schema
        without = [key for key in part["properties"] if not has_words((*path, key))]
        assert without == [], f"{name}: add words in field_forms*.py"


def test_the_words_of_a_choice_name_everything_that_may_be_chosen() -> None:
    schema = setup_schema()
    for name, path in {"": (), **WHERE}.items():
        part = schema["$defs"][name] if name else schema
        for key, field in part["properties"].items():
            form = field_form((*path, key))
            for choice in _choices(field, schema):
                assert choice in form.sv, f"{name}.{key}"
                assert choice in form.en, f"{name}.{key}"


def _choices(
    field: dict[str, object], schema: dict[str, dict[str, dict[str, object]]]
) -> list[str]:
    found: list[str] = []
    if isinstance(reference := field.get("$ref"), str):
        field = schema["$defs"][reference.rsplit("/", 1)[-1]]
    for one in (field, *(f for f in [field.get("anyOf")] if f)):
        for part in one if isinstance(one, list) else [one]:
            if isinstance(part, dict):
                found += [str(v) for v in part.get("enum", []) if isinstance(v, str)]
                found += [str(part["const"])] if isinstance(part.get("const"), str) else []
    return found


def findings_of(folder: Path, made_folder: Path, more: str) -> list[Finding]:
    text = (made_folder / SETUP_FILE).read_text(encoding="utf-8")
    (folder / SETUP_FILE).write_text(text + more, encoding="utf-8")
    return read_setup(folder)[1]


ACCEPTED = "reason: aaaa, decided_by: est_grupp, date: 2026-11-22"


@pytest.mark.parametrize(
    ("more", "code", "pointer", "words"),
    [
        ("meeting: 3\n", "SET112", "/meeting", "led_by, role och agenda"),
        ("meeting: {form: onsite, led_by: polisen}\n", "SET113", "/meeting/form", "on-site, video"),
        ("meeting: {forms: video, led_by: polisen}\n", "SET110", "/meeting/forms", "led_by"),
        ("public_input: {sender: known, way: map}\n", "SET111", "/public_input/actor", "aktör"),
        ("deep_analysis: []\n", "SET112", "/deep_analysis", "rhythm och top"),
        ("deep_analysis: {rhythm: quarter, top: 0}\n", "SET115", "/deep_analysis/top", "1–50"),
        (
            "accepted: [{code: SET181, reason: Vänta, decided_by: styrgrupp, date: 0, until: 2027-01-01}]\n",
            "SET113",
            "/accepted/0/date",
            "2026-11-22",
        ),
        ("tiers: {}\n", "SET112", "/tiers", "mandate"),
        ("tiers: [3]\n", "SET112", "/tiers/0", "id, name och mandate"),
        ("tiers: [{id: A b, name: A}]\n", "SET113", "/tiers/0/id", "små bokstäver"),
        ("area_groups: [{id: a, name: b, areas: []}]\n", "SET116", "/area_groups/0/areas", "minst ett"),
        ("area_groups: [{id: a, name: b, areas: all}]\n", "SET112", "/area_groups/0/areas", "lista"),
        ("public_input: ja\n", "SET112", "/public_input", "actor, sender"),
        ("imports: [{id: ab, kind: brott, from_actor: polisen}]\n", "SET113", "/imports/0/kind", "alarms"),
        ("outputs: [{to: politik, what: picture}]\n", "SET113", "/outputs/0/to", "board"),
        ("linked_forums: [{id: sip, name: S, takes: person}]\n", "SET113", "/linked_forums/0/takes", "youth"),
        ("disclosure: {threshold: 3}\n", "SET115", "/disclosure/threshold", "5–100"),
        ("contacts: [{role: est_grupp}]\n", "SET111", "/contacts/0/function", "aldrig en persons namn"),
        (f"accepted: [{{code: MET101, {ACCEPTED}, until: 2027-01-01}}]\n",
         "SET113", "/accepted/0/code", "SET190"),
        (f"accepted: [{{code: SET190, {ACCEPTED}, until: 2027-13-01}}]\n",
         "SET113", "/accepted/0/until", "datum"),
        (f"accepted: [{{code: SET190, {ACCEPTED}, untill: 2027-01-01}}]\n",
         "SET110", "/accepted/0/untill", "until"),
    ],
)  # fmt: skip
def test_one_wrong_value_in_the_newer_parts_gives_one_finding(
    tmp_path: Path, made_folder: Path, more: str, code: str, pointer: str, words: str
) -> None:
    (finding,) = findings_of(tmp_path, made_folder, more)
    assert (finding.code, finding.place.pointer) == (code, pointer)
    assert words in finding.expected.sv


@pytest.mark.parametrize(
    ("more", "near"),
    [
        ("meeting: {forms: video, led_by: polisen}\n", "form"),
        ("deep_analysis: {rythm: quarter, top: 3}\n", "rhythm"),
        ("disclosure: {treshold: 5}\n", "threshold"),
        ("contact: []\n", "contacts"),
    ],
)
def test_a_misspelt_key_inside_a_newer_part_gives_the_right_one(
    tmp_path: Path, made_folder: Path, more: str, near: str
) -> None:
    (finding,) = findings_of(tmp_path, made_folder, more)
    assert finding.remedy.sv.endswith(f"Menade du {near}?")


@pytest.mark.parametrize("key", ["meeting", "deep_analysis", "public_input", "disclosure"])
def test_a_part_that_is_left_empty_is_as_if_it_were_not_there(
    tmp_path: Path, made_folder: Path, key: str
) -> None:
    assert findings_of(tmp_path, made_folder, f"{key}:\n") == []


@pytest.mark.parametrize(
    ("more", "code", "pointer"),
    [
        ("area_groups: [{id: a, name: A, areas: [norr]}]\n", "SET126", "/area_groups/0/areas/0"),
        ("area_groups: [{id: a, name: A, areas: [hamnen]}, {id: A, name: B, areas: [centrum]}]\n",
         "SET123", "/area_groups/1/id"),
        ("area_groups: [{id: a, name: A, areas: [hamnen, hamnen]}]\n",
         "SET136", "/area_groups/0/areas/1"),
        ("tiers: [{id: ab, name: A}, {id: ab, name: B}]\n", "SET123", "/tiers/1/id"),
        ("tiers: [{id: ab, name: A, role: est_chef}]\n", "SET210", "/tiers/0/role"),
        ("meeting: {role: est_chef}\n", "SET210", "/meeting/role"),
        ("linked_forums: [{id: sip, name: A, takes: youth}, {id: sip, name: B, takes: youth}]\n",
         "SET123", "/linked_forums/1/id"),
        ("imports: [{id: ab, kind: alarms, from_actor: larmet}]\n", "SET211", "/imports/0/from_actor"),
        ("public_input: {actor: alla, sender: known, way: web}\n", "SET211", "/public_input/actor"),
        ("contacts: [{role: est_chef, function: A}]\n", "SET210", "/contacts/0/role"),
        ("contacts: [{role: granskare, function: A}, {role: granskare, function: a}]\n",
         "SET136", "/contacts/1"),
        ("outputs: [{to: group, what: picture}, {to: group, what: picture}]\n", "SET136", "/outputs/1"),
        (f"accepted: [{{code: SET190, {ACCEPTED}, until: 2027-01-01}}]\n".replace("_grupp", "_chef"),
         "SET210", "/accepted/0/decided_by"),
    ],
)  # fmt: skip
def test_what_the_newer_lists_name_must_be_there_once(
    tmp_path: Path, made_folder: Path, more: str, code: str, pointer: str
) -> None:
    (finding,) = findings_of(tmp_path, made_folder, more)
    assert (finding.code, finding.place.pointer) == (code, pointer)


def test_two_functions_may_share_a_role(tmp_path: Path, made_folder: Path) -> None:
    more = "contacts: [{role: rapportor, function: A}, {role: rapportor, function: B}]\n"
    assert findings_of(tmp_path, made_folder, more) == []
