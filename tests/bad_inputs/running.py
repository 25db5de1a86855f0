"""The program run on a made town, by its real command line, and what came of it."""

from __future__ import annotations

import json
import os
import pty
import resource
import shutil
import subprocess
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from program_within import RUN

from est_framework.cli import main
from est_framework.cli.talk import Talk
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst

TOWN = Path(__file__).parent / "town"
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
PATIENCE = 300
LEAST = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Takes from root what lets it read every file."""


@dataclass(frozen=True)
class Said:
    """What a run of the program came to."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The findings of a run with `--format json`."""
        found: list[dict[str, Any]] = json.loads(self.out)["findings"]
        return found


@dataclass(frozen=True)
class Around:
    """What stands around a process: a terminal that nobody types in, less than root, few open files."""

    terminal: bool = False
    is_root: bool = True
    files: int = 0


class Town:
    """A made town in a folder of its own, and its command line with a clock that stands still."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], now: datetime) -> None:
        self.folder = folder
        self.capture = capture
        self.now = now
        shutil.copytree(TOWN, folder, dirs_exist_ok=True)

    @property
    def local(self) -> LocalEst:
        """The town as the library knows it."""
        return open_local(self.folder)

    def est(self, *words: str) -> Said:
        """Run the program in this process: it is left as it would leave to the shell."""
        self.capture.readouterr()
        with _clock(self.now):
            try:
                main(["-C", str(self.folder), *words])
            except SystemExit as left:
                code = left.code
            except BaseException:  # noqa: BLE001  # a traceback is what must never be
                pytest.fail(f"est {' '.join(words)[:200]}\n{traceback.format_exc()[-3000:]}")
        seen = self.capture.readouterr()
        assert isinstance(code, int)
        return Said(code, seen.out, seen.err)

    def kept(self) -> list[tuple[str, int]]:
        """The reports in the ledger, by id and revision."""
        if not (self.folder / "data" / "liggare.sqlite").exists():
            return []
        with Ledger.open(self.local.ledger_url) as ledger:
            return sorted((e.document.id, e.document.revision) for e in ledger.effective("report"))

    def inbox(self) -> set[str]:
        """The names of the files kept as they arrived."""
        folder = self.folder / "data" / "inkorg"
        return {f.name for f in folder.rglob("*") if f.is_file()}


def alone(
    words: list[str] | str,
    folder: Path,
    *,
    env: dict[str, str] | None = None,
    around: Around = Around(),
) -> Said:
    """Run the program as a process of its own: its words, or a line of the shell."""
    command = words if isinstance(words, str) else [*RUN, *words]
    if not around.is_root and os.geteuid() == 0:
        command = [*LEAST, *command]

    # A terminal that nobody types in.
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (around.files, around.files))

    ours, theirs = pty.openpty() if around.terminal else (None, subprocess.DEVNULL)
    done = subprocess.run(
        command,
        shell=isinstance(words, str),
        cwd=folder,
        env={**os.environ, "LANG": "sv_SE.UTF-8", **(env or {})},
        stdin=theirs,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=limited if around.files else None,  # no threads here
    )
    if ours is not None:
        os.close(ours)
        os.close(theirs)
    out, err = (b.decode("utf-8", "surrogateescape") for b in (done.stdout, done.stderr))
    assert "Traceback" not in err, err
    return Said(done.returncode, out, err)


@contextmanager
def _clock(now: datetime) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Talk, "now", lambda _: now)
        yield
