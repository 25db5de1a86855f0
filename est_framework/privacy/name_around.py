"""A name in its sentence: what stands before and after it, and whether that makes it a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_list import NameList

_SENTENCE_END = re.compile(r"[.!?:;•\n/\\>\])|\"”]\s{0,3}[-–*]?\s{0,3}\Z|\A\W{0,9}\Z")
AGE = re.compile(r",? ?\(?\d{1,2}(?:\)|[- ]?år)")
_SIGNED = re.compile(r"(?:\A|\s)/{1,2}\s?\Z")
_GREETING = re.compile(r"(?:mvh|hälsningar|hälsar|vänligen|tack)[,.!]?\s{1,3}\Z", re.IGNORECASE)
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

    def word_before(self) -> str:
        """Give the word before, in small letters; "i höjd med" counts as "vid"."""
        if not self.first:
            return ""
        word = self.all[self.first - 1].group().lower()
        if word == "med" and self.first > 1 and self.all[self.first - 2].group() == "höjd":
            return "vid"
        return word

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
        return (
            _SENTENCE_END.search(self.text[max(0, start - 8) : start]) is not None
            if start > 0
            else True
        )

    def is_with_own(self) -> bool:
        """Say whether "och hans kompisar" follows."""
        return is_with_circle(self.all, self.end)

    def is_signed(self) -> bool:
        """Say whether it ends the text as a signature does."""
        start = self.all[self.first].start()
        before = self.text[max(0, start - 20) : start]
        at_end = self.text[self.span[1] : self.span[1] + 200].strip(" .\n") == ""
        return at_end and bool(_SIGNED.search(before) or _GREETING.search(before))

    def is_strong(self) -> bool:
        """Say whether the words around make it a person, whatever the name."""
        before, gap = self.word_before(), self.gap_before()
        if before in cues.BEFORE_A_NAME and not gap.strip(QUOTES + ":"):
            return True
        stop = self.all[self.end - 1].end()
        if AGE.match(self.text, stop) or self.is_with_own() or self.is_somebodys():
            return True
        return self.is_signed() or before in cues.POINTING or self.did_it()

    def is_somebodys(self) -> bool:
        """Say whether a relation follows the genitive: "Ellas mamma"."""
        last = self.all[self.end - 1].group()
        after = self.word_after() in cues.RELATIONS | cues.CIRCLE
        if last == "Hans":
            return False
        return last[-1] == "s" and after and not last.endswith(("ens", "ets", "ans", "nas", "rs"))

    def did_it(self) -> bool:
        """Say whether it stands in "det var … som"."""
        before = [w.group().lower() for w in self.all[max(0, self.first - 2) : self.first]]
        return before == ["det", "var"] and self.word_after() == "som"

    def is_in_a_list(self) -> bool:
        """Say whether it stands as places do: after a comma, or alone as a sentence."""
        after = self.gap_after()[:1]
        return "," in self.gap_before() or (self.is_at_start() and after in (".", ",", ";", ":"))
