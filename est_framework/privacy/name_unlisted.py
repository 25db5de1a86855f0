"""A word with a capital that is on no list: whether it is most likely a person's name all the same."""

from __future__ import annotations

import re
from functools import lru_cache

from est_framework.privacy import name_cues as cues
from est_framework.privacy import name_places as places
from est_framework.privacy.name_acts import Acting
from est_framework.privacy.name_bare import BARE, COMPOUND_ENDINGS, NOUN_ENDINGS
from est_framework.privacy.name_list import name_list
from est_framework.privacy.name_things import THINGS

_ENDINGS_OF_NOUNS = ("en", "et", "er", "na", "ar", "or", "are", "ning", "het", "gt", "de", "ns")
_DEFINITE = ("en", "et", "erna", "arna", "ån")
_LONG = 9
_DEFINITE_OF_LONG = ("ssan", "llan", "rian", "kan", "pan", "tan", "ban", "gan")
_ENDINGS_BEFORE_A_PLACE = ("väg", "gatan", "kommun", "område", "region", "län", "stad", "centrala")
_FOREIGN = re.compile(
    "aa|ee|oo|ou|zh|ph|q|w|z|iy|ay|uy|ij|yan|^[kgd]h|^th|th$|[ao]h$|(?<!er)ia$|ya$|io$|iu$|uz$|ius$"
    "|ullah$|vic$|á|ü|ç|ş|š|č|ž|ł|í|ó|ú|ñ|ý"
)
"""What is seldom in Swedish words and often in names from elsewhere."""
_NICKNAME = re.compile(r"([bdfgklmnprst])\1(?:e|is)$")
_NO_NICKNAMES = frozenset(
    {"uppe", "inne", "minne", "alle", "ramme", "nolle", "gamle", "rätte", "hemmis"}
)
_OPENINGS = frozenset({" ", ' "', " ”", " “", " '", " »", " ’"})
_NEVER_ALONE = cues.LARGE | cues.FOLK | BARE | THINGS
LONGEST_JOINT = 3
_LONGEST_SHORT = 4
_BEFORE_WHEN = frozenset({"efter", "inför", "under", "över"})
_BEFORE_ANY = cues.BETWEEN | _BEFORE_WHEN
_SOFT = cues.words_of(
    "vill ville svarar svarade kräver krävde klagar klagade önskar önskade meddelar meddelade hälsar hälsade"
    " tackar tackade lovar lovade larmar larmade anmäler anmälde kontaktade hoppas tycker tyckte anser ansåg"
    " bekräftar bekräftade skickar skickade säljer sålde känner lämnade mötte möter"
)
"""What firms, clubs and villages do too."""
_REMEMBERED = 20_000


@lru_cache(maxsize=_REMEMBERED)
def looks_foreign(small: str) -> bool:
    """Say whether a word in small letters is spelt as Swedish words seldom are."""
    return _FOREIGN.search(small) is not None


def is_as_a_name(small: str) -> bool:
    """Say whether a word in small letters is spelt as foreign names and as nicknames are: "kjelle"."""
    return looks_foreign(small) or (
        _NICKNAME.search(small) is not None and small not in _NO_NICKNAMES
    )


@lru_cache(maxsize=_REMEMBERED)
def may_begin(small: str) -> bool:
    """Say whether a word in small letters, first in a sentence, may be somebody who does something."""
    if small in cues.FOLK or small in BARE or small in cues.BEGINNINGS:
        return False
    if small.endswith(COMPOUND_ENDINGS):
        return False
    return looks_foreign(small) or not small.endswith(_ENDINGS_OF_NOUNS)


@lru_cache(maxsize=_REMEMBERED)
def is_common(word: str) -> bool:
    """Say whether it is built as words for places, authorities and things are."""
    lower = word.lower()
    return (
        lower in places.NO_PERSONS
        or lower.endswith((*places.PLACE_ENDINGS, *places.AUTHORITIES))
        or lower.removesuffix("s").endswith(places.PLACE_ENDINGS)
        or (lower.endswith(_DEFINITE) and not looks_foreign(lower))
        or (len(word) >= _LONG and lower.endswith(_DEFINITE_OF_LONG) and not looks_foreign(lower))
        or lower in places.PLACE_WORDS
        or len(word) < LONGEST_JOINT
    )


@lru_cache(maxsize=_REMEMBERED)
def is_a_noun(small: str) -> bool:
    """Say whether a word in small letters is one that begins notes, or told so by how it ends."""
    if small in _NEVER_ALONE:
        return True
    ends = small.endswith(NOUN_ENDINGS) or (
        len(small) >= _LONG and small.endswith(COMPOUND_ENDINGS)
    )
    return ends and not looks_foreign(small)


def is_known_place(word: str) -> bool:
    """Say whether it is on the list of places, also in the genitive."""
    places_known = name_list().places
    return word in places_known or word.removesuffix("s") in places_known


