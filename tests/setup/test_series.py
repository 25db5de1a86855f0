"""Which of a local EST's own series break between two releases."""

from __future__ import annotations

import pytest

from est_framework.method.compare import compare
from est_framework.method.load import load_release
from est_framework.setup.local import LocalEst
from est_framework.setup.series import setup_series

FIRST, WHOLE = load_release("est 0.1.0"), load_release("est 1.0.0")


def test_series_of_a_setup_are_those_of_its_own_actors_areas_and_scale(local: LocalEst) -> None:
    series = setup_series(local, compare(FIRST, WHOLE))
    actors, areas = set(local.setup.actors), set(local.setup.areas)
    assert {one.id for one in series if one.subject == "actor"} <= actors
    assert {one.id for one in series if one.subject == "area"} <= areas
    levels = [one for one in series if one.series == "level"]
    assert [one.id for one in levels] == list(local.setup.areas)
    assert {one.of for one in levels} == {"four_colours"}


def test_an_actor_who_was_not_asked_has_no_series_that_breaks(local: LocalEst) -> None:
    series = setup_series(local, compare(FIRST, WHOLE))
    broken = {(one.id, one.of) for one in series if one.subject == "actor"}
    assert ("polisen", "misshandel") in broken
    assert ("polisen", "klotter") not in broken
    assert ("norrskolan", "klotter") in broken


@pytest.mark.parametrize("release", [FIRST, WHOLE], ids=lambda r: r.name)
def test_nothing_breaks_where_nothing_differs(local: LocalEst, release: object) -> None:
    assert release in (FIRST, WHOLE)
    same = FIRST if release is FIRST else WHOLE
    assert setup_series(local, compare(same, same)) == ()


def test_each_series_is_named_once(local: LocalEst) -> None:
    series = setup_series(local, compare(FIRST, WHOLE))
    keys = [(one.subject, one.id, one.series, one.of) for one in series]
    assert len(set(keys)) == len(keys)
    assert all(one.reasons for one in series)
