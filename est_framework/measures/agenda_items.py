"""What a meeting goes through, in order: from last week's decisions to what goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from est_framework.analysis.models import SuggestedLevel
from est_framework.language import Language, translator
from est_framework.measures.follow_up.models import Counted
from est_framework.measures.follow_up.words import CAUTION, in_words
from est_framework.measures.models import Measure
from est_framework.picture.models import Picture, Standing
from est_framework.setup.cycle import AGENDA, AgendaPoint
from est_framework.setup.resolved import ResolvedSetup

_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One point of the agenda: its heading, and a line for each thing under it."""

    point: AgendaPoint
    heading: str
    lines: tuple[str, ...]


def agenda_items(
    picture: Picture,
    levels: Sequence[SuggestedLevel],
    measures: Sequence[Measure],
    setup: ResolvedSetup,
    language: Language,
    counted: Mapping[str, Counted] | None = None,
) -> tuple[Item, ...]:
    """
    Give the agenda in the setup's order; what that leaves out follows in the usual one.

    Args:
        picture: The period that the meeting is about.
        levels: Suggested levels of its areas.
        measures: Open measures; each has a line of its own until it is closed.
        setup: The resolved setup.
        language: Of the agenda.
        counted: What the reports say about those that are due for review, by the measure's id.
    """
    _ = translator(language, "measures")
    items = (
        Item(
            "follow_up",
            _("Follow-up of earlier decisions"),
            _follow_up(measures, setup, language, counted or {}),
        ),
        Item("reported", _("Who has reported"), _standings(picture, setup, language)),
        Item("areas", _by_area(setup, language), _levels(levels, setup, language)),
        Item("patterns", _("What was seen most"), _most_seen(picture, setup, language)),
        Item("upcoming", _("Coming up"), _upcoming(picture, setup, language)),
        Item("decisions", _("Decisions"), _decisions(language)),
        Item("goes_out", _("What goes out, to whom"), _goes_out(measures, setup, language)),
        Item("persons", _("Matters about persons"), _persons(setup, language)),
    )
    own = setup.setup.meeting.agenda if setup.setup.meeting else ()
    order = [*own, *(point for point in AGENDA if point not in own)]
    return tuple(sorted(items, key=lambda item: order.index(item.point)))


