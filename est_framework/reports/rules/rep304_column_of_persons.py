"""REP304: a column or field meant for persons: the report is held."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP304",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Filen har en kolumn eller ett fält för uppgifter om personer och hålls kvar.",
        en="The file has a column or field for particulars of persons and is held back.",
    ),
    seen=Text(
        sv="rubriken ”{seen}”",
        en="the heading “{seen}”",
    ),
    expected=Text(
        sv="bara rapportens egna kolumner",
        en="only the columns of the report",
    ),
    remedy=Text(
        sv="Ta bort kolumnen med allt den innehåller och skicka filen igen. Ärenden om "
        "personer tas i det forum som är till för det.",
        en="Remove the column with everything in it and send the file again. Matters about"
        " persons are taken up in the forum meant for that.",
    ),
    why=Text(
        sv="En kolumn för namn eller telefon fylls med personuppgifter, även när ingen "
        "enskild cell går att känna igen.",
        en="A column for names or telephones is filled with personal data, even when no "
        "single cell can be recognised.",
    ),
)
