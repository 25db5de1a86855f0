"""What was seen in the period before, so that a picture can tell what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.picture.compile import read_anew_where_broken
from est_framework.picture.models import Picture
from est_framework.picture.readout import read_seen
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst


def picture_before(local: LocalEst, picture: Picture) -> Picture | None:
    """
    Give the picture of the period before, as it is known now: only what was seen, and what was coming.

    Args:
        local: The local EST.
        picture: The picture of the period.

    Returns:
        None for the setup's first period, and where nothing had come for the one before.

    Raises:
        SurroundingsError: The ledger or the folder of wide copies cannot be used.
        IntegrityError: The ledger is damaged.
    """
    period = picture.period.previous()
    if period < local.setup.setup.cycle.first:
        return None
    with Ledger.open(local.ledger_url) as ledger:
        seen = read_anew_where_broken(
            local,
            ledger,
            (period,),
            picture.as_of,
            lambda engine, copies: read_seen(engine, copies[0], local.setup) if copies else None,
        )
    if seen is None:
        return None
    cells, upcoming = seen
    return picture.model_copy(update={"period": period, "cells": cells, "upcoming": upcoming})
