"""The page of a reader outside the group: management, the reporters, or the public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from est_framework.language import translator
from est_framework.publish.page import style_sheet, whole_page
from est_framework.publish.picture.swatches import level_patterns, swatch
from est_framework.publish.released.numbers import ALL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from est_framework.language import Language
    from est_framework.measures.decided_levels import DecidedLevel
    from est_framework.measures.models import Measure, Priority
    from est_framework.publish.picture.tables.made import Told
    from est_framework.publish.released.numbers import Publication
    from est_framework.publish.words import Words

Reader = Literal["management", "reporters", "public"]


@dataclass(frozen=True)
class Outside:
    """
    What readers outside the group may be told of, each its part.

    Attributes:
        told: All that is told of the period; its numbers never reach these pages.
        week: The period's numbers that are out.
        quarter: Those of the newest quarter, if any.
        decided: The levels that the group decided, by area.
        messages: What the group itself decided to tell this reader.
        priorities: What the group decided comes first.
        measures: All measures that hold, closed ones too.
    """

    told: Told
    week: Publication
    quarter: Publication | None
    decided: Mapping[str, DecidedLevel]
    messages: Sequence[str]
    priorities: Sequence[Priority]
    measures: Sequence[Measure]


@dataclass(frozen=True)
class AreaLine:
    """How an area stands by the group's word, and of what its numbers are out."""

    area: str
    level: str | None
    name: str
    about: str


@dataclass(frozen=True)
class MeasureLine:
    """A measure as it may be told outside the group: what sort of thing, never where exactly or how."""

    what: str
    area: str
    owner: str
    decided: str
    due: str
    status: str
    late: bool


@dataclass(frozen=True)
class NumberTable:
    """The numbers that are out: a column for each core category, and for all together."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]


def reader_html(reader: Reader, outside: Outside, language: Language) -> str:
    """
    Make the page of a reader outside the group.

    No page has an exact place, an event, a description, a name of who reported, or a number that is not out.

    Args:
        reader: Whose page it is.
        outside: What may be told.
        language: The page's language.

    Returns:
        A self-contained HTML document that fetches nothing and runs nothing.
    """
    told, words = outside.told, outside.told.words
    standings = told.picture.standings
    return whole_page(
        "reader.html",
        language=language,
        style=style_sheet("page.css") + style_sheet("reader.css"),
        fields={
            "reader": reader,
            "words": words,
            "picture": told.picture,
            "messages": outside.messages,
            "answered": sum(s.status in ("on_time", "late") for s in standings),
            "asked": sum(s.status != "not_owed" for s in standings),
            "areas": _area_lines(outside, words),
            "priorities": _priorities(outside, words),
            "week": number_table(outside.week, words),
            "quarter": number_table(outside.quarter, words) if outside.quarter else None,
            "quarter_name": _quarter_name(outside.quarter, words) if outside.quarter else "",
            "quarter_periods": len(outside.quarter.periods) if outside.quarter else 0,
            "threshold": outside.week.threshold,
            "measures": _measures(outside, words, closed=False),
            "closed": _measures(outside, words, closed=True),
            "kinds": _kinds(outside, words),
            "patterns": level_patterns(told.setup.scale),
            "swatch": swatch,
        },
    )


def number_table(out: Publication, words: Words) -> NumberTable:
    """Give the numbers that are out as a table, areas in the setup's order and all together last."""
    _ = translator(words.language, "publish")
    shown = out.shown
    labels = {c.code: words.said(c.label) for c in words.setup.release.categories}
    categories = list(dict.fromkeys(category for _area, category in shown))
    areas = dict.fromkeys(area for area, _category in shown)
    return NumberTable(
        head=tuple(_("All") if c == ALL else labels.get(c, c) for c in categories),
        rows=tuple(
            (
                _("All areas") if area == ALL else words.area(area),
                tuple(shown[area, category] for category in categories),
            )
            for area in areas
        ),
    )


