"""Hot places, against spots made by hand."""

from __future__ import annotations

from est_framework.analysis.hot import hot_places
from est_framework.periods import Period
from est_framework.picture.models import Spot

W47 = Period.parse("2026-W47")


def spot(place: str, weekday: int, part: str, count: int, *weeks: int) -> Spot:
    return Spot.model_validate(
        {
            "area": "centrum",
            "place": place,
            "weekday": weekday,
            "part_of_day": part,
            "at_least": count,
            "actors": 2,
            "periods": tuple(W47.shifted(-n) for n in weeks),
        }
    )


def test_a_place_that_things_come_back_to_is_hot_and_when_is_told() -> None:
    found = hot_places([spot("Torget", 4, "evening", 3, 0, 1, 2), spot("torget", 0, "day", 1, 0)])
    (place,) = found.places
    assert (place.area, place.place, place.count, place.actors) == ("centrum", "Torget", 4, 2)
    assert [(m.weekday, m.part_of_day, m.count) for m in place.mostly] == [(4, "evening", 3)]


def test_one_bad_week_and_two_occasions_make_no_place_hot() -> None:
    assert hot_places([spot("Torget", 4, "evening", 9, 0)]).places == ()
    assert hot_places([spot("Torget", 4, "evening", 2, 0, 1)]).places == ()


def test_what_has_no_place_counts_in_time_only() -> None:
    found = hot_places([spot("", 6, "night", 5, 0, 1), spot("Kajen", 6, "unknown", 1, 0)])
    assert found.places == ()
    assert found.grid[6] == (0, 0, 0, 5, 1)
    assert found.total == 6
