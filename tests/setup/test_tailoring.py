"""What a municipality may change, what it may not, and that its reports can still be told in the core."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_tailorings import (
    ALL_TEMPLATES,
    CHANGES,
    DECIDED,
    RELEASE,
    Change,
    random_forbidden,
    random_report,
    random_tailoring,
    seeded,
    setup_of,
    weekly_types,
)

from est_framework.language import LANGUAGES
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.read import Reading
from est_framework.reports.formats.source import Source
from est_framework.reports.models import Report
from est_framework.reports.project import project
from est_framework.reports.schema import report_schema
from est_framework.reports.validate import validate
from est_framework.setup.load import read_setup
from est_framework.setup.resolve import resolved_spec
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.tailor import tailor
from est_framework.setup.tailoring import CLASSES

MANUAL = Path(__file__).parents[2] / "manual"
EXAMPLES = Path(__file__).parents[2] / "est_framework" / "setup" / "examples"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FORBIDDEN = ("remove", "loosen", "retype", "rename", "recategorise", "widen", "replace", "merge")


@cache
def core_schema(type_: str, template: str) -> jsonschema_rs.Draft202012Validator:
    """The schema of what an actor of a type is asked by the core release, and of nothing else."""
    core = setup_of([], type_, templates=ALL_TEMPLATES)
    return jsonschema_rs.Draft202012Validator(report_schema(core, template, "aktor"))


def judged(reports: list[dict[str, Any]], setup: ResolvedSetup) -> tuple[Report, ...]:
    """The reports that are valid in a setup; all of them must be."""
    drafts = [Draft(report, Source(f"{n}.json", b"%d" % n)) for n, report in enumerate(reports)]
    verdict = validate(Reading(drafts), setup, now=NOW)
    assert len(verdict.accepted) == len(reports), [
        (f.code, str(f.place), f.seen.sv) for f in verdict.findings if f.severity.value == "error"
    ]
    return tuple(report for _, report in verdict.accepted)


def every_local_report_can_be_told_in_the_core(random: Random, reports: int) -> None:
    changes, type_ = random_tailoring(random), random.choice(weekly_types())
    templates = ["weekly_status", *random.sample(ALL_TEMPLATES, 2)]
    scales = ["four_colours", *(c["scale"] for c in changes if c["change"] == "rescale")]
    setup = setup_of(changes, type_, random.choice(scales), list(dict.fromkeys(templates)))
    local = judged([random_report(random, setup) for _ in range(reports)], setup)
    told = [project(report, setup.core) for report in local]
    documents = [orjson.loads(p.as_json()) for p in told]
    judged(documents, setup.core)
    for report, projected, document in zip(local, told, documents, strict=True):
        assert not list(core_schema(type_, report.template).iter_errors(document))
        nothing_else_has_changed(report, projected.report)
        assert all(name.startswith("x-") for name in projected.left_out)


def nothing_else_has_changed(local: Report, told: Report) -> None:
    for was, now in zip(local.areas, told.areas, strict=True):
        of_the_method = {i: a for i, a in was.answers.items() if not i.startswith("x-")}
        assert of_the_method.items() <= now.answers.items()
        more = set(now.answers) - set(was.answers)
        assert {now.answers[i].state for i in more} <= {"not_asked"}
    assert told.events == tuple(e for e in local.events if not e.indicator.startswith("x-"))
    changed = {"areas", "events", "digest"}
    assert local.model_dump(exclude=changed) == told.model_dump(exclude=changed)


@settings(max_examples=15)
@given(random=st.randoms(use_true_random=True))
def test_any_allowed_tailoring_leaves_reports_that_can_be_told_in_the_core(random: Random) -> None:
    every_local_report_can_be_told_in_the_core(random, reports=2)


@pytest.mark.slow
def test_a_thousand_tailorings_and_twenty_reports_of_each_can_be_told_in_the_core() -> None:
    for seed in range(1000):
        every_local_report_can_be_told_in_the_core(seeded(seed), reports=20)


def edited(made_folder: Path, folder: Path, change: Change) -> None:
    """Sundsvik with the newest release and one change more, as a file."""
    text = (made_folder / "est.yaml").read_text(encoding="utf-8").replace("est 0.1.0", RELEASE.name)
    edit = f"\ntailoring:\n  - {json.dumps(DECIDED | change, ensure_ascii=False)}\n"
    (folder / "est.yaml").write_text(text + edit, encoding="utf-8")


def every_forbidden_edit_is_refused(random: Random, made_folder: Path, folder: Path) -> None:
    change, code, way = random_forbidden(random)
    edited(made_folder, folder, change)
    local, findings = read_setup(folder)
    assert local is None
    errors = [f for f in findings if f.severity.value == "error"]
    assert [f.code for f in errors] == [code], change
    said = f"{errors[0].title.sv} {errors[0].seen.sv} {errors[0].expected.sv} {errors[0].remedy.sv}"
    assert way in said, (change, said)
    assert change["change"] in said or errors[0].place.pointer.startswith("/tailoring/0/"), said


@pytest.mark.parametrize("seed", range(10))
def test_a_forbidden_edit_is_refused_with_the_nearest_allowed_way(
    seed: int, made_folder: Path, tmp_path: Path
) -> None:
    every_forbidden_edit_is_refused(seeded(seed), made_folder, tmp_path)


@pytest.mark.slow
def test_two_hundred_forbidden_edits_are_refused_with_the_nearest_allowed_way(
    made_folder: Path, tmp_path: Path
) -> None:
    for seed in range(200):
        every_forbidden_edit_is_refused(seeded(seed), made_folder, tmp_path)


@pytest.mark.parametrize("name", FORBIDDEN)
def test_another_class_of_change_is_named_with_the_nearest_allowed_way(
    name: str, made_folder: Path, tmp_path: Path
) -> None:
    text = (made_folder / "est.yaml").read_text(encoding="utf-8")
    edit = f"\ntailoring:\n  - change: {name}\n    indicator: klotter\n"
    (tmp_path / "est.yaml").write_text(text + edit, encoding="utf-8")
    local, findings = read_setup(tmp_path)
    assert local is None
    assert [f.code for f in findings] == ["SET150"]
    assert name in findings[0].seen.sv
    assert any(kind in findings[0].remedy.sv for kind in CLASSES)


def test_the_flat_spec_says_of_every_entry_where_it_comes_from() -> None:
    reworded = {"change": "reword", "indicator": "klotter", "field": "label"} | DECIDED
    changes = [
        reworded | {"to": {"sv": "Tags", "en": "Tags"}},
        {"change": "switch-off", "indicator": "konflikt_grupper", **DECIDED},
    ]
    spec = resolved_spec(setup_of(changes, "skola"))
    klotter = next(i for i in spec["release"]["indicators"] if i["id"] == "klotter")
    assert klotter["label"] == {"sv": "Tags", "en": "Tags"}
    where = spec["provenance"]
    assert where["indicators/klotter"] == "core, reworded by sundsvik"
    assert where["indicators/brak"] == "core"
    assert where["checklists/skola_weekly"] == "core, question switched off by sundsvik"
    for kind in ("indicators", "checklists", "scales", "templates", "roles"):
        assert {f"{kind}/{x['id']}" for x in spec["release"][kind]} <= where.keys()
    assert spec["tailoring"][0] == {
        "change": "reword",
        "of": ["indicators/klotter"],
        "by": "sundsvik",
        **DECIDED,
    }


def test_changes_make_another_digest_and_the_core_has_its_own() -> None:
    off = {"change": "switch-off", "indicator": "konflikt_grupper", **DECIDED}
    tailored, plain = setup_of([off], "skola"), setup_of([], "skola")
    assert tailored.digest != plain.digest
    assert tailored.core.digest == plain.digest
    assert "konflikt_grupper" not in {i.indicator for i in tailored.items("aktor", "weekly_status")}


def test_an_own_scale_is_suggested_through_its_core_colours() -> None:
    level = {"meaning": {"sv": "Så.", "en": "So."}, "colour": "#1e7b45", "pattern": "plain"}
    own = {
        "change": "rescale",
        "scale": "x-tva",
        "label": {"sv": "Två", "en": "Two"},
        "definition": {"sv": "Våra två.", "en": "Our two."},
        "levels": [
            {"id": "lugnt", "label": {"sv": "Lugnt", "en": "Calm"}, "core": "gron", **level},
            {
                "id": "oroligt",
                "label": {"sv": "Oroligt", "en": "Uneasy"},
                "core": "orange",
                **level,
            },
        ],
    } | DECIDED
    setup = setup_of([own], "skola", scale="x-tva")
    assert setup.scale.criteria_from == "four_colours"
    assert [v.core for v in setup.scale.levels] == ["gron", "orange"]
    assert setup.core.setup.scale == "four_colours"


def test_a_county_layer_is_kept_by_the_layer_on_top_of_it() -> None:
    firmer = {"change": "require", "indicator": "konflikt_grupper", "to": "must", **DECIDED}
    off = {"change": "switch-off", "indicator": "konflikt_grupper", **DECIDED}
    tailored = tailor(RELEASE, CHANGES.validate_python([firmer, off]))
    assert [r.code for r in tailored.refused.values()] == ["SET152"]


def test_a_refused_question_makes_no_findings_where_it_is_named_later() -> None:
    words = {"sv": "Ord", "en": "Words"}
    own = {"change": "add", "indicator": "x-eget", "core_category": "sjunde", "kind": "event"}
    own |= {"answer": "count", "person_risk": "low", **DECIDED}
    own |= dict.fromkeys(("label", "definition", "why", "good", "bad"), words)
    items = [i.indicator for c in RELEASE.checklists if c.id == "skola_weekly" for i in c.items]
    order = {"change": "order", "checklist": "skola_weekly", "items": ["x-eget", *items], **DECIDED}
    reword = {"change": "reword", "indicator": "x-eget", "field": "label", "to": words, **DECIDED}
    tailored = tailor(RELEASE, CHANGES.validate_python([own, order, reword]))
    assert {n: r.code for n, r in tailored.refused.items()} == {0: "SET151"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_manual_are_taken_by_the_reader(
    language: str, made_folder: Path, tmp_path: Path
) -> None:
    page = (MANUAL / language / "reference" / "tailoring.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    shown = [example for example in examples if "tailoring:" in example]
    text = (made_folder / "est.yaml").read_text(encoding="utf-8").replace("est 0.1.0", RELEASE.name)
    for example in shown:
        (tmp_path / "est.yaml").write_text(f"{text.rstrip()}\n{example}", encoding="utf-8")
        assert read_setup(tmp_path)[1] == [], example
    assert [re.findall(r"change: (\S+)", example) for example in shown] == [[c] for c in CLASSES]


def test_an_id_that_is_not_there_is_met_with_the_nearest_that_is(tmp_path: Path) -> None:
    bad = (EXAMPLES / "SET151" / "bad.yaml").read_text(encoding="utf-8")
    for seen, said in (("konflikt_gruper", "Menade du konflikt_grupper?"), ("xyz", "visar alla.")):
        text = bad.replace("konflikt_gruper", seen)
        (tmp_path / "est.yaml").write_text(text, encoding="utf-8")
        (finding,) = (f for f in read_setup(tmp_path)[1] if f.code == "SET151")
        assert finding.remedy.sv.strip().endswith(said)
