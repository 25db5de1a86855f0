"""The schema of a report: valid JSON Schema, closed, and of one mind with the model and the rules."""

from __future__ import annotations

from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from report_files import as_json, judged, report

from est_framework.errors import UsageError
from est_framework.reports.models import (
    Answer,
    AreaAnswers,
    Event,
    Part,
    Presence,
    Report,
    Upcoming,
)
from est_framework.reports.schema import report_schema
from est_framework.setup.resolved import ResolvedSetup

PAIRS = [("weekly_status", None), ("event", None), ("weekly_status", "norrskolan")]


def parts(schema: Any) -> list[dict[str, Any]]:
    """Give every object of a schema, however deep."""
    if isinstance(schema, list):
        return [p for s in schema for p in parts(s)]
    if isinstance(schema, dict):
        return [schema, *(p for s in schema.values() for p in parts(s))]
    return []


@pytest.mark.parametrize(("template", "actor"), PAIRS)
def test_it_is_valid_by_the_meta_schema(
    made: ResolvedSetup, template: str, actor: str | None
) -> None:
    schema = report_schema(made, template, actor)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert jsonschema_rs.Draft202012Validator(schema)


@pytest.mark.parametrize(("template", "actor"), PAIRS)
def test_it_is_closed_and_never_says_any_of(
    made: ResolvedSetup, template: str, actor: str | None
) -> None:
    for part in parts(report_schema(made, template, actor)):
        assert not {"anyOf", "oneOf"} & part.keys()
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
        if "pattern" in part:
            assert part["maxLength"]


def test_both_validators_accept_the_good_report(made: ResolvedSetup) -> None:
    schema = report_schema(made, "weekly_status")
    assert jsonschema.Draft202012Validator(schema).is_valid(report(made))
    assert jsonschema_rs.Draft202012Validator(schema).is_valid(report(made))


def test_a_line_end_after_a_period_is_refused_by_both_validators(made: ResolvedSetup) -> None:
    schema = report_schema(made, "weekly_status")
    for field in ("period", "id", "digest"):
        bad = report(made)
        bad[field] += "\n"
        assert not jsonschema.Draft202012Validator(schema).is_valid(bad)
        assert not jsonschema_rs.Draft202012Validator(schema).is_valid(bad)


def test_its_fields_are_those_of_the_model(made: ResolvedSetup) -> None:
    schema = report_schema(made, "weekly_status")
    fields = schema["properties"]
    pairs: list[tuple[dict[str, Any], type[Part]]] = [
        (schema, Report),
        (fields["areas"]["items"], AreaAnswers),
        (schema["$defs"]["count"], Answer),
        (fields["events"]["items"], Event),
        (fields["upcoming"]["items"], Upcoming),
        (fields["presence"]["items"], Presence),
    ]
    for part, model in pairs:
        assert list(part["properties"]) == list(model.model_fields)
        needed = {n for n, f in model.model_fields.items() if f.is_required()}
        assert set(part["required"]) == needed


def test_an_actors_schema_holds_only_its_own_questions_and_areas(made: ResolvedSetup) -> None:
    schema = report_schema(made, "weekly_status", "norrskolan")
    asked = schema["properties"]["areas"]["items"]["properties"]["answers"]["properties"]
    assert list(asked) == [i.indicator for i in made.items("norrskolan", "weekly_status")]
    assert schema["$defs"]["area"]["enum"] == ["norrangen"]


def test_an_event_template_has_no_questions_but_takes_what_a_list_knows_of_an_area(
    made: ResolvedSetup,
) -> None:
    bad = report(made, template="event")
    assert not judged(made, as_json(bad)).accepted
    doubt = [{"area": "centrum", "answers": {"tillhall": {"state": "unknown"}}}]
    broken = report(made, template="event", areas=doubt, upcoming=None, presence=None)
    verdict = judged(made, as_json(broken))
    assert verdict.accepted
    assert "REP113" not in {f.code for f in verdict.findings}
    good = report(made, template="event", areas=None, upcoming=None, presence=None)
    assert judged(made, as_json(good)).accepted


def test_an_unknown_template_or_actor_is_told_with_the_nearest(made: ResolvedSetup) -> None:
    with pytest.raises(UsageError, match="weekly_status"):
        report_schema(made, "weekly_statsu")
    with pytest.raises(UsageError, match="polisen"):
        report_schema(made, "weekly_status", "polisn")
