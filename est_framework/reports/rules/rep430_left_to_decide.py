"""REP430: the mapping holds something that a person has yet to decide."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP430",
    severity=Severity.ERROR,
    title=Text(
        sv="Importkartan har något kvar att bestämma.",
        en="The import mapping has something left to decide.",
    ),
    seen=Text(
        sv="TODO vid {seen}",
        en="TODO at {seen}",
    ),
    expected=Text(
        sv="ett beslut på varje plats där det står TODO",
        en="a decision in each place that says TODO",
    ),
    remedy=Text(
        sv="Byt TODO mot rätt aktör, område eller indikator. Hör typen inte hemma i "
        "EST: flytta den till ignored och skriv varför.",
        en="Replace TODO with the right actor, area or indicator. If the type does not"
        " belong in EST: move it to ignored and say why.",
    ),
    why=Text(
        sv="Verktyget kan föreslå. Vad en typ av händelse betyder här avgör den som känner listan.",
        en="The tool can propose. What a type of event means here is for those who "
        "know the list to decide.",
    ),
)
