"""Every number of a picture traced to its reports, and to the places in the files that they came in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from est_framework.errors import EstError, UsageError
from est_framework.findings import did_you_mean
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.picture.effective import MATTERS
from est_framework.picture.models import Cell, Part
from est_framework.picture.rows import said_in
from est_framework.picture.within import Range, Within
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import read_bytes
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.models import Report
from est_framework.reports.models import State as AnswerState
from est_framework.reports.review.rows import PeriodRows
from est_framework.reports.review.state import State as ReviewState
from est_framework.reports.review.state import reviewed
from est_framework.setup.revisions import Setups

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from est_framework.picture.models import Picture
    from est_framework.reports.formats.draft import Draft
    from est_framework.reports.keeping.ledger import Entry
    from est_framework.reports.review.state import Reviewed
    from est_framework.setup.local import LocalEst

Standing = Literal["counts", "waiting", "returned", "set_aside"]


class TracedReport(Part):
    """
    One report that says something about an indicator in an area.

    `number` and `said` are what it says there, `events` how many described events that is out of. `file`
    is the name that it came with, `sha256` what the inbox keeps it by, `places` where in it the answer and
    the events stand; empty where the file is not there any more. `part_of` is the report that it was
    merged into: of those the larger number counts, not both.
    """

    report: str
    revision: int
    actor: str
    template: str
    submitted: datetime
    received: datetime
    row: int
    standing: Standing
    said: AnswerState
    number: int | None
    events: int
    file: str
    sha256: str
    places: tuple[str, ...]
    part_of: str = ""


class Trace(Part):
    """
    What a number is made of; for the group alone, for it says who reported what.

    `cell` is None where no report that counts says anything. `whole_at_least` and `whole_at_most` are those
    of the area with the areas within it, where any lie in it; None where nobody saw anything.
    """

    period: Period
    as_of: datetime
    area: str
    indicator: str
    cell: Cell | None
    whole_at_least: int | None
    whole_at_most: int | None
    reports: tuple[TracedReport, ...]


def trace(local: LocalEst, period: Period, area: str, indicator: str, *, as_of: datetime) -> Trace:
    """
    Trace what a picture says of an indicator in an area to all the reports that say something about it.

    Those that do not count are there too: they wait for review, were sent back or were set aside.

    Args:
        local: The local EST.
        period: The period.
        area: The area's id.
        indicator: The indicator's id.
        as_of: Only what had been received by this moment counts.

    Raises:
        UsageError: The period, the area or the indicator is not one of the setup's.
        SurroundingsError: The ledger or the folder of wide copies cannot be used.
        IntegrityError: The ledger is damaged.
    """
    picture = compile_period(local, period, as_of=as_of)
    _make_sense(area, indicator, picture, local)
    cells = {c.area: c for c in picture.cells if c.indicator == indicator}
    numbers: dict[str, Range] = {
        a: (c.at_least, c.at_most) for a, c in cells.items() if c.reports or c.none_seen
    }
    nested = Within(local.setup)
    whole = nested.as_a_whole(numbers).get(area) if area in nested.wholes else None
    with Ledger.open(local.ledger_url) as ledger:
        found = tuple(_Tracing(local, ledger, as_of).reports(period, area, indicator))
    return Trace(
        period=period,
        as_of=picture.as_of,
        area=area,
        indicator=indicator,
        cell=cells.get(area),
        whole_at_least=whole[0] if whole else None,
        whole_at_most=whole[1] if whole else None,
        reports=found,
    )


def _make_sense(area: str, indicator: str, picture: Picture, local: LocalEst) -> None:
    areas = {*local.setup.areas, *(c.area for c in picture.cells)}
    indicators = {i.id for i in local.setup.release.indicators}
    indicators |= {c.indicator for c in picture.cells}
    for seen, known, sv, en in (
        (area, areas, "inget område", "area"),
        (indicator, indicators, "ingen indikator", "indicator"),
    ):
        if seen not in known:
            near = did_you_mean(seen, sorted(known))
            raise UsageError(
                Text(
                    sv=f"Det finns {sv} med id {seen}.{near.sv}".strip(),
                    en=f"There is no {en} with the id {seen}.{near.en}".strip(),
                )
            )


class _Tracing:
    """The reports of a period read back, with the files that they came in."""

    def __init__(self, local: LocalEst, ledger: Ledger, as_of: datetime) -> None:
        self._local = local
        self._ledger = ledger
        self._as_of = as_of
        self._setups = Setups(local.setup, local.earlier)
        self._drafts: dict[str, list[Draft]] = {}
        self._names: Mapping[str, str] = {
            a.sha256: a.name for a in ledger.arrivals(as_of=as_of) if a.name
        }

    def reports(self, period: Period, area: str, indicator: str) -> Iterator[TracedReport]:
        newest = self._ledger.newest_sequence(str(period), kinds=MATTERS, as_of=self._as_of)
        rows = PeriodRows(self._ledger, str(period), newest)
        for one in reviewed(rows, step=self._local.setup.is_reviewed):
            yield from self._of(one, area, indicator)

    def _of(self, one: Reviewed[Entry], area: str, indicator: str) -> Iterator[TracedReport]:
        for entry in (one.entry, *one.joined):
            report = Report.model_validate(entry.document.body)
            said = said_in(report, self._setups.of(report.digest)).get(area, {}).get(indicator)
            if said is None:
                continue
            number, state = said
            yield TracedReport(
                report=report.id,
                revision=report.revision,
                actor=report.actor,
                template=report.template,
                submitted=report.submitted.astimezone(self._local.setup.zone),
                received=entry.received.astimezone(self._local.setup.zone),
                row=entry.sequence,
                standing=_standing(one.state),
                said=state,
                number=number,
                events=sum(e.area == area and e.indicator == indicator for e in report.events),
                file=self._names.get(entry.document.source, ""),
                sha256=entry.document.source,
                places=self._places(entry, report, area, indicator),
                part_of="" if entry is one.entry else one.entry.document.id,
            )

    def _places(self, entry: Entry, report: Report, area: str, indicator: str) -> tuple[str, ...]:
        """Say where in the file the answer and the events stand, as the sender sees it."""
        source = entry.document.source
        if not source:
            return ()
        if source not in self._drafts:
            self._drafts[source] = self._read(source, entry.received)
        draft = next((d for d in self._drafts[source] if _is_of(d, report)), None)
        if draft is None:
            return ()
        answers = [
            f"/areas/{n}/answers/{indicator}"
            for n, about in enumerate(report.areas)
            if about.area == area and indicator in about.answers
        ]
        events = [
            f"/events/{n}"
            for n, event in enumerate(report.events)
            if event.area == area and event.indicator == indicator
        ]
        found = [draft.place(pointer) for pointer in (*answers, *events)]
        return tuple(dict.fromkeys(p.at or p.pointer for p in found))

    def _read(self, source: str, received: datetime) -> list[Draft]:
        try:
            content = read_bytes(self._local.inbox, source)
        except EstError:  # purged, or kept elsewhere: the ledger still says what the report said
            return []
        file = Source(self._names.get(source, source), content)
        reading = read_files(
            [file], self._local.setup, received=received, earlier=self._local.earlier
        )
        return [d for d in reading.drafts if isinstance(d.data, dict)]


def _is_of(draft: Draft, report: Report) -> bool:
    own = (draft.data.get("id"), draft.data.get("revision", 1))
    return own == (report.id, report.revision)


def _standing(state: ReviewState) -> Standing:
    return "counts" if state == "merged" else state
