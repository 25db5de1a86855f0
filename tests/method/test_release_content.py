from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from est_framework.language import Text
from est_framework.method.load import load_release, releases
from est_framework.method.models import MeasureType
from est_framework.privacy.gate import scan

RELEASE = load_release(releases()[-1])
CATEGORIES = (
    *("skadegorelse", "samling", "incident_anstalld", "annat", "otrygg_plats", "arrangemang"),
)
EMERGENCY_NUMBER = "112"


def texts(thing: object, path: str = "") -> Iterator[tuple[str, Text]]:
    if isinstance(thing, Text):
        yield path, thing
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from texts(getattr(thing, name), f"{path}/{name}")
    elif isinstance(thing, tuple):
        for number, inner in enumerate(thing):
            name = getattr(inner, "id", getattr(inner, "code", number))
            yield from texts(inner, f"{path}/{name}")


TEXTS = dict(texts(RELEASE))


def test_every_text_is_there_in_both_languages() -> None:
    assert len(TEXTS) > 200
    for path, text in TEXTS.items():
        for words in (text.sv, text.en):
            assert words == words.strip(), path
            assert len(words) > 2, path
            assert "  " not in words, path
    for row in (*RELEASE.categories, *RELEASE.roles):
        assert row.sv.strip(), row.code
        assert row.en.strip(), row.code


def test_sentences_end_as_sentences_in_both_languages() -> None:
    sentences = ("definition", "why", "good", "bad", "meaning", "reason", "how_to_know", "caution")
    for path, text in TEXTS.items():
        if path.rsplit("/", 1)[-1] in sentences:
            assert text.sv[-1] in ".”?", path
            assert text.en[-1] in ".”?", path


def test_no_long_text_is_left_untranslated() -> None:
    same = [p for p, t in TEXTS.items() if t.sv == t.en and len(t.sv) > len("Orange")]
    assert same == []


def test_no_text_holds_what_the_personal_data_gate_stops() -> None:
    for path, text in TEXTS.items():
        for words in (text.sv, text.en):
            assert not scan(words.replace(EMERGENCY_NUMBER, "")), (path, words)


def test_no_text_names_a_person(shared_data: Path) -> None:
    folder = shared_data / "svenska-namn"
    names = set[str]()
    for file in folder.glob("*namn*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))[1:]
        names |= {row[0] for row in rows if row[1].isdecimal() and int(row[1]) > 100}
    after_lower_case = re.compile(r"(?<=[a-zåäö,] )[A-ZÅÄÖ][a-zåäöé]+")
    places_and_months = {"Friday", "Wednesday", "Saturday", "Autumn", "August", "April", "May"}
    for path, text in TEXTS.items():
        for words in (text.sv, text.en):
            found = set(after_lower_case.findall(words)) & names - places_and_months
            assert not found, (path, found)


def test_the_six_core_categories_are_there_and_each_has_something_that_must_be_asked() -> None:
    assert tuple(c.code for c in RELEASE.categories) == CATEGORIES
    must = {i.core_category for i in RELEASE.indicators if i.requirement == "must"}
    assert must == set(CATEGORIES)


def test_only_positive_signs_stand_outside_the_core_categories() -> None:
    outside = {i.kind for i in RELEASE.indicators if i.core_category is None}
    assert outside == {"positive"}


def test_what_has_a_source_says_so_and_the_rest_does_not() -> None:
    for indicator in RELEASE.indicators:
        assert (indicator.basis == "sourced") == bool(indicator.sources), indicator.id


def test_every_source_is_cited_and_has_an_address() -> None:
    parts = (*RELEASE.actor_types, *RELEASE.indicators, *RELEASE.scales, *RELEASE.measures)
    assert {s.key for s in RELEASE.sources} == {key for part in parts for key in part.sources}
    for source in RELEASE.sources:
        assert source.url.startswith("http"), source.key


def test_a_checklist_is_short_enough_for_two_minutes() -> None:
    for checklist in RELEASE.checklists:
        assert 6 <= len(checklist.items) <= 12, checklist.id


def test_every_actor_type_is_asked_once_a_week() -> None:
    weekly = [t for c in RELEASE.checklists if c.template == "weekly_status" for t in c.actor_types]
    assert sorted(weekly) == sorted(a.id for a in RELEASE.actor_types)


def test_staff_in_housing_school_and_leisure_are_not_asked_to_do_police_work() -> None:
    police_work = {"misshandel", "ran", "stold"}
    for checklist in RELEASE.checklists:
        if not {"polis", "vaktbolag"} & set(checklist.actor_types):
            assert not police_work & {item.indicator for item in checklist.items}, checklist.id


def test_green_is_what_remains_and_every_other_level_has_criteria() -> None:
    for scale in RELEASE.scales:
        suggested = {criterion.level for criterion in scale.criteria}
        assert suggested == {level.id for level in scale.levels[1:]}


def test_no_criterion_counts_good_signs_as_trouble() -> None:
    good = {i.id for i in RELEASE.indicators if i.kind in ("positive", "coming")}
    for scale in RELEASE.scales:
        for criterion in scale.criteria:
            for threshold in criterion.when:
                assert threshold.what == "upcoming" or threshold.of != "all", criterion.id
                of = threshold.of if isinstance(threshold.of, tuple) else ()
                assert not good & set(of), criterion.id


def test_one_report_of_one_occasion_never_suggests_more_than_yellow() -> None:
    for scale in RELEASE.scales:
        grave = {level.id for level in scale.levels[2:]}
        for criterion in scale.criteria:
            if criterion.level in grave:
                alone = len(criterion.when) == 1 and criterion.when[0].at_least == 1
                assert not alone, criterion.id


def test_levels_differ_by_pattern_and_can_carry_readable_text() -> None:
    for scale in RELEASE.scales:
        patterns = [level.pattern for level in scale.levels]
        assert len(set(patterns)) == len(patterns)
        for level in scale.levels:
            light = luminance(level.colour)
            contrast = max(1.05 / (light + 0.05), (light + 0.05) / 0.05)
            assert contrast >= 4.5, level.id


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("measure", RELEASE.measures, ids=lambda m: m.id)
def test_measure_says_what_it_answers_and_how_to_know(measure: MeasureType) -> None:
    assert measure.answers
    assert measure.how_to_know.sv
    assert measure.caution, "evidence is thin for all of them so far: say so"


def test_steps_of_the_cycle_follow_the_five_components_in_order() -> None:
    seen = list(dict.fromkeys(step.component for step in RELEASE.cycle))
    assert seen == ["mapping", "analysis", "measure", "follow_up", "feedback"]
    grouped = [step.component for step in RELEASE.cycle]
    assert sorted(grouped, key=seen.index) == grouped
