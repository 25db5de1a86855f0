"""The badge of a conformance statement: which release, and how it is followed; by word, shape and colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from est_framework.language import Language, Text, translator
from est_framework.publish.page import plain
from est_framework.setup.conformance import Standing

if TYPE_CHECKING:
    from est_framework.setup.conformance import Statement

STANDINGS = {
    Standing.FOLLOWS: Text(sv="följer", en="follows"),
    Standing.FOLLOWS_WITH_ADAPTATIONS: Text(
        sv="följer med anpassningar", en="follows with adaptations"
    ),
    Standing.DEPARTS: Text(sv="avviker", en="departs"),
}
COLOURS = {
    Standing.FOLLOWS: "#1e6b3c",
    Standing.FOLLOWS_WITH_ADAPTATIONS: "#0e4a62",
    Standing.DEPARTS: "#8f1d1d",
}
"""Dark enough for white text, seven to one and more; the words and the mark say the same without them."""
_MARKS = {
    Standing.FOLLOWS: "M2 8l4 4 8-9",
    Standing.FOLLOWS_WITH_ADAPTATIONS: "M1 6l3 4 5-8M12 9v6M9 12h6",
    Standing.DEPARTS: "M8 2v8M8 13v1.5",
}
_HEIGHT = 28
_PAD = 10
_ICON = 16
_LETTER = 7.4
_WIDE = 1.5
_NARROW = 0.55


@dataclass(frozen=True)
class _Cell:
    words: str
    width: int


def conformance_svg(statement: Statement, language: Language) -> str:
    """
    Give the badge as an SVG that stands alone: nothing fetched, nothing run.

    The text is set to a width that is counted beforehand, so that no font cuts it.
    """
    method = _cell(statement.method.upper())
    said = _cell(STANDINGS[statement.standing].said(language))
    left = method.width + 2 * _PAD
    right = said.width + 3 * _PAD + _ICON
    width = left + right
    mark = _MARKS[statement.standing]
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT}" \
viewBox="0 0 {width} {_HEIGHT}" role="img" aria-labelledby="est-title est-desc" lang="{language}">
<title id="est-title">{_safe(f"{method.words} · {said.words}")}</title>
<desc id="est-desc">{_safe(_described(statement, language))}</desc>
<rect width="{width}" height="{_HEIGHT}" rx="5" fill="#1b2430"/>
<path d="M{left} 0h{right - 5}a5 5 0 0 1 5 5v{_HEIGHT - 10}a5 5 0 0 1-5 5h-{right - 5}z" \
fill="{COLOURS[statement.standing]}"/>
<g fill="#fff" font-family="Verdana,'DejaVu Sans','Segoe UI',Arial,sans-serif" font-size="13">
{_text(method, _PAD)}
{_text(said, left + 2 * _PAD + _ICON)}
</g>
<path transform="translate({left + _PAD} 6)" d="{mark}" fill="none" stroke="#fff" stroke-width="2.4" \
stroke-linecap="round" stroke-linejoin="round"/>
</svg>
"""


def _described(statement: Statement, language: Language) -> str:
    _ = translator(language, "publish")
    names = ", ".join(m.name for m in statement.municipalities)
    return _("{names}, setup {setup}, revision {revision}, checked on {day}. No approval.").format(
        names=names, setup=statement.setup, revision=statement.revision, day=statement.checked_on
    )


def _cell(words: str) -> _Cell:
    width = sum(
        _LETTER * (_WIDE if c in "mwMWÖÅ" else _NARROW if c in "iljtfr.· " else 1) for c in words
    )
    return _Cell(words, round(width))


def _text(cell: _Cell, x: int) -> str:
    return (
        f'<text x="{x}" y="18.5" textLength="{cell.width}" lengthAdjust="spacingAndGlyphs">'
        f"{_safe(cell.words)}</text>"
    )


def _safe(words: str) -> str:
    return str(escape(plain(words)))
