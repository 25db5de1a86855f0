"""Refuse a picture of a period before the setup's first, where nobody was asked and nobody told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.errors import UsageError
from est_framework.language import Text

if TYPE_CHECKING:
    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup


def refuse_before_first(picture: Picture, setup: ResolvedSetup) -> None:
    """
    Refuse a picture that would be empty, and look as if it had been calm.

    Raises:
        UsageError: The period is before the setup's first, and no report or held file is there.
    """
    first = setup.setup.cycle.first
    if picture.period >= first or picture.standings or picture.held:
        return
    period = str(picture.period)
    raise UsageError(
        Text(
            sv=f"{period} är före uppsättningens första period, {first}. Då tillfrågades ingen, och ingen "
            f"rapport har kommit: bilden skulle vara tom och se lugn ut. Skriv {first} eller en senare "
            "period. Har ni äldre rapporter: ta emot dem med est receive, eller hämta händelselistor med "
            "est import incidents. Började ni tidigare: rätta cycle.first i est.yaml.",
            en=f"{period} is before the setup's first period, {first}. Nobody was asked then, and no report "
            f"has come: the picture would be empty and look calm. Give {first} or a later period. If you "
            "have older reports: take them in with est receive, or event lists with est import incidents. "
            "If you began earlier: correct cycle.first in est.yaml.",
        )
    )
