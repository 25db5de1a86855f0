"""REP405: the mapping leads to something that the setup does not have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP405",
    severity=Severity.ERROR,
    title=Text(
        sv="Importkartan leder till något som uppsättningen inte har.",
        en="The import mapping leads to something that the setup does not have.",
    ),
    seen=Text(
        sv="{what} {seen}.{hint}",
        en="{what} {seen}.{hint}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Rätta id:t i importkartan, eller lägg till det i uppsättningen först.",
        en="Correct the id in the import mapping, or add it to the setup first.",
    ),
    why=Text(
        sv="En händelse som räknas till en okänd aktör, ett okänt område eller en okänd "
        "indikator syns aldrig i lägesbilden.",
        en="An event counted to an unknown actor, area or indicator never shows in the picture.",
    ),
)
