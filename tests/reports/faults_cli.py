"""A municipality's folder, reports to receive, and the program run on them as people run it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from program_within import ENV, RUN
from report_header import header

from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LEDGER_VARIABLE, LocalEst

EXITS = {0, 1, 3, 4, 5}
"""What a command may say to the shell; anything else is no answer."""


@dataclass
class Done:
    """What a run came to."""

    code: int
    out: str
    err: str


@dataclass
class Town:
    """Sundsvik on disk, and how many reports have been written for it."""

    local: LocalEst
    env: dict[str, str] = field(default_factory=dict)
    written: int = 0

    @property
    def folder(self) -> Path:
        """The folder that holds `est.yaml`."""
        return self.local.folder

    @property
    def around(self) -> dict[str, str]:
        """What is around the program when it runs: where the ledger is, if that is no file."""
        ledger = {LEDGER_VARIABLE: self.local.ledger} if self.local.ledger else {}
        return ENV | ledger | self.env

    @property
    def post(self) -> Path:
        """Where reports lie that are to be received."""
        return self.folder / "inkommet"

    def report(self, **changed: object) -> dict[str, Any]:
        """Give a report of nothing, the next actor's, with an id of its own."""
        setup = self.local.setup
        self.written += 1
        head = header(
            setup,
            id=str(uuid.UUID(int=self.written + 2**64, version=4)),
            actor=list(setup.actors)[self.written % 4],
            period="2026-W45",
            submitted="2026-11-06T10:05:00+01:00",
        )
        return head | {"nothing_to_report": True} | changed

    def write(self, name: str | bytes, *reports: dict[str, Any]) -> Path:
        """Write reports as one file of lines, ready to be received."""
        self.post.mkdir(exist_ok=True)
        file = self.post / os.fsdecode(name)
        lines = (json.dumps(r, ensure_ascii=False) + "\n" for r in reports)
        file.write_text("".join(lines), encoding="utf-8")
        return file

    def est(
        self,
        *arguments: str | Path,
        under: tuple[str | Path, ...] = (),
        env: dict[str, str] | None = None,
        stdout: Any = subprocess.PIPE,
        codes: set[int] | frozenset[int] = frozenset({0}),
    ) -> Done:
        """
        Run the program in the folder, and see to it that it answers as it should.

        Args:
            arguments: The command and what it is told.
            under: A program that it is run under, such as strace.
            env: What its surroundings are, beyond the usual.
            stdout: Where its product goes.
            codes: The exit codes that are right.
        """
        done = subprocess.run(
            [*map(str, under), *RUN, *map(str, arguments)],
            cwd=self.folder,
            env=self.around | (env or {}),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
            timeout=600,
        )
        err = done.stderr.decode(errors="backslashreplace")
        out = (done.stdout or b"").decode(errors="backslashreplace")
        assert "Traceback" not in err, err
        assert done.returncode in codes, (done.returncode, out, err)
        return Done(done.returncode, out, err)

    def kept(self) -> set[str]:
        """Give the ids of the reports in the ledger, proven to be whole."""
        with Ledger.open(self.local.ledger_url) as ledger:
            wrong = [f.code for f in ledger.verify(inbox=self.local.inbox)]
            assert [code for code in wrong if code != "REP906"] == [], wrong
            return {e.document.id for e in ledger.effective("report")}


def needs(program: str) -> str:
    """Give the path of a program, or the empty text where it is not installed."""
    return shutil.which(program) or ""
