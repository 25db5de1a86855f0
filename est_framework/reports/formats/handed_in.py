"""
What people hand in on the command line: files, folders, patterns and standard input, as sources.

A folder is walked. What is no report in it (hidden files, Office's lock files, links) is left out and
said. Files are read one at a time, when somebody asks for them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from est_framework.errors import SurroundingsError, UsageError, what_stopped
from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.formats.archive import left_out
from est_framework.reports.formats.loose_exports import as_one, exports_among
from est_framework.reports.formats.source import MAX_KEPT, Source
from est_framework.reports.formats.too_large import IN_BYTES, too_large
from est_framework.reports.rules import rep041_left_out
from est_framework.setup.local import SETUP_FILE

STANDARD_INPUT: Final = "-"
_AN_EST: Final = Text(
    "mappen för ett EST, som inte är rapporter", "the folder of an EST, no reports"
)
_LINK: Final = Text("en länk", "a link")


@dataclass(frozen=True)
class HandedIn:
    """
    What was handed in; gives its files as sources, each read from disk when its turn comes.

    Attributes:
        names: The files, in order; `-` is standard input.
        findings: What was left out or is too large to be taken in.
        standard_input: Where `-` is read from.
        exports: Files that are one export together, under the name of the first; it is given as one.
    """

    names: tuple[str, ...]
    findings: tuple[Finding, ...]
    standard_input: BinaryIO | None = None
    exports: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Source]:
        """
        Give the files.

        Raises:
            SurroundingsError: A file is gone or may not be read.
        """
        of_others = {name for _, *others in self.exports.values() for name in others}
        for name in self.names:
            if name == STANDARD_INPUT and self.standard_input is not None:
                yield Source(name, self.standard_input.read())
            elif name in self.exports:
                yield as_one([Source(one, read_bytes(one)) for one in self.exports[name]])
            elif name in of_others:
                continue
            else:
                yield Source(name, read_bytes(name))


def hand_in(
    names: Sequence[str],
    standard_input: BinaryIO | None,
    *,
    reports: bool = True,
    beside: Path | None = None,
) -> HandedIn:
    """
    Find the files that names stand for.

    Args:
        names: Files, folders, patterns with `*` or `?`, and `-` for standard input; one named twice
            is taken once.
        standard_input: Where `-` is read from; None where nothing can come from there.
        reports: Whether they are to be reports: then the folder of a local EST itself is no place for them.
        beside: The folder of the local EST: there is looked for what is not where the user stands.

    Raises:
        UsageError: Standard input was asked for and there is none, a folder holds no files or is a local
            EST, or a pattern fits none of its files.
        SurroundingsError: A file is missing.
    """
    found: dict[str, None] = {}
    findings: list[Finding] = []
    for given in dict.fromkeys(names):
        if given == STANDARD_INPUT:
            if standard_input is None:
                raise _nothing_comes()
            found[given] = None
            continue
        for name in _matching(given, beside):
            files, said = _files(name, reports=reports)
            found |= dict.fromkeys(files)
            findings += said
    large = [name for name in found if name != STANDARD_INPUT and _size(name) > MAX_KEPT]
    findings += [too_large(name, MAX_KEPT, IN_BYTES) for name in large]
    kept = tuple(name for name in found if name not in large)
    exports = exports_among(kept, read_bytes) if reports else {}
    return HandedIn(kept, tuple(f.masked(mask) for f in findings), standard_input, exports)


def read_bytes(name: str, most: int = -1) -> bytes:
    """
    Read one file, or say why not.

    Args:
        name: The file.
        most: So many bytes of its beginning; all of them for a negative number.

    Raises:
        SurroundingsError: It is missing or may not be read.
    """
    try:
        with open(name, "rb") as file:  # noqa: PTH123  # of very many files
            return file.read(most)
    except OSError as error:
        raise _unreadable(name, error) from error


def _matching(name: str, beside: Path | None) -> list[str]:
    """Give what a name stands for; PowerShell and cmd leave those with * or ? to the program."""
    places = [Path(name)]
    if beside is not None and not places[0].is_absolute():
        places.append(_from_here(beside) / name)
    for asked in places:
        if asked.exists():
            return [name if asked == places[0] else str(asked)]
        if found := sorted(str(f) for f in _fitting(asked)):
            return found
    folder = next((p.parent for p in places if _is_pattern(p) and p.parent.is_dir()), None)
    if folder is None:
        return [name]
    raise UsageError(
        Text(
            sv=f"Inget i mappen {folder} passar {name}. Lägg filerna som har kommit in där, eller ange "
            "mappen som de ligger i.",
            en=f"Nothing in the folder {folder} fits {name}. Put the files that came in there, or name "
            "the folder that they lie in.",
        )
    )


def _from_here(folder: Path) -> Path:
    """Give a folder as it is named from where the user stands; whole where there is no way from there."""
    try:
        return Path(os.path.relpath(folder))
    except ValueError:  # another drive
        return folder


def _is_pattern(path: Path) -> bool:
    return "*" in path.name or "?" in path.name


def _fitting(asked: Path) -> Iterator[Path]:
    if _is_pattern(asked):
        yield from (f for f in asked.parent.glob(asked.name) if not f.name.startswith("."))


def _files(name: str, *, reports: bool) -> tuple[list[str], list[Finding]]:
    """Give the file of that name, or the files in the folder of that name and below."""
    if not Path(name).is_dir():
        why = left_out(f"x/{Path(name).name}") if Path(name).name.startswith("~$") else None
        return ([], [_said(name, why)]) if why else ([name], [])
    if reports and (Path(name) / SETUP_FILE).is_file():
        raise _own_folder(name)
    found: list[str] = []
    findings: list[Finding] = []
    keepers: list[Finding] = []
    for folder, below, files in os.walk(name, onerror=_stop):
        below.sort()
        if reports and SETUP_FILE in files:
            findings.append(_said(folder, _AN_EST))
            below.clear()
            continue
        of_files = set(files)
        for part in sorted((*below, *files)):
            here = os.path.join(folder, part)  # noqa: PTH118  # keeps ./ and \ as the user wrote them
            why = _LINK if os.path.islink(here) else left_out(part)  # noqa: PTH114  # of very many
            if why:
                (keepers if _keeps_a_folder(here) else findings).append(_said(here, why))
            elif part in of_files:
                found.append(here)
        below[:] = [b for b in below if not left_out(b)]
    if not found:
        findings += keepers
    if not found and not findings:
        raise UsageError(
            Text(
                sv=f"Mappen {name} är tom: där finns inga filer att läsa. Lägg filerna som har kommit "
                "där, eller ange mappen som de ligger i.",
                en=f"The folder {name} is empty: there are no files in it to read. Put the files that "
                "came in there, or name the folder that they lie in.",
            )
        )
    return found, findings


def _keeps_a_folder(name: str) -> bool:
    """Say whether a file is the empty one that keeps a folder in Git, as our own template lays it."""
    return Path(name).name == ".gitkeep" and Path(name).lstat().st_size == 0


def _own_folder(name: str) -> UsageError:
    return UsageError(
        Text(
            sv=f"Mappen {name} är ert EST, inte det som har kommit in. Ange mappen eller filerna med "
            "rapporterna, som inkommet/*.",
            en=f"The folder {name} is your EST, not what has come in. Name the folder or the files with "
            "the reports, such as received/*.",
        )
    )


def _said(name: str, why: Text) -> Finding:
    return rep041_left_out.RULE.at(Place(name), what=why)


def _stop(error: OSError) -> None:
    raise _unreadable(str(error.filename), error) from error


def _size(name: str) -> int:
    try:
        about = os.stat(name)  # noqa: PTH116  # of very many files
    except OSError as error:
        raise _unreadable(name, error) from error
    return about.st_size if stat.S_ISREG(about.st_mode) else 0


def _unreadable(name: str, error: OSError) -> SurroundingsError:
    return SurroundingsError(
        Text(
            sv=f"Kan inte läsa {name}: {what_stopped(error).sv}. Kontrollera namn och rättigheter. "
            f"Namnet söks från {Path.cwd()}.",
            en=f"Cannot read {name}: {what_stopped(error).en}. Check its name and permissions. "
            f"The name is looked for from {Path.cwd()}.",
        )
    )


def _nothing_comes() -> UsageError:
    return UsageError(
        Text(
            sv="”-” läser det som skickas in från ett annat program, men inget skickas in. Skriv "
            "till exempel: est validate - < rapport.json",
            en="“-” reads what another program sends in, but nothing is sent. Write for example: "
            "est validate - < rapport.json",
        )
    )
