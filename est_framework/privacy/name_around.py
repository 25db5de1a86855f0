"""A name in its sentence: what stands before and after it, and whether that makes it a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_list import NameList

_SENTENCE_END = re.compile(r"[.!?:;•\n/\\>\])|\"”]\s{0,3}[-–*]?\s{0,3}\Z|\A\W{0,9}\Z")
AGE = re.compile(
    r",? ?\(?\d{1,2}(?:\)|[- ]?år)|,? ?\(?\d\d,|, ?\d,| \(?f(?:ödd|\.)? ?(?:19|20)\d\d"
    r"|,? ?\(?(?:i )?(?:åk|klass|åk\.) ?\d"
)
_SHORTENED = re.compile(r"(?:enl|ang|tel|tfn|ex|ca|resp|fam|hr|bl\.a)\.\s{0,2}\Z", re.IGNORECASE)
_STOP = re.compile(r"\A[\s•*–-]{0,8}\Z|[.!?\n][\s•*–-]{0,6}\Z")
_SIGNED = re.compile(r"(?:\A|\s)/{1,2}\s?\Z|från min [^\W\d_]{4,12}[,.]?\s{1,2}\Z")
_WHO = frozenset({"jag", "undertecknad", "han", "hon"})
_NEAR = {"med": ("höjd",), "av": ("trakten", "trakterna", "närheten", "utkanten")}
SHORTENED_LABELS = frozenset({"sign", "hälsn", "ordf", "sekr", "adj"})
_PUNCTUATION = ",.!:-–\n"
_POINTERS = frozenset({"på", "i", "om", "till", "från", "för", "av", "med", "mot"})
_LONGEST_TAIL = 40
_CLOSE_TO_ONE = cues.RELATIONS | cues.CIRCLE
QUOTES = "\"”“'’»« "
_QUOTES_OR_STOPS = QUOTES + _PUNCTUATION


def as_before(word: str, earlier: str) -> str:
    """Give a word before a name in small letters; "i höjd med" counts as "vid", "Om" as "när"."""
    if word == "Om":
        return "när"
    small = word.lower()
    return "vid" if earlier in _NEAR.get(small, ()) else small


def is_with_circle(words: list[re.Match[str]], place: int) -> bool:
    """Say whether "och hans kompisar" follows."""
    if place + 2 >= len(words) or words[place].group().lower() not in ("och", "med", "samt"):
        return False
    return words[place + 1].group().lower() in cues.OWN


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
    span: tuple[int, int] = field(init=False)
    """Where the group begins and ends in the text."""
    _before: str = field(init=False)
    _gap_before: str = field(init=False)
    _after: str = field(init=False)
    _gap_after: str = field(init=False)

    def __post_init__(self) -> None:
        """Look once at what is asked for again and again."""
        words, first, end = self.all, self.first, self.end
        start, stop = self.span = words[first].start(), words[end - 1].end()
        self._before = self._word_before(1)
        self._gap_before = self.text[words[first - 1].end() : start] if first else "."
        self._after, self._gap_after = "", "."
        if end < len(words):
            after = words[end]
            self._after, self._gap_after = after.group().lower(), self.text[stop : after.start()]

    def word_before(self, steps: int = 1) -> str:
        """Give a word before, as `as_before` does."""
        return self._before if steps == 1 else self._word_before(steps)

    def _word_before(self, steps: int) -> str:
        if self.first < steps:
            return ""
        earlier = self.all[self.first - steps - 1].group() if self.first > steps else ""
        return as_before(self.all[self.first - steps].group(), earlier)

    def is_towards(self) -> bool:
        """Say whether it stands as a place does: "vid Sten"; not so in "bilder på Sten"."""
        return self.word_before() in cues.TOWARDS and not self.is_likely()

    def gap_before(self) -> str:
        """Give what stands between the word before and the group."""
        return self._gap_before

    def word_after(self) -> str:
        """Give the word after, in small letters."""
        return self._after

    def gap_after(self) -> str:
        """Give what stands between the group and the word after."""
        return self._gap_after

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
        start, stop = self.span
        if _SIGNED.search(self.text, max(0, start - 24), start) is None:
            return False
        after = self.text[stop : stop + 200].strip(" .\n")
        return not after or (after[0] == "," and len(after) <= _LONGEST_TAIL)

    def is_strong(self) -> bool:
        """Say whether the words around make it a person, whatever the name."""
        if self._is_introduced():
            return True
        stop = self.all[self.end - 1].end()
        if AGE.match(self.text, stop) or self.is_with_own() or self.is_somebodys():
            return True
        return self.is_signed() or self.did_it() or self.is_quoted()

    def is_quoted(self) -> bool:
        """Say whether a given name's own words follow: "Qwel: ”jag såg allt”"."""
        quotes = self.text.startswith((': "', ": ”", ": “"), self.span[1])
        return quotes and self.known.is_first(self.all[self.first].group())

    def _is_introduced(self) -> bool:
        before, gap = self.word_before(), self.gap_before()
        if not before or gap.strip(_QUOTES_OR_STOPS):
            return gap == " (" and (before in cues.RELATIONS or before in _WHO)
        if (gap == ". " and before in SHORTENED_LABELS) or (
            gap == ": " and self.word_before(2) in cues.LABELS
        ):
            return True
        if not gap.strip(QUOTES + ":"):
            if cues.is_title(before) or before in cues.LABELS:
                return True
            second = self.word_before(2)
            if before == "för" and second in cues.CALLED | cues.AS_CALLED:
                return True
            if (before == "till" and second in _CLOSE_TO_ONE) or (before, second) == ("som", "sig"):
                return True
        return before in cues.GREETINGS or (before in cues.POINTING and gap.strip() in ("", ","))

    def is_likely(self) -> bool:
        """Say whether the words before more often stand before a person than before a place."""
        before = self.word_before()
        if before in cues.HELLO:
            return not self.gap_before().strip(_QUOTES_OR_STOPS)
        if before in ("runt", "kring", "omkring"):
            return self.word_before(2) in cues.GATHERED
        if before == "mellan":
            return self.word_before(2) in cues.QUARRELS
        if before == "hos":
            return self.word_before(2) in cues.AT_HOME
        return before in _POINTERS and self.word_before(2) in cues.TO_A_PERSON

    def is_before_and(self) -> bool:
        """Say whether it is the last but one of a list, or before a given name."""
        if self.gap_after() == ", ":
            after = self.all[self.end].group()
            return self.known.is_first(after) and not self.known.is_also_a_word(after)
        return self.gap_after() == " " and self.word_after() in ("och", "samt", "eller")

    def is_somebodys(self) -> bool:
        """Say whether a relation follows the genitive: "Ellas mamma"."""
        last = self.all[self.end - 1].group()
        if last[-1] != "s" or last in ("Hans", "Lös"):
            return False
        if self.gap_after() != " " or self.word_after() not in _CLOSE_TO_ONE:
            return False
        return last[:-1] in self.known.first or not last.endswith(
            ("ens", "ets", "ans", "nas", "rs")
        )

    def did_it(self) -> bool:
        """Say whether it stands in "det var … som"."""
        if self.word_after() != "som":
            return False
        before = [w.group().lower() for w in self.all[max(0, self.first - 2) : self.first]]
        if before in (["är", "det"], ["det", "är"], ["var", "det"]):
            listed = self.known.is_first(self.all[self.end - 1].group())
            next_one = self.all[self.end + 1].group() if self.end + 1 < len(self.all) else ""
            return listed or next_one in cues.AFTER_A_NAME
        return before == ["det", "var"]

    def is_in_a_list(self) -> bool:
        """Say whether it stands as places do: after a comma, or alone as a sentence."""
        after = self.gap_after()[:1]
        return "," in self.gap_before() or (self.is_at_start() and after in (".", ",", ";", ":"))
