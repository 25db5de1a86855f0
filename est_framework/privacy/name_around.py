"""A name in its sentence: what stands before and after it, and whether that makes it a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_list import NameList

_SENTENCE_END = re.compile(r"[.!?:;•\n/\\>\])|\"”]\s{0,3}[-–*]?\s{0,3}\Z|\A\W{0,9}\Z")
AGE = re.compile(
    r",? ?\(?\d{1,2}(?:\)|[- ]?år)|,? ?\(?\d\d,|, ?\d,| \(?f(?:ödd|\.)? ?(?:19|20)\d\d"
)
_SHORTENED = re.compile(r"(?:enl|ang|tel|tfn|ex|ca|resp|fam|hr|bl\.a)\.\s{0,2}\Z", re.IGNORECASE)
_STOP = re.compile(r"\A[\s•*–-]{0,8}\Z|[.!?\n][\s•*–-]{0,6}\Z")
_SIGNED = re.compile(r"(?:\A|\s)/{1,2}\s?\Z")
_PUNCTUATION = ",.!:-–\n"
_POINTERS = frozenset({"på", "i", "om", "till", "från", "för", "av", "med"})
_LONGEST_TAIL = 40
_CLOSE_TO_ONE = cues.RELATIONS | cues.CIRCLE
QUOTES = "\"”“'’»« "


def is_with_circle(words: list[re.Match[str]], place: int) -> bool:
    """Say whether "och hans kompisar" follows."""
    after = [word.group().lower() for word in words[place : place + 3]]
    return len(after) > 2 and after[0] in ("och", "med", "samt") and after[1] in cues.OWN  # noqa: PLR2004


@dataclass(slots=True)
class Around:
    """
    Words with a capital that stand together, and what is around them.

    Attributes:
        text: The whole text.
        all: Its words.
        first: The first word of the group.
        end: The first word after it.
        known: The list of names.
        shouting: Whether everything is in capitals.
    """

    text: str
    all: list[re.Match[str]]
    first: int
    end: int
    known: NameList
    shouting: bool

    @property
    def span(self) -> tuple[int, int]:
        """Where the group begins and ends in the text."""
        return self.all[self.first].start(), self.all[self.end - 1].end()

    def word_before(self, steps: int = 1) -> str:
        """Give a word before, in small letters; "i höjd med" counts as "vid"."""
        if self.first < steps:
            return ""
        word = self.all[self.first - steps].group().lower()
        if (
            word == "med"
            and self.first > steps
            and self.all[self.first - steps - 1].group() == "höjd"
        ):
            return "vid"
        return word

    def is_towards(self) -> bool:
        """Say whether it stands as a place does: "vid Sten"; not so in "bilder på Sten"."""
        return self.word_before() in cues.TOWARDS and not self.is_likely()

    def gap_before(self) -> str:
        """Give what stands between the word before and the group."""
        if not self.first:
            return "."
        return self.text[self.all[self.first - 1].end() : self.all[self.first].start()]

    def word_after(self) -> str:
        """Give the word after, in small letters."""
        return self.all[self.end].group().lower() if self.end < len(self.all) else ""

    def gap_after(self) -> str:
        """Give what stands between the group and the word after."""
        if self.end >= len(self.all):
            return "."
        return self.text[self.all[self.end - 1].end() : self.all[self.end].start()]

    def is_at_start(self) -> bool:
        """Say whether it begins a sentence."""
        start = self.all[self.first].start()
        before = self.text[max(0, start - 8) : start]
        return not start or (
            _SENTENCE_END.search(before) is not None and _SHORTENED.search(before) is None
        )

    def is_after_a_stop(self) -> bool:
        """Say whether the text or a sentence begins with it, so that any word would have a capital."""
        start = self.all[self.first].start()
        return _STOP.search(self.text[max(0, start - 8) : start]) is not None

    def is_with_own(self) -> bool:
        """Say whether "och hans kompisar" follows."""
        return is_with_circle(self.all, self.end)

    def is_signed(self) -> bool:
        """Say whether it ends the text as a signature does, perhaps with a place after it."""
        start = self.all[self.first].start()
        after = self.text[self.span[1] : self.span[1] + 200].strip(" .\n")
        at_end = not after or (after[0] == "," and len(after) <= _LONGEST_TAIL)
        return at_end and _SIGNED.search(self.text[max(0, start - 20) : start]) is not None

    def is_strong(self) -> bool:
        """Say whether the words around make it a person, whatever the name."""
        if self._is_introduced():
            return True
        stop = self.all[self.end - 1].end()
        if AGE.match(self.text, stop) or self.is_with_own() or self.is_somebodys():
            return True
        return self.is_signed() or self.did_it()

    def _is_introduced(self) -> bool:
        before, gap = self.word_before(), self.gap_before()
        if not before or gap.strip(QUOTES + _PUNCTUATION):
            return False
        if not gap.strip(QUOTES + ":"):
            if cues.is_title(before) or before in cues.LABELS:
                return True
            if before == "till" and self.word_before(2) in _CLOSE_TO_ONE:
                return True
            if before == "som" and self.word_before(2) == "sig":
                return True
        return before in cues.GREETINGS or (before in cues.POINTING and gap.strip() in ("", ","))

    def is_likely(self) -> bool:
        """Say whether the words before more often stand before a person than before a place."""
        before, second = self.word_before(), self.word_before(2)
        if before in cues.HELLO:
            return not self.gap_before().strip(QUOTES + _PUNCTUATION)
        if before in ("runt", "kring", "omkring"):
            return second in cues.GATHERED
        if before == "mellan":
            return second in cues.QUARRELS
        if before == "hos":
            return second == "hemma"
        return before in _POINTERS and second in cues.TO_A_PERSON

    def is_before_and(self) -> bool:
        """Say whether it is the last but one of a list."""
        return self.gap_after() == " " and self.word_after() in ("och", "samt", "eller")

    def is_somebodys(self) -> bool:
        """Say whether a relation follows the genitive: "Ellas mamma"."""
        last = self.all[self.end - 1].group()
        after = self.gap_after() == " " and self.word_after() in _CLOSE_TO_ONE
        if last == "Hans":
            return False
        if after and last[-1] == "s" and last[:-1] in self.known.first:
            return True
        return last[-1] == "s" and after and not last.endswith(("ens", "ets", "ans", "nas", "rs"))

    def did_it(self) -> bool:
        """Say whether it stands in "det var … som"."""
        before = [w.group().lower() for w in self.all[max(0, self.first - 2) : self.first]]
        return before == ["det", "var"] and self.word_after() == "som"

    def is_in_a_list(self) -> bool:
        """Say whether it stands as places do: after a comma, or alone as a sentence."""
        after = self.gap_after()[:1]
        return "," in self.gap_before() or (self.is_at_start() and after in (".", ",", ";", ":"))
