"""
Whether a report that passed the schema is one of which no rule has anything to say.

Most reports are. What is asked here is what the rules ask, turned round, and asked of the plain data, so
that nothing needs to be made of it first. Of a report that does not pass nothing is known: it is
judged rule by rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from est_framework.privacy.everyday import EverydayWords
from est_framework.privacy.gate import scan
from est_framework.privacy.neighbours import may_label_a_date
from est_framework.privacy.positions import has_exact_position
from est_framework.reports.heads import Heads
from est_framework.reports.rules.rep125_destroyed_number import SHORTENED
from est_framework.reports.rules.rep129_garbled_text import sign_of_garbling
from est_framework.reports.rules.rep130_event_told_twice import may_stand_twice
from est_framework.reports.written_language import is_surely_own, small_words_of_others

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from est_framework.reports.answered import Answered
    from est_framework.reports.asked import Asked
    from est_framework.reports.case import Head

_MOST_REMEMBERED: Final = 4096


class NothingToSay:
    """
    Looks at the reports of one delivery.

    Attributes:
        now: The moment of judging.
        of_a_list: Whether the reports are what a list was made into, which nobody sends in time.
    """

    def __init__(self, asked: Asked, now: datetime, *, of_a_list: bool = False) -> None:
        self._asked, self.now, self.of_a_list = asked, now, of_a_list
        self._language = asked.setup.setup.language
        self._everyday = EverydayWords(small_words_of_others(self._language))
        # The same places come again and again; forgotten with the delivery.
        self._plain_places = {""}
        self._heads = Heads(asked, now, of_a_list=of_a_list)

    def texts(
        self, data: Mapping[str, Any], head: Head, answered: Answered | None = None
    ) -> list[str] | None:
        """
        Say of a report that passed the schema whether no rule finds anything but in its free texts.

        Args:
            data: The report.
            head: What tells it from others.
            answered: What it answers, where that is not in the data.

        Returns:
            Its free texts that are not of everyday words alone. Each begins with a letter: so it is no
            formula, and no end of a number that the field before it begins. Nothing where it is not certain.
        """
        follows = (data["setup_revision"], data["digest"])
        allowed = self._heads.allowed(head.actor, head.template, head.period, follows)
        if allowed is None or not allowed.when.is_in_time(data):
            return None
        who = allowed.who
        if not (who.are_asked_of(answered, data) if answered else who.are_asked(data)):
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
