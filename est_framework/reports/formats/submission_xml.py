"""
A submission as XML, as the app sends it and Central, Kobo and Collect keep it.

A question that was not relevant is not in it. Places are written `line:column`.
Source: OpenRosa, XForms metadata; ODK XForms specification.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final
from xml.parsers import expat

from est_framework.findings import Finding, Place
from est_framework.forms.xlsform.layout import REPEATS
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_DEPTH, Source
from est_framework.reports.formats.submission import Line, Submission, kind_of
from est_framework.reports.formats.submission_report import Reports
from est_framework.reports.formats.submission_tables import with_texts
from est_framework.reports.formats.xlsx_around import XML_ERRORS
from est_framework.reports.rules import (
    rep011_too_deep,
    rep032_refused_content,
    rep061_sender_left_out,
    rep062_not_in_the_form,
    rep068_damaged_xml,
)
from est_framework.setup.revisions import Setups

_CONSTANT: Final = re.compile(rb"<(?:[A-Za-z0-9_]+:)?est_(?:method|digest|template)[\s>]")
_DOCTYPE: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


def is_xml_submission(source: Source) -> bool:
    """Say whether a file is one submission of our form as XML."""
    head = source.content[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and _CONSTANT.search(source.content) is not None


def read_xml_submission(
    source: Source, setups: Setups, received: datetime
) -> tuple[list[Draft], list[Finding]]:
    """Read the submission in a file."""
    place = Place(source.name)
    if _DOCTYPE.search(source.content):
        seen = Text("XML med egna definitioner (DOCTYPE)", "XML with definitions (DOCTYPE)")
        return [], [rep032_refused_content.RULE.at(place, seen=seen)]
    reading = _Reading(source)
    try:
        reading.parser.Parse(source.content, True)  # noqa: FBT003  # not ours to name
    except XML_ERRORS:
        return [], [rep068_damaged_xml.RULE.at(Place(source.name, reading.here()))]
    except _TooDeep:
        place = Place(source.name, reading.here())
        return [], [rep011_too_deep.RULE.at(place, most=MAX_DEPTH)]
    reports = Reports(source, setups, received, [n for n in reading.names if n])
    drafts = with_texts(reports.drafts([reading.submission]), reading.texts, source)
    return drafts, [*reading.findings, *reports.findings]


class _TooDeep(Exception):  # noqa: N818  # no error: it ends the reading
    """The elements nest deeper than any form does."""


class _Reading:
    """A submission on its way out of its XML."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._path: list[tuple[str, str, list[str]]] = []
        self._line: Line | None = None
        self._has_parts: list[bool] = []
        self.submission = Submission("1:1", lines={section: [] for section in REPEATS})
        self.names: dict[str, None] = {}
        self.texts: dict[str, str] = {}
        self.findings: list[Finding] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.CommentHandler = self._comment

    def here(self) -> str:
        """Give the place that the parser has come to."""
        return f"{self.parser.CurrentLineNumber}:{self.parser.CurrentColumnNumber + 1}"

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._path) >= MAX_DEPTH:
            raise _TooDeep
        name, at = tag.rpartition(" ")[2], self.here()
        if not self._path:
            self.submission.at = at
            self.submission.say(":root", attributes.get("instanceID", ""), at)
            self.submission.say(":submitted", attributes.get("submissionDate", ""), at)
        if self._has_parts:
            self._has_parts[-1] = True
        self._path.append((name, at, []))
        self._has_parts.append(False)
        if name in REPEATS and len(self._path) > 1:
            self._line = Line(at)
            self.submission.lines[name].append(self._line)

    def _comment(self, words: str) -> None:
        self.texts[self.here()] = words

    def _text(self, piece: str) -> None:
        if self._path:
            self._path[-1][2].append(piece)

    def _end(self, tag: str) -> None:
        del tag
        name, at, pieces = self._path.pop()
        if name in REPEATS:
            self._line = None
        if not self._has_parts.pop():
            self._note(name, "".join(pieces).strip(), at)

    def _note(self, name: str, text: str, at: str) -> None:
        kind = kind_of(name)
        if not kind.startswith(":"):
            self.names[kind] = None
        if not text:
            return
        if kind:
            into = self.submission if self._line is None else self._line
            into.say(kind, text, at)
        else:
            self.texts[at] = text
        if kind in (":sender", ""):
            rule = rep062_not_in_the_form.RULE if not kind else rep061_sender_left_out.RULE
            self.findings.append(rule.at(Place(self._source.name, at), seen=gate.mask(name)))
