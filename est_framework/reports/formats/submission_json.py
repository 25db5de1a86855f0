"""
Submissions as JSON: ODK Central's OData document, and KoboToolbox's data document or a list of its records.

Central nests groups and gives repeats as lists where they are asked for (`$expand=*`); Kobo writes the
groups in the field's name (`area_centrum/a_centrum_i_klotter`) and leaves out what was not answered.
Places are written `line:column`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from est_framework.findings import Finding, Place
from est_framework.forms.xlsform.layout import REPEATS
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.json_places import Scanned
from est_framework.reports.formats.json_scanner import pointer_part
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission import (
    Line,
    Submission,
    is_of_our_form,
    kind_of,
    last_part,
)
from est_framework.reports.formats.submission_report import Reports
from est_framework.reports.formats.submission_tables import with_texts
from est_framework.reports.formats.text_format import BYTE_ORDER_MARK, wrong_encoding
from est_framework.reports.rules import (
    rep060_not_by_name,
    rep061_sender_left_out,
    rep062_not_in_the_form,
    rep069_export_not_whole,
)
from est_framework.setup.revisions import Setups

_LISTS: Final = ("value", "results")
_NEXT: Final = ("next", "@odata.nextLink")
_EMPTY: Final = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{[^\[\]{}]{0,1000}"(?:value|results)"\s*:\s*\[\s*\][^\[\]{}]{0,1000}\}\s*\Z'
)
_TOLD: Final = Text("{seen} av {told} inskickade formulär", "{seen} of {told} submitted forms")
_A_PAGE: Final = Text(
    "{seen} inskickade formulär, och fler på nästa sida",
    "{seen} submitted forms, and more on the next page",
)
_NOT_EXPANDED: Final = "@odata.navigationLink"
_Record = tuple[str, Mapping[str, Any]]
"""The pointer of a record, and the record."""
_Field = tuple[str, str, Any]
"""The name of a field, its pointer and its value."""


def submissions_within(value: object) -> list[_Record]:
    """Give the records of our form in a JSON document with their pointers; none where it holds others."""
    start = ""
    if isinstance(value, dict):
        if is_of_our_form(list(value)):
            return [("", value)]
        key = next((k for k in _LISTS if isinstance(value.get(k), list)), "")
        value, start = value.get(key), f"/{key}"
    if not isinstance(value, list):
        return []
    found: list[_Record] = [
        (f"{start}/{n}", record) for n, record in enumerate(value) if isinstance(record, dict)
    ]
    return found if any(is_of_our_form(list(record)) for _, record in found) else []


def is_empty_export(source: Source) -> bool:
    """Say whether a JSON document is an export of a server without a single submission in it."""
    return bool(_EMPTY.match(source.content)) and b'"digest"' not in source.content


def _is_lines(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(line, dict) for line in value)


def _missing_pages(value: object, seen: int, source: Source) -> Iterator[Finding]:
    """Yield a finding where a server says that it has more submissions than the document."""
    if not isinstance(value, dict):
        return
    told = value.get("count", value.get("@odata.count"))
    more = next((k for k in _NEXT if value.get(k)), "")
    fewer = isinstance(told, int) and told > seen and not value.get("previous")
    if more or fewer:
        what = (
            _TOLD.filled({"seen": seen, "told": told}) if fewer else _A_PAGE.filled({"seen": seen})
        )
        yield rep069_export_not_whole.RULE.at(Place(source.name, "1:1"), seen=what)


def read_json_submissions(
    source: Source, setups: Setups, received: datetime
) -> tuple[list[Draft], list[Finding]]:
    """Read a JSON document with submissions of our form."""
    content = source.content.removeprefix(BYTE_ORDER_MARK)
    scanned = Scanned(content)
    try:
        scan = scanned.scan
    except UnicodeDecodeError as error:
        return [], [wrong_encoding(source, error, len(source.content) - len(content))]
    findings = scanned.findings(source.name)
    if scan.broken:
        return [], findings
    records = _Records(source, scanned)
    submissions = [records.submission(p, r) for p, r in submissions_within(scan.value)]
    findings += _missing_pages(scan.value, len(submissions), source)
    reports = Reports(source, setups, received, records.names)
    drafts = reports.drafts(submissions)
    drafts = with_texts(drafts, records.texts, source)
    return drafts, [*findings, *records.findings, *reports.findings]


class _Records:
    """Turns records into submissions, and says what in them is no part of a report, once for each field."""

    def __init__(self, source: Source, scanned: Scanned) -> None:
        self._source, self._places = source, scanned
        self._told: set[str] = set()
        self.names: dict[str, None] = {}
        self.texts: dict[str, str] = {}
        self.findings: list[Finding] = []

    def submission(self, pointer: str, record: Mapping[str, Any]) -> Submission:
        submission = Submission(self._places[pointer])
        for section in REPEATS:
            if f"{section}{_NOT_EXPANDED}" not in record:
                submission.lines[section] = []
        for name, at, value in self._fields(pointer, record):
            section = last_part(name)
            if section in REPEATS and _is_lines(value):
                submission.lines[section] = list(self._lines(at, value))
            elif section in REPEATS and value:
                submission.lines.pop(section, None)  # something stands there that is no lines
            else:
                self._note(submission, name, at, value)
        if not is_of_our_form(list(record)):
            at_record = Place(self._source.name, submission.at)
            self.findings.append(rep060_not_by_name.RULE.at(at_record))
        return submission

    def _lines(self, pointer: str, records: list[Any]) -> Iterator[Line]:
        for n, record in enumerate(records):
            if isinstance(record, dict):
                line = Line(self._places[f"{pointer}/{n}"])
                for name, at, value in self._fields(f"{pointer}/{n}", record):
                    self._note(line, name, at, value)
                yield line

    def _fields(self, pointer: str, record: Mapping[str, Any]) -> Iterator[_Field]:
        """Yield the fields of a record, those of its groups among them."""
        for key, value in record.items():
            at = f"{pointer}/{pointer_part(key)}"
            if isinstance(value, dict) and not kind_of(key).startswith((":review", ":sender")):
                yield from self._fields(at, value)
            else:
                yield key, at, value

    def _note(self, into: Line, name: str, pointer: str, value: object) -> None:
        kind, text, at = kind_of(name), _text(value), self._places[pointer]
        if kind and not kind.startswith(":"):
            self.names[kind] = None
        if not text:
            return
        if kind:
            into.say(kind, text, at)
        else:
            self.texts[at] = text
        if kind in (":sender", "") and name not in self._told:
            self._told.add(name)
            rule = rep062_not_in_the_form.RULE if not kind else rep061_sender_left_out.RULE
            self.findings.append(rule.at(Place(self._source.name, at), seen=gate.mask(name)))


def _text(value: object) -> str:
    """Give a value as text; lists and objects only where something stands in them."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, dict):
        return _text(value.get("uid")) if "uid" in value else _text(list(value.values()))
    if isinstance(value, list):
        return " ".join(filter(None, map(_text, value)))
    return str(value).strip(" \t\u00a0")
