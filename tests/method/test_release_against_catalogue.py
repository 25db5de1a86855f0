"""The newest release holds what the catalogue of the domain holds, or says why not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from est_framework.method.load import load_release, releases

RELEASE = load_release(releases()[-1])
LEFT_OUT = {
    "indicators": {
        "inget_att_rapportera": "an act by the reporter, not something observed",
        "valdsbejakande_extremism": "invites reports about persons; political views are sensitive",
    },
    "measures": {
        "individarbete_utanfor": "work with persons is no measure of EST",
        "spaning_drogscen": "directed at persons and secret",
    },
    "roles": {"est_funktionar": "found in no source"},
    "scales": {
        "varmekarta": "a way to draw a map, not a level of an area",
        "hobit": "a way to draw a map, not a level of an area",
    },
    "fields": {
        "anonym": "input from the public is no template of this release",
        "egen_bedomning": "the description and the comment hold it; levels are the group's",
    },
    "measure fields": {
        "id": "made by the tool",
        "problem_ref": "said as indicator, area and period",
        "kind": "follows from the type",
    },
    "sources": {
        "AND19": "its address holds names of persons",
        "VAX4": "its address holds names of persons",
    },
}
SCALES = {
    "gron_till_rod": "green_to_red",
    "social_oro_4": "four_colours",
    "vaxjo": "green_to_red",
    "ord_lysekil": "words",
    "forandring": "change_only",
    "topp3": "rank",
    "prioordning": "rank",
}
CYCLES = {
    "weekly": "weekly",
    "biweekly": "two_weeks",
    "monthly": "month",
    "quarterly": "quarter",
    "tertial": "tertial",
    "yearly": "year",
    "statutory": "statutory",
}
STEPS = {"aterkoppla": "aterkoppla_rapportorer"}
REPORT_FIELDS = {
    "vad": "indicator",
    "var": "place",
    "nar": "date",
    "beskrivning": "description",
    "varfor_otryggt": "why_unsafe",
    "eget_forslag": "own_proposal",
    "kalla_sakerhet": "certainty",
    "anmalt_polis": "reported_to_police",
    "antal": "count",
}
MEASURE_FIELDS = {
    "measure": "how_measured",
    "review_date": "review",
    "decided_at": "decided",
}
KIND = {
    "observation": {"mood", "positive"},
    "planned": {"coming"},
    "count": {"aggregate"},
    "event": {"event"},
    "place": {"place", "positive"},
}


@pytest.fixture(scope="module")
def catalogue(shared_data: Path) -> dict[str, Any]:
    file = shared_data.parent / "domain" / "catalogue.yaml"
    if not file.is_file():
        pytest.skip("the catalogue is not beside this checkout (../shared/domain)")
    whole: dict[str, Any] = YAML(typ="safe", pure=True).load(file.read_text("utf-8"))
    return whole


def ids(kind: str) -> set[str]:
    return {thing.id for thing in getattr(RELEASE, kind)}


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("actor_types", "actor_types"),
        ("indicators", "indicators"),
        ("interventions", "measures"),
        ("roles", "roles"),
    ],
)
def test_every_thing_is_there_or_left_out_for_a_reason(
    catalogue: dict[str, Any], theirs: str, ours: str
) -> None:
    wanted = {thing["id"] for thing in catalogue[theirs]}
    left_out = LEFT_OUT.get(ours, {})
    assert wanted - ids(ours) == set(left_out)
    assert all(left_out.values())


def test_every_scale_is_there_by_its_name_here_or_left_out(catalogue: dict[str, Any]) -> None:
    wanted = {scale["id"] for scale in catalogue["level_scales"]}
    assert wanted == {*SCALES, *LEFT_OUT["scales"]}
    assert set(SCALES.values()) <= ids("scales")


def test_every_rhythm_and_step_is_there(catalogue: dict[str, Any]) -> None:
    assert set(catalogue["cycles"]) == set(CYCLES)
    assert set(CYCLES.values()) <= ids("cycles")
    weekly = next(c for c in RELEASE.cycles if c.id == "weekly")
    steps = {STEPS.get(s["step"], s["step"]) for s in catalogue["cycles"]["weekly"]["steps"]}
    assert steps <= {step.id for step in weekly.steps}


def test_every_field_of_reports_and_measures_is_on_a_template(catalogue: dict[str, Any]) -> None:
    fields = {f.id for t in RELEASE.templates for s in t.sections for f in s.fields}
    wanted = {field["id"] for field in catalogue["report_fields"]}
    assert wanted == {*REPORT_FIELDS, *LEFT_OUT["fields"]}
    assert set(REPORT_FIELDS.values()) <= fields
    measure = set(catalogue["intervention_record_fields"]["fields"]) - set(
        LEFT_OUT["measure fields"]
    )
    assert {MEASURE_FIELDS.get(name, name) for name in measure} <= fields


def test_every_theme_is_there(catalogue: dict[str, Any]) -> None:
    wanted = {theme["id"] for theme in catalogue["indicator_categories"]}
    assert wanted == {theme.code for theme in RELEASE.themes}


def test_every_source_is_there_with_its_address_or_left_out(catalogue: dict[str, Any]) -> None:
    ours = {source.key: source.url for source in RELEASE.sources}
    assert set(catalogue["sources"]) - set(ours) == set(LEFT_OUT["sources"])
    for key in set(ours) & set(catalogue["sources"]):
        assert str(catalogue["sources"][key]).startswith(ours[key]), key


def test_an_indicator_is_what_the_catalogue_found_it_to_be(catalogue: dict[str, Any]) -> None:
    found = {thing["id"]: thing for thing in catalogue["indicators"]}
    for indicator in RELEASE.indicators:
        thing = found[indicator.id]
        assert indicator.core_category == thing["core_category"], indicator.id
        assert indicator.theme == thing["category"], indicator.id
        assert indicator.kind in KIND[thing["kind"]], indicator.id
        assert indicator.basis == thing["status"], indicator.id
        risks = ("low", "medium", "high")
        assert risks.index(indicator.person_risk) >= risks.index(thing["person_risk"]), indicator.id


def test_an_actor_type_is_what_the_catalogue_found_it_to_be(catalogue: dict[str, Any]) -> None:
    ours = {type_.id: type_ for type_ in RELEASE.actor_types}
    for thing in catalogue["actor_types"]:
        type_ = ours[thing["id"]]
        assert type_.sector == thing["sector"], type_.id
        assert type_.public_authority == thing["public_authority"], type_.id
        assert set(type_.sources) == set(thing["sources"]) - set(LEFT_OUT["sources"]), type_.id
