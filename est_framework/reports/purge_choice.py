"""What goes with one thing that is pointed at: revisions, decisions, and the files that it came in."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.keeping.ledger_entries import Arrival
from est_framework.reports.keeping.ledger_purge import Choice
from est_framework.reports.receipts import (
    find_arrivals,
    reports_in,
    typed_number,
    typed_row,
)
from est_framework.reports.review.decisions import KIND as REVIEW


def chosen_item(ledger: Ledger, typed: str) -> Choice:
    """
    Choose a report in all its revisions with the files it came in, a file, or a decision.

    Args:
        ledger: The ledger.
        typed: A row of the ledger, a receipt number, or the id of a report.

    Raises:
        UsageError: There is no such thing.
    """
    plain, row = typed.strip().removeprefix("#"), typed_row(typed)
    found: Collection[Entry]
    if row is not None:
        found = [e for kind in ("report", REVIEW) for e in ledger.entries(kind, sequence=row)]
    else:
        found = ledger.history("report", plain.lower())
    if not found and row is None and typed_number(plain):
        arrivals = find_arrivals(ledger, plain)
        found = reports_in(ledger, arrivals)
        if not found:
            return Choice(files=_with_archives(ledger, {a.sha256 for a in arrivals}))
    if not found:
        raise UsageError(
            Text(
                sv="Inget sådant finns i liggaren. Skriv en rad, ett kvittonummer eller en rapports id.",
                en="No such thing is in the ledger. Write a row, a receipt number or a report's id.",
            )
        )
    about = {e.document.id for e in found if e.document.kind == "report"}
    every = [e for e in found if e.document.kind == REVIEW]
    for id_ in about:
        every += ledger.history("report", id_)
    for one in ledger.entries(REVIEW):
        named = {r["id"] for r in one.document.body["reports"]}
        if named and named <= about:
            every.append(one)
    # What an import remembers of the same rows goes with the report made from them.
    every += [e for e in ledger.entries("import") if about & set(e.document.body["reports"])]
    return Choice(
        rows=frozenset(e.sequence for e in every),
        files=_with_archives(ledger, {e.document.source for e in every if e.document.source}),
    )


def _with_archives(ledger: Ledger, files: set[str]) -> frozenset[str]:
    """
    Give files with the zip files that they came in, which hold the same words, and their lines.

    Nothing else is lost with a zip file: each file in it is kept by itself too.
    """
    arrivals = ledger.arrivals()
    named = {(a.received, a.name): a.sha256 for a in arrivals}
    found = {*files, *_lines_of(ledger, files, arrivals)}
    for arrival in arrivals:
        if arrival.sha256 in files:
            parts = arrival.name.split("/")
            outer = ("/".join(parts[:n]) for n in range(1, len(parts)))
            found |= {named[arrival.received, n] for n in outer if (arrival.received, n) in named}
    return frozenset(found)


def _lines_of(ledger: Ledger, files: set[str], arrivals: Sequence[Arrival]) -> set[str]:
    """
    Give the files that hold the lines of submissions in other files of the same zip file.

    No report comes from them; they became what the reports became, and mostly tell by their name whose
    they are.
    """
    mains = [a for a in arrivals if a.sha256 in files and _is_table_within(a)]
    found: set[str] = set()
    for main in mains:
        folder, stem = _folder_and_stem(main)
        for one in arrivals:
            if one.received != main.received or not _is_table_within(one):
                continue
            beside, name = _folder_and_stem(one)
            is_named = name.startswith(f"{stem}-")
            if beside != folder or one.outcome == "rejected" or one.sha256 in files:
                continue
            if is_named or (one.outcome != "held" and not _has_reports(ledger, one)):
                found.add(one.sha256)
    return found


def _is_table_within(arrival: Arrival) -> bool:
    return "/" in arrival.name and arrival.name.lower().endswith(".csv")


def _folder_and_stem(arrival: Arrival) -> tuple[str, str]:
    folder, _, name = arrival.name.rpartition("/")
    return folder, name.rpartition(".")[0]


def _has_reports(ledger: Ledger, arrival: Arrival) -> bool:
    return bool(ledger.heads("report", sources={arrival.sha256}))
