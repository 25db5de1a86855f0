"""REP403: a value of the wrong kind or form in the mapping."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP403",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett värde i importkartan har fel form.",
        en="A value in the import mapping has the wrong form.",
    ),
    seen=Text(
        sv="{seen} vid {key}",
        en="{seen} at {key}",
    ),
    expected=Text(
        sv="ett värde av den form som {key} tar",
        en="a value of the form that {key} takes",
    ),
    remedy=Text(
        sv="Jämför med exemplet på sidan om importkartor i handboken.",
        en="Compare with the example on the manual's page about import mappings.",
    ),
    why=Text(
        sv="Ett värde av fel form kan inte användas, och att rätta det i tysthet vore att gissa.",
        en="A value of the wrong form cannot be used, and correcting it silently would be "
        "guessing.",
    ),
)
