"""REP010: a whole number written with decimals was read as a whole number."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP010",
    severity=Severity.NOTE,
    title=Text(
        sv="Ett heltal skrivet med decimaler lästes som heltal.",
        en="A whole number written with decimals was read as whole.",
    ),
    seen=Text(
        sv="{seen}, läst som {number}",
        en="{seen}, read as {number}",
    ),
    expected=Text(
        sv="ett heltal utan decimaler",
        en="a whole number without decimals",
    ),
    remedy=Text(
        sv="Inget behöver göras om {number} är rätt.",
        en="Nothing needs to be done if {number} is right.",
    ),
    why=Text(
        sv="3,0 och 3 är samma antal, men den som skickar ska se hur talet lästes.",
        en="3.0 and 3 are the same count, but the sender should see how the number was read.",
    ),
)
