"""MET317: the method demands something that no norm of the manual says."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_things import SHOWN
from est_framework.method.manual_under_check import ManualUnderCheck
from est_framework.method.models import Fidelity, Readiness

RULE = Rule(
    code="MET317",
    severity=Severity.NOTE,
    title=Text(
        sv="Metoden kräver något som ingen norm i manualen säger.",
        en="The method demands something that no norm of the manual says.",
    ),
    seen=Text(
        sv="{kind} {id} är must, men ingen norm med nivån must är knuten dit",
        en="{kind} {id} is a must, but no norm of the level must is tied to it",
    ),
    expected=Text(
        sv="minst en norm med nivån must som är knuten till {tie}",
        en="at least one norm of the level must that is tied to {tie}",
    ),
    remedy=Text(
        sv="Skriv kravet som en norm på den sida där det hör hemma och knyt den hit. Är det "
        "inget krav, sänk nivån i specifikationen.",
        en="Write the demand as a norm on the page where it belongs and tie it here. If it is "
        "no demand, lower the level in the specs.",
    ),
    why=Text(
        sv="Den som bara läser kapitlen får inte veta om kravet förrän någon prövar följsamheten.",
        en="Whoever reads only the chapters does not learn of the demand until somebody "
        "examines the fidelity.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every sign or question that is a must and that no norm of that level holds."""
    tied = {str(t) for row in under.rows if row.norm.level == "must" for t in row.norm.ties}
    for kind, things in _demanded(under):
        for thing in things:
            tie = f"{kind}:{thing.id}"
            if thing.requirement == "must" and thing.retired is None and tie not in tied:
                yield RULE.at(
                    Place(f"{under.folder}/norms.csv"),
                    kind=SHOWN[kind].label,
                    id=thing.id,
                    tie=Text(tie, tie),
                )


def _demanded(
    under: ManualUnderCheck,
) -> Iterator[tuple[str, tuple[Fidelity, ...] | tuple[Readiness, ...]]]:
    yield "fidelity", under.release.fidelity
    yield "readiness", under.release.readiness
