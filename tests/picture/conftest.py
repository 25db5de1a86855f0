"""A ledger to send reports to, and the words to write them with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from report_header import header
from sent_reports import FRIDAY, Report, send_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup


@pytest.fixture
def friday() -> datetime:
    """The Friday of 2026-W47, after the reports are due."""
    return FRIDAY


@pytest.fixture(scope="session")
def write(made: ResolvedSetup) -> Callable[..., Report]:
    """Write a report: `write("polisen", {"centrum": {"brak": 2}})`; a number, or a state by name."""

    def written(actor: str, answers: dict[str, Any] | None = None, **fields: object) -> Report:
        areas = [
            {
                "area": area,
                "answers": {
                    i: {"state": "value", "value": a} if isinstance(a, int) else {"state": a}
                    for i, a in given.items()
                },
            }
            for area, given in (answers or {}).items()
        ]
        head = header(made, id=f"{actor}-1", actor=actor, submitted="2026-11-20T11:00:00+01:00")
        return head | {"areas": areas} | fields

    return written


@pytest.fixture
def send(local: LocalEst) -> Callable[..., None]:
    """Send reports to the ledger of Sundsvik, received at a moment."""
    return lambda *reports, at=FRIDAY: send_to(local, reports, at)
