"""Reports that stand in a ledger."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from est_framework.reports.keeping.ledger import Document, Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable

    from est_framework.setup.local import LocalEst

Report = dict[str, Any]
FRIDAY = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
"""After the reports for 2026-W47 are due."""


def send_to(local: LocalEst, reports: Iterable[Report], at: datetime) -> None:
    """Append reports to the ledger of a local EST."""
    (local.folder / "data").mkdir(exist_ok=True)
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append(
            [Document("report", r["id"], r["revision"], r["period"], r) for r in reports], now=at
        )
