"""
Whether a report that passed the schema is one of which no rule has anything to say.

Most reports are. What is asked here is what the rules ask, turned round, and asked of the plain data, so
that nothing needs to be made of it first. Of a report that does not pass nothing is known: it is
judged rule by rule.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import inf
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from est_framework.errors import UsageError
from est_framework.privacy.everyday import EverydayWords
from est_framework.privacy.gate import scan
from est_framework.privacy.neighbours import may_label_a_date
from est_framework.privacy.positions import has_exact_position
from est_framework.reports.allowed import Allowed
from est_framework.reports.case import Case, Head, head_of
from est_framework.reports.rules.looks import OF_THE_HEAD
from est_framework.reports.rules.rep120_long_past_period import LONG
from est_framework.reports.rules.rep125_destroyed_number import SHORTENED
from est_framework.reports.rules.rep129_garbled_text import sign_of_garbling
from est_framework.reports.rules.rep130_event_told_twice import may_stand_twice
from est_framework.reports.rules.rep211_submitted_later_than_now import SLACK
from est_framework.reports.schema import HEADER
from est_framework.reports.written_language import is_surely_own, small_words_of_others

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from est_framework.reports.answered import Answered
    from est_framework.reports.asked import Asked, Term
    from est_framework.reports.formats.draft import Draft

_MOST_REMEMBERED: Final = 4096
_ANY_MOMENT: Final = "2000-01-01T00:00:00Z"


class NothingToSay:
    """
    Looks at the reports of one delivery; what holds for a head is found out once.

    Attributes:
        now: The moment of judging.
        of_a_list: Whether the reports are what a list was made into, which nobody sends in time.
    """

    def __init__(self, asked: Asked, now: datetime, *, of_a_list: bool = False) -> None:
        self._asked, self.now, self.of_a_list = asked, now, of_a_list
        self._language = asked.setup.setup.language
        self._everyday = EverydayWords(small_words_of_others(self._language))
        self._events = _of_letters(asked.indicators.difference(asked.retired))
        # The same places come again and again; forgotten with the delivery.
        self._plain_places = {""}
        self._allowed: dict[tuple[object, ...], Allowed | None] = {}

    def texts(
        self, data: Mapping[str, Any], head: Head, draft: Draft, answered: Answered | None = None
    ) -> list[str] | None:
        """
        Say of a report that passed the schema whether no rule finds anything but in its free texts.

        Args:
            data: The report.
            head: What tells it from others.
            draft: Where it was read.
            answered: What it answers, where that is not in the data.

        Returns:
            Its free texts that are not of everyday words alone. Each begins with a letter: so it is no
            formula, and no end of a number that the field before it begins. Nothing where it is not certain.
        """
        key = (head.template, head.actor, head.period, data["setup_revision"], data["digest"])
        try:
            allowed = self._allowed[key]
        except KeyError:
            allowed = self._remembered(key, data, draft)
        if allowed is None or not allowed.is_in_time(data):
            return None
        if not (allowed.are_asked_of(answered, data) if answered else allowed.are_asked(data)):
            return None
        texts, events = allowed.texts(data), data.get("events", ())
        if texts is None or may_stand_twice(events):
            return None
        is_everyday = self._everyday.are_all_of
        left = [text for text in texts if text and not is_everyday(text)]
        for event in events:
            place = event.get("place", "")
            if place not in self._plain_places:
                if self._asked.place_names.may_name(place):
                    return None
                if not is_everyday(place):
                    left.append(place)
                elif len(self._plain_places) < _MOST_REMEMBERED:
                    self._plain_places.add(place)
        return left if all(text[0].isalpha() for text in left) else None

    def tell_nothing(self, texts: Iterable[str]) -> bool:
        """Say of free texts that `texts` gave whether neither the gate nor a rule finds anything in them."""
        for text in texts:
            if scan(text) or may_label_a_date(text) or has_exact_position(text):
                return False
            if not rules_say_nothing((text,), self._language):
                return False
        return True

    def _remembered(
        self, key: tuple[object, ...], data: Mapping[str, Any], draft: Draft
    ) -> Allowed | None:
        if len(self._allowed) >= _MOST_REMEMBERED:
            self._allowed.clear()
        allowed = self._allowed[key] = self._found_out(data, draft)
        return allowed

    def _found_out(self, data: Mapping[str, Any], draft: Draft) -> Allowed | None:
        """Give what holds for all reports with this head; nothing where there is something to say of it."""
        head = {name: data[name] for name in HEADER} | {"submitted": _ANY_MOMENT}
        case = Case(head_of(data), draft.with_data(head), self._asked, self.now)
        try:
            period = case.report.period
        except (UsageError, ValidationError):
            return None
        if any(True for look in OF_THE_HEAD for _ in look(case)):
            return None
        return self._allowed_by(case.head, self._asked.term(period))

    def _allowed_by(self, head: Head, term: Term) -> Allowed:
        asked = self._asked
        is_of_events = head.template in asked.of_events or self.of_a_list
        answers = asked.indicators if is_of_events else asked.items(head.actor, head.template)
        is_owed = head.template in asked.setup.owed_templates and head.actor not in term.freely
        answers = answers.difference(asked.retired)
        days = range((term.last - term.first).days + 1)
        # A second less than the rules allow: so rounding never lets anything pass.
        late = inf if self.of_a_list else term.report_by_second + (0 if is_owed else LONG)
        latest = min(late, self.now.timestamp() + SLACK) - 1
        return Allowed(
            answers=answers,
            events=self._events,
            areas=_of_letters(asked.areas(head.actor)),
            days=frozenset(str(term.first + timedelta(days=n)) for n in days),
            latest=latest,
            surely=datetime.fromtimestamp(latest, UTC).toordinal() - 1,
        )


def rules_say_nothing(texts: Iterable[str], language: str) -> bool:
    """
    Say of free texts whether it is certain that no rule finds anything in any of them.

    Args:
        texts: Of one report, or of several.
        language: The one in which they are to be.
    """
    text = "\n".join(texts)
    if SHORTENED.search(text) is not None or not is_surely_own(text, language):
        return False
    return not sign_of_garbling(text)


def _of_letters(ids: frozenset[str]) -> frozenset[str]:
    """Give the ids that begin with a letter: none of them can be the end of a number."""
    return frozenset(id_ for id_ in ids if id_[0].isalpha())
