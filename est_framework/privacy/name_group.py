"""Whether words with a capital are a person's name: for certain, perhaps, or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy import name_cues as cues
from est_framework.privacy.hits import Hit
from est_framework.privacy.name_around import QUOTES, Around

if TYPE_CHECKING:
    from collections.abc import Iterator

_KING = re.compile(r"[IVX]{1,4}")
_ENDINGS_OF_NOUNS = ("en", "et", "er", "na", "ar", "or", "are", "ning", "het", "gt", "de", "ns")
_ENDINGS_BEFORE_A_PLACE = ("väg", "gatan", "kommun", "område", "region", "län", "stad", "centrala")
_LONGEST_JOINT = 3


class Group(Around):
    """Judges the words of a group one after the other."""

    def is_listed(self) -> bool:
        """Say whether it begins with a given name, if only one that is a word too."""
        return self.known.is_first(self.all[self.first].group())

    def may_be_a_person(self) -> bool:
        """Say whether nothing speaks for a place or an authority."""
        words = [w.group() for w in self.all[self.first : self.end]]
        if self._is_of_a_place(words) or self.word_before() in cues.TOWARDS:
            return False
        return not any(self._is_common(w) or w.isupper() or w in self.known.places for w in words)

    def hits(self) -> Iterator[Hit]:
        """Yield the name that the group is or holds."""
        words = [self._as_name(w.group()) for w in self.all[self.first : self.end]]
        if self._is_of_a_place(words):
            return
        strong = self.is_strong()
        for n, word in enumerate(words):
            follower = self._follower(n, words)
            certain = self._judged(n, word, follower, strong=strong)
            if certain is not None:
                start = self.all[self.first + n].start()
                yield Hit("name", certain, start, self._stop(n, words))
                return

    def _follower(self, n: int, words: list[str]) -> str:
        """Give the word after in the group; after a hyphen only one that is a name."""
        if n + 1 >= len(words):
            return ""
        here = self.first + n
        is_hyphen = self.text[self.all[here].end()] == "-"
        listed = self.known.is_first(words[n + 1]) or words[n + 1] in self.known.last
        return words[n + 1] if listed or not is_hyphen else "-"

    def _as_name(self, word: str) -> str:
        """Give a word in capitals as a name is written, where it is one."""
        if not word.isupper() or len(word) <= _LONGEST_JOINT:
            return word
        name = word.capitalize()
        return name if self.known.is_first(name) or name in self.known.last else word

    def _stop(self, n: int, words: list[str]) -> int:
        """Give where the name ends: with the last word of the group that is part of it."""
        last = n
        while last + 1 < len(words) and words[last + 1].lower() not in cues.NO_PERSONS:
            last += 1
        return self.all[self.first + last].end()

    def _judged(  # noqa: PLR0911  # one way out for each kind of word
        self, n: int, word: str, follower: str, *, strong: bool
    ) -> bool | None:
        """Say whether a word begins a name for certain, perhaps, or (None) not."""
        known = self.known
        if known.is_first(word):
            plain = not known.is_also_a_word(word)
            if follower == "-":
                return None
            if follower and self._is_surname(follower):
                towards = n == 0 and self.word_before() in cues.TOWARDS
                listed = plain or not known.is_also_a_word(follower)
                return strong or (listed and not towards)
            if plain:
                return self._certain_alone(n, word, strong=strong)
            if strong and n == 0:
                return True
            return self._perhaps(n)
        is_listed = word in known.last or word[:-1] in known.last
        if is_listed or (strong and known.is_last(word) and word not in known.places):
            return self._surname_alone(n, word, strong=strong)
        return self._judged_unlisted(word, follower, strong=strong) if n == 0 else None

    def _judged_unlisted(self, word: str, follower: str, *, strong: bool) -> bool | None:
        if self._is_common(word) or word.lower() in cues.LARGE or word in self.known.places:
            return None
        if len(follower) > 1 and self.word_before() not in cues.TOWARDS:
            is_pair = self.known.is_last(follower) and not self.known.is_also_a_word(follower)
            if is_pair and self._is_surname(follower):
                return follower.removesuffix("s").endswith("sson")
            if self.word_after() in cues.AFTER_A_NAME and self._is_surname(follower):
                return False
        if strong:
            return self.is_with_own() or (False if self._names_unlisted() else None)
        if self._is_nothing_else(word, follower) or self._begins_and_acts(word, follower):
            return False
        return None

    def _begins_and_acts(self, word: str, follower: str) -> bool:
        """Say whether it begins a sentence and does what persons do: "Xhevdet ringde"."""
        if follower or self.word_after() not in cues.AFTER_A_NAME or self.gap_after() != " ":
            return False
        small = word.lower()
        return not small.endswith(_ENDINGS_OF_NOUNS) and small not in cues.FOLK

    def _is_nothing_else(self, word: str, follower: str) -> bool:
        """Say whether it stands in the middle of a sentence where no place, thing or authority would."""
        before = self.word_before()
        if (
            follower
            or self.gap_before() != " "
            or before in cues.TOWARDS | cues.BETWEEN | cues.LARGE
        ):
            return False
        if self.gap_after() == " " and self.word_after().endswith(cues.AUTHORITIES):
            return False
        is_plain = word[1:].islower() and word.lower() not in cues.THINGS
        return (
            is_plain
            and not before.endswith(_ENDINGS_BEFORE_A_PLACE)
            and self.gap_after()[:1] != "-"
        )

    def _is_surname(self, word: str) -> bool:
        lower = word.lower()
        return lower not in cues.NO_PERSONS and not lower.endswith(cues.PLACE_ENDINGS)

    def _certain_alone(self, n: int, word: str, *, strong: bool) -> bool | None:
        if strong:
            return True
        if self.shouting:
            return False
        towards = self.word_before() in cues.TOWARDS and n == 0
        is_rare = word in self.known.rare_words
        if is_rare and n == 0 and self.is_at_start():
            return False if self.word_after() in cues.AFTER_A_NAME else None
        return not (towards or is_rare or self.is_in_a_list() or word in self.known.variants)

    def _perhaps(self, n: int) -> bool | None:
        """Judge a name that is a word too: at the beginning of a sentence or after "vid" it is the word."""
        if n or self.shouting:
            return None
        acts = self.word_after() in cues.AFTER_A_NAME
        if acts:
            return False
        if self.is_at_start() or self.word_before() in cues.TOWARDS | {"från", "till", "och"}:
            return None
        return False

    def _surname_alone(self, n: int, word: str, *, strong: bool) -> bool | None:
        if self.known.is_also_a_word(word):
            return True if strong and n == 0 else None
        if self.word_before() in cues.TOWARDS and n == 0:
            return None
        listed = word in self.known.last or word.removesuffix("s") in self.known.last
        return (strong and listed) or word.removesuffix("s").endswith("sson")

    def _names_unlisted(self) -> bool:
        """Say whether the cue is one that only names follow."""
        before = self.word_before()
        if before in cues.CALLED:
            subject = self.all[self.first - 2].group().lower() if self.first > 1 else ""
            return not subject.endswith((*cues.PLACE_ENDINGS, *cues.OF_A_PLACE))
        return True

    def _is_common(self, word: str) -> bool:
        lower = word.lower()
        return (
            lower in cues.NO_PERSONS
            or lower.endswith((*cues.PLACE_ENDINGS, *cues.AUTHORITIES, "en", "et", "erna", "arna"))
            or lower in cues.PLACE_WORDS
            or len(word) < _LONGEST_JOINT
        )

    def _is_of_a_place(self, words: list[str]) -> bool:
        lowered = [word.lower() for word in words]
        if (
            lowered[0] in cues.SAINTS
            or " ".join(lowered[:2]) in cues.FIRMS
            or lowered[0] in cues.FIRMS
        ):
            return True
        if self.word_before() in cues.OF_A_PLACE | cues.SAINTS and not self.gap_before().strip(
            QUOTES
        ):
            return True
        if self.gap_after() in (" ", "-", " & ") and self.word_after() in cues.PLACE_WORDS:
            return True
        last = lowered[-1]
        return (
            bool(_KING.fullmatch(words[-1]))
            or last in cues.PLACE_WORDS
            or (
                last.endswith(cues.PLACE_ENDINGS)
                and not self.known.is_first(words[-1])
                and words[-1] not in self.known.last
            )
        )
