"""Whether a name does what only persons do."""

from __future__ import annotations

import re

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_around import Around

SHOWS = frozenset({"visade", "visar", "bor", "heter"})
_IS = frozenset({"är", "var", "blev", "blir"})
_PLACED = re.compile(
    r" (?:i|på|från|hos) (?:\d[A-Za-z]?|[a-zåäö]{2,30}|([A-ZÅÄÖ])[a-zåäö]{1,30}(?: [A-ZÅÄÖ][a-zåäö]{1,30})?)"
    r" (?:(har) ([a-zåäö]+ ?[a-zåäö]*)|([a-zåäö]+))"
)
_BEFORE_WHERE = cues.TOWARDS


class Acting(Around):
    """Looks at what follows a name."""

    __slots__ = ()

    def acts(self) -> bool:
        """Say whether what only persons do follows, if only after "på biblioteket" or ", som"."""
        if self.gap_after() == " ":
            does = self.word_after() in cues.AFTER_A_NAME and not self._is_where()
            return does or self._acts_where_placed()
        if self.gap_after() != ", " or self.word_after() != "som":
            return False
        return not (cues.AFTER_A_NAME | SHOWS).isdisjoint(self.words_after(1, 2))

    def _is_where(self) -> bool:
        """Say whether a sentence begins with a word before a place, so that who acts comes later."""
        return self.word_before() in _BEFORE_WHERE and self.is_second()

    def is_second(self) -> bool:
        """Say whether the word before begins the sentence."""
        place = self.first - 1
        if self.gap_before() != " ":
            return False
        return not place or self.text[self.all[place - 1].end() : self.all[place].start()] == ". "

    def words_after(self, first: int, end: int) -> list[str]:
        """Give words after the next one, as they are written."""
        return [w.group() for w in self.all[self.end + first : self.end + end]]

    def _acts_where_placed(self) -> bool:
        """Say whether "Qwel på biblioteket har sett", "Qwel blev hotad" or "Qwel var här" is said."""
        if self.word_after() in _IS:
            after = self.words_after(1, 3)
            return after[:1] == ["här"] or not cues.STATES.isdisjoint(after)
        if self.word_after() == "har":
            return not cues.SEEN.isdisjoint(self.words_after(1, 2))
        placed = _PLACED.match(self.text, self.span[1])
        if placed is None or (placed[1] and not self.known.is_first(self.all[self.first].group())):
            return False
        return placed[4] in cues.AFTER_A_NAME or not cues.SEEN.isdisjoint((placed[3] or "").split())

    def is_or_has(self, word: str) -> bool:
        """Say whether something follows that anything does, after a name that as a word hardly does it."""
        follows = self.word_after() in cues.IS_OR_HAS and self.gap_after() == " "
        return follows and word.lower() not in cues.SUBJECTS
