"""The bytes of a list opened: packed or not, text in any usual encoding, a workbook, a Parquet file."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from dataclasses import dataclass, replace
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats import csv_rows
from est_framework.reports.formats.parquet_format import MAGIC
from est_framework.reports.formats.source import MAX_BYTES, MAX_UNPACKED, Source
from est_framework.reports.formats.text_format import (
    UTF_16,
    other_format,
    windows_text,
    wrong_encoding,
)
from est_framework.reports.formats.too_large import IN_BYTES, too_large
from est_framework.reports.formats.xlsx_zip import DAMAGED
from est_framework.reports.rules import rep021_read_as, rep411_unreadable_event_list

_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_MOST_RATIO: Final = 1000
_CHUNK: Final = 1 << 20
_NO_GZIP: Final = Text(
    sv="en skadad eller avklippt gzip-fil, efter rad {line}",
    en="a damaged or cut gzip file, after line {line}",
)
_NO_ZIP: Final = Text(sv="en skadad zip-fil", en="a damaged zip file")
_NOT_ONE: Final = Text(
    sv="en zip-fil med {count} filer; lägg listan ensam i filen",
    en="a zip file with {count} files; put the list alone in it",
)
_FIRST_LINE: Final = re.compile(r"[\r\n]*([^\n]*)")
SEPARATORS: Final = {**csv_rows.SEPARATORS, "|": Text("lodstreck", "vertical bar")}


@dataclass(frozen=True, slots=True)
class Opened:
    """
    A list out of what it was packed in.

    Attributes:
        source: The list itself.
        is_text: Whether it is a text, and no workbook or Parquet file.
        is_packed: Whether it came packed, so that a file cut short is known.
    """

    source: Source
    is_text: bool
    is_packed: bool


def opened(source: Source) -> Opened | Finding:
    """Give the list in a file, or the finding that says why it cannot be opened."""
    if len(source.content) > MAX_BYTES:
        return too_large(source.name, MAX_BYTES, IN_BYTES)
    inner = _unpacked(source)
    if isinstance(inner, Finding):
        return inner
    packed = inner is not source
    if inner.content.startswith((_ZIP, MAGIC)):
        return Opened(inner, is_text=False, is_packed=packed)
    return other_format(inner) or Opened(inner, is_text=True, is_packed=packed)


def _unpacked(source: Source) -> Source | Finding:
    if source.content.startswith(_GZIP):
        return _from_gzip(source)
    if not source.content.startswith(_ZIP):
        return source
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as file:
            return _from_zip(file, source)
    except DAMAGED:
        return _unreadable(source, _NO_ZIP)


def _from_zip(file: zipfile.ZipFile, source: Source) -> Source | Finding:
    members = [m for m in file.infolist() if not m.is_dir()]
    if any(m.filename.startswith("xl/") for m in members):
        return source
    if len(members) != 1:
        return _unreadable(source, _NOT_ONE.filled({"count": len(members)}))
    most = min(MAX_UNPACKED, max(_CHUNK, members[0].compress_size * _MOST_RATIO))
    with file.open(members[0]) as packed:
        plain = packed.read(most + 1)
    if len(plain) > most:
        return too_large(source.name, most, IN_BYTES)
    return replace(source, content=plain)


def _from_gzip(source: Source) -> Source | Finding:
    pieces: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source.content)) as packed:
            while piece := packed.read(_CHUNK):
                size += len(piece)
                if size > MAX_UNPACKED:
                    return too_large(source.name, MAX_UNPACKED, IN_BYTES)
                pieces.append(piece)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        line = sum(piece.count(b"\n") for piece in pieces)
        finding = _unreadable(source, _NO_GZIP.filled({"line": line}))
        return replace(finding, place=Place(source.name, f"rad {line + 1}" if line else ""))
    return replace(source, content=b"".join(pieces))


def decoded(source: Source) -> tuple[str | None, list[Finding]]:
    """Give the text of a list, and what there is to say about its bytes; no text where they are none."""
    content = source.content
    if content.startswith(UTF_16):
        try:
            return content.decode("utf-16"), []
        except UnicodeDecodeError as error:
            return None, [wrong_encoding(source, error)]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        wrong = wrong_encoding(source, error)
    text = windows_text(content)
    if text is None:
        return None, [wrong]
    separator = SEPARATORS[separator_of(text)]
    said = {"encoding": "Windows-1252", "separator": separator}
    return text, [rep021_read_as.RULE.at(Place(source.name), **said)]


def first_line(text: str) -> str:
    """Give the first line that holds something, without copying all the others."""
    return _FIRST_LINE.match(text)[1]  # type: ignore[index]  # it fits every text


def separator_of(text: str) -> str:
    """Give what stands between the cells: what divides the first line most, outside of quotes."""
    first = re.sub(r'"[^"]*"', "", first_line(text))
    return max(SEPARATORS, key=first.count)


def _unreadable(source: Source, what: Text) -> Finding:
    return rep411_unreadable_event_list.RULE.at(Place(source.name), what=what)
