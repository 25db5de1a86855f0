"""A record as JSON in which any value is something else than it should be: findings, never an exception."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from est_framework.measures.record import check_record
from est_framework.measures.record_read import read_record
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "measures" / "examples"
WEEK = Period.parse("2026-W47")
FILES = [EXAMPLES / code / "good.json" for code in ("MEA101", "MEA112")]


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(data) if isinstance(data, dict) else range(len(data)):
        yield data, key
        if isinstance(data[key], dict | list):
            yield from places(data[key])


@pytest.mark.parametrize("value", [[], {}, [[]], 7, None, "", "\u0000", 1e300], ids=repr)
def test_whatever_stands_where_it_should_not_is_a_finding(
    value: object, made: ResolvedSetup
) -> None:
    spoilt = 0
    for file in FILES:
        whole = json.loads(file.read_bytes())
        for n in range(len([*places(whole)])):
            broken = copy.deepcopy(whole)
            box, key = [*places(broken)][n]
            box[key] = value
            draft, findings = read_record(Source(file.name, json.dumps(broken).encode()))
            said = check_record(draft, made, WEEK, {"M1": "open"}) if draft else findings
            assert isinstance(said, list)
            spoilt += 1
    assert spoilt > 20
