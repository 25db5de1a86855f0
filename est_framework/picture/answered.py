"""Who answered over time: how many on time, and who has been silent for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.picture.models import Answered, AreaHeard, Standing
from est_framework.picture.standings import owed_templates, standings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from est_framework.periods import Period
    from est_framework.picture.standings import Came
    from est_framework.setup.resolved import ResolvedSetup

Said = tuple[str, str, str]
"""An actor, an area that it said something about, and the template in which it did."""


def answered(
    came: Mapping[Period, Sequence[Came]],
    said: Mapping[Period, Collection[Said]],
    periods: Sequence[Period],
    setup: ResolvedSetup,
) -> tuple[tuple[Standing, ...], tuple[Answered, ...]]:
    """
    Say how the actors stand in the last of some periods, and how many stood how in each of them.

    What is expected is told by the setup as it is now: its breaks, and from and until when each actor
    takes part. Periods before the setup began expect nothing of anybody.

    Args:
        came: The reports of each period.
        said: What was said of which areas in each period.
        periods: Oldest first.
        setup: The setup.
    """
    stood = {p: standings(came.get(p, ()), setup, p) for p in periods}
    told = tuple(_answered(p, stood[p], said.get(p, ()), setup) for p in periods)
    newest = stood[periods[-1]]
    return tuple(_counted(s, stood, periods) for s in newest), told


def _counted(
    standing: Standing, stood: Mapping[Period, Sequence[Standing]], periods: Sequence[Period]
) -> Standing:
    """Add for how many periods in a row an actor has been silent."""
    if standing.status != "silent":
        return standing
    row = 0
    for period in reversed(periods):
        status = next((s.status for s in stood[period] if s.actor == standing.actor), "not_owed")
        if status == "silent":
            row += 1
        elif status != "not_owed":
            break
    return standing.model_copy(update={"silent_for": row})


def _answered(
    period: Period, stood: Sequence[Standing], said: Collection[Said], setup: ResolvedSetup
) -> Answered:
    owing = {a.id for a in setup.expected(period)}
    asked = [s for s in stood if s.actor in owing]
    count = {
        status: sum(s.status == status for s in asked)
        for status in ("on_time", "late", "empty", "waiting", "returned", "silent")
    }
    return Answered(
        period=period,
        asked=len(asked),
        areas=_areas(asked, said, setup),
        **count,
    )


def _areas(
    asked: Sequence[Standing], said: Collection[Said], setup: ResolvedSetup
) -> tuple[AreaHeard, ...]:
    """Say of each area how many that owed a report about it said something about it."""
    owed = {actor: owed_templates(actor, setup) for actor in {actor for actor, _, _ in said}}
    heard = {(actor, area) for actor, area, t in said if t in owed[actor]}
    about = {s.actor: [a.id for a in setup.areas_of(s.actor)] for s in asked}
    asked_of: dict[str, int] = dict.fromkeys(setup.areas, 0)
    heard_of: dict[str, int] = dict.fromkeys(setup.areas, 0)
    for actor, areas in about.items():
        for area in areas:
            asked_of[area] += 1
            heard_of[area] += (actor, area) in heard
    return tuple(AreaHeard(area=a, asked=n, heard=heard_of[a]) for a, n in asked_of.items() if n)
