"""What waits for review, receipts, and letters to senders, as people and machines read them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from est_framework.findings import plain_name
from est_framework.language import Language, Text
from est_framework.privacy.gate import mask
from est_framework.reports.receipts import CODES_TOLD, FileReceipt, ReportRow, receipt_number
from est_framework.reports.rules.rep301_personal_data import RULE as CERTAIN
from est_framework.reports.rules.rep302_possible_personal_data import RULE as POSSIBLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from est_framework.findings import Finding
    from est_framework.reports.review.letter import Letter
    from est_framework.reports.review.queue import Waiting, Why
    from est_framework.setup.resolved import ResolvedSetup

_WHY: Mapping[Why, Text] = {
    "held": Text("hålls kvar för en personuppgift", "held for personal data"),
    "rejected": Text("gav ingen rapport, behöver rättas", "gave no report, needs mending"),
    "possible": Text("kan innehålla en personuppgift", "may hold personal data"),
    "conflict": Text(
        "samma id och revision som rad {row}, annat innehåll",
        "same id and revision as row {row}, other contents",
    ),
    "twice": Text("samma aktör och period som rad {row}", "same actor and period as row {row}"),
    "jump": Text("ett antal långt från det vanliga", "a number far from the usual"),
    "copied": Text("ser ut som en tidigare rapport", "looks like an earlier report"),
    "late": Text("kom för sent", "came late"),
    "review": Text("väntar på granskning", "waits for review"),
}
_OUTCOME = {
    "stored": Text("togs emot", "was received"),
    "already": Text("fanns redan", "was here already"),
    "conflict": Text("sparades bredvid en annan med samma id", "was kept beside another with its id"),
    "held": Text(
        "hålls kvar för en personuppgift, används inte", "is held for personal data, is not used"
    ),
    "rejected": Text("kunde inte användas, behöver rättas", "could not be used, needs mending"),
}  # fmt: skip
_NOTHING = Text("Inget väntar.", "Nothing waits.")
_FILE = Text("fil", "file")
_COUNTS = Text("är med i lägesbilden så länge", "is in the picture meanwhile")
_RECEIPT = Text("Kvitto {number}", "Receipt {number}")
_OF_FILE = Text("Fil: {name}", "File: {name}")
_PURGED = Text("(gallrad)", "(purged)")
_CAME = Text("Kom in: {moment}", "Came in: {moment}")
_BECAME = Text("Vad som hände: {outcome}", "What became of it: {outcome}")
_REPORT = Text(
    "Rapport: {what}, version {revision}, id {id} (rad {row})",
    "Report: {what}, version {revision}, id {id} (row {row})",
)
_KEEP = Text(
    "Numret är de första tolv tecknen i filens kontrollsumma (sha256). Spara kvittot: med numret "
    "hittas rapporten igen.",
    "The number is the first twelve characters of the file's checksum (sha256). Keep the receipt: "
    "with the number the report is found again.",
)
_MEND = Text("Rapport att rätta:{which}", "A report to mend:{which}")
_NUMBER = Text("Kvitto: {number}", "Receipt: {number}")
_NOT_YET = Text(
    "Rapporten är inte med i lägesbilden förrän den har rättats och skickats igen.",
    "The report is not in the picture until it has been mended and sent again.",
)
_WRITES = Text("Granskaren skriver:", "The reviewer writes:")
_PLACES = Text("Plats för plats:", "Place by place:")
_WHOLE_FILE = Text("hela filen", "whole file")
_SEND_AGAIN = Text(
    "Rätta i samma fil eller formulär och skicka det igen. I webbformuläret blir det nästa version av "
    "samma rapport.",
    "Mend it in the same file or form and send it again. In the web form it becomes the next version "
    "of the same report.",
)
_HEADING = Text("Rad  Kvitto          Kom           Vad", "Row  Receipt         Came          What")


def waiting_text(
    found: Sequence[Waiting],
    said: Mapping[str, Sequence[Finding]],
    setup: ResolvedSetup,
    language: Language,
) -> str:
    """
    List what waits, two lines for each: which it is, and why.

    Args:
        found: What waits.
        said: By sha256, what the gate says about held files: category and place.
        setup: The resolved setup, for names and the time zone.
        language: Of the words.
    """
    if not found:
        return _NOTHING.said(language)
    lines = [_HEADING.said(language)]
    for one in found:
        row = str(one.entry.sequence) if one.entry else "–"
        number = receipt_number(one.sha256) if one.sha256 else "–"
        came = _moment(one.received, setup)
        what = _what(ReportRow.of(one.entry), setup) if one.entry else _FILE.said(language)
        lines.append(f"{row:>3}  {number:<14}  {came[5:]:<12}  {what}")
        why = "; ".join(_WHY[w].said(language).format(row=one.beside) for w in one.why)
        also = f" ({_COUNTS.said(language)})" if one.counts else ""
        lines.append(f"     {why}{also}")
        lines += [
            f"       {_where(f) or f.place.file}: {f.seen.said(language)}"
            for f in said.get(one.sha256, ())
        ]
    return "\n".join(lines)


def waiting_json(found: Sequence[Waiting], said: Mapping[str, Sequence[Finding]]) -> str:
    """Give what waits as one object."""
    listed = [
        {
            "row": one.entry.sequence if one.entry else None,
            "receipt": receipt_number(one.sha256) if one.sha256 else None,
            "received": one.received.isoformat(),
            "why": list(one.why),
            "beside": one.beside,
            "counts": one.counts,
            "report": _report(ReportRow.of(one.entry)) if one.entry else None,
            "held": [
                {"code": f.code, "at": f.place.at, "pointer": f.place.pointer, "seen": f.seen.en}
                for f in said.get(one.sha256, ())
            ],
        }
        for one in found
    ]
    return json.dumps({"waiting": listed}, ensure_ascii=False, indent=2)


def receipt_line(receipt: FileReceipt, language: Language) -> str:
    """Say in a line what became of a file, with its number."""
    return (
        f"{receipt.number}  {plain_name(receipt.name)}: {_OUTCOME[receipt.outcome].said(language)}"
    )


def receipt_text(receipt: FileReceipt, setup: ResolvedSetup, language: Language) -> str:
    """Write a receipt as it can be given to the sender."""
    lines = [
        _RECEIPT.filled({"number": receipt.number}).said(language),
        "",
        _OF_FILE.filled({"name": plain_name(receipt.name) or _PURGED}).said(language),
        _CAME.filled({"moment": _moment(receipt.received, setup)}).said(language),
        _BECAME.filled({"outcome": _OUTCOME[receipt.outcome]}).said(language),
    ]
    if receipt.codes:
        lines.append(CODES_TOLD.filled({"codes": ", ".join(receipt.codes)}).said(language))
    for report in receipt.reports:
        about = {
            "what": _what(report, setup),
            "revision": report.revision,
            "id": mask(report.id),
            "row": report.row,
        }
        lines.append(_REPORT.filled(about).said(language))
    lines += [f"sha256: {receipt.sha256}", "", _KEEP.said(language)]
    return "\n".join(lines) + "\n"


def receipt_dict(receipt: FileReceipt) -> dict[str, Any]:
    """Give a receipt for machines."""
    return {
        "number": receipt.number,
        "sha256": receipt.sha256,
        "file": receipt.name,
        "received": receipt.received.isoformat(),
        "outcome": receipt.outcome,
        "codes": list(receipt.codes),
        "reports": [_report(report) for report in receipt.reports],
    }


def letter_text(letter: Letter, setup: ResolvedSetup, language: Language) -> str:
    """Write what goes back to the sender; of what was seen only the kind of personal data is told."""
    which = f" {_what(ReportRow.of(letter.entry), setup)}" if letter.entry else ""
    lines = [
        _MEND.filled({"which": which}).said(language),
        _NUMBER.filled({"number": letter.number or "–"}).said(language),
        _CAME.filled({"moment": _moment(letter.received, setup)}).said(language),
        "",
        _NOT_YET.said(language),
    ]
    if letter.comment:
        lines += ["", _WRITES.said(language), f"  {letter.comment}"]
    if letter.findings:
        lines += ["", _PLACES.said(language)]
    for finding in letter.findings:
        place = _where(finding) or _WHOLE_FILE.said(language)
        lines.append(f"- {place}: {finding.title.said(language)}")
        if finding.code in (CERTAIN.code, POSSIBLE.code):
            lines.append(f"  {finding.seen.said(language)}")
    lines += ["", _SEND_AGAIN.said(language)]
    return "\n".join(lines) + "\n"


def _where(finding: Finding) -> str:
    """Give the place as its program shows it, and the field where the report has one."""
    at, pointer = finding.place.at, finding.place.pointer
    return f"{at} ({pointer})" if at and pointer else at or pointer


def _what(report: ReportRow, setup: ResolvedSetup) -> str:
    actor = str(report.actor or "")
    known = setup.actors.get(actor)
    return f"{known.name if known else mask(actor)}, {report.period}"


def _report(report: ReportRow) -> dict[str, Any]:
    return {
        "row": report.row,
        "id": mask(report.id),
        "revision": report.revision,
        "actor": report.actor,
        "period": report.period,
        "state": report.state,
    }


def _moment(moment: datetime, setup: ResolvedSetup) -> str:
    return f"{moment.astimezone(setup.zone):%Y-%m-%d %H:%M}"
