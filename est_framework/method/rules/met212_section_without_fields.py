"""MET212: a section of a template holds nothing, or two kinds of things."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET212",
    severity=Severity.ERROR,
    title=Text(
        sv="Avsnittet i mallen har inga fält, eller två slags fält.",
        en="The section of the template has no fields, or two kinds of them.",
    ),
    seen=Text(
        sv="avsnittet {id} {fault}",
        en="the section {id} {fault}",
    ),
    expected=Text(
        sv="fält (fields) eller fält som kommer någon annanstans ifrån (fields_from), ett av dem",
        en="fields, or fields that come from elsewhere (fields_from), one of the two",
    ),
    remedy=Text(
        sv="Lägg till fält, eller ta bort det ena slaget. Ska checklistans frågor och egna "
        "fält stå i samma mall får de var sitt avsnitt.",
        en="Add fields, or remove one kind. Where a template is to hold both the checklist's "
        "questions and fields of its own, give each a section.",
    ),
    why=Text(
        sv="Formulär görs avsnitt för avsnitt. Ett tomt avsnitt blir en rubrik utan något att "
        "svara på.",
        en="Forms are made section by section. An empty one becomes a heading with nothing to "
        "answer.",
    ),
)
NEITHER = Text(sv="har inga fält", en="has no fields")
BOTH = Text(
    sv="har både egna fält och checklistans", en="has both its own fields and the checklist's"
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every section with neither fields nor a source of them, or both."""
    for template in under.things["templates"]:
        for number, section in enumerate(template.part.sections):
            if bool(section.fields) == bool(section.fields_from):
                place = under.place("templates", template.number, "sections", number, "id")
                yield RULE.at(place, id=section.id, fault=BOTH if section.fields else NEITHER)
