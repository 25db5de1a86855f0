"""Which level is suggested, why, and what must hold whatever was seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_framework.analysis.levels import suggest_levels
from est_framework.analysis.models import SuggestedLevel
from est_framework.language import Text
from est_framework.method.models import Criterion, Threshold
from est_framework.periods import Period
from est_framework.picture.models import Cell, Picture, UpcomingLine
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from random import Random

POLICE, LANDLORD = "polisen", "sundsviksbostader"
ACTORS = [POLICE, LANDLORD, "norrskolan", "faltgruppen"]


def seen(indicator: str, number: int = 1, by: tuple[str, ...] = (POLICE,), **states: Any) -> Cell:
    counts = dict.fromkeys(("none_seen", "unknown", "not_asked", "not_answered"), 0) | states
    return Cell(
        area=counts.pop("area", "centrum"),
        indicator=indicator,
        at_least=number,
        at_most=number,
        actors=len(by),
        reports=len(by),
        seen_by=by,
        **counts,
    )


def none_seen(indicator: str, **states: int) -> Cell:
    return seen(indicator, 0, (), **({"none_seen": 1} | states))


def coming(day: int, description: str = "Match") -> UpcomingLine:
    return UpcomingLine(
        area="centrum", date=date(2026, 11, day), description=description, actor=POLICE
    )


@pytest.fixture(scope="module")
def levels(made: ResolvedSetup) -> Callable[..., dict[str, SuggestedLevel]]:
    def suggested(
        *cells: Cell, upcoming: tuple[UpcomingLine, ...] = (), setup: ResolvedSetup = made
    ) -> dict[str, SuggestedLevel]:
        picture = Picture(
            method=setup.setup.method,
            setup=setup.setup.setup,
            setup_revision=setup.setup.revision,
            digest=setup.digest,
            period=Period.parse("2026-W47"),
            as_of=datetime(2026, 11, 22, tzinfo=UTC),
            standings=(),
            held=0,
            cells=cells,
            events=(),
            upcoming=upcoming,
            presence=(),
            history=(),
        )
        return {s.area: s for s in suggest_levels(picture, setup)}

    return suggested


@pytest.fixture(scope="module")
def with_criterion(made: ResolvedSetup) -> Callable[..., ResolvedSetup]:
    """Sundsvik with one criterion, for the gravest level, in place of the release's own."""

    def with_threshold(**threshold: Any) -> ResolvedSetup:
        criterion = Criterion(
            id="provad",
            level="rod",
            reason=Text("Prövas.", "On trial."),
            when=(Threshold(**threshold),),
        )
        scale = made.scale.model_copy(update={"criteria": (criterion,)})
        release = made.release.model_copy(update={"scales": (scale,)})
        return ResolvedSetup(setup=made.setup, release=release)

    return with_threshold


Levels = Callable[..., dict[str, SuggestedLevel]]


def test_where_nobody_reported_no_level_is_suggested(levels: Levels) -> None:
    found = levels()
    assert [s.area for s in found.values()] == ["hela", "centrum", "hamnen", "norrangen"]
    assert all(s.level is None and s.reasons == () for s in found.values())


@pytest.mark.parametrize("state", ["unknown", "not_asked", "not_answered"])
def test_an_answer_that_says_nothing_is_not_calm(levels: Levels, state: str) -> None:
    assert levels(none_seen("brak", none_seen=0, **{state: 1}))["centrum"].level is None


def test_a_report_without_a_reason_gives_the_calmest_level(levels: Levels) -> None:
    found = levels(none_seen("brak"), seen("nedskrapning"))
    assert (found["centrum"].level, found["centrum"].reasons) == ("gron", ())
    assert found["hamnen"].level is None


def test_the_highest_level_wins_and_every_reason_is_given(
    made: ResolvedSetup, levels: Levels
) -> None:
    found = levels(seen("anlagd_brand", 2), seen("angrepp_blaljus"))["centrum"]
    assert found.level == "rod"
    assert [(r.criterion, r.level) for r in found.reasons] == [
        ("rod_blaljus_brand", "rod"),
        ("orange_brand", "orange"),
        ("gul_brand", "gul"),
        ("gul_anstalld", "gul"),
    ]
    label = {i.id: i.label.sv for i in made.release.indicators}
    assert found.reasons[0].seen.sv == (
        f"{label['angrepp_blaljus']}: minst 1 tillfälle; "
        f"{label['anlagd_brand']}: minst 2 tillfällen"
    )


def test_actors_are_counted_once_over_several_indicators(levels: Levels) -> None:
    apart = levels(seen("otrygg_samling", by=(POLICE,)), seen("tillhall", by=(LANDLORD,)))
    assert [r.criterion for r in apart["centrum"].reasons] == ["gul_samling_flera"]
    words = apart["centrum"].reasons[0].seen
    assert words.sv.endswith(": 2 aktörer (Polisen i Sundsvik, Sundsviksbostäder)")
    assert words.en.endswith(": 2 actors (Polisen i Sundsvik, Sundsviksbostäder)")
    same = levels(seen("otrygg_samling", by=(POLICE,)), seen("tillhall", by=(POLICE,)))
    assert same["centrum"].level == "gron"


