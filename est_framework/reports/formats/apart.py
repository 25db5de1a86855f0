"""
Reading what may be made to bring the computer down: in a process of its own, under limits.

The process has a limit on memory and on processor time where the system knows such limits, and is
ended after a while everywhere. If it dies, that is a finding about the file and nothing more: the
others are read. It hands back plain JSON, so that whatever took it over could do no more than lie
about the file.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import orjson

from est_framework.errors import SurroundingsError, what_stopped
from est_framework.findings import Finding, Place, Severity
from est_framework.language import Text
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.rules import rep044_too_heavy

SECONDS: Final = 30
"""How long one file may take; of processor time, and twice that by the clock."""
MEGABYTES: Final = 1_500
"""How much memory the reading of one file may ask for."""

_ROOT: Final = str(Path(__file__).parents[3])
_START: Final = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from est_framework.reports.formats.apart_process import main; main(sys.argv[2:])"
)
_TOO_SLOW: Final = Text("läsningen blev inte klar i tid", "reading it took too long")
_ENDED: Final = Text(
    "läsningen avbröts av datorn; filen begär för mycket minne eller är gjord för att störa",
    "reading it was ended by the computer; the file asks for too much memory or is made to disturb",
)


def read_apart(source: Source, format_: str) -> dict[str, Any]:
    """
    Read a file in a process of its own.

    Args:
        source: The file.
        format_: `xlsx` or `parquet`.

    Returns:
        What `apart_process` made of it, as plain data.

    Raises:
        Refused: It is damaged or too large, or its reading broke a limit.
        SurroundingsError: There is no room for a temporary copy.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="est-") as folder:
            file = Path(folder) / f"file.{format_}"
            file.write_bytes(source.content)
            said = _said(source, format_, file)
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"Det går inte att läsa {source.name} för sig: {what_stopped(error).sv}. Se "
                "till att mappen för tillfälliga filer finns och har plats.",
                en=f"Cannot read {source.name} apart: {what_stopped(error).en}. See to it that "
                "the folder for temporary files exists and has room.",
            )
        ) from error
    if "refused" in said:
        raise Refused.saying(finding_of(said["refused"]))
    return said


def _said(source: Source, format_: str, file: Path) -> dict[str, Any]:
    command = [sys.executable, "-P", "-c", _START, _ROOT, format_, str(file)]
    try:
        done = subprocess.run(
            [*command, str(SECONDS), str(MEGABYTES)],
            input=source.name.encode("utf-8", "surrogatepass"),
            capture_output=True,
            check=False,
            timeout=2 * SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise _too_heavy(source, _TOO_SLOW) from None
    if done.returncode:
        raise _too_heavy(source, _ENDED)
    try:
        said = orjson.loads(done.stdout)
    except orjson.JSONDecodeError:
        raise _too_heavy(source, _ENDED) from None
    return said if isinstance(said, dict) else {}


def _too_heavy(source: Source, seen: Text) -> Refused:
    rule = rep044_too_heavy.RULE
    return Refused(rule, source.name, seen=seen, seconds=SECONDS, megabytes=MEGABYTES)


def finding_of(said: dict[str, Any]) -> Finding:
    """Give a finding back from plain data."""
    return Finding(
        said["code"],
        Severity(said["severity"]),
        Place(**said["place"]),
        title=Text(**said["title"]),
        seen=Text(**said["seen"]),
        expected=Text(**said["expected"]),
        remedy=Text(**said["remedy"]),
    )
