"""What ends or breaks a series of numbers between two releases, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from est_framework.language import Text
from est_framework.method.asked import Question, Questions, questions_of
from est_framework.method.between import Between
from est_framework.method.break_words import (
    BY_CHANGE,
    BY_FIELD,
    NO_LONGER_ASKED,
    NO_LONGER_IN_USE,
    NOW_ON_CONDITION,
)
from est_framework.method.models import Indicator

Cause = Literal[
    "answer",
    "kind",
    "core_category",
    "narrowed",
    "widened",
    "split",
    "merged",
    "retired",
    "question_removed",
    "question_on_condition",
    "level_removed",
    "level_core",
    "criteria",
    "section_removed",
    "field_required",
]
Series = Literal["indicator", "level", "report"]
"""Numbers of an indicator, levels of areas, or the reports of a template."""
_DECIDES: tuple[Literal["answer", "kind", "core_category"], ...] = (
    *("answer", "kind", "core_category"),
)


@dataclass(frozen=True)
class Break:
    """
    A reason why numbers before and after are not of one series.

    Attributes:
        kind: The field of `Release` that holds the thing.
        id: The thing's id in the older release.
        cause: What happened, for machines.
        reason: What happened, in words.
        series: What the numbers are of.
        of: The indicators, scales or templates whose series break.
        asked: For indicators: template and actor type of those who were asked.
    """

    kind: str
    id: str
    cause: Cause
    reason: Text
    series: Series
    of: tuple[str, ...]
    asked: tuple[tuple[str, str], ...] = ()


def indicator_breaks(between: Between) -> Iterator[Break]:
    """Give the breaks in what indicators mean, who is asked, and what has ended."""
    asked = questions_of(between.old)
    for then in between.old.indicators:
        if then.retired is None:
            where = tuple(key for key, questions in asked.items() if then.id in questions)
            for cause, reason in _of_indicator(then, between):
                yield Break("indicators", then.id, cause, reason, "indicator", (then.id,), where)
    for key, questions in asked.items():
        type_ = key[1]
        if between.now("actor_types", type_) is None:
            of = tuple(questions)
            yield Break("actor_types", type_, "retired", NO_LONGER_IN_USE, "indicator", of, (key,))
    yield from _changed_questions(between, asked)


def _of_indicator(then: Indicator, between: Between) -> Iterator[tuple[Cause, Text]]:
    now: Indicator | None = between.now("indicators", then.id)
    meanings = between.meanings("indicators", then.id)
    for meaning in meanings:
        yield meaning, BY_CHANGE[meaning]
    if now is None:
        if not meanings:
            yield "retired", NO_LONGER_IN_USE
        return
    for field in _DECIDES:
        if getattr(then, field) != getattr(now, field):
            words = {"old": str(getattr(then, field)), "new": str(getattr(now, field))}
            yield field, BY_FIELD[field].filled(words)


def _changed_questions(between: Between, asked: Questions) -> Iterator[Break]:
    """Leave out what is said elsewhere: that the indicator, template or actor type itself ended."""
    asked_now = questions_of(between.new)
    types = {type_.id: type_.label for type_ in between.old.actor_types}
    indicators = {indicator.id: indicator.label for indicator in between.old.indicators}
    for (template, type_), questions in asked.items():
        template_now = between.now("templates", template)
        type_now = between.now("actor_types", type_)
        if template_now is None or type_now is None:
            continue
        questions_now = asked_now.get((template_now.id, type_now.id), {})
        for id_, question in questions.items():
            indicator = between.now("indicators", id_)
            if indicator is None:
                continue
            words = {"who": types.get(type_, type_), "what": indicators.get(id_, id_)}
            for cause, reason in _of_question(question, questions_now.get(indicator.id)):
                yield Break(
                    *("checklists", question.checklist, cause, reason.filled(words)),
                    *("indicator", (id_,), ((template, type_),)),
                )


def _of_question(then: Question, now: Question | None) -> Iterator[tuple[Cause, Text]]:
    if now is None:
        yield "question_removed", NO_LONGER_ASKED
    elif now.only_if is not None and now.only_if != then.only_if:
        yield "question_on_condition", NOW_ON_CONDITION
