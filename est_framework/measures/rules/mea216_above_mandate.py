"""MEA216: A decision is above the mandate."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA216",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett beslut ligger över mandatet",
        en="A decision is above the mandate",
    ),
    seen=Text(
        sv="Insatsen hör till {tier} men beslutades av {role}.",
        en="The measure belongs to {tier} but was decided by {role}.",
    ),
    expected=Text(
        sv="Ett beslut av den roll som har mandatet, eller en insats som väntar på den.",
        en="A decision by the role that has the mandate, or a measure that waits for it.",
    ),
    remedy=Text(
        sv="Lyft frågan till rätt nivå. Skriv under tiden att insatsen väntar på den.",
        en="Take the question to the right tier. Meanwhile, write that the measure waits for it.",
    ),
    why=Text(
        sv="Ett beslut av den som inte får besluta håller inte.",
        en="A decision by somebody who may not decide does not hold.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure decided by another role than its tier has, that waits for nobody."""
    tiers = {t.id: t for t in loop.setup.setup.tiers}
    order = list(tiers)
    by_role = {t.role: t.id for t in tiers.values() if t.role}
    for m in loop.measures:
        tier, role = tiers.get(m.text("tier")), m.text("decided_by")
        if tier is None or not role or m.text("waits_for") or role == tier.role:
            continue
        own = by_role.get(role)
        if own is None or order.index(own) < order.index(tier.id):
            yield RULE.at(m.place("/decided_by"), tier=tier.name, role=role)
