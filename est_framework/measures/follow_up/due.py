"""The measures whose review date has come, with what the reports say about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.measures.follow_up.count import count_around
from est_framework.measures.log.listed import is_due_for_review

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from est_framework.measures.follow_up.models import Counted
    from est_framework.measures.models import Measure
    from est_framework.setup.local import LocalEst


def counts_of_due(
    local: LocalEst, measures: Sequence[Measure], *, as_of: datetime
) -> dict[str, Counted]:
    """
    Count around every measure that is due for review, by its id.

    Args:
        local: The local EST.
        measures: Those that may be due.
        as_of: Only what had been received by this moment counts.

    Raises:
        SurroundingsError: The ledger or the folder of wide copies cannot be used.
        IntegrityError: The ledger is damaged.
    """
    setup = local.setup
    today = as_of.astimezone(setup.zone).date()
    due = [m for m in measures if is_due_for_review(m, today)]
    return counts_of(local, due, as_of=as_of)


def counts_of(
    local: LocalEst, measures: Sequence[Measure], *, as_of: datetime
) -> dict[str, Counted]:
    """Count around the measures given, whether they are due or not, by their ids."""
    if not measures:
        return {}
    from est_framework.picture.long_history import long_history  # noqa: PLC0415  # loads DuckDB

    setup = local.setup
    today = as_of.astimezone(setup.zone).date()
    history = long_history(local, setup.period_on(today), as_of=as_of)
    return {m.id: count_around(m, history, setup, today=today) for m in measures}
