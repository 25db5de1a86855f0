"""How many have answered, period by period, as bars: on time, late or without answers, and silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from est_framework.language import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.periods import Period
    from est_framework.picture.models import Answered, AreaHeard
    from est_framework.publish.words import Words

_WIDTH, _HEIGHT, _GAP = 520, 70, 3
_FEWEST = 2
_SHOWN = 13


def answered_chart(answered: Sequence[Answered], words: Words) -> Markup | None:
    """
    Draw how many answered in each period that anybody was asked in.

    A bar is as high as all that were asked. The filled part came on time, the outlined part late; what is
    left to the top, hatched, never came, came empty, or waits.

    Returns:
        An `svg` that says in words what it shows; None where fewer than two periods have anything to show.
    """
    asked = [a for a in answered if a.asked]
    if len(asked) < _FEWEST:
        return None
    step = _WIDTH / len(answered)
    bars = "".join(_bar(a, n * step, step - _GAP) for n, a in enumerate(answered) if a.asked)
    return Markup(  # noqa: S704  # only numbers, and the words are escaped
        f'<svg class="bars" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{Markup.escape(_in_words(asked, words))}">{bars}</svg>'
    )


@dataclass(frozen=True)
class AreaOverTime:
    """How many of those asked said anything about an area, period by period; None where nobody was asked."""

    area: str
    heard: tuple[AreaHeard | None, ...]


def heard_over_time(
    answered: Sequence[Answered], words: Words
) -> tuple[tuple[Period, ...], tuple[AreaOverTime, ...]]:
    """Give the last periods, oldest first, and for each area how many said anything about it in them."""
    last = [a for a in answered if a.asked][-_SHOWN:]
    of = [{h.area: h for h in a.areas} for a in last]
    areas = [a for a in words.setup.areas if any(a in heard for heard in of)]
    return tuple(a.period for a in last), tuple(
        AreaOverTime(area, tuple(heard.get(area) for heard in of)) for area in areas
    )


def _bar(answered: Answered, x: float, width: float) -> str:
    whole = _HEIGHT - 2
    on_time = whole * answered.on_time / answered.asked
    late = whole * answered.late / answered.asked
    top = _HEIGHT - 1
    return (
        f'<rect x="{x:.1f}" y="1" width="{width:.1f}" height="{whole}" fill="url(#fill-gap)"/>'
        f'<rect class="late" x="{x:.1f}" y="{top - on_time - late:.1f}" width="{width:.1f}" '
        f'height="{late:.1f}"/>'
        f'<rect class="intime" x="{x:.1f}" y="{top - on_time:.1f}" width="{width:.1f}" '
        f'height="{on_time:.1f}"/>'
    )


def _in_words(asked: Sequence[Answered], words: Words) -> str:
    _ = translator(words.language, "publish")
    fewest = min(asked, key=lambda a: (a.on_time / a.asked, a.period))
    newest = asked[-1]
    return _("On time: {n} of {m} in {last}; fewest {k} of {j} in {worst}; {periods} shown").format(
        n=newest.on_time,
        m=newest.asked,
        last=words.short_period(newest.period),
        k=fewest.on_time,
        j=fewest.asked,
        worst=words.short_period(fewest.period),
        periods=words.periods(len(asked)),
    )
