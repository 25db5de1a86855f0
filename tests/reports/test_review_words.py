"""What a reviewer writes passes the gate: the examples of what is said of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from est_framework.errors import ExitCode
from est_framework.reports.formats.source import Source
from est_framework.reports.receive import receive
from est_framework.reports.review.act import put_away
from est_framework.setup.local import LocalEst

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "reports" / "examples"
NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "example",
    [EXAMPLES / code / f"{kind}.json" for code in ("REP220", "REP221") for kind in ("bad", "good")],
    ids=lambda e: f"{e.parent.name}-{e.stem}",
)
def test_the_words_of_each_example_are_told_as_they_should(local: LocalEst, example: Path) -> None:
    file = Source("rapport.txt", b"En rapport, som den kom.\n")
    receive(local, [file], now=NOW)
    words = json.loads(example.read_text(encoding="utf-8"))["reason"]
    done = put_away(
        local, "return", [file.sha256[:12]], reason=words, role="est_samordnare", now=NOW
    )
    code = example.parent.name
    assert [f.code for f in done.findings] == ([code] if example.stem == "bad" else [])
    held = example.stem == "bad" and code == "REP220"
    assert done.exit_code is (ExitCode.PERSONAL_DATA if held else ExitCode.CLEAN)
