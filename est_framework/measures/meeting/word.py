"""Writes the meeting's Word document, on the municipality's own template where it has one."""

from __future__ import annotations

import zipfile
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from est_framework.language import translator
from est_framework.measures.agenda_items import Item
from est_framework.measures.agenda_words import WIDTHS, meeting_rows, places_first
from est_framework.measures.meeting.asked import Asked
from est_framework.measures.meeting.word_layout import (
    FOLLOW_UP,
    FOLLOWS,
    LEVELS,
    LISTS,
    MEASURES,
    MEETING,
    PRIORITIES,
    ROWS,
)
from est_framework.measures.meeting.word_template import Paper, open_paper

if TYPE_CHECKING:
    from collections.abc import Sequence


def word_bytes(asked: Asked, template: bytes | None = None) -> bytes:
    """
    Give the agenda as a Word document to fill in.

    Args:
        asked: What the meeting is asked.
        template: The municipality's own `.docx`; without it, a plain one.

    Raises:
        UsageError: Word is not installed with the tool, or the template is no Word document.
    """
    period = asked.agenda.period
    paper = open_paper(
        template,
        {
            "title": asked.title,
            "period": period.dates(asked.language),
            "date": asked.held,
        },
    )
    _Writer(paper, asked).write()
    return finished(paper, asked.title, asked.language, datetime.combine(period.first, time()))


def finished(paper: Paper, title: str, language: str, made: datetime) -> bytes:
    """Give a document's bytes, with its title and language said for whoever has it read aloud."""
    about = paper.document.core_properties
    about.title, about.language = title, language
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = made
    content = BytesIO()
    paper.document.save(content)
    return _without_clock(content.getvalue(), made)


def _without_clock(content: bytes, made: datetime) -> bytes:
    """Give a document whose parts bear the moment that it is about: the same minutes are the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as parts, zipfile.ZipFile(out, "w") as same:
        for part in parts.infolist():
            written = zipfile.ZipInfo(part.filename, made.timetuple()[:6])
            written.compress_type = zipfile.ZIP_DEFLATED
            same.writestr(written, parts.read(part))
    return out.getvalue()


class _Writer:
    def __init__(self, paper: Paper, asked: Asked) -> None:
        self._paper, self._asked = paper, asked
        self._ = translator(asked.language, "measures")
        self._words = {name: {i: w for w, i in c.items()} for name, c in asked.choices.items()}

    def write(self) -> None:
        for number, item in enumerate(self._asked.items, start=1):
            self._paper.heading(f"{number}. {item.heading}")
            for line in item.lines:
                self._paper.line(line)
            self._tables(item)
        self._paper.heading(self._("The meeting"))
        self._choices(MEETING, {"meeting_said": "yes_no"})
        asked = meeting_rows(self._asked.agenda.setup, self._asked.language)
        rows = [(self._("Date of the meeting"), self._asked.held, "")]
        rows += [(words, "", "") for _, words in asked]
        self._table(MEETING, rows, given=1)
        self._paper.heading(FOLLOWS.said(self._asked.language))
        self._follows()

    def _tables(self, item: Item) -> None:
        asked = self._asked
        if item.point == "follow_up" and asked.open:
            self._choices(FOLLOW_UP[5:], LISTS)
            rows = [
                (f"{m.id}: {m.description}", m.problem, m.owner, m.due, m.review,
                 self._words["status"][m.status], self._words["outcome"].get(m.outcome, ""), "", "", "")
                for m in asked.open
            ]  # fmt: skip
            self._table(FOLLOW_UP, rows, given=5)
        elif item.point == "areas" and asked.levels:
            self._choices(LEVELS[3:], LISTS)
            levels = [(v.name, v.suggested_words, v.why, "", "", "") for v in asked.levels]
            self._table(LEVELS, levels, given=3)
        elif item.point == "decisions":
            self._priorities()
            self._choices(MEASURES, LISTS)
            self._table(MEASURES, [("",) * len(MEASURES)] * ROWS, given=0)

    def _priorities(self) -> None:
        lead = self._("The places that come first next period. Leave empty what you do not need.")
        self._paper.line(lead)
        rows = range(1, places_first(self._asked.agenda.setup) + 1)
        self._table(PRIORITIES, [(str(n), "", "", "", "") for n in rows], given=1)

    def _choices(self, columns: Sequence[str], lists: dict[str, str]) -> None:
        """Say what may be written in the columns that are chosen from a list, where the list is short."""
        for name in columns:
            words = list(self._asked.choices.get(lists.get(name, ""), {}))
            if words and name not in ("indicator", "type"):
                self._paper.small(f"{self._asked.headings[name]}: {', '.join(words)}.")

    def _table(self, columns: Sequence[str], rows: Sequence[Sequence[str]], *, given: int) -> None:
        headings = [self._asked.headings[name] for name in columns]
        self._paper.table(headings, rows, shaded=given, widths=[WIDTHS[name] for name in columns])

    def _follows(self) -> None:
        follows: dict[str, Any] = {
            **self._asked.follows,
            "language": self._asked.language,
            "first_number": self._asked.agenda.first_number,
            "on_agenda": " ".join(self._asked.follows["on_agenda"]),
            "given": " ".join(f"{m.status}:{m.outcome or '-'}" for m in self._asked.open),
            "suggested": " ".join(f"{v.area}:{v.suggested or '-'}" for v in self._asked.levels),
        }
        rows = [(key, str(value)) for key, value in follows.items()]
        self._paper.table(("est", FOLLOWS.said(self._asked.language)), rows, shaded=2)
