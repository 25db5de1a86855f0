"""What became of the areas from one period to the next: added, removed, renamed, moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.picture.models import AreaChange

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from est_framework.periods import Period
    from est_framework.setup.resolved import ResolvedSetup
    from est_framework.setup.revisions import Setups


def area_changes(
    follows: Mapping[Period, Collection[str]], periods: Sequence[Period], setups: Setups
) -> tuple[AreaChange, ...]:
    """
    Say where the areas of the setup changed, so that a series shows its break and the cause.

    A period had the areas of the newest revision that any of its reports follows; the last one has those
    of the setup that holds now. A period whose setups are not kept is passed over. That areas were merged or
    split is shown by what went and what came at the same time: the setup does not say which was which.

    Args:
        follows: The digests that the reports of each period follow.
        periods: Oldest first.
        setups: The setup that holds now, and earlier ones by digest.
    """
    found: list[AreaChange] = []
    known: ResolvedSetup | None = None
    for period in periods:
        there = setups.current if period == periods[-1] else _newest(follows.get(period), setups)
        if there is None or (known is not None and there.setup.revision < known.setup.revision):
            continue
        if known is not None and there.setup.areas != known.setup.areas:
            found += _changes(known, there, period)
        known = there
    return tuple(found)


def _newest(digests: Collection[str] | None, setups: Setups) -> ResolvedSetup | None:
    known = [setups.of(d) for d in sorted(digests or ()) if setups.knows(d)]
    return max(known, key=lambda s: s.setup.revision, default=None)


def _changes(before: ResolvedSetup, after: ResolvedSetup, period: Period) -> Iterator[AreaChange]:
    revision = after.setup.revision
    for id_, area in before.areas.items():
        if id_ not in after.areas:
            yield AreaChange(
                period=period, revision=revision, kind="removed", area=id_, name=area.name
            )
    for id_, area in after.areas.items():
        was = before.areas.get(id_)
        if was is None:
            yield AreaChange(
                period=period, revision=revision, kind="added", area=id_, name=area.name
            )
            continue
        if was.name != area.name:
            yield AreaChange(
                period=period,
                revision=revision,
                kind="renamed",
                area=id_,
                name=area.name,
                before=was.name,
            )
        if was.part_of != area.part_of:
            yield AreaChange(
                period=period,
                revision=revision,
                kind="moved",
                area=id_,
                name=area.name,
                before=_name(was.part_of, before),
            )


def _name(area: str | None, setup: ResolvedSetup) -> str:
    known = setup.areas.get(area or "")
    return known.name if known else area or ""
