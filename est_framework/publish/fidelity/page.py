"""The signs of fidelity as a page: what the records say, month by month, and what they do not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from est_framework.files import as_there
from est_framework.language import Language, Text
from est_framework.publish.fidelity import words as said
from est_framework.publish.fidelity.text import fidelity_json
from est_framework.publish.page import style_sheet, whole_page
from est_framework.publish.words import Words
from est_framework.reports.outgoing import write_out

if TYPE_CHECKING:
    from est_framework.measures.fidelity.models import Fidelity, Sign
    from est_framework.setup.local import LocalEst

PAGE = Text("trohet.html", "fidelity.html")
DATA = "fidelity.json"
_AS_OF = re.compile(rb'"as_of": *"[^"]*"')
_WIDE, _HIGH, _GAP = 14, 40, 3


def write_fidelity(
    local: LocalEst, fidelity: Fidelity, folder: Path, *, language: Language, overwrite: bool
) -> Path:
    """
    Write the page and the same as JSON; where the signs say what they said, what is there is left.

    Args:
        local: The local EST.
        fidelity: The signs.
        folder: Where to.
        language: Of the page.
        overwrite: Write over what was said before.

    Returns:
        The page.

    Raises:
        HeldError: Something in it is about a person; nothing was written.
        SurroundingsError: Other signs are there, or the folder cannot be written to.
    """
    page, data = folder / PAGE.said(language), folder / DATA
    said = as_there(data, fidelity_json(fidelity).encode(), _AS_OF)
    html = fidelity_html(fidelity, local, language)
    write_out(local, {page: html.encode(), data: said}, overwrite=overwrite)
    return page


def fidelity_html(fidelity: Fidelity, local: LocalEst, language: Language) -> str:
    """
    Make the page of a time.

    Args:
        fidelity: The signs.
        local: The local EST, for the names of its actors.
        language: The page's language.

    Returns:
        A self-contained HTML document that fetches nothing and runs nothing.
    """
    signs = fidelity.signs
    why = {c.id: c.why.said(language) for c in local.setup.release.fidelity}
    months = sorted({m.month for s in signs for m in s.months})
    return whole_page(
        "fidelity.html",
        language=language,
        style="".join(map(style_sheet, ("page.css", "conformance.css", "fidelity.css"))),
        fields={
            "fidelity": fidelity,
            "words": Words(local.setup, language),
            "why": why,
            "groups": [
                (words.said(language), [s for s in signs if s.component == component])
                for component, words in said.COMPONENTS.items()
                if any(s.component == component for s in signs)
            ],
            "counts": [
                (words.said(language), sum(s.standing == standing for s in signs))
                for standing, words in said.STANDINGS.items()
            ],
            "standings": {k: t.said(language) for k, t in said.STANDINGS.items()},
            "trends": {k: t.said(language) for k, t in said.TRENDS.items()},
            "months": months,
            "by_month": [
                (s.label.said(language), [_in_month(s, m, language) for m in months])
                for s in signs
                if s.months
            ],
            "bars": lambda sign: _bars(sign, months, language),
            "figure": lambda sign: said.figure(sign, language),
            "behind": lambda sign: said.behind(sign, language),
            "enough": lambda sign: said.enough(sign, language),
            "detail": lambda one: said.detail(one, language),
            "percent": lambda got, of: said.percent(got, of, language),
        },
    )


def _in_month(sign: Sign, month: str, language: Language) -> str:
    found = next((m for m in sign.months if m.month == month), None)
    return said.month(found, language) if found else "–"


def _bars(sign: Sign, months: list[str], language: Language) -> Markup:
    """Draw a bar for each month of a share, with the line of what is enough; the table says the same."""
    if not sign.months or len(months) < 2:  # noqa: PLR2004  # one bar says what the figure says
        return Markup("")
    by_month = {m.month: m for m in sign.months}
    width = len(months) * (_WIDE + _GAP)
    parts = []
    for n, month in enumerate(months):
        one, x = by_month.get(month), n * (_WIDE + _GAP)
        if one is None or not one.of:
            parts.append(f'<rect class="none" x="{x}" y="{_HIGH - 2}" width="{_WIDE}" height="2"/>')
            continue
        height = max(_HIGH * one.got / one.of, 1)
        parts.append(
            f'<rect x="{x}" y="{_HIGH - height:.1f}" width="{_WIDE}" height="{height:.1f}"/>'
        )
    if sign.enough is not None:
        y = _HIGH * (1 - sign.enough)
        parts.append(f'<line x1="0" x2="{width}" y1="{y:.1f}" y2="{y:.1f}"/>')
    title = Text("Månad för månad: {label}", "Month by month: {label}").said(language)
    named = escape(title.format(label=sign.label.said(language)))
    return Markup(  # noqa: S704  # ours; the label is escaped
        f'<svg class="bars" role="img" aria-label="{named}" viewBox="0 0 {width} {_HIGH}" '
        f'width="{width}" height="{_HIGH}">{"".join(parts)}</svg>'
    )
