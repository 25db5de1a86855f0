"""The numbers that are out: areas by core category with their totals, small ones hidden."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from pydantic import BaseModel, ConfigDict
from scipy.sparse import csr_array

from est_framework.analysis.models import NOT_TROUBLE
from est_framework.picture.within import Within
from est_framework.privacy.disclosure import LEAST_THRESHOLD, hidden_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup

ALL = "all"
"""Stands for all areas together, and for all core categories together."""


class Part(BaseModel):
    """Anything that is kept of what is out: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Count(Part):
    """What was surely seen of a core category in an area itself; never leaves the group."""

    area: str
    category: str
    count: int


class Number(Part):
    """
    A number that is out, or hidden (None).

    `of` says which counts it is the sum of: those of the area and of the areas within it.
    """

    area: str
    category: str
    value: int | None
    of: tuple[int, ...]


class Publication(Part):
    """
    The numbers of a period, or of a quarter, as they went out the first time; they never change.

    Attributes:
        span: The period or the quarter, `2026-W47` or `2026-Q4`.
        periods: The periods that are in it.
        as_of: What was known then is what the numbers say, also after later corrections.
    """

    span: str
    setup: str
    digest: str
    periods: tuple[str, ...]
    as_of: datetime
    threshold: int
    counts: tuple[Count, ...]
    numbers: tuple[Number, ...]

    @property
    def shown(self) -> dict[tuple[str, str], int | None]:
        """The numbers by area and category."""
        return {(n.area, n.category): n.value for n in self.numbers}


def threshold_of(setup: ResolvedSetup) -> int:
    """Give the threshold that the setup uses; never under the method's own."""
    own = setup.setup.disclosure
    return max(own.threshold, LEAST_THRESHOLD) if own else LEAST_THRESHOLD


def numbers_of(picture: Picture, setup: ResolvedSetup) -> Publication:
    """
    Choose the numbers of a picture that may go out.

    Args:
        picture: The period put together.
        setup: The resolved setup.
    """
    counts = _counts(picture, setup)
    sums = list(_sums(setup, [(c.area, c.category) for c in counts]))
    threshold = threshold_of(setup)
    values = np.array([c.count for c in counts], dtype=np.int64)
    hidden = hidden_numbers(
        matrix([of for *_, of in sums], len(counts)), values, threshold=threshold
    )
    return Publication(
        span=str(picture.period),
        setup=picture.setup,
        digest=picture.digest,
        periods=(str(picture.period),),
        as_of=picture.as_of,
        threshold=threshold,
        counts=counts,
        numbers=tuple(
            Number(
                area=area,
                category=category,
                value=None if secret else int(values[list(of)].sum()),
                of=of,
            )
            for (area, category, of), secret in zip(sums, hidden, strict=True)
        ),
    )


def matrix(rows: Sequence[Sequence[int]], width: int) -> csr_array:
    """Give sums as a matrix: a row for each, 1 in the columns of its counts."""
    at = [(n, column) for n, row in enumerate(rows) for column in row]
    first, second = np.array(at, dtype=np.int64).reshape(-1, 2).T
    ones = np.ones(len(at), dtype=np.int64)
    return csr_array((ones, (first, second)), shape=(len(rows), width))


def _counts(picture: Picture, setup: ResolvedSetup) -> tuple[Count, ...]:
    """
    Sum up the trouble that was surely seen, by area and core category, zeros too.

    What is said about a district may be the same as what is said about a square in it. So of an area that
    others lie within only that counts which is more than theirs, and the sum is the number as a whole.
    """
    known = {
        i.id: i.core_category
        for i in setup.indicators.values()
        if i.kind not in NOT_TROUBLE and i.core_category
    }
    categories = [c.code for c in setup.release.categories if c.code in known.values()]
    counts = {(a, c): 0 for a in setup.areas for c in categories}
    parts: dict[str | None, list[str]] = {}
    for area in setup.setup.areas:
        parts.setdefault(area.part_of, []).append(area.id)
    within = Within(setup)
    for indicator, category in known.items():
        said = {
            c.area: (c.at_least, c.at_most)
            for c in picture.cells
            if c.indicator == indicator and c.area in setup.areas
        }
        whole = {a: number[0] for a, number in within.as_a_whole(said).items()}
        for place, number in whole.items():
            inner = sum(whole.get(part, 0) for part in parts.get(place, ()))
            counts[place, category] += max(number - inner, 0)
    return tuple(Count(area=a, category=c, count=n) for (a, c), n in counts.items())


def _sums(
    setup: ResolvedSetup, counts: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    within = _areas_within(setup)
    if len([a for a in setup.setup.areas if a.part_of is None]) > 1:
        within[ALL] = frozenset(setup.areas)
    for area, inside in within.items():
        for category in (*dict.fromkeys(c for _, c in counts), ALL):
            yield (
                area,
                category,
                tuple(n for n, (a, c) in enumerate(counts) if a in inside and category in (c, ALL)),
            )


def _areas_within(setup: ResolvedSetup) -> dict[str, frozenset[str]]:
    """Give each area with all that lie within it, itself too."""
    above: Mapping[str, str | None] = {a.id: a.part_of for a in setup.setup.areas}
    within: dict[str, set[str]] = {area: set() for area in above}
    for area in above:
        at: str | None = area
        while at is not None and area not in within[at]:
            within[at].add(area)
            at = above.get(at)
    return {area: frozenset(inside) for area, inside in within.items()}
