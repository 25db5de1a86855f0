"""The templates of the newest release ask for what the documents that the tool keeps can hold."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import BaseModel

from est_framework.measures.models import AreaLevel, FollowUp, Measure
from est_framework.method.load import load_release, releases
from est_framework.reports.models import Event, Presence, Upcoming

RELEASE = load_release(releases()[-1])
SECTIONS = {(t.id, s.id): s for t in RELEASE.templates for s in t.sections}
PERIOD_OF_SETUP = ("weekly_status", "nothing_to_report")
TEMPLATES = (
    *("weekly_status", "event", "nothing_to_report", "upcoming", "presence", "own_picture"),
    *("meeting_record", "measure", "deep_analysis", "yearly_review", "public_report"),
    "management_month",
)
OUTCOMES = {"status": FollowUp, "outcome": FollowUp, "part_of_day": Event}


def literals(annotation: Any) -> set[str]:
    """The words that a field of a document takes."""
    found = {value for value in get_args(annotation) if isinstance(value, str)}
    return found.union(*(literals(inner) for inner in get_args(annotation)))


def test_every_template_that_the_method_speaks_of_is_there() -> None:
    assert {t.id for t in RELEASE.templates} == set(TEMPLATES)


@pytest.mark.parametrize(
    ("template", "section", "document", "made_elsewhere"),
    [
        ("weekly_status", "events", Event, set()),
        ("weekly_status", "upcoming", Upcoming, set()),
        ("weekly_status", "presence", Presence, set()),
        ("event", "events", Event, set()),
        ("meeting_record", "follow_ups", FollowUp, {"why", "next"}),
        ("meeting_record", "levels", AreaLevel, {"at"}),
        (
            "measure",
            "measure",
            Measure,
            {
                "id",
                "status",
                "outcome",
                "note",
                "problem",
                "log",
                "decided_by",
                "tier",
                "waits_for",
            },
        ),
    ],
)
def test_a_section_asks_for_every_field_of_the_document_it_becomes(
    template: str, section: str, document: type[BaseModel], made_elsewhere: set[str]
) -> None:
    asked = {field.id for field in SECTIONS[template, section].fields}
    assert set(document.model_fields) - made_elsewhere <= asked


@pytest.mark.parametrize("where", SECTIONS, ids="/".join)
def test_choices_are_the_words_that_the_document_takes(where: tuple[str, str]) -> None:
    for field in SECTIONS[where].fields:
        document = OUTCOMES.get(field.id)
        if document is not None and field.choices:
            taken = literals(document.model_fields[field.id].annotation)
            assert {choice.id for choice in field.choices} == taken, field.id


def test_only_the_questions_of_a_checklist_come_from_elsewhere() -> None:
    asks = {template.id for template in RELEASE.templates if template.asks}
    assert asks == {"weekly_status"}


def test_reports_that_are_owed_each_period_are_few() -> None:
    assert [t.id for t in RELEASE.templates if t.owed] == list(PERIOD_OF_SETUP)


def test_what_goes_out_asks_for_no_event_by_itself() -> None:
    """A summary to management or the public holds figures and what was done, not single events."""
    for template in RELEASE.templates:
        if template.kind == "summary":
            fields = {f.id for s in template.sections for f in s.fields}
            assert not fields & {"description", "certainty", "reported_to_police"}, template.id
