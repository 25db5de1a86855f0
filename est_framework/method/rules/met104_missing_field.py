"""MET104: a field that must be there is missing."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MET104",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett fält saknas.",
        en="A field is missing.",
    ),
    seen=Text(
        sv="fältet {field} saknas här",
        en="the field {field} is missing here",
    ),
    expected=Text(
        sv="fältet {field} med ett värde",
        en="the field {field} with a value",
    ),
    remedy=Text(
        sv="Lägg till fältet. Se ett annat ställe i samma fil för hur det skrivs.",
        en="Add the field. See another place in the same file for how it is written.",
    ),
    why=Text(
        sv="Formulär, kontroller och lägesbild görs av fälten. Saknas ett kan de inte göras.",
        en="Forms, checks and picture are made of the fields. Without one they cannot be made.",
    ),
)
