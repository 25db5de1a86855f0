"""The picture as one page for the group: readable in the meeting's first minute, and on paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.analysis.hot import hot_places
from est_framework.language import Language, translator
from est_framework.picture.order import PARTS_OF_DAY
from est_framework.publish.page import css_string, style_sheet, whole_page
from est_framework.publish.picture.answered_chart import answered_chart, heard_over_time
from est_framework.publish.picture.behind import all_behind
from est_framework.publish.picture.beside import Beside
from est_framework.publish.picture.changes_words import (
    told_changes,
    told_times,
    untold_changes,
)
from est_framework.publish.picture.charts import SHOWN, highest, sparkline
from est_framework.publish.picture.headline import gravest_first, headline
from est_framework.publish.picture.heat import heat_table, number
from est_framework.publish.picture.levels_table import level_rows
from est_framework.publish.picture.map import level_map
from est_framework.publish.picture.since_last import since_last
from est_framework.publish.picture.swatches import level_patterns, swatch
from est_framework.publish.picture.told_places import told_places
from est_framework.publish.picture.totals import totals
from est_framework.publish.picture.usual_words import MARKS, told_usual, verdict_words
from est_framework.publish.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.measures.models import Measure
    from est_framework.picture.models import EventLine, Picture, Point, Series
    from est_framework.setup.local import LocalEst

_MANY_AREAS = 9
"""From how many areas the table's column heads stand upright."""

_VERY_MANY_AREAS = 16
"""Beyond so many areas the table on paper has only those that stand highest, and rows are drawn together."""

_DIGITS_SHOWN = 12


def picture_html(
    picture: Picture,
    levels: Sequence[SuggestedLevel],
    measures: Sequence[Measure],
    local: LocalEst,
    language: Language,
    *,
    beside: Beside | None = None,
) -> str:
    """
    Make the group's page of a picture.

    Args:
        picture: The period put together.
        levels: What the criteria suggest for each area.
        measures: The open measures; one is overdue when its day had passed at `picture.as_of`.
        local: The setup, and the outlines of its areas for the map.
        language: The page's language.
        beside: The usual, what was before, what people decided, and how it has gone; the page says nothing
            of what is not there.

    Returns:
        A self-contained HTML document that fetches nothing and runs nothing. The same input gives the
        same bytes.
    """
    words = Words(local.setup, language)
    open_ones = _measures(measures, picture, words)
    beside = beside or Beside()
    usual = beside.usual
    heat = heat_table(picture, local.setup, words, usual)
    left = _left_on_screen(heat.areas, levels, words)
    own_style = f"{_page_foot(picture, words)}{_left_out_on_paper(left)}"
    places = told_places(picture.events, local.places, words)
    drawn = (
        level_map(local, levels, words, Counter(e.area for e in picture.events), places.marked)
        if local.setup.suggests_levels
        else None
    )
    return whole_page(
        "picture.html",
        language=language,
        style=f"{style_sheet('page.css')}{style_sheet('picture.css')}{own_style}",
        fields={
            "picture": picture,
            "words": words,
            "top": headline(picture, levels, words),
            "levels": level_rows(picture, levels, beside, words),
            "since": since_last(picture, levels, beside, words),
            "compares": beside.levels_before is not None,
            "map": drawn,
            "map_number": {area: n for n, area, _ in drawn.numbered} if drawn else {},
            "places": places,
            "heat": heat,
            "left_on_screen": len(left),
            "usual": told_usual(usual, words) if usual else None,
            **_told(picture, beside, words),
            "explained": [(mark, verdict_words(v, language)) for v, mark in MARKS.items()],
            "many_areas": len(local.setup.areas) >= _MANY_AREAS,
            "very_many_areas": len(local.setup.areas) > _VERY_MANY_AREAS,
            "trends": _trends(picture, words),
            "series": _in_order(picture.history, words),
            "events": _by_area(picture.events, words),
            "upcoming": sorted(picture.upcoming, key=lambda u: u.date),
            "presence": sorted(picture.presence, key=lambda p: p.date),
            "measures": open_ones,
            "overdue": sum(bool(o.late or o.review_late) for o in open_ones),
            "patterns": level_patterns(local.setup.scale),
            "swatch": swatch,
            "number": number,
            "digits": picture.digest.removeprefix("sha256:")[:_DIGITS_SHOWN],
        },
    )


