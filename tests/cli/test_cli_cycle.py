"""What the program says where a cycle has breaks, or an actor is not asked, or gets no form."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from program_within import est

BREAK = "  breaks:\n    - {first: 2026-W27, last: 2026-W32}\nretention:"
RARELY = "type: skola\n    cadence: every-other\n    channel: file"


@pytest.fixture
def town(made_folder: Path, tmp_path: Path) -> Path:
    """Sundsvik with a summer break, and a school that sends files every second week."""
    folder = tmp_path / "sundsvik"
    shutil.copytree(made_folder, folder)
    file = folder / "est.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("retention:", BREAK).replace("type: skola", RARELY)
    file.write_text(text, encoding="utf-8")
    return folder


def test_meeting_in_a_break_says_which_meeting_takes_it_up(town: Path) -> None:
    _, err = est("meeting", "2026-W28", cwd=town, code=2)
    assert "2026-W28 har inget möte: det är uppehåll." in err
    assert "mötet om 2026-W33, 2026-08-17 kl. 10.00" in err


def test_forms_say_who_gets_none_and_why(town: Path) -> None:
    out, err = est("forms", "2026-W25", cwd=town)
    assert "norrskolan" not in out
    assert "Norrskolan får inget formulär: rapporterna kommer som fil" in err
    _, err = est("forms", "2026-W28", "--actor", "sundsviksbostader", cwd=town, code=2)
    assert "Det är uppehåll 2026-W27 till 2026-W32." in err