def _decisions(language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    return (_("Each measure needs a problem, an owner, a due date and a review date."),)


def _goes_out(
    measures: Sequence[Measure], setup: ResolvedSetup, language: Language
) -> tuple[str, ...]:
    """Give who is told, and what goes up: the measures that wait for another tier of decision."""
    _ = translator(language, "measures")
    waits = [
        _("Waits for {tier}: {id}, {what}").format(tier=tier.name, id=m.id, what=m.description)
        for tier in setup.setup.tiers
        for m in measures
        if m.waits_for == tier.id
    ]
    return (_("Reporters, management and the public."), *waits)


def _persons(setup: ResolvedSetup, language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    said = _("Are referred to the forum that handles them. Nothing about them is written here.")
    forums = ", ".join(f.name for f in setup.setup.linked_forums)
    return (said, *((_("Forum: {forums}.").format(forums=forums),) if forums else ()))


def _follow_up(
    measures: Sequence[Measure],
    setup: ResolvedSetup,
    language: Language,
    counted: Mapping[str, Counted],
) -> tuple[str, ...]:
    _ = translator(language, "measures")
    lines: list[str] = []
    for m in measures:
        line = _("{id}: {what}. Owner {owner}, due {due}.").format(
            id=m.id, what=m.description, owner=owner_name(m, setup), due=m.due
        )
        if m.id in counted:
            line += " " + _("To be reviewed now.")
        lines.append(line)
        lines += reports_say(counted.get(m.id), setup, language)
    if counted:
        lines.append(CAUTION.said(language))
    return tuple(lines) or (_("No open measures."),)


def reports_say(
    counted: Counted | None, setup: ResolvedSetup, language: Language
) -> tuple[str, ...]:
    """Give what the reports say before, during and after a measure, a line for each area."""
    if counted is None:
        return ()
    return tuple(f"– {text.said(language)}" for text in in_words(counted, setup)[:-1])


def _standings(picture: Picture, setup: ResolvedSetup, language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    came = [s for s in picture.standings if s.status in ("on_time", "late")]
    asked = sum(s.status != "not_owed" for s in picture.standings)
    said = [
        _("{came} of {asked} actors have reported.").format(came=len(came), asked=asked)
        if asked
        else _("No actor owed a report this period.")
    ]
    for status, words in (
        ("late", _("Late: {names}.")),
        ("empty", _("Came without answers: {names}.")),
        ("waiting", _("Wait for review, and are not in the picture: {names}.")),
        ("returned", _("Sent back and not come again: {names}.")),
        ("silent", _("Silent: {names}.")),
        ("not_owed", _("No report was expected from: {names}.")),
    ):
        names = [_actor(s, setup) for s in picture.standings if s.status == status]
        if names:
            said.append(words.format(names=", ".join(names)))
    without = setup.steps.taken_up(picture.period)
    if without:
        said.append(
            _("The meeting also takes up the break, {first} to {last}.").format(
                first=without[0], last=without[-1]
            )
        )
    return tuple(said)


def _by_area(setup: ResolvedSetup, language: Language) -> str:
    _ = translator(language, "measures")
    if setup.scale.form == "rank":
        return _("Area by area: state and order of priority")
    return _("Area by area: state and level") if setup.scale.levels else _("Area by area: state")


def _levels(
    levels: Sequence[SuggestedLevel], setup: ResolvedSetup, language: Language
) -> tuple[str, ...]:
    """Give a line for each area with its suggestion, or say what the group does without one."""
    _ = translator(language, "measures")
    if not setup.suggests_levels:
        unseen = [setup.areas[s.area].name for s in levels if not s.reported]
        said = _("Nobody has reported about {areas}. That does not mean that it is calm there.")
        without = (said.format(areas=", ".join(unseen)),) if unseen else ()
        return (without_suggestion(setup, language), *without)
    order = [level.id for level in setup.scale.levels]
    gravest_first = sorted(
        levels, key=lambda s: order.index(s.level) if s.level else -1, reverse=True
    )
    line = {True: _("{area}: suggested {level}. {reasons}"), False: "{area}: {level}. {reasons}"}
    return tuple(
        line[s.level is not None]
        .format(area=setup.areas[s.area].name, level=level.lower(), reasons=why)
        .strip()
        for s in gravest_first
        for level, why in [suggestion(s, setup, language)]
    )


def suggestion(
    suggested: SuggestedLevel, setup: ResolvedSetup, language: Language
) -> tuple[str, str]:
    """Give a suggested level in words, or why there is none, and what it rests on."""
    _ = translator(language, "measures")
    words = {level.id: level.label.said(language) for level in setup.scale.levels}
    none = _("cannot tell") if setup.suggests_levels else _("the group decides")
    why = " ".join(r.text.said(language) for r in suggested.reasons)
    if not (why or suggested.reported):
        why = _("Nobody has reported about the area.")
    return words.get(suggested.level or "", none), why


def without_suggestion(setup: ResolvedSetup, language: Language) -> str:
    """Say what the group does with a scale that suggests nothing."""
    _ = translator(language, "measures")
    if setup.scale.form == "rank":
        return _(
            "Put at most {n} areas or places in order, and say why the first ones come first. "
            "Write the order under what comes first."
        ).format(n=setup.scale.top or len(setup.areas))
    if setup.scale.levels:
        return _("Your scale suggests no levels. The group decides on each area.")
    return _("You use no levels. Say in your own words how the areas stand.")


def _most_seen(picture: Picture, setup: ResolvedSetup, language: Language) -> tuple[str, ...]:
    _ = translator(language, "measures")
    labels = {i.id: i.label.said(language).lower() for i in setup.release.indicators}
    seen = sorted(
        (c for c in picture.cells if c.at_least), key=lambda c: (-c.at_least, c.area, c.indicator)
    )
    return tuple(
        _("{area}: {indicator}, {count} (from {reports} reports)").format(
            area=setup.areas[c.area].name if c.area in setup.areas else c.area,
            indicator=labels.get(c.indicator, c.indicator),
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
    known = setup.actors.get(standing.actor)
    return known.name if known else standing.actor


def owner_name(measure: Measure, setup: ResolvedSetup) -> str:
    """Give the name of a measure's owner, or its id where the setup no longer has that actor."""
    actor = setup.actors.get(measure.owner)
    return actor.name if actor else measure.owner
