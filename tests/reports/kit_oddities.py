"""What files from many hands look like: the same good report written in ways that are odd, broken or both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from report_files import as_csv

from est_framework.reports.kit.make import Document
from est_framework.reports.kit.models import Level

Spoilt = Callable[[bytes], bytes]


def _instead(old: str, new: str) -> Spoilt:
    def spoilt(content: bytes) -> bytes:
        assert old.encode() in content, old
        return content.replace(old.encode(), new.encode("utf-8", "surrogatepass"), 1)

    return spoilt


COUNT: Final = '"count": 2'
WEEK: Final = '"period": "2026-W47"'
AREA: Final = '"area": "centrum",\n   "date"'
SENT: Final = '"submitted": "2026-11-20T11:00:00+01:00"'
DAY: Final = '"date": "2026-11-18",\n   "part_of_day"'
WORDS: Final = "snart över"


def _moment(said: str) -> Spoilt:
    return _instead(SENT, f'"submitted": "{said}"')


def _area(said: str) -> Spoilt:
    return _instead(AREA, AREA.replace("centrum", said))


OF_JSON: Final[Mapping[str, Spoilt]] = {
    "only_spaces": lambda _: b" \n\t\n",
    "utf_sixteen": lambda content: content.decode().encode("utf-16-le"),
    "in_a_list": lambda content: b"[" + content + b"]",
    "empty_list": lambda _: b"[]",
    "only_null": lambda _: b"null",
    "cut_in_half": lambda content: content[: len(content) // 2],
    "last_brace_gone": lambda content: content.rstrip()[:-1],
    "words_after": lambda content: content + b"slut",
    "nul_after": lambda content: content + b"\x00\x00",
    "single_quotes": lambda content: content.replace(b'"', b"'"),
    "curly_quotes": lambda content: content.decode().replace('"', "”").encode(),
    "comma_last": lambda content: content.rstrip()[:-1] + b",}",
    "key_escaped_twice": _instead(COUNT, '"count": 2, "c\\u006funt": 3'),
    "infinity": _instead(COUNT, '"count": Infinity'),
    "plus_sign": _instead(COUNT, '"count": +2'),
    "zero_first": _instead(COUNT, '"count": 02'),
    "minus_zero": _instead(COUNT, '"count": -0'),
    "exponent": _instead(COUNT, '"count": 2e0'),
    "count_as_truth": _instead(COUNT, '"count": true'),
    "count_in_quotes": _instead(COUNT, '"count": "2"'),
    "half_a_pair": _instead(WORDS, "\\ud800"),
    "no_character": _instead(WORDS, "\uffff"),
    "raw_line_end": _instead(WORDS, "snart\növer"),
    "unknown_escape": _instead(WORDS, "snart\\xöver"),
    "escape_sequence": _instead(WORDS, "\\u001b[31m"),
    "right_to_left": _instead(WORDS, "\u202e över"),
    "letter_lost": _instead(WORDS, "sn?rt över"),
    "letters_of_a_web_page": _instead(WORDS, "snart &ouml;ver"),
    "letters_of_dos": _instead(WORDS, "snart ├Âver"),
    "small_letter_week": _instead(WEEK, '"period": "2026-w47"'),
    "week_nought": _instead(WEEK, '"period": "2026-W00"'),
    "week_alone": _instead(WEEK, '"period": "47"'),
    "month_for_week": _instead(WEEK, '"period": "2026-11"'),
    "another_year": _instead(WEEK, '"period": "2025-W47"'),
    "year_one": _moment("0001-01-01T00:00:00+14:00"),
    "last_moment": _moment("9999-12-31T23:59:59Z"),
    "no_zone": _moment("2026-11-20T11:00:00"),
    "midnight_at_the_end": _moment("2026-11-20T24:00:00+01:00"),
    "no_such_day": _moment("2026-02-30T11:00:00+01:00"),
    "leap_second": _moment("2026-11-20T23:59:60Z"),
    "day_that_is_not": _instead(DAY, DAY.replace("2026-11-18", "2026-11-31")),
    "day_in_swedish": _instead(DAY, DAY.replace("2026-11-18", "18/11 2026")),
    "area_in_capitals": _area("CENTRUM"),
    "area_with_space": _area("centrum "),
    "area_unseen": _area("cen\u200btrum"),
    "area_cyrillic": _area("c\u0435ntrum"),
    "area_full_width": _area("\uff43entrum"),
    "area_misspelt": _area("centrun"),
}
"""By name: how the bytes of a good report are spoilt."""
ROWS: Final[Mapping[str, tuple[str, str]]] = {
    "thousands": (",2,2026-11-18", ',"2 000",2026-11-18'),
    "comma_nought": (",2,2026-11-18", ',"2,0",2026-11-18'),
    "point_thousand": (",2,2026-11-18", ",2.000,2026-11-18"),
    "about": (",2,2026-11-18", ",ca 2,2026-11-18"),
    "below_nought": (",2,2026-11-18", ",-2,2026-11-18"),
    "between": (",2,2026-11-18", ",2-3,2026-11-18"),
    "words_for_error": (",2,2026-11-18", ",#SAKNAS!,2026-11-18"),
    "day_as_serial": (",2,2026-11-18", ",2,46344"),
    "hashes_for_day": (",2,2026-11-18", ",2,########"),
    "heading_misspelt": (",area,", ",aera,"),
    "heading_in_swedish": (",area,", ",Område,"),
    "formula": ("Bråk på torget", "=HYPERLINK(A1)"),
    "quote_not_closed": ('"Bråk på', '"Bråk" på'),
}
"""By name: what stands in a good table, and what in its place."""


def oddities(report: Mapping[str, Any], content: bytes) -> Iterator[Document]:
    """
    Give a document for each oddity.

    Args:
        report: A good report.
        content: The same as the bytes of a file.
    """
    for name, spoilt in OF_JSON.items():
        yield _document(name, ".json", spoilt(content))
    table = as_csv(dict(report)).content
    for name, (old, new) in ROWS.items():
        yield _document(name, ".csv", _instead(old, new)(table))
    lines = table.split(b"\r\n")
    semicolons = as_csv(dict(report), separator=";", encoding="cp1252").content
    yield _document("semicolons_of_excel", ".csv", semicolons)
    yield _document("separator_told", ".csv", b"sep=;\r\n" + semicolons)
    yield _document("tabs", ".csv", as_csv(dict(report), separator="\t").content)
    yield _document("swedish_headings", ".csv", as_csv(dict(report), swedish=True).content)
    yield _document("only_headings", ".csv", lines[0] + b"\r\n")
    yield _document("title_above", ".csv", b"Rapport vecka 47\r\n" + table)
    yield _document("sum_below", ".csv", table + b"Summa" + b"," * lines[0].count(b",") + b"\r\n")
    yield _document("joined_twice", ".csv", table + table)
    yield _document("cell_gone", ".csv", table.replace(b",2,2026-11-18", b",2026-11-18", 1))
    yield _document("separator_told_wrongly", ".csv", b"sep=,\r\n" + semicolons)
    dos = table.decode().replace(WORDS, "Östra bron").encode("cp850", errors="replace")
    yield _document("letters_of_dos", ".csv", dos)
    yield _document("nul_in_a_cell", ".csv", table.replace(WORDS.encode(), b"\x00", 1))
    yield _document("utf_and_windows", ".csv", table.replace(WORDS.encode(), b"\xf6ver", 1))
    yield _document("over_several_lines", ".ndjson", content)
    yield _document("web_page", ".csv", b"<!DOCTYPE html><table><tr><td>1</td></tr></table>")


def _document(name: str, suffix: str, content: bytes) -> Document:
    kind = suffix.removeprefix(".")
    return Document(f"odd-{kind}-{name}", "files from many hands", suffix, content, (Level.FILES,))