def _quarter_name(quarter: Publication, words: Words) -> str:
    _ = translator(words.language, "publish")
    year, number = quarter.span.split("-Q")
    return _("quarter {n} of {year}").format(n=number, year=year)


def _area_lines(outside: Outside, words: Words) -> list[AreaLine]:
    """Give the areas that the group decided a level for, gravest first; what is suggested stays inside."""
    order = [level.id for level in words.setup.scale.levels]
    lines = [
        AreaLine(words.area(area), d.level, words.level(d.level), _categories(outside, area, words))
        for area, d in outside.decided.items()
    ]
    return sorted(lines, key=lambda a: -order.index(a.level) if a.level in order else 1)


def _priorities(outside: Outside, words: Words) -> list[tuple[str, str]]:
    """Give the areas that come first, and about what; why and exactly where stays in the group."""
    return [
        (words.area(p.area), _category_of(p.indicator or "", words))
        for p in sorted(outside.priorities, key=lambda p: p.rank)
    ]


def _category_of(indicator: str, words: Words) -> str:
    known = words.known_indicator(indicator)
    labels = {c.code: words.said(c.label) for c in words.setup.release.categories}
    return labels.get(known.core_category or "", "") if known else ""


def _categories(outside: Outside, area: str, words: Words) -> str:
    """Name the core categories of which an area's number is out; what is hidden is not named either."""
    shown = [
        words.said(c.label)
        for c in words.setup.release.categories
        if outside.week.shown.get((area, c.code)) is not None
    ]
    return ", ".join(shown)


def _measures(outside: Outside, words: Words, *, closed: bool) -> list[MeasureLine]:
    period = outside.told.picture.period
    today = words.on(outside.told.picture.as_of)
    chosen = [
        m
        for m in sorted(outside.measures, key=lambda m: (m.due, m.id))
        if (m.status in ("done", "closed")) is closed and m.decided.shifted(26) >= period
    ]
    return [
        MeasureLine(
            what=_what(m, words),
            area=words.area(m.problem.area),
            owner=words.actor(m.owner),
            decided=m.decided.name(words.language),
            due=words.day_and_year(m.due),
            status=_status(m, words),
            late=m.days_late(today) > 0,
        )
        for m in chosen
    ]


def _what(measure: Measure, words: Words) -> str:
    """Say what sort of measure it is, in the catalogue's words; the group's own words stay in the group."""
    known = words.setup.measure_types.get(measure.type or "")
    if known:
        return words.said(known.label)
    about = _category_of(measure.problem.indicator, words)
    _ = translator(words.language, "publish")
    return _("A measure about: {category}").format(category=about) if about else _("A measure")


def _status(measure: Measure, words: Words) -> str:
    _ = translator(words.language, "publish")
    outcomes = {
        "worked": _("it helped"),
        "partly": _("it helped in part"),
        "not": _("it did not help"),
        "cannot_tell": _("it cannot be told whether it helped"),
    }
    statuses = {
        "decided": _("decided"),
        "under_way": _("under way"),
        "done": _("done"),
        "closed": _("closed"),
    }
    said = statuses[measure.status]
    return f"{said}: {outcomes[measure.outcome]}" if measure.outcome else said


def _kinds(outside: Outside, words: Words) -> list[str]:
    """Name the kinds of measures under way, without area, day or who does it."""
    _ = translator(words.language, "publish")
    kinds = {
        "presence": _("More adults and staff present"),
        "control": _("Supervision and control"),
        "place": _("The place is mended or made safer"),
        "information": _("Information and dialogue"),
        "find_out": _("We find out more"),
        "organise": _("We work together in another way"),
    }
    open_ = {m.type for m in outside.measures if m.status not in ("done", "closed") and m.type}
    found = [words.setup.measure_types[t].kind for t in open_ if t in words.setup.measure_types]
    return [label for kind, label in kinds.items() if kind in found]
