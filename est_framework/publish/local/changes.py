"""The page of what one municipality has changed in the method, and why: nothing is changed in silence."""

from __future__ import annotations

from est_framework.publish.local.labels import CHANGE, FIELD
from est_framework.publish.local.words import Here, plain
from est_framework.publish.manual.reference.labels import REQUIREMENT
from est_framework.publish.manual.reference.spoken import joined, table
from est_framework.setup.tailoring import (
    Add,
    AnyChange,
    Narrow,
    Order,
    Require,
    Rescale,
    Reword,
    SwitchOff,
)


def changes_page(here: Here) -> str:
    """Give the page of the changes, each with its reason, who decided it and when."""
    _ = here.words
    changes = here.setup.changes
    opening = (
        _(
            "A municipality may word things its own way, ask for more and leave out what is not "
            "required. What the method requires is the same everywhere, so figures can be compared."
        )
        if changes
        else _("We follow the method as it is. Nothing is changed.")
    )
    head: tuple[str, ...] = (_("What"), _("Change"), _("Why"), _("Decided by"), _("Date"))
    rows: list[tuple[str, ...]] = [
        (*_change(here, change), change.date.isoformat()) for change in changes
    ]
    if here.setup.layers:
        head = (*head, _("Setup"))
        rows = [(*row, plain(name)) for row, name in zip(rows, _whose(here), strict=True)]
    lines = [f"# {_('What we have changed')}", "", opening, ""]
    lines += table(head, rows) if rows else []
    return joined([*lines, *_accepted(here)])


def _change(here: Here, change: AnyChange) -> tuple[str, ...]:
    return (
        _thing(here, change),
        f"**{here.said(CHANGE[change.change])}.** {_how(here, change)}".rstrip(),
        plain(change.reason),
        here.link("roles", change.decided_by),
    )


def _whose(here: Here) -> list[str]:
    """Name the setup that each change comes from: one that ours builds on, or our own."""
    setup = here.setup
    below = [layer.setup for layer in setup.layers for _change in layer.tailoring]
    return below + [setup.setup.setup for _change in setup.setup.tailoring]


def _accepted(here: Here) -> list[str]:
    _ = here.words
    rows = [
        (
            f"[{one.code}](../findings/{one.code}.md)",
            plain(one.at or ""),
            plain(one.reason),
            here.link("roles", one.decided_by),
            one.until.isoformat(),
        )
        for one in here.setup.setup.accepted
    ]
    if not rows:
        return []
    head = (_("Finding"), _("About"), _("Why"), _("Decided by"), _("Until"))
    return [f"## {_('What we live with for a time')}", "", *table(head, rows)]


def _thing(here: Here, change: AnyChange) -> str:
    if isinstance(change, Order):
        return here.link("checklists", change.checklist)
    if isinstance(change, Rescale):
        return here.link("scales", change.scale)
    return here.link("indicators", change.indicator)


def _how(here: Here, change: AnyChange) -> str:
    """Say what a change does beyond its class."""
    _ = here.words
    said = ""
    match change:
        case Reword():
            said = f"{here.said(FIELD[change.field])}: {here.said(change.to)}"
        case Narrow():
            said = here.said(change.definition)
        case Add():
            asked = here.links("checklists", dict.fromkeys(one.checklist for one in change.asked))
            said = _("asked in: {checklists}").format(checklists=asked) if asked else ""
        case SwitchOff():
            if change.checklists != "all":
                said = here.links("checklists", change.checklists)
        case Require():
            said = here.said(REQUIREMENT[change.to])
        case _:
            pass
    return said[:1].upper() + said[1:]
