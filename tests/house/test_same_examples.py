"""What is drawn at random is the same in every run, whichever tests went before and whatever they loaded."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


def drawn() -> list[tuple[str, int]]:
    """The examples that a test of texts and numbers gets today."""
    seen: list[tuple[str, int]] = []

    @settings(max_examples=200)
    @given(st.text(), st.integers())
    def looks(text: str, number: int) -> None:
        seen.append((text, number))

    looks()
    return seen


@pytest.mark.skipif("EST_EXPLORE" in os.environ, reason="EST_EXPLORE looks for new examples")
def test_examples_do_not_hang_on_which_modules_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn()
    words = [f"ord {n}" for n in range(1_000, 1_300)]
    (tmp_path / "inlast.py").write_text(f"WORDS = {words}\nNUMBERS = {list(range(5_000, 5_300))}\n")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("inlast")
    assert drawn() == before
    del sys.modules["inlast"]
