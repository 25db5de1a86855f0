"""REP052: zeros first in a key were put back as the cell shows them."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP052",
    severity=Severity.NOTE,
    title=Text(
        sv="Nollor i början lästes så som cellen visar dem.",
        en="Zeros at the beginning were read as the cell shows them.",
    ),
    seen=Text(
        sv="talet {seen}, som cellen visar som {shown}",
        en="the number {seen}, which the cell shows as {shown}",
    ),
    expected=Text(
        sv="cellen som text",
        en="the cell as text",
    ),
    remedy=Text(
        sv="Inget behöver göras om {shown} är rätt. Välj formatet Text för kolumnen, så "
        "behövs ingen tolkning.",
        en="Nothing needs to be done if {shown} is right. Choose the format Text for the "
        "column, and nothing needs interpreting.",
    ),
    why=Text(
        sv="Excel sparar 0180 som talet 180 och ritar dit nollan. Två nycklar kan då se "
        "likadana ut utan att vara det.",
        en="Excel keeps 0180 as the number 180 and draws the zero. Two keys may then look "
        "alike without being so.",
    ),
)
