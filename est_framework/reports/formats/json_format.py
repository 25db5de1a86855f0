"""
Reports as JSON: one report, a list of reports, or one report on each line (NDJSON).

The fast reader is asked first. It does not notice everything (a field that stands twice, a whole
number written with decimals, text nobody can see), so what may hold such a thing is read again by the
strict scanner, which also knows places. Places are written `line:column` of the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, repeat
from typing import Any, Final

import orjson

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft, Passes
from est_framework.reports.formats.json_doubt import too_deep
from est_framework.reports.formats.json_places import JsonPlaces, Scanned
from est_framework.reports.formats.json_surely import read_one_surely
from est_framework.reports.formats.ndjson_lines import (
    has_too_many_lines,
    lines_of,
    no_line_of_ours,
)
from est_framework.reports.formats.source import MAX_ROWS, Source
from est_framework.reports.formats.text_format import BYTE_ORDER_MARK, wrong_encoding
from est_framework.reports.formats.too_large import too_large
from est_framework.reports.rules import (
    rep001_empty_file,
    rep005_byte_order_mark,
    rep103_wrong_type,
)

TOGETHER: Final = 128
"""So many reports are looked through together."""
_SPACE: Final = ord(" ")
REPORTS: Final = Text("rapporter", "reports")


def may_be_one_report(source: Source) -> bool:
    """Say whether a file seems to hold one report, so that it may be looked through with others."""
    return source.suffix == ".json" and source.content.startswith(b"{")


def one_report(source: Source) -> Draft:
    """Give the draft of a file that holds one report and nothing else."""
    return _draft(Scanned(source.content), source)


def read_json(source: Source) -> tuple[list[Draft], list[Finding]]:
    """Read a file that holds one report, or a list of them."""
    content, findings = _without_mark(source.content, source.name, "1:1")
    scanned = Scanned(content)
    try:
        value, said = _value(scanned, source)
    except UnicodeDecodeError as error:
        start = len(source.content) - len(content)
        return [], [*findings, wrong_encoding(source, error, start)]
    findings += said
    if isinstance(value, Draft) or scanned_broken(said, scanned):
        return [value] if isinstance(value, Draft) else [], findings
    if not isinstance(value, list):
        return _made(value, source, scanned, findings)
    return _listed(value, scanned, source, findings)


def _listed(
    value: list[Any], scanned: Scanned, source: Source, findings: list[Finding]
) -> tuple[list[Draft], list[Finding]]:
    """Give the drafts of a list of reports."""
    if not value:
        return [], [*findings, rep001_empty_file.RULE.at(Place(source.name))]
    if len(value) > MAX_ROWS:
        return [], [*findings, too_large(source.name, MAX_ROWS, REPORTS)]
    drafts: list[Draft] = []
    for n, one in enumerate(value):
        drafts += _made(one, source, JsonPlaces(scanned, f"/{n}"), findings)[0]
    return drafts, findings


def _made(
    value: Any,  # noqa: ANN401  # JSON holds anything
    source: Source,
    places: Mapping[str, str],
    findings: list[Finding],
) -> tuple[list[Draft], list[Finding]]:
    """Give the draft of a value; `null` is no report, and would be taken for a file that gave none."""
    if value is not None:
        return [Draft(value, source, places)], findings
    null, due = Text("null", "null"), Text("ett objekt", "an object")
    findings.append(
        rep103_wrong_type.RULE.at(Place(source.name, places[""]), seen=null, expected=due)
    )
    return [], findings


def read_ndjson(source: Source, passes: Passes | None = None) -> tuple[list[Draft], list[Finding]]:
    """Read a file that holds one report on each line; blank lines are fine."""
    whole = source.content
    if has_too_many_lines(whole):
        return [], [too_large(source.name, MAX_ROWS, REPORTS)]
    drafts: list[Draft] = []
    findings: list[Finding] = []
    lines = _lines(source, findings)
    while some := list(islice(lines, TOGETHER)):
        for draft, good in zip(some, passes(some) if passes else repeat(False), strict=False):  # noqa: FBT003
            scanned = draft.given
            if not drafts and (
                refused := no_line_of_ours(scanned.content, f"{scanned.first_line}:1", source.name)
            ):
                return [], [*findings, refused]
            if good:
                drafts.append(draft)
                continue
            try:
                made, said = _line(scanned, source)
            except UnicodeDecodeError as error:
                findings.append(wrong_encoding(source, error, scanned.start))
            else:
                drafts += made
                findings += said
    return drafts, findings


def _lines(source: Source, findings: list[Finding]) -> Iterator[Draft]:
    """Yield the lines that hold something, and note the marks before them."""
    whole = source.content
    for n, (begin, end) in enumerate(lines_of(whole), 1):
        start = begin
        if whole.startswith(BYTE_ORDER_MARK, begin, end):
            start += len(BYTE_ORDER_MARK)
            findings.append(rep005_byte_order_mark.RULE.at(Place(source.name, f"{n}:1")))
        if start < end and not (whole[start] <= _SPACE and whole[start:end].isspace()):
            scanned = Scanned(whole, start, end)
            scanned.first_line = n
            yield _draft(scanned, source)


def _draft(scanned: Scanned, source: Source) -> Draft:
    return Draft(scanned, source, scanned)


def is_ndjson(content: bytes) -> bool:
    """Say whether a text that begins as JSON holds one object on each of several lines."""
    first, _, rest = content.removeprefix(BYTE_ORDER_MARK).lstrip().partition(b"\n")
    if not rest.strip() or not first.startswith(b"{"):
        return False
    try:
        orjson.loads(first)
    except orjson.JSONDecodeError:
        return False
    return True


def _line(scanned: Scanned, source: Source) -> tuple[Sequence[Draft], list[Finding]]:
    value, findings = _value(scanned, source)
    if isinstance(value, Draft):
        return (value,), findings
    if scanned_broken(findings, scanned):
        return (), findings
    return _made(value, source, scanned, findings)


def scanned_broken(said: list[Finding], scanned: Scanned) -> bool:
    """Say whether the scanner had to give up; it is only asked where it has already spoken."""
    return bool(said) and scanned.scan.broken


def _value(scanned: Scanned, source: Source) -> tuple[Any, list[Finding]]:
    """
    Give the value of a JSON text and what there is to say about it.

    Of an object that the fast reader has read rightly the draft is given: it is read again when it is
    asked for, since to keep ten thousand of them read costs more time and memory.

    Raises:
        UnicodeDecodeError: The bytes are no UTF-8.
    """
    content = scanned.content
    value = read_one_surely(content)
    if value is None or too_deep(content):
        return scanned.scan.value, scanned.findings(source.name)
    return _draft(scanned, source) if isinstance(value, dict) else value, []


def _without_mark(content: bytes, file: str, at: str) -> tuple[bytes, list[Finding]]:
    if not content.startswith(BYTE_ORDER_MARK):
        return content, []
    found = rep005_byte_order_mark.RULE.at(Place(file, at))
    return content[len(BYTE_ORDER_MARK) :], [found]
