"""Fill the tables of the data files from a picture and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from est_framework.publish.picture.tables import forms
from est_framework.publish.picture.tables.columns import KINDS, Row, Table, TableForm, Value
from est_framework.publish.picture.tables.made_answered import (
    answered_areas_rows,
    answered_rows,
    standings_rows,
)
from est_framework.publish.picture.tables.made_told import (
    area_changes_rows,
    changes_rows,
    spots_rows,
)
from est_framework.publish.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from est_framework.analysis.changes import Changes
    from est_framework.analysis.models import AgainstUsual, Quarter, SuggestedLevel
    from est_framework.language import Language
    from est_framework.measures.decided_levels import DecidedLevel
    from est_framework.measures.models import Measure
    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True)
class Told:
    """
    All that is told of a period: what every form of output is made from.

    Attributes:
        picture: The period put together.
        levels: What the criteria suggest for each area.
        usual: The period against the usual.
        measures: The open measures.
        setup: The resolved setup.
        language: The language of names and explanations; ids and columns are the same in both.
        decided: The levels that the group decided for the period, by area.
        changes: What is new, growing, fading and recurring.
    """

    picture: Picture
    levels: Sequence[SuggestedLevel]
    usual: AgainstUsual
    measures: Sequence[Measure]
    setup: ResolvedSetup
    language: Language
    decided: Mapping[str, DecidedLevel] = field(default_factory=dict)
    changes: Changes | None = None

    @property
    def words(self) -> Words:
        """What things are called."""
        return Words(self.setup, self.language)


def made_tables(told: Told) -> tuple[Table, ...]:
    """
    Give all tables with their rows, in the order of `FORMS`; those without rows too.

    Nothing in them depends on anything but what is told, so the same picture gives the same tables.
    """
    when = _when(told.picture)
    return tuple(
        Table(form, tuple((*when, *row) for row in _ROWS[form](told))) for form in forms.FORMS
    )


def dictionary(language: Language) -> Table:
    """Give the data dictionary: what every column of every table means."""
    rows: list[Row] = [
        (
            form.name,
            column.name,
            KINDS[column.kind].said(language),
            column.is_key,
            column.told.said(language),
        )
        for form in forms.FORMS
        for column in form.columns
    ]
    return Table(forms.DICTIONARY, tuple(rows))


def _when(picture: Picture) -> Row:
    period = picture.period
    iso = period.first.isocalendar()
    return (picture.setup, str(period), iso.year, iso.week, period.first, period.last)


def _cells(told: Told) -> Iterator[Row]:
    words = told.words
    for c in told.picture.cells:
        counts = (c.at_least, c.at_most, c.actors, c.reports)
        states = (c.none_seen, c.unknown, c.not_asked, c.not_answered)
        yield (
            *_area(c.area, words),
            *_indicator(c.indicator, words),
            _category(c.indicator, words),
        ) + (counts + states)


def _levels(told: Told) -> Iterator[Row]:
    words = told.words
    for level in told.levels:
        area = told.setup.areas.get(level.area)
        decided = told.decided.get(level.area)
        yield (
            *_area(level.area, words),
            area.municipality if area else None,
            area.part_of if area else None,
            level.level,
            words.level(level.level),
            level.reported,
            " ".join(words.reason(r) for r in level.reasons),
            decided.level if decided else None,
            words.level(decided.level) if decided else None,
            decided.role if decided else None,
            decided.held if decided else None,
            decided.reason if decided else None,
        )


def _usual(told: Told) -> Iterator[Row]:
    words = told.words
    for u in told.usual.lines:
        yield (
            *_area(u.area, words),
            *_indicator(u.indicator, words),
            u.verdict,
            u.why_not,
            u.count,
            u.reports,
            u.usual_reports,
            u.expected,
            u.low,
            u.high,
            u.p_value,
            u.periods,
            *_quarter(u.quarter),
        )


def _quarter(quarter: Quarter | None) -> Row:
    if quarter is None:
        return (None,) * 4
    return quarter.ratio, quarter.low, quarter.high, quarter.more


def _events(told: Told) -> Iterator[Row]:
    words = told.words
    for n, e in enumerate(told.picture.events, start=1):
        yield (
            n,
            *_area(e.area, words),
            *_indicator(e.indicator, words),
            _category(e.indicator, words),
            e.date,
            e.date.isoweekday(),
            e.part_of_day,
            e.place,
            e.count,
            e.description,
            e.actor,
            words.actor(e.actor),
            e.report,
        )


def _upcoming(told: Told) -> Iterator[Row]:
    words = told.words
    for n, u in enumerate(told.picture.upcoming, start=1):
        yield (n, *_area(u.area, words), u.date, u.description, u.actor, words.actor(u.actor))


def _presence(told: Told) -> Iterator[Row]:
    words = told.words
    for n, p in enumerate(told.picture.presence, start=1):
        yield (n, *_area(p.area, words), p.date, p.resource, p.actor, words.actor(p.actor))


def _series(told: Told) -> Iterator[Row]:
    words = told.words
    for series in told.picture.history:
        for point in series.points:
            yield (
                *_indicator(series.indicator, words),
                str(point.period),
                point.period.first,
                point.at_least,
                point.reports,
            )


def _measures(told: Told) -> Iterator[Row]:
    words = told.words
    today = words.on(told.picture.as_of)
    for m in told.measures:
        yield (
            m.id,
            m.type,
            m.description,
            *_area(m.problem.area, words),
            *_indicator(m.problem.indicator, words),
            m.owner,
            words.actor(m.owner),
            str(m.decided),
            m.due,
            m.review,
            m.status,
            m.days_late(today) > 0,
        )


_ROWS: dict[TableForm, Callable[[Told], Iterator[Row]]] = {
    forms.CELLS: _cells,
    forms.LEVELS: _levels,
    forms.USUAL: _usual,
    forms.STANDINGS: standings_rows,
    forms.ANSWERED: answered_rows,
    forms.ANSWERED_AREAS: answered_areas_rows,
    forms.EVENTS: _events,
    forms.UPCOMING: _upcoming,
    forms.PRESENCE: _presence,
    forms.SERIES: _series,
    forms.MEASURES: _measures,
    forms.CHANGES: changes_rows,
    forms.SPOTS: spots_rows,
    forms.AREA_CHANGES: area_changes_rows,
}


def _area(area: str, words: Words) -> tuple[str, str]:
    return area, words.area(area)


def _indicator(indicator: str, words: Words) -> tuple[str, str]:
    return indicator, words.indicator(indicator)


def _category(indicator: str, words: Words) -> Value:
    known = words.known_indicator(indicator)
    return known.core_category if known else None
