"""REP123: a word was read as one of the choices though written otherwise."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP123",
    severity=Severity.NOTE,
    title=Text(
        sv="Ett val är skrivet med andra bokstäver eller mellanslag.",
        en="A choice is written with other letters or spaces.",
    ),
    seen=Text(
        sv="”{seen}”, läst som {chosen}",
        en="“{seen}”, read as {chosen}",
    ),
    expected=Text(
        sv="{chosen}",
        en="{chosen}",
    ),
    remedy=Text(
        sv="Inget behöver göras om {chosen} är rätt.",
        en="Nothing needs to be done if {chosen} is right.",
    ),
    why=Text(
        sv="Stora bokstäver och mellanslag ändrar inte vad någon menar, men den som "
        "skickar ska se hur ordet lästes.",
        en="Capitals and spaces do not change what anyone means, but the sender should see"
        " how the word was read.",
    ),
)
