"""REP109: state and number do not agree."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP109",
    severity=Severity.ERROR,
    title=Text(
        sv="Svarets läge och antal stämmer inte överens.",
        en="The state of the answer and its number do not agree.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="läget value med ett antal på minst 1, eller ett annat läge utan antal",
        en="the state value with a number of at least 1, or another state without a number",
    ),
    remedy=Text(
        sv="Är antalet noll: ange none_seen. Är det okänt: ange unknown. Annars: ange "
        "value och antalet.",
        en="If the number is zero: give none_seen. If it is not known: give unknown. "
        "Otherwise: give value and the number.",
    ),
    why=Text(
        sv="Inget sett, vet ej och inte besvarad är olika svar. Noll skrivs därför aldrig "
        "som ett antal.",
        en="None seen, unknown and not answered are different answers. So zero is never "
        "written as a number.",
    ),
)
