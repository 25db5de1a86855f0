"""Publish a picture: compiled, levelled, with the open measures, as a page and as data."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from est_framework.analysis.changes import changes
from est_framework.analysis.levels import suggest_levels
from est_framework.analysis.usual import against_usual
from est_framework.findings import Finding
from est_framework.language import Language, Text
from est_framework.measures.decided_levels import decided_levels
from est_framework.measures.open import open_measures
from est_framework.periods import Period
from est_framework.picture.check import check_picture
from est_framework.picture.compile import compile_period
from est_framework.picture.long_history import long_history
from est_framework.picture.models import Picture
from est_framework.picture.seen_before import picture_before
from est_framework.publish.picture.before_first import refuse_before_first
from est_framework.publish.picture.beside import Beside, area_trends
from est_framework.publish.picture.outputs import OutputForm, output_files
from est_framework.publish.picture.page import picture_html
from est_framework.publish.picture.tables.made import Told
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.outgoing import write_out
from est_framework.setup.local import LocalEst

PAGE = Text("lagesbild.html", "picture.html")
DATA = "picture.json"
USUAL = "usual.json"


@dataclass(frozen=True)
class Published:
    """
    What was written for a period.

    Attributes:
        page: The page for the group.
        data: The same picture for machines.
        picture: The picture itself.
        findings: What the reports name and the setup does not have; all of it is shown all the same.
    """

    page: Path
    data: Path
    picture: Picture
    findings: tuple[Finding, ...]


def publish_picture(
    local: LocalEst,
    period: Period,
    *,
    as_of: datetime,
    language: Language,
    overwrite: bool,
    forms: Collection[OutputForm] = (),
) -> Published:
    """
    Put a period together and write the page for the group, with its data beside it.

    `usual.json` holds the period against the usual, as the page tells it.

    Args:
        local: The local EST.
        period: The period.
        as_of: Only what had been received by this moment counts.
        language: Of the page.
        overwrite: Write over another picture of the same period.
        forms: The forms of output to write beside the page: the PDF, and data in the folder `data`.

    Raises:
        HeldError: Something that was to be told is about a person; nothing was written.
        UsageError: The period is before the setup's first, and nothing was told of it.
        SurroundingsError: Another picture of the period is there, or the folder cannot be written to.
    """
    picture = compile_period(local, period, as_of=as_of)
    refuse_before_first(picture, local.setup)
    levels = suggest_levels(picture, local.setup)
    history = long_history(local, period, as_of=as_of)
    usual = against_usual(history, local.setup)
    with Ledger.open(local.ledger_url) as ledger:
        measures = open_measures(ledger, as_of=as_of)
        decided = decided_levels(ledger, period, as_of=as_of)
    before = picture_before(local, picture)
    changed = changes(history, local.setup)
    beside = Beside(
        usual=usual,
        changes=changed,
        levels_before={v.area: v.level for v in suggest_levels(before, local.setup)}
        if before
        else None,
        decided=decided,
        trends=area_trends(history, local.setup),
    )
    folder = local.pictures / str(period)
    page, data = folder / PAGE.said(language), folder / DATA
    told = Told(picture, levels, usual, measures, local.setup, language)
    write_out(
        local,
        {
            page: picture_html(picture, levels, measures, local, language, beside=beside).encode(),
            data: picture.model_dump_json(indent=1).encode(),
            folder / USUAL: usual.model_dump_json(indent=1).encode(),
            **output_files(
                replace(told, decided=decided.now, changes=changed), local, folder, forms
            ),
        },
        overwrite=overwrite,
    )
    return Published(page, data, picture, tuple(check_picture(picture, local.setup)))
