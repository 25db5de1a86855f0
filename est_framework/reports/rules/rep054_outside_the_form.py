"""REP054: something stands in our workbook where the form has no room for it."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP054",
    severity=Severity.WARNING,
    title=Text(
        sv="Något står utanför formulärets rutor och lästes inte.",
        en="Something stands outside of what the form has room for, and was not read.",
    ),
    seen=Text(
        sv="text eller tal som formuläret inte frågar efter",
        en="words or numbers that the form does not ask for",
    ),
    expected=Text(
        sv="allt i formulärets egna rutor",
        en="everything in the form's own boxes",
    ),
    remedy=Text(
        sv="Hör det till rapporten: skriv det i en av formulärets rutor, som kommentaren, och skicka igen. "
        "Är det en egen anteckning behöver inget göras.",
        en="If it belongs to the report: write it in one of the form's boxes, such as the comment, and send "
        "it again. If it is a note of your own nothing needs doing.",
    ),
    why=Text(
        sv="Den som skrev det tror att det kom fram. Det som ingen läser får inte försvinna tyst.",
        en="Whoever wrote it believes that it arrived. What nobody reads must not vanish in silence.",
    ),
)
