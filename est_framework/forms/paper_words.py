"""The words that are printed on the paper form."""

from __future__ import annotations

from collections.abc import Callable

from est_framework.forms.workbook.layout import answer_words
from est_framework.language import Language


def paper_words(_: Callable[[str], str], language: Language) -> dict[str, str]:
    """Give the paper's words through the room's translator; `{names}` are filled by the template."""
    return {
        **answer_words(language),
        **_top(_),
        **_answers(_),
        **_lines(_),
        **_end(_),
    }


def _top(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "due": _("Hand in no later than"),
        "handTo": _("Hand to"),
        "coordinator": _("your EST coordinator"),
        "alarm": _("Crime in progress, or danger to life: call 112."),
        "later": _("This form is read later."),
        "never": _(
            "Write about places and situations, never about persons: no names, no telephone numbers, "
            "nothing that points out a person."
        ),
        "nothing": _("Nothing to report."),
        "nothingLead": _("Tick here if you have looked and seen nothing. It counts as a report."),
    }


def _answers(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "seen": _("What have you seen?"),
        "how": _(
            "Write the number of occasions in the box, or tick None seen or Don't know. Leave all empty "
            "if you do not answer: empty is never read as zero."
        ),
        "question": _("Question"),
        "moreAreas": _("The same questions for more areas"),
    }


def _lines(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "events": _("Events"),
        "eventsLead": _(
            "Describe what others need to know more about: what, where and when. Never who."
        ),
        "number": _("Write the number of the question, or your own words."),
        "listed": _("Write the number from the list, or your own words."),
        "more": _("More than fits? Take one more paper or the back."),
        "event": _("Event {n}"),
        "what": _("What"),
        "area": _("Area"),
        "day": _("Day"),
        "part": _("Part of day"),
        "times": _("Number of times"),
        "place": _("Place, never a home"),
        "description": _("Description"),
        "upcoming": _("Coming events"),
        "upcomingLead": _("What is going to happen and may matter: a market, a match, a concert."),
        "coming": _("What is going to happen?"),
        "presence": _("Presence"),
        "presenceLead": _(
            "Who was out where, so that calm can be understood. A team, never a person."
        ),
        "resource": _("Who was out?"),
        "comment": _("Comment"),
        "commentLead": _("Anything else about places and situations."),
    }


def _end(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "filled": _("Date filled in"),
        "kept": _("For the coordinator: written into the web form on"),
        "receipt": _("receipt"),
        "page": _("page {n} of {total}"),
    }
