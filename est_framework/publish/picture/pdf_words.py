"""What stands on the PDF of a picture beside what was reported, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.language import translator

if TYPE_CHECKING:
    from est_framework.publish.picture.headline import Headline
    from est_framework.publish.picture.tables.made import Told

MOST_EVENTS = 40
"""How many described events are printed; the rest are on the page."""
MANY_AREAS = 16
"""Beyond so many areas the PDF says less of each, so that it can still be read at a meeting."""


def most_events(told: Told) -> int:
    """Give how many described events are printed: half as many where there are many areas."""
    return MOST_EVENTS // 2 if len(told.setup.areas) > MANY_AREAS else MOST_EVENTS


def pdf_words(told: Told, top: Headline) -> dict[str, str]:
    """Give the words of the template by name."""
    _ = translator(told.language, "publish")
    words, picture = told.words, told.picture
    further = max(len(picture.events) - most_events(told), 0)
    suggests = told.setup.suggests_levels
    return {
        "internal": _("Internal working material"),
        "answered": _answered(told, top),
        "held": _("Files held because of personal data: {n}.").format(n=picture.held)
        if picture.held
        else "",
        "levels": _("How the areas stand"),
        "levelsLead": _("Suggested by the method’s criteria. The group decides.")
        if suggests
        else words.without_suggestion(),
        "mapTitle": _("Map of the areas by suggested level"),
        "places": _("Described events, by place"),
        "area": _("Area"),
        "level": _("Suggested level"),
        "decided": _("Decided level"),
        "why": _("Why"),
        "moreReasons": _("{n} more reasons are on the page."),
        "seen": _("What was seen"),
        "seenLead": _(
            "3–5 means that one actor saw three occasions and all of them together five. "
            "▲ more than expected, ▲▲ clearly more."
        ).replace("▲", "↑"),
        "moreAreas": _("{n} more areas are on the page."),
        "what": _("What"),
        "number": _("Number"),
        "reports": _("Reports"),
        "nothing": _("Nobody saw anything, or nobody reported."),
        "events": _("Described events"),
        "further": _("{n} more are on the page.").format(n=further) if further else "",
        "when": _("When"),
        "where": _("Where"),
        "upcoming": _("Coming up"),
        "measures": _("Open measures"),
        "owner": _("Owner"),
        "due": _("Due"),
        "none": _("None."),
        "asOf": _("As it was known {moment}").format(moment=words.whole_moment(picture.as_of)),
        "page": _("page {n} of {total}"),
        "on_time": _("On time"),
        "late": _("Late"),
        "empty": _("Came empty"),
        "waiting": _("Waiting for review"),
        "returned": _("Sent back"),
        "silent": _("Silent"),
        "not_owed": _("Owed no report"),
    }


def _answered(told: Told, top: Headline) -> str:
    _ = translator(told.language, "publish")
    first = told.setup.setup.cycle.first
    if told.picture.period < first:
        return _(
            "The period is before the first one of the setup, {first}. Nobody was asked for a report."
        ).format(first=first)
    if not top.asked:
        return f"{_('No actor owed a report this period')}."
    return _("{answered} of {asked} actors have reported.").format(
        answered=top.answered, asked=top.asked
    )
