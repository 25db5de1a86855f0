"""The page of the checklists: what each actor type is asked, in its own order."""

from __future__ import annotations

from est_framework.method.models import Checklist, ChecklistItem
from est_framework.publish.manual.reference.labels import ANSWER
from est_framework.publish.manual.reference.spoken import Spoken, heading, joined


def checklists(spoken: Spoken) -> str:
    """Give all checklists, by the actor types that they are for."""
    _ = spoken.words
    lines = [
        _(
            "What each actor type is asked, in the order that it comes to mind. The choice of questions "
            "is our own proposal; each municipality adapts it."
        ),
        "",
    ]
    asked: tuple[str, ...] = ()
    for checklist in spoken.release.checklists:
        if checklist.actor_types != asked:
            asked = checklist.actor_types
            label = ", ".join(spoken.label("actor_types", a) for a in asked)
            lines += heading(2, label, f"for-{'-'.join(asked)}")
        lines += _checklist(checklist, spoken)
    return joined(lines)


def _checklist(checklist: Checklist, spoken: Spoken) -> list[str]:
    _ = spoken.words
    about = _("For {whom}, in {template}.").format(
        whom=spoken.links("actor_types", checklist.actor_types),
        template=spoken.link("templates", checklist.template),
    )
    items = [f"{n}. {_item(item, spoken)}" for n, item in enumerate(checklist.items, start=1)]
    return [
        *heading(3, spoken.said(checklist.label), checklist.id),
        *spoken.retired(checklist.retired, "checklists"),
        about,
        "",
        *items,
        "",
    ]


def _item(item: ChecklistItem, spoken: Spoken) -> str:
    _ = spoken.words
    answer = spoken.release.indicator(item.indicator).answer
    said = f"{spoken.link('indicators', item.indicator)} ({spoken.said(ANSWER[answer])})"
    if item.only_if is None:
        return said
    first = spoken.label("indicators", item.only_if.indicator)
    return f"{said}. {_('Asked only if you saw')}: {first}"
