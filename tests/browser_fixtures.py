"""A real browser for tests that open pages; registered in the root conftest for all rooms."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)

PATIENCE = 60_000
"""Milliseconds that a test waits for a browser or for what its page is to show, on a busy machine too."""
_TWO_FRAMES = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a screen; the tests skip where there is none."""
    with sync_playwright() as playwright:
        places = [*map(shutil.which, NAMES), *APPS, playwright.chromium.executable_path]
        found = next((place for place in places if place and Path(place).is_file()), None)
        if found is None:
            pytest.skip("no Chromium is installed; make test installs one")
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(
            executable_path=found, args=FLAGS.split(), timeout=PATIENCE
        )
        yield browser
        browser.close()


def drawn(page: Page) -> None:
    """Wait until a page has been drawn: its scripts that watch the size of things have then seen it."""
    page.evaluate(_TWO_FRAMES)
