"""The log of feedback: what was sent to whom, and when; lines are added, never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from est_framework.measures.feedback.models import Audience, Sent
from est_framework.measures.kinds import FEEDBACK
from est_framework.reports.keeping.ledger import Document

if TYPE_CHECKING:
    from est_framework.reports.keeping.ledger import Ledger


def note_sent(
    ledger: Ledger,
    about: str,
    documents: Mapping[tuple[Audience, str], tuple[str, bytes]],
    *,
    sent: date,
    now: datetime,
) -> tuple[Sent, ...]:
    """
    Note that documents have gone out.

    The same document to the same recipient is noted once; one that has changed since is noted anew.

    Args:
        ledger: The ledger, open.
        about: The period, month or span.
        documents: Audience and recipient to the file's name and its bytes.
        sent: The day on which they went.
        now: The moment of noting it.

    Returns:
        The lines that are new.
    """
    there = {line.id for line in sent_log(ledger)}
    lines = [
        Sent(
            id=f"{about}/{audience}/{recipient}/{digest[:16]}",
            period=about,
            audience=audience,
            recipient=recipient,
            file=name,
            sha256=digest,
            sent=sent,
        )
        for (audience, recipient), (name, content) in documents.items()
        for digest in [hashlib.sha256(content).hexdigest()]
    ]
    new = tuple(line for line in lines if line.id not in there)
    if new:
        ledger.append(
            [Document(FEEDBACK, s.id, 1, s.period, s.model_dump(mode="json")) for s in new], now=now
        )
    return new


def sent_log(ledger: Ledger, *, periods: Iterable[str] | None = None) -> tuple[Sent, ...]:
    """Give the lines of the log in the order in which they were noted."""
    asked = None if periods is None else list(periods)
    return tuple(
        Sent.model_validate(e.document.body) for e in ledger.effective(FEEDBACK, periods=asked)
    )
