"""What each scale of the newest release suggests: each criterion can hold, borrowed ones say no more."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_framework.analysis.levels import suggest_levels
from est_framework.analysis.models import SuggestedLevel
from est_framework.method.load import load_release, releases
from est_framework.method.models import CORE, Criterion, Level, Scale, Threshold
from est_framework.periods import Period
from est_framework.picture.models import Cell, Picture, UpcomingLine
from est_framework.setup.resolved import ResolvedSetup

RELEASE = load_release(releases()[-1])
COLOURS = next(s for s in RELEASE.scales if s.id == "four_colours")
NO_CRITERIA = [s.id for s in RELEASE.scales if not RELEASE.criteria(s)]
ACTORS = ("polisen", "sundsviksbostader", "norrskolan", "faltgruppen")

Seen = dict[str, int]
"""What makes criteria hold: occasions by indicator and, as `actors:` and the id, who saw it."""


def scaled(setup: ResolvedSetup, scale: str) -> ResolvedSetup:
    changed = setup.setup.model_copy(update={"scale": scale})
    return ResolvedSetup(setup=changed, release=setup.release)


def indicators_of(threshold: Threshold) -> list[str]:
    if isinstance(threshold.of, tuple):
        return list(threshold.of)
    return [i.id for i in RELEASE.indicators if i.core_category == threshold.of]


def just_enough(criterion: Criterion) -> Seen:
    """Give the least that reaches every threshold of a criterion, in its first indicators."""
    seen: Seen = {}
    for threshold in criterion.when:
        if threshold.what == "upcoming":
            name = "upcoming"
        else:
            name = f"{threshold.what}:{indicators_of(threshold)[0]}"
        seen[name] = max(seen.get(name, 0), threshold.at_least)
    return seen


def picture(setup: ResolvedSetup, seen: Seen) -> Picture:
    """Make a picture of Centrum where just that was seen."""
    named = dict.fromkeys(name.partition(":")[2] for name in seen if ":" in name)
    cells = []
    for indicator in named:
        who = ACTORS[: max(seen.get(f"actors:{indicator}", 1), 1)]
        number = max(seen.get(f"occasions:{indicator}", 1), 1)
        cells.append(
            Cell(
                area="centrum",
                indicator=indicator,
                at_least=number,
                at_most=number * len(who),
                actors=len(who),
                reports=len(who),
                none_seen=0,
                unknown=0,
                not_asked=0,
                not_answered=0,
                seen_by=who,
            )
        )
    upcoming = tuple(
        UpcomingLine(
            area="centrum", date=date(2026, 12, n + 1), description="Match", actor="polisen"
        )
        for n in range(seen.get("upcoming", 0))
    )
    return Picture(
        method=setup.setup.method,
        setup=setup.setup.setup,
        setup_revision=1,
        digest=setup.digest,
        period=Period.parse("2026-W47"),
        as_of=datetime(2026, 11, 22, tzinfo=UTC),
        standings=(),
        held=0,
        cells=tuple(cells),
        events=(),
        upcoming=upcoming,
        presence=(),
        history=(),
    )


def centrum(setup: ResolvedSetup, seen: Seen) -> SuggestedLevel:
    found = suggest_levels(picture(setup, seen), setup)
    return next(s for s in found if s.area == "centrum")


def added(*many: Seen) -> Seen:
    return {name: max(s.get(name, 0) for s in many) for s in many for name in s}


@pytest.mark.parametrize("criterion", COLOURS.criteria, ids=lambda c: c.id)
def test_every_criterion_can_hold_and_says_why_in_both_languages(
    criterion: Criterion, newest: ResolvedSetup
) -> None:
    found = centrum(newest, just_enough(criterion))
    reason = next(r for r in found.reasons if r.criterion == criterion.id)
    assert reason.level == criterion.level
    assert found.level is not None
    assert CORE.index(found.level) >= CORE.index(criterion.level)
    assert reason.text == criterion.reason
    seen = [i for i in RELEASE.indicators if i.label.sv in reason.seen.sv]
    coming = any(t.what == "upcoming" for t in criterion.when)
    assert seen or coming
    assert all(i.label.en in reason.seen.en for i in seen)
    assert coming == ("kommande händelse" in reason.seen.sv)
    assert coming == ("coming event" in reason.seen.en)


@pytest.mark.parametrize("criterion", COLOURS.criteria, ids=lambda c: c.id)
def test_no_criterion_holds_where_one_of_its_thresholds_is_not_reached(
    criterion: Criterion, newest: ResolvedSetup
) -> None:
    for number, threshold in enumerate(criterion.when):
        others = criterion.when[:number] + criterion.when[number + 1 :]
        names = {i for t in others if t.what != "upcoming" for i in indicators_of(t)[:1]}
        if threshold.what == "upcoming":
            less = {k: n for k, n in just_enough(criterion).items() if k != "upcoming"}
        elif names.intersection(indicators_of(threshold)):
            name = f"{threshold.what}:{indicators_of(threshold)[0]}"
            less = just_enough(criterion) | {name: threshold.at_least - 1}
        else:
            rest = criterion.model_copy(update={"when": others})
            less = just_enough(rest) if others else {}
        held = {r.criterion for r in centrum(newest, less).reasons}
        assert criterion.id not in held, threshold


what_was_seen = st.lists(st.sampled_from(COLOURS.criteria), max_size=4).map(
    lambda chosen: added({}, *map(just_enough, chosen))
)


@given(seen=what_was_seen)
def test_a_borrowed_colour_is_shown_by_the_gravest_step_that_is_not_graver(
    newest: ResolvedSetup, seen: Seen
) -> None:
    colours = centrum(newest, seen)
    own = centrum(scaled(newest, "green_to_red"), seen)
    expected = {None: None, "gron": "gron", "gul": "mellan", "orange": "mellan", "rod": "rod"}
    assert own.level == expected[colours.level]
    assert own.reported == colours.reported
    assert {r.criterion: r.level for r in own.reasons} == {
        r.criterion: expected[r.level] for r in colours.reasons
    }


cores = st.lists(st.one_of(st.none(), st.integers(1, 3)), max_size=6).map(
    lambda between: [
        "gron",
        *(None if c is None else CORE[c] for c in sorted(between, key=lambda c: c or 0)),
    ]
)


@given(seen=what_was_seen, cores=cores)
def test_whatever_steps_a_setup_has_its_level_is_never_graver_than_the_colour(
    newest: ResolvedSetup, seen: Seen, cores: list[str | None]
) -> None:
    steps = tuple(
        Level.model_validate(
            {
                "id": f"steg_{n}",
                "label": {"sv": f"Steg {n}", "en": f"Step {n}"},
                "meaning": {"sv": "-", "en": "-"},
                "core": core,
                "colour": "#112233",
                "pattern": "plain",
            }
        )
        for n, core in enumerate(cores)
    )
    scale = Scale(
        id="egna_steg",
        label=COLOURS.label,
        definition=COLOURS.definition,
        form="free_steps",
        basis="derived",
        levels=steps,
        criteria_from="four_colours",
    )
    release = newest.release.model_copy(update={"scales": (*newest.release.scales, scale)})
    changed = newest.setup.model_copy(update={"scale": scale.id})
    own = centrum(ResolvedSetup(setup=changed, release=release), seen)
    colour = centrum(newest, seen).level
    if own.level is None or colour is None:
        assert own.level == colour
        return
    core = next(v.core for v in steps if v.id == own.level)
    assert core is not None
    limit = CORE.index(colour)
    assert CORE.index(core) <= limit
    graver = [v.core for v in steps if v.core and CORE.index(core) < CORE.index(v.core) <= limit]
    assert graver == []


@pytest.mark.parametrize("scale", NO_CRITERIA)
def test_a_scale_without_criteria_suggests_nothing_and_still_tells_where_nobody_reported(
    scale: str, newest: ResolvedSetup
) -> None:
    setup = scaled(newest, scale)
    seen = added(*map(just_enough, COLOURS.criteria))
    found = {s.area: s for s in suggest_levels(picture(setup, seen), setup)}
    assert not setup.suggests_levels
    assert {(s.level, s.reasons) for s in found.values()} == {(None, ())}
    assert [area for area, s in found.items() if s.reported] == ["centrum"]


def test_the_scales_without_criteria_are_those_that_the_method_says() -> None:
    assert NO_CRITERIA == ["words", "change_only", "rank", "none"]
