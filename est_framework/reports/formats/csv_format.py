"""
Reports as CSV: the flat table, with encoding, BOM and separator found and said.

Places are written `7:period`: the line of the file where the row begins, and the column's heading.
"""

from typing import Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.csv_rows import (
    SEPARATORS,
    NoRows,
    csv_rows,
    without_separator_line,
)
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_COLUMNS, Source
from est_framework.reports.formats.table import Row, Table
from est_framework.reports.formats.table_columns import COLUMNS, column_of
from est_framework.reports.formats.text_format import (
    BYTE_ORDER_MARK,
    other_format,
    windows_text,
    wrong_encoding,
)
from est_framework.reports.formats.too_large import IN_COLUMNS, too_large
from est_framework.reports.rules import (
    rep001_empty_file,
    rep002_too_large,
    rep003_wrong_format,
    rep021_read_as,
    rep022_no_last_line_end,
    rep025_no_header,
    rep026_stray_quote,
)

_END_OF_DOS: Final = b"\x1a"
_SAYS_SEPARATOR: Final = 6
"""How far in a file `sep=;` reaches, with or without a quotation mark before it."""
_UTF_8: Final = Text("UTF-8", "UTF-8")
_UTF_8_MARKED: Final = Text("UTF-8 med BOM", "UTF-8 with a BOM")


def read_csv(source: Source) -> tuple[list[Draft], list[Finding]]:
    """Read a file that holds a flat table."""
    refused = other_format(source) or _is_json(source)
    if refused:
        return [], [refused]
    text, encoding, wrong = _decoded(source)
    if wrong:
        return [], [wrong]
    whole = text
    text, skipped = without_separator_line(whole)
    separators = _separators(_first_line(text))
    if len(separators) > 1:
        return [], [_ambiguous(source, separators, skipped + 1)]
    findings = _said(source, encoding, separators[0], told=_told(whole) == separators[0])
    rows, said = _rows(text, source, skipped, separators[0])
    if not rows:
        return [], said or [rep001_empty_file.RULE.at(Place(source.name))]
    findings += said
    unfit = _unfit(rows[0], source)
    if unfit:
        return [], [unfit]
    table = Table(source, rows[0], _place)
    for row in rows[1:]:
        table.read(row)
    if not text.endswith(("\n", "\r")):
        at = Place(source.name, str(rows[-1].number))
        findings.append(rep022_no_last_line_end.RULE.at(at))
    if table.is_empty:
        findings.append(rep001_empty_file.RULE.at(Place(source.name)))
    return table.drafts, [*findings, *table.findings]


def _unfit(header: Row, source: Source) -> Finding | None:
    """Give a finding for a first row that can be no header of ours."""
    if len(header.cells) > MAX_COLUMNS:
        return too_large(source.name, MAX_COLUMNS, IN_COLUMNS)
    if any(column_of(c) for c in header.cells):
        return None
    seen = Text("inga kända kolumnnamn", "no known column names")
    at = Place(source.name, str(header.number))
    names = ", ".join(list(COLUMNS)[:4])
    return rep025_no_header.RULE.at(at, seen=seen, missing=names)


def is_flat_table(source: Source) -> bool:
    """Say whether a file without a telling name begins as the flat table does, in any encoding."""
    text, _, wrong = _decoded(source)
    if wrong:
        return False
    line = _first_line(without_separator_line(text)[0])
    headings = line.split(_separators(line)[0])
    return sum(1 for c in headings if _heading(c)) > len(headings) // 2


def _place(number: int, index: int | None, heading: str) -> str:
    return str(number) if index is None else f"{number}:{heading}"


def _is_json(source: Source) -> Finding | None:
    if not source.content.lstrip().startswith((b"{", b"[")):
        return None
    return rep003_wrong_format.RULE.at(
        Place(source.name),
        seen=Text("JSON", "JSON"),
        remedy=Text("Ge filen ändelsen .json.", "Name the file .json."),
    )


def _decoded(source: Source) -> tuple[str, Text, Finding | None]:
    """Give the text and the words for its encoding, or what is wrong with it."""
    content = source.content.removeprefix(BYTE_ORDER_MARK).removesuffix(_END_OF_DOS)
    try:
        marked = source.content.startswith(BYTE_ORDER_MARK)
        return content.decode("utf-8"), _UTF_8_MARKED if marked else _UTF_8, None
    except UnicodeDecodeError as error:
        start = len(BYTE_ORDER_MARK) if source.content.startswith(BYTE_ORDER_MARK) else 0
        wrong = wrong_encoding(source, error, start)
    text = windows_text(content)
    if text is None:
        return "", _UTF_8, wrong
    return text, Text("Windows-1252", "Windows-1252"), None


def _said(source: Source, encoding: Text, separator: str, *, told: bool) -> list[Finding]:
    """Say how the file was read, unless that is how CSV is written everywhere or the file tells it."""
    if encoding is _UTF_8 and (told or separator == ","):
        return []
    words = SEPARATORS[separator]
    return [rep021_read_as.RULE.at(Place(source.name), encoding=encoding, separator=words)]


def _told(text: str) -> str:
    """Give the separator that the file itself says it has; empty where it says none."""
    _, says, rest = text[:_SAYS_SEPARATOR].casefold().partition("sep=")
    return rest[:1] if says else ""


def _first_line(text: str) -> str:
    return text.lstrip("\ufeff\r\n").split("\n", 1)[0]


def _separators(line: str) -> list[str]:
    """Give the separator that turns a line into the most known headings; several where they are even."""
    known = {s: sum(1 for c in line.split(s) if _heading(c)) for s in SEPARATORS if s in line} or {
        ",": 0
    }
    most = max(known.values())
    return [s for s, n in known.items() if n == most][: 2 if most else 1]


def _ambiguous(source: Source, separators: list[str], line: int) -> Finding:
    one, other = (SEPARATORS[s] for s in separators)
    seen = Text(
        f"en rubrikrad som lika gärna kan delas vid {one.sv} som vid {other.sv}",
        f"a header that may as well be split at {one.en} as at {other.en}",
    )
    names = ", ".join(list(COLUMNS)[:4])
    return rep025_no_header.RULE.at(Place(source.name, str(line)), seen=seen, missing=names)


def _heading(cell: str) -> str:
    return column_of(cell.strip().strip('"'))


def _rows(
    text: str, source: Source, skipped: int, separator: str
) -> tuple[list[Row], list[Finding]]:
    try:
        rows = csv_rows(text, separator, skipped)
    except NoRows as wrong:
        at = "" if wrong.rule is rep002_too_large.RULE else str(wrong.line)
        return [], [wrong.rule.at(Place(source.name, at), **wrong.fields)]
    return rows, _stray_quotes(text, rows, source, skipped)


def _stray_quotes(text: str, rows: list[Row], source: Source, skipped: int) -> list[Finding]:
    """Give a finding for each row with a quotation mark inside a cell that is not quoted."""
    if '"' not in text:
        return []
    lines = text.split("\n")
    return [
        rep026_stray_quote.RULE.at(Place(source.name, str(row.number)))
        for row in rows
        if any('"' in cell for cell in row.cells) and '""' not in lines[row.number - skipped - 1]
    ]
