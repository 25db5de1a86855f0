"""Which of a local EST's own series of numbers break when it goes to another release of the method."""

from __future__ import annotations

from est_framework.method.broken_series import BrokenSeries, Reporting, breaking_series
from est_framework.method.compare import Difference
from est_framework.setup.local import LocalEst


def setup_series(local: LocalEst, difference: Difference) -> tuple[BrokenSeries, ...]:
    """
    Say which series of a local EST break, by its actors, areas and scale.

    Args:
        local: The local EST.
        difference: What differs between the release that it follows and the one to go to.

    Returns:
        Each series once; empty where none breaks.
    """
    setup = local.setup
    reporting = [
        Reporting(
            actor=actor.id,
            type=actor.type,
            areas=tuple(area.id for area in setup.areas_of(actor.id)),
            templates=actor.templates,
        )
        for actor in setup.setup.actors
    ]
    return breaking_series(difference, reporting, list(setup.areas), setup.setup.scale)
