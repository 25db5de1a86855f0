"""The words that the web form's script says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from est_framework.forms.workbook.layout import answer_words
from est_framework.language import Language


def web_words(_: Callable[[str], str], language: Language) -> dict[str, Any]:
    """Give the script's words through the room's translator; `{names}` are filled by the script."""
    return {
        **answer_words(language),
        "progress": _("{done} of {total} answered"),
        "restTold": _("Set to None seen in {area}: {n}."),
        "comment": _("Comment"),
        "events": _events(_),
        "upcoming": _upcoming(_),
        "presence": _presence(_),
        **_problems(_),
        **_receipt(_),
    }


def _events(_: Callable[[str], str]) -> dict[str, Any]:
    return {
        "heading": _("Events"),
        "entry": _("Event {n}"),
        "remove": _("Remove event {n}"),
        "removed": _("Event {n} was removed."),
        "empty": _("Nothing is filled in. Add an event"),
        "need": {
            "indicator": _("{name}: choose what happened"),
            "area": _("{name}: choose area"),
            "date": _("{name}: choose day"),
        },
    }


def _upcoming(_: Callable[[str], str]) -> dict[str, Any]:
    return {
        "heading": _("Coming events"),
        "entry": _("Coming event {n}"),
        "remove": _("Remove coming event {n}"),
        "removed": _("Coming event {n} was removed."),
        "empty": _("Nothing is filled in. Add a coming event"),
        "need": {
            "area": _("{name}: choose area"),
            "date": _("{name}: fill in the day"),
            "description": _("{name}: write what is going to happen"),
        },
    }


def _presence(_: Callable[[str], str]) -> dict[str, Any]:
    return {
        "heading": _("Presence"),
        "entry": _("Presence {n}"),
        "remove": _("Remove presence {n}"),
        "removed": _("Presence {n} was removed."),
        "empty": _("Nothing is filled in. Add who was out"),
        "need": {
            "area": _("{name}: choose area"),
            "date": _("{name}: choose day"),
            "resource": _("{name}: write who was out"),
        },
    }


def _problems(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "error": _("Error:"),
        "notTimes": _("{area}, {question}: write the number of times as a whole number, such as 2"),
        "notCount": _("{name}: write the number of times as a whole number, at least 1"),
        "passed": _("{name}: choose a day that has not passed"),
        "tooLong": _("{name}: shorten the text to {limit} characters, it now has {n}"),
        "personalNumber": _(
            "{name}: remove what looks like a personal identity number. EST is about places, "
            "never persons"
        ),
        "phone": _(
            "{name}: remove what looks like a telephone number. EST is about places, never persons"
        ),
        "email": _(
            "{name}: remove what looks like an e-mail address. EST is about places, never persons"
        ),
        "plate": _(
            "{name}: remove what looks like a vehicle plate. EST is about places, never persons"
        ),
        "notNothing": _(
            "You have filled in something that was seen. Clear it, or save with the button at the "
            "bottom of the form"
        ),
        "empty": _("Nothing is filled in. Answer a question, or press Nothing to report"),
    }


def _receipt(_: Callable[[str], str]) -> dict[str, str]:
    return {
        "saved": _("The report is saved"),
        "savedLead": _("Thank you. It is not with your coordinator until you have sent the file."),
        "savedAgainLead": _(
            "This is revision {n} of the report. It replaces the earlier ones once you have sent "
            "it."
        ),
        "file": _("Find the file {file}. It is where your browser puts downloaded files."),
        "receipt": _("Receipt"),
        "number": _("Receipt number"),
        "id": _("The report's id"),
        "revision": _("Revision"),
        "submitted": _("Saved at"),
        "nothing": _("Nothing to report."),
        "once": _("once"),
        "times": _("{n} times"),
        "notAnswered": _("Not answered"),
        "question": _("one question"),
        "questions": _("{n} questions"),
    }
