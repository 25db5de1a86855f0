"""MEA201: A kept measure points to no problem."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop, as_period

RULE = Rule(
    code="MEA201",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats pekar inte på något problem",
        en="A kept measure points to no problem",
    ),
    seen=Text(
        sv="Insatsen säger inte vilket problem den gäller: {lacks}.",
        en="The measure does not say which problem it is about: {lacks}.",
    ),
    expected=Text(
        sv="En indikator, ett område och en period som finns i er uppsättning.",
        en="An indicator, an area and a period that your setup has.",
    ),
    remedy=Text(
        sv="Besluta om insatsen på nytt med sitt problem, och avsluta den här.",
        en="Decide on the measure anew with its problem, and close this one.",
    ),
    why=Text(
        sv="En insats utan problem går inte att följa upp: ingen vet vad som skulle bli bättre.",
        en="A measure without a problem cannot be followed up: nobody knows what was to get "
        "better.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure whose problem lacks a part, or names what there is not."""
    setup = loop.setup
    known = {"indicator": set(setup.indicators), "area": set(setup.areas)}
    for m in loop.measures:
        lacks = [name for name, there in known.items() if str(m.problem.get(name)) not in there]
        if as_period(m.problem.get("period")) is None:
            lacks.append("period")
        if lacks:
            yield RULE.at(m.place(f"/problem/{lacks[0]}"), lacks=", ".join(lacks))
