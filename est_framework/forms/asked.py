"""What one form asks: a template for one actor, period and language, however it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from datetime import time as midnight
from typing import Literal

from est_framework.errors import UsageError
from est_framework.findings import did_you_mean
from est_framework.forms.workbook.layout import PARTS_OF_DAY
from est_framework.language import Language, Text, translator
from est_framework.method.models import Indicator
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

LONGEST = {"place": 200, "description": 2000, "resource": 200, "comment": 2000}
"""How many characters a form takes in each free text."""

_TAKES_CARE = "est_samordnare"
"""The role that reports are handed to."""
_SEEN = ("event", "place")
_HAPPENS = ("event", "place", "mood")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose in a list: its frozen id and its wording, which no other choice shares."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """
    One question of the checklist.

    Attributes:
        id: The indicator's id.
        label: The question's wording.
        hint: What is meant by it.
        answer: A number of occasions, or whether it is so.
        only_if: Index of the question that must have a value, or None where always asked.
        can_be_none_seen: Whether "none seen" for the rest of an area may cover it; a feeling or a
            calm place is not something that was not seen.
    """

    id: str
    label: str
    hint: str
    answer: Literal["count", "yes_no"]
    only_if: int | None
    can_be_none_seen: bool


@dataclass(frozen=True, slots=True)
class Form:
    """
    Everything that a form shows and follows; labels in one language, ids in none.

    A report of the form is `owed` of its period where the template says so; only there can "nothing to
    report" be an answer. Where such a form asks nothing, saying so is all that it is for.

    Attributes:
        report_by: When it is due, where the actor owes it for the period.
        hand_to: Who takes care of reports: a function, never a person; empty where the setup says none.
    """

    follows: dict[str, str | int]
    language: Language
    title: str
    actor: str
    period: Period
    owed: bool
    sections: frozenset[str]
    areas: tuple[Choice, ...]
    questions: tuple[Question, ...]
    own_indicators: tuple[Choice, ...]
    other_indicators: tuple[Choice, ...]
    parts_of_day: tuple[Choice, ...]
    report_by: datetime | None = None
    hand_to: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether "nothing to report" is all that the form can say, but for a comment."""
        return self.owed and self.sections <= {"comment"}

    @property
    def heading(self) -> str:
        """What it is, of when and whose: what a file of it is called."""
        return f"{self.title} {self.period.name(self.language)}, {self.actor}"

    @property
    def period_name(self) -> str:
        """The period in words, where they begin a line."""
        name = self.period.name(self.language)
        return name[0].upper() + name[1:]

    @property
    def made(self) -> datetime:
        """When files of it say that they were made: no clock is read, so that equal forms are equal files."""
        return datetime.combine(self.period.first, midnight(), tzinfo=UTC)

    def only_if(self, question: Question) -> str:
        """Say when a question is to be answered; empty where it always is."""
        if question.only_if is None:
            return ""
        _ = translator(self.language, "forms")
        asked = self.questions[question.only_if].label.rstrip(".?")
        return _("Only if “{question}” was seen.").format(question=asked)

    @property
    def indicators(self) -> tuple[Choice, ...]:
        """What an event may be about, what the actor is asked about first."""
        return self.own_indicators + self.other_indicators


def form_of(
    setup: ResolvedSetup, actor: str, period: Period, template: str, language: Language
) -> Form:
    """
    Put together what a template asks an actor about a period.

    Raises:
        UsageError: The setup has no such actor or template, does not ask that actor to use it, or
            the release has no checklist of the template for the actor's type.
    """
    _must_be_asked(setup, actor, template)
    told = setup.templates[template]
    questions = _questions(setup, actor, template, language)
    asked = [i.indicator for i in setup.items(actor, template)]
    own, others = _event_choices(setup, asked, language)
    return Form(
        follows=_follows(setup, actor, period, template),
        language=language,
        title=told.label.said(language),
        actor=setup.actors[actor].name,
        period=period,
        owed=told.owed,
        sections=frozenset(told.section_ids),
        areas=distinct((a.id, a.name) for a in setup.areas_of(actor)),
        questions=questions,
        own_indicators=own,
        other_indicators=others,
        parts_of_day=tuple(Choice(i, t.said(language)) for i, t in PARTS_OF_DAY.items()),
        report_by=_report_by(setup, actor, period, template),
        hand_to=_hand_to(setup),
    )


