"""A class of change that the method does not allow."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET150",
    severity=Severity.ERROR,
    title=Text(sv="Ändringen är inte tillåten", en="The change is not allowed"),
    seen=Text(
        sv="{seen} är ingen tillåten klass av ändring.", en="{seen} is no allowed class of change."
    ),
    expected=Text(sv="Någon av: {known}.", en="One of: {known}."),
    remedy=Text(
        sv="Närmaste tillåtna väg: {way}",
        en="The nearest allowed way: {way}",
    ),
    why=Text(
        sv="Fritt ändrade kopior går inte att jämföra, och inte att följa med när metoden blir bättre. "
        "Därför är listan över ändringar sluten.",
        en="Freely changed copies cannot be compared, nor follow when the method gets better. "
        "That is why the list of changes is closed.",
    ),
)

_REMOVE = Text(
    sv="Stäng av frågor som metoden låter er välja bort med switch-off. Det som ska frågas "
    "står kvar.",
    en="Switch off questions that the method lets you leave out with switch-off. What must "
    "be asked stays.",
)
_REWORD = Text(
    sv="Ändra orden med reword; id:t ligger fast så att serien inte bryts.",
    en="Change the words with reword; the id stays so that the series does not break.",
)
_ADD = Text(
    sv="Lägg till ett eget med add (id med x- först) bredvid metodens.",
    en="Add one of your own with add (an id with x- first) beside the method's.",
)
_REQUIRE = Text(
    sv="Krav får bara höjas, med require.", en="A requirement may only be raised, with require."
)
_RESCALE = Text(
    sv="Använd en egen skala med rescale, där varje steg anger sin kärnfärg.",
    en="Use a scale of your own with rescale, each step with its core colour.",
)
_ANY = Text(
    sv="Välj den klass som ligger närmast; manualens sida Anpassningar säger vad var och en "
    "får göra.",
    en="Choose the nearest class; the manual's page Tailoring says what each may do.",
)
WAYS = {
    "remove": _REMOVE, "delete": _REMOVE, "drop": _REMOVE, "disable": _REMOVE, "hide": _REMOVE,
    "rename": _REWORD, "renumber": _REWORD, "translate": _REWORD, "relabel": _REWORD,
    "widen": _ADD, "redefine": _ADD, "retype": _ADD, "recategorise": _ADD, "recategorize": _ADD,
    "replace": _ADD, "merge": _ADD, "split": _ADD, "copy": _ADD,
    "loosen": _REQUIRE, "relax": _REQUIRE, "optional": _REQUIRE, "lower": _REQUIRE,
    "recolour": _RESCALE, "recolor": _RESCALE, "scale": _RESCALE, "threshold": _RESCALE,
}  # fmt: skip
"""The nearest allowed way, for what people try."""


FIXED = {
    "id": _ADD, "answer": _ADD, "kind": _ADD, "core_category": _ADD, "theme": _ADD,
    "person_risk": _ADD, "requirement": _REQUIRE, "retired": _REMOVE, "core": _RESCALE,
}  # fmt: skip
"""What lies fast in a thing of the method, and the nearest allowed way for who wants it otherwise."""


def nearest_way(seen: str) -> Text:
    """Say which allowed change comes nearest to one that is not: a class, or a class and a fixed field."""
    last = seen.strip().casefold().rpartition(" ")[2]
    return WAYS.get(last.removesuffix("d"), WAYS.get(last, FIXED.get(last, _ANY)))
