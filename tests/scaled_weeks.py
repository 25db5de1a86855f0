"""One and the same week with each scale of the newest release."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from est_framework.method.load import load_release, releases
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SCALES = load_release(releases()[-1]).scales
each_scale = pytest.mark.parametrize("scale", SCALES, ids=lambda s: s.id)


def scaled(local: LocalEst, newest: ResolvedSetup, scale: str) -> LocalEst:
    """Sundsvik with a scale, where the police saw an assault in Centrum and nobody was in the harbour."""
    setup = newest.setup.model_copy(update={"scale": scale})
    est = LocalEst(local.folder, ResolvedSetup(setup=setup, release=newest.release), local.geometry)
    report = {
        "id": "5f0c2b1e-8a49-5d0b-9a53-3f4f6f0a2c01",
        "revision": 1,
        "method": newest.release.name,
        "setup": "sundsvik",
        "setup_revision": 1,
        "digest": est.setup.digest,
        "template": "weekly_status",
        "actor": "polisen",
        "period": str(WEEK),
        "submitted": "2026-11-20T10:05:00+01:00",
        "areas": [{"area": "centrum", "answers": {"misshandel": {"state": "value", "value": 1}}}],
    }
    receive(est, [Source("polisen.json", json.dumps(report).encode())], now=NOW)
    return est
