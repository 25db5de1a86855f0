"""
Submissions in tables: a row for each, and where lines are told of, a table with a row for each line.

ODK Central ties a line to its submission by `PARENT_KEY` and `KEY`, KoboToolbox by `_parent_index` and
`_index`, Survey123 by `ParentGlobalID` and `GlobalID`. Columns that are not of our form never get further
than this: what apps and servers note about who sent is left out and said, anything else is said and passes
the personal-data gate.
Source: ODK Central, "Submission CSV export"; KoboToolbox, formpack's exports; for Survey123 see there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.forms.xlsform.layout import CONSTANTS, PERIOD, REPEATS
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission import Line, Submission, kind_of, section_of
from est_framework.reports.formats.survey123 import (
    GLOBAL_ID,
    PARENT_GLOBAL_ID,
    POINT,
    Asked,
    asked_of,
    is_of_a_layer,
    names_of,
    universal,
)
from est_framework.reports.formats.table import Row
from est_framework.reports.rules import (
    rep001_empty_file,
    rep023_ragged_row,
    rep060_not_by_name,
    rep061_sender_left_out,
    rep062_not_in_the_form,
    rep064_line_of_nobody,
    rep070_said_but_not_told,
)
from est_framework.setup.revisions import Setups

PARENT: Final = ("PARENT_KEY", "_parent_index", *PARENT_GLOBAL_ID)
"""The columns that tie a line to its submission."""
_OWN: Final = ("KEY", "_index", *GLOBAL_ID)
_MOMENTS: Final = frozenset({":submitted", ":edited"})
_DAYS: Final = frozenset(
    name for names in REPEATS.values() for name in names if name.endswith("_date")
)


@dataclass
class Grid:
    """
    One table of an export.

    Attributes:
        file: The file it is in, as its findings name it.
        header: The row with the headings.
        rows: The rows below.
        place: Gives the place of a cell, from row number, column from 0 and heading, or of a row.
        is_whole: Whether each row has a cell for each heading, so that one with fewer was cut off.
        headings: As they stand.
        names: What is under them: the same, where they are not the labels of a form.
    """

    file: str
    header: Row
    rows: Sequence[Row]
    place: Callable[[int, int | None, str], str]
    is_whole: bool = False
    headings: list[str] = field(init=False)
    names: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.headings = [c.strip().strip("\ufeff") for c in self.header.cells]
        self.names = self.headings

    @property
    def section(self) -> str:
        """The repeat whose lines it has; empty for none."""
        return section_of(self.names) if self.is_tied else ""

    @property
    def is_tied(self) -> bool:
        """Whether its rows belong to those of another table."""
        return any(name in self.headings for name in PARENT)

    def kinds(self) -> list[str]:
        """Say what each column is; where somebody stood is no part of a report."""
        point = POINT if is_of_a_layer(self.headings) else ()
        return [":sender" if name in point else kind_of(name) for name in self.names]

    def follows(self) -> dict[str, str]:
        """Give what the first row says that its report follows."""
        cells = self.rows[0].cells if self.rows else ()
        return {n: c.strip() for n, c in zip(self.headings, cells, strict=False) if n in CONSTANTS}


@dataclass
class Export:
    """What a table export tells: its submissions, what its columns are, and what there is to say."""

    submissions: list[Submission] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    _by_key: dict[str, Submission] = field(default_factory=dict)
    _asked: dict[str, list[Asked]] = field(default_factory=dict)

    @property
    def is_unfit(self) -> bool:
        """Whether it was exported in a way in which it cannot be read."""
        return not self.names or PERIOD not in self.names

    def has_lines(self, grid: Grid) -> bool:
        """Say whether a table has lines of these submissions."""
        by_labels = any(names_of(grid.headings, self._asked.get(s, ())) for s in REPEATS)
        return grid.is_tied and not self.is_unfit and bool(grid.section or by_labels)

    def all_findings(self, of_reports: Sequence[Finding]) -> list[Finding]:
        """Give what there is to say of tables and reports, without what follows from a lost line."""
        if not any(f.code == rep064_line_of_nobody.RULE.code for f in self.findings):
            return [*self.findings, *of_reports]
        follows = rep070_said_but_not_told.RULE.code
        return [*self.findings, *(f for f in of_reports if f.code != follows)]

    def read_main(self, grid: Grid, setups: Setups) -> None:
        """Take in the table with a row for each submission; a setup knows the words of its questions."""
        if is_of_a_layer(grid.headings) and PERIOD not in grid.headings:
            follows = grid.follows()
            setup = setups.of(follows.get("est_digest", ""))
            actor, template = (follows.get(name, "") for name in ("est_actor", "est_template"))
            self._asked = asked_of(setup, actor, template)
            grid.names = names_of(grid.headings, self._asked.get("", [])) or grid.headings
        kinds = grid.kinds()
        self.names = [k for k in kinds if k and not k.startswith(":")]
        if PERIOD not in kinds or not {":root", ":instance"} & {*kinds}:
            at = Place(grid.file, grid.place(grid.header.number, None, ""))
            self.findings.append(rep060_not_by_name.RULE.at(at))
            return
        self._say_left_out(grid, kinds)
        if not grid.rows:
            self.findings.append(rep001_empty_file.RULE.at(Place(grid.file)))
        for row in grid.rows:
            cells = self._cells(grid, row)
            submission = Submission(grid.place(row.number, None, ""))
            self._note(grid, row, kinds, cells, submission.say)
            self.submissions.append(submission)
            for heading, text in zip(grid.headings, cells, strict=True):
                if heading in _OWN and text:
                    self._by_key[_key(text)] = submission

    def read_lines(self, grid: Grid) -> None:
        """Take in the table of a repeat; a line whose submission is not in the file is said."""
        fitting = (names_of(grid.headings, self._asked.get(s, ())) for s in REPEATS)
        grid.names = next((names for names in fitting if names), grid.headings)
        kinds, section = grid.kinds(), grid.section
        self._say_left_out(grid, kinds)
        for submission in self.submissions:
            submission.lines.setdefault(section, [])
        for row in grid.rows:
            cells = self._cells(grid, row)
            ties = (t for h, t in zip(grid.headings, cells, strict=True) if h in PARENT)
            tie = _key(next(ties, ""))
            line = Line(grid.place(row.number, None, ""))
            self._note(grid, row, kinds, cells, line.say)
            if tie in self._by_key:
                self._by_key[tie].lines[section].append(line)
            else:
                self.findings.append(rep064_line_of_nobody.RULE.at(Place(grid.file, line.at)))

    def _cells(self, grid: Grid, row: Row) -> list[str]:
        cells = [c.strip(" \t\u00a0") for c in row.cells]
        while len(cells) > len(grid.headings) and not cells[-1]:
            cells.pop()
        if len(cells) > len(grid.headings) or (grid.is_whole and len(cells) < len(grid.headings)):
            at = Place(grid.file, grid.place(row.number, None, ""))
            fields = {"seen": len(cells), "expected": len(grid.headings)}
            self.findings.append(rep023_ragged_row.RULE.at(at, **fields))
        return [*cells[: len(grid.headings)], *[""] * (len(grid.headings) - len(cells))]

    def _note(
        self,
        grid: Grid,
        row: Row,
        kinds: Sequence[str],
        cells: Sequence[str],
        say: Callable[[str, str, str], None],
    ) -> None:
        for n, (kind, text) in enumerate(zip(kinds, cells, strict=True)):
            if not text:
                continue
            at = grid.place(row.number, n, gate.mask(grid.headings[n]))
            if kind in _MOMENTS | _DAYS and is_of_a_layer(grid.headings):
                say(kind, universal(text, is_moment=kind in _MOMENTS), at)
            elif kind:
                say(kind, text, at)
            else:
                self.texts[at] = text

    def _say_left_out(self, grid: Grid, kinds: Sequence[str]) -> None:
        """Say which columns are left out because they are no part of a report."""
        for n, (heading, kind) in enumerate(zip(grid.headings, kinds, strict=True)):
            at = grid.place(grid.header.number, n, gate.mask(heading))
            filled = any(n < len(r.cells) and r.cells[n].strip() for r in grid.rows)
            if kind == ":sender" and filled:
                said = rep061_sender_left_out.RULE.at(Place(grid.file, at), seen=gate.mask(heading))
                self.findings.append(said)
            elif not kind and (heading or filled):
                self.texts[at] = heading
                seen = gate.mask(heading) or Text("utan rubrik", "without a heading")
                self.findings.append(
                    rep062_not_in_the_form.RULE.at(Place(grid.file, at), seen=seen)
                )


def _key(text: str) -> str:
    return text.strip("{}").lower()


def with_texts(drafts: list[Draft], texts: dict[str, str], source: Source) -> list[Draft]:
    """Let what stood beside the reports pass the personal-data gate too, also where there is no report."""
    if not drafts:
        return [Draft(None, source, texts=texts)] if texts else []
    return [replace(draft, texts=texts) for draft in drafts]
