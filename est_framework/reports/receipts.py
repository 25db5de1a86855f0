"""
Receipts: what a sender can be given as proof that a report came in, and found again by its number.

The number is the beginning of the file's sha256, `3f2a-11bc-90de`, so that the sender's own computer
can work it out from the file that was sent, and it is short enough to be typed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger import Arrival, Entry, Ledger
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome, EntryHead, State

if TYPE_CHECKING:
    from est_framework.reports.entered import Entered

CODES_TOLD: Final = Text("Anmärkningar: {codes}", "Findings: {codes}")
"""How a receipt tells which findings there were."""
_DIGITS = 12
_FEWEST = 8
_GROUP = 4
_LONGEST_ROW = 9
_HEX = re.compile(r"[0-9a-f]+")
_MISREAD = str.maketrans("oil", "011")


class ReportRow(NamedTuple):
    """A report as it stands in a row of the ledger: what may be told of it beside its words."""

    row: int
    id: str
    revision: int
    actor: str | None
    period: str
    state: State

    @classmethod
    def of(cls, entry: Entry) -> ReportRow:
        """Give what may be told of an entry."""
        said = entry.document
        actor = said.body.get("actor")
        return cls(entry.sequence, said.id, said.revision, actor, said.period, entry.state)


@dataclass(frozen=True, slots=True)
class FileReceipt:
    """
    What can be said to whoever sent a file.

    Attributes:
        number: The receipt number.
        sha256: Of the file's bytes.
        name: The file's name without folders, masked.
        received: When the file came in.
        outcome: What became of it: the worst that befell any report in it.
        codes: Of the findings.
        reports: The reports that the ledger holds from it, where somebody asked which.
    """

    number: str
    sha256: str
    name: str
    received: datetime
    outcome: ArrivalOutcome
    codes: tuple[str, ...]
    reports: tuple[ReportRow, ...] = ()


def receipt_number(sha256: str) -> str:
    """Give the receipt number of a file: the first twelve digits of its sha256, in groups of four."""
    return "-".join(sha256[n : n + _GROUP] for n in range(0, _DIGITS, _GROUP))


def typed_number(text: str) -> str | None:
    """
    Read a receipt number as it was typed, or a whole sha256; None where it can be neither.

    Hyphens, spaces and capitals do not matter, and letters that no number holds are read as the digit
    that they look like.
    """
    plain = re.sub(r"[\s\u2010-\u2015-]", "", text.casefold()).translate(_MISREAD)
    return plain if len(plain) >= _FEWEST and _HEX.fullmatch(plain) else None


def typed_row(text: str) -> int | None:
    """Read a row of the ledger as it was typed, `17` or `#17`; None where it is longer than any row."""
    plain = text.strip().removeprefix("#")
    return int(plain) if plain.isdecimal() and len(plain) <= _LONGEST_ROW else None


def receipts_of(entered: Entered, ledger: Ledger | None = None) -> list[FileReceipt]:
    """
    Give a receipt for each file that has just come in, in order.

    Args:
        entered: What was entered in the ledger.
        ledger: The ledger, for receipts that say which reports it holds from each file; of those that
            were entered it is only asked in which rows they stand.
    """
    rows = _rows_of(entered, ledger) if ledger else {}
    return list(_receipts(entered.arrivals, rows))


def from_before(ledger: Ledger, entered: Entered) -> list[EntryHead]:
    """Give the reports that the ledger holds from those of some files that had come in before too."""
    before = ledger.came_before(entered.arrivals)
    return ledger.heads("report", sources=before) if before else []


def find_receipts(ledger: Ledger, typed: str) -> list[FileReceipt]:
    """
    Give the receipts with a number, as it was typed; one for each time that the file came in.

    Raises:
        UsageError: That is no receipt number, or nothing with that number ever came in.
    """
    arrivals = find_arrivals(ledger, typed)
    rows: dict[str, list[ReportRow]] = {}
    for entry in reports_in(ledger, arrivals):
        rows.setdefault(entry.document.source, []).append(ReportRow.of(entry))
    return list(_receipts(arrivals, rows))


def find_arrivals(ledger: Ledger, typed: str) -> list[Arrival]:
    """
    Give each time that a file with a receipt number came in, without asking what reports it gave.

    Raises:
        UsageError: That is no receipt number, or nothing with that number ever came in.
    """
    number = typed_number(typed)
    if number is None:
        raise UsageError(
            Text(
                sv="Ett kvittonummer är tolv tecken 0–9 och a–f, till exempel 3f2a-11bc-90de. Minst "
                "de åtta första behövs.",
                en="A receipt number is twelve characters 0–9 and a–f, for example 3f2a-11bc-90de. "
                "At least the first eight are needed.",
            )
        )
    found = ledger.arrivals(beginning=number)
    if not found:
        raise UsageError(
            Text(
                sv=f"Ingen mottagen fil har kvittonumret {number}. Kontrollera numret. Stämmer det "
                "har filen inte kommit hit: be avsändaren skicka den igen.",
                en=f"No file received has the receipt number {number}. Check the number. If it is "
                "right the file has not come here: ask the sender to send it again.",
            )
        )
    return found


def reports_in(ledger: Ledger, arrivals: Iterable[Arrival]) -> list[Entry]:
    """Give the reports that the ledger holds from files that came in, in the order they came."""
    return ledger.entries("report", sources={a.sha256 for a in arrivals})


def base_name(arrival: Arrival) -> str:
    """Give the name of a file without the folders, or the zip file, that it came in."""
    return re.split(r"[\\/]", arrival.name)[-1]


def _rows_of(entered: Entered, ledger: Ledger) -> dict[str, list[ReportRow]]:
    """Give the reports that the ledger holds from files, by the sha256 of the file."""
    files = {a.sha256 for a in entered.arrivals}
    heads = from_before(ledger, entered)
    if entered.first:
        heads += ledger.heads("report", sources=files, since=entered.first)
    of_row = {h.sequence: h for h in heads}
    unknown = [row for row in of_row if entered.senders.of(row) is None]
    actors = {e.sequence: ReportRow.of(e).actor for e in ledger.each_in_rows(unknown)}
    found: dict[str, list[ReportRow]] = {}
    for row in sorted(of_row):
        head, known = of_row[row], entered.senders.of(row)
        actor = known.actor if known else actors.get(row)
        one = ReportRow(row, head.id, head.revision, actor, head.period, head.state)
        found.setdefault(head.source, []).append(one)
    return found


def _receipts(
    arrivals: Iterable[Arrival], rows: Mapping[str, Iterable[ReportRow]]
) -> Iterator[FileReceipt]:
    for arrival in arrivals:
        assert arrival.received is not None  # noqa: S101  # the ledger gives it
        yield FileReceipt(
            number=receipt_number(arrival.sha256),
            sha256=arrival.sha256,
            name=base_name(arrival),
            received=arrival.received,
            outcome=arrival.outcome,
            codes=arrival.codes,
            reports=tuple(rows.get(arrival.sha256, ())),
        )
