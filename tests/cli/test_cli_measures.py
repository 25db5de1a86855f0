"""Measures as a coordinator types them: added, listed, followed up, closed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from program_within import est

ADD = (
    *(
        "measures",
        "add",
        "--what",
        "Laga lampan",
        "--indicator",
        "nedskrapning",
        "--area",
        "centrum",
    ),
    *("--period", "2026-W47", "--due", "2100-01-04", "--review", "2100-02-01"),
    *("--effect", "Färre mörka platser", "--measured", "Antal rapporter"),
)


def test_a_measure_is_added_listed_followed_up_and_closed(town: Path) -> None:
    out, _ = est(*ADD, cwd=town, code=1)
    assert "MEA102" in out, "no owner, and nobody is asked where there is no terminal"
    out, _ = est(*ADD, "--owner", "polisen", "--partner", "norrskolan", cwd=town)
    id_ = out.split()[-1].rstrip(".")
    assert "Laga lampan" in est("measures", cwd=town)[0]
    assert "Laga lampan" in est("measures", "list", "--actor", "norrskolan", cwd=town)[0]
    assert est("measures", "--actor", "faltgruppen", cwd=town)[0] == "Inga öppna insatser.\n"
    est("measures", "update", id_, "--status", "under_way", "--note", "Beställd", cwd=town)
    (one,) = json.loads(est("measures", "--format", "json", cwd=town)[0])
    assert (one["status"], one["revision"], one["is_overdue"]) == ("under_way", 2, False)
    (row,) = csv.DictReader(io.StringIO(est("measures", "--format", "csv", cwd=town)[0]))
    assert (row["id"], row["owner"], row["due"]) == (id_, "polisen", "2100-01-04")
    out, _ = est(
        *("measures", "update", id_, "--status", "done", "--revision", "1"), cwd=town, code=1
    )
    assert "MEA116" in out
    est("measures", "close", id_, "--outcome", "worked", "--why", "Det lyser", cwd=town)
    assert est("measures", cwd=town, lang="en")[0] == "No open measures.\n"
    assert "Laga lampan" in est("measures", "list", "--closed", cwd=town)[0]
    est("measures", "close", id_, "--outcome", "partly", "--why", "Ibland", cwd=town)
    said = est("check", "--loop", cwd=town, code=None)[0]
    assert "”Blev bättre” och igen med utfallet ”Blev delvis bättre”" in said


def test_a_personal_number_in_a_note_is_kept_nowhere(town: Path) -> None:
    id_ = est(*ADD, "--owner", "polisen", cwd=town)[0].split()[-1].rstrip(".")
    said = ("measures", "update", id_, "--status", "done", "--note", "Ring 19121212-1212")
    out, err = est(*said, cwd=town, code=3)
    assert "MEA301" in out
    assert "1212" not in out + err


def test_a_formula_in_a_description_is_no_formula_in_the_table(town: Path) -> None:
    words = tuple("=1+1" if w == "Laga lampan" else w for w in ADD)
    est(*words, "--owner", "polisen", cwd=town)
    (row,) = csv.DictReader(io.StringIO(est("measures", "--format", "csv", cwd=town)[0]))
    assert row["description"] == "'=1+1"


def test_a_broken_loop_is_found_by_check(town: Path) -> None:
    out, _ = est("check", "--loop", cwd=town)
    assert "MEA2" not in out
    id_ = est(*ADD, "--owner", "polisen", cwd=town)[0].split()[-1].rstrip(".")
    est("measures", "update", id_, "--status", "done", "--outcome", "worked", cwd=town)
    est("measures", "close", id_, "--outcome", "worked", "--why", "Det lyser", cwd=town)
    out, _ = est("check", "--loop", cwd=town)
    assert "MEA2" not in out
    file = town / "est.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: polisen", "id: polis"), "utf-8")
    out, _ = est("check", "--loop", cwd=town, code=1)
    assert "MEA202" in out
    assert "MEA202" not in est("check", cwd=town)[0]
