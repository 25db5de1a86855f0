"""Small charts: an indicator's last periods as a line that breaks where no report came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from est_framework.language import translator

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from est_framework.periods import Period
    from est_framework.picture.models import Point
    from est_framework.publish.words import Words

SHOWN = 26
"""How many periods a line shows: half a year of weeks."""

_WIDTH = 240
_HEIGHT = 44
_EDGE = 5


def sparkline(points: Sequence[Point], words: Words, breaks: Collection[Period] = ()) -> Markup:
    """
    Draw the last periods of a series as a small SVG line.

    A period without reports is a gap with a hatched ground, for missing is never zero; a lone period
    between two gaps is a dot; the newest is a larger dot. The scale begins at zero.

    Args:
        points: Oldest first; only the last `SHOWN` are drawn.
        words: The page's language.
        breaks: Periods from which the areas are others than before: an upright dashed line.

    Returns:
        An `svg` element that says in words what it shows.
    """
    shown = points[-SHOWN:]
    peak = max((p.at_least or 0 for p in shown), default=0) or 1
    broken = [n for n, p in enumerate(shown) if p.period in breaks and n]
    places = [(_across(n, len(shown)), _up(p.at_least, peak)) for n, p in enumerate(shown)]
    return Markup(  # noqa: S704  # only numbers, and the words are escaped
        f'<svg class="line" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{Markup.escape(_said(shown, words, [shown[n].period for n in broken]))}">'
        f"{''.join(_gaps(places, len(shown)))}"
        f'<path class="floor" d="M0 {_HEIGHT - _EDGE}H{_WIDTH}"/>'
        f"{''.join(_breaks(broken, len(shown)))}"
        f"{''.join(_lines(places))}{_newest(places)}</svg>"
    )


def _said(points: Sequence[Point], words: Words, broken: Sequence[Period]) -> str:
    _ = translator(words.language, "publish")
    said = in_words(points, words)
    if not broken:
        return said
    when = words.joined(words.short_period(p) for p in broken)
    return f"{said}, {_('the areas changed in {periods}').format(periods=when)}"


def in_words(points: Sequence[Point], words: Words) -> str:
    """Say what a line shows: how long, newest, highest and when, and how many periods are missing."""
    _ = translator(words.language, "publish")
    said = [
        _("{periods} to {last}").format(
            periods=words.periods(len(points)),
            last=words.short_period(points[-1].period) if points else "",
        )
    ]
    if peak := highest(points):
        said.append(
            _("most {n} in {period}").format(
                n=peak.at_least, period=words.short_period(peak.period)
            )
        )
    missing = sum(p.at_least is None for p in points)
    if missing:
        said.append(_("no report for {periods}").format(periods=words.periods(missing)))
    return ", ".join(said)


def highest(points: Sequence[Point]) -> Point | None:
    """Give the newest of the periods with the highest number, or None where nothing was seen."""
    seen = [p for p in points if p.at_least]
    return max(seen, key=lambda p: (p.at_least or 0, p.period), default=None)


def _across(number: int, of: int) -> float:
    return _EDGE + (_WIDTH - 2 * _EDGE) * (number / (of - 1) if of > 1 else 1)


def _up(value: int | None, peak: int) -> float | None:
    return None if value is None else _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * value / peak


def _gaps(places: Sequence[tuple[float, float | None]], of: int) -> Iterator[str]:
    half = (_WIDTH - 2 * _EDGE) / max(of - 1, 1) / 2
    for x, y in places:
        if y is None:
            yield (
                f'<rect x="{x - half:.1f}" y="{_EDGE}" width="{2 * half:.1f}" '
                f'height="{_HEIGHT - 2 * _EDGE}" fill="url(#fill-gap)"/>'
            )


def _breaks(broken: Sequence[int], of: int) -> Iterator[str]:
    """Draw an upright line between a period and the one before it, where the areas changed."""
    half = (_WIDTH - 2 * _EDGE) / max(of - 1, 1) / 2
    for n in broken:
        yield f'<path class="break" d="M{_across(n, of) - half:.1f} 0V{_HEIGHT}"/>'


def _lines(places: Sequence[tuple[float, float | None]]) -> Iterator[str]:
    run: list[str] = []
    for x, y in [*places, (0.0, None)]:
        if y is not None:
            run.append(f"{x:.1f} {y:.1f}")
        elif len(run) == 1:
            across, up = run.pop().split()
            yield f'<circle class="lone" cx="{across}" cy="{up}" r="1.8"/>'
        elif run:
            yield f'<path class="run" d="M{" ".join(run)}"/>'
            run = []


def _newest(places: Sequence[tuple[float, float | None]]) -> str:
    if not places or places[-1][1] is None:
        return ""
    x, y = places[-1]
    return f'<circle class="newest" cx="{x:.1f}" cy="{y:.1f}" r="3.4"/>'
