"""
Receipts: what a sender can be given as proof that a report came in, and found again by its number.

The number is the beginning of the file's sha256, `3f2a-11bc-90de`, so that the sender's own computer
can work it out from the file that was sent, and it is short enough to be typed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger import Arrival, Entry, Ledger
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome

_DIGITS = 12
_FEWEST = 8
_GROUP = 4
_LONGEST_ROW = 9
_HEX = re.compile(r"[0-9a-f]+")
_MISREAD = str.maketrans("oil", "011")


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
        reports: The reports that the ledger holds from it, as they stand there.
    """

    number: str
    sha256: str
    name: str
    received: datetime
    outcome: ArrivalOutcome
    codes: tuple[str, ...]
    reports: tuple[Entry, ...]


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


def receipts_at(ledger: Ledger, moment: datetime) -> list[FileReceipt]:
    """Give a receipt for each file that came in at a moment, in order."""
    return list(_receipts(ledger, ledger.arrivals(at=moment)))


def find_receipts(ledger: Ledger, typed: str) -> list[FileReceipt]:
    """
    Give the receipts with a number, as it was typed; one for each time that the file came in.

    Raises:
        UsageError: That is no receipt number, or nothing with that number ever came in.
    """
    return list(_receipts(ledger, find_arrivals(ledger, typed)))


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


def base_name(arrival: Arrival) -> str:
    """Give the name of a file without the folders, or the zip file, that it came in."""
    return re.split(r"[\\/]", arrival.name)[-1]


def _receipts(ledger: Ledger, arrivals: Sequence[Arrival]) -> Iterator[FileReceipt]:
    of_file: dict[str, list[Entry]] = {}
    for entry in ledger.entries("report", sources=[a.sha256 for a in arrivals]):
        of_file.setdefault(entry.document.source, []).append(entry)
    for arrival in arrivals:
        assert arrival.received is not None  # noqa: S101  # the ledger gives it
        yield FileReceipt(
            number=receipt_number(arrival.sha256),
            sha256=arrival.sha256,
            name=base_name(arrival),
            received=arrival.received,
            outcome=arrival.outcome,
            codes=arrival.codes,
            reports=tuple(of_file.get(arrival.sha256, ())),
        )
