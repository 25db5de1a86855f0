"""
Taking words out of the ledger so that the rest stays proven.

A purged document keeps its row (number, id, digest, hash) and loses its body; a purged arrival loses
its file name. No row hash covers a body, and every row is tied to the next by its hash alone, so the
chain still proves all that is left. What went is told by a protocol, added in the same transaction:
either both are there or neither.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from est_framework.reports.keeping.kinds import FILE
from est_framework.reports.keeping.ledger_entries import microseconds
from est_framework.reports.keeping.ledger_tables import ARRIVALS, DOCUMENTS, in_portions
from est_framework.reports.keeping.ledger_tombs import Tombs, in_ranges


@dataclass(frozen=True)
class Choice:
    """
    What is to go.

    Attributes:
        kinds: Kinds of documents that may go at all.
        is_over: Whether everything about a period is to go, by its name.
        came_by: What is about no period, and files that gave nothing, go if they had come by then.
        rows: These documents, whatever their age.
        files: These files by sha256, whatever their age, and even where other reports came in them.
    """

    kinds: Collection[str] = ("report", "review", "import")
    is_over: Callable[[str], bool] = field(default=lambda _: False)
    came_by: datetime | None = None
    rows: frozenset[int] = frozenset()
    files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Going:
    """
    What a choice takes.

    Attributes:
        documents: Rows of documents, with kind and period.
        arrivals: Rows of files that came in.
        stays: How many rows with words stay, by kind; `file` for files that came in.
        alone: How many reports stay though a file that they came in goes.
    """

    documents: tuple[tuple[int, str, str], ...]
    arrivals: tuple[int, ...]
    stays: dict[str, int]
    alone: int = 0

    def __bool__(self) -> bool:
        return bool(self.documents or self.arrivals)

    def counts(self) -> dict[str, int]:
        """Give how many rows go, by kind; `file` for files that came in."""
        found: dict[str, int] = {}
        for _, kind, _ in self.documents:
            found[kind] = found.get(kind, 0) + 1
        return found | ({FILE: len(self.arrivals)} if self.arrivals else {})

    def rows(self) -> dict[str, list[list[int]]]:
        """Give the numbers of the rows, by table, as a protocol tells them."""
        return {
            DOCUMENTS.name: in_ranges(n for n, _, _ in self.documents),
            ARRIVALS.name: in_ranges(self.arrivals),
        }


def going(connection: Connection, choice: Choice) -> Going:
    """Give what a choice takes, leaving out what has gone already."""
    buried = Tombs(connection).rows
    d, a = DOCUMENTS.c, ARRIVALS.c
    taken: list[tuple[int, str, str]] = []
    stays: dict[str, int] = {}
    lives: dict[str, bool] = {}
    alone = 0
    asked = select(d.sequence, d.kind, d.period, d.source, d.received).order_by(d.sequence)
    for row in connection.execute(asked):
        gone = row.sequence in buried[DOCUMENTS.name]
        goes = not gone and row.kind in choice.kinds and _goes(row, choice)
        if goes:
            taken.append((row.sequence, row.kind, row.period))
        elif not gone:
            stays[row.kind] = stays.get(row.kind, 0) + 1
            alone += row.kind == "report" and row.source in choice.files
        if row.source:
            lives[row.source] = lives.get(row.source, False) or not (goes or gone)
    files = []
    came = select(a.sequence, a.sha256, a.received).order_by(a.sequence)
    for number, sha256, received in connection.execute(came):
        if number in buried[ARRIVALS.name]:
            continue
        old = choice.came_by is not None and received <= microseconds(choice.came_by)
        empty = not lives[sha256] if sha256 in lives else old
        if sha256 in choice.files or (choice.came_by is not None and empty):
            files.append(number)
        else:
            stays[FILE] = stays.get(FILE, 0) + 1
    return Going(tuple(taken), tuple(files), stays, alone)


def _goes(row: Any, choice: Choice) -> bool:  # noqa: ANN401  # a row as SQLAlchemy gives it
    if row.sequence in choice.rows:
        return True
    if row.period:
        return choice.is_over(row.period)
    return choice.came_by is not None and row.received <= microseconds(choice.came_by)


def take_words(connection: Connection, what: Going) -> None:
    """Empty the bodies and file names; what is left of each row is as it was."""
    for table, numbers, emptied in (
        (DOCUMENTS, [n for n, _, _ in what.documents], {"body": ""}),
        (ARRIVALS, list(what.arrivals), {"name": ""}),
    ):
        for some in in_portions(numbers):
            connection.execute(update(table).where(table.c.sequence.in_(some)).values(**emptied))


def gone_files(connection: Connection) -> set[str]:
    """Give the sha256 of files of which every arrival has been purged."""
    buried = Tombs(connection).rows[ARRIVALS.name]
    gone: dict[str, bool] = {}
    for row in connection.execute(select(ARRIVALS.c.sequence, ARRIVALS.c.sha256)):
        gone[row.sha256] = gone.get(row.sha256, True) and row.sequence in buried
    return {sha256 for sha256, is_gone in gone.items() if is_gone}
