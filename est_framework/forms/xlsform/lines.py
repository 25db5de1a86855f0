"""The repeats of an XLSForm: events, what is coming, and presence, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.forms.asked import Form
from est_framework.forms.workbook.hidden import MOST_OCCASIONS
from est_framework.forms.xlsform.expressions import NOT_LATER_THAN_TODAY, between, is_chosen
from est_framework.forms.xlsform.layout import has
from est_framework.forms.xlsform.rows import Row, say, text_row
from est_framework.language import Text


def line_rows(form: Form, section: str) -> Iterator[Row]:
    """Give the rows of a section's repeat, with the question whether there is any, where more is asked."""
    asks_first = form.sections - {section, "comment"} or form.owed
    relevant = ""
    heading, whether, lines = {
        "events": (say("Event"), say("Is there an event to describe?"), _event_rows),
        "upcoming": (say("Coming event"), say("Is anything coming that may matter?"), _coming_rows),
        "presence": (say("Presence"), say("Do you want to tell who was out?"), _presence_rows),
    }[section]
    if asks_first:
        relevant = is_chosen(has(section), "yes")
        yield Row("select_one yes_no", has(section), whether)
    yield Row("begin_repeat", section, heading, relevant=relevant, appearance="field-list")
    yield from lines(form)
    yield Row("end_repeat", section)


def _event_rows(form: Form) -> Iterator[Row]:
    yield _choose("event_indicator", "indicators", say("What happened?"))
    yield _area(form, "event_area")
    yield _day("event_date")
    yield Row("select_one parts_of_day", "event_part_of_day", say("Part of day"))
    yield Row(
        "integer",
        "event_count",
        say("Number of times"),
        constraint=between(1, MOST_OCCASIONS),
        constraint_message=say("Write the number of times as a whole number, at least 1."),
        default="1",
    )
    hint = say(
        "For example: by the square, outside the library. Never the address of someone's home."
    )
    yield text_row("event_place", "place", say("Place (optional)"), hint)
    hint = say("What was seen. No names, no telephone numbers, nothing that points out a person.")
    yield text_row("event_description", "description", say("Description (optional)"), hint)


def _coming_rows(form: Form) -> Iterator[Row]:
    yield _area(form, "upcoming_area")
    yield Row("date", "upcoming_date", say("Day"), required=True)
    told = say("What is going to happen?")
    hint = say("What is going to happen and may matter: a market, a match, a concert.")
    yield text_row("upcoming_description", "description", told, hint, required=True)


def _presence_rows(form: Form) -> Iterator[Row]:
    yield _area(form, "presence_area")
    yield _day("presence_date")
    hint = say("A team or an organisation, no names.")
    yield text_row("presence_resource", "resource", say("Who was out?"), hint, required=True)


def _choose(name: str, of: str, label: Text, default: str = "") -> Row:
    return Row(
        f"select_one {of}",
        name,
        label,
        required=True,
        appearance="minimal",
        default=default,
    )


def _area(form: Form, name: str) -> Row:
    only = form.areas[0].id if len(form.areas) == 1 else ""
    return _choose(name, "areas", say("Area"), only)


def _day(name: str) -> Row:
    return Row(
        "date",
        name,
        say("Day"),
        required=True,
        constraint=NOT_LATER_THAN_TODAY,
        constraint_message=say("Choose a day that is not in the future."),
    )
