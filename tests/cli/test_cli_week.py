"""
A week as a coordinator types it, from new to meeting.

The README's week is typed in processes of their own; here it is the same program, within the test's own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from program_within import ANSWERS, ENV, RUN, est
from report_header import header

from est_framework import open_local
from est_framework.measures.layout import MEASURE_COLUMNS


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A local EST made by `est new`, as the README shows it."""
    folder = tmp_path_factory.mktemp("Östersund å")
    (folder / "svar.yaml").write_text(ANSWERS, encoding="utf-8")
    est("new", "trygg-orebro", "--answers", "svar.yaml", cwd=folder)
    return folder / "trygg-orebro"


def report(town: Path, **more: object) -> dict[str, object]:
    """A report of the police about a week that has passed, following the setup of the town."""
    made = header(
        open_local(town).setup,
        id=str(uuid.uuid4()),
        period="2026-W45",
        submitted="2026-11-06T10:00:00+01:00",
    )
    answers = {"ordningsstorning": {"state": "value", "value": 3}}
    return made | {"areas": [{"area": "vivalla", "answers": answers}]} | more


def test_a_new_setup_has_no_faults_and_is_told_what_is_left_to_arrange(town: Path) -> None:
    out, err = est("check", cwd=town)
    assert "VARNING SET" in out
    assert "Inga fel i uppsättningen" in err
    out, _ = est("check", "--format", "json", cwd=town, lang="en")
    assert json.loads(out)["totals"]["error"] == 0


def test_a_whole_week(town: Path, tmp_path: Path) -> None:
    out, _ = est("forms", "2026-W45", cwd=town)
    forms = [Path(line) for line in out.split("\n") if line]
    assert sorted(f.name for f in forms) == [
        "polisen.html",
        "polisen.xlsx",
        "vivallaskolan.html",
        "vivallaskolan.xlsx",
    ]
    assert all(f.is_file() for f in forms)

    sent = tmp_path / "polisen.json"
    sent.write_text(json.dumps(report(town)), encoding="utf-8")
    _, err = est("receive", sent, cwd=town)
    assert "1 togs emot" in err
    _, err = est("receive", sent, cwd=town)
    assert "1 fanns redan" in err

    out, _ = est("picture", "2026-W45", cwd=town)
    page = Path(out.strip()).read_text(encoding="utf-8")
    assert "Vivallaskolan" in page
    assert "Annan ordningsstörning" in page
    out, _ = est("picture", "2026-W45", "--trace", "vivalla", "ordningsstorning", cwd=town)
    assert "Annan ordningsstörning, Vivalla, vecka 45 2026: 3" in out
    assert "polisen.json" in out

    out, _ = est("meeting", "2026-W45", cwd=town)
    agenda = Path(out.strip())
    book = openpyxl.load_workbook(agenda)
    sheet = book["Insatser"]
    _tell(sheet, indicator="Bråk", area="Vivalla", owner="Polisen")
    _tell(sheet, description="Fler patruller vid torget fredag kväll")
    book.save(agenda)
    out, _ = est("meeting", "2026-W45", "--read", agenda, cwd=town, code=1)
    assert "MEA103" in out, "no due date"
    assert f"Insatser!{_letter('due')}5" in out

    _tell(sheet, due="2026-11-20", review="2026-12-04")
    _tell(sheet, expected_effect="Färre bråk", how_measured="Antal")
    book.save(agenda)
    _, err = est("meeting", "2026-W45", "--read", agenda, cwd=town)
    assert "Nya insatser: 1." in err
    out, _ = est("measures", cwd=town, lang="en")
    assert "2026-W45-1: Fler patruller" in out

    out, _ = est("meeting", "2026-W46", cwd=town)
    follow_up = openpyxl.load_workbook(out.strip())["Uppföljning"]
    assert str(follow_up.cell(5, 1).value).startswith("2026-W45-1")
    out, err = est("ledger", "verify", cwd=town)
    assert "Inga anmärkningar" in out
    assert err.startswith("Kontrollerat och helt: ")
    assert "mottagna filer" in err
    _, err = est("ledger", "backup", tmp_path / "copy.sqlite", cwd=town)
    assert err.startswith("Kopierat, kontrollerat och helt: ")
    assert "mottagna filer" not in err
    assert ".zip har dem också" in err
    assert (tmp_path / "copy.sqlite").stat().st_size > 0


def _tell(sheet: Worksheet, **told: str) -> None:
    """Write of the first measure of an agenda."""
    for name, value in told.items():
        sheet[f"{_letter(name)}5"] = value


def _letter(name: str) -> str:
    return get_column_letter(MEASURE_COLUMNS.index(name) + 1)


def test_a_personal_number_gives_exit_code_3_and_is_never_echoed(
    town: Path, tmp_path: Path
) -> None:
    sent = tmp_path / "polisen.json"
    sent.write_text(json.dumps(report(town, comment="Se 19121212-1212")), encoding="utf-8")
    for command in ("validate", "receive"):
        out, err = est(command, sent, cwd=town, code=3)
        assert "REP301" in out
        assert "1212" not in out + err


def test_standard_input_is_read(town: Path) -> None:
    out, _ = est("validate", "-", cwd=town, stdin=json.dumps(report(town)).encode())
    assert "Inga anmärkningar" in out


def test_a_page_that_is_there_is_not_written_over_unasked(town: Path) -> None:
    est("picture", "2026-W41", cwd=town)
    page = town / "lagesbilder" / "2026-W41" / "lagesbild.html"
    page.write_text("eget", encoding="utf-8")
    _, err = est("picture", "2026-W41", cwd=town, code=4)
    assert "--force" in err
    assert page.read_text(encoding="utf-8") == "eget"
    est("picture", "2026-W41", "--force", cwd=town)
    assert "<html" in page.read_text(encoding="utf-8")


def test_folders_are_found_from_anywhere_below(town: Path) -> None:
    inside = town / "data"
    inside.mkdir(exist_ok=True)
    est("check", cwd=inside)
    est("check", "-C", town, cwd=town.parent)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["picture", "2025-W53"], 2, "52 veckor"),
        (["picture", "nu"], 2, "2026-W47"),
        (["picture", "2099-W01"], 2, "2099"),
        (["validate", "finns-inte.json"], 4, "finns-inte.json"),
        (["explain", "REP140"], 2, "REP104"),
        (["schema", "weekly"], 2, "weekly_status"),
        (["forms", "2026-W45", "--actor", "polis"], 2, "polisen"),
        (["nosuchcommand"], 2, "nosuchcommand"),
        (["check", "--nosuchoption"], 2, "--nosuchoption"),
        (["validate"], 2, "FILES"),
        (["-C", "/", "check"], 2, "est.yaml"),
        (["new", "ny"], 2, "--answers"),
        (["new", "ny", "--answers", "finns-inte.yaml"], 4, "finns-inte.yaml"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_with_the_way_out(
    town: Path, arguments: list[str], code: int, words: str
) -> None:
    _, err = est(*arguments, cwd=town, code=code)
    assert words in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_under_stdout_is_said(town: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*RUN, "method", "list"],
            stdout=full, stderr=subprocess.PIPE, cwd=town, env=ENV, check=False,
        )  # fmt: skip
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr


def test_an_ascii_terminal_does_not_crash(town: Path) -> None:
    env = {**os.environ, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [*RUN, "method", "list"], cwd=town, env=env, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_the_tool_runs_as_a_module_too_where_the_command_is_not_on_the_path() -> None:
    done = subprocess.run(  # ourselves
        [sys.executable, "-m", "est_framework", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("est ")
