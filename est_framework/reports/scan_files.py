"""
The personal-data gate held over any file: texts, tables, workbooks and zip files, with all they hide.

Nothing of a setup is needed, and nothing is kept. Pictures and PDF files are not read.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from est_framework.findings import Finding, Place, in_order
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.privacy.neighbours import split_numbers
from est_framework.reports.formats.archive import is_archive, said_around, unpacked_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.text_format import other_format, whole_text
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.screening_beside import TWO_FIELDS, findings_of, said_beside
from est_framework.reports.values_within import all_texts, all_values

_BETWEEN_CELLS: Final = re.compile(r"[;,\t|]")
_TAG: Final = re.compile(r"<[^<>]{0,2000}>")
_WORKBOOKS: Final = (".xlsx", ".xlsm")
_NOWHERE: Final = Text("", "")


def scan_files(sources: Iterable[Source]) -> tuple[Finding, ...]:
    """
    Find what in files points out a person.

    Args:
        sources: The files: text, CSV, JSON, HTML, Markdown, a workbook, or a zip file of such.

    Returns:
        Findings worst first, by category and place; the words themselves are in none of them.
    """
    return tuple(in_order(dict.fromkeys(f for source in sources for f in _of_file(source))))


def _of_file(source: Source) -> Iterator[Finding]:
    file = Place(gate.mask(source.name))
    yield from said_beside(source.name, file)
    if is_archive(source):
        members, refused_members = unpacked_files([source])
        yield from refused_members
        yield from said_beside(said_around(source), replace(file, at="zip"), "zip")
        for member in members:
            yield from _of_file(member)
        return
    if source.name.lower().endswith(_WORKBOOKS):
        yield from _of_workbook(source, file)
        return
    is_page = source.name.lower().endswith((".html", ".htm"))
    refused = None if is_page else other_format(source)
    if refused is not None:
        yield replace(refused, place=file)
        return
    text = whole_text(source.content)
    if is_page:
        text = html.unescape(_TAG.sub(" ", text))
    if source.name.lower().endswith(".json"):
        try:
            texts = list(all_texts(all_values(json.loads(text))))
        except (ValueError, RecursionError):
            texts = []
        if texts:
            for pointer, value in texts:
                place = replace(file, pointer=gate.mask(pointer))
                yield from findings_of(list(gate.scan(value)), place, _NOWHERE)
            return
    yield from _of_lines(text, file)


def _of_lines(text: str, file: Place) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1):
        place = replace(file, at=str(number))
        yield from findings_of(list(gate.scan(line)), place, _NOWHERE)
        cells = [("", cell) for cell in _BETWEEN_CELLS.split(line)]
        for _, hit in split_numbers(cells):
            yield from findings_of([hit], place, TWO_FIELDS)


def _of_workbook(source: Source, file: Place) -> Iterator[Finding]:
    try:
        book = open_workbook(source)
    except Refused as refused:
        yield refused.finding
        return
    for sheet in book.sheets:
        cells = [(f"{sheet.name}!", sheet.name), *sheet.texts()]
        for at, text in cells:
            place = replace(file, at=gate.mask(at))
            yield from findings_of(list(gate.scan(text)), place, _NOWHERE)
        for at, hit in split_numbers(cells):
            yield from findings_of([hit], replace(file, at=gate.mask(at)), TWO_FIELDS)
    for at, text in book.beside.items():
        yield from said_beside(text, replace(file, at=gate.mask(at)), part=at)