def distinct(choices: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """Give choices from id and label, with the id added to every label that two of them share."""
    pairs = tuple(choices)
    same = Counter(label.strip().casefold() for _, label in pairs)
    return tuple(
        Choice(i, f"{label} ({i})" if same[label.strip().casefold()] > 1 else label)
        for i, label in pairs
    )


def _report_by(setup: ResolvedSetup, actor: str, period: Period, template: str) -> datetime | None:
    owes = setup.templates[template].owed and setup.actors[actor] in setup.expected(period)
    return setup.report_by(period) if owes else None


def _hand_to(setup: ResolvedSetup) -> str:
    told = next((c for c in setup.setup.contacts if c.role == _TAKES_CARE), None)
    return ", ".join(part for part in (told.function, told.way) if part) if told else ""


def _follows(
    setup: ResolvedSetup, actor: str, period: Period, template: str
) -> dict[str, str | int]:
    return {
        **setup.follows,
        "template": template,
        "actor": actor,
        "period": str(period),
    }


def _questions(
    setup: ResolvedSetup, actor: str, template: str, language: Language
) -> tuple[Question, ...]:
    if not setup.templates[template].asks:
        return ()
    items = [i for i in setup.items(actor, template) if i.indicator in setup.indicators]
    if not items:
        raise UsageError(_no_questions(setup, actor, template))
    order = {item.indicator: n for n, item in enumerate(items)}
    return tuple(
        Question(
            id=asked.id,
            label=asked.label.said(language),
            hint=asked.definition.said(language),
            answer=asked.answer,
            only_if=order.get(item.only_if.indicator) if item.only_if else None,
            can_be_none_seen=asked.kind in _SEEN,
        )
        for item in items
        for asked in [setup.indicators[item.indicator]]
    )


def _event_choices(
    setup: ResolvedSetup, asked: list[str], language: Language
) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    def happens(indicator: Indicator) -> bool:
        return indicator.kind in _HAPPENS

    own = [i for a in asked if (i := setup.indicators.get(a)) is not None and happens(i)]
    told = {i.id for i in own}
    others = [i for i in setup.indicators.values() if happens(i) and i.id not in told]
    choices = distinct((i.id, i.label.said(language)) for i in own + others)
    return choices[: len(own)], choices[len(own) :]


def _must_be_asked(setup: ResolvedSetup, actor: str, template: str) -> None:
    if actor not in setup.actors:
        near = did_you_mean(actor, setup.actors)
        raise UsageError(
            Text(
                sv=f"Uppsättningen har ingen aktör ”{actor}”.{near.sv}".strip(),
                en=f"The setup has no actor “{actor}”.{near.en}".strip(),
            )
        )
    if template not in setup.templates or template not in setup.actors[actor].templates:
        near = did_you_mean(template, setup.actors[actor].templates)
        raise UsageError(
            Text(
                sv=f"Aktören {actor} har ingen rapportmall ”{template}”.{near.sv}".strip(),
                en=f"The actor {actor} has no report template “{template}”.{near.en}".strip(),
            )
        )


def _no_questions(setup: ResolvedSetup, actor: str, template: str) -> Text:
    type_ = setup.actors[actor].type
    return Text(
        sv=f"Det finns ingen checklista i {template} för aktörstypen {type_}, så {actor} kan inte "
        "få något formulär. Välj en annan typ eller rapportmall för aktören i est.yaml.",
        en=f"There is no checklist in {template} for the actor type {type_}, so no form "
        f"can be made for {actor}. Choose another type or report template for the actor in est.yaml.",
    )
