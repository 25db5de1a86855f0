"""One and the same week with each scale of the newest release."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from report_header import header

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
    est = replace(local, setup=ResolvedSetup(setup=setup, release=newest.release))
    report = header(est.setup) | {
        "areas": [{"area": "centrum", "answers": {"misshandel": {"state": "value", "value": 1}}}],
    }
    receive(est, [Source("polisen.json", json.dumps(report).encode())], now=NOW)
    return est
