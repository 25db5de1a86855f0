"""What is handed out, as files: the documents as page, JSON and CSV, and the protocol beside them."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import orjson

from est_framework.files import write_new
from est_framework.language import Language, Text
from est_framework.measures.handing_out.cover import COVER
from est_framework.measures.handing_out.grounds import ACT, GROUNDS
from est_framework.publish.picture.tables.csv_file import never_run
from est_framework.publish.sheet import Section, Sheet, Table, sheet_html

if TYPE_CHECKING:
    from pathlib import Path

    from est_framework.measures.handing_out.hand_out import HandOut, Protocol
    from est_framework.setup.resolved import ResolvedSetup

KINDS: Final = {
    "report": Text("Rapport", "Report"),
    "meeting": Text("Mötesprotokoll", "Meeting record"),
    "measure": Text("Insats", "Measure"),
}
_DOCUMENTS: Final = Text("handlingar", "documents")
_PROTOCOL: Final = Text("protokoll", "protocol")
_NOT_TRIED: Final = Text(
    "Reglerna hittar ställen i texten. Om sekretess gäller prövar en människa varje gång, mot "
    "lagens gällande "
    "text. Paragrafen är den som bör prövas först.",
    "The rules find places in the text. Whether secrecy holds is tried by a human being each "
    "time, against "
    "the law in force. The paragraph is the one to try first.",
)


def write_hand_out(
    hand_out: HandOut,
    protocol: Protocol,
    folder: Path,
    setup: ResolvedSetup,
    language: Language,
    *,
    overwrite: bool,
) -> tuple[Path, ...]:
    """
    Write what is handed out, and the protocol.

    Args:
        hand_out: The covered documents.
        protocol: The protocol of it.
        folder: Where to.
        setup: The setup, for the name of the role that tried it.
        language: Of the pages and the names of the files.
        overwrite: Write over other files there.

    Raises:
        SurroundingsError: Other files are there, or the folder cannot be written to.
    """
    stem, protocol_stem = _DOCUMENTS.said(language), _PROTOCOL.said(language)
    plain = [
        {"kind": kind, "id": id_, "revision": revision, "document": body}
        for kind, id_, revision, body in hand_out.documents
    ]
    files = {
        folder / f"{stem}.html": sheet_html(_documents(hand_out, language), language).encode(),
        folder / f"{stem}.json": orjson.dumps(plain, option=orjson.OPT_INDENT_2),
        folder / f"{stem}.csv": _csv(hand_out).encode("utf-8-sig"),
        folder / f"{protocol_stem}.html": sheet_html(
            protocol_sheet(protocol, setup, language), language
        ).encode(),
        folder / f"{protocol_stem}.json": protocol.model_dump_json(indent=1).encode(),
    }
    write_new(files, overwrite=overwrite)
    return tuple(files)


def preview_text(hand_out: HandOut, language: Language) -> str:
    """Say what would be handed out, and what covered: the place and the ground, never the words."""
    counts = Counter(kind for kind, *_ in hand_out.documents)
    lines = [
        Text("{first} till {last}: {what}.", "{first} to {last}: {what}.")
        .said(language)
        .format(
            first=hand_out.first,
            last=hand_out.last,
            what=", ".join(f"{KINDS[k].said(language).lower()} {counts[k]}" for k in hand_out.what),
        )
    ]
    if hand_out.withheld:
        held = Text(
            "{n} filer hålls kvar för personuppgifter. De är inte med: pröva dem för sig.",
            "{n} files are held for personal data. They are not included: try them by themselves.",
        )
        lines.append(held.said(language).format(n=hand_out.withheld))
    for one in hand_out.covered:
        ground = GROUNDS[one.ground]
        said = f"{ground.why.said(language)} ({ground.cited.said(language)})"
        lines.append(f"  {KINDS[one.kind].said(language)} {one.document}{one.pointer}: {said}")
    covered = Text("Täckt på {n} ställen. {note}", "Covered in {n} places. {note}")
    lines.append(
        covered.said(language).format(n=len(hand_out.covered), note=_NOT_TRIED.said(language))
    )
    return "\n".join(lines)


def protocol_sheet(protocol: Protocol, setup: ResolvedSetup, language: Language) -> Sheet:
    """Write the protocol as a sheet."""
    roles = {role.id: role.label.said(language) for role in setup.release.roles}
    counts = Counter(c.ground for c in protocol.covered)
    rows = tuple(
        (g.why.said(language), g.cited.said(language), g.about.said(language), str(counts[g.id]))
        for g in GROUNDS.values()
        if counts[g.id]
    )
    each = tuple(
        (
            f"{KINDS[c.kind].said(language)} {c.document}",
            c.pointer,
            GROUNDS[c.ground].why.said(language),
        )
        for c in protocol.covered
    )
    heads = (
        Text("Skäl", "Reason"),
        Text("Paragraf", "Paragraph"),
        Text("Skyddar", "Protects"),
        Text("Ställen", "Places"),
    )
    lead = Text(
        "{n} handlingar, {first} till {last}, utlämnade {day}. Prövat av: {role}.",
        "{n} documents, {first} to {last}, handed out {day}. Tried by: {role}.",
    )
    return Sheet(
        kind=Text("Protokoll", "Protocol").said(language),
        title=Text("Utlämnande av handlingar", "Handing out of documents").said(language),
        lead=lead.said(language).format(
            n=protocol.documents,
            first=protocol.first,
            last=protocol.last,
            day=protocol.handed_out.date(),
            role=roles.get(protocol.role, protocol.role),
        ),
        sections=(
            Section(
                heading=Text("Varför något är täckt", "Why anything is covered").said(language),
                texts=(ACT.said(language).capitalize(),),
                table=Table(heads=tuple(h.said(language) for h in heads), rows=rows, numbers=(3,)),
                note=_NOT_TRIED.said(language),
            ),
            Section(
                heading=Text("Varje ställe", "Every place").said(language),
                table=Table(
                    heads=tuple(
                        t.said(language)
                        for t in (
                            Text("Handling", "Document"),
                            Text("Ställe", "Place"),
                            Text("Skäl", "Reason"),
                        )
                    ),
                    rows=each,
                ),
            ),
        ),
        foot=Text(
            "Vem som begärde handlingarna, och varför, har inte frågats och är inte sparat. "
            "Nummer {number}.",
            "Who asked for the documents, and why, was not asked and is not kept. Number {number}.",
        )
        .said(language)
        .format(number=protocol.number),
    )


def _documents(hand_out: HandOut, language: Language) -> Sheet:
    field, value = Text("Fält", "Field"), Text("Innehåll", "Content")
    sections = tuple(
        Section(
            heading=f"{KINDS[kind].said(language)} {id_}",
            table=Table(
                heads=(field.said(language), value.said(language)),
                rows=tuple((at, said) for at, said in _flat(body)),
            ),
        )
        for kind, id_, _, body in hand_out.documents
    )
    lead = Text(
        "{first} till {last}. Det som är täckt står som {cover}.",
        "{first} to {last}. What is covered stands as {cover}.",
    )
    return Sheet(
        kind=Text("Handlingar", "Documents").said(language),
        title=Text("Utlämnade handlingar", "Documents handed out").said(language),
        lead=lead.said(language).format(first=hand_out.first, last=hand_out.last, cover=COVER),
        sections=sections,
        foot=Text("Skälen står i protokollet.", "The reasons stand in the protocol.").said(
            language
        ),
    )


def _flat(value: Any, at: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401  # plain data
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _flat(part, f"{at}/{key}")
    elif isinstance(value, list | tuple):
        for n, part in enumerate(value):
            yield from _flat(part, f"{at}/{n}")
    elif value not in (None, ""):
        yield at, str(value)


def _csv(hand_out: HandOut) -> str:
    """Give a row for every field; what a spreadsheet would take for a formula gets an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(("kind", "id", "revision", "field", "value"))
    for kind, id_, revision, body in hand_out.documents:
        for at, value in _flat(body):
            writer.writerow((kind, id_, revision, at, never_run(value)))
    return text.getvalue()
