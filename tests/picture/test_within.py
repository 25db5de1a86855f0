"""Areas that lie within each other, and several municipalities: nothing is counted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from est_framework.picture.within import Within
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from est_framework.picture.within import Range


@pytest.fixture(scope="module")
def two(made: ResolvedSetup) -> Within:
    """Sundsvik (hela > centrum > torget; hela > hamnen) beside Norrby (norrby alone)."""
    document = made.setup.model_dump(mode="json")
    document["municipalities"] += [{"code": "9998", "name": "Norrby"}]
    document["areas"] = [
        area("hela"),
        area("centrum", "hela"),
        area("torget", "centrum"),
        area("hamnen", "hela"),
        area("norrby") | {"municipality": "9998"},
    ]
    for actor in document["actors"]:
        actor["areas"] = "all"
    return Within(ResolvedSetup(setup=Setup.model_validate(document), release=made.release))


def area(id_: str, part_of: str | None = None) -> dict[str, Any]:
    return {"id": id_, "name": id_.title(), "municipality": "9999", "part_of": part_of}


@pytest.mark.parametrize(
    ("numbers", "hela", "together"),
    [
        ({"centrum": (2, 3), "hamnen": (1, 1)}, (3, 4), (3, 4)),
        ({"hela": (5, 5), "centrum": (2, 3)}, (5, 8), (5, 8)),
        ({"hela": (1, 1), "centrum": (2, 2), "torget": (4, 4)}, (4, 7), (4, 7)),
        ({"torget": (4, 4), "norrby": (2, 2)}, (4, 4), (6, 6)),
        ({"norrby": (2, 2), "okänt": (1, 1)}, None, (3, 3)),
        ({"hela": (0, 0)}, (0, 0), (0, 0)),
        ({}, None, None),
    ],
    ids=[
        "areas beside each other add up",
        "a district may be told of in the whole too",
        "three deep",
        "another municipality adds up",
        "an unknown area stands for itself",
        "none seen is a number",
        "nothing said is none",
    ],
)
def test_an_area_with_those_within_it(
    two: Within, numbers: dict[str, Range], hela: Range | None, together: Range | None
) -> None:
    assert two.as_a_whole(numbers).get("hela") == hela
    assert two.all_together(numbers) == together


def test_each_municipality_has_its_own(two: Within) -> None:
    numbers = {"hela": (3, 3), "torget": (1, 1), "norrby": (2, 2)}
    assert two.by_municipality(numbers) == {"9999": (3, 4), "9998": (2, 2)}
    assert two.wholes == ("hela", "centrum")


def test_a_ring_of_areas_ends(made: ResolvedSetup) -> None:
    document = made.setup.model_dump(mode="json")
    document["areas"] = [area("a", "b"), area("b", "a"), area("c")]
    for actor in document["actors"]:
        actor["areas"] = "all"
    ring = Within(ResolvedSetup(setup=Setup.model_validate(document), release=made.release))
    assert ring.as_a_whole({"a": (1, 1), "b": (2, 2)}) == {"a": (2, 3), "b": (2, 3)}


AREAS = ("hela", "centrum", "torget", "hamnen", "norrby", "okänt")


@given(
    numbers=arrays(np.int64, (len(AREAS), 5), elements=st.integers(0, 9)),
    told=arrays(np.bool_, (len(AREAS), 5)),
    given_in=st.permutations(AREAS),
)
def test_many_numbers_at_once_are_put_together_as_one_by_one(
    two: Within, numbers: Any, told: Any, given_in: list[str]
) -> None:
    totals, any_ = two.surely_together(given_in, np.where(told, numbers, 0), told)
    for n in range(5):
        own = {
            a: (int(v), int(v))
            for a, v, there in zip(given_in, numbers[:, n], told[:, n], strict=True)
            if there
        }
        one = two.all_together(own)
        assert (int(totals[n]) if any_[n] else None) == (one[0] if one else None)
