"""REP438: the list fell silent, or changed its coding altogether."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP438",
    severity=Severity.WARNING,
    title=Text(
        sv="Listan har tystnat eller fått andra koder.",
        en="The list has fallen silent or changed its codes.",
    ),
    seen=Text(
        sv="{what} {since}–{until}",
        en="{what} {since}–{until}",
    ),
    expected=Text(
        sv="händelser i ungefär samma takt och med samma typer som förut",
        en="events at about the same rate and of the same types as before",
    ),
    remedy=Text(
        sv="Fråga den som äger listan om urvalet eller koderna har ändrats. Till dess "
        "står de indikatorer som listan matar som okända från och med brottet.",
        en="Ask whoever owns the list if the selection or the codes have changed. "
        "Until then the indicators that the list feeds stand as unknown from the "
        "break on.",
    ),
    why=Text(
        sv="Ett tomt utdrag ser ut som lugn.",
        en="An empty extract looks like calm.",
    ),
)
