"""
What people filled in on a phone or in a GIS: submissions of our form, in the ways that systems export them.

They are known by what every one of them says it follows (`est_method` and the others), never by the
file's name. An export with its lines in files of their own is read as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import orjson

from est_framework.findings import Finding, Place
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_BYTES, Source
from est_framework.reports.formats.submission_csv import (
    is_lines_file,
    is_main_file,
    may_be_lines_file,
    read_csv_submissions,
    read_lines_alone,
    ties_of,
)
from est_framework.reports.formats.submission_json import (
    is_empty_export,
    read_json_submissions,
    submissions_within,
)
from est_framework.reports.formats.submission_xml import is_xml_submission, read_xml_submission
from est_framework.reports.formats.survey123 import PARENT_GLOBAL_ID
from est_framework.reports.formats.text_format import BYTE_ORDER_MARK
from est_framework.reports.rules import rep001_empty_file
from est_framework.setup.revisions import Setups

_SIGN: Final = b"est_digest"
_LINES_SIGNS: Final = tuple(name.encode() for name in ("PARENT_KEY", *PARENT_GLOBAL_ID))
HEAD: Final = 100_000
"""How much of a file is looked at to know what it is."""
_Read = tuple[list[Draft], list[Finding]]


def read_submissions(source: Source, setups: Setups, received: datetime) -> _Read | None:
    """
    Read a file if it holds submissions of our form as text; None where it holds something else.

    Args:
        source: The file; a workbook is looked at by `submission_xlsx` instead.
        setups: The resolved setups.
        received: What a submission without a date was submitted.
    """
    content = source.content
    if len(content) > MAX_BYTES:
        return None
    if _SIGN not in content:
        return _without_submissions(source)
    begins = content.removeprefix(BYTE_ORDER_MARK).lstrip()[:1]
    if begins == b"<":
        return read_xml_submission(source, setups, received) if is_xml_submission(source) else None
    if begins in (b"{", b"["):
        return read_json_submissions(source, setups, received) if _is_json(source) else None
    if _is_text(source) and is_main_file(source):
        return read_csv_submissions([source], setups, received)
    return None


def _without_submissions(source: Source) -> _Read | None:
    """Say of a file that is part of an export, or an export, that no submission of our form is in it."""
    if is_empty_export(source):
        return [], [rep001_empty_file.RULE.at(Place(source.name))]
    head = source.content[:HEAD]
    alone = any(sign in head for sign in _LINES_SIGNS) and _is_text(source)
    return read_lines_alone(source) if alone and is_lines_file(source) else None


def may_be_of_an_export(head: bytes) -> bool:
    """Say quickly whether a table that begins so may have submissions of our form, or lines of some."""
    return any(sign in head for sign in (_SIGN, *_LINES_SIGNS))


def together(sources: Sequence[Source]) -> tuple[list[list[Source]], list[Source]]:
    """
    Find the exports among the files of one delivery that have their lines in files of their own.

    Args:
        sources: The files of a zip file or folder.

    Returns:
        Each export, the file with the submissions first, and the files that belong to none.
    """
    mains = [s for s in sources if _is_table(s) and is_main_file(s)]
    others = [s for s in sources if s not in mains and _is_table(s)] if mains else []
    lines = [s for s in others if may_be_lines_file(s)]
    exports = [[m, *(one for one in lines if _belongs(one, m, mains))] for m in mains]
    taken = {id(s) for export in exports for s in export if len(export) > 1}
    return (
        [export for export in exports if len(export) > 1],
        [s for s in sources if id(s) not in taken],
    )


def _belongs(lines: Source, main: Source, mains: Sequence[Source]) -> bool:
    """Say whether a file of lines goes with one of submissions: by name, by ties, or as there is no other."""
    stem = main.name.rpartition(".")[0]
    if len(mains) == 1 or lines.name.startswith(f"{stem}-"):
        return True
    return any(tie in main.content for tie in ties_of(lines))


def _is_table(source: Source) -> bool:
    return len(source.content) <= MAX_BYTES and _is_text(source)


def _is_text(source: Source) -> bool:
    head = source.content[:4096]
    # In UTF-16 every other byte is a zero; a lone one is told at its cell.
    return source.suffix in ("", ".csv", ".txt") and head.count(b"\x00") * 4 <= len(head)


def _is_json(source: Source) -> bool:
    try:
        value = orjson.loads(source.content.removeprefix(BYTE_ORDER_MARK))
    except orjson.JSONDecodeError:
        return b'"est_digest"' in source.content
    return bool(submissions_within(value))
