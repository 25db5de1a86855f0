"""An actor's own list (police, faults, alarms, answers) made into reports, with every row accounted for."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.findings import Finding, did_you_mean, in_order
from est_framework.language import Text
from est_framework.reports.incidents.breaks import Break, breaks_in
from est_framework.reports.incidents.counts import Counts
from est_framework.reports.incidents.entries import list_report
from est_framework.reports.incidents.kept import Kept, Reach, merged
from est_framework.reports.incidents.list_table import ListTable
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.mapping_model import is_about_a_person
from est_framework.reports.incidents.oddities import note_oddities
from est_framework.reports.incidents.profile import Day, Profile, profile_of
from est_framework.reports.incidents.rows import read_table
from est_framework.reports.incidents.sorting import UNPLACED, Sorted, Sorting
from est_framework.reports.rules import (
    rep412_missing_event_column,
    rep434_event_changed,
    rep439_personal_column,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime

    from est_framework.findings import Place
    from est_framework.periods import Period
    from est_framework.reports.formats.source import Source
    from est_framework.reports.incidents.mapping_model import IncidentMapping
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class IncidentImport:
    """
    What became of a list.

    Attributes:
        reports: Reports as plain data, oldest period first; to be validated and kept as any other.
        findings: What there is to say, in order.
        counts: Where every row went.
        unplaced: The rows that became nothing though nobody meant it: where they stand, and why.
        kept: What is to be remembered of the list, by period.
    """

    reports: tuple[dict[str, Any], ...]
    findings: tuple[Finding, ...]
    counts: Counts
    unplaced: tuple[tuple[Place, Text], ...] = ()
    kept: Kept = field(default_factory=Kept)


def import_incidents(  # noqa: PLR0913  # what is asked, and what is known already
    source: Source,
    mapping: IncidentMapping,
    setup: ResolvedSetup,
    *,
    periods: Collection[Period] | None = None,
    now: datetime,
    revision: int = 1,
    geometry: Mapping[str, Mapping[str, Any]] | None = None,
    held: Kept | None = None,
) -> IncidentImport:
    """
    Make an actor's list into reports, one for each actor and period that it says anything of.

    Args:
        source: The list: CSV, XLSX or Parquet, alone or packed.
        mapping: What its columns, places and types mean; from `read_mapping`.
        setup: The setup that the reports follow.
        periods: The periods to import; None for all from the setup's first one.
        now: When the reports are submitted, with time zone.
        revision: The revision of the reports; raise it to replace an earlier import of the same periods.
        geometry: The boundaries of the areas, for lists with points.
        held: What earlier imports of the list brought; their events are in the reports too.

    Returns:
        The reports, findings and account. No reports when the list cannot be read to its end.

    Raises:
        UsageError: The mapping names an actor, area or indicator that the setup does not have.
    """
    _must_fit(mapping, setup)
    table = read_table(source, mapping.sheet)
    table.findings.extend(_missing_columns(table, mapping))
    if not table.is_usable():
        return IncidentImport((), tuple(in_order(table.findings)), Counts())
    sorting = Sorting(
        table, mapping, setup, periods, geometry or {}, now.astimezone(setup.zone).date()
    )
    done = sorting.sort()
    note_oddities(table, mapping, sorting.days, done.tally)
    known = held or Kept()
    fresh = _profile(sorting, done)
    if periods:
        fresh.setdefault(max(periods).last, Day())
    kept, changed = merged(known, done.entries, _reach(sorting, known, fresh), fresh)
    broken = breaks_in(kept.profile, _filled_columns(mapping), mapping.types, setup, source.name)
    findings = [*table.findings, *done.findings, *(b.finding for b in broken)]
    findings += done.tally.findings(
        table, [*mapping.types, *mapping.reasons], [*mapping.places, *_names(setup)]
    )
    findings += _changes(changed, table)
    findings += _persons(table, mapping)
    submitted = now.astimezone(setup.zone).isoformat(timespec="seconds")
    reports = tuple(
        report | {"submitted": submitted, "revision": revision}
        for report in _reports(kept, known, broken, sorting)
        if periods is None or report["period"] in set(map(str, [*periods, *changed]))
    )
    unplaced = tuple((table.place(i), UNPLACED[why]) for i, why in sorted(done.unplaced.items()))
    return IncidentImport(reports, tuple(in_order(findings)), done.tally.counts(), unplaced, kept)


def _must_fit(mapping: IncidentMapping, setup: ResolvedSetup) -> None:
    unknown = [actor for actor in mapping.senders if actor not in setup.actors]
    areas = [*mapping.places.values(), *([mapping.all_in] if mapping.all_in else [])]
    unknown += [area for area in areas if area not in setup.areas]
    unknown += [id_ for id_ in mapping.indicators() if id_ not in setup.indicators]
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


def _missing_columns(table: ListTable, mapping: IncidentMapping) -> Iterator[Finding]:
    if not table.headings:
        return
    named = [*(heading for _, heading in mapping.columns.named()), *mapping.answers]
    for heading in dict.fromkeys(named):
        if heading not in table.headings:
            rule, hint = rep412_missing_event_column.RULE, did_you_mean(heading, table.headings)
            yield rule.at(table.header_place(), seen=heading, hint=hint)


def _filled_columns(mapping: IncidentMapping) -> list[str]:
    """Give the columns that a list cannot do without, so that one that is blank says something is wrong."""
    needed = ("type", "place", "count", "latitude", "north")
    return [h for what, h in mapping.columns.named() if what in needed] + list(mapping.answers)


def _profile(sorting: Sorting, done: Sorted) -> Profile:
    mapping, table = sorting.mapping, sorting.table
    columns = {h: table.column(h) for h in _filled_columns(mapping)}
    counted = {name.casefold(): name for name in mapping.types}
    known = {name.casefold() for name in mapping.reasons}
    spelled: dict[str, str | None] = {}
    cells = sorting.cells.get("type") or [""] * len(table.rows)
    for text in set(cells):
        plain = one_spelling(text).casefold()
        is_known = not plain or plain in known or mapping.between in plain
        spelled[text] = counted.get(plain, "" if is_known else None)
    return profile_of(sorting.days, columns, [spelled[text] for text in cells], done.placed)


def _reach(sorting: Sorting, held: Kept, fresh: Profile) -> Reach:
    if "id" in sorting.cells:
        return Reach(sorting.cells["id"], sorting.periods)
    if sorting.mapping.kind == "answers":
        return Reach((), sorting.periods)
    blank = Day()
    full = {d for d, here in fresh.items() if here.rows >= held.profile.get(d, blank).rows > 0}
    return Reach((), sorting.periods, full)


def _reports(
    kept: Kept, held: Kept, broken: list[Break], sorting: Sorting
) -> Iterator[dict[str, Any]]:
    """Yield the reports of everything that is kept; and of what is in doubt, or was."""
    mapping, setup = sorting.mapping, sorting.setup
    reach = {actor: placing.reach for actor, placing in sorting.placings.items()}
    asked = {pair: list(chain(*entries.values())) for pair, entries in kept.entries()}
    kept.doubted = {p for found in broken for p in _periods_of(found, setup)}
    for period in kept.doubted | held.doubted:
        asked |= {(a, period): asked.get((a, period), []) for a in mapping.senders}
    for (actor, period), entries in sorted(asked.items(), key=lambda pair: pair[0][::-1]):
        doubted = _doubted([b for b in broken if b.holds(period)], mapping)
        unknown = dict.fromkeys(reach.get(actor, ()), doubted) if doubted else {}
        yield list_report(actor, period, entries, (mapping, setup), unknown)


def _periods_of(found: Break, setup: ResolvedSetup) -> Iterator[Period]:
    first = max(setup.period_on(found.since), setup.setup.cycle.first)
    return first.through(found.until)


def _doubted(broken: list[Break], mapping: IncidentMapping) -> tuple[str, ...]:
    """Give the indicators that breaks leave in doubt."""
    if any(b.type is None for b in broken):
        return tuple(mapping.indicators())
    return tuple(dict.fromkeys(mapping.types[b.type] for b in broken if b.type is not None))


def _changes(changed: Mapping[Period, int], table: ListTable) -> Iterator[Finding]:
    for period, count in sorted(changed.items()):
        place = table.header_place()
        yield rep434_event_changed.RULE.at(place, count=count, period=str(period))


def _persons(table: ListTable, mapping: IncidentMapping) -> Iterator[Finding]:
    read = {heading for _, heading in mapping.columns.named()}
    if headings := [h for h in table.headings if is_about_a_person(h) and h not in read]:
        place, seen = table.header_place(), ", ".join(headings)
        yield rep439_personal_column.RULE.at(place, seen=seen)


def _names(setup: ResolvedSetup) -> list[str]:
    return [area.name for area in setup.areas.values()]
