"""Whether words with a capital are a person's name: for certain, perhaps, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.privacy import name_cues as cues
from est_framework.privacy import name_places as places
from est_framework.privacy.hits import Hit
from est_framework.privacy.name_bare import BARE
from est_framework.privacy.name_named import Named
from est_framework.privacy.name_unlisted import is_a_noun
from est_framework.privacy.name_words import as_name

if TYPE_CHECKING:
    from collections.abc import Iterator


class Group(Named):
    """Judges the words of a group one after the other."""

    __slots__ = ()

    def is_listed(self) -> bool:
        """Say whether it begins with a given name, if only one that is a word too."""
        return self.known.is_first(self.all[self.first].group())

    def is_plainly_listed(self) -> bool:
        """Say whether it begins with a given name that is nothing else."""
        word = self.all[self.first].group()
        return self.is_listed() and not self.known.is_also_a_word(word)

    def is_evident(self) -> bool:
        """Say whether the words around, or the name itself, leave little doubt."""
        return self.is_plainly_listed() or self.is_likely() or self.is_strong()

    def may_be_a_person(self) -> bool:
        """Say whether nothing speaks for a place or an authority."""
        if self.word_before() in cues.TOWARDS or (self.shouting and not self.is_plainly_listed()):
            return False
        words = [w.group() for w in self.all[self.first : self.end]]
        if any(w.isupper() or not (self.known.is_first(w) or self._may_be_one(w)) for w in words):
            return False
        return not self.is_a_thing(words)

    def hits(self) -> Iterator[Hit]:
        """Yield the name that the group is or holds."""
        words = [as_name(w.group()) for w in self.all[self.first : self.end]]
        strong, likely = self.is_strong(), self.is_likely()
        for n, word in enumerate(words):
            follower = self._follower(n, words)
            certain = self._judged(n, word, follower, strong=strong)
            if certain is None and n == 0 and likely and self._may_be_called(word):
                certain = False
            if certain is not None:
                if self.is_a_thing(words):
                    return
                start = self.all[self.first + n].start()
                yield Hit("name", certain, start, self._stop(n, words))
                return

    def _may_be_called(self, word: str) -> bool:
        """Say whether a word is a name, or on no list and nothing else that is known."""
        if self.is_a_name(word):
            return True
        ends_before = any(stop in self.gap_before() for stop in ".!\n")
        is_other = self.is_common(word) or self.may_be_settled(word) or is_a_noun(word.lower())
        return not (ends_before or is_other) and self.is_no_thing(word)

    def _is_hyphened(self, n: int) -> bool:
        return self.text[self.all[self.first + n].end()] == "-"

    def _follower(self, n: int, words: list[str]) -> str:
        """Give the word after in the group; after a hyphen only one that is a name."""
        if n + 1 >= len(words):
            return ""
        is_hyphen = self._is_hyphened(n)
        listed = self.known.is_first(words[n + 1]) or words[n + 1] in self.known.last
        if is_hyphen and not listed and self.known.is_first(words[n]):
            listed = not self.is_common(words[n + 1]) and self._may_be_one(words[n + 1])
        if self.shouting and not listed and len(words[n + 1]) > 1:
            return ""
        return words[n + 1] if listed or not is_hyphen else "-"

    def _stop(self, n: int, words: list[str]) -> int:
        """Give where the name ends: with the last word of the group that is part of it."""
        last = n
        while last + 1 < len(words) and words[last + 1].lower() not in places.NO_PERSONS:
            last += 1
        return self.all[self.first + last].end()

    def _judged(  # noqa: PLR0911  # one way out for each kind of word
        self, n: int, word: str, follower: str, *, strong: bool
    ) -> bool | None:
        """Say whether a word begins a name for certain, perhaps, or (None) not."""
        known = self.known
        if len(word) == 1 and follower:
            return self.is_initial_of(follower, strong=strong) if n == 0 else None
        if known.is_first(word):
            plain = not known.is_also_a_word(word)
            if follower == "-":
                return None
            if follower and self.is_surname(follower):
                towards = n == 0 and self.is_towards()
                listed = plain or not known.is_also_a_word(follower)
                listed = listed and (self.is_a_name(follower) or not self._is_hyphened(n))
                return strong or (listed and not towards)
            if plain:
                return self._certain_alone(n, word, strong=strong)
            if strong and n == 0:
                return True
            return self._perhaps(n)
        is_listed = word in known.last or word.removesuffix("s") in known.last
        built = strong and known.is_last(word) and not self.is_common(word)
        built = built and (n == 0 or known.is_first(self.all[self.first + n - 1].group()))
        if is_listed or (built and word not in known.places):
            return self._surname_alone(n, word, strong=strong)
        return self.judged_unlisted(word, follower, strong=strong) if n == 0 else None

    def _certain_alone(self, n: int, word: str, *, strong: bool) -> bool | None:
        if strong:
            return True
        if self.shouting:
            return False
        towards = n == 0 and self.is_towards()
        is_rare = word in self.known.rare_words
        if is_rare and n == 0 and self.is_at_start():
            follows = self.acts() or self.is_or_has(word) or self.gap_after() == ": "
            return False if follows or not self.is_after_a_stop() else None
        if towards and self.word_before() in cues.WITHIN and word in self.known.first:
            return None
        if towards and word not in self.known.first and self._owns_nothing():
            return None
        return not (towards or is_rare or self.is_in_a_list() or word in self.known.variants)

    def _perhaps(self, n: int) -> bool | None:
        """Judge a name that is a word too: at the beginning of a sentence or after "vid" it is the word."""
        if n or self.shouting:
            return None
        if self.does_it():
            return None if self._is_a_bare_noun() else False
        if self._is_only_a_genitive() and self.gap_after() == " ":
            return False
        if self.is_at_start():
            word = self.all[self.first].group()
            is_a_place = word in self.known.places and word not in self.known.words
            return False if self.is_or_has(word) and not is_a_place else None
        if self.is_towards() or self.word_before() in ("från", "till", "och"):
            return None
        return False

    def _surname_alone(self, n: int, word: str, *, strong: bool) -> bool | None:
        if self.known.is_also_a_word(word):
            if n or not strong:
                does = n == 0 and self.does_it() and not self.is_towards()
                return False if does and not self._is_a_bare_noun() else None
            return True
        if n == 0 and self.is_towards():
            owns = word.endswith("s") and word not in self.known.last and not self._owns_nothing()
            return False if owns and word[:-1] in self.known.last else None
        if word in self.known.rare_words and self.is_at_start() and not strong:
            return False if self.does_it() else None
        listed = word in self.known.last or word.removesuffix("s") in self.known.last
        return (strong and listed) or word.removesuffix("s").endswith("sson")

    def _is_a_bare_noun(self) -> bool:
        """Say whether it begins a sentence as nouns do in a note: "Person sprang mot bussen"."""
        return self.is_at_start() and self.all[self.first].group().lower() in BARE

    def _owns_nothing(self) -> bool:
        """Say whether no noun follows a genitive, which then is a shop's: "bråk utanför Qwels"."""
        after = self.word_after()
        does = after in cues.AFTER_A_NAME or after in cues.IS_OR_HAS or after in cues.TOWARDS
        return self.gap_after() != " " or does or after in cues.LITTLE or after.endswith("ade")

    def _may_be_one(self, word: str) -> bool:
        """Say whether a word that is no given name may be a person's all the same."""
        if self.is_common(word) or not self.is_no_thing(word):
            return False
        return self.is_a_name(word) or not self.may_be_settled(word)

    def _is_only_a_genitive(self) -> bool:
        """Say whether it is the genitive of a name that is a word too, and no word itself: "Björns"."""
        word = self.all[self.first].group()
        stem = word.removesuffix("s")
        return stem != word and stem in self.known.words and word.lower() not in cues.GENITIVE_WORDS
