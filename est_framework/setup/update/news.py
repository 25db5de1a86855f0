"""What an update brings: new things in the method, and other questions for the actors of a local EST."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from est_framework.method.compare import ThingCompared
from est_framework.setup.update.plan import UpdatePlan

_TOLD = (
    *("actor_types", "indicators", "checklists", "templates", "scales", "measures"),
    *("roles", "cycles", "fidelity", "readiness"),
)


def added(plan: UpdatePlan) -> dict[str, list[ThingCompared]]:
    """Give what is new in the method, by the field of the release that holds it."""
    found: defaultdict[str, list[ThingCompared]] = defaultdict(list)
    for thing in plan.difference.things if plan.difference else ():
        if thing.became == "added" and thing.kind in _TOLD:
            found[thing.kind].append(thing)
    return found


def questions(plan: UpdatePlan) -> Iterator[tuple[str, list[str], list[str]]]:
    """Give for each actor the indicators that it will be asked about, and no longer be asked about."""
    if plan.after is None:
        return
    for actor in plan.local.setup.actors:
        before, after = (
            [item.indicator for item in local.setup.owed_items(actor)]
            for local in (plan.local, plan.after)
        )
        gained = [i for i in after if i not in before]
        lost = [i for i in before if i not in after]
        if gained or lost:
            yield actor, gained, lost
