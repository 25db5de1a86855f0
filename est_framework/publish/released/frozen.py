"""
What is out stays as it is: the ledger keeps each table the first time that it goes out.

A correction that came later would, held against the table that is out, tell what was hidden. So the numbers
of a period are chosen once, and every later page of that period, for whichever reader, shows the same ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.publish.released.numbers import Publication, numbers_of
from est_framework.publish.released.quarter import ends_quarter, numbers_of_quarter, quarter_of
from est_framework.reports.keeping.ledger import Document

if TYPE_CHECKING:
    from datetime import datetime

    from est_framework.periods import Period
    from est_framework.picture.models import Picture
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.setup.resolved import ResolvedSetup

PUBLICATION = "publication"
"""The kind of these documents in the ledger."""


def released(
    ledger: Ledger, picture: Picture, setup: ResolvedSetup, *, now: datetime
) -> tuple[Publication, Publication | None]:
    """
    Give the numbers of a period as they are out; chosen and kept now if none are.

    When the quarter's last period goes out, the sums over the quarter are chosen and kept too.

    Args:
        ledger: The record.
        picture: The period put together.
        setup: The resolved setup.
        now: The moment.

    Returns:
        The period's numbers, and those of the newest quarter that is out and ended by the period's end.
    """
    period = picture.period
    out = _out(ledger)
    if str(period) not in out:
        _keep(ledger, numbers_of(picture, setup), period, now)
        out = _out(ledger)
    quarter = quarter_of(period)
    if ends_quarter(period) and quarter not in out:
        parts = [out[name] for name in _periods_of(quarter, period) if name in out]
        if len(parts) > 1:
            _keep(ledger, numbers_of_quarter(quarter, parts), period, now)
            out = _out(ledger)
    newest = quarter if ends_quarter(period) else quarter_of(_last_of_quarter_before(period))
    return out[str(period)], out.get(newest)


def _out(ledger: Ledger) -> dict[str, Publication]:
    """Give all that is out, by period or quarter; of two that went out at the same time the first one."""
    found: dict[str, Publication] = {}
    for entry in ledger.effective(PUBLICATION):
        found.setdefault(entry.document.id, Publication.model_validate(entry.document.body))
    return found


def _keep(ledger: Ledger, publication: Publication, period: Period, now: datetime) -> None:
    body = publication.model_dump(mode="json")
    ledger.append([Document(PUBLICATION, publication.span, 1, str(period), body)], now=now)


def _periods_of(quarter: str, last: Period) -> list[str]:
    """Name the periods of a quarter, oldest first, from its last one."""
    found = [last]
    while quarter_of(found[-1].previous()) == quarter:
        found.append(found[-1].previous())
    return [str(p) for p in reversed(found)]


def _last_of_quarter_before(period: Period) -> Period:
    quarter, before = quarter_of(period), period.previous()
    while quarter_of(before) == quarter:
        before = before.previous()
    return before
