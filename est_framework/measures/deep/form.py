"""The form of a deep analysis: a workbook that the group fills in, with what the pictures say beside."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from est_framework.language import Language, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.measures.deep.models import Basis
    from est_framework.setup.resolved import ResolvedSetup

FORM: Final = Text("avvagning.xlsx", "weighing.xlsx")
HEAD: Final = ("span", "setup", "held", "decided_by")
"""The names of the first rows; each has its value in the second column."""
HEADER_ROW: Final = len(HEAD) + 2
"""The row of the headings, counted from 1; the areas follow."""
STEPS: Final = ("concerned", "known", "doable", "ours", "strength")
COLUMNS: Final = ("area", "need", *STEPS, "rank", "indicator", "reason", "goal", "owner")
"""The columns of the form in order; `need` is only to read."""
_LABELS: Final[dict[str, Text]] = {
    "span": Text("Tid", "Time"),
    "setup": Text("Uppsättning", "Setup"),
    "held": Text("Mötesdag (2026-11-30)", "Day of the meeting (2026-11-30)"),
    "decided_by": Text("Beslutat av (roll)", "Decided by (role)"),
    "area": Text("Område", "Area"),
    "need": Text("Behov enligt lägesbilderna", "Need by the pictures"),
    "concerned": Text("Hur många berörs? 1–3", "How many are concerned? 1–3"),
    "known": Text("Vet vi varför det händer? 1–3", "Do we know why it happens? 1–3"),
    "doable": Text("Finns det något att göra? 1–3", "Is there anything to do? 1–3"),
    "ours": Text("Ligger det i våra händer? 1–3", "Is it in our hands? 1–3"),
    "strength": Text("Har vi kraft? 1–3", "Do we have the strength? 1–3"),
    "rank": Text("Prioritet", "Priority"),
    "indicator": Text("Problem", "Problem"),
    "reason": Text("Varför just det här?", "Why this?"),
    "goal": Text("Vad ska vara bättre nästa gång?", "What is to be better next time?"),
    "owner": Text("Ansvarig", "Owner"),
}
_SHEET: Final = Text("Avvägning", "Weighing")
_WIDTHS: Final = {"area": 24, "need": 34, "indicator": 30, "reason": 40, "goal": 34, "owner": 22}
_NONE: Final = Text("går inte att säga", "cannot tell")
_PARTS: Final = (
    Text("hur ofta {n}", "how often {n}"),
    Text("hur allvarligt {n}", "how grave {n}"),
    Text("riktning {n}", "direction {n}"),
)


def form_bytes(basis: Basis, setup: ResolvedSetup, language: Language) -> bytes:
    """Make the workbook: a row for each area, with lists to choose from and nothing to calculate."""
    import xlsxwriter  # noqa: PLC0415  # loaded only when a form is made

    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        sheet = book.add_worksheet(_SHEET.said(language))
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        free = book.add_format(
            {"text_wrap": True, "valign": "top", "bg_color": "#fff8e1", "border": 4}
        )
        values = {"span": str(basis.span), "setup": setup.setup.setup}
        for n, name in enumerate(HEAD):
            sheet.write(n, 0, _LABELS[name].said(language), bold)
            sheet.write(n, 1, values.get(name, ""), wrap if name in values else free)
        for n, name in enumerate(COLUMNS):
            sheet.write(HEADER_ROW - 1, n, _LABELS[name].said(language), bold)
            sheet.set_column(n, n, _WIDTHS.get(name, 13))
        for row, need in enumerate(basis.needs, start=HEADER_ROW):
            sheet.write(row, 0, setup.areas[need.area].name, bold)
            sheet.write(row, 1, _said([need.often, need.grave, need.direction], language), wrap)
            for n in range(2, len(COLUMNS)):
                sheet.write_blank(row, n, None, free)
        last = HEADER_ROW + len(basis.needs) - 1
        _lists(book, sheet, setup, last, language)
        sheet.freeze_panes(HEADER_ROW, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return content.getvalue()


def _said(steps: Sequence[int | None], language: Language) -> str:
    told = [
        part.said(language).format(n=_NONE.said(language) if step is None else step)
        for part, step in zip(_PARTS, steps, strict=True)
    ]
    return ", ".join(told)


def _lists(book: Any, sheet: Any, setup: ResolvedSetup, last: int, language: Language) -> None:  # noqa: ANN401  # xlsxwriter has no types
    """Give the cells their lists: they are kept on a sheet of their own, since some are long."""
    kept = book.add_worksheet("listor")
    kept.hide()
    lists = {
        "indicator": [i.label.said(language) for i in setup.indicators.values()],
        "owner": [a.name for a in setup.setup.actors],
    }
    for n, (name, words) in enumerate(lists.items()):
        kept.write_column(0, n, words)
        column, letter = COLUMNS.index(name), "AB"[n]
        source = f"=listor!${letter}$1:${letter}${len(words)}"
        sheet.data_validation(
            HEADER_ROW, column, last, column, {"validate": "list", "source": source}
        )
    first, final = COLUMNS.index(STEPS[0]), COLUMNS.index(STEPS[-1])
    steps = {"validate": "list", "source": ["1", "2", "3"]}
    sheet.data_validation(HEADER_ROW, first, last, final, steps)
