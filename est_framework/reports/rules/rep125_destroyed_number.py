"""REP125: a number that a spreadsheet has shortened."""

import re
from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP125",
    severity=Severity.WARNING,
    title=Text(
        sv="Ett långt tal har förstörts av ett kalkylprogram.",
        en="A long number has been destroyed by a spreadsheet program.",
    ),
    seen=Text(
        sv="ett tal i grundpotensform",
        en="a number in scientific notation",
    ),
    expected=Text(
        sv="talet utskrivet, om det alls ska vara med",
        en="the number written out, if it belongs here at all",
    ),
    remedy=Text(
        sv="Fråga den som skrev vad talet var. Var det ett personnummer eller "
        "telefonnummer hör det inte hemma i rapporten.",
        en="Ask who wrote it what the number was. If it was a personal or telephone number"
        " it does not belong in the report.",
    ),
    why=Text(
        sv="1,98E+11 var ett nummer med tolv siffror. Siffrorna är borta, och oftast var "
        "det ett nummer som inte skulle ha skickats.",
        en="1.98E+11 was a number of twelve digits. The digits are gone, and most often it"
        " was a number that should not have been sent.",
    ),
)
SHORTENED = re.compile(r"[0-9][.,][0-9]+[Ee][+]?[0-9]{2}(?![0-9])")


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each free text that holds a number in scientific notation."""
    for text, pointer in case.texts:
        if SHORTENED.search(text):
            yield RULE.at(case.place(pointer))
