"""What a meeting is asked, in every form: its points, what may be chosen, and what is known beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from est_framework.language import Language, translator
from est_framework.measures.agenda_book import Agenda
from est_framework.measures.agenda_items import Item, owner_name, reports_say, suggestion
from est_framework.measures.agenda_words import choices, headings_in
from est_framework.measures.follow_up.words import CAUTION
from est_framework.measures.layout import AUDIENCE_WORDS, FORMAT
from est_framework.measures.models import Measure


@dataclass(frozen=True)
class Open:
    """An open measure as the meeting sees it, with what the reports say where it is due for review."""

    id: str
    description: str
    problem: str
    owner: str
    due: str
    review: str
    expected_effect: str
    status: str
    outcome: str
    reports_say: tuple[str, ...]


@dataclass(frozen=True)
class Level:
    """An area as the meeting sees it: what is suggested, and why."""

    area: str
    name: str
    suggested: str | None
    suggested_words: str
    why: str


@dataclass(frozen=True)
class Asked:
    """
    All that a form of the meeting holds.

    Attributes:
        agenda: What it is made from.
        language: Of the form.
        choices: What may be chosen, by name of the list: words to ids.
        headings: The heading of each column.
    """

    agenda: Agenda
    language: Language
    choices: dict[str, dict[str, str]]
    headings: dict[str, str]
    open: tuple[Open, ...]
    levels: tuple[Level, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The points of the agenda, in order."""
        return tuple(self.agenda.items)

    @property
    def title(self) -> str:
        """What the document is called."""
        _ = translator(self.language, "measures")
        return _("EST meeting, {period}").format(period=self.agenda.period.name(self.language))

    @property
    def held(self) -> str:
        """The day that the meeting is meant to be held."""
        return self.agenda.setup.meets_at(self.agenda.period).date().isoformat()

    @property
    def caution(self) -> str:
        """What is to be remembered beside the counts around a measure; empty where none are shown."""
        return CAUTION.said(self.language) if self.agenda.counted else ""

    @property
    def follows(self) -> dict[str, Any]:
        """What the record follows: method, setup, period and its own id."""
        setup = self.agenda.setup
        return {
            "format": FORMAT,
            **setup.follows,
            "period": str(self.agenda.period),
            "id": self.agenda.record,
            "on_agenda": [m.id for m in self.agenda.measures],
        }


def asked_of(agenda: Agenda, language: Language) -> Asked:
    """Give what a meeting is asked, from its agenda."""
    words = choices(agenda.setup, language)
    words["audience"] = {w.said(language): id_ for id_, w in AUDIENCE_WORDS.items()}
    return Asked(
        agenda=agenda,
        language=language,
        choices=words,
        headings=headings_in(language),
        open=tuple(_open(m, agenda, words, language) for m in agenda.measures),
        levels=tuple(_levels(agenda, language)) if agenda.setup.scale.levels else (),
    )


def _open(
    measure: Measure, agenda: Agenda, words: dict[str, dict[str, str]], language: Language
) -> Open:
    by_id = {name: {i: w for w, i in chosen.items()} for name, chosen in words.items()}
    problem, setup = measure.problem, agenda.setup
    what = by_id["indicator"].get(problem.indicator, problem.indicator)
    where = by_id["area"].get(problem.area, problem.area)
    return Open(
        id=measure.id,
        description=measure.description,
        problem=f"{what}, {where}, {problem.period.name(language)}",
        owner=owner_name(measure, setup),
        due=str(measure.due),
        review=str(measure.review),
        expected_effect=measure.expected_effect,
        status=measure.status,
        outcome=measure.outcome or "",
        reports_say=tuple(
            line.removeprefix("– ")
            for line in reports_say(agenda.counted.get(measure.id), setup, language)
        ),
    )


def _levels(agenda: Agenda, language: Language) -> list[Level]:
    setup = agenda.setup
    told = [(level, suggestion(level, setup, language)) for level in agenda.levels]
    return [
        Level(level.area, setup.areas[level.area].name, level.level, words, why)
        for level, (words, why) in told
    ]
