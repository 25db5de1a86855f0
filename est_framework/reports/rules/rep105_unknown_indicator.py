"""REP105: an indicator that the method does not have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP105",
    severity=Severity.ERROR,
    title=Text(
        sv="Indikatorn finns inte i metoden.",
        en="The method has no such indicator.",
    ),
    seen=Text(
        sv="indikatorn {seen}.{near}",
        en="the indicator {seen}.{near}",
    ),
    expected=Text(
        sv="en av metodens indikatorer",
        en="one of the method's indicators",
    ),
    remedy=Text(
        sv="Använd indikatorns id ur checklistan. Passar ingen: beskriv det i fritexten.",
        en="Use the indicator's id from the checklist. If none fits: tell it in the free text.",
    ),
    why=Text(
        sv="Bara det som alla kallar samma sak går att lägga ihop till en lägesbild.",
        en="Only what all call the same can be put together into one picture.",
    ),
)
