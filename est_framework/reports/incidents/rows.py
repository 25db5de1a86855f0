"""The rows of an event list, read one at a time from CSV, packed with gzip or not."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, did_you_mean
from est_framework.language import Text
from est_framework.reports.formats.source import MAX_BYTES, MAX_UNPACKED, Source
from est_framework.reports.rules import (
    rep002_too_large,
    rep022_no_last_line_end,
    rep023_ragged_row,
    rep411_unreadable_event_list,
    rep412_missing_event_column,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

MOST_ROWS = 200_000
"""Rows of an event list that are read; all of Sweden's police publish some 25 000 in a year."""
_GZIP = b"\x1f\x8b"
_LONGEST_HEADER = 50_000
_SEPARATORS = ",;\t"
_BYTES, _ROWS = Text(sv="byte", en="bytes"), Text(sv="rader", en="rows")
_NO_UTF8 = Text(
    sv="tecken som inte är UTF-8 efter rad {line}", en="bytes not UTF-8 after line {line}"
)
_NO_GZIP = Text(
    sv="en skadad eller avklippt gzip-fil, efter rad {line}",
    en="a damaged or cut gzip file, after line {line}",
)
_NO_CSV = Text(
    sv="citattecken eller celler som inte går ihop, efter rad {line}",
    en="quotation marks or cells that do not fit together, after line {line}",
)


@dataclass(frozen=True, slots=True)
class ListRow:
    """
    One row of an event list.

    Attributes:
        line: The line of the file that it ends on; a cell in quotes may span several.
        cells: Cell by column name; empty where the row is not as wide as the header.
        fault: What there is to say where it is not.
    """

    line: int
    cells: dict[str, str]
    fault: Finding | None = None


class _TooMuchError(ValueError):
    """Raised if the file unpacks to more than is read."""


class _Limited(io.RawIOBase):
    """Bytes that stop with an error at a limit, so that a packed bomb never fills the memory."""

    def __init__(self, inner: io.BufferedIOBase, most: int) -> None:
        super().__init__()
        self._inner, self._left = inner, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = self._inner.read(len(buffer))
        self._left -= len(piece)
        if self._left < 0:
            raise _TooMuchError
        buffer[: len(piece)] = piece
        return len(piece)


def list_rows(source: Source, columns: Sequence[str]) -> Iterator[ListRow | Finding]:
    """
    Yield the rows of an event list.

    Args:
        source: The file: CSV in UTF-8 with a header row; comma, semicolon or tab between the cells.
        columns: The columns that must be there.

    Yields:
        Rows; and findings about the file as a whole. After one of severity error nothing more comes, and
        what came before must not be used.
    """
    if len(source.content) > MAX_BYTES:
        yield _too_large(source, MAX_BYTES, _BYTES)
        return
    line = 0
    try:
        with _opened(source) as stream:
            for number, item in enumerate(_rows(stream, source.name, columns)):
                if number >= MOST_ROWS:
                    yield _too_large(source, MOST_ROWS, _ROWS)
                    return
                line = item.line if isinstance(item, ListRow) else line
                yield item
    except UnicodeDecodeError:
        yield _unreadable(source, _NO_UTF8, line)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        yield _unreadable(source, _NO_GZIP, line)
    except csv.Error:
        yield _unreadable(source, _NO_CSV, line)
    except _TooMuchError:
        yield _too_large(source, MAX_UNPACKED, _BYTES)
    else:
        if not source.content.startswith(_GZIP) and source.content[-1:] not in (b"\n", b"\r", b""):
            yield rep022_no_last_line_end.RULE.at(Place(source.name))


def _opened(source: Source) -> TextIO:
    inner: io.BufferedIOBase = io.BytesIO(source.content)
    if source.content.startswith(_GZIP):
        inner = gzip.GzipFile(fileobj=inner)
    limited = io.BufferedReader(_Limited(inner, MAX_UNPACKED))
    return io.TextIOWrapper(limited, encoding="utf-8-sig", newline="")


def _rows(stream: TextIO, file: str, columns: Sequence[str]) -> Iterator[ListRow | Finding]:
    first = stream.readline(_LONGEST_HEADER)
    if len(first) == _LONGEST_HEADER:
        raise csv.Error
    separator = max(_SEPARATORS, key=first.count)
    header = [name.strip() for name in next(csv.reader([first], delimiter=separator), [])]
    missing = [name for name in columns if name not in header]
    for name in missing:
        rule, hint = rep412_missing_event_column.RULE, did_you_mean(name, header)
        yield rule.at(Place(file, "rad 1"), seen=name, hint=hint)
    if missing:
        return
    reader = csv.reader(stream, delimiter=separator, strict=True)
    for cells in reader:
        line = reader.line_num + 1
        if len(cells) == len(header):
            yield ListRow(line, dict(zip(header, cells, strict=True)))
        elif cells:
            rule, place = rep023_ragged_row.RULE, Place(file, f"rad {line}")
            yield ListRow(line, {}, rule.at(place, seen=len(cells), expected=len(header)))


def _unreadable(source: Source, what: Text, line: int) -> Finding:
    place = Place(source.name, f"rad {line + 1}" if line else "")
    return rep411_unreadable_event_list.RULE.at(place, what=what.filled({"line": line}))


def _too_large(source: Source, most: int, what: Text) -> Finding:
    return rep002_too_large.RULE.at(Place(source.name), most=most, what=what)
