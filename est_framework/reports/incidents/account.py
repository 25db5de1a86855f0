"""An actor's own event list (police, faults, alarms) made into reports, with a full account of every row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.findings import Finding, Place, Severity, in_order
from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.incidents.counts import Counts, Tally
from est_framework.reports.incidents.made import DatedEvent, event_report, kept_summary
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.rows import ListRow, list_rows
from est_framework.reports.incidents.times import (
    has_one_digit_hour,
    headline_time,
    read_time,
    written_offset,
)
from est_framework.reports.rules import (
    rep413_row_without_value,
    rep414_unreadable_time,
    rep415_event_twice,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from est_framework.periods import Period
    from est_framework.reports.formats.source import Source
    from est_framework.reports.incidents.mapping import IncidentMapping
    from est_framework.setup.resolved import ResolvedSetup

_NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class IncidentImport:
    """
    What became of an event list.

    Attributes:
        reports: Reports as plain data, oldest period first; to be validated and kept as any other.
        findings: What there is to say, in order.
        counts: Where every row went.
    """

    reports: tuple[dict[str, Any], ...]
    findings: tuple[Finding, ...]
    counts: Counts


def import_incidents(
    source: Source,
    mapping: IncidentMapping,
    setup: ResolvedSetup,
    *,
    periods: Collection[Period] | None = None,
    now: datetime,
    revision: int = 1,
) -> IncidentImport:
    """
    Make an actor's event list into reports, one for each period that has an event.

    Args:
        source: The list as CSV, packed with gzip or not.
        mapping: What its columns, places and types mean; from `read_mapping`.
        setup: The setup that the reports follow.
        periods: The periods to import; None for all from the setup's first one.
        now: When the reports are submitted, with time zone.
        revision: The revision of the reports; raise it to replace an earlier import of the same periods.

    Returns:
        The reports, findings and account. No reports when the list cannot be read to its end.

    Raises:
        UsageError: The mapping names an actor, area or indicator that the setup does not have.
    """
    _must_fit(mapping, setup)
    sorting = _Sorting(source.name, mapping, setup, periods)
    needed = (name for name in mapping.columns.model_dump().values() if name)
    for item in list_rows(source, list(needed)):
        if isinstance(item, ListRow):
            sorting.take(item)
        else:
            sorting.findings.append(item)
    if any(f.severity is Severity.ERROR and f.code != "REP023" for f in sorting.findings):
        return IncidentImport((), tuple(in_order(sorting.findings)), Counts())
    known = [*mapping.types, *mapping.reasons]
    findings = in_order([*sorting.findings, *sorting.tally.findings(source.name, known)])
    reports = tuple(
        event_report(period, events, (mapping, setup), now=now, revision=revision)
        for period, events in sorted(sorting.events.items())
    )
    return IncidentImport(reports, tuple(findings), sorting.tally.counts())


def _must_fit(mapping: IncidentMapping, setup: ResolvedSetup) -> None:
    unknown = [mapping.actor] if mapping.actor not in setup.actors else []
    unknown += [area for area in mapping.places.values() if area not in setup.areas]
    unknown += [id_ for id_ in mapping.types.values() if id_ not in setup.indicators]
    if unknown:
        names = ", ".join(sorted(set(unknown)))
        raise UsageError(
            Text(
                sv=f"Importkartan nämner {names}, som uppsättningen inte har. Kontrollera kartan "
                "mot uppsättningen först.",
                en=f"The import mapping names {names}, which the setup does not have. Check the "
                "mapping against the setup first.",
            )
        )


@dataclass(slots=True)
class _Sorting:
    """The rows so far: each is taken once, and lands in exactly one number of the tally."""

    file: str
    mapping: IncidentMapping
    setup: ResolvedSetup
    periods: Collection[Period] | None
    tally: Tally = field(default_factory=Tally)
    findings: list[Finding] = field(default_factory=list)
    events: dict[Period, list[DatedEvent]] = field(default_factory=dict)
    seen_ids: dict[str, int] = field(default_factory=dict)

    def take(self, row: ListRow) -> None:
        """Put a row where it belongs."""
        self.tally.rows += 1
        moment = self._moment(row)
        if moment is None:
            self.tally.unreadable += 1
            return
        self._note_oddities(row)
        columns = self.mapping.columns
        id_ = row.cells[columns.id].strip()
        if (earlier := self.seen_ids.setdefault(id_, row.line)) != row.line:
            self.findings.append(rep415_event_twice.RULE.at(self._place(row), line=earlier))
            self.tally.repeated += 1
            return
        place = one_spelling(row.cells[columns.place])
        type_ = one_spelling(row.cells[columns.type])
        self._sort(row, place, type_, moment)

    def _sort(self, row: ListRow, place: str, type_: str, moment: datetime) -> None:
        area, indicator = self.mapping.places.get(place), self.mapping.types.get(type_)
        if area is None and place in self.mapping.county_places:
            self.tally.note(self.tally.county, place, row.line)
        elif area is None:
            self.tally.outside += 1
        elif indicator is None and type_ in self.mapping.reasons:
            self.tally.ignored[type_] += 1
        elif indicator is None:
            self.tally.note(self.tally.unmapped, type_, row.line)
        elif not self._is_asked_for(period := self.setup.period_of(moment)):
            self.tally.outside_periods += 1
        else:
            self.tally.imported += 1
            self.events.setdefault(period, []).append(
                DatedEvent(moment, row.line, indicator, area, self._description(row))
            )

    def _is_asked_for(self, period: Period) -> bool:
        if self.periods is None:
            return period >= self.setup.setup.cycle.first
        return period in self.periods

    def _moment(self, row: ListRow) -> datetime | None:
        """Give when the event happened by the setup's clock; None, and a finding, where it cannot be read."""
        if row.fault is not None:
            self.findings.append(row.fault)
            return None
        columns = self.mapping.columns
        for name in (columns.id, columns.time, columns.type, columns.place):
            if not row.cells[name].strip():
                self.findings.append(
                    rep413_row_without_value.RULE.at(self._place(row), column=name)
                )
                return None
        column = columns.time
        moment = read_time(row.cells[column], self.mapping.time.forms, self.setup.zone)
        if moment is not None and self.mapping.time.event == "headline":
            column = columns.headline or ""
            moment = headline_time(row.cells[column], moment)
        if moment is None:
            rule, seen = rep414_unreadable_time.RULE, mask(row.cells[column])
            self.findings.append(rule.at(self._place(row), seen=seen, column=column))
        return moment

    def _note_oddities(self, row: ListRow) -> None:
        columns, tally = self.mapping.columns, self.tally
        time = row.cells[columns.time]
        if has_one_digit_hour(time):
            tally.note(tally.oddities, "hour", row.line)
        tally.note(tally.offsets, written_offset(time), row.line)
        if one_spelling(row.cells[columns.type]) != row.cells[columns.type]:
            tally.note(tally.oddities, "type_spaces", row.line)
        if one_spelling(row.cells[columns.place]) != row.cells[columns.place]:
            tally.note(tally.oddities, "place_spaces", row.line)
        if any(_NO_BREAK_SPACE in cell for cell in row.cells.values()):
            tally.note(tally.oddities, "no_break_space", row.line)

    def _description(self, row: ListRow) -> str:
        column = self.mapping.columns.summary
        if not self.mapping.keep_summary or column is None:
            return ""
        text, finding = kept_summary(row.cells[column], column, self._place(row))
        self.findings += [finding] if finding else []
        return text

    def _place(self, row: ListRow) -> Place:
        return Place(self.file, f"rad {row.line}")
