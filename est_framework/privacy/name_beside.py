"""What stands beside a name and tells that it is a thing's: its kind, a list of such, what is done to it."""

from __future__ import annotations

import re

from est_framework.privacy import name_cues as cues
from est_framework.privacy import name_places as places
from est_framework.privacy import name_works as works
from est_framework.privacy.name_around import QUOTES
from est_framework.privacy.name_unlisted import Unlisted

_ENGLISH = frozenset({"is", "the", "of", "and", "you", "your", "are", "my", "we", "from", "by"})
_SHORTENED = frozenset({"kv", "brf", "rest", "hpl", "avd"})
_SHIP = re.compile(r"\b[mrst]/[sfvty] ", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:e|rv|väg|riksväg|länsväg|linje|buss|spårvagn|nattbuss) ?\d{1,4} \Z", re.IGNORECASE
)
_BEFORE_A_NOUN = cues.TOWARDS | cues.BETWEEN | {"enligt", "efter", "under", "inför", "med", "hos"}
_NO_KINDS = frozenset({"bilen", "lokalen", "stationen", "veckan"})
"""Words that stand before who does something too: "mopedbilen Qwel" is a thing, "bilen Qwel kör" not."""
_RELATIVE = re.compile(
    r" (?!(?:som|och|nu|inte|ej|alltid|ofta|också|samt|idag|igen|redan|är|har|var|blev|kan|ska|får|vill) )"
    r"[a-zåäö]{2,20} (?:(?:i|på|från|av|till|med|hos|vid|ut|in|upp|ner|sönder) )?"
    r"(?:är|var|har|blev|brann|ska|fick|stals|står|ligger|träffade)\b"
)
"""After whom a thing belongs to: "huset Qwel bor i brann"."""
_ABSTRACT = ("et", "ningen", "tionen", "heten")
_SHORTEST_NEUTER = 5
_NO_NEUTERS = cues.words_of(
    "mycket vittnet biträdet befälet offret statsrådet barnet avståndet gänget exet klottret"
)
"""Words in "et" that are no things, or hardly stand before a thing's name."""
_MOST_LISTED = 6
_THIRD = 2
_NOWHERE = frozenset[str]()
_OPEN: tuple[list[str], ...] = ([], ["till"], ["i"], ["på"], ["hela"], ["alla"], ["dygnet"])
_HOUSES = ("bion", "bio", "teatern", "huset", "museet", "operan", "konsthallen", "scenen", "gården")
_IS = frozenset({"är", "var", "blev", "blir", "står", "ligger"})
_NEEDS = frozenset({"saknar", "behöver", "ska", "måste", "bör"})
_MANY = ("na", "husen", "kvarteren", "bolagen", "hotellen", "torgen", "rummen")


