"""The pages of one municipality's areas, of those who report, and of contacts and decisions."""

from __future__ import annotations

from est_framework.publish.local.labels import CADENCE, CHANNEL
from est_framework.publish.local.words import Here, plain
from est_framework.publish.manual.reference.spoken import joined, table
from est_framework.setup.models import Actor, Area


def areas_page(here: Here) -> str:
    """Give the page of the areas, with hot spots and groups of areas."""
    _ = here.words
    setup = here.setup.setup
    names = {m.code: m.name for m in setup.municipalities}
    several = len(names) > 1
    head = (
        _("Area"),
        _("Part of"),
        *((_("Municipality"),) if several else ()),
        _("Who reports"),
    )
    rows = [
        (
            _area(here, area),
            here.areas([area.part_of]) if area.part_of else "",
            *((plain(names.get(area.municipality, "")),) if several else ()),
            _reporting(here, area),
        )
        for area in setup.areas
    ]
    lines = [f"# {_('Our areas')}", "", _("These are the places that we report about."), ""]
    lines += table(head, rows)
    if setup.area_groups:
        groups = [(f"**{plain(g.name)}**", here.areas(g.areas)) for g in setup.area_groups]
        lines += [f"## {_('Groups of areas')}", "", *table((_("Group"), _("Areas")), groups)]
    return joined(lines)


def _area(here: Here, area: Area) -> str:
    _ = here.words
    name = f"**{plain(area.name)}**"
    return f"{name} ({_('hot spot')})" if area.kind == "hot_spot" else name


def _reporting(here: Here, area: Area) -> str:
    setup = here.setup
    return ", ".join(
        plain(actor.name)
        for actor in setup.setup.actors
        if area in setup.areas_of(actor.id) and actor.until is None
    )


def actors_page(here: Here) -> str:
    """Give the page of those who report: what, about where, how often and by which way."""
    _ = here.words
    head = (_("Actor"), _("Kind"), _("Areas"), _("Fills in"), _("How often"), _("By way of"))
    lines = [
        f"# {_('Those who report')}",
        "",
        _(
            "Organisations and groups. Who reports for each of them is known to the organisation, and "
            "stands nowhere here."
        ),
        "",
        *table(head, [_actor(here, actor) for actor in here.setup.setup.actors]),
    ]
    return joined(lines)


def _actor(here: Here, actor: Actor) -> tuple[str, ...]:
    _ = here.words
    everywhere = actor.areas == "all"
    cadence = CADENCE[actor.cadence or here.setup.setup.cycle.reporting or "each-period"]
    return (
        f"**{plain(actor.name)}**{_while(here, actor)}",
        here.link("actor_types", actor.type),
        _("all") if everywhere else here.areas(actor.areas),
        here.links("templates", actor.templates),
        here.said(cadence),
        here.said(CHANNEL[actor.channel]) if actor.channel else "",
    )


def _while(here: Here, actor: Actor) -> str:
    _ = here.words
    parts = []
    if actor.since:
        parts.append(_("from {period}").format(period=actor.since))
    if actor.until:
        parts.append(_("until {period}").format(period=actor.until))
    return f" ({', '.join(parts)})" if parts else ""


def contacts_page(here: Here) -> str:
    """Give the page of the functions that hold each role here, and of who decides what."""
    _ = here.words
    setup = here.setup.setup
    lines = [f"# {_('Contacts and decisions')}", ""]
    if setup.contacts:
        rows = [
            (here.link("roles", c.role), plain(c.function), plain(c.way or ""))
            for c in setup.contacts
        ]
        lines += table((_("Role"), _("Function here"), _("Reached by")), rows)
    else:
        lines += [_unsaid(here, "contacts"), ""]
    lines += [f"## {_('Who decides what')}", ""]
    if setup.tiers:
        tiers = [
            (
                f"**{plain(tier.name)}**",
                plain(tier.mandate or ""),
                here.link("roles", tier.role) if tier.role else "",
            )
            for tier in setup.tiers
        ]
        lines += table((_("Level"), _("May decide"), _("Role")), tiers)
    else:
        lines += [_unsaid(here, "tiers"), ""]
    return joined(lines)


def _unsaid(here: Here, key: str) -> str:
    _ = here.words
    return _("Not written down yet. It is written in `est.yaml`, under `{key}`.").format(key=key)
