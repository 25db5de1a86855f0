"""What the drawn reports are worth: valid of their own, and as different as reports may be."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from report_files import as_json, errors, judged
from report_strategy import VARIANTS, as_said, asked_of, reports, variant

from est_framework.setup.resolved import ResolvedSetup

PARTS = [VARIANTS[n::6] for n in range(6)]


@pytest.mark.parametrize("folders", PARTS, ids=lambda f: f[0].name)
@settings(max_examples=30)
@given(data=st.data())
def test_a_drawn_report_of_any_variant_is_valid(folders: list[Path], data: st.DataObject) -> None:
    setup = variant(data.draw(st.sampled_from(folders)))
    period = setup.setup.cycle.first
    actor, template = data.draw(st.sampled_from(list(asked_of(setup))))
    body = data.draw(reports(setup, actor, template, period))
    now = setup.report_by(period) + timedelta(hours=1)
    verdict = judged(setup, as_json(body), now=now)
    assert errors(verdict) == [], "what is odd but valid, such as an empty report, is only told of"
    ((_, report),) = verdict.accepted
    assert as_said(json.loads(report.model_dump_json()) | {"period": str(period)}) == as_said(body)


@pytest.mark.parametrize("state", ["value", "none_seen", "unknown", "not_asked", "not_answered"])
def test_every_state_of_an_answer_is_drawn(made: ResolvedSetup, state: str) -> None:
    strategy = reports(made, "sundsviksbostader", "weekly_status", made.setup.cycle.first)

    def holds(body: dict) -> bool:
        found = Counter(a["state"] for x in body["areas"] for a in x["answers"].values())
        return found[state] > 0

    assert find(strategy, holds)
