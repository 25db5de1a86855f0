"""REP436: a column stopped being filled."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP436",
    severity=Severity.WARNING,
    title=Text(
        sv="En kolumn har slutat fyllas i.",
        en="A column is no longer filled in.",
    ),
    seen=Text(
        sv="kolumnen {column} tom på alla {count} rader {since}–{until}",
        en="the column {column} blank on all {count} rows {since}–{until}",
    ),
    expected=Text(
        sv="en kolumn som fylls i som förut ({share} % av raderna)",
        en="a column filled as before ({share} % of the rows)",
    ),
    remedy=Text(
        sv="Fråga den som äger listan vad som hände. Till dess står de indikatorer som"
        " listan matar som okända från och med brottet.",
        en="Ask whoever owns the list what happened. Until then the indicators that "
        "the list feeds stand as unknown from the break on.",
    ),
    why=Text(
        sv="När källan går sönder ser det ut som lugn. Då ska lägesbilden säga att vi inte vet.",
        en="A broken source looks like calm. The picture must then say that we do not know.",
    ),
)
