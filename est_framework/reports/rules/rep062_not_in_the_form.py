"""REP062: the field is not in the form and was left out."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP062",
    severity=Severity.WARNING,
    title=Text(
        sv="Fältet finns inte i formuläret och togs inte med.",
        en="The field is not in the form and was left out.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="bara de frågor som est forms skriver",
        en="only the questions that est forms writes",
    ),
    remedy=Text(
        sv="Ta bort frågan ur formuläret, eller lägg till den i uppsättningen med tailoring och "
        "skriv formuläret på nytt.",
        en="Remove the question from the form, or add it to the setup by tailoring and write the"
        " form anew.",
    ),
    why=Text(
        sv="En fråga som uppsättningen inte känner till kan ingen räkna, och den kan samla in "
        "sådant som inte får skickas.",
        en="A question that the setup does not know cannot be counted by anyone, and may collect"
        " what must not be sent.",
    ),
)
