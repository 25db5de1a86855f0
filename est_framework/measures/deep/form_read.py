"""Keep what a filled form of a deep analysis says, or say why not; and note that a year was gone through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from est_framework.findings import Finding, in_order
from est_framework.measures.deep.form_cells import Cells, form_cells
from est_framework.measures.deep.form_judged import Judging
from est_framework.measures.deep.models import DeepAnalysis, YearlyReview
from est_framework.measures.kinds import DEEP_ANALYSIS, YEARLY_REVIEW
from est_framework.measures.personal import personal_in
from est_framework.measures.rules.mea002_other_meeting import RULE as OTHER
from est_framework.privacy.gate import mask
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import keep_bytes
from est_framework.reports.keeping.ledger import Document, Ledger

if TYPE_CHECKING:
    from est_framework.measures.spans import Span
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Read:
    """What became of a form: the findings, and the analysis where it was kept."""

    findings: tuple[Finding, ...]
    analysis: DeepAnalysis | None = None


def receive_form(local: LocalEst, span: Span, name: str, content: bytes, *, now: datetime) -> Read:
    """
    Read a filled form back and keep what was judged and decided; nothing of it where anything is wrong.

    The bytes are kept in the inbox before they are read. The same form again changes nothing; one that
    says something else becomes a new revision, and the earlier one stays.

    Args:
        local: The local EST.
        span: The time that it should be about.
        name: The file's name.
        content: Its bytes.
        now: The moment.
    """
    keep_bytes(local.inbox, content)
    source = Source(name, content)
    cells, findings = form_cells(source, local.setup)
    if findings:
        return Read(tuple(findings))
    findings = [*_personal(cells), *_other(cells, span, local.setup)]
    judging = Judging(cells, local.setup)
    findings += judging.findings
    if findings:
        return Read(tuple(f.masked(mask) for f in in_order(findings)))
    analysis = DeepAnalysis.model_validate(
        local.setup.follows
        | {"id": str(span), "span": span, "held": judging.held, "decided_by": judging.decided_by}
        | {"judged": judging.judged, "priorities": judging.priorities}
    )
    with Ledger.open(local.ledger_url) as ledger:
        keep_held(ledger, DEEP_ANALYSIS, analysis, source.sha256, now)
    return Read((), analysis)


def keep_review(  # what a note of a review says
    local: LocalEst, span: Span, *, held: date, by: str, checklist: bool, now: datetime
) -> YearlyReview:
    """Note that a yearly review was held, by which role, and whether the checklist was gone through."""
    review = YearlyReview(
        id=str(span),
        span=span,
        held=held,
        by=by,
        checklist=("gone_through",) if checklist else (),
        **local.setup.follows,
    )
    with Ledger.open(local.ledger_url) as ledger:
        keep_held(ledger, YEARLY_REVIEW, review, "", now)
    return review


def keep_held(
    ledger: Ledger, kind: str, document: DeepAnalysis | YearlyReview, source: str, now: datetime
) -> None:
    """Keep what was held about a span, as the next revision where it says something new."""
    body = document.model_dump(mode="json")
    rows = ledger.history(kind, document.id)
    if rows and rows[-1].document.body == body:
        return
    revision = 1 + max((e.document.revision for e in rows), default=0)
    ledger.append([Document(kind, document.id, revision, document.id, body, source)], now=now)


def _personal(cells: Cells) -> Iterator[Finding]:
    for (_, column), (value, place) in cells.items():
        if column in ("reason", "goal"):
            yield from personal_in(place, str(value))


def _other(cells: Cells, span: Span, setup: ResolvedSetup) -> Iterator[Finding]:
    seen = f"{cells['', 'setup'][0]}, {cells['', 'span'][0]}"
    asked = f"{setup.setup.setup}, {span}"
    # Excel gives a year that was typed as a number back as one.
    if seen.removesuffix(".0") != asked:
        yield OTHER.at(cells["", "span"][1], seen=seen, asked=asked)
