"""`est new` on a terminal, with a file of answers, and where nobody can answer."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path
from typing import Self

import pytest
from program_within import ENV, RUN

from est_framework import open_local

if sys.platform == "win32":  # the pseudo-terminal is a thing of POSIX
    pytest.skip("Windows has no pseudo-terminal", allow_module_level=True)

import pty

WAIT = 300.0
PATIENCE = 20.0
ANSWERS = "name: Trygg i Örebro\nslug: trygg-orebro\nmunicipality: Örebro\n"


class Terminal:
    """A person at a terminal: reads what is shown, types what is told."""

    def __init__(self, cwd: Path, home: Path, *arguments: str) -> None:
        self.shown = ""
        env = {
            **ENV, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "TERM": "xterm",
        }  # fmt: skip
        self.main, theirs = pty.openpty()
        self.program = subprocess.Popen(  # ourselves
            [*RUN, *arguments],
            cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509  # no threads here
        )  # fmt: skip
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        os.close(self.main)

    def sees(self, words: str) -> str:
        """Wait until words are shown, and give everything up to there since the last time."""
        ends = time.monotonic() + WAIT
        while words not in self.shown:
            assert time.monotonic() < ends, f"{words!r} is not shown: {self.shown}"
            if select.select([self.main], [], [], 0.2)[0]:
                try:
                    self.shown += os.read(self.main, 65536).decode(errors="replace")
                except OSError:
                    assert words in self.shown, self.shown
        before, _, self.shown = self.shown.partition(words)
        return before

    def types(self, line: str) -> None:
        """Type a line and press Enter."""
        os.write(self.main, f"{line}\n".encode())

    def interrupts(self, until: str) -> None:
        """Press Ctrl-C, again where it came just before the program began to read and was not heard."""
        ends = time.monotonic() + WAIT
        while until not in self.shown and time.monotonic() < ends:
            os.write(self.main, b"\x03")
            again = time.monotonic() + PATIENCE
            while until not in self.shown and time.monotonic() < again:
                if select.select([self.main], [], [], 0.2)[0]:
                    self.shown += os.read(self.main, 65536).decode(errors="replace")
        self.sees(until)

    def answers(self, *pairs: tuple[str, str]) -> None:
        """See each question, and answer it."""
        for question, line in pairs:
            self.sees(question)
            self.types(line)

    def ends(self) -> int:
        """Wait for the program to end."""
        return self.program.wait(timeout=WAIT)


def _take_terminal() -> None:
    """Let the terminal send Ctrl-C to the program, as a real one does."""
    import fcntl  # noqa: PLC0415  # POSIX only
    import termios  # noqa: PLC0415  # POSIX only

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "hem"
    folder.mkdir()
    return folder


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "Östersund å"
    folder.mkdir()
    return folder


def kept(home: Path) -> list[Path]:
    return list(home.rglob("*.answers.yaml"))


def test_a_whole_interview_with_slips_an_interruption_and_a_yes(work: Path, home: Path) -> None:
    with Terminal(work, home, "new", "trygg å") as terminal:
        terminal.answers(
            ("[1/12] Vilken kommun?", "öre"),
            ("Menar du Örebro (1880)?", ""),
            ("[2/12] Vad ska ert EST heta? [EST Örebro]:", "Trygt i Örebro"),
            ("[3/12] Kortnamn för filer och rapporter [trygt-i-orebro]:", "<"),
            ("[2/12] Vad ska ert EST heta? [Trygt i Örebro]:", "Trygg i Örebro"),
            ("[3/12] Kortnamn för filer och rapporter [trygg-i-orebro]:", "Örebro"),
            ("”Örebro” går inte att använda", ""),
            ("[4/12] Områden", "Skebäck-Älvtomta\nVäster"),
            ("2. Väster", "Öster"),
            ("3. Öster", ""),
            ("[5/12] Aktörer", "Polisen = pollis"),
            ("Menar du Polisen (polis)?", ""),
            ("1. Polisen (polis)", "Ängskolan = school and preschool"),
        )
        terminal.sees("2. Ängskolan (skola)")
        terminal.sees("+")
        terminal.interrupts("Inget har skrivits i trygg å.")
        terminal.sees("Kör samma kommando igen")
        assert terminal.ends() == 130
    assert list(work.iterdir()) == []
    (draft,) = kept(home)
    assert "Skebäck-Älvtomta" in draft.read_text(encoding="utf-8")

    with Terminal(work, home, "new", "trygg å") as terminal:
        terminal.answers(
            ("Det finns svar sedan tidigare.", "ja"),
            ("+", ""),
            ("[6/12] Hur ofta möts ni?", "varannan vecka"),
            ("[7/12] Vilken är den första perioden?", "2026-W48-W49"),
            ("[8/12] När ska rapporterna vara inne? [söndag 20:00]:", "fre kl 12"),
            ("[9/12] När möts ni därefter? [tisdag 09:00]:", ""),
            ("[10/12]", ""),
            ("[11/12]", "två år"),
            ("är inget antal månader", "36"),
            ("[12/12]", "KS 2026/123"),
        )
        summary = terminal.sees("Skriv ja för att skapa")
        assert "Polisen (polis), Ängskolan (skola)" in summary
        assert list(work.iterdir()) == []
        terminal.types("kanske")
        terminal.answers(("Skriv ja för att skapa", "ja"))
        terminal.sees('Nästa steg: est -C "trygg å" check')
        assert terminal.ends() == 0
    assert kept(home) == []
    (made,) = work.iterdir()
    assert unicodedata.normalize("NFC", made.name) == "trygg å"
    setup = open_local(made).setup.setup
    assert setup.setup == "trygg-i-orebro"
    assert [area.id for area in setup.areas] == ["skeback-alvtomta", "vaster", "oster"]
    assert [(actor.name, actor.type) for actor in setup.actors] == [
        ("Polisen", "polis"),
        ("Ängskolan", "skola"),
    ]
    assert str(setup.cycle.first) == "2026-W48-W49"
    assert (setup.cycle.report_by.weekday, setup.cycle.meet.weeks_after) == ("friday", 1)
    assert setup.retention.reports_months == 36


def test_a_no_leaves_nothing_and_areas_may_come_from_a_file(work: Path, home: Path) -> None:
    (work / "omr.csv").write_text("namn\nVäster\nÖster\n", encoding="utf-8")
    with Terminal(work, home, "--lang", "en", "new", "est") as terminal:
        terminal.answers(
            ("Which municipality?", "?"),
            ("Type the beginning", "1880"),
            ("called?", ""),
            ("Short name", ""),
            ("Areas", "missing.csv"),
            ("cannot be read", "omr.csv"),
            ("2 areas: Väster, Öster", "police"),
            ("1. Police (polis)", ""),
            *((f"[{number}/12]", "") for number in range(6, 13)),
            ("Write yes to make it", "<"),
            ("[12/12]", "KS 1"),
            ("Write yes to make it", "no"),
        )
        terminal.sees("Nothing was written.")
        assert terminal.ends() == 0
    assert [path.name for path in work.iterdir()] == ["omr.csv"]
    assert kept(home) == []


def test_a_terminal_that_is_closed_loses_no_answer(work: Path, home: Path) -> None:
    with Terminal(work, home, "new", "est") as terminal:
        terminal.answers(("Vilken kommun?", "Örebro"), ("heta?", "Trygg i Örebro"))
        terminal.sees("[trygg-i-orebro]")
        terminal.program.send_signal(signal.SIGHUP)
        terminal.ends()
    assert list(work.iterdir()) == []
    with Terminal(work, home, "new", "est") as terminal:
        terminal.answers(("sedan tidigare", ""), ("[trygg-i-orebro]", "<"))
        terminal.sees("[Trygg i Örebro]")
        os.write(terminal.main, b"\x04")
        assert terminal.ends() == 130
    with Terminal(work, home, "new", "est") as terminal:
        terminal.answers(("sedan tidigare", "nej"))
        terminal.sees("[1/12] Vilken kommun?")
    assert kept(home) == []


def test_a_taken_folder_is_said_before_the_first_question(work: Path, home: Path) -> None:
    (work / "est").mkdir()
    (work / "est" / "data.txt").write_text("viktigt", encoding="utf-8")
    with Terminal(work, home, "new", "est") as terminal:
        terminal.sees("är inte en tom mapp")
        assert "Vilken kommun" not in terminal.shown
        assert terminal.ends() == 2
    assert [path.name for path in (work / "est").iterdir()] == ["data.txt"]


def run(cwd: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUN, *arguments],
        cwd=cwd,
        input=stdin,
        env=ENV,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_answers_from_a_file_or_the_input_ask_nothing(work: Path) -> None:
    (work / "svar.yaml").write_text(ANSWERS, encoding="utf-8")
    done = run(work, "new", "ett", "--answers", "svar.yaml")
    assert (done.returncode, done.stdout) == (0, f"{work / 'ett'}\n"), done.stderr
    done = run(work, "new", "två", "--answers", "-", stdin=ANSWERS)
    assert done.returncode == 0, done.stderr
    assert open_local(work / "ett").setup.digest == open_local(work / "två").setup.digest
    assert sorted(path.name for path in work.iterdir()) == ["ett", "svar.yaml", "två"]


def test_a_dry_run_names_every_file_and_writes_none(work: Path) -> None:
    (work / "svar.yaml").write_text(ANSWERS, encoding="utf-8")
    done = run(work, "new", "est", "--answers", "svar.yaml", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in work.iterdir()] == ["svar.yaml"]
    told = {Path(line) for line in done.stdout.splitlines()}
    run(work, "new", "est", "--answers", "svar.yaml")
    made = {path.relative_to(work) for path in (work / "est").rglob("*") if path.is_file()}
    assert told == made


def test_answers_that_do_not_hold_write_nothing(work: Path) -> None:
    done = run(work, "new", "est", "--answers", "-", stdin=ANSWERS.replace("name", "nmae"))
    assert done.returncode == 2
    assert "Menade du name?" in done.stderr
    assert list(work.iterdir()) == []


def test_without_a_terminal_the_way_out_is_said(work: Path) -> None:
    done = run(work, "new", "est")
    assert done.returncode == 2
    assert "--answers" in done.stderr
    assert list(work.iterdir()) == []
