"""The map file is no FeatureCollection."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET141",
    severity=Severity.ERROR,
    title=Text(
        sv="Kartfilen är ingen samling av områden",
        en="The map file is no collection of areas",
    ),
    seen=Text(
        sv="Överst står {seen}.",
        en="At the top stands {seen}.",
    ),
    expected=Text(
        sv="En FeatureCollection med en lista features.",
        en="A FeatureCollection with a list features.",
    ),
    remedy=Text(
        sv="Exportera hela lagret, inte en enskild form.",
        en="Export the whole layer, not a single shape.",
    ),
    why=Text(
        sv="Varje gräns måste säga vilket område den hör till, och det gör bara en samling "
        "med egenskaper.",
        en="Every boundary must say which area it belongs to, and only a collection with "
        "properties does.",
    ),
)

NO_OBJECT = Text(sv="något annat än ett objekt", en="something else than an object")
NO_TYPE = Text(sv="ett objekt utan type", en="an object without a type")
NO_LIST = Text(
    sv="en FeatureCollection utan en lista features",
    en="a FeatureCollection without a list features",
)
