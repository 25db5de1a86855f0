"""What every report begins with, for all rooms' tests: whose it is, of when, and what it follows."""

from __future__ import annotations

from typing import Any

from est_framework.setup.resolved import ResolvedSetup


def header(setup: ResolvedSetup, **changes: Any) -> dict[str, Any]:
    """Give the head of a report of the police's week 47, with what is changed in it."""
    return {
        "id": "0193a1b2-0000-7000-8000-000000000001",
        "revision": 1,
        "method": setup.release.name,
        "setup": setup.setup.setup,
        "setup_revision": setup.setup.revision,
        "digest": setup.digest,
        "template": "weekly_status",
        "actor": "polisen",
        "period": "2026-W47",
        "submitted": "2026-11-20T10:05:00+01:00",
    } | changes
