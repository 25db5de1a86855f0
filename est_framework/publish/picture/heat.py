"""The table of indicators by area: what was seen where, with the other answer states told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from est_framework.language import translator
from est_framework.publish.picture.charts import highest, sparkline
from est_framework.publish.picture.usual_words import MARKS, verdict_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from est_framework.analysis.models import AgainstUsual, Verdict
    from est_framework.method.models import Indicator
    from est_framework.picture.models import Cell, Picture
    from est_framework.publish.words import Words
    from est_framework.setup.resolved import ResolvedSetup

HeatState = Literal["seen", "none_seen", "unknown", "not_answered", "not_asked"]
_STEPS = (1, 2, 3, 5, 10)
"""Where a new shade begins. The same every period, so that two pictures may be laid side by side."""


@dataclass(frozen=True)
class HeatCell:
    """
    One square of the table.

    Attributes:
        state: What the square says; where reports differ, the one that tells most.
        shown: The number or sign to see.
        behind: The reports behind it, where the square says something; else None.
        shade: 0 for nothing seen and for good signs, then darker to 5.
        spoken: The whole square in words.
        mark: `▲` where it is more than expected, `▲▲` where clearly more; else empty.
    """

    state: HeatState
    shown: str
    behind: int | None
    shade: int
    spoken: str
    mark: str = ""


@dataclass(frozen=True)
class HeatRow:
    """One indicator with a square for each area, and its line over time, where anything was seen in it."""

    indicator: str
    cells: tuple[HeatCell, ...]
    line: Markup | None = None


@dataclass(frozen=True)
class HeatGroup:
    """The rows of one core category."""

    category: str
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True)
class HeatTable:
    """The areas across and the groups of indicators down; only indicators that something was said about."""

    areas: tuple[str, ...]
    groups: tuple[HeatGroup, ...]


def heat_table(
    picture: Picture, setup: ResolvedSetup, words: Words, usual: AgainstUsual | None = None
) -> HeatTable:
    """
    Lay a picture's cells out as a table, by core category and in the release's order.

    Where the picture has no cell, the square says whether anybody was asked: an actor that was asked
    and stayed silent leaves "no answer" behind, never an empty square that looks like calm.
    """
    cells = {(c.indicator, c.area): c for c in picture.cells}
    areas = tuple(dict.fromkeys([*setup.areas, *(c.area for c in picture.cells)]))
    asked = _asked(picture, setup)
    more = {(u.indicator, u.area): u.verdict for u in usual.lines} if usual else {}
    said = {c.indicator for c in picture.cells if c.at_most or c.none_seen or c.unknown}
    lines = _lines(picture, words)
    groups = []
    for category, indicators in _by_category(said, setup, words).items():
        rows = tuple(
            HeatRow(
                i,
                tuple(
                    _marked(
                        _square(
                            cells.get((i, a)),
                            words.known_indicator(i),
                            asked=(i, a) in asked,
                            words=words,
                        ),
                        more.get((i, a)),
                        words,
                    )
                    for a in areas
                ),
                lines.get(i),
            )
            for i in indicators
        )
        groups.append(HeatGroup(category, rows))
    return HeatTable(areas, tuple(groups))


def _lines(picture: Picture, words: Words) -> dict[str, Markup]:
    """Draw the line of each indicator that anything was seen of in the periods shown."""
    changed = {c.period for c in picture.area_changes}
    return {
        s.indicator: sparkline(s.points, words, changed)
        for s in picture.history
        if highest(s.points)
    }


def _marked(square: HeatCell, verdict: Verdict | None, words: Words) -> HeatCell:
    if verdict is None or verdict not in MARKS:
        return square
    spoken = f"{square.spoken}; {verdict_words(verdict, words.language)}"
    return replace(square, mark=MARKS[verdict], spoken=spoken)


def shade(count: int) -> int:
    """Give the shade of a number: 0 for none, 5 for ten or more."""
    return sum(count >= step for step in _STEPS)


def number(at_least: int, at_most: int) -> str:
    """Write a number as it is known: `3`, or `3–5` where actors may have seen the same."""
    return str(at_least) if at_least == at_most else f"{at_least}–{at_most}"


def _asked(picture: Picture, setup: ResolvedSetup) -> set[tuple[str, str]]:
    return {
        (item.indicator, area.id)
        for standing in picture.standings
        if standing.actor in setup.actors and standing.status != "not_owed"
        for item in setup.owed_items(standing.actor)
        if item.only_if is None
        for area in setup.areas_of(standing.actor)
    }


def _by_category(said: set[str], setup: ResolvedSetup, words: Words) -> Mapping[str, list[str]]:
    _ = translator(words.language, "publish")
    labels = {c.code: words.said(c.label) for c in setup.release.categories}
    groups: dict[str, list[str]] = {label: [] for label in labels.values()}
    known = {i.id: i.core_category for i in setup.release.indicators if i.id in said}
    for indicator in [*known, *sorted(said - known.keys())]:
        label = labels.get(known.get(indicator) or "", _("Other"))
        groups.setdefault(label, []).append(indicator)
    return {label: indicators for label, indicators in groups.items() if indicators}


def _square(
    cell: Cell | None, indicator: Indicator | None, *, asked: bool, words: Words
) -> HeatCell:
    if cell is None:
        return _silence(asked=asked, words=words)
    yes_no = _only_yes(cell, indicator)
    spoken = _spoken(cell, words, yes_no=yes_no)
    if cell.at_most:
        shown = words.yes if yes_no else number(cell.at_least, cell.at_most)
        good = indicator is not None and indicator.kind == "positive"
        return HeatCell("seen", shown, cell.reports, 0 if good else shade(cell.at_least), spoken)
    if cell.none_seen:
        return HeatCell("none_seen", "0", cell.none_seen, 0, spoken)
    if cell.unknown:
        return HeatCell("unknown", "?", cell.unknown, 0, spoken)
    silence = _silence(asked=bool(cell.not_answered) or (asked and not cell.not_asked), words=words)
    return replace(silence, spoken=spoken or silence.spoken)


def _only_yes(cell: Cell, indicator: Indicator | None) -> bool:
    """Say whether the number is no more than a yes from each actor; described events make it a count."""
    return indicator is not None and indicator.answer == "yes_no" and cell.at_most <= cell.actors


def _silence(*, asked: bool, words: Words) -> HeatCell:
    _ = translator(words.language, "publish")
    if asked:
        return HeatCell("not_answered", "–", None, 0, _("no answer"))
    return HeatCell("not_asked", "", None, 0, _("not asked"))


def _spoken(cell: Cell, words: Words, *, yes_no: bool) -> str:
    _ = translator(words.language, "publish")
    said = []
    if cell.at_most:
        if yes_no:
            seen = words.yes
        elif cell.at_least == cell.at_most:
            seen = words.times(cell.at_least)
        else:
            seen = _("between {n} and {most} times").format(n=cell.at_least, most=cell.at_most)
        said.append(
            _("{seen}: {actors}, {reports}").format(
                seen=seen, actors=words.actors(cell.actors), reports=words.reports(cell.reports)
            )
        )
    for count, state in (
        (cell.none_seen, _("none seen")),
        (cell.unknown, _("don’t know")),
        (cell.not_answered, _("no answer")),
        (cell.not_asked, _("not asked")),
    ):
        if count:
            said.append(f"{state}: {words.reports(count)}")
    return "; ".join(said)
