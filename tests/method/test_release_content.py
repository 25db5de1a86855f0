"""What the newest release says: texts in both languages, claims, checklists, scales, measures, cycles."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import BaseModel

from est_framework.language import Text
from est_framework.method.load import load_release, newest_folder, releases
from est_framework.method.models import Checklist, MeasureType
from est_framework.privacy.gate import scan, scan_numbers

RELEASE = load_release(releases()[-1])
CATEGORIES = (
    *("skadegorelse", "samling", "incident_anstalld", "annat", "otrygg_plats", "arrangemang"),
)
COMPONENTS = ["mapping", "analysis", "measure", "follow_up", "feedback"]
EMERGENCY_NUMBERS = ("112", "114 14")
LONGEST = 300
INDICATORS = {i.id: i for i in RELEASE.indicators}
REPORTING = [a.id for a in RELEASE.actor_types if a.reports]


def texts(thing: object, path: str = "") -> Iterator[tuple[str, Text]]:
    if isinstance(thing, Text):
        yield path, thing
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from texts(getattr(thing, name), f"{path}/{name}")
        if hasattr(thing, "sv") and hasattr(thing, "en"):
            yield f"{path}/words", Text(thing.sv, thing.en)
    elif isinstance(thing, tuple):
        for number, inner in enumerate(thing):
            name = getattr(inner, "id", getattr(inner, "code", number))
            yield from texts(inner, f"{path}/{name}")


TEXTS = dict(texts(RELEASE))
SENTENCES = (
    *("definition", "why", "good", "bad", "meaning", "reason", "how", "how_to_know", "caution"),
    *("does", "shown_by", "hint"),
)


def test_every_text_is_there_in_both_languages_and_short() -> None:
    assert len(TEXTS) > 1000
    for path, text in TEXTS.items():
        for words in (text.sv, text.en):
            assert words == words.strip(), path
            assert len(words) > 1, path
            assert len(words) <= LONGEST, path
            assert "  " not in words, path


def test_sentences_end_as_sentences_in_both_languages() -> None:
    for path, text in TEXTS.items():
        if path.rsplit("/", 1)[-1] in SENTENCES:
            assert text.sv[-1] in ".”?", path
            assert text.en[-1] in ".”?", path


def test_no_long_text_is_left_untranslated() -> None:
    same = [p for p, t in TEXTS.items() if t.sv == t.en and len(t.sv) > len("Problem")]
    assert same == []


def test_swedish_is_in_swedish_and_english_in_english() -> None:
    english = re.compile(
        r"\b(the|and|of|with|for example|event|report|safety|youth|feedback|team|they|where)\b",
        re.IGNORECASE,
    )
    for path, text in TEXTS.items():
        assert not english.search(text.sv), (path, text.sv)
        assert not re.search(r"[åäöÅÄÖ]", text.en), (path, text.en)


def test_swedish_is_plain() -> None:
    office = re.compile(
        r"\b(dvs|t\.ex|bl\.a|m\.m|etc|ska ej|ej|samt|erhåll\w*|vidta\w*|avseende|beträffande|"
        r"ifrågavarande|hen)\b"
    )
    for path, text in TEXTS.items():
        assert not office.search(text.sv), (path, text.sv)
        assert not re.search(r"[\"'`—]| – ", text.sv), (path, text.sv)
        assert not re.search(r"[\"`]", text.en), (path, text.en)


def test_files_hold_no_odd_characters_and_no_blanks_at_the_end_of_a_line() -> None:
    for file in newest_folder().iterdir():
        if file.suffix in (".yaml", ".csv"):
            content = file.read_text("utf-8")
            assert content.endswith("\n"), file.name
            assert not content.endswith("\n\n"), file.name
            odd = set(re.findall(r"[^\x20-\x7eåäöÅÄÖéü\n”“–’§×]", content))
            assert not odd, (file.name, odd)
            assert not re.search(r"[ \t]+$", content, re.MULTILINE), file.name


def test_no_text_holds_what_the_personal_data_gate_stops() -> None:
    for path, text in TEXTS.items():
        for words in (text.sv, text.en):
            plain = words
            for number in EMERGENCY_NUMBERS:
                plain = plain.replace(number, "")
            assert not scan_numbers(plain), (path, words)
            # A word that may be a name is for a reviewer; in the method's own text it has been read.
            assert not any(hit.certain for hit in scan(plain)), (path, words)


def test_no_text_names_a_person(shared_data: Path) -> None:
    folder = shared_data / "svenska-namn"
    names = set[str]()
    for file in folder.glob("*namn*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))[1:]
        names |= {row[0] for row in rows if row[1].isdecimal() and int(row[1]) > 100}
    after_lower_case = re.compile(r"(?<=[a-zåäö,] )[A-ZÅÄÖ][a-zåäöé]+")
    places_and_days = {
        *(
            "Monday",
            "Friday",
            "Wednesday",
            "Saturday",
            "Sunday",
            "Autumn",
            "August",
            "April",
            "May",
        ),
    }
    for path, text in TEXTS.items():
        for words in (text.sv, text.en):
            found = set(after_lower_case.findall(words)) & names - places_and_days
            assert not found, (path, found)


def test_the_six_core_categories_are_there_and_each_has_something_that_must_be_asked() -> None:
    assert tuple(c.code for c in RELEASE.categories) == CATEGORIES
    must = {i.core_category for i in RELEASE.indicators if i.requirement == "must"}
    assert must == set(CATEGORIES)


def test_only_good_signs_and_imported_numbers_stand_outside_the_core_categories() -> None:
    outside = {i.kind for i in RELEASE.indicators if i.core_category is None}
    assert outside == {"positive", "aggregate"}


def test_occasions_are_counted_and_states_are_not() -> None:
    for indicator in RELEASE.indicators:
        counted = indicator.kind in ("event", "aggregate")
        assert (indicator.answer == "count") == counted, indicator.id


def test_numbers_that_are_imported_are_never_demanded() -> None:
    for indicator in RELEASE.indicators:
        if indicator.kind == "aggregate":
            assert indicator.requirement == "may", indicator.id


def test_what_is_observed_and_has_a_source_says_so_and_the_rest_does_not() -> None:
    for thing in (*RELEASE.indicators, *RELEASE.measures, *RELEASE.actor_types):
        basis = getattr(thing, "basis", "sourced")
        assert (basis == "sourced") == bool(thing.sources), thing.id


def test_every_criterion_is_said_to_be_our_own() -> None:
    for scale in RELEASE.scales:
        assert all(criterion.basis == "derived" for criterion in scale.criteria)


def test_every_source_has_an_address_and_no_two_the_same() -> None:
    for source in RELEASE.sources:
        assert re.fullmatch(r"https?://\S+", source.url), source.key
        assert source.title.strip(), source.key
    assert len({s.url for s in RELEASE.sources}) == len(RELEASE.sources)


def of_template(template: str) -> list[Checklist]:
    return [c for c in RELEASE.checklists if c.template == template]


def test_a_weekly_checklist_is_short_enough_for_two_minutes() -> None:
    for checklist in of_template("weekly_status"):
        assert 6 <= len(checklist.items) <= 12, checklist.id


@pytest.mark.parametrize(("template", "suffix"), [("weekly_status", "weekly"), ("event", "event")])
def test_every_actor_type_that_reports_has_a_checklist_of_its_own_and_no_other(
    template: str, suffix: str
) -> None:
    checklists = of_template(template)
    assert sorted(t for c in checklists for t in c.actor_types) == sorted(REPORTING)
    assert [c.id for c in checklists] == [f"{c.actor_types[0]}_{suffix}" for c in checklists]


def test_no_checklist_asks_for_numbers_that_are_imported() -> None:
    for checklist in RELEASE.checklists:
        kinds = {INDICATORS[item.indicator].kind for item in checklist.items}
        assert "aggregate" not in kinds, checklist.id


def test_an_event_checklist_holds_all_that_can_happen_on_the_weekly_one() -> None:
    weekly = {c.actor_types[0]: c for c in of_template("weekly_status")}
    for checklist in of_template("event"):
        asked = {item.indicator for item in weekly[checklist.actor_types[0]].items}
        happens = {id_ for id_ in asked if INDICATORS[id_].kind not in ("positive", "coming")}
        own = {item.indicator for item in checklist.items}
        assert happens <= own, checklist.id
        assert {INDICATORS[id_].kind for id_ in own} <= {"event", "place", "mood"}, checklist.id
        assert not any(item.only_if for item in checklist.items), checklist.id


def test_every_indicator_that_people_observe_is_on_a_weekly_checklist() -> None:
    asked = {item.indicator for c in of_template("weekly_status") for item in c.items}
    observed = {i.id for i in RELEASE.indicators if i.kind != "aggregate"}
    assert asked == observed


def test_only_those_who_meet_crime_in_their_work_are_asked_about_it() -> None:
    meets = {
        "ran": {"polis", "naringsliv"},
        "misshandel": {"polis", "ordningsvakt"},
        "vald_krogmiljo": {"polis", "ordningsvakt", "naringsliv", "region"},
        "stold": {"polis", "vaktbolag", "naringsliv", "hamn", "energi_va_bolag", "region"},
    }
    for checklist in of_template("weekly_status"):
        for item in checklist.items:
            assert set(checklist.actor_types) <= meets.get(item.indicator, set(REPORTING)), (
                checklist.id,
                item.indicator,
            )


def test_shelters_and_the_public_are_never_asked_what_somebody_went_through() -> None:
    closed = {"kvinnojour", "allmanhet"}
    crimes = {"ran", "misshandel", "vald_krogmiljo", "misstankt_droghandel", "personal_hot"}
    for checklist in RELEASE.checklists:
        if closed & set(checklist.actor_types):
            assert not crimes & {item.indicator for item in checklist.items}, checklist.id


def test_where_levels_are_suggested_calm_is_what_remains() -> None:
    for scale in RELEASE.scales:
        suggested = {criterion.level for criterion in scale.criteria}
        assert suggested == ({level.id for level in scale.levels[1:]} if scale.criteria else set())


def test_a_criterion_bears_the_name_of_its_level() -> None:
    for scale in RELEASE.scales:
        for criterion in scale.criteria:
            assert criterion.id.startswith(f"{criterion.level}_")


def test_no_criterion_counts_good_signs_as_trouble() -> None:
    good = {i.id for i in RELEASE.indicators if i.kind in ("positive", "coming", "aggregate")}
    for scale in RELEASE.scales:
        for criterion in scale.criteria:
            for threshold in criterion.when:
                assert threshold.what == "upcoming" or threshold.of != "all", criterion.id
                of = threshold.of if isinstance(threshold.of, tuple) else ()
                assert threshold.what == "upcoming" or not good & set(of), criterion.id


def test_one_report_of_one_occasion_never_suggests_more_than_yellow() -> None:
    for scale in RELEASE.scales:
        grave = {level.id for level in scale.levels[2:]}
        for criterion in scale.criteria:
            if criterion.level in grave:
                alone = len(criterion.when) == 1 and criterion.when[0].at_least == 1
                assert not alone, criterion.id


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("misshandel", "vald_krogmiljo"),
        ("stenupplag_tillhyggen", "uppbruten_gatsten"),
        ("misstankt_droghandel", "oppen_droghantering"),
    ],
)
def test_what_was_split_is_counted_together_where_a_level_is_suggested(
    whole: str, part: str
) -> None:
    for scale in RELEASE.scales:
        for criterion in scale.criteria:
            for threshold in criterion.when:
                of = threshold.of if isinstance(threshold.of, tuple) else ()
                assert whole not in of or part in of, criterion.id


def test_a_measure_against_violence_or_dealing_answers_both_halves_of_what_was_split() -> None:
    halves = (("misshandel", "vald_krogmiljo"), ("misstankt_droghandel", "oppen_droghantering"))
    for measure in RELEASE.measures:
        for whole, part in halves:
            assert whole not in measure.answers or part in measure.answers, measure.id


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
def test_measure_says_what_it_answers_and_who_usually_does_it(measure: MeasureType) -> None:
    assert measure.answers
    assert measure.typical_owners
    assert len(set(measure.answers)) == len(measure.answers)


def test_evidence_is_thin_for_nearly_all_measures_and_they_say_so() -> None:
    without = {m.id for m in RELEASE.measures if m.caution is None}
    assert without == {"rad_vardnadshavare", "gemensam_platsstudie"}


def test_every_trouble_has_a_measure_that_answers_it() -> None:
    answered = {id_ for measure in RELEASE.measures for id_ in measure.answers}
    trouble = {i.id for i in RELEASE.indicators if i.kind not in ("positive", "aggregate")}
    assert trouble <= answered


def test_steps_of_every_cycle_follow_the_five_components_in_order() -> None:
    for cycle in RELEASE.cycles:
        seen = [step.component for step in cycle.steps]
        assert list(dict.fromkeys(seen)) == COMPONENTS, cycle.id
        assert seen == sorted(seen, key=COMPONENTS.index), cycle.id


def test_there_is_a_cycle_for_every_period_that_a_setup_may_choose() -> None:
    assert {c.period for c in RELEASE.cycles if c.kind == "report"} == {
        *("week", "two-weeks", "month", "continuous")
    }


def test_every_role_takes_a_step_but_those_that_stand_beside() -> None:
    used = {step.role for cycle in RELEASE.cycles for step in cycle.steps}
    used |= {template.filled_by for template in RELEASE.templates}
    used |= {point.role for point in RELEASE.readiness}
    beside = {"omradesgrupp", "strategiskt_team"}
    assert {role.id for role in RELEASE.roles} - used == beside


def test_signs_of_est_cover_all_five_components() -> None:
    assert {sign.component for sign in RELEASE.fidelity} == set(COMPONENTS)


def test_no_released_id_is_ever_gone() -> None:
    for older, newer in pairwise(map(load_release, releases())):
        for kind in ("scales", "templates", "cycles"):
            inner = {"scales": "criteria", "templates": "sections", "cycles": "steps"}[kind]
            now = {t.id: {i.id for i in getattr(t, inner)} for t in getattr(newer, kind)}
            for thing in getattr(older, kind):
                assert {i.id for i in getattr(thing, inner)} <= now[thing.id], thing.id


def test_counts_of_the_release_are_known() -> None:
    """So that nobody loses a thing in an edit without seeing it."""
    held = Counter({k: len(v) for k, v in RELEASE if isinstance(v, tuple)})
    assert held == {
        "categories": 6,
        "themes": 15,
        "actor_types": 31,
        "indicators": 54,
        "checklists": 54,
        "templates": 12,
        "scales": 6,
        "measures": 33,
        "roles": 12,
        "cycles": 8,
        "fidelity": 18,
        "readiness": 24,
        "changes": len(RELEASE.changes),
        "sources": 106,
    }
