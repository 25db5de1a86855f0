"""How a level looks: a colour and a pattern, so that it is told apart in black and white too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from est_framework.method.models import Level, Scale

CANNOT_TELL = "cannot-tell"
"""What stands for a level where nobody can tell; no level's id holds a hyphen."""

PLAIN = ' class="plain"'
"""Marks a fill without a pattern: paper draws it lighter, else it looks the gravest in black and white."""

_INK = "#1b2430"
_SIDE = 10
_PATTERNS = {
    "plain": "",
    "dots": '<circle cx="5" cy="5" r="1.5" fill="{ink}"/>',
    "stripes": '<path d="M-2 12 12-2M-2 2 2-2M8 12l4-4" stroke="{ink}" stroke-width="1.6"/>',
    "grid": '<path d="M0 0h10M0 0v10" stroke="{ink}" stroke-width="2.2"/>',
}
_TILED = {
    "plain": "",
    "dots": '<path d="M5 5h0m10 0h0m10 0h0M5 15h0m10 0h0m10 0h0" stroke="{ink}" stroke-width="3" '
    'stroke-linecap="round"/>',
    "stripes": '<path d="M0 10 10 0M0 20 20 0M10 20 30 0M20 20 30 10" stroke="{ink}" stroke-width="1.6"/>',
    "grid": '<path d="M0 10h30M10 0v20M20 0v20" stroke="{ink}" stroke-width="2.2"/>',
}
"""The same patterns over the whole of a patch of 30 by 20."""
_DARK_BELOW = 0.18
"""Relative luminance (WCAG 2.2) at which black and white stand out equally."""

_QUESTION = (
    '<path d="M4.6 5.2q.2-2 2.4-2t2.4 1.9q0 1.2-1.3 2-1.1.6-1.1 1.9" fill="none" '
    'stroke="#5a6572" stroke-width="1.2"/><circle cx="7" cy="11" r=".85" fill="#5a6572"/>'
)


def level_patterns(scale: Scale) -> Markup:
    """
    Give the SVG that defines how each level of a scale is filled, and how "cannot be judged" is.

    Stands once on a page; `fill` names what it defines. The question marks of "cannot be judged" lie
    on white, so that it can never be taken for the calmest level.
    """
    fills = [_pattern(v.id, v.colour, _SIDE, _drawn(v)) for v in scale.levels]
    fills.append(_pattern(CANNOT_TELL, "#ffffff", 14, _QUESTION))
    fills.append(_pattern("gap", "#ffffff", 4, '<path d="M0 4 4 0" stroke="#8a94a0"/>'))
    return Markup(  # noqa: S704  # ids and colours have passed the release's model
        '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>\n'
        + "\n".join(fills)
        + "\n</defs></svg>"
    )


def fill(level: str | None) -> str:
    """Give the SVG fill of a level; None is "cannot be judged"."""
    return f"url(#fill-{level or CANNOT_TELL})"


def swatch(level: str | None) -> Markup:
    """Give a small patch that looks like a level; the level's name always stands beside it."""
    return Markup(  # noqa: S704  # only a constant
        '<svg class="swatch" viewBox="0 0 30 20" aria-hidden="true" focusable="false">'
        '<rect x=".75" y=".75" width="28.5" height="18.5" rx="3" fill="{}" '
        f'stroke="{_INK}" stroke-width="1.5"/></svg>'
    ).format(fill(level))


def tiled_swatch(level: Level) -> str:
    """Give a patch that looks like a level and needs nothing else on the page: one line of SVG."""
    ink = "#ffffff" if luminance(level.colour) < _DARK_BELOW else _INK
    return (
        '<svg width="30" height="20" aria-hidden="true" focusable="false" '
        f'style="vertical-align:middle"><rect width="30" height="20" fill="{level.colour}"/>'
        f"{_TILED[level.pattern].format(ink=ink)}"
        f'<path d="M0 0h30v20H0z" fill="none" stroke="{_INK}" stroke-width="2"/></svg>'
    )


def _drawn(level: Level) -> str:
    ink = "#ffffff" if luminance(level.colour) < _DARK_BELOW else _INK
    return _PATTERNS[level.pattern].format(ink=ink)


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour `#rrggbb`, 0 to 1, as WCAG 2.2 defines it."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]  # noqa: PLR2004  # sRGB's own
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _pattern(name: str, colour: str, side: int, drawn: str) -> str:
    return (
        f'<pattern id="fill-{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse">'
        f'<rect{"" if drawn else PLAIN} width="{side}" height="{side}" fill="{colour}"/>{drawn}</pattern>'
    )
