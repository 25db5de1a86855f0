"""MEA113: A closed measure is closed or changed once more."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA113",
    severity=Severity.WARNING,
    title=Text(
        sv="En avslutad insats avslutas eller ändras en gång till",
        en="A closed measure is closed or changed once more",
    ),
    seen=Text(
        sv="Insatsen {measure} är redan avslutad.",
        en="The measure {measure} is closed already.",
    ),
    expected=Text(
        sv="Rader bara om insatser som är öppna.",
        en="Rows only about measures that are open.",
    ),
    remedy=Text(
        sv="Inget går förlorat: det som står här sparas i insatsens logg, men utfallet från "
        "avslutet gäller. Behövs mer åt problemet, besluta om en ny insats.",
        en="Nothing is lost: what stands here is kept in the log of the measure, but the outcome"
        " that closed it holds. If the problem needs more, decide on a new measure.",
    ),
    why=Text(
        sv="Två avslut med olika utfall säger emot varandra, och då vet ingen vad insatsen gav.",
        en="Two closings with different outcomes contradict each other, and then nobody knows "
        "what the measure gave.",
    ),
)