def test_a_picture_without_names_still_counts_its_actors(levels: Levels) -> None:
    nameless = seen("otrygg_samling", by=(POLICE, LANDLORD)).model_copy(update={"seen_by": ()})
    found = levels(nameless)["centrum"]
    assert found.level == "gul"
    assert found.reasons[0].seen.en.endswith(": 2 actors")


def test_coming_events_count_by_day_and_by_answer(
    levels: Levels, with_criterion: Callable[..., ResolvedSetup]
) -> None:
    setup = with_criterion(what="upcoming", at_least=2)
    assert (
        levels(upcoming=(coming(28), coming(28, "Matchen")), setup=setup)["centrum"].level is None
    )
    found = levels(upcoming=(coming(28), coming(29)), setup=setup)["centrum"]
    assert (found.level, found.reasons[0].seen.sv) == ("rod", "2 kommande händelser")
    answered = (seen("arrangemang"), seen("skollov_hogtid"))
    assert levels(*answered, setup=setup)["centrum"].level == "rod"


def test_kinds_of_trouble_are_counted_and_signs_of_calm_are_not(
    levels: Levels, with_criterion: Callable[..., ResolvedSetup]
) -> None:
    setup = with_criterion(what="indicators", at_least=2)
    calm = (seen("lugnt_lage"), seen("trygg_plats"), seen("arrangemang"), seen("brak"))
    assert levels(*calm, setup=setup)["centrum"].level == "gron"
    found = levels(seen("brak"), seen("klotter", 4), setup=setup)["centrum"]
    assert found.level == "rod"
    assert found.reasons[0].seen.sv.endswith(": 2 olika slags iakttagelser")


def test_an_area_is_not_judged_by_the_areas_within_it(levels: Levels) -> None:
    found = levels(seen("misshandel", 3, (POLICE, LANDLORD)))
    assert (found["centrum"].level, found["hela"].level) == ("orange", None)


def test_every_criterion_of_the_release_can_be_reached(made: ResolvedSetup, levels: Levels) -> None:
    everything = tuple(seen(i, 9, tuple(ACTORS)) for i in made.indicators)
    found = levels(*everything, upcoming=(coming(28),))["centrum"]
    assert {r.criterion for r in found.reasons} == {c.id for c in made.scale.criteria}
    assert found.level == made.scale.levels[-1].id


INDICATORS = [
    "misshandel",
    "anlagd_brand",
    "angrepp_blaljus",
    "personal_hot",
    "otrygg_samling",
    "tillhall",
    "klotter",
    "upplevd_otrygghet",
    "rykten_sociala_medier",
    "stenupplag_tillhyggen",
    "lugnt_lage",
]
numbers = st.dictionaries(
    st.sampled_from(INDICATORS),
    st.tuples(st.integers(0, 4), st.sets(st.sampled_from(ACTORS), min_size=1)),
)
days = st.sets(st.integers(23, 29), max_size=3)


def drawn_cells(drawn: dict[str, tuple[int, set[str]]]) -> list[Cell]:
    return [
        seen(i, number, tuple(a for a in ACTORS if a in by)) if number else none_seen(i)
        for i, (number, by) in drawn.items()
    ]


def rank(setup: ResolvedSetup, level: str | None) -> int:
    return -1 if level is None else [step.id for step in setup.scale.levels].index(level)


@given(before=numbers, more=numbers, days=days, more_days=days)
def test_more_seen_never_gives_a_lower_level(
    made: ResolvedSetup,
    levels: Levels,
    before: dict[str, tuple[int, set[str]]],
    more: dict[str, tuple[int, set[str]]],
    days: set[int],
    more_days: set[int],
) -> None:
    after = {
        i: (
            before.get(i, (0, set()))[0] + more.get(i, (0, set()))[0],
            before.get(i, (0, set()))[1] | more.get(i, (0, set()))[1],
        )
        for i in [*before, *(i for i in more if i not in before)]
    }
    low = levels(*drawn_cells(before), upcoming=tuple(coming(d) for d in days))["centrum"]
    high = levels(*drawn_cells(after), upcoming=tuple(coming(d) for d in days | more_days))
    assert rank(made, low.level) <= rank(made, high["centrum"].level)
    assert {r.criterion for r in low.reasons} <= {r.criterion for r in high["centrum"].reasons}


@given(drawn=numbers, days=days, chance=st.randoms(use_true_random=False))
def test_the_order_of_cells_does_not_matter(
    levels: Levels, drawn: dict[str, tuple[int, set[str]]], days: set[int], chance: Random
) -> None:
    cells, lines = drawn_cells(drawn), [coming(d) for d in days]
    shuffled = sorted(cells, key=lambda _: chance.random())
    turned = tuple(reversed(lines))
    assert levels(*cells, upcoming=tuple(lines)) == levels(*shuffled, upcoming=turned)
