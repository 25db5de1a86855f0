"""What moment it is to the ledger, whatever the clocks have shown meanwhile."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime

from sqlalchemy import func, select

from est_framework.reports.keeping.ledger_database import open_database
from est_framework.reports.keeping.ledger_entries import moment_of
from est_framework.reports.keeping.ledger_tables import DOCUMENTS


def latest(url: str, now: datetime) -> datetime:
    """
    Give now, or the moment that the newest row bears where that is later.

    A clock that stood wrong when a file came in must not hide what was in it once it has been put right.

    Args:
        url: The ledger's SQLAlchemy URL.
        now: What the clock says, with its time zone.

    Raises:
        UsageError, SurroundingsError, IntegrityError: As when the ledger is opened.
    """
    with closing(open_database(url)) as database, database.reading() as connection:
        newest = connection.scalar(select(func.max(DOCUMENTS.c.received)))
    return now if newest is None else max(now, moment_of(newest))
