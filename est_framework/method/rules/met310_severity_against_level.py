"""MET310: a norm is harder or softer than the findings that hold it."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET310",
    severity=Severity.ERROR,
    title=Text(
        sv="Normens nivå stämmer inte med anmärkningens allvar.",
        en="The level of the norm does not fit the severity of the finding.",
    ),
    seen=Text(
        sv="{id} har nivån {level}, men {code} är {severity}",
        en="{id} has the level {level}, but {code} is of severity {severity}",
    ),
    expected=Text(
        sv="must med ett fel (error) eller ett krav (must) som håller den, should och may utan fel",
        en="must with an error or a demand (must) that holds it, should and may without an error",
    ),
    remedy=Text(
        sv="Ändra normens nivå och verb, eller knyt den till den anmärkning som håller just det "
        "kravet.",
        en="Change the level and verb of the norm, or tie it to the finding that holds just "
        "that demand.",
    ),
    why=Text(
        sv="Ska blir fel och bör blir varning. Annars stoppas den som bara har gått emot ett "
        "råd, eller slipper den igenom som har brutit mot ett krav.",
        en="Must becomes an error and should a warning. Otherwise whoever went against mere "
        "advice is stopped, or whoever broke a demand gets through.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """
    Yield one finding for every row that no finding of its severity holds.

    A warning may hold a demand where a machine cannot be sure; people then hold it, by a sign of fidelity or
    a question of readiness that is itself a must.
    """
    demanded = _demanded(under)
    for row in under.rows:
        ids = [tie.id for tie in row.norm.ties if tie.kind == "finding" and tie.id in under.codes]
        errors = [id_ for id_ in ids if under.codes[id_] is Severity.ERROR]
        if row.norm.level != "must":
            wrong = errors
        else:
            held = errors or any(str(tie) in demanded for tie in row.norm.ties)
            wrong = [] if held else ids
        for id_ in wrong[:1]:
            severity = under.codes[id_].value
            yield RULE.at(
                row.place, id=row.norm.id, level=row.norm.level, code=id_, severity=severity
            )


def _demanded(under: ManualUnderCheck) -> frozenset[str]:
    release = under.release
    signs = {f"fidelity:{f.id}" for f in release.fidelity if f.requirement == "must"}
    questions = {f"readiness:{r.id}" for r in release.readiness if r.requirement == "must"}
    return frozenset(signs | questions)
