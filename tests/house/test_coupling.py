"""Manual and method agree: norms, ties, anchors and both languages, in this checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_framework.cli import est
from est_framework.cli.describe import described
from est_framework.findings import Severity
from est_framework.publish.manual.faults import manual_findings

ROOT = Path(__file__).parents[2]
COMMANDS = [command.name for command in described(est, "est", "en")]


@pytest.mark.parametrize("severity", Severity)
def test_nothing_is_to_be_said_about_method_and_manual(severity: Severity) -> None:
    found = [f for f in manual_findings(ROOT, COMMANDS) if f.severity is severity]
    assert [f"{f.code} {f.place}: {f.seen.en}" for f in found] == []


def test_a_release_with_errors_is_said_before_the_manual(tmp_path: Path) -> None:
    specs = tmp_path / "checklist_specs"
    for folder in (ROOT / "checklist_specs").glob("est-*"):
        (specs / folder.name).mkdir(parents=True)
        for file in folder.iterdir():
            (specs / folder.name / file.name).write_bytes(file.read_bytes())
    newest = max(specs.iterdir())
    (newest / "roles.yaml").unlink()
    assert "MET101" in {f.code for f in manual_findings(tmp_path, COMMANDS)}
