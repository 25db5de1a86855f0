"""REP101: a field that a report must have is missing."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP101",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett obligatoriskt fält saknas.",
        en="A required field is missing.",
    ),
    seen=Text(
        sv="inget fält {field}",
        en="no field {field}",
    ),
    expected=Text(
        sv="fältet {field}",
        en="the field {field}",
    ),
    remedy=Text(
        sv="Fyll i fältet {field}.",
        en="Fill in the field {field}.",
    ),
    why=Text(
        sv="Utan fältet går det inte att veta vem rapporten kommer från, vilken period "
        "den gäller eller vad som menas.",
        en="Without the field there is no knowing whom the report comes from, which "
        "period it is for or what is meant.",
    ),
)
