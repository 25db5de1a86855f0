"""Two releases side by side: every thing once, what people said of it, and which series break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_framework.language import Text
from est_framework.method.broken_series import BrokenSeries, Reporting, breaking_series
from est_framework.method.compare import BECAME, Difference, ThingCompared, compare
from est_framework.method.files import LIST_FILES
from est_framework.method.kinds import KINDS, ids_of
from est_framework.method.load import load_release
from est_framework.method.models import (
    Change,
    ChecklistItem,
    CodedLabel,
    Condition,
    Release,
    Retired,
)

FIRST, WHOLE = load_release("est 0.1.0"), load_release("est 1.0.0")
GONE = Retired(since="est 1.1.0", reason=Text("Används inte.", "Not in use."))
Edit = Callable[[Release], Release]


def with_thing(kind: str, id_: str, /, **fields: Any) -> Edit:
    """Change fields of one thing, in the release after."""

    def edit(release: Release) -> Release:
        things = tuple(
            t.model_copy(update=fields) if t.id == id_ else t for t in getattr(release, kind)
        )
        return release.model_copy(update={"version": "1.1.0", kind: things})

    return edit


def said(kind: str, change: str, old: str, new: str = "") -> Edit:
    """Add a line to changes.csv."""

    def edit(release: Release) -> Release:
        line = Change.model_validate(
            {"since": "est 1.0.0", "kind": kind, "old": old, "new": new or old}
            | {"change": change, "sv": "Sagt.", "en": "Said."}
        )
        changes = (*release.changes, line)
        return release.model_copy(update={"version": "1.1.0", "changes": changes})

    return edit


def after(*edits: Edit) -> Difference:
    new = WHOLE
    for edit in edits:
        new = edit(new)
    return compare(WHOLE, new)


def thing(difference: Difference, kind: str, id_: str) -> ThingCompared:
    (found,) = [t for t in difference.things if (t.kind, t.id) == (kind, id_)]
    return found


def causes(difference: Difference) -> set[tuple[str, str, str]]:
    return {(one.kind, one.id, one.cause) for one in difference.breaks}


@pytest.mark.parametrize("release", [FIRST, WHOLE], ids=lambda r: r.name)
def test_a_release_does_not_differ_from_itself(release: Release) -> None:
    difference = compare(release, release)
    assert difference.changed == ()
    assert not difference.breaking


NUMBERS = st.sets(st.integers(0, 105), max_size=4)
EDITS = st.dictionaries(
    st.sampled_from([f for f in LIST_FILES if f != "changes"]),
    st.fixed_dictionaries({"removed": NUMBERS, "retired": NUMBERS, "reworded": NUMBERS}),
    max_size=6,
)
"""By kind, the numbers of the things that are taken out, retired and reworded in the release after."""


def edited(edits: dict[str, dict[str, set[int]]]) -> Release:
    changes: dict[str, Any] = {"version": "1.1.0"}
    for kind, numbers in edits.items():
        things = dict(enumerate(getattr(WHOLE, kind)))
        if kind in KINDS:
            for number in numbers["retired"] & things.keys():
                things[number] = things[number].model_copy(update={"retired": GONE})
            for number in numbers["reworded"] & things.keys():
                things[number] = things[number].model_copy(update={"label": Text("Ny", "New")})
        changes[kind] = tuple(t for n, t in things.items() if n not in numbers["removed"])
    return WHOLE.model_copy(update=changes)


@settings(max_examples=10, deadline=None)
@given(edits=EDITS, first=st.booleans())
def test_everything_is_told_exactly_once(
    edits: dict[str, dict[str, set[int]]], *, first: bool
) -> None:
    old, new = FIRST if first else WHOLE, edited(edits)
    difference = compare(old, new)
    told = Counter((t.kind, t.id) for t in difference.things)
    both = {(k, i) for release in (old, new) for k, ids in ids_of(release).items() for i in ids}
    assert told == dict.fromkeys(both, 1)
    assert {t.became for t in difference.things} <= set(BECAME)
    for one in difference.breaks:
        assert (one.kind, one.id) in told


@settings(max_examples=10, deadline=None)
@given(edits=EDITS, first=st.booleans())
def test_the_other_way_round_what_was_added_is_gone(
    edits: dict[str, dict[str, set[int]]], *, first: bool
) -> None:
    old, new = FIRST if first else WHOLE, edited(edits)
    there, back = compare(old, new), compare(new, old)

    def of(difference: Difference, became: str) -> set[tuple[str, str]]:
        return {(t.kind, t.id) for t in difference.things if t.became == became}

    assert of(there, "added") == of(back, "gone")
    assert of(there, "gone") == of(back, "added")
    assert of(there, "unchanged") == of(back, "unchanged")


@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_wording_alone_breaks_nothing(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    id_ = data.draw(st.sampled_from(sorted(ids_of(WHOLE)[kind])))
    difference = after(with_thing(kind, id_, label=Text("Annat", "Other")))
    assert [(t.kind, t.id, t.became) for t in difference.changed] == [(kind, id_, "reworded")]
    assert not difference.breaking


@pytest.mark.parametrize(
    ("fields", "cause"),
    [
        ({"answer": "yes_no"}, "answer"),
        ({"kind": "mood"}, "kind"),
        ({"core_category": "annat"}, "core_category"),
        ({"retired": GONE}, "retired"),
    ],
)
def test_what_makes_the_numbers_of_an_indicator_something_else_breaks_them(
    fields: dict[str, Any], cause: str
) -> None:
    difference = after(with_thing("indicators", "klotter", **fields))
    found = thing(difference, "indicators", "klotter")
    assert found.became == ("retired" if "retired" in fields else "changed")
    assert [one.cause for one in found.breaks] == [cause]
    (one,) = found.breaks
    assert ("weekly_status", "bovard") in one.asked
    assert ("weekly_status", "polis") not in one.asked


@pytest.mark.parametrize("meaning", ["narrowed", "widened", "split", "merged"])
def test_a_meaning_that_people_say_has_changed_breaks_the_series(meaning: str) -> None:
    new_text = Text("Något annat.", "Something else.")
    difference = after(
        with_thing("indicators", "klotter", definition=new_text),
        said("indicators", meaning, "klotter", "brak" if meaning in ("split", "merged") else ""),
    )
    found = thing(difference, "indicators", "klotter")
    assert found.became == meaning
    assert found.said == (Text("Sagt.", "Said."),)
    assert found.into == (("brak",) if meaning in ("split", "merged") else ())
    assert [one.cause for one in found.breaks] == [meaning]


def test_rewording_that_people_say_means_the_same_breaks_nothing() -> None:
    difference = after(
        with_thing("indicators", "klotter", definition=Text("Samma sak.", "The same.")),
        said("indicators", "reworded", "klotter"),
    )
    assert thing(difference, "indicators", "klotter").became == "reworded"
    assert not difference.breaking


def test_the_meaning_of_a_role_or_measure_breaks_no_series() -> None:
    difference = after(
        with_thing("measures", "belysning", definition=Text("Annat.", "Other.")),
        said("measures", "narrowed", "belysning"),
    )
    assert thing(difference, "measures", "belysning").became == "narrowed"
    assert not difference.breaking


def renamed(release: Release) -> Release:
    """Give graffiti another id, as the method allows: retire the old one and point to the new."""
    old = release.indicator("klotter")
    new = old.model_copy(update={"id": "klotter_ristning"})
    old = old.model_copy(update={"retired": GONE.model_copy(update={"replaced_by": new.id})})
    checklists = tuple(
        c.model_copy(
            update={
                "items": tuple(
                    i.model_copy(update={"indicator": new.id}) if i.indicator == "klotter" else i
                    for i in c.items
                )
            }
        )
        for c in release.checklists
    )
    indicators = (*(i for i in release.indicators if i.id != "klotter"), old, new)
    return release.model_copy(
        update={"version": "1.1.0", "indicators": indicators, "checklists": checklists}
    )


def test_a_thing_that_only_got_another_id_carries_its_series_on() -> None:
    difference = after(renamed, said("indicators", "renamed", "klotter", "klotter_ristning"))
    found = thing(difference, "indicators", "klotter")
    assert found.became == "renamed"
    assert found.into == ("klotter_ristning",)
    assert {one.series for one in difference.breaks} <= {"level"}
    unsaid = after(renamed)
    assert thing(unsaid, "indicators", "klotter").became == "retired"
    assert ("indicators", "klotter", "retired") in causes(unsaid)


def items_of(id_: str) -> tuple[ChecklistItem, ...]:
    return next(c.items for c in WHOLE.checklists if c.id == id_)


def test_a_question_that_is_not_asked_any_more_breaks_the_series_of_those_who_were_asked() -> None:
    first, *others = items_of("polis_weekly")
    difference = after(with_thing("checklists", "polis_weekly", items=tuple(others)))
    (one,) = difference.breaks
    assert (one.kind, one.id, one.cause) == ("checklists", "polis_weekly", "question_removed")
    assert one.of == (first.indicator,)
    assert one.asked == (("weekly_status", "polis"),)


def test_a_question_put_on_a_condition_breaks_the_series_and_one_set_free_does_not() -> None:
    first, second, *others = items_of("polis_weekly")
    only_if = Condition(indicator=first.indicator)
    on_condition = second.model_copy(update={"only_if": only_if})
    edit = with_thing("checklists", "polis_weekly", items=(first, on_condition, *others))
    difference = after(edit)
    assert causes(difference) == {("checklists", "polis_weekly", "question_on_condition")}
    assert not compare(edit(WHOLE), WHOLE.model_copy(update={"version": "1.2.0"})).breaking


def test_questions_in_another_order_or_more_of_them_break_nothing() -> None:
    items = items_of("polis_weekly")
    more = (*reversed(items), ChecklistItem(indicator="klotter"))
    difference = after(with_thing("checklists", "polis_weekly", items=more))
    assert thing(difference, "checklists", "polis_weekly").became == "changed"
    assert not difference.breaking


def test_an_actor_type_that_ends_takes_all_its_questions_with_it_and_says_so_once() -> None:
    difference = after(with_thing("actor_types", "polis", retired=GONE))
    assert causes(difference) == {("actor_types", "polis", "retired")}
    weekly = next(o for o in difference.breaks if o.asked == (("weekly_status", "polis"),))
    assert set(weekly.of) == {item.indicator for item in items_of("polis_weekly")}


def test_levels_break_where_a_level_goes_its_core_moves_or_its_grounds_change() -> None:
    scale = next(s for s in WHOLE.scales if s.id == "four_colours")
    shorter = tuple(level for level in scale.levels if level.id != "orange")
    moved = tuple(
        level.model_copy(update={"core": "rod"}) if level.id == "orange" else level
        for level in scale.levels
    )
    for fields, cause in (
        ({"levels": shorter}, "level_removed"),
        ({"levels": moved}, "level_core"),
        ({"criteria": scale.criteria[1:]}, "criteria"),
        ({"retired": GONE}, "retired"),
    ):
        difference = after(with_thing("scales", "four_colours", **fields))
        assert ("scales", "four_colours", cause) in causes(difference)


def test_a_scale_that_borrows_its_criteria_breaks_with_the_lender() -> None:
    scale = next(s for s in WHOLE.scales if s.id == "four_colours")
    difference = after(with_thing("scales", "four_colours", criteria=scale.criteria[1:]))
    assert ("scales", "green_to_red", "criteria") in causes(difference)


def test_a_criterion_over_a_category_counts_something_else_when_the_category_grows() -> None:
    more = WHOLE.indicator("klotter").model_copy(update={"id": "ny_skada"})
    new = WHOLE.model_copy(update={"version": "1.1.0", "indicators": (*WHOLE.indicators, more)})
    assert ("scales", "four_colours", "criteria") in causes(compare(WHOLE, new))


def test_a_criterion_told_in_other_words_breaks_nothing() -> None:
    scale = next(s for s in WHOLE.scales if s.id == "four_colours")
    first = scale.criteria[0].model_copy(update={"reason": Text("Annat.", "Other.")})
    criteria = (first, *scale.criteria[1:])
    assert not after(with_thing("scales", "four_colours", criteria=criteria)).breaking


def test_reports_break_where_a_section_goes_or_a_field_must_be_filled_in() -> None:
    template = next(t for t in WHOLE.templates if t.id == "event")
    events, *others = template.sections
    fields = tuple(f.model_copy(update={"required": True}) for f in events.fields)
    demanding = (events.model_copy(update={"fields": fields}), *others)
    for sections, cause in ((others, "section_removed"), (demanding, "field_required")):
        difference = after(with_thing("templates", "event", sections=tuple(sections)))
        assert ("templates", "event", cause) in causes(difference)
    record = next(t for t in WHOLE.templates if t.id == "meeting_record")
    assert not after(with_thing("templates", record.id, sections=record.sections[:1])).breaking


def test_lines_of_every_release_since_the_older_one_count() -> None:
    new = said("indicators", "narrowed", "brak")(WHOLE)
    new = with_thing("indicators", "brak", definition=Text("Mindre.", "Less."))(new)
    over_both = compare(FIRST, new)
    assert thing(over_both, "indicators", "brak").became == "narrowed"
    assert thing(over_both, "indicators", "misshandel").became == "split"
    assert not compare(WHOLE, WHOLE.model_copy(update={"version": "1.0.1"})).breaking


def test_plain_code_lists_are_compared_too() -> None:
    themes = (CodedLabel(code="ny", sv="Nytt", en="New"), *WHOLE.themes[1:])
    difference = compare(WHOLE, WHOLE.model_copy(update={"version": "1.1.0", "themes": themes}))
    became = {(t.id, t.became) for t in difference.changed}
    assert became == {("ny", "added"), (WHOLE.themes[0].code, "gone")}


def test_the_first_whole_release_says_truly_what_it_did_to_the_first_one() -> None:
    difference = compare(FIRST, WHOLE)
    assert causes(difference) == {
        ("indicators", "klotter", "widened"),
        ("indicators", "misshandel", "split"),
        ("indicators", "misstankt_droghandel", "split"),
        ("indicators", "stenupplag_tillhyggen", "split"),
        ("checklists", "polis_weekly", "question_removed"),
        ("checklists", "faltgrupp_weekly", "question_removed"),
        ("scales", "four_colours", "criteria"),
    }
    assert not [t.id for t in difference.things if t.became in ("gone", "retired", "renamed")]


def test_series_that_break_are_those_of_actors_who_are_asked_and_their_areas() -> None:
    first, *others = items_of("polis_weekly")
    difference = after(with_thing("checklists", "polis_weekly", items=tuple(others)))
    actors = (
        Reporting("polisen", "polis", ("norr", "soder"), ("weekly_status",)),
        Reporting("polisen-handelser", "polis", ("norr",), ("event",)),
        Reporting("skolan", "skola", ("oster",), ("weekly_status",)),
    )
    found = breaking_series(difference, actors, ("norr", "soder", "oster"), "four_colours")
    reasons = difference.breaks[0].reason
    assert found == tuple(
        BrokenSeries(subject, id_, "indicator", first.indicator, (reasons,))
        for subject, id_ in (("actor", "polisen"), ("area", "norr"), ("area", "soder"))
    )


def test_levels_of_an_area_break_only_where_its_own_scale_did() -> None:
    scale = next(s for s in WHOLE.scales if s.id == "four_colours")
    difference = after(with_thing("scales", "four_colours", criteria=scale.criteria[1:]))
    for used, expected in (("four_colours", 2), ("green_to_red", 2), ("words", 0)):
        found = breaking_series(difference, (), ("norr", "soder"), used)
        assert [one.series for one in found] == ["level"] * expected


def test_two_reasons_for_one_series_are_told_together() -> None:
    difference = after(
        with_thing("indicators", "misshandel", answer="yes_no", core_category="otrygg_plats")
    )
    actors = (Reporting("polisen", "polis", ("norr",), ("weekly_status", "event")),)
    found = breaking_series(difference, actors, ("norr",), "none")
    assert [(one.subject, len(one.reasons)) for one in found] == [("actor", 2), ("area", 2)]
