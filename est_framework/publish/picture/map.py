"""The map of suggested levels: own SVG from the setup's own outlines, so no coordinate leaves the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from est_framework.language import translator
from est_framework.publish.page import plain
from est_framework.publish.picture.outlines import Drawing, Ring, draw, path, room_for, size
from est_framework.publish.picture.swatches import fill, level_patterns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.method.models import Scale
    from est_framework.publish.picture.told_places import MarkedPlace
    from est_framework.publish.words import Words
    from est_framework.setup.local import LocalEst

_WIDTH = 520
_TALLEST = 560
_EDGE = 6
_BOLD, _THIN = 9.0, 7.9
"""How wide a letter is at most, on average, in the widest of the fonts that readers have."""

_LINE = 17
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" '
_STYLE = (
    ".area{stroke:#000;stroke-width:1.2}.unsure{stroke-dasharray:5 3}.plain{fill-opacity:.35}"
    ".label rect,.spot circle{fill:#fff;stroke:#000;stroke-width:.8}"
    "text{text-anchor:middle;font-family:Libertinus Serif;font-size:14px}"
    ".name,.badge text,.spot text{font-weight:bold}.badge text{fill:#fff}.spot text{font-size:12px}"
)


@dataclass(frozen=True)
class LevelMap:
    """
    The map, and what must stand beside it because it did not fit or has no place.

    Attributes:
        svg: The drawing.
        said: The same in words.
        numbered: Number, area and level of the areas too small for their name.
        unlabelled: Areas that lie under others on the map, with their levels.
        without: Areas that have no place on the map, with their levels.
    """

    svg: Markup
    said: str
    numbered: tuple[tuple[int, str, str | None], ...]
    unlabelled: tuple[tuple[str, str | None], ...]
    without: tuple[tuple[str, str | None], ...]


def level_map(
    local: LocalEst,
    levels: Sequence[SuggestedLevel],
    words: Words,
    events: Mapping[str, int] | None = None,
    marked: Sequence[MarkedPlace] = (),
) -> LevelMap | None:
    """
    Draw the areas of a setup by their suggested level, told apart by pattern, colour and words.

    Args:
        local: The setup and the geometry of its areas.
        levels: The suggested levels; an area that is not among them cannot be judged.
        words: The page's language.
        events: How many events have been described in each area; a number on the map.
        marked: The places of the setup's own map where events have been described; letters on the map.

    Returns:
        The map, or None where no area of the setup has an outline.
    """
    level_of = {v.area: v.level for v in levels}
    known = {a: g for a, g in local.geometry.items() if a in local.setup.areas}
    drawing = draw(known, width=_WIDTH, tallest=_TALLEST)
    if not drawing.outlines:
        return None
    under = _under(local, drawing.outlines)
    labels, numbered = _labels(drawing, level_of, words, under, events or {})
    labels += [_mark(m, *drawing.placed((m.place.longitude, m.place.latitude))) for m in marked]
    return LevelMap(
        svg=_svg(drawing, level_of, words, labels),
        said=_said(drawing, level_of, words),
        numbered=numbered,
        unlabelled=tuple((a, level_of.get(a)) for a in local.setup.areas if a in under),
        without=tuple((a, level_of.get(a)) for a in local.setup.areas if a not in drawing.outlines),
    )


def standing_alone(drawn: LevelMap, scale: Scale) -> str:
    """Give the drawing as a file of its own, which needs no style or pattern from a page."""
    own = f"<style>{_STYLE}</style>{level_patterns(scale)}"
    head, inner = str(drawn.svg).split(">", 1)
    return f"{head.replace('<svg ', _SVG, 1)}>{own}{inner}"


def _under(local: LocalEst, outlines: Mapping[str, list[Ring]]) -> set[str]:
    """Give the drawn areas that a drawn area of their own covers, hot spots left aside."""
    under = set()
    for area in outlines:
        if local.setup.areas[area].kind == "hot_spot":
            continue  # small: the area around it still has room for its name
        parent = local.setup.areas[area].part_of
        while parent is not None and parent in local.setup.areas and parent not in under:
            if parent in outlines:
                under.add(parent)
            parent = local.setup.areas[parent].part_of
    return under


def _svg(
    drawing: Drawing, level_of: Mapping[str, str | None], words: Words, labels: Sequence[Markup]
) -> Markup:
    _ = translator(words.language, "publish")
    largest_first = sorted(drawing.outlines, key=lambda a: -size(drawing.outlines[a]))
    shapes = Markup("\n").join(
        Markup(
            '<path class="{}" fill="{}" fill-rule="evenodd" d="{}"><title>{}</title></path>'
        ).format(
            "area" if level_of.get(a) else "area unsure",
            fill(level_of.get(a)),
            path(drawing.outlines[a]),
            plain(f"{words.area(a)}: {words.level(level_of.get(a))}"),
        )
        for a in largest_first
    )
    return Markup(
        '<svg class="map" viewBox="{} {} {:.0f} {:.0f}" role="img" '
        'aria-labelledby="map-title" aria-describedby="map-desc">\n<title id="map-title">{}</title>\n'
        '<desc id="map-desc">{}</desc>\n{}\n{}\n</svg>'
    ).format(
        -_EDGE,
        -_EDGE,
        drawing.width + 2 * _EDGE,
        drawing.height + 2 * _EDGE,
        _("Map of the areas by suggested level"),
        plain(_said(drawing, level_of, words)),
        shapes,
        Markup("\n").join(labels),
    )


def _said(drawing: Drawing, level_of: Mapping[str, str | None], words: Words) -> str:
    """Say the level of every area on the map in one sentence."""
    every = (
        f"{words.area(a)}: {words.level(level_of.get(a))}"
        for a in words.setup.areas
        if a in drawing.outlines
    )
    return f"{'; '.join(every)}."


def _labels(
    drawing: Drawing,
    level_of: Mapping[str, str | None],
    words: Words,
    under: set[str],
    events: Mapping[str, int],
) -> tuple[list[Markup], tuple[tuple[int, str, str | None], ...]]:
    labels: list[Markup] = []
    numbered: list[tuple[int, str, str | None]] = []
    for area in (a for a in words.setup.areas if a in drawing.outlines and a not in under):
        name, level = plain(words.area(area)), words.level(level_of.get(area))
        width = max(len(name) * _BOLD, len(level) * _THIN) + 10
        x, y, room = room_for(drawing.outlines[area], 2 * _LINE + 6)
        if room >= width:
            labels.append(_plate(x, y, width, (name, level)))
            labels += _badge(x + width / 2 + 5, y - _LINE - 8, events.get(area, 0), words)
        else:
            x, y, _room = room_for(drawing.outlines[area], _LINE)
            numbered.append((len(numbered) + 1, area, level_of.get(area)))
            labels.append(_plate(x, y, 24, (str(len(numbered)),)))
            labels += _badge(x + 16, y - _LINE, events.get(area, 0), words)
    return labels, tuple(numbered)


def _badge(x: float, y: float, events: int, words: Words) -> list[Markup]:
    """Say at the corner of an area's plate how many events have been described in it."""
    if not events:
        return []
    _ = translator(words.language, "publish")
    said = _("1 described event") if events == 1 else _("{n} described events").format(n=events)
    return [
        Markup(
            '<g class="badge"><title>{}</title><circle cx="{:.1f}" cy="{:.1f}" r="11"/>'
            '<text x="{:.1f}" y="{:.1f}">{}</text></g>'
        ).format(said, x, y, x, y + 4.5, events)
    ]


def _mark(marked: MarkedPlace, x: float, y: float) -> Markup:
    """Put a place's letter where the place is; its name stands beside the map."""
    return Markup(
        '<g class="spot"><title>{}</title><circle cx="{:.1f}" cy="{:.1f}" r="9"/>'
        '<text x="{:.1f}" y="{:.1f}">{}</text></g>'
    ).format(f"{marked.place.name}: {marked.events}", x, y, x, y + 4, marked.letter)


def _plate(x: float, y: float, width: float, lines: tuple[str, ...]) -> Markup:
    height = len(lines) * _LINE + 6
    said = Markup("").join(
        Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
            "name" if n == 0 else "level", x, y - height / 2 + _LINE * (n + 1) - 1, line
        )
        for n, line in enumerate(lines)
    )
    return Markup(
        '<g class="label"><rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" rx="4"/>{}</g>'
    ).format(x - width / 2, y - height / 2, width, height, said)
