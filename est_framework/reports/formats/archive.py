"""
A zip file of reports: each member is a file of its own, named `archive.zip/member`.

Nothing is believed about sizes or names before it is seen, and nothing is ever written under a name
that a member has. A limit that is broken refuses the whole archive; a member that is never opened
(locked, a link, a name that points out, a zip file in the zip file, a name used twice) stops no other.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from typing import Final

from est_framework.findings import Finding, Place, plain_name
from est_framework.language import Text
from est_framework.reports.formats.source import MAX_BYTES, MAX_FILES, MAX_UNPACKED, Source
from est_framework.reports.formats.too_large import IN_BYTES, too_large
from est_framework.reports.formats.xlsx_zip import BEFORE, DAMAGED, Refused, is_link, read_member
from est_framework.reports.formats.zip_around import begins_late, words_around
from est_framework.reports.rules import (
    rep001_empty_file,
    rep002_too_large,
    rep041_left_out,
    rep042_damaged_file,
    rep043_refused_member,
)

ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
"""How a zip file begins: with a member, with none, in several parts."""

_OUT: Final = re.compile(r"^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)", re.IGNORECASE)
_LOCKED: Final = 0x1
_PARTS_OF_A_WORKBOOK: Final = "[Content_Types].xml"
_NOT_REPORTS: Final = ("thumbs.db", "desktop.ini")


def unpacked_files(sources: Iterable[Source]) -> tuple[list[Source], list[Finding]]:
    """
    Give files with every zip file among them replaced by what it holds.

    Args:
        sources: Files as they arrived.

    Returns:
        The files to read, and what there is to say about zip files. A workbook is a zip file too, and
        stays as it is.
    """
    files: list[Source] = []
    findings: list[Finding] = []
    for source in sources:
        if is_archive(source):
            members, said = _opened(source)
            files += members
            findings += said
        else:
            files.append(source)
    return files, findings


def is_archive(source: Source) -> bool:
    """Say whether a file is a zip file of other files, by its name and how it begins."""
    if source.suffix == ".zip":
        return not (source.content.startswith(ZIP) and _is_workbook(source))
    return not source.suffix and source.content.startswith(ZIP) and not _is_workbook(source)


def left_out(name: str) -> Text | None:
    """Say why a file of that name, in a folder or a zip file, is no report; None where it may be one."""
    parts = [p for p in name.replace("\\", "/").split("/") if p]
    if parts and parts[-1].startswith("~$"):
        return Text("Office låsfil för en öppen fil", "Office's lock file for an open file")
    if any(p.startswith(".") for p in parts) or "__MACOSX" in parts:
        return Text("en dold fil", "a hidden file")
    if parts and parts[-1].casefold() in _NOT_REPORTS:
        return Text("en fil som hör till Windows", "a file that belongs to Windows")
    return None


def _is_workbook(source: Source) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as file:
            return _PARTS_OF_A_WORKBOOK in file.NameToInfo
    except DAMAGED:
        return False


def _opened(source: Source) -> tuple[list[Source], list[Finding]]:
    if not source.content.strip():
        return [], [rep001_empty_file.RULE.at(Place(source.name))]
    if len(source.content) > MAX_BYTES:
        return [], [too_large(source.name, MAX_BYTES, IN_BYTES)]
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as file:
            if begins_late(file):
                return [], [_damaged(source, BEFORE)]
            return _members(file, source)
    except Refused as refused:
        return [], [refused.finding]
    except DAMAGED:
        seen = Text("filen är skadad eller avklippt", "the file is damaged or cut off")
        return [], [_damaged(source, seen)]


def _damaged(source: Source, seen: Text) -> Finding:
    what = Text("zip-fil", "zip file")
    return rep042_damaged_file.RULE.at(Place(source.name), seen=seen, what=what)


def said_around(source: Source) -> str:
    """Give the comments of a zip file that was opened, and what stands after its end."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as file:
            return words_around(file, source.content)
    except DAMAGED:
        return ""


def _members(file: zipfile.ZipFile, source: Source) -> tuple[list[Source], list[Finding]]:
    infos = [info for info in file.infolist() if not info.is_dir()]
    if len(infos) > MAX_FILES:
        raise Refused(
            rep002_too_large.RULE, source.name, most=MAX_FILES, what=Text("filer", "files")
        )
    times = Counter(info.filename for info in infos)
    files: list[Source] = []
    findings: list[Finding] = []
    left = MAX_UNPACKED
    for info in infos:
        name = f"{source.name}/{plain_name(info.filename)}"
        seen, why = _refused(info, times), left_out(info.filename)
        if seen:
            findings.append(rep043_refused_member.RULE.at(Place(name), seen=seen))
        elif why:
            findings.append(rep041_left_out.RULE.at(Place(name), what=why))
        else:
            content = read_member(file, info, left, source)
            left -= len(content)
            files.append(Source(name, content, within=source.sha256))
    return _without_archives(files, findings, source)


def _refused(info: zipfile.ZipInfo, times: Counter[str]) -> Text | None:
    if _OUT.search(info.filename):
        return Text("ett namn som pekar ut ur zip-filen", "a name that points out of the zip file")
    if is_link(info):
        return Text("en länk ut ur zip-filen", "a link out of the zip file")
    if info.flag_bits & _LOCKED:
        return Text("en fil med lösenord", "a file with a password")
    if times[info.filename] > 1:
        return Text("två filer med samma namn", "two files with the same name")
    return None


def _without_archives(
    files: list[Source], findings: list[Finding], source: Source
) -> tuple[list[Source], list[Finding]]:
    seen = Text("en zip-fil i zip-filen", "a zip file in the zip file")
    kept: list[Source] = []
    for file in files:
        if is_archive(file):
            findings.append(rep043_refused_member.RULE.at(Place(file.name), seen=seen))
        else:
            kept.append(file)
    if not kept and not findings:
        findings.append(rep001_empty_file.RULE.at(Place(source.name)))
    return kept, findings
