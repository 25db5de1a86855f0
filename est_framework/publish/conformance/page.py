"""The conformance statement as a page: how a municipality follows the method, and what that does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from est_framework.findings import Severity
from est_framework.language import Language, Text
from est_framework.publish.conformance.badge import STANDINGS, conformance_svg
from est_framework.publish.page import style_sheet, whole_page

if TYPE_CHECKING:
    from est_framework.setup.conformance import Statement

SEVERITIES = {
    Severity.ERROR: Text(sv="Fel", en="Error"),
    Severity.WARNING: Text(sv="Varning", en="Warning"),
    Severity.NOTE: Text(sv="Notering", en="Note"),
}
CLASSES = {
    "reword": Text(sv="Andra ord", en="Other words"),
    "narrow": Text(sv="Snävare betydelse", en="Narrower meaning"),
    "add": Text(sv="Egen fråga", en="Question of its own"),
    "switch-off": Text(sv="Frågas inte", en="Not asked"),
    "require": Text(sv="Högre krav", en="Firmer requirement"),
    "order": Text(sv="Annan ordning", en="Other order"),
    "rescale": Text(sv="Egen skala", en="Scale of its own"),
}


def conformance_html(statement: Statement, language: Language) -> str:
    """Give the statement as one page that fetches nothing and can be printed."""
    badge = conformance_svg(statement, language)
    return whole_page(
        "conformance.html",
        language=language,
        style=style_sheet("page.css") + style_sheet("conformance.css"),
        fields={
            "statement": statement,
            "names": ", ".join(m.name for m in statement.municipalities),
            "standing": STANDINGS[statement.standing].said(language),
            "severities": {s.value: words.said(language) for s, words in SEVERITIES.items()},
            "classes": {name: words.said(language) for name, words in CLASSES.items()},
            "badge": Markup(badge),  # noqa: S704  # ours; what the setup says is escaped in it
        },
    )
