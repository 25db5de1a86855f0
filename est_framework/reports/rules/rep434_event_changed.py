"""REP434: events that say something else than at the last import."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP434",
    severity=Severity.NOTE,
    title=Text(
        sv="Händelser i listan har ändrats sedan förra importen.",
        en="Events of the list have changed since the last import.",
    ),
    seen=Text(
        sv="{count} händelser i {period}",
        en="{count} events in {period}",
    ),
    expected=Text(
        sv="samma uppgifter om samma händelse",
        en="the same of the same event",
    ),
    remedy=Text(
        sv="Inget, om ändringen är riktig. Periodens rapport har fått en ny revision, "
        "och den förra finns kvar i liggaren.",
        en="Nothing, if the change is right. The report of the period has a new "
        "revision, and the earlier one stays in the ledger.",
    ),
    why=Text(
        sv="Den som redan läst lägesbilden behöver få veta att siffrorna har ändrats.",
        en="Whoever has read the picture needs to know that its figures have changed.",
    ),
)
