"""The reader of a release's files for checking: keeps places, and says what cannot be read."""

from __future__ import annotations

import csv
import io

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.method.marked import MarkedFile
from est_framework.method.rules import met102_unreadable


def read_marked(content: bytes, file: str) -> tuple[MarkedFile | None, list[Finding]]:
    """
    Read the bytes of a YAML or CSV file of a release.

    Args:
        content: The bytes.
        file: The file's name; its ending says which.

    Returns:
        The file, or None where it cannot be read; and what there is to say about it.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        column = error.start - content[: error.start].rfind(b"\n")
        return None, [_unreadable(file, line, column, met102_unreadable.NOT_UTF8)]
    return _read_table(text, file) if file.endswith(".csv") else _read_yaml(text, file)


def _read_yaml(text: str, file: str) -> tuple[MarkedFile | None, list[Finding]]:
    try:
        if alias := _first_alias(text):
            return None, [_unreadable(file, *alias, met102_unreadable.ALIAS)]
        data = YAML(typ="rt", pure=True).load(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [_unreadable(file, line, column, _cause(error))]
    return MarkedFile(file, lambda: data), []


def can_wait(content: bytes, file: str) -> bool:
    """
    Say whether a file that is known to be readable needs no look at how it is written.

    A table is quick to read; an asterisk may be an alias, which only the reader can tell.
    """
    return not file.endswith(".csv") and b"*" not in content


def read_later(content: bytes, file: str) -> MarkedFile:
    """
    Give a YAML file that is known to be readable, whose marks are read when they are asked for.

    Args:
        content: The bytes; they have been read before and gave no finding.
        file: The file's name.
    """
    text = content.decode("utf-8-sig")
    return MarkedFile(file, lambda: YAML(typ="rt", pure=True).load(text))


def _first_alias(text: str) -> tuple[int, int] | None:
    """Find an alias: few lines of them can stand for more data than any computer holds."""
    if "*" not in text:
        return None
    events = YAML(typ="rt", pure=True).parse(text)
    marks = (e.start_mark for e in events if isinstance(e, AliasEvent))
    return next(((mark.line + 1, mark.column + 1) for mark in marks), None)


def _cause(error: YAMLError) -> Text:
    if isinstance(error, DuplicateKeyError):
        return met102_unreadable.KEY_TWICE
    problem = error.problem if isinstance(error, MarkedYAMLError) else None
    if problem is None:
        return met102_unreadable.CONTROL
    return met102_unreadable.CAUSES.get(problem, Text(sv=f"”{problem}”", en=f"“{problem}”"))


def _read_table(text: str, file: str) -> tuple[MarkedFile | None, list[Finding]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[int] = []
    rows: list[list[str]] = []
    try:
        start = 1
        for row in reader:
            if row:
                lines.append(start)
                rows.append(row)
            start = reader.line_num + 1
    except csv.Error:
        return None, [_unreadable(file, reader.line_num, 1, met102_unreadable.QUOTES)]
    if not rows:
        return None, [_unreadable(file, 1, 1, met102_unreadable.EMPTY)]
    header = tuple(rows[0])
    wide = [line for line, row in zip(lines, rows, strict=True) if len(row) != len(header)]
    if wide:
        return None, [_unreadable(file, line, 1, met102_unreadable.FIELDS) for line in wide]
    data = [dict(zip(header, row, strict=True)) for row in rows[1:]]
    return MarkedFile(file, lambda: data, tuple(lines[1:]), header), []


def _unreadable(file: str, line: int, column: int, cause: Text) -> Finding:
    return met102_unreadable.RULE.at(Place(file, f"{line}:{column}"), cause=cause)
