"""Writes the minutes of a period's meetings: Word on the municipality's own template, and PDF."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
import typst

from est_framework.errors import UsageError
from est_framework.language import Language, Text, translator
from est_framework.measures.meeting.minutes import Minutes, minutes_of
from est_framework.measures.meeting.word import finished
from est_framework.measures.meeting.word_template import open_paper
from est_framework.measures.open import kept_measures, kept_records
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.outgoing import write_out

if TYPE_CHECKING:
    from datetime import datetime

    from est_framework.periods import Period
    from est_framework.setup.local import LocalEst

_PAGE = Path(__file__).parent / "page"
NAME = Text("protokoll", "minutes")


def write_minutes(
    local: LocalEst,
    period: Period,
    *,
    as_of: datetime,
    language: Language,
    overwrite: bool,
    word: bool = False,
) -> list[Path]:
    """
    Write the minutes of each meeting about a period.

    Args:
        local: The local EST.
        period: The period.
        as_of: Only what had been read in by this moment.
        language: Of the minutes.
        overwrite: Write over minutes that are there.
        word: Also a Word document.

    Returns:
        The files, `moten/2026-W47/protokoll-2026-W47.pdf`.

    Raises:
        UsageError: No record of a meeting about the period was read in, or Word is not installed.
        HeldError: Something in them is about a person; nothing was written.
        SurroundingsError: Other minutes are there, or the folder cannot be written to.
    """
    with Ledger.open(local.ledger_url) as ledger:
        records = kept_records(ledger, [period], as_of=as_of)
        measures = {m.id: m for m in kept_measures(ledger, as_of=as_of)}
    if not records:
        raise UsageError(
            Text(
                sv=f"Inget protokoll om {period} är inläst. Läs in det med est meeting read FIL.",
                en=f"No record about {period} was read in. Read it in with est meeting read FILE.",
            )
        )
    contents: dict[Path, bytes] = {}
    said: dict[Path, bytes] = {}
    for record in records:
        minutes = minutes_of(record, local.setup, measures, language)
        file = local.meetings / str(period) / f"{NAME.said(language)}-{record.id}"
        contents[file.with_name(f"{file.name}.pdf")] = minutes_pdf(minutes)
        if word:
            template = local.minutes_template
            own = template.read_bytes() if template.is_file() else None
            contents[file.with_name(f"{file.name}.docx")] = minutes_word(minutes, own)
        said[file.with_name(f"{file.name}.json")] = record.model_dump_json().encode()
    write_out(local, contents, overwrite=overwrite, said=said)
    return list(contents)


def minutes_word(minutes: Minutes, template: bytes | None = None) -> bytes:
    """
    Give the minutes as a Word document.

    Raises:
        UsageError: Word is not installed with the tool, or the template is no Word document.
    """
    fields = {"title": minutes.title, "period": minutes.period, "date": minutes.held}
    paper = open_paper(template, fields)
    for section in minutes.sections:
        paper.heading(section.heading)
        for line in section.lines:
            paper.line(line)
        if section.rows:
            paper.table(section.columns, section.rows)
    return finished(paper, minutes.title, minutes.language, minutes.made.replace(tzinfo=None))


def minutes_pdf(minutes: Minutes) -> bytes:
    """Give the minutes as PDF/UA-1; the same minutes give the same bytes."""
    _ = translator(minutes.language, "measures")
    told = {
        "language": minutes.language,
        "title": minutes.title,
        "period": minutes.period,
        "held": f"{_('Date of the meeting')}: {minutes.held}",
        "page": _("Page {n} of {total}"),
        "sections": [
            {"heading": s.heading, "lines": s.lines, "columns": s.columns, "rows": s.rows}
            for s in minutes.sections
        ],
    }
    content = _compiler().compile(
        format="pdf",
        sys_inputs={"minutes": orjson.dumps(told).decode()},
        pdf_standards="ua-1",
        timestamp=int(minutes.made.timestamp()),
    )
    if not isinstance(content, bytes):
        raise TypeError(type(content))
    return content


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(
        _PAGE / "minutes.typ",
        root=_PAGE,
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
    )
