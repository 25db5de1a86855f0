"""Which language a text is written in, by its small words: enough to see that it is not the setup's."""

import re
from typing import Final

from est_framework.language import Text

NAMES: Final = {
    "sv": Text("svenska", "Swedish"),
    "en": Text("engelska", "English"),
    "de": Text("tyska", "German"),
    "fi": Text("finska", "Finnish"),
    "other": Text("ett språk med andra bokstäver", "a language with other letters"),
}
_FEWEST_WORDS: Final = 6
_FEWEST_SMALL: Final = 3
_SHARE: Final = 0.25
_TIMES: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+")
_OTHER_LETTER: Final = re.compile(r"[Ͱ-῿぀-鿿가-힯]")

_SENTENCES: Final = {
    "sv": "och att det som på är av för med till inte om ett en när från vid har hade efter flera sedan "
    "ska också där vi de dem sin igen inga ingen ut upp mycket några någon blev samt utan över kring",
    "en": "the and of is was were with that it by they there have been had not this from after some near "
    "people many several outside but no their which again still around are has "
    "a to for at an or as we you what when how do does if who",
    "de": "und der die das ist nicht mit ein eine auf wurde wurden im zu sich es wir haben nach bei "
    "auch einem einer dem des oder noch mehrere keine",
    "fi": "ja oli ei että joka mutta myös sekä ovat tai kun jälkeen lähellä olivat siellä vielä ole "
    "alueella paljon monta illalla joku",
}
_SMALL: Final = {name: frozenset(words.split()) for name, words in _SENTENCES.items()}
"""Words that stand in nearly every sentence of a language, and seldom in one of the others."""
_ANY_FOREIGN: Final = {
    own: frozenset().union(*(known for name, known in _SMALL.items() if name != own))
    for own in ("sv", "en")
}


def small_words_of_others(own: str) -> frozenset[str]:
    """Give the small words of all languages but a text's own, in small letters."""
    return _ANY_FOREIGN[own]


def other_language(text: str, own: str) -> str | None:
    """
    Give the language of a text where it clearly is another than its own; None where it is not clear.

    A text of less than six words is too short to tell. It takes three small words of the other language
    that make up a quarter of all, and three times as many as those of its own; or that most words are
    in other letters than Latin ones.
    """
    words = text.casefold().split()
    if len(words) < _FEWEST_WORDS:
        return None
    if _OTHER_LETTER.search(text) and sum(map(_has_other_letter, words)) * 2 > len(words):
        return "other"
    if sum(word in _ANY_FOREIGN[own] for word in words) < _FEWEST_SMALL:
        return None
    return _by_small_words(_WORD.findall(text.casefold()), own)


def is_surely_own(text: str, own: str) -> bool:
    """Say whether it is certain that no part of a text is in another language than its own."""
    if not text.isascii() and _OTHER_LETTER.search(text) is not None:
        return False
    words, known = text.casefold().split(), _ANY_FOREIGN[own]
    return known.isdisjoint(words) or sum(map(known.__contains__, words)) < _FEWEST_SMALL


def _by_small_words(words: list[str], own: str) -> str | None:
    small = {name: sum(w in known for w in words) for name, known in _SMALL.items()}
    other = max((name for name in small if name != own), key=small.__getitem__)
    most, ours = small[other], small[own]
    clear = most >= _FEWEST_SMALL and most >= _SHARE * len(words) and most >= _TIMES * ours
    return other if clear else None


def _has_other_letter(word: str) -> bool:
    return _OTHER_LETTER.search(word) is not None
