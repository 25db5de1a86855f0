"""
The interview that makes a local EST: questions, checks and suggestions, without a word printed.

Every state is a value: `reply` gives the next one and what there is to say. What has been answered is kept
as an answers file has it, so that an interview can be put down and taken up again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.setup.answers_file import AREAS_FROM
from est_framework.setup.interview.choices import Unsure
from est_framework.setup.interview.questions import QUESTIONS
from est_framework.setup.interview.words import NEEDED, said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date as Date  # noqa: N812  # told apart from a question's own date

    from est_framework.language import Language
    from est_framework.method.models import Release
    from est_framework.setup.interview.questions import Question

HELP, BACK = "?", "<"
NOTHING = Text("", "")


@dataclass(frozen=True)
class Interview:
    """
    An interview under way.

    Attributes:
        release: The release of the method, whose actor types and scales are offered.
        today: The day it is held.
        language: The language of the forms.
        given: What has been answered, as an answers file has it.
        at: The number of the question that is asked; after the last one, everything is answered.
        hint: What was probably meant by an answer that fitted several things.
    """

    release: Release
    today: Date
    language: Language = "sv"
    given: Mapping[str, Any] = field(default_factory=dict)
    at: int = 0
    hint: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order they are asked."""
        return QUESTIONS

    @property
    def question(self) -> Question | None:
        """The question that is asked, or None where all are answered."""
        return QUESTIONS[self.at] if self.at < len(QUESTIONS) else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been answered."""
        return not set(self.given) - {"language"}

    @property
    def suggestion(self) -> str:
        """What an empty answer means here; empty where nothing can be suggested."""
        question = self.question
        if self.hint or question is None:
            return self.hint
        before = self.given.get(question.key)
        if before is None or question.is_list:
            return question.suggested(self)
        return said(question.key, before, self.language)

    def taken_up(self) -> Interview:
        """Give the interview at the first question without an answer, or at a list just before it."""
        at = next((n for n, q in enumerate(QUESTIONS) if not _is_answered(q, self.given)), None)
        if at is None:
            return replace(self, at=len(QUESTIONS))
        is_under_way = at > 0 and bool(self._lines(QUESTIONS[at - 1]))
        return replace(self, at=at - is_under_way)

    def reply(self, typed: str) -> tuple[Interview, Text]:
        """
        Take what was typed: an answer, nothing (the suggestion), `?` or `<`.

        Returns:
            The next state, and what to say: help, or what was seen and expected; empty where all is well.
        """
        question, typed = self.question, typed.strip()
        if typed == BACK:
            return self._back()
        if question is None:
            return self, NOTHING
        if typed == HELP:
            return self, question.helped(self)
        if not typed and question.is_list and self._lines(question):
            return _following(self), NOTHING
        return self._taken(question, typed or self.suggestion)

    def _taken(self, question: Question, typed: str) -> tuple[Interview, Text]:
        if not typed and not question.may_be_empty:
            return self, NEEDED
        try:
            answer = question.check(typed, self)
        except Unsure as unsure:
            return replace(self, hint=unsure.hint), unsure.words
        except UsageError as refused:
            return replace(self, hint=""), refused.words
        return self._answered(question, answer)

    def summary(self) -> list[tuple[str, str]]:
        """Give every question and what was answered, in words."""
        return [
            (q.ask.said(self.language), said(q.key, self.given[q.key], self.language))
            if q.key in self.given
            else (q.ask.said(self.language), str(self.given.get(AREAS_FROM, "")))
            for q in QUESTIONS
        ]

    def areas_from(self, file: str) -> Interview:
        """Take a file as the answer to which the areas are; it has been read and found good."""
        kept = {key: value for key, value in self.given.items() if key != "areas"}
        return _following(replace(self, given={**kept, AREAS_FROM: file}))

    def _answered(self, question: Question, answer: Any) -> tuple[Interview, Text]:  # noqa: ANN401
        kept = {key: value for key, value in self.given.items() if key not in question.replaces}
        if question.is_list:
            answer = [*self._lines(question), *answer]
        state = replace(self, given={**kept, question.key: answer}, hint="")
        if question.is_list:
            return state, question.noted(answer)
        return _following(state), NOTHING

    def _back(self) -> tuple[Interview, Text]:
        if self.question is not None and (lines := self._lines(self.question)):
            key = self.question.key
            kept = {k: v for k, v in self.given.items() if k != key}
            left = {**kept, key: lines[:-1]} if lines[:-1] else kept
            name = lines[-1]["name"]
            gone = Text(sv=f"Borttaget: {name}", en=f"Removed: {name}")
            return replace(self, given=left, hint=""), gone
        return replace(self, at=max(0, self.at - 1), hint=""), NOTHING

    def _lines(self, question: Question) -> list[dict[str, Any]]:
        return list(self.given.get(question.key, [])) if question.is_list else []


def _following(interview: Interview) -> Interview:
    return replace(interview, at=interview.at + 1, hint="")


def _is_answered(question: Question, given: Mapping[str, Any]) -> bool:
    return question.key in given or (question.key == "areas" and AREAS_FROM in given)
