"""The page of the templates: what people fill in and hand out, field by field."""

from __future__ import annotations

from est_framework.method.models import Section, Template
from est_framework.method.templates import Field
from est_framework.publish.manual.reference.labels import DOCUMENT, FIELD_TYPE, PERIOD
from est_framework.publish.manual.reference.spoken import (
    Spoken,
    facts,
    heading,
    joined,
    table,
)


def templates(spoken: Spoken) -> str:
    """Give all templates with their sections and fields."""
    _ = spoken.words
    lines = [
        _(
            "What is filled in and handed out. All reports also say which release and setup they "
            "follow, who reports, for which period, and when."
        ),
        "",
    ]
    for template in spoken.release.templates:
        lines += _template(template, spoken)
    return joined(lines)


def meeting_record(spoken: Spoken) -> str:
    """Give what the meeting's record holds in short: its parts, with what must be filled in in bold."""
    _ = spoken.words
    record = next(t for t in spoken.release.templates if t.period == "meeting")
    rows = [
        (spoken.said(section.label), " · ".join(_short(field, spoken) for field in section.fields))
        for section in record.sections
    ]
    link = spoken.link("templates", record.id)
    return joined(
        [
            *table((_("Part"), _("Fields")), rows),
            _("What is in bold is required. All of it, field by field: {link}.").format(link=link),
        ]
    )


def _short(field: Field, spoken: Spoken) -> str:
    label = spoken.said(field.label)
    return f"**{label}**" if field.required else label


def _template(template: Template, spoken: Spoken) -> list[str]:
    _ = spoken.words
    asking = [
        f"[{spoken.said(c.label)}](checklists.md#{c.id})"
        for c in spoken.release.checklists
        if c.template == template.id and c.retired is None
    ]
    lines = [
        *heading(2, spoken.said(template.label), template.id),
        *spoken.retired(template.retired, "templates"),
        spoken.said(template.definition),
        "",
        *facts(
            (
                (_("Kind"), spoken.said(DOCUMENT[template.kind])),
                (_("Filled in by"), spoken.link("roles", template.filled_by)),
                (_("When"), spoken.said(PERIOD[template.period])),
                (_("Checklists"), _("{n} of them").format(n=len(asking)) if asking else ""),
                (_("Basis"), spoken.basis(template.basis, template.sources)),
            )
        ),
    ]
    for section in template.sections:
        lines += _section(template, section, spoken)
    return lines


def _section(template: Template, section: Section, spoken: Spoken) -> list[str]:
    _ = spoken.words
    many = _("Any number of lines.") if section.many else ""
    hint = spoken.said(section.hint) if section.hint else ""
    lines = heading(3, spoken.said(section.label), f"{template.id}-{section.id}")
    lines += [" ".join(part for part in (hint, many) if part), ""]
    if section.fields_from == "checklist":
        text = _("The fields are the questions of the actor's [checklist](checklists.md).")
        return [*lines, text, ""]
    return [*lines, *_fields(template, section, spoken)]


def _fields(template: Template, section: Section, spoken: Spoken) -> list[str]:
    _ = spoken.words
    rows = [
        (
            f"{spoken.said(field.label)} {{ #{template.id}-{section.id}-{field.id} }}",
            _takes(field, spoken),
            _("required") if field.required else _("may be left blank"),
            _about(field, spoken),
        )
        for field in section.fields
    ]
    return table((_("Field"), _("Takes"), _("Requirement"), _("Note")), rows)


def _takes(field: Field, spoken: Spoken) -> str:
    _ = spoken.words
    if field.choices:
        choices = " / ".join(spoken.said(choice.label) for choice in field.choices)
        return f"{choices} ({_('several')})" if field.many else choices
    kind = spoken.said(FIELD_TYPE[field.type])
    return f"{kind}, {_('several')}" if field.many else kind


def _about(field: Field, spoken: Spoken) -> str:
    _ = spoken.words
    hint = spoken.said(field.hint) if field.hint else ""
    local = _("Shown only where the setup asks for it.") if field.local else ""
    return " ".join(part for part in (hint, local) if part)
