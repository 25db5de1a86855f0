"""What people type, and where programs send their words: told in one line, never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from judging import as_bytes, base
from program_within import RUN, est
from running import TOWN, Around, alone

if sys.platform == "win32":  # terminals, pipes and names of bytes are things of POSIX
    pytest.skip("POSIX only", allow_module_level=True)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A made town with a good report in it."""
    shutil.copytree(TOWN, tmp_path, dirs_exist_ok=True)
    (tmp_path / "rapport.json").write_bytes(as_bytes(base()))
    return tmp_path


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["recieve", "rapport.json"], "receive"),
        (["valdate"], "validate"),
        (["lägesbild"], "lägesbild"),
        (["validate"], "FILES"),
        (["validate", "--fomat", "json", "rapport.json"], "--format"),
        (["validate", "--format", "xml", "rapport.json"], "xml"),
        (["picture"], "PERIOD"),
        (["picture", "47"], "2026-W47"),
        (["picture", "2026-W60"], "60"),
        (["picture", "2026-W47", "--as-of", "igår"], "igår"),
        (["forms", "2026-W47", "--actor", "polis"], "polisen"),
        (["explain", "REP9999"], "REP9999"),
        (["explain", "rep 104"], "104"),
        (["schema", "weekly"], "weekly_status"),
        (["-C", "finns-inte", "check"], "finns-inte"),
        (["--lang", "de", "check"], "de"),
        (["ledger"], "verify"),
        (["\x1b[31mrött"], ""),
        (["validate", ""], ""),
        (["validate", "a\x01b.json"], ""),
    ],
)
def test_what_is_typed_wrong_is_answered_in_a_line_that_helps(
    words: list[str], says: str, town: Path
) -> None:
    told = "".join(est(*words, cwd=town, code=(2, 4)))
    assert says in told
    assert "\x1b[31mr" not in told


def test_a_missing_file_stops_before_any_other_is_judged(town: Path) -> None:
    said = alone(["receive", "rapport.json", "finns-ej.json"], town)
    assert said.code == 4
    assert "finns-ej.json" in said.err
    assert not (town / "data" / "liggare.sqlite").exists()


def test_a_name_in_other_bytes_than_utf_8_is_read_and_shown_escaped(town: Path) -> None:
    name = os.fsencode(town) + b"/\xe5.json"
    Path(os.fsdecode(name)).write_bytes(as_bytes(base() | {"actor": "ingen"}))
    for words in (["validate", os.fsdecode(name)], ["receive", os.fsdecode(name)]):
        said = alone(words, town)
        assert said.code == 1
        assert "REP201" in said.out


@pytest.mark.parametrize(
    "env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_a_terminal_that_knows_no_swedish_letters_is_spoken_to_all_the_same(
    env: dict[str, str], town: Path
) -> None:
    (town / "rapport.json").write_bytes(as_bytes(base() | {"actor": "pölisen"}))
    said = alone(["validate", "rapport.json"], town, env={"PYTHONUTF8": "0", **env})
    assert said.code == 1
    assert "REP201" in said.out


def test_a_reader_that_goes_away_is_no_fault(town: Path) -> None:
    with subprocess.Popen(
        [*RUN, "resolve"], cwd=town, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        program.stdout.close()
        assert program.stderr is not None
        said = program.stderr.read()
    assert program.returncode == 0, said
    assert said == b""


def test_a_full_disk_under_the_result_is_told(town: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*RUN, "resolve"], cwd=town, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr


def test_what_comes_on_standard_input_is_judged_as_it_is(town: Path) -> None:
    for content, code in ((as_bytes(base()), 0), (b"{", 1), (b"", 1)):
        done = subprocess.run(
            [*RUN, "validate", "-"], cwd=town, input=content, capture_output=True, check=False
        )
        assert done.returncode == code, done.stderr


def test_few_open_files_are_enough_for_many_reports(town: Path) -> None:
    names = []
    for n in range(100):
        made = base() | {"id": f"7b0f6b0e-0000-4000-8000-{n:012d}"}
        (town / f"{n}.json").write_bytes(as_bytes(made))
        names.append(f"{n}.json")
    said = alone(["receive", *names], town, around=Around(files=64))
    assert said.code == 0, said


def test_what_is_in_the_way_of_a_result_stays_as_it_was(town: Path) -> None:
    out = town / "ut.json"
    out.write_text("gammal", encoding="utf-8")
    assert alone(["resolve", "--out", "ut.json"], town).code == 4
    assert out.read_text(encoding="utf-8") == "gammal"
    assert alone(["resolve", "--out", "ut.json", "--force"], town).code == 0
    assert out.read_text(encoding="utf-8").startswith("{")


def test_a_password_in_the_setup_is_told_and_never_shown(town: Path) -> None:
    setup = town / "est.yaml"
    text = setup.read_text(encoding="utf-8")
    secret = "postgresql://est:hemligt@db/est"  # noqa: S105  # what must not be shown
    setup.write_text(text.replace("KS 2026/123", secret), encoding="utf-8")
    assert "SET220" in alone(["check"], town).out
    setup.write_text(text.replace("language: sv", f"language: {secret}"), encoding="utf-8")
    for words in (["check"], ["picture", "2026-W47"], ["check", "--format", "json"]):
        said = alone(words, town)
        assert said.code in (1, 2)
        assert "hemligt" not in said.out + said.err
