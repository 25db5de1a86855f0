"""REP005: a byte order mark stands before the text, and was skipped."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP005",
    severity=Severity.NOTE,
    title=Text(
        sv="Filen börjar med ett dolt märke (BOM), som hoppades över.",
        en="The file begins with a hidden mark (BOM), which was skipped.",
    ),
    seen=Text(
        sv="en byteordningsmarkering före texten",
        en="a byte order mark before the text",
    ),
    expected=Text(
        sv="UTF-8 utan märke",
        en="UTF-8 without the mark",
    ),
    remedy=Text(
        sv="Inget behöver göras. Vill ni slippa anmärkningen: spara som UTF-8 utan BOM.",
        en="Nothing needs to be done. To be rid of this note: save as UTF-8 without BOM.",
    ),
    why=Text(
        sv="Märket hör inte till JSON (RFC 8259). Innehållet är detsamma, men den som tar "
        "emot ska veta att något hoppades över.",
        en="The mark is no part of JSON (RFC 8259). The content is the same, but the "
        "receiver should know that something was skipped.",
    ),
)
