"""Every finding that any room can make, with its examples: one registry for messages and pages alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from est_framework.errors import UsageError
from est_framework.findings import Rule, did_you_mean
from est_framework.language import Text

_PACKAGE = Path(__file__).parents[1]
_SPACING = dict.fromkeys(map(ord, "\r\n\t"))
"""What a text may hold beside what is printed."""
_ROOMS = {
    "MET": "method",
    "SET": "setup",
    "FRM": "forms",
    "REP": "reports",
    "PIC": "picture",
    "MEA": "measures",
}


@cache
def all_rules() -> dict[str, Rule]:
    """Give every rule by its code, in the order of the rooms and then of the codes."""
    from est_framework.measures.rules import RULES as measures  # noqa: N811, PLC0415
    from est_framework.method.rules import RULES as method  # noqa: N811, PLC0415
    from est_framework.picture.rules import RULES as picture  # noqa: N811, PLC0415
    from est_framework.reports.rules import RULES as reports  # noqa: N811, PLC0415
    from est_framework.setup.rules import RULES as setup  # noqa: N811, PLC0415

    return {
        rule.code: rule for rules in (method, setup, reports, picture, measures) for rule in rules
    }


def rule(code: str) -> Rule:
    """
    Give the rule of a code.

    Raises:
        UsageError: No rule has that code.
    """
    known = all_rules()
    asked = code.strip().upper()
    if asked in known:
        return known[asked]
    near = did_you_mean(asked, known)
    raise UsageError(
        Text(
            sv=f"Det finns ingen anmärkning {code[:20]}.{near.sv.rstrip()} "
            "Koden står i varje anmärkning, som REP104; est explain REP visar alla som börjar så.",
            en=f"There is no finding {code[:20]}.{near.en.rstrip()} "
            "The code stands in each finding, such as REP104; est explain REP lists all that begin so.",
        )
    )


def beginning(code: str) -> tuple[Rule, ...]:
    """Give the rules whose codes begin so, in order; none where it is a whole code, or nothing begins so."""
    begins = code.strip().upper()
    known = all_rules()
    if begins in known or not begins:
        return ()
    return tuple(known[c] for c in sorted(known) if c.startswith(begins))


def room(code: str) -> str:
    """Give the room that a code belongs to."""
    return _ROOMS[code[:3]]


def example(code: str, name: str) -> Path:
    """Give the example of a code: `good` or `bad`; a file, or a folder where the thing is a folder."""
    folder = _PACKAGE / room(code) / "examples" / code
    return next(path for path in sorted(folder.iterdir()) if path.stem == name)


def example_texts(code: str, name: str) -> tuple[tuple[str, str], ...]:
    """
    Give an example as file names and texts to show.

    Returns:
        One pair for each file; the text is empty where the file is no text (a workbook). What both examples
        are read with, as the map of an incident list, stands with the bad one.
    """
    path = example(code, name)
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    if name == "bad":
        beside = sorted(p for p in path.parent.iterdir() if p.is_file())
        files += [p for p in beside if p.stem not in ("good", "bad")]
    return tuple((str(f.relative_to(path.parent).as_posix()), _text(f.read_bytes())) for f in files)


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "" if b"\x00" in content else content.decode("cp1252", errors="replace")
    return text if text.translate(_SPACING).isprintable() else ""
