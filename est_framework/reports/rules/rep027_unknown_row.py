"""REP027: a row that is not part of any report."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP027",
    severity=Severity.ERROR,
    title=Text(
        sv="Raden hör inte till någon rapport.",
        en="The row belongs to no report.",
    ),
    seen=Text(
        sv="raden börjar med ”{seen}”",
        en="the row begins with “{seen}”",
    ),
    expected=Text(
        sv="ett rapport-id och ett radslag: answer, event, upcoming, presence, nothing "
        "eller comment",
        en="a report id and a kind of row: answer, event, upcoming, presence, nothing or comment",
    ),
    remedy=Text(
        sv="Ta bort summarader och anteckningar. Rubrikens fält ska stå på varje rad.",
        en="Remove sum rows and notes. The fields of the report stand on each row.",
    ),
    why=Text(
        sv="En summarad som läses som svar räknar allt två gånger.",
        en="A sum row read as an answer counts everything twice.",
    ),
)
