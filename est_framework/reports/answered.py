"""
What a report answers, by the stretches of bytes that its answers are written in.

A list of areas is split at its closing braces: so each stretch holds one answer, and what leads up to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import orjson

from est_framework.reports.compared import NO_NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from est_framework.reports.compared import Key


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """
    The order in which answers stand: that of a form.

    Attributes:
        keys: The area and indicator of each stretch of bytes between closing braces that is an answer.
        areas: The areas, each once, and no indicator twice about one of them.
        indicators: All that are answered.
    """

    keys: tuple[Key | None, ...]
    areas: tuple[str, ...]
    indicators: frozenset[str]


class Met(NamedTuple):
    """
    A stretch of bytes as it was met.

    Attributes:
        kind: How it goes on from the one before: see `_KINDS`.
        area: The area, where it is the first answer about it.
        indicator: What is answered; nothing where nothing is.
        number: The number that is answered: see `compared.number_of`.
        says: Whether the question was answered, be it with "none seen".
        written: The answer as the ledger writes it.
    """

    kind: str
    area: str = ""
    indicator: str = ""
    number: int = NO_NUMBER
    says: bool = False
    written: bytes = b""


FIRST, NEXT, LATER, END = _KINDS = ("first", "next", "later", "end")
"""Begins the first area, the next one, goes on with an area's answers, ends something."""
NOTHING: Final = Met(END)


class Answered(NamedTuple):
    """
    What was answered.

    Attributes:
        order: In which order.
        stretches: The stretches of bytes that the answers are written in, between two closing braces each.
        met: What each of them says.
        numbers: The sign of the number in each of them.
    """

    order: Order
    stretches: Sequence[bytes]
    met: Mapping[bytes, Met]
    numbers: str

    def says_something(self) -> bool:
        """Say whether any question was answered, be it with "none seen"."""
        return any(self.met[stretch].says for stretch in self.stretches)

    def written(self) -> bytes:
        """Write the list of areas as the ledger does."""
        of_area: dict[str, list[bytes]] = {area: [] for area in self.order.areas}
        for key, stretch in zip(self.order.keys, self.stretches, strict=True):
            if key is not None:
                of_area[key[0]].append(self.met[stretch].written)
        return b"[%b]" % b",".join(
            b'{"answers":{%b},"area":%b}' % (b",".join(sorted(answers)), orjson.dumps(area))
            for area, answers in of_area.items()
        )


NO_ANSWERS: Final = Answered(Order((), (), frozenset()), (), {}, "")


def order_of(met: Sequence[Met | None]) -> Order | None:
    """
    Give the order of some stretches, where it is that of a list of areas with answers.

    After the last answer about an area nothing stands before the brace that closes its answers, nor before
    that which closes the area, nor after that at the end of the list.
    """
    keys: list[Key | None] = []
    areas: list[str] = []
    left = iter(met)
    one = next(left, None)
    while one is not None and one.kind == (NEXT if areas else FIRST) and one.area not in areas:
        areas.append(one.area)
        keys.append((one.area, one.indicator))
        while (one := next(left, None)) is not None and one.kind == LATER:
            keys.append((areas[-1], one.indicator))
        if one != NOTHING or next(left, None) != NOTHING:
            return None
        keys += [None, None]
        one = next(left, None)
    answers = [key for key in keys if key is not None]
    goes_on = one != NOTHING or any(True for _ in left)
    if goes_on or len(set(answers)) < len(answers):
        return None
    return Order((*keys, None), tuple(areas), frozenset(indicator for _, indicator in answers))
