"""A base that is not a plain way to a file."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET200",
    severity=Severity.ERROR,
    title=Text(
        sv="base är ingen vanlig sökväg",
        en="base is no plain path",
    ),
    seen=Text(
        sv="{file} säger base: {base}.",
        en="{file} says base: {base}.",
    ),
    expected=Text(
        sv="En sökväg från mappen till en annan uppsättnings fil, med snedstreck: ../lan/est.yaml.",
        en="A path from the folder to another setup's file, with slashes: ../lan/est.yaml.",
    ),
    remedy=Text(
        sv="Lägg länets uppsättning i en mapp bredvid er egen och skriv vägen dit från er "
        "mapp. Enhet, hemkatalog och webbadress går inte.",
        en="Put the county's setup in a folder beside your own and write the way there "
        "from your folder. A drive, a home folder or a web address will not do.",
    ),
    why=Text(
        sv="Uppsättningen ska betyda samma sak på varje dator, och får inte hämta något utifrån.",
        en="The setup is to mean the same on every computer, and may fetch nothing from outside.",
    ),
)
