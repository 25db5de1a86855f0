"""What each answer may be, in words for people."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.setup.answers import SLUG_FORM
from est_framework.setup.field_words import field_form

_MOMENT = Text(
    sv='veckodag och klockslag: "söndag 20:00", eller {weekday: sunday, time: "20:00"}',
    en='weekday and time: "Sunday 20:00", or {weekday: sunday, time: "20:00"}',
)
_FORMS = {
    (): Text(
        sv="nycklar med värden: name, slug och municipality",
        en="keys with values: name, slug and municipality",
    ),
    ("name",): Text(
        sv="vad ert EST ska heta, på en rad med högst 100 tecken",
        en="what your EST is to be called, on one line of at most 100 characters",
    ),
    ("slug",): SLUG_FORM,
    ("municipality",): Text(
        sv='kommunens namn eller SCB:s kod inom citattecken: Örebro, "1880", eller en lista',
        en='the name of the municipality or its code in quotes: Örebro, "1880", or a list',
    ),
    ("areas",): Text(
        sv="en lista med namn, eller med name och det som behövs av id, part_of och municipality",
        en="a list of names, or of name and what is needed of id, part_of and municipality",
    ),
    ("actors",): Text(
        sv="en lista med name och type, och om det behövs areas, mode och channel",
        en="a list of name and type, and where needed areas, mode and channel",
    ),
    ("actors", "areas"): Text(
        sv="all, eller en lista med områdens namn", en="all, or a list of the names of areas"
    ),
    ("actors", "type"): Text(
        sv="en aktörstyp ur est method list, som polis",
        en="an actor type of est method list, such as polis",
    ),
    ("actors", "mode"): Text(sv="status, events eller both", en="status, events or both"),
    ("actors", "channel"): Text(
        sv="workbook, web, xlsform, file eller told", en="workbook, web, xlsform, file or told"
    ),
    ("language",): Text(sv="sv eller en", en="sv or en"),
    ("period",): Text(
        sv="week, two-weeks, half-month eller month", en="week, two-weeks, half-month or month"
    ),
    ("first",): Text(
        sv="den första perioden, som 2027-W03", en="the first period, such as 2027-W03"
    ),
    ("report_by",): _MOMENT,
    ("meet",): _MOMENT,
    ("scale",): Text(
        sv="en skala ur est method list, som four_colours",
        en="a scale of est method list, such as four_colours",
    ),
    ("retention_months",): Text(sv="hela månader, 1–1200", en="whole months, 1 to 1200"),
    ("retention_decision",): Text(
        sv="beslutet som gallringen vilar på, på en rad med högst 100 tecken",
        en="the decision that retention rests on, on one line of at most 100 characters",
    ),
}


def answer_form(path: tuple[str | int, ...]) -> Text:
    """Say what may stand at a place in an answers file."""
    names = tuple(step for step in path if isinstance(step, str))
    return _FORMS.get(names) or field_form(path)