class Beside(Unlisted):
    """Looks for what tells of a thing around a name."""

    __slots__ = ()

    def is_a_name(self, word: str) -> bool:
        """Say whether it is on a list of names."""
        return self.known.is_first(word) or word in self.known.last

    def is_apposed(self) -> bool:
        """Say whether what it is stands before: "färjan Qwel", "M/S Qwel"; "tjugondag Qwel"."""
        gap, before = self.gap_before(), self.word_before()
        if self._is_listed_with_a_thing():
            return True
        if gap.strip(QUOTES):
            is_shortened = (gap == ". " and before in _SHORTENED) or self._is_shortened()
            return is_shortened or self._is_numbered(gap)
        if before in ("efter", "före", "inför", "till", "fram", "sedan"):
            return self.all[self.first].group().lower() in works.DAYS
        return (
            before in works.SAINTS
            or (self.is_a_kind(before) and not (self.is_whose() or self.is_met()))
            or (self.is_neuter(before) and self.word_before(2) not in _BEFORE_A_NOUN)
            or self._is_shortened()
            or self._is_called_so()
        )

    def is_a_kind(self, small: str) -> bool:
        """Say whether a place's or a thing's name stands after a word: "båten", "avdelning"."""
        if small in places.OF_A_PLACE or small in places.ANIMALS:
            return True
        ends = small.endswith(places.THING_ENDINGS) and small not in _NO_KINDS
        return ends and not cues.is_title(small)

    def is_met(self) -> bool:
        """Say whether a sentence begins with where somebody is: "På torget Qwel med hund"."""
        is_place = self.word_before() in works.MEETING and self.word_before(2) in cues.TOWARDS
        listed = self.known.is_first(self.all[self.first].group())
        return is_place and listed and self.first == _THIRD and self.word_after() in ("med", "och")

    def is_whose(self) -> bool:
        """Say whether it tells whose a thing is: "huset Qwel bor i brann"."""
        return _RELATIVE.match(self.text, self.span[1]) is not None

    def is_neuter(self, small: str) -> bool:
        """Say whether a word is hardly ever said of a person by how it ends: "hårmakeriet", "satsningen"."""
        ends = (
            len(small) > _SHORTEST_NEUTER and small.endswith(_ABSTRACT) and small not in _NO_NEUTERS
        )
        return ends and not (cues.is_title(small) or small.endswith("namnet"))

    def _is_shortened(self) -> bool:
        """Say whether "M/S" or "S:ta" stands before."""
        start = self.span[0]
        near = self.text[max(0, start - 6) : start + 2]
        return _SHIP.search(near) is not None or works.SAINT.search(near) is not None

    def _is_called_so(self) -> bool:
        """Say whether an animal or a thing is called so: "en schäfer som heter Qwel", "Båten heter Qwel"."""
        if self.word_before() not in cues.CALLED:
            return False
        place = self.first - 2
        if place == 0 or (place > 0 and self._gap(place) in (". ", "\n")):
            return self.is_a_kind(self.word_before(2))
        return any(self.word_before(n) in places.ANIMALS for n in range(2, 6))

    def _is_numbered(self, gap: str) -> bool:
        """Say whether a road or a line stands before: "E4 Qwel"."""
        start = self.span[0]
        return (
            gap[-2:-1].isdigit()
            and _NUMBERED.search(self.text[max(0, start - 18) : start]) is not None
        )

    def _is_listed_with_a_thing(self) -> bool:
        """Say whether a thing of the same kind stands before: "kvarteren Oden, Tor och Qwel"."""
        joined = self.word_before() in ("och", "samt") and self.gap_before() == " "
        if not (joined or self.gap_before() in (", ", " & ")) or self.end - self.first > 1:
            return False
        last = self.first - 1 - joined
        for place in range(last, max(0, last - _MOST_LISTED), -1):
            if not self.all[place].group()[0].isupper():
                return False
            if self._gap(place) == " ":
                kind = self.all[place - 1].group().lower()
                is_many = place < last or self.gap_before() == ", "
                return (
                    self.is_a_kind(kind)
                    and (not is_many or kind.endswith(_MANY))
                    and not self.acts()
                )
            if self._gap(place) != ", ":
                return False
        return False

    def is_before_one(self, words: list[str]) -> bool:
        """Say whether a word for a place, a firm or an authority follows: "Qwels koloniområde"."""
        gap, after = self.gap_after(), self.word_after()
        if gap in (" ", "-", " & ") and (
            after in places.AFTER_A_PLACE or after.endswith(places.AFTER_A_PLACE_ENDINGS)
        ):
            return True
        if " & " in (self.gap_before(), gap) and not self.known.is_first(words[0]):
            return True
        return self._is_a_label()

    def leads_to_a_place(self) -> bool:
        """Say whether a street's or a school's name goes on in small letters: "lars qwels väg"."""
        for n in range(self.end, min(self.end + 2, len(self.all))):
            if self._gap(n) not in (" ", "-"):
                return False
            word = self.all[n].group()
            if word.islower() != self.all[self.first].group().islower():
                return False
            small = word.lower()
            if small.endswith(places.PLACE_ENDINGS) or (
                n > self.end and small in places.AFTER_A_PLACE
            ):
                return small not in places.AFTER_A_PLACE or n > self.end
            if small[-1] != "s":
                return False
        return False

    def is_english(self) -> bool:
        """Say whether it stands among English words, or with a number: "Love is love", "Roy's", "Hov1"."""
        gap, after = self.gap_after(), self.word_after()
        if gap in ("'", "’") and after == "s":
            return True
        if self.text[self.span[1] : self.span[1] + 1].isdigit():
            return not self.is_a_name(self.all[self.end - 1].group())
        return (gap == " " and after in _ENGLISH) or (
            self.word_before() in _ENGLISH and self.gap_before() == " "
        )

    def is_as_things_are(self) -> bool:
        """Say whether only things are or do what follows: "Qwel är stängd", "Qwel saknar belysning"."""
        if self.gap_after() != " ":
            return False
        after, more = self.word_after(), self.words_after(1, 3)
        if after in places.DONE_TO_THINGS:
            return more[:1] not in (["av"], ["ut"], ["in"])
        if after in _IS:
            is_one = bool(more) and self.is_a_kind(more[0])
            is_so = is_one or not places.STATES_OF_THINGS.isdisjoint(more)
            return is_so and more[:1] != ["det"]
        if after == "har":
            opens = more[:1] == ["öppet"] and more[1:] in _OPEN
            return opens or not places.HAPPENED_TO_THINGS.isdisjoint(more[:1])
        needs = after in _NEEDS and not places.WANTED_BY_THINGS.isdisjoint(more)
        return needs or (after == "heter" and more[:1] in (["de"], ["den"], ["det"]))

    def _is_a_label(self) -> bool:
        """Say whether it names a thing, as in "Qwel-statyn"; "Anna-karin" does not."""
        after = self.word_after()
        written = self.gap_after() == "-" and self.all[self.end].group().islower()
        return written and not self.known.is_first(after.capitalize())

    def is_in_art(self) -> bool:
        """Say whether it is shown, read about or played: "statyn av Qwel", "kören sjöng Qwel"."""
        before, second = self.word_before(), self.word_before(2)
        if self.gap_before() == " " and before in works.USING:
            return True
        return (
            (
                before in works.SHOWN_IN_ART | works.IS
                and second in works.ART - self._shown_too(before)
            )
            or (before in ("av", "med", "par") and second in places.GOODS)
            or (before == "till" and second.startswith(("biljett", "köerna")))
            or (before in works.PLAYING and self.gap_before() == " " and self._is_done_to(second))
            or (before in works.SHOWING and self._is_shown_by(second))
        )

    def _is_shown_by(self, doer: str) -> bool:
        """Say whether who shows it is a house, or begins the sentence and is no person that is named."""
        if doer.endswith(_HOUSES) or self.first != _THIRD:
            return doer.endswith(_HOUSES)
        is_known = doer in cues.FOLK or doer in cues.LITTLE or cues.is_title(doer)
        is_listed = self.known.is_first(self.all[0].group())
        return not (is_known or is_listed or doer.endswith(("en", "an", "na", "dag")))

    def _shown_too(self, before: str) -> frozenset[str]:
        """Give works in which anybody may be: "film med Qwel" is spread among pupils."""
        return (
            works.OF_ANYBODY if before in ("med", "om") and self.end - self.first == 1 else _NOWHERE
        )

    def _is_done_to(self, doer: str) -> bool:
        """Say whether the sentence begins with who does something, so that the group is no doer."""
        place = self.first - 2
        if place < 0 or doer in cues.TOWARDS:
            return False
        if self.known.is_first(self.all[place].group()):
            return True
        starts = not place or any(stop in self._gap(place) for stop in ".!?\n")
        return starts and (doer in cues.FOLK or doer.endswith(("na", "en", "et", "an")))

    def _gap(self, place: int) -> str:
        return self.text[self.all[place - 1].end() : self.all[place].start()]
