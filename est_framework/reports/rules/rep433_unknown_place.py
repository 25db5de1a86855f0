"""REP433: a place that nothing says the area of."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP433",
    severity=Severity.WARNING,
    title=Text(
        sv="Platsen hör inte till något område.",
        en="The place belongs to no area.",
    ),
    seen=Text(
        sv="{seen}, {count} rader.{hint}",
        en="{seen}, {count} rows.{hint}",
    ),
    expected=Text(
        sv="ett områdes namn eller id, ett namn under places, eller en punkt inom ett område",
        en="the name or id of an area, a name under places, or a point within an area",
    ),
    remedy=Text(
        sv="Lägg till namnet under places i importkartan och importera igen. Raderna "
        "är inte räknade; --unplaced listar dem.",
        en="Add the name under places in the import mapping and import again. The rows"
        " are not counted; --unplaced lists them.",
    ),
    why=Text(
        sv="En händelse som inte får en plats ser ut som lugn där den hände.",
        en="An event without a place looks like calm where it happened.",
    ),
)
