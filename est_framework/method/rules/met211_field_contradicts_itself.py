"""MET211: a field of a template says two things that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.templates import Field
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET211",
    severity=Severity.ERROR,
    title=Text(
        sv="Fältet i mallen säger emot sig självt.",
        en="The field of the template contradicts itself.",
    ),
    seen=Text(
        sv="fältet {id}: {fault}",
        en="the field {id}: {fault}",
    ),
    expected=Text(
        sv="{rule}",
        en="{rule}",
    ),
    remedy=Text(
        sv="Ändra det ena eller det andra.",
        en="Change one or the other.",
    ),
    why=Text(
        sv="Ett val utan alternativ går inte att fylla i. Ett fält som måste fyllas i men inte "
        "visas stoppar varje rapport.",
        en="A choice without choices cannot be filled in. A field that must be filled in but "
        "is not shown stops every report.",
    ),
)
NO_CHOICES = Text(sv="det är ett val men har inga alternativ", en="it is a choice but has none")
HAS_CHOICES = Text(sv="det har alternativ men är inget val", en="it has choices but is no choice")
HIDDEN = Text(
    sv="det måste fyllas i men visas inte överallt",
    en="it must be filled in but is not shown everywhere",
)
CHOICES = Text(
    sv="alternativ (choices) där typen är choice, och bara där",
    en="choices where the type is choice, and only there",
)
SHOWN = Text(sv="required eller local, inte båda", en="required or local, not both")


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every way in which a field contradicts itself."""
    for template in under.things["templates"]:
        for where, section in enumerate(template.part.sections):
            for number, field in enumerate(section.fields):
                path = (template.number, "sections", where, "fields", number)
                for name, fault, rule in _faults(field):
                    place = under.place("templates", *path, name)
                    yield RULE.at(place, id=field.id, fault=fault, rule=rule)


def _faults(field: Field) -> Iterator[tuple[str, Text, Text]]:
    """Give the name of what is wrong, the fault and what holds."""
    if field.type == "choice" and not field.choices:
        yield "type", NO_CHOICES, CHOICES
    if field.type != "choice" and field.choices:
        yield "choices", HAS_CHOICES, CHOICES
    if field.local and field.required:
        yield "local", HIDDEN, SHOWN