def _told(picture: Picture, beside: Beside, words: Words) -> dict[str, object]:
    """Give what is told in words and pictures of its own: changes, times, who answered, what is behind."""
    changes = beside.changes
    return {
        "changes": told_changes(changes, words) if changes else None,
        "untold": untold_changes(changes, words.language) if changes else "",
        "times": told_times(hot_places(picture.spots), words),
        "answered": answered_chart(picture.answered, words),
        "heard": heard_over_time(picture.answered, words),
        "behind": all_behind(picture, words),
        "totals": totals(picture, words),
    }


@dataclass(frozen=True)
class Trend:
    """One indicator's line, and its numbers."""

    indicator: str
    newest: Point
    highest: Point
    line: Markup


@dataclass(frozen=True)
class Trends:
    """The indicators that something was seen of in the periods shown, and those of which nothing was."""

    seen: tuple[Trend, ...]
    never_seen: tuple[str, ...]


@dataclass(frozen=True)
class OpenMeasure:
    """A measure, and how many days its due day and its review day have passed; 0 where they have not."""

    measure: Measure
    late: int
    review_late: int


def _page_foot(picture: Picture, words: Words) -> str:
    _ = translator(words.language, "publish")
    which = f"{words.municipalities()}, {picture.period.name(words.language)}"
    left, middle = css_string(which), css_string(_("Internal working material"))
    return f"@page{{@bottom-left{{content:{left}}}@bottom-center{{content:{middle}}}}}\n"


def _left_on_screen(
    areas: Sequence[str], levels: Sequence[SuggestedLevel], words: Words
) -> list[int]:
    """Give the columns, counted from 0, of the areas that are too many for paper: the calmest ones."""
    order = {v.area: n for n, v in enumerate(gravest_first(levels, words))}
    highest = sorted(areas, key=lambda a: order.get(a, len(order)))[:_VERY_MANY_AREAS]
    return [n for n, area in enumerate(areas) if area not in highest]


def _left_out_on_paper(columns: Sequence[int]) -> str:
    if not columns:
        return ""
    cells = ",".join(f".seen .heat tr:not(.group)>:nth-child({n + 2})" for n in columns)
    return f"@media print{{{cells}{{display:none}}}}\n"


def _in_order(history: Sequence[Series], words: Words) -> list[Series]:
    """Give the series that any report gave a number for; of the rest nobody said that there was nothing."""
    told = [s for s in history if any(p.at_least is not None for p in s.points)]
    order = {i.id: n for n, i in enumerate(words.setup.release.indicators)}
    return sorted(told, key=lambda s: order.get(s.indicator, len(order)))


def _trends(picture: Picture, words: Words) -> Trends:
    seen, never = [], []
    changed = {c.period for c in picture.area_changes}
    for series in _in_order(picture.history, words):
        points = series.points[-SHOWN:]
        peak = highest(points)
        if peak:
            seen.append(
                Trend(series.indicator, points[-1], peak, sparkline(points, words, changed))
            )
        elif any(p.at_least is not None for p in points):
            never.append(words.indicator(series.indicator))
    return Trends(tuple(seen), tuple(never))


def _by_area(events: Sequence[EventLine], words: Words) -> list[tuple[str, list[EventLine]]]:
    areas = dict.fromkeys([*words.setup.areas, *(e.area for e in events)])
    grouped = {
        area: sorted(
            (e for e in events if e.area == area),
            key=lambda e: (e.date, PARTS_OF_DAY.index(e.part_of_day)),
        )
        for area in areas
    }
    return [(area, found) for area, found in grouped.items() if found]


def _measures(measures: Sequence[Measure], picture: Picture, words: Words) -> list[OpenMeasure]:
    today = words.on(picture.as_of)
    shown = [
        OpenMeasure(
            m,
            late=m.days_late(today),
            review_late=max((today - m.review).days, 0) if m.status != "closed" else 0,
        )
        for m in measures
    ]
    return sorted(shown, key=lambda o: (not (o.late or o.review_late), o.measure.due, o.measure.id))
