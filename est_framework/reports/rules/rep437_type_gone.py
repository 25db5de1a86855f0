"""REP437: a type of event is no longer in the list."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP437",
    severity=Severity.WARNING,
    title=Text(
        sv="En händelsetyp har försvunnit ur listan.",
        en="A type of event has gone from the list.",
    ),
    seen=Text(
        sv="typen {seen} saknas {since}–{until}, {count} perioder i rad",
        en="the type {seen} is missing {since}–{until}, {count} periods in a row",
    ),
    expected=Text(
        sv="typen i ungefär var period, som förut ({present} av {periods})",
        en="the type in about each period, as before ({present} of {periods})",
    ),
    remedy=Text(
        sv="Fråga den som äger listan om typen fått ett annat namn, och lägg då till "
        "det nya i importkartan. Till dess står indikatorn som okänd från och med "
        "brottet.",
        en="Ask whoever owns the list if the type has another name now, and then add "
        "that to the import mapping. Until then the indicator stands as unknown "
        "from the break on.",
    ),
    why=Text(
        sv="Ett bytt namn i källan ser ut som att något upphört.",
        en="A name changed in the source looks like something that ended.",
    ),
)
