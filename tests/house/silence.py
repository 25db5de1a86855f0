"""
A pytest plugin: each test of one finding code runs with that code's rule silenced, and must fail for it.

A rule with a `look` is taken out of its room's list; a rule that a reader speaks for itself gives a
finding of no code. What failed is written to the file named by EST_SILENCED as JSON.
"""

from __future__ import annotations

import inspect
import json
import os
import re
import sys
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from est_framework.findings import Finding, Place, Rule

_CODE = re.compile(r"\b[A-Z]{3}\d{3}\b")
_LISTS = ("LOOKS", "LOOKS_AT_ALL", "LOOKS_BACK", "MANUAL_LOOKS")
_IN_WORDS = ("REP210", "REP212", "REP305", "MEA003", "MEA005", "MEA006", "MEA116")
"""Codes that no one file of reports or records can show; the test names them in its own words."""
_failed: dict[str, bool] = {}


def code_of(item: pytest.Item) -> str:
    """The finding code that a test is about: it stands in its id, or in its own words."""
    if found := _CODE.search(item.name.partition("[")[2]):
        return found[0]
    words = inspect.getsource(item.function) if isinstance(item, pytest.Function) else ""
    return next((code for code in _IN_WORDS if code in words), "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Only what is about one code; the rest would run for nothing."""
    items[:] = [item for item in items if code_of(item)]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    code = code_of(item)
    lists = {
        (module, name): value
        for module in [m for n, m in sys.modules.items() if n.startswith("est_framework.")]
        for name in _LISTS
        if isinstance(value := getattr(module, name, None), tuple)
    }
    for (module, name), value in lists.items():
        setattr(module, name, tuple(v for v in value if f".{code.lower()}_" not in v.__module__))
    real = Rule.at

    def at(self: Rule, place: Place, **fields: Any) -> Finding:
        finding = real(self, place, **fields)
        return replace(finding, code="NONE") if self.code == code else finding

    with mock.patch.object(Rule, "at", at):
        result = yield
    for (module, name), value in lists.items():
        setattr(module, name, value)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    code = code_of(item)
    _failed[code] = _failed.get(code, False) or report.failed
    return report


def pytest_sessionfinish() -> None:
    Path(os.environ["EST_SILENCED"]).write_text(json.dumps(_failed), encoding="utf-8")
