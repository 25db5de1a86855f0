"""
The ledger: every revision of every document, in the order in which they came, never changed.

    append                      documents in, one transaction
    effective, history          documents out, as of now or of any earlier moment
    note_arrival, arrivals      files that came in and what became of them
    writing                     both in one transaction
    verify, backup              proof that it is whole, and a copy that is

A SQLite file by default, PostgreSQL by its URL. The newest revision of a document holds, and what came
earlier stays, so any picture can be made again as of any moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from est_framework.findings import Finding
from est_framework.reports.keeping.ledger_backup import copy_whole
from est_framework.reports.keeping.ledger_bundle import write_bundle
from est_framework.reports.keeping.ledger_database import WAIT, open_database
from est_framework.reports.keeping.ledger_entries import (
    Arrival,
    Document,
    Entry,
    Kept,
    Stand,
)
from est_framework.reports.keeping.ledger_fair import FairCopy, copied_fair, fair_copy
from est_framework.reports.keeping.ledger_readings import Readings
from est_framework.reports.keeping.ledger_verify import look_at_database, look_at_inbox
from est_framework.reports.keeping.ledger_write import Pen

__all__ = [
    "Arrival",
    "Document",
    "Entry",
    "FairCopy",
    "Kept",
    "Ledger",
    "Pen",
    "Stand",
    "copied_fair",
    "fair_copy",
]


class Ledger(Readings):
    """The system of record of one local EST; a context manager, opened by `Ledger.open`."""

    @classmethod
    def open(cls, url: str, *, wait: timedelta = WAIT, may_upgrade: bool = False) -> Self:
        """
        Open the ledger at a SQLAlchemy URL; make it if there is none.

        Args:
            url: `sqlite:///path` or `postgresql://…`.
            wait: How long to wait for another program that holds it.
            may_upgrade: Bring an older ledger on a server up to date; a file always is, with a copy.

        Raises:
            UsageError: The URL is none, or names a database that is not installed.
            SurroundingsError: File, folder, disk, lock or connection stands in the way.
            IntegrityError: It is damaged, is no ledger, or was made by a newer version of the tool.
        """
        return cls(open_database(url, wait=wait, may_upgrade=may_upgrade))

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def append(self, documents: Sequence[Document], *, now: datetime) -> list[Kept]:
        """
        Add documents in one transaction: all of them, or none if this raises.

        What becomes of a document, by what the ledger holds of the same kind and id:

        - Same revision, same content: `already`. So is the same revision out of the same file: a
          reader that
          has learnt more since, or that fills in the moment of receipt, makes no new statement of
          it.
        - A revision that has been purged: `already` too, whatever it says; it does not come back.
        - Same revision, other content: `conflict`. Both are kept, the one that came first holds.
        - A revision not seen before: `stored`. The highest one holds; a lower one that comes late
          is kept
          as history and never holds, for it is no contradiction, only slow post.

        Returns:
            One `Kept` per document, in the same order, each with its row in the ledger.

        Raises:
            UsageError: A document holds what no ledger can keep, or `now` has no time zone.
            SurroundingsError: Lock, disk or connection; nothing has been added.
            IntegrityError: The ledger is damaged; nothing has been added.
        """
        with self.writing(now=now) as pen:
            return pen.append(documents)

    def note_arrival(self, arrival: Arrival, *, now: datetime) -> None:
        """Note one file that came in, and what became of it."""
        with self.writing(now=now) as pen:
            pen.note([arrival])

    @contextmanager
    def writing(self, *, now: datetime) -> Iterator[Pen]:
        """
        Give a pen for one transaction; what it writes is there for good when the block has ended.

        Args:
            now: The moment of receipt of everything written, with its time zone.
        """
        with self._database.writing() as connection:
            yield Pen(connection, self._database.place, now)

    def compact(self) -> None:
        """Give back the room of what was purged, so that no byte of it is left in the database."""
        self._database.compact()

    def verify(self, *, inbox: Path | None = None) -> list[Finding]:
        """
        Prove that the record is whole: every row, the chain over all rows, the database's pages.

        Args:
            inbox: Where the files that came in are kept; they are checked too once the ledger is
            whole.

        Returns:
            Findings REP901-REP906 and REP910, none where all is well.
        """
        with self._database.reading() as connection:
            findings = list(look_at_database(connection, self._database.place))
            if inbox is not None and not findings:
                findings += look_at_inbox(connection, inbox)
        return findings

    def backup(self, file: Path) -> None:
        """
        Copy the ledger to a file while others may be using it; only a verified copy gets its name.

        Raises:
            UsageError: The target is the ledger itself, or the database is not SQLite (use its own
            tool). IntegrityError: The copy does not verify: the ledger is damaged; the target is
            as it was. SurroundingsError: The disk does not let us.
        """
        copy_whole(self._database, file)

    def backup_all(
        self, file: Path, *, inbox: Path, setups: Path, setup: str, now: datetime
    ) -> None:
        """
        Copy the ledger, every file that came in and earlier setups to one zip, with a manifest.

        Args:
            file: The zip.
            inbox: Where the files that came in are kept.
            setups: Where the setups are kept that older forms were made from.
            setup: The id of the setup, so that it is never put back in another EST.
            now: The moment.

        Raises:
            UsageError: The database is not SQLite. IntegrityError: The ledger or a kept file is
            damaged. SurroundingsError: The disk does not let us. The target is as it was.
        """
        write_bundle(self._database, (inbox, setups), file, setup=setup, now=now)
