"""The level that the scale's criteria suggest for each area, and why; people decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.analysis.models import NOT_TROUBLE, Reason, SuggestedLevel
from est_framework.language import Text
from est_framework.method.models import CORE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.method.models import Criterion, Scale, Threshold
    from est_framework.picture.models import Cell, Picture, UpcomingLine
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class _AreaSeen:
    """What the picture holds about one area."""

    cells: Mapping[str, Cell]
    upcoming: tuple[UpcomingLine, ...]

    @property
    def was_looked_at(self) -> bool:
        """Whether anybody said what there was to see, if only that there was nothing."""
        return any(c.reports or c.none_seen for c in self.cells.values())


def suggest_levels(picture: Picture, setup: ResolvedSetup) -> tuple[SuggestedLevel, ...]:
    """
    Suggest a level for each area of the setup, in its order; nothing is ever set.

    The highest level with a criterion that holds is suggested, and every criterion that holds is
    given with what made it hold, the gravest first. An area that somebody reported about and where no
    criterion holds gets the calmest level. Where nobody reported there is nothing to go by: no level,
    which is not calm. A scale that borrows criteria shows their colour as its gravest step whose core
    colour is not graver. A scale without criteria is never suggested for: the group alone knows.

    An area is judged by what was reported about it itself, not about areas within it or around it.

    Args:
        picture: The period put together.
        setup: The setup, with the scale that it uses.

    Source:
        The chosen scale's criteria in the release (`scales.yaml`), with basis and sources.
    """
    return tuple(_suggested(area, _seen_in(area, picture), setup) for area in setup.areas)


def _seen_in(area: str, picture: Picture) -> _AreaSeen:
    return _AreaSeen(
        cells={c.indicator: c for c in picture.cells if c.area == area},
        upcoming=tuple(u for u in picture.upcoming if u.area == area),
    )


def _suggested(area: str, seen: _AreaSeen, setup: ResolvedSetup) -> SuggestedLevel:
    steps = [level.id for level in setup.scale.levels]
    criteria = setup.release.criteria(setup.scale)
    reported = seen.was_looked_at
    held = [r for c in criteria if (r := _reason(c, seen, setup)) is not None]
    if not held:
        level = steps[0] if criteria and reported else None
        return SuggestedLevel(area=area, level=level, reported=reported, reasons=())
    gravest_first = sorted(held, key=lambda r: -steps.index(r.level))
    return SuggestedLevel(
        area=area, level=gravest_first[0].level, reported=reported, reasons=tuple(gravest_first)
    )


def _reason(criterion: Criterion, seen: _AreaSeen, setup: ResolvedSetup) -> Reason | None:
    """Give the criterion with what made it hold, or None where one of its thresholds is not reached."""
    words = []
    for threshold in criterion.when:
        reached = _reached(threshold, seen, setup)
        if reached is None:
            return None
        words.append(reached)
    return Reason(
        criterion=criterion.id,
        level=_own_step(criterion.level, setup.scale),
        text=criterion.reason,
        seen=Text(sv="; ".join(w.sv for w in words), en="; ".join(w.en for w in words)),
    )


def _own_step(level: str, scale: Scale) -> str:
    """Give the scale's own step for a level of the criteria, which may be another scale's colour."""
    if scale.criteria_from is None:
        return level
    limit = CORE.index(level)
    fitting = [v.id for v in scale.levels if v.core is not None and CORE.index(v.core) <= limit]
    return fitting[-1] if fitting else scale.levels[0].id


def _reached(threshold: Threshold, seen: _AreaSeen, setup: ResolvedSetup) -> Text | None:
    """Say what was seen where it reaches the threshold, else None."""
    if threshold.what == "upcoming":
        number = _known_to_come(seen, setup)
        words = _upcoming_words(number)
    else:
        cells = _cells_of(threshold, seen, setup)
        if threshold.what == "occasions":
            number = sum(c.at_least for c in cells)
            words = _occasions_words(number, cells, setup)
        elif threshold.what == "actors":
            actors = _independent(cells)
            number = max([len(actors), *(c.actors for c in cells)])
            words = _actors_words(number, actors, cells, setup)
        else:
            number = len(cells)
            words = _indicators_words(number, cells, setup)
    return words if number >= threshold.at_least else None


def _cells_of(threshold: Threshold, seen: _AreaSeen, setup: ResolvedSetup) -> list[Cell]:
    """Give the cells that a threshold is counted over where anything was seen, in the release's order."""
    return [
        seen.cells[i.id]
        for i in setup.release.indicators
        if i.id in seen.cells
        and seen.cells[i.id].at_least
        and (
            i.kind not in NOT_TROUBLE
            if threshold.of == "all"
            else i.core_category == threshold.of
            if isinstance(threshold.of, str)
            else i.id in threshold.of
        )
    ]


def _independent(cells: list[Cell]) -> tuple[str, ...]:
    """Name the actors behind several cells, each once."""
    return tuple(dict.fromkeys(actor for c in cells for actor in c.seen_by))


def _known_to_come(seen: _AreaSeen, setup: ResolvedSetup) -> int:
    """
    Count what is surely coming: two reports of the same day may tell of the same thing.

    An answer to a question about coming events counts even where nobody described one.
    """
    asked = sum(
        1
        for i in setup.release.indicators
        if i.kind == "coming" and i.id in seen.cells and seen.cells[i.id].at_least
    )
    return max(asked, len({u.date for u in seen.upcoming}))


def _upcoming_words(number: int) -> Text:
    return Text(
        sv="1 kommande händelse" if number == 1 else f"{number} kommande händelser",
        en="1 coming event" if number == 1 else f"{number} coming events",
    )


def _occasions_words(number: int, cells: list[Cell], setup: ResolvedSetup) -> Text:
    several = len(cells) > 1
    listed = _listed({c.indicator: c.at_least if several else None for c in cells}, setup)
    return Text(
        sv=f"{listed.sv}: minst {number} {'tillfälle' if number == 1 else 'tillfällen'}",
        en=f"{listed.en}: at least {number} {'occasion' if number == 1 else 'occasions'}",
    )


def _actors_words(
    number: int, actors: tuple[str, ...], cells: list[Cell], setup: ResolvedSetup
) -> Text:
    listed = _listed(dict.fromkeys(c.indicator for c in cells), setup)
    names = ", ".join(setup.actors[a].name if a in setup.actors else a for a in actors)
    who = f" ({names})" if names else ""
    return Text(
        sv=f"{listed.sv}: {number} {'aktör' if number == 1 else 'aktörer'}{who}",
        en=f"{listed.en}: {number} {'actor' if number == 1 else 'actors'}{who}",
    )


def _indicators_words(number: int, cells: list[Cell], setup: ResolvedSetup) -> Text:
    listed = _listed(dict.fromkeys(c.indicator for c in cells), setup)
    return Text(
        sv=f"{listed.sv}: {number} {'slags iakttagelse' if number == 1 else 'olika slags iakttagelser'}",
        en=f"{listed.en}: {number} {'kind' if number == 1 else 'different kinds'} of observation",
    )


def _listed(numbers: Mapping[str, int | None], setup: ResolvedSetup) -> Text:
    """List indicators by label, with their numbers where they have any."""
    labels = {i: setup.release.indicator(i).label for i in numbers}
    tails = {i: "" if n is None else f" {n}" for i, n in numbers.items()}
    return Text(
        sv=", ".join(f"{labels[i].sv}{tails[i]}" for i in numbers) or "–",
        en=", ".join(f"{labels[i].en}{tails[i]}" for i in numbers) or "–",
    )
