"""
The rows of an XLSForm: what is asked, in order, and the lists to choose from.

The common subset of ODK, KoboToolbox and ArcGIS Survey123: the types in `TYPES`, no question without a
name, no expression beyond `expressions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from est_framework.forms.asked import Choice, Form, Question, form_of
from est_framework.forms.workbook.hidden import MOST_OCCASIONS
from est_framework.forms.workbook.layout import NO, NONE_SEEN, UNKNOWN, YES
from est_framework.forms.xlsform.expressions import between, constant, is_chosen
from est_framework.forms.xlsform.layout import (
    COMMENT,
    CONSTANTS,
    NOTES,
    NOTHING,
    PERIOD,
    REPEATS,
    SAYS_NOTHING,
    SAYS_SOMETHING,
    STATES,
    answer_name,
    group_of,
    number_name,
)
from est_framework.forms.xlsform.lines import line_rows
from est_framework.forms.xlsform.rows import Row, say, text_row
from est_framework.language import LANGUAGES, Language, Text
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

_A_YEAR: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class XlsForm:
    """
    An XLSForm as it is to be written.

    Attributes:
        forms: What is asked, in each language.
        rows: The sheet survey.
        lists: The sheet choices: by list, ids with their labels.
        form_id: The same for ever for an actor and template of a setup.
        version: Another for another first period or setup.
        language: The language that opens first.
    """

    forms: dict[Language, Form]
    rows: tuple[Row, ...]
    lists: dict[str, tuple[tuple[str, Text], ...]]
    form_id: str
    version: str
    language: Language

    @property
    def form(self) -> Form:
        """What is asked, in the language that opens first."""
        return self.forms[self.language]


def xlsform_of(
    setup: ResolvedSetup, actor: str, period: Period, template: str, language: Language
) -> XlsForm:
    """
    Put together the XLSForm of a template for one actor, to be used from a period on.

    Raises:
        UsageError: The setup does not ask this actor to use this template.
    """
    forms = {known: form_of(setup, actor, period, template, known) for known in LANGUAGES}
    asked = forms[language]
    return XlsForm(
        forms=forms,
        rows=tuple(_rows(forms)),
        lists=_lists(forms, _periods(setup, actor, period, template)),
        form_id=f"est_{asked.follows['setup']}_{actor}_{template}",
        version=f"{period}.{setup.digest.removeprefix('sha256:')[:8]}",
        language=language,
    )


def _periods(
    setup: ResolvedSetup, actor: str, first: Period, template: str
) -> tuple[tuple[str, Text], ...]:
    """Give the periods of a year that the actor may use the template for, the first one always."""
    found, period = [first], first.next()
    while period.first - first.first < _A_YEAR:
        if template in setup.invited(period).get(actor, ()):
            found.append(period)
        period = period.next()
    return tuple((str(p), Text(*(_period_words(p, known) for known in LANGUAGES))) for p in found)


def _period_words(period: Period, language: Language) -> str:
    name = period.name(language)
    return f"{name[0].upper()}{name[1:]} ({period.dates(language)})"


def _lists(
    forms: dict[Language, Form], periods: tuple[tuple[str, Text], ...]
) -> dict[str, tuple[tuple[str, Text], ...]]:
    nothing = (SAYS_NOTHING, say("Nothing to report"))
    something = (SAYS_SOMETHING, say("I have something to report"))
    value, none_seen, unknown = STATES

    def labelled(pick: Callable[[Form], Sequence[Choice]]) -> tuple[tuple[str, Text], ...]:
        pairs = zip(*(pick(forms[known]) for known in LANGUAGES), strict=True)
        return tuple((sv.id, Text(sv.label, en.label)) for sv, en in pairs)

    return {
        "periods": periods,
        "nothing": (nothing,) if forms["sv"].says_nothing else (nothing, something),
        "times": ((value, say("Seen")), (none_seen, NONE_SEEN), (unknown, UNKNOWN)),
        "whether": ((value, YES), (none_seen, NO), (unknown, UNKNOWN)),
        "yes_no": (("yes", YES), ("no", NO)),
        "areas": labelled(lambda form: form.areas),
        "indicators": labelled(lambda form: form.indicators),
        "parts_of_day": labelled(lambda form: form.parts_of_day),
    }


def _rows(forms: dict[Language, Form]) -> Iterator[Row]:
    form = forms["sv"]
    for name in CONSTANTS:
        value = str(form.follows[name.removeprefix("est_")])
        yield Row("calculate", name, calculation=constant(value))
    call, persons, _answers = NOTES
    danger = say("Crime in progress, or danger to life: call 112. This form is read later.")
    yield Row("note", call, danger)
    yield Row("note", persons, say("Write about places and situations, never about persons."))
    yield Row(
        "select_one periods",
        PERIOD,
        say("Which period is the report about?"),
        required=True,
        appearance="minimal",
    )
    if form.owed:
        hint = say("If you have looked and seen nothing, say so here. It counts as a report.")
        yield Row("select_one nothing", NOTHING, say("Nothing to report?"), hint, required=True)
    if form.questions:
        yield from _area_rows(forms)
    for section in REPEATS:
        if section in form.sections:
            yield from line_rows(form, section)
    if "comment" in form.sections:
        hint = say("Anything else about places and situations. No names, no numbers to persons.")
        yield text_row(COMMENT, "comment", say("Comment (optional)"), hint)


def _area_rows(forms: dict[Language, Form]) -> Iterator[Row]:
    form = forms["sv"]
    if_any = is_chosen(NOTHING, SAYS_SOMETHING) if form.owed else ""
    told = say(
        "Answer for each area. Leave the question if you do not answer: a blank is never read as zero."
    )
    yield Row("note", NOTES[2], told, relevant=if_any)
    for n, area in enumerate(form.areas):
        name = Text(*(forms[known].areas[n].label for known in LANGUAGES))
        group = group_of(area.id)
        yield Row("begin_group", group, name, relevant=if_any, appearance="field-list")
        for k, question in enumerate(form.questions):
            words = [forms[known].questions[k] for known in LANGUAGES]
            yield from _question_rows(form, area.id, question, words)
        yield Row("end_group", group)


def _question_rows(
    form: Form, area: str, question: Question, words: Sequence[Question]
) -> Iterator[Row]:
    name = answer_name(area, question.id)
    relevant = ""
    if question.only_if is not None:
        asked = form.questions[question.only_if].id
        relevant = is_chosen(answer_name(area, asked), "value")
    counts = question.answer == "count"
    yield Row(
        "select_one times" if counts else "select_one whether",
        name,
        Text(*(w.label for w in words)),
        Text(*(w.hint for w in words)),
        relevant=relevant,
    )
    if counts:
        yield Row(
            "integer",
            number_name(area, question.id),
            say("Number of times"),
            required=True,
            relevant=is_chosen(name, "value"),
            constraint=between(1, MOST_OCCASIONS),
            constraint_message=say("Write the number of times as a whole number, at least 1."),
        )
