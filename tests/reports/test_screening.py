"""A report with a fault is looked through quickly: what the gate says of it stays the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_files import ID

from est_framework.privacy.gate import scan
from est_framework.privacy.positions import has_exact_position
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.screening import MOMENT, Screen

SAID: list[Any] = [
    "value", "none_seen", "2026-11-18", "2026-11-20T11:00:00+01:00", "2026-W47", "", "pnr", "900101",
    "19900101", "-9802", "9802", "900101-9802", "9001019802", "Mamman Ella Karlsson", "a@b.se", ID,
    "19900101-9802-7000-8000-000000000001", "59.33258, 18.06490", "②", 1, True, 1.0, 0, 3, 9802,
    900_101, 9_001_019_802, 59.33258, 18.0649, 6_580_822, 674_032, 6_580_822.0, None,
]  # fmt: skip
FIELDS = st.sampled_from(
    ["state", "value", "id", "digest", "pnr", "namn", "900101", "9001019802", "brak", "a/b", ""]
)
ANSWERS = st.lists(
    st.tuples(FIELDS, FIELDS, st.sampled_from(SAID), FIELDS, st.sampled_from(SAID)),
    min_size=1,
    max_size=3,
)
AROUND = st.sampled_from(["areas", "id", "digest", "", "list"])


def put(around: str, answers: list[tuple[Any, ...]]) -> dict[str, Any]:
    made = {name: {first: one, then: two} for name, first, one, then, two in answers}
    return {around: [made, {"x": made}]} if around == "list" else {around: made} if around else made


def found(screen: Screen, data: object) -> list[Any]:
    return screen.field_by_field(Draft(data, Source("rapport.json", b"")), passed_schema=False)


@given(st.lists(st.tuples(AROUND, ANSWERS), min_size=1, max_size=4))
def test_what_was_met_before_does_not_change_what_is_found(
    reports: list[tuple[str, list[tuple[Any, ...]]]],
) -> None:
    quickly, carefully = Screen(), Screen(quickly=False)
    for around, answers in reports:
        data = put(around, answers)
        assert found(quickly, data) == found(carefully, data)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({"a": "900101", "b": 1, "c": 9802}, {"a": "900101", "b": True, "c": 9802}),
        ({"a": "900101", "b": 9802.0}, {"a": "900101", "b": 9802}),
        ({"a": "59.33", "b": 6_580_822}, {"a": 674_032, "b": 6_580_822}),
        ({"id": ID}, {"id": "19900101-9802-7000-8000-000000000001"}),
        ({"a": "900101", "b": None}, {"a": "900101", "b": "-9802"}),
        ({"pnr": 900_101}, {"pnr": 9_001_019_802}),
        ({"state": "value"}, {"namn": "value"}),
    ],
)
def test_an_answer_is_known_again_only_if_it_is_the_same(
    first: dict[str, Any], then: dict[str, Any]
) -> None:
    screen = Screen()
    for answer in (first, then, first):
        data = {"answers": {"brak": answer}}
        assert found(screen, data) == found(Screen(quickly=False), data)


def test_in_an_answer_an_id_is_looked_at_as_any_other_text() -> None:
    answer = {"id": "00000000-0000-7000-8000-ab0701740605"}
    assert found(Screen(), answer) == []
    assert found(Screen(), {"answers": {"brak": answer}})


@pytest.mark.parametrize(
    "within",
    [
        {"a": "900101", "b": "-9802"},
        {"a": "900101", "b": 9802},
        {"a": "900101", "b": 7, "c": "-9802"},
        {"a": "900101", "b": None, "c": 9802},
        {"900101": 9802},
        {"pnr": "9001019802"},
        ["900101", "-9802"],
        ["pnr", 9_001_019_802],
    ],
)
@pytest.mark.parametrize("around", ["row", "answer", "list"])
def test_a_number_split_over_two_fields_is_found_wherever_they_stand(
    within: object, around: str
) -> None:
    clean = {"state": "none_seen"}
    data = {
        "row": within,
        "answer": {"answers": {"ran": clean, "brak": within}},
        "list": {"x": [[clean, within]]},
    }[around]
    said = [f.seen.en for f in found(Screen(), data)]
    assert any("split over two fields" in seen for seen in said)


@pytest.mark.parametrize(
    "place",
    [
        [18.0649, 59.3325],
        {"lat": 59.33258, "lon": 18.0649},
        {"n": 6_580_822, "e": 674_032},
        {"n": 6_580_822.5, "e": 674_032},
    ],
)
def test_a_front_door_is_found_wherever_it_stands(place: object) -> None:
    for data in (place, {"answers": {"brak": place}}, {"x": [["", place]]}):
        (finding,) = found(Screen(), data)
        assert finding.code == "REP303"


@given(st.from_regex(MOMENT.pattern.replace("0", "[0-9]"), fullmatch=True))
def test_no_day_and_no_moment_is_taken_for_anything(text: str) -> None:
    assert scan(text) == ()
    assert not has_exact_position(text)
