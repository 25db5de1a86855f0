"""The manual's real sites, built once per test run however many workers there are."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_manual import served
from made_sites import manual_sources

from est_framework.publish.manual.generated import build_sites

PATIENCE = 1800
"""Seconds that one worker waits for another to build."""


@pytest.fixture(scope="session")
def manual_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with `sv` and `en`, as `est manual build` makes them. Read only."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    checkout, done = shared / "manual-checkout", shared / "manual-checkout-done"
    try:
        checkout.mkdir()
    except FileExistsError:
        return _built_by_another(checkout, done)
    try:
        build_sites(manual_sources(checkout))
    finally:
        done.touch()
    return checkout / "site"


@pytest.fixture(scope="session")
def manual_address(manual_sites: Path) -> Iterator[str]:
    """Where a web server on this machine gives the built sites: `http://127.0.0.1:PORT`."""
    with served(manual_sites) as address:
        yield address


def _built_by_another(checkout: Path, done: Path) -> Path:
    for _ in range(PATIENCE):
        if done.exists():
            break
        time.sleep(1)
    assert (checkout / "site" / "en" / "pagefind").is_dir(), "the other worker could not build it"
    return checkout / "site"
