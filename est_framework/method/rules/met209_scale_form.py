"""MET209: a scale holds what its form has no room for, or lacks what it needs."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.models import Scale
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET209",
    severity=Severity.ERROR,
    title=Text(
        sv="Skalan stämmer inte med sin form.",
        en="The scale does not fit its form.",
    ),
    seen=Text(
        sv="skalan {id} av formen {form}: {fault}",
        en="the scale {id} of the form {form}: {fault}",
    ),
    expected=Text(
        sv="{rule}",
        en="{rule}",
    ),
    remedy=Text(
        sv="Rätta det som anges, eller ge skalan den form (form) som den har i verkligheten.",
        en="Correct what is given, or give the scale the form that it really has.",
    ),
    why=Text(
        sv="Formuläret, lägesbilden och mötet frågar skalan vad som går att välja. En "
        "rangordning har ingen nivå att välja, och två uppsättningar kriterier skulle kunna "
        "föreslå två olika nivåer.",
        en="Form, picture and meeting ask the scale what can be chosen. A ranking has no level "
        "to choose, and two sets of criteria could suggest two different levels.",
    ),
)
_STEPLESS = ("rank", "none")
_FEWEST = 2
HAS_LEVELS = Text(sv="den har nivåer", en="it has levels")
FEW_LEVELS = Text(sv="den har färre än två nivåer", en="it has fewer than two levels")
NO_TOP = Text(sv="det står inte hur många områden som tas upp", en="it does not say how many areas")
HAS_TOP = Text(
    sv="den säger hur många områden som tas upp", en="it says how many areas are taken on"
)
BOTH = Text(sv="den har egna kriterier och lånar andras", en="it has criteria and borrows others")
EMPTY_LOAN = Text(
    sv="den lånar av {id}, som inga kriterier har", en="it borrows from {id}, which has none"
)
NO_LEVELS = Text(
    sv="inga nivåer (levels) där formen är rank eller none",
    en="no levels where form is rank or none",
)
TWO_LEVELS = Text(sv="minst två nivåer (levels)", en="at least two levels")
TOP_WITH_RANK = Text(
    sv="top där formen är rank, och bara där", en="top where form is rank, and only there"
)
ONE_SET = Text(
    sv="criteria eller criteria_from, inte båda", en="criteria or criteria_from, not both"
)
A_LENDER = Text(sv="en skala som har egna kriterier", en="a scale that has criteria of its own")


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for everything about a scale that does not fit its form."""
    empty = {s.part.id for s in under.things["scales"] if not s.part.criteria}
    for numbered in under.things["scales"]:
        scale = numbered.part
        for field, fault, rule in _faults(scale, empty):
            place = under.place("scales", numbered.number, *field)
            yield RULE.at(place, id=scale.id, form=scale.form, fault=fault, rule=rule)


def _faults(scale: Scale, empty: set[str]) -> Iterator[tuple[tuple[str, ...], Text, Text]]:
    """Give the field, what is wrong with it and what holds, for each fault of a scale."""
    if scale.form in _STEPLESS:
        if scale.levels:
            yield ("levels",), HAS_LEVELS, NO_LEVELS
    elif len(scale.levels) < _FEWEST:
        yield ("levels",) if scale.levels else (), FEW_LEVELS, TWO_LEVELS
    if scale.form == "rank" and scale.top is None:
        yield (), NO_TOP, TOP_WITH_RANK
    if scale.form != "rank" and scale.top is not None:
        yield ("top",), HAS_TOP, TOP_WITH_RANK
    if scale.criteria_from is None:
        return
    if scale.criteria:
        yield ("criteria_from",), BOTH, ONE_SET
    elif scale.criteria_from in empty:
        yield ("criteria_from",), EMPTY_LOAN.filled({"id": scale.criteria_from}), A_LENDER
