"""What the group decided at its meeting about a period: what comes first, and the words that go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.measures.open import kept_records

if TYPE_CHECKING:
    from datetime import datetime

    from est_framework.measures.models import Audience, Priority
    from est_framework.periods import Period
    from est_framework.reports.keeping.ledger import Ledger


def decided_words(
    ledger: Ledger, period: Period, audience: Audience, *, as_of: datetime
) -> tuple[str, ...]:
    """Give the messages that the group decided to send somebody about a period."""
    said = [
        out.message
        for record in kept_records(ledger, [period], as_of=as_of)
        for out in record.feedback
        if out.audience == audience and out.message
    ]
    return tuple(dict.fromkeys(said))


def decided_priorities(ledger: Ledger, period: Period, *, as_of: datetime) -> tuple[Priority, ...]:
    """Give what the group decided comes first, in its order."""
    records = kept_records(ledger, [period], as_of=as_of)
    found = [p for record in records for p in record.priorities]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: p.rank))
