"""MET216: an id of the release before is gone."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.kinds import ids_of
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET216",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett id från utgåvan före är borta.",
        en="An id of the release before is gone.",
    ),
    seen=Text(
        sv="{id} finns i {before} men inte här",
        en="{id} is in {before} but not here",
    ),
    expected=Text(
        sv="varje id från {before}, i bruk eller utgånget (retired)",
        en="every id of {before}, in use or retired",
    ),
    remedy=Text(
        sv="Lägg tillbaka {id}. Ska det inte användas mer får det retired: med since, reason "
        "och replaced_by om något ersätter det.",
        en="Put {id} back. If it is no longer to be used, give it retired: with since, reason "
        "and, where something takes its place, replaced_by.",
    ),
    why=Text(
        sv="Rapporter som redan är inskickade pekar på id. Försvinner det går de inte att "
        "läsa, och ett nytt id med samma namn skulle få någon annans siffror.",
        en="Reports that were sent in point to ids. If one goes away they cannot be read, and "
        "a new thing by that name would get the figures of another.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every id that the release before has and this one lacks."""
    before = under.beside.before
    if before is None:
        return
    for field, ids in ids_of(before).items():
        if field in under.known:
            for id_ in sorted(ids - under.known[field]):
                yield RULE.at(under.place(field), id=id_, before=before.name)
