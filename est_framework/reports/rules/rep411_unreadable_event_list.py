"""REP411: the event list cannot be read to its end."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP411",
    severity=Severity.ERROR,
    title=Text(
        sv="Händelselistan går inte att läsa till slut.",
        en="The event list cannot be read to its end.",
    ),
    seen=Text(
        sv="{what}",
        en="{what}",
    ),
    expected=Text(
        sv="en hel CSV-fil i UTF-8 med rubrikrad, packad med gzip eller inte",
        en="a whole CSV file in UTF-8 with a header row, packed with gzip or not",
    ),
    remedy=Text(
        sv="Hämta eller exportera filen igen. Ingenting ur den har använts.",
        en="Download or export the file again. Nothing in it has been used.",
    ),
    why=Text(
        sv="En halv lista skulle ge för få händelser utan att det syns.",
        en="Half a list would give too few events without it being seen.",
    ),
)
