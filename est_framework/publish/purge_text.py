"""What a purge takes or has taken, as people read it and as files for the registry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from est_framework.files import write_new
from est_framework.language import LANGUAGES, Language, Text
from est_framework.reports.keeping.kinds import counted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from est_framework.reports.keeping.ledger import Entry, Ledger
    from est_framework.reports.purge import Purge
    from est_framework.setup.local import LocalEst

_GOES = Text("Gallras", "Goes")
_WENT = Text("Gallrat", "Gone")
_STAYS = Text("Finns kvar", "Stays")
_NOT_HERE = Text(
    "Omfattas inte: säkerhetskopior och liggare som har bytts ut, utskrivna kvitton, lägesbilder och "
    "mötesunderlag, serverns egna loggar, och spår på en disk som inte är krypterad. För dem svarar "
    "kommunen.",
    "Not covered: backups and ledgers that were replaced, receipts written out, pictures and meeting "
    "papers, a server's own logs, and traces on a disk that is not encrypted. The municipality answers "
    "for those.",
)
_BEFORE = Text(
    "Beslut: {decision}, {months} månader. Perioder som slutade {before} eller tidigare.",
    "Decision: {decision}, {months} months. Periods that ended on {before} or earlier.",
)
_ITEM = Text("En enskild gallring. Skäl: {reason}", "A single purge. Reason: {reason}")
_ALONE = Text(
    "Observera: filen gallras hel, men andra rapporter kom i samma fil: {alone}. De finns kvar i liggaren "
    "och i lägesbilden, men filen som de kom i finns inte längre.",
    "Note: the file goes whole, but other reports came in the same file: {alone}. They stay in the ledger "
    "and in the picture, but the file that they came in is there no longer.",
)
_TITLE = Text("Gallringsprotokoll", "Purge protocol")
_WHEN = Text("När: {moment}. Roll: {role}.", "When: {moment}. Role: {role}.")
_ROWS = Text(
    "Rader i liggaren: {documents}. Rader om filer: {arrivals}.",
    "Rows of the ledger: {documents}. Rows about files: {arrivals}.",
)
_PERIODS = Text("Perioder: {first} till {last}.", "Periods: {first} to {last}.")
_PROVED = Text(
    "Raderna finns kvar utan innehåll, med nummer och kontrollsumma. est ledger verify visar att resten "
    "är orörd.",
    "The rows are still there without content, with number and checksum. est ledger verify shows that "
    "the rest is untouched.",
)


def plan_text(plan: Purge, local: LocalEst, language: Language) -> str:
    """Say what would go and what stays."""
    retention = local.setup.setup.retention
    lines = []
    if plan.before is not None:
        said = _BEFORE.filled(
            {
                "decision": retention.decision,
                "months": retention.reports_months,
                "before": plan.before.isoformat(),
            }
        )
        lines.append(said.said(language))
    lines += _counted(plan.going.counts(), plan.going.stays, _GOES, language)
    lines += _alone(plan.going.alone, language)
    return "\n".join([*lines, "", _NOT_HERE.said(language)])


def protocol_text(body: Mapping[str, Any], language: Language) -> str:
    """Write a protocol to read; it holds no word of what went."""
    what = _BEFORE if body["what"] == "retention" else _ITEM
    lines = [
        _TITLE.said(language),
        "",
        _WHEN.filled(body).said(language),
        what.filled(body).said(language),
        *_counted(body["counts"], body["stays"], _WENT, language),
        *_alone(body.get("alone", 0), language),
    ]
    if body["periods"]:
        first, last = body["periods"]
        lines.append(_PERIODS.filled({"first": first, "last": last}).said(language))
    rows = {table: _ranges(ranges) for table, ranges in body["rows"].items()}
    lines += [_ROWS.filled(rows).said(language), "", _PROVED.said(language)]
    return "\n".join([*lines, _NOT_HERE.said(language)]) + "\n"


def write_protocols(local: LocalEst, ledger: Ledger) -> list[Path]:
    """
    Write every protocol of the ledger as files, those that are missing too; give the newest one's.

    Raises:
        SurroundingsError: The folder cannot be written to.
    """
    newest: list[Path] = []
    for entry in ledger.entries("purge"):
        files = _files(local.protocols, entry)
        write_new(files, overwrite=True)
        newest = list(files)
    return newest


def _files(folder: Path, entry: Entry) -> dict[Path, bytes]:
    body = entry.document.body
    name = f"gallring-{entry.received:%Y-%m-%d}-{entry.sequence}"
    data = json.dumps(body, ensure_ascii=False, indent=1) + "\n"
    texts = {
        folder / f"{name}.{language}.txt": protocol_text(body, language).encode()
        for language in LANGUAGES
    }
    return {folder / f"{name}.json": data.encode()} | texts


def _counted(
    goes: Mapping[str, int], stays: Mapping[str, int], heading: Text, language: Language
) -> list[str]:
    return [
        f"{head.said(language)}: {counted(counts).said(language)}."
        for head, counts in ((heading, goes), (_STAYS, stays))
    ]


def _alone(reports: int, language: Language) -> list[str]:
    return [_ALONE.filled({"alone": reports}).said(language)] if reports else []


def _ranges(ranges: list[list[int]]) -> str:
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in ranges) or "–"
