"""
Reads a filled Word document back, by its headings: however its tables, rows and columns were moved.

What stands where nothing is read is told with its place, and still passes the personal-data gate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from est_framework.findings import Finding, Place
from est_framework.language import LANGUAGES, Language, translator
from est_framework.measures.agenda_words import choices, headings_in, meeting_rows, several
from est_framework.measures.layout import FORMAT
from est_framework.measures.meeting.word_layout import FOLLOWS, KNOWN_BY, LISTS, TABLES
from est_framework.measures.meeting.word_text import word_texts
from est_framework.measures.rules.mea001_not_a_record import RULE as NOT_A_RECORD
from est_framework.measures.rules.mea003_unread import RULE as UNREAD
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup

_RECOGNISED = 2
"""A table with so many of our headings is one of ours, though one is missing."""
_Row = dict[str, tuple[str, str]]
"""A row of a table: column to its text and place."""


def read_word(source: Source, setup: ResolvedSetup) -> tuple[Draft | None, list[Finding]]:
    """
    Read a filled Word document as plain data with the place of each value.

    Args:
        source: The document.
        setup: The setup, whose words stand in the tables.

    Raises:
        UsageError: Word is not installed with the tool.
    """
    told = word_texts(source.content)
    if isinstance(told, str):
        return None, [NOT_A_RECORD.at(Place(source.name), why=told)]
    tables, others = told
    follows = _follows(tables)
    language: Language = "en" if follows.get("language") == "en" else "sv"
    if follows.get("format") != FORMAT or follows.get("language") not in LANGUAGES:
        return None, [NOT_A_RECORD.at(Place(source.name), why=FOLLOWS.said(language))]
    return _Filled(source, setup, follows, language).read(tables, others)


def _follows(tables: Sequence[Sequence[Sequence[str]]]) -> dict[str, str]:
    """Give what the last table says that the record follows."""
    for table in tables:
        if table and table[0] and table[0][0] == "est":
            return {row[0]: row[1] for row in table[1:] if len(row) > 1}
    return {}


@dataclass(frozen=True)
class _Filled:
    """The filled document, being turned into a draft."""

    source: Source
    setup: ResolvedSetup
    follows: Mapping[str, str]
    language: Language

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        return choices(self.setup, self.language)

    def read(
        self, tables: Sequence[Sequence[Sequence[str]]], others: Mapping[str, str]
    ) -> tuple[Draft, list[Finding]]:
        rows: dict[str, list[_Row]] = {name: [] for name in TABLES}
        texts = dict(others)
        findings: list[Finding] = []
        for number, table in enumerate(tables, start=1):
            if not table or not table[0] or table[0][0] == "est":
                continue
            if not self._is_ours(table):
                rest = (cell for row in table for cell in row if cell)
                texts |= {f"t{number}.{n}": cell for n, cell in enumerate(rest)}
                continue
            for name, row, unread in self._rows(number, table):
                if row:
                    rows[name].append(row)
                texts |= unread
                findings += [UNREAD.at(Place(self.source.name, where)) for where in unread]
        at: dict[str, str] = {}
        data: dict[str, Any] = {
            **{k: self.follows.get(k, "") for k in ("method", "setup", "digest", "period", "id")},
            "setup_revision": _number(self.follows.get("setup_revision", "")),
            "on_agenda": self.follows.get("on_agenda", "").split(),
            **self._meeting(rows["meeting"], at),
            "levels": list(self._levels(rows["levels"], at)),
            "priorities": list(self._priorities(rows["priorities"], at)),
            "measures": list(self._measures(rows["measures"], at)),
            "follow_ups": list(self._follow_ups(rows["follow_ups"], at)),
        }
        return Draft(data, self.source, at, texts), findings

    def _rows(
        self, number: int, table: Sequence[Sequence[str]]
    ) -> Iterator[tuple[str, _Row, dict[str, str]]]:
        """Give the rows of a table of ours, and what stands outside of its headings."""
        name, header = self._known(table)
        for n, cells in enumerate(table[1:] if name else table, start=2 if name else 1):
            row: _Row = {}
            unread: dict[str, str] = {}
            for column, text in enumerate(cells):
                heading = header[column] if column < len(header) else None
                at = self._at(number, n, column + 1)
                if heading is not None and heading not in row:
                    row[heading] = (text, at)
                elif text:
                    unread[at] = text
            yield name, row if any(text for text, _ in row.values()) else {}, unread

    def _known(self, table: Sequence[Sequence[str]]) -> tuple[str, list[str | None]]:
        """Say by its headings what a table is, and what each of its columns; no name where it is unknown."""
        by_heading = {h.lower(): name for name, h in headings_in(self.language).items()}
        for name, columns in TABLES.items():
            own = {h: c for h, c in by_heading.items() if c in columns}
            header = [own.get(cell.lower()) for cell in table[0]]
            if KNOWN_BY[name] <= set(header):
                return name, list(header)
        return "", []

    def _is_ours(self, table: Sequence[Sequence[str]]) -> bool:
        """Say whether a table is to be read; one of the template's own has none of our headings."""
        headings = {h.lower() for h in headings_in(self.language).values()}
        return len({cell.lower() for cell in table[0]} & headings) >= _RECOGNISED

    def _at(self, table: int, row: int, column: int) -> str:
        if self.language == "sv":
            return f"tabell {table}, rad {row}, kolumn {column}"
        return f"table {table}, row {row}, column {column}"

    def _said(self, row: _Row, pointer: str, at: dict[str, str]) -> dict[str, str]:
        """Give a row's texts, and note where each stood."""
        for name, (_, place) in row.items():
            at[f"{pointer}/{'why' if name == 'outcome_why' else name}"] = place
        at[pointer] = next(iter(row.values()))[1]
        words = self._words
        return {
            name: words[LISTS[name]].get(text, text) if name in LISTS else text
            for name, (text, _) in row.items()
        }

    def _levels(self, rows: Sequence[_Row], at: dict[str, str]) -> Iterator[dict[str, Any]]:
        suggested = dict(p.split(":") for p in self.follows.get("suggested", "").split())
        kept = 0
        for row in rows:
            if not any(row.get(name, ("",))[0] for name in ("decided", "decided_by", "reason")):
                continue
            said = self._said(row, f"/levels/{kept}", at)
            kept += 1
            level = suggested.get(said["area"], "-")
            yield {
                "area": said["area"],
                "suggested": None if level == "-" else level,
                "decided": said.get("decided") or None,
                "decided_by": said.get("decided_by") or None,
                "reason": said.get("reason", ""),
            }

    def _priorities(self, rows: Sequence[_Row], at: dict[str, str]) -> Iterator[dict[str, Any]]:
        kept = 0
        for row in rows:
            if not any(text for name, (text, _) in row.items() if name != "rank"):
                continue
            said = self._said(row, f"/priorities/{kept}", at)
            kept += 1
            yield {
                "rank": _number(said.get("rank", "")),
                "indicator": said.get("indicator") or None,
                **{name: said.get(name, "") for name in ("area", "place", "reason")},
            }

    def _measures(self, rows: Sequence[_Row], at: dict[str, str]) -> Iterator[dict[str, Any]]:
        period = self.follows.get("period", "")
        first = _number(self.follows.get("first_number", ""))
        for kept, row in enumerate(rows):
            said = self._said(row, f"/measures/{kept}", at)
            texts = ("description", "place", "owner", "expected_effect", "how_measured")
            yield {
                "id": f"{period}-{(first if isinstance(first, int) else 1) + kept}",
                "problem": {
                    "indicator": said.get("indicator", ""),
                    "area": said.get("area", ""),
                    "period": period,
                },
                **{name: said.get(name, "") for name in (*texts, "decided_by")},
                "partners": several(said.get("partners", ""), self._words["owner"]),
                **{name: said.get(name) or None for name in ("type", "due", "review")},
                **{name: said.get(name) or None for name in ("tier", "waits_for")},
            }

    def _follow_ups(self, rows: Sequence[_Row], at: dict[str, str]) -> Iterator[dict[str, Any]]:
        ids, given = (
            self.follows.get("on_agenda", "").split(),
            self.follows.get("given", "").split(),
        )
        before = dict(zip(ids, given, strict=False))
        kept = 0
        for row in rows:
            id_ = row["measure"][0].partition(":")[0].strip()
            said = {name: text for name, (text, _) in row.items()}
            words = self._words
            status = words["status"].get(said["status"], said["status"])
            outcome = words["outcome"].get(said.get("outcome", ""), said.get("outcome", ""))
            texts = {name: said.get(name, "") for name in ("outcome_why", "next", "note")}
            if f"{status}:{outcome or '-'}" == before.get(id_) and not any(texts.values()):
                continue
            self._said(row, f"/follow_ups/{kept}", at)
            kept += 1
            texts["why"] = texts.pop("outcome_why")
            yield {"measure": id_, "status": status, "outcome": outcome or None, **texts}

    def _meeting(self, rows: Sequence[_Row], at: dict[str, str]) -> dict[str, Any]:
        _ = translator(self.language, "measures")
        keys = {words: key for key, words in meeting_rows(self.setup, self.language)}
        keys[_("Date of the meeting")] = "held"
        yes_no = self._words["yes_no"]
        told: dict[str, Any] = {"held": "", "present": [], "feedback": [], "referred": None}
        for row in rows:
            kind, _colon, id_ = keys.get(row["meeting_what"][0], "").partition(":")
            said, place = row["meeting_said"]
            message = row.get("message", ("", ""))[0]
            if kind == "present" and yes_no.get(said) == "yes":
                at[f"/present/{len(told['present'])}"] = place
                told["present"].append(id_)
            elif kind == "out" and (said or message):
                at[f"/feedback/{len(told['feedback'])}"] = place
                told["feedback"].append({"audience": id_, "sent": said or None, "message": message})
            elif kind == "referred":
                at["/referred"] = place
                told["referred"] = yes_no.get(said, said) or None
            elif kind == "held":
                at["/held"] = place
                told["held"] = said
        return told


def _number(text: str) -> int | str:
    return int(text) if text.isdecimal() else text
