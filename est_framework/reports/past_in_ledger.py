"""
What a ledger holds that new reports are held against, asked once for all of them.

The ledger's own modules are slow to load, and whoever only checks files often has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.reports.past import PERIODS_BACK, Past, Told

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.reports.keeping.ledger import Entry, Ledger
    from est_framework.setup.local import LocalEst


def past_of(ledger: Ledger, learn: Callable[[Entry], None] | None = None) -> Past:
    """
    Give what asks a ledger: one question for all reports, about their periods and those before.

    Args:
        ledger: The ledger.
        learn: Is handed each row that is read, for whoever wants to know more of it.
    """
    from est_framework.reports.review.decisions import each_standing  # noqa: PLC0415

    def ask(own: AbstractSet[Period]) -> Iterable[Told]:
        periods = {period.shifted(-n) for period in own for n in range(PERIODS_BACK + 1)}
        for entry in each_standing(ledger, map(str, periods)):
            if learn is not None:
                learn(entry)
            row = entry.sequence
            where = Text(f"rad {row} i liggaren", f"row {row} of the ledger")
            yield Told(where, entry.document.body)

    return ask


def past_here(local: LocalEst) -> Past:
    """Give what asks the ledger of a local EST; where there is no ledger yet, there is no past."""

    def ask(own: AbstractSet[Period]) -> Iterable[Told]:
        if local.has_no_ledger:
            return ()
        from est_framework.reports.keeping.ledger import Ledger  # noqa: PLC0415
        from est_framework.reports.keeping.ledger_database import file_of  # noqa: PLC0415

        file = file_of(local.ledger_url)
        if file is not None and not file.exists():
            return ()
        with Ledger.open(local.ledger_url) as ledger:
            return list(past_of(ledger)(own))

    return ask
