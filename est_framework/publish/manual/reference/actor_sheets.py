"""One page for each actor type that reports, to print and to train by: how you report."""

from __future__ import annotations

from est_framework.method.models import ActorType, Checklist, Indicator
from est_framework.publish.manual.reference.spoken import Spoken, joined, lowered, table

_EXAMPLES = 3
"""How many indicators are shown with a good and a bad observation: what fits on the page."""


def actor_sheet(actor: ActorType, spoken: Spoken) -> str:
    """Give the whole page of an actor type that reports, heading and all."""
    _ = spoken.words
    title = _("How you report: {actor}").format(actor=lowered(spoken.said(actor.label)))
    return joined(
        [
            f"# {title}",
            "",
            spoken.said(actor.definition),
            "",
            *_look_for(actor, spoken),
            *_examples(actor, spoken),
            *_answers(spoken),
            *_never(spoken),
            *_afterwards(spoken),
        ]
    )


def _asked(actor: ActorType, spoken: Spoken, *, owed: bool) -> list[Checklist]:
    templates = {t.id for t in spoken.release.templates if t.owed is owed}
    return [
        c
        for c in spoken.release.checklists
        if actor.id in c.actor_types and c.template in templates and c.retired is None
    ]


def _look_for(actor: ActorType, spoken: Spoken) -> list[str]:
    _ = spoken.words
    weekly = [item for c in _asked(actor, spoken, owed=True) for item in c.items]
    rows = []
    for number, item in enumerate(weekly, start=1):
        indicator = spoken.release.indicator(item.indicator)
        label = f"{number}. **{spoken.said(indicator.label)}**"
        if item.only_if:
            first = lowered(spoken.label("indicators", item.only_if.indicator))
            label += f" {_('(only if you saw {what})').format(what=first)}"
        rows.append((label, spoken.said(indicator.definition)))
    known = {item.indicator for item in weekly}
    more = [
        lowered(spoken.label("indicators", item.indicator))
        for c in _asked(actor, spoken, owed=False)
        for item in c.items
        if item.indicator not in known
    ]
    text = _(
        "What you see while at work is enough. The report for the period asks about this, in this order:"
    )
    lines = [f"## {_('Look for this')}", "", text, ""]
    lines += table((_("What"), _("What counts")), rows)
    if more:
        text = _("As single events, at any time, you can also report: {what}.")
        lines += [text.format(what=", ".join(more)), ""]
    return lines


def _examples(actor: ActorType, spoken: Spoken) -> list[str]:
    _ = spoken.words
    rows = [
        (f"**{spoken.said(i.label)}**", spoken.said(i.good), spoken.said(i.bad))
        for i in _weightiest(actor, spoken)
    ]
    lines = [f"## {_('Write place and behaviour')}", ""]
    lines += table((_("What"), _("Write like this"), _("Do not write like this")), rows)
    return lines


def _weightiest(actor: ActorType, spoken: Spoken) -> list[Indicator]:
    """Give the indicators that may not be left out first, then those where a person is soonest shown."""
    asked = [
        spoken.release.indicator(item.indicator)
        for c in _asked(actor, spoken, owed=True)
        for item in c.items
    ]
    risks = ("high", "medium", "low")
    ordered = sorted(asked, key=lambda i: (i.requirement != "must", risks.index(i.person_risk)))
    return ordered[:_EXAMPLES]


def _answers(spoken: Spoken) -> list[str]:
    _ = spoken.words
    rows = (
        (_("A number"), _("It happened on so many occasions. Count occasions, not people.")),
        (_("None seen"), _("You were there, looked, and saw nothing. 0 says the same.")),
        (_("Don't know"), _("You were not there or could not look. That is a good answer.")),
        (_("Blank"), _("Not answered. Nobody will take it for calm.")),
        (_("Not asked"), _("The question is not put to you there. You need do nothing.")),
    )
    return [
        f"## {_('Five answers that mean different things')}",
        "",
        *table((_("Answer"), _("Means")), [(f"**{answer}**", means) for answer, means in rows]),
        _("If nothing happened at all, say so: choose that there is nothing to report."),
        "",
    ]


def _never(spoken: Spoken) -> list[str]:
    _ = spoken.words
    return [
        f"## {_('Never a person')}",
        "",
        _(
            "No names, personal numbers, phone numbers, registration plates or home addresses. Nothing "
            "that lets those who live there work out who is meant. If it is about a person it has a way "
            "of its own, such as the police or the social services."
        ),
        "",
        f"**{_('If it is going on now, call 112. The report is no alarm.')}**",
        "",
    ]


def _afterwards(spoken: Spoken) -> list[str]:
    _ = spoken.words
    steps = (
        _("A reviewer reads it and stops what points anybody out."),
        _("It is put together with the other actors' reports to a picture of each area."),
        _(
            "The group meets, judges each area and decides on measures, each with an owner and a date."
        ),
        _("You are told what came of it."),
    )
    return [
        f"## {_('What happens with your report')}",
        "",
        *(f"{number}. {step}" for number, step in enumerate(steps, start=1)),
        "",
    ]
