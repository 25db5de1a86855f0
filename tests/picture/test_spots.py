"""Where and when described events happened, counted over the last quarter."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from est_framework.periods import Period
from est_framework.picture.compile import compile_period

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def event(date: str = "2026-11-20", place: str = "Torget", count: int = 1, **more: Any) -> Any:
    head = {"indicator": "brak", "area": "centrum", "date": date, "part_of_day": "evening"}
    return head | {"place": place, "count": count} | more


def spots(local: LocalEst) -> list[tuple[str, int, str, int, int, list[str]]]:
    found = compile_period(local, W47, as_of=SUNDAY).spots
    return [
        (s.place, s.weekday, s.part_of_day, s.at_least, s.actors, [str(p) for p in s.periods])
        for s in found
    ]


def test_what_two_describe_in_one_place_and_day_is_counted_once(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", events=[event(count=2)]),
        write("faltgruppen", events=[event(place="torget ", count=3)]),
    )
    assert spots(local) == [("Torget", 4, "evening", 3, 2, ["2026-W47"])]


def test_weeks_add_up_and_older_than_a_quarter_is_not_looked_at(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    for n, (period, date) in enumerate(
        [("2026-W34", "2026-08-21"), ("2026-W35", "2026-08-28"), ("2026-W47", "2026-11-20")]
    ):
        send(write("polisen", events=[event(date)], id=str(n), period=period))
    assert spots(local) == [("Torget", 4, "evening", 2, 1, ["2026-W35", "2026-W47"])]


def test_another_weekday_or_part_of_day_is_another_spot(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    other = event("2026-11-16", part_of_day="morning")
    send(write("polisen", events=[event(), other, event(place="")]))
    assert [(p, d, w) for p, d, w, *_ in spots(local)] == [
        ("", 4, "evening"),
        ("Torget", 0, "morning"),
        ("Torget", 4, "evening"),
    ]
