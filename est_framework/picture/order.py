"""The order in which a picture tells things, so that the same picture is always the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from est_framework.reports.models import PartOfDay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from est_framework.setup.resolved import ResolvedSetup

PARTS_OF_DAY: tuple[PartOfDay, ...] = get_args(PartOfDay)
"""In the order in which a day goes, and last the events whose time nobody knows."""

Rank = tuple[int, str]


class Order:
    """Areas and actors in the setup's order, indicators in the release's; unknown ones last, by id."""

    def __init__(self, setup: ResolvedSetup) -> None:
        self._areas = _ranks(setup.areas)
        self._actors = _ranks(setup.actors)
        self._indicators = _ranks(i.id for i in setup.release.indicators)

    def area(self, id_: str) -> Rank:
        """Rank an area."""
        return self._areas.get(id_, (len(self._areas), id_))

    def actor(self, id_: str) -> Rank:
        """Rank an actor."""
        return self._actors.get(id_, (len(self._actors), id_))

    def indicator(self, id_: str) -> Rank:
        """Rank an indicator."""
        return self._indicators.get(id_, (len(self._indicators), id_))

    def line(self, row: dict[str, Any]) -> tuple[Any, ...]:
        """Rank an event, something coming or a resource that was out: by area, then day, then who told."""
        part = row.get("part_of_day")
        return (
            self.area(row["area"]),
            row["date"],
            PARTS_OF_DAY.index(part) if part else 0,
            self.indicator(row.get("indicator", "")),
            self.actor(row["actor"]),
            row["report"],
            row["position"],
        )


def _ranks(ids: Iterable[str]) -> dict[str, Rank]:
    return {id_: (rank, "") for rank, id_ in enumerate(ids)}
