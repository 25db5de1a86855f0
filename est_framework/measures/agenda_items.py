"""What a meeting goes through, in order: from last week's decisions to what goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from est_framework.analysis.models import SuggestedLevel
from est_framework.language import Language, translator
from est_framework.measures.models import Measure
from est_framework.picture.models import Picture, Standing
from est_framework.setup.resolved import ResolvedSetup

_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One point of the agenda: its heading, and a line for each thing under it."""

    heading: str
    lines: tuple[str, ...]


def agenda_items(
    picture: Picture,
    levels: Sequence[SuggestedLevel],
    measures: Sequence[Measure],
    setup: ResolvedSetup,
    language: Language,
) -> tuple[Item, ...]:
    """
    Give the agenda in its default order.

    Args:
        picture: The period that the meeting is about.
        levels: Suggested levels of its areas.
        measures: Open measures; each has a line of its own until it is closed.
        setup: The resolved setup.
        language: Of the agenda.
    """
    _ = translator(language, "measures")
    return (
        Item(_("Follow-up of earlier decisions"), _follow_up(measures, setup, language)),
        Item(_("Who has reported"), _standings(picture, setup, language)),
        Item(_("Area by area: state and level"), _levels(levels, setup, language)),
        Item(_("What was seen most"), _most_seen(picture, setup, language)),
        Item(_("Coming up"), _upcoming(picture, setup, language)),
        Item(
            _("Decisions"),
            (_("Each measure needs a problem, an owner, a due date and a review date."),),
        ),
        Item(_("What goes out, to whom"), (_("Reporters, management and the public."),)),
        Item(
            _("Matters about persons"),
            (
                _(
                    "Are referred to the forum that handles them. Nothing about them is written here."
                ),
            ),
        ),
    )


def _follow_up(
    measures: Sequence[Measure], setup: ResolvedSetup, language: Language
) -> tuple[str, ...]:
    _ = translator(language, "measures")
    return tuple(
        _("{id}: {what}. Owner {owner}, due {due}.").format(
            id=m.id, what=m.description, owner=owner_name(m, setup), due=m.due
        )
        for m in measures
    ) or (_("No open measures."),)


def _standings(picture: Picture, setup: ResolvedSetup, language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    came = [s for s in picture.standings if s.status in ("on_time", "late")]
    said = [
        _("{came} of {asked} actors have reported.").format(
            came=len(came), asked=len(picture.standings)
        )
    ]
    for status, words in (
        ("late", _("Late: {names}.")),
        ("empty", _("Came without answers: {names}.")),
        ("silent", _("Silent: {names}.")),
    ):
        names = [_actor(s, setup) for s in picture.standings if s.status == status]
        if names:
            said.append(words.format(names=", ".join(names)))
    return tuple(said)


def _levels(
    levels: Sequence[SuggestedLevel], setup: ResolvedSetup, language: Language
) -> tuple[str, ...]:
    _ = translator(language, "measures")
    order = [level.id for level in setup.scale.levels]
    words = {level.id: level.label.said(language) for level in setup.scale.levels}
    gravest_first = sorted(
        levels, key=lambda s: order.index(s.level) if s.level else -1, reverse=True
    )
    return tuple(
        _("{area}: suggested {level}. {reasons}")
        .format(
            area=setup.areas[s.area].name,
            level=words[s.level].lower() if s.level else _("cannot tell"),
            reasons=" ".join(r.text.said(language) for r in s.reasons),
        )
        .strip()
        for s in gravest_first
    )


def _most_seen(picture: Picture, setup: ResolvedSetup, language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    seen = sorted(
        (c for c in picture.cells if c.at_least), key=lambda c: (-c.at_least, c.area, c.indicator)
    )
    return tuple(
        _("{area}: {indicator}, {count} (from {reports} reports)").format(
            area=setup.areas[c.area].name if c.area in setup.areas else c.area,
            indicator=setup.indicators[c.indicator].label.said(language).lower(),
            count=c.at_least if c.at_least == c.at_most else f"{c.at_least}–{c.at_most}",
            reports=c.reports,
        )
        for c in seen[:_MOST_LINES]
    ) or (_("Nothing was reported as seen."),)


def _upcoming(picture: Picture, setup: ResolvedSetup, language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    return tuple(
        f"{u.date}: {u.description} ({setup.areas[u.area].name if u.area in setup.areas else u.area})"
        for u in picture.upcoming
    ) or (_("Nothing is known."),)


def _actor(standing: Standing, setup: ResolvedSetup) -> str:
    return setup.actors[standing.actor].name


def owner_name(measure: Measure, setup: ResolvedSetup) -> str:
    """Give the name of a measure's owner, or its id where the setup no longer has that actor."""
    actor = setup.actors.get(measure.owner)
    return actor.name if actor else measure.owner
