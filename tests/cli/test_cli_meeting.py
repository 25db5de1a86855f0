"""A meeting as a coordinator runs it: the agenda in each form, the record read in, the minutes written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from program_within import est

DECIDED = {
    "held": "2026-11-09",
    "measures": [
        {
            "description": "Laga lampan",
            "problem": {"indicator": "nedskrapning", "area": "centrum", "period": "2026-W45"},
            "owner": "polisen",
            "due": "2026-12-04",
            "review": "2026-12-18",
            "expected_effect": "Färre mörka platser",
            "how_measured": "Antal rapporter",
        }
    ],
}


def test_a_meeting_goes_from_agenda_over_record_to_minutes(town: Path) -> None:
    pytest.importorskip("docx", reason="Word is an extra: pip install est-framework[word]")
    out, _ = est("meeting", "2026-W45", "--as", "web", "--as", "word", cwd=town)
    page, document = (Path(line) for line in out.split())
    assert (page.name, document.name) == ("dagordning.html", "dagordning.docx")
    out, err = est("meeting", "read", document, cwd=town, code=1)
    assert "MEA004" in out
    assert "Inget av det sparades" in err

    asked = json.loads(re.findall(r'id="asked">(.*?)</script>', page.read_text("utf-8"))[0])
    record = town / "protokoll.json"
    record.write_text(json.dumps({**asked["follows"], **DECIDED}), encoding="utf-8")
    _, err = est("meeting", "read", record, cwd=town)
    assert "Nya insatser: 1." in err
    out, _ = est("meeting", "minutes", "2026-W45", "--word", cwd=town)
    pdf, word = (Path(line) for line in out.split())
    assert pdf.read_bytes().startswith(b"%PDF")
    assert word.suffix == ".docx"
    assert est("meeting", "minutes", "2026-W45", cwd=town)[0].strip() == str(pdf)
    _, err = est("meeting", "minutes", "2026-W44", cwd=town, code=2)
    assert "Inget protokoll om 2026-W44 är inläst" in err


def test_a_file_that_is_no_record_is_told(town: Path) -> None:
    file = town / "protokoll.txt"
    file.write_text("Vi bestämde mycket.", encoding="utf-8")
    out, _ = est("meeting", "read", file, cwd=town, code=1)
    assert "MEA001" in out


def test_the_web_page_itself_is_told_from_what_is_saved_from_it(town: Path) -> None:
    page = Path(est("meeting", "2026-W45", "--as", "web", cwd=town)[0].strip())
    out, _ = est("meeting", "read", page, cwd=town, code=1)
    assert "en webbsida, inte det som sparades ur den" in out
    assert "protokoll-….json" in out
