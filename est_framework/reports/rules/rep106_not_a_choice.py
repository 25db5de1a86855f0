"""REP106: a word that is not among the choices."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP106",
    severity=Severity.ERROR,
    title=Text(
        sv="Värdet finns inte bland valen.",
        en="The value is not among the choices.",
    ),
    seen=Text(
        sv="{seen}.{near}",
        en="{seen}.{near}",
    ),
    expected=Text(
        sv="ett av: {expected}",
        en="one of: {expected}",
    ),
    remedy=Text(
        sv="Byt till ett av valen.",
        en="Change to one of the choices.",
    ),
    why=Text(
        sv="Fasta val håller isär sådant som lätt blandas ihop, som ”inget sett” och ”vet ej”.",
        en="Fixed choices keep apart what is easily mixed up, such as “none seen” and “unknown”.",
    ),
)