class Unlisted(Acting):
    """Judges words that are on no list."""

    __slots__ = ()
    is_common = staticmethod(is_common)

    def judged_unlisted(self, word: str, follower: str, *, strong: bool) -> bool | None:
        """Say whether a word begins a name for certain, perhaps, or (None) not."""
        small = word.lower()
        if self.is_common(word) or is_a_noun(small) or is_known_place(word):
            return None
        if len(follower) > 1 and not self.is_towards():
            is_pair = self.known.is_last(follower) and follower not in self.known.words
            is_pair = is_pair and (follower not in self.known.places or self._may_be_given(word))
            is_pair = is_pair and (follower in self.known.last or not self.is_common(follower))
            is_heading = self.is_after_a_stop() and self.may_be_settled(follower)
            is_pair = is_pair and (follower in self.known.last or not is_heading)
            if is_pair and self.is_surname(follower):
                return follower.removesuffix("s").endswith("sson")
            if self.word_after() in cues.AFTER_A_NAME and self.is_surname(follower):
                return False
        if self.shouting and not (strong and (looks_foreign(word.lower()) or self._is_called())):
            return None
        return self._judged_by_cues(word, follower, strong=strong)

    def _judged_by_cues(self, word: str, follower: str, *, strong: bool) -> bool | None:
        if strong:
            return self.is_with_own() or (False if self._names_unlisted() else None)
        if self._is_nothing_else(word, follower) or self._begins_and_acts(word, follower):
            return False
        return None

    def _is_called(self) -> bool:
        return self.word_before() in cues.CALLED

    def _may_be_given(self, word: str) -> bool:
        """Say whether a word before a surname that is a place too is most likely a given name."""
        small = word.lower()
        if self.is_after_a_stop() or self.word_before() in cues.LARGE or not self.is_no_thing(word):
            return False
        return not (self.may_be_settled(word) or small in cues.LARGE)

    def is_no_thing(self, word: str) -> bool:
        """Say whether it is written as a name is, and is no brand, country or place that is known."""
        is_plain = word[1:].islower() and word.lower() not in THINGS
        return is_plain and not is_known_place(word)

    def may_be_settled(self, word: str) -> bool:
        """Say whether it is built as the names of villages and parts of towns are."""
        stem = word.lower().removesuffix("s")
        return len(stem) > LONGEST_JOINT and stem.endswith(places.SETTLED_ENDINGS)

    def is_initial_of(self, follower: str, *, strong: bool) -> bool | None:
        """Judge a letter before a word: "K. Svensson", "K Svensson", "K. Qwel", "K.Q."."""
        is_dotted = self.text[self.all[self.first].end()] == "."
        if not self.is_surname(follower) or self.is_towards():
            return None
        if len(follower) == 1:
            stop = self.all[self.first + 1].end()
            return False if is_dotted and self.text[stop : stop + 1] == "." else None
        if follower in self.known.last or follower.removesuffix("s").endswith("sson"):
            return is_dotted and not self.known.is_also_a_word(follower)
        if strong or self.known.is_last(follower):
            return False
        letter = self.all[self.first].group()
        return False if is_dotted and letter not in "NSVÖ" and self.is_no_thing(follower) else None

    def _stands_between_commas(self) -> bool:
        """Say whether it tells who: "ledaren för dem, Qwel, har synts"."""
        if self.gap_before() != ", " or self.gap_after() != ", ":
            return False
        return self.all[self.first - 1].group().islower()

    def does_it(self) -> bool:
        """Say whether it acts itself, and is not only where or to whom: "vägen till Qwel är avstängd"."""
        is_led = self.gap_after() == " " and self.word_before() in _BEFORE_ANY
        return not is_led and self.acts()

    def _begins_and_acts(self, word: str, follower: str) -> bool:
        """Say whether it begins a sentence and does what persons do: "Xhevdet ringde"."""
        small = word.lower()
        if len(follower) == 1 and follower != "-" and self.is_at_start() and self.is_no_thing(word):
            return small not in places.COUNTED and may_begin(small)
        if follower or not may_begin(small) or not self.is_no_thing(word):
            return False
        if self.word_before() in cues.ARTICLES:
            return False
        if self.word_after() in _SOFT and not is_as_a_name(small):
            return False
        if self.does_it() and not self.is_towards():
            return True
        return is_as_a_name(small) and self.is_at_start() and self.is_or_has(word)

    def _is_nothing_else(self, word: str, follower: str) -> bool:
        """Say whether it stands in the middle of a sentence where no place, thing or authority would."""
        before = self.word_before()
        if self._stands_between_commas() and not follower:
            return self.is_no_thing(word) and not self.may_be_settled(word)
        if (
            follower == "-"
            or len(follower) > 1
            or self.gap_before() not in _OPENINGS
            or before in cues.LARGE
        ):
            return False
        if before in _BEFORE_WHEN and self.word_before(2) not in cues.SOUGHT:
            return False
        if before in cues.TOWARDS or (before in cues.BETWEEN and not self._is_by(word, follower)):
            return False
        if (
            self.gap_after() == " "
            and len(self.word_after()) > _LONGEST_SHORT
            and (self.word_after().endswith(places.AUTHORITIES))
        ):
            return False
        return (
            self.is_no_thing(word)
            and not self.may_be_settled(word)
            and not (before in cues.ARTICLES or self.word_after() in cues.CALMER)
            and not before.endswith(_ENDINGS_BEFORE_A_PLACE)
            and self.gap_after()[:1] != "-"
        )

    def _is_by(self, word: str, follower: str) -> bool:
        """Say whether it stands after "av" as who does something, or has an initial after it."""
        if len(follower) == 1:
            return word.lower() not in places.COUNTED
        before = self.word_before()
        return before == "av" and self.word_before(2) not in places.PARTS

    def is_surname(self, word: str) -> bool:
        """Say whether nothing speaks against its being a surname."""
        lower = word.lower()
        return lower not in places.NO_PERSONS and not lower.endswith(places.PLACE_ENDINGS)

    def _names_unlisted(self) -> bool:
        """Say whether the cue is one that only names follow."""
        before = self.word_before()
        if before in cues.CALLED:
            subject = self.all[self.first - 2].group().lower() if self.first > 1 else ""
            return not subject.endswith((*places.PLACE_ENDINGS, *places.OF_A_PLACE))
        return True
