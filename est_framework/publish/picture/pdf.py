"""
The picture as a PDF to print and to send within the group: the meeting's first minutes on few pages.

`pages/picture.typ` says how it looks. What is on the page and does not fit on few sheets, such as the map,
the lines of all indicators and the numbers behind them, stays there.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from est_framework.forms.typeset import typeset
from est_framework.language import translator
from est_framework.publish.picture.headline import gravest_first, headline
from est_framework.publish.picture.heat import number
from est_framework.publish.picture.map import level_map, standing_alone
from est_framework.publish.picture.pdf_words import MANY_AREAS, most_events, pdf_words
from est_framework.publish.picture.swatches import CANNOT_TELL, tiled_swatch
from est_framework.publish.picture.told_places import told_places
from est_framework.publish.picture.usual_words import MARKS

if TYPE_CHECKING:
    from est_framework.publish.picture.tables.made import Told
    from est_framework.setup.local import LocalEst

_MOST_AREAS = 8
"""Of so many areas it is told what was seen where there are many: of those that stand highest."""
_MOST_REASONS = 2
_TEMPLATE = Path(__file__).parents[1] / "pages" / "picture.typ"


def picture_pdf(told: Told, local: LocalEst | None = None) -> bytes:
    """
    Give the picture as PDF, tagged as PDF/UA-1 asks; the same picture gives the same bytes.

    Args:
        told: All that is told of the period.
        local: The local EST, for the map; without it there is none.
    """
    data = _data(told) | {"map": _map(told, local) if local else None}
    return typeset(_TEMPLATE, data, told.picture.as_of)


def _map(told: Told, local: LocalEst) -> dict[str, Any] | None:
    """Give the map, what it says in words, and what stands beside it; None where there is none."""
    words = told.words
    places = told_places(told.picture.events, local.places, words)
    count = Counter(e.area for e in told.picture.events)
    drawn = level_map(local, told.levels, words, count, places.marked)
    if drawn is None or not told.setup.suggests_levels:
        return None
    _ = translator(told.language, "publish")
    whole = _("{area} as a whole")
    beside = [(whole.format(area=words.area(a)), words.level(v)) for a, v in drawn.unlabelled]
    beside += [
        (f"{_('Not on the map:')} {words.area(a)}", words.level(v)) for a, v in drawn.without
    ]
    return {
        "svg": standing_alone(drawn, told.setup.scale),
        "said": drawn.said,
        "numbered": [[str(n), words.area(a), words.level(v)] for n, a, v in drawn.numbered],
        "beside": beside,
        "places": [
            [words.area(a), [{"letter": k, "place": p, "count": n} for k, p, n in found]]
            for a, found in places.areas
        ]
        if len(told.setup.areas) <= MANY_AREAS
        else [],
    }


def _data(told: Told) -> dict[str, Any]:
    """Give all that the PDF says, as plain data."""
    words, picture = told.words, told.picture
    many = len(told.setup.areas) > MANY_AREAS
    most_reasons = 1 if many else _MOST_REASONS
    seen, left = _seen(told, many=many)
    top = headline(picture, told.levels, words)
    events = sorted(picture.events, key=lambda e: (words.area(e.area), e.date))
    return {
        "language": told.language,
        "title": f"{words.municipalities()}, {picture.period.name(told.language)}",
        "dates": picture.period.dates(told.language),
        "asOf": words.whole_moment(picture.as_of),
        "words": pdf_words(told, top),
        "swatches": _swatches(told),
        "silent": [
            {"status": s.status, "who": list(s.named)} for s in top.statuses if s.count and s.named
        ],
        "levels": [
            {
                "area": words.area(v.area),
                "level": words.level(v.level),
                "swatch": v.level or CANNOT_TELL,
                "decided": words.level(told.decided[v.area].level)
                if v.area in told.decided
                else "",
                "why": [words.reason(r) for r in v.reasons[:most_reasons]],
                "more": 0 if many else max(len(v.reasons) - most_reasons, 0),
            }
            for v in gravest_first(told.levels, words)
        ],
        "seen": _in_two(seen),
        "seenLeft": left,
        "events": [
            {
                "area": words.area(e.area),
                "when": words.day(e.date),
                "what": words.indicator(e.indicator),
                "where": e.place,
                "count": e.count,
                "text": e.description,
            }
            for e in events[: most_events(told)]
        ],
        "upcoming": [
            [words.day(u.date), words.area(u.area), u.description]
            for u in sorted(picture.upcoming, key=lambda u: u.date)
        ],
        "measures": _measures(told),
    }


def _swatches(told: Told) -> dict[str, str]:
    empty = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
    drawn = {v.id: tiled_swatch(v) for v in told.setup.scale.levels}
    named = {
        k: s.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        for k, s in drawn.items()
    }
    return named | {CANNOT_TELL: empty}


def _seen(told: Told, *, many: bool) -> tuple[list[dict[str, Any]], int]:
    """
    Give what was seen, by area: number, reports, and whether it is more than expected.

    Where there are many areas only those that stand highest are given, and how many are left out.
    """
    words = told.words
    more = {
        (u.area, u.indicator): MARKS.get(u.verdict, "").replace("▲", "↑") for u in told.usual.lines
    }
    areas = list(dict.fromkeys([*told.setup.areas, *(c.area for c in told.picture.cells)]))
    if many:
        order = {v.area: n for n, v in enumerate(gravest_first(told.levels, words))}
        areas.sort(key=lambda area: order.get(area, len(order)))
    found = []
    for area in areas:
        rows = [
            [
                words.indicator(c.indicator),
                number(c.at_least, c.at_most),
                more.get((area, c.indicator), ""),
                words.reports(c.reports),
            ]
            for c in told.picture.cells
            if c.area == area and c.at_most
        ]
        if rows:
            found.append({"area": words.area(area), "rows": rows})
    shown = found[:_MOST_AREAS] if many else found
    return shown, len(found) - len(shown)


def _in_two(found: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Put the areas in two columns that are about as long, in order."""
    heights = [len(a["rows"]) + 2 for a in found]
    half = sum(heights) / 2
    split = sum(sum(heights[:n]) + height / 2 < half for n, height in enumerate(heights))
    return [found[:split], found[split:]]


def _measures(told: Told) -> list[list[str]]:
    words = told.words
    today = words.on(told.picture.as_of)
    _ = translator(told.language, "publish")
    return [
        [
            m.description,
            words.area(m.problem.area),
            words.actor(m.owner),
            words.day_and_year(m.due),
            _("overdue") if m.days_late(today) else "",
        ]
        for m in told.measures
    ]
