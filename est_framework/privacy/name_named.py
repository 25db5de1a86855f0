"""Whether a name is that of a thing: a place, a firm, a work, a club, an animal or a room."""

from __future__ import annotations

import re

from est_framework.privacy import name_cues as cues
from est_framework.privacy import name_places as places
from est_framework.privacy import name_works as works
from est_framework.privacy.name_beside import Beside
from est_framework.privacy.name_things import THINGS

_KING = re.compile(r"[IVX]{1,4}")
_COUNTED = re.compile(r" [1-9](?![\w:.,/–-])(?! ?(?:år|ggr|gång|st|dag|veck|tim|pers|m|o))")
_FAR = 80


class Named(Beside):
    """Tells what is called like a person by what stands around it."""

    __slots__ = ()

    def is_a_thing(self, words: list[str]) -> bool:
        """Say whether the group, given as its words, is the name of something else than a person."""
        lowered = [word.lower() for word in words]
        # What most things are, and what is quick to ask, stands first.
        return (
            self.leads_to_a_place()
            or self.is_before_one(words)
            or (lowered[-1] in places.PLACE_WORDS and not self._may_end_a_name(words))
            or (lowered[-1].endswith(places.PLACE_ENDINGS) and not self.is_a_name(words[-1]))
            or self.is_apposed()
            or self._is_of_two_parts(words, lowered)
            or not places.CARS.isdisjoint(lowered)
            or self.is_english()
            or self.is_as_things_are()
            or self.is_in_art()
            or self._is_one_of_many(words)
            or self._is_a_kings(words)
            or self._is_known(lowered)
        )

    def _is_known(self, lowered: list[str]) -> bool:
        """Say whether it is known to all: a chain of shops, or a person or a work that no report is about."""
        known = {*self._stretches(), lowered[0], lowered[-1]}
        if not places.FIRMS.isdisjoint(known):
            return True
        is_famous = not (
            works.FAMOUS.isdisjoint(known) and works.KNOWN_BY_ONE_NAME.isdisjoint(known)
        )
        if is_famous and not (self.acts() or self.is_strong()):
            return True
        start, stop = self.span
        return any(
            found.start() < stop and found.end() > start
            for found in works.NAMED_WORK.finditer(self.text, max(0, start - _FAR), stop + _FAR)
        )

    def _stretches(self) -> set[str]:
        """Give two and three words that stand together, of which one at least is of the group."""
        small = [w.group().lower() for w in self.all[max(0, self.first - 1) : self.end + 1]]
        whole = {
            " ".join(small[n : n + many]) for many in (2, 3) for n in range(len(small) - many + 1)
        }
        return whole | {stretch.removesuffix("s") for stretch in whole}

    def _is_of_two_parts(self, words: list[str], lowered: list[str]) -> bool:
        """Say whether one of several words tells what the whole is: "Hus Qwel", "Qwels Kök", "Södra Qwel"."""
        if len(words) == 1:
            return False
        is_kind = self.is_a_kind(lowered[0]) or self.is_neuter(lowered[0])
        is_made_by = lowered[0] in THINGS and not self.known.is_last(words[-1])
        begins = (is_kind or is_made_by) and not (self.known.is_first(words[0]) or self.is_whose())
        return (
            begins
            or lowered[0] in works.SAINTS
            or lowered[0] in cues.DIRECTIONS
            or lowered[0] == "the"
            or lowered[-1] in cues.LARGE
            or lowered[-1] in places.ENGLISH_THINGS
            or (
                self._is_hyphened_last()
                and (self.is_a_kind(lowered[-1]) or self.is_neuter(lowered[-1]))
            )
            or (lowered[-1] in THINGS and not self.is_a_name(words[-1]))
            or self._is_a_firms(words[-2], words[-1])
            or self._owns_and_acts(words[-1])
        )

    def _owns_and_acts(self, owner: str) -> bool:
        """Say whether a genitive is followed by what it does: "Magnus Qwels har gemensam vakt"."""
        if owner[-1] != "s" or owner in self.known.last or owner[:-1] not in self.known.last:
            return False
        after = self.word_after()
        return self.gap_after() == " " and (after in cues.IS_OR_HAS or after in cues.AFTER_A_NAME)

    def _is_hyphened_last(self) -> bool:
        return self.text[self.all[self.end - 1].start() - 1] == "-"

    def _is_a_firms(self, owner: str, trade: str) -> bool:
        """Say whether a trade with a capital follows the genitive: "Qwels Kök"."""
        if owner[-1] != "s" or owner in self.known.first or owner in self.known.last:
            return False
        if owner[:-1] not in self.known.first and owner[:-1] not in self.known.last:
            return False
        if trade.lower() in places.PLACE_WORDS:
            return True
        return trade[1:].islower() and not self.is_a_name(trade)

    def _is_one_of_many(self, words: list[str]) -> bool:
        """Say whether there are several of that name: "en Qwel körde in", "Qwel 2 är såld"."""
        if _COUNTED.match(self.text, self.span[1]) and self.word_after() not in cues.AFTER_A_NAME:
            return True
        is_one = self.word_before() in ("en", "ett") and self.gap_before() == " "
        is_whole = (
            len(words) > 1 and self.known.is_first(words[0]) and self.known.is_last(words[-1])
        )
        return is_one and not (is_whole or self.word_after() == "som" or self.acts())

    def _may_end_a_name(self, words: list[str]) -> bool:
        """Say whether a word that also is a place's stands as a name: alone, or after a given name."""
        alone = len(words) == 1 or self.known.is_first(words[0])
        return alone and (len(words[-1]) == 1 or self.is_a_name(words[-1]))

    def _is_a_kings(self, words: list[str]) -> bool:
        """Say whether it ends with a king's number: "Karl IX", "Gustav V:s"."""
        is_counted = len(words[-1]) > 1 or self.gap_after() == ":" or words[0] in works.KINGS
        return is_counted and _KING.fullmatch(words[-1]) is not None and not self.is_with_own()
