"""Checks the loop: problem, decision, measure, follow-up; every break with its document and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, in_order
from est_framework.measures.loop.kept import Loop, read_loop
from est_framework.measures.rules import LOOP_LOOKS
from est_framework.privacy.gate import mask
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from datetime import datetime

    from est_framework.setup.local import LocalEst


def check_loop(local: LocalEst, *, now: datetime) -> list[Finding]:
    """
    Say where the loop is broken in what a local EST has kept.

    Args:
        local: The local EST.
        now: The moment: what is late is late on its day.

    Raises:
        SurroundingsError: The ledger cannot be used.
        IntegrityError: It is damaged.
    """
    with Ledger.open(local.ledger_url) as ledger:
        return breaks(read_loop(ledger, local.setup, now=now))


def breaks(loop: Loop) -> list[Finding]:
    """Give every break of a loop, in order, with every match of the personal-data gate masked."""
    found = [finding.masked(mask) for look in LOOP_LOOKS for finding in look(loop)]
    return in_order(found)
