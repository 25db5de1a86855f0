"""
Words for what the law protects most: origin, belief, politics, health, sexual life, crime.

A word alone says nothing about a person, so none is certain: they are there for the reviewer. Words
that describe a place or an event (a mosque, graffiti with a swastika, an ambulance) are not among
them. Suspicion counts where one person is its subject.

Source:
    GDPR articles 9 and 10.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOUNS = (
    "zigenare rom resandefolk tattare neger somalier eritrean afghan iranier irakier syrier arab kurd turk"
    " alban rumän bulgar polack palestinier afrikan asiat jugoslav muslim jude islamist salafist hindu"
    " buddist homosexuell bög flata transperson alkoholist narkoman missbrukare pundare schizofren"
    " epileptiker diabetiker kriminell brottsling förövare våldtäktsman pedofil langare gängmedlem nazist"
    " högerextremist vänsterextremist nyanländ ensamkommande papperslös flykting invandrare"
)
_NOUN_ENDINGS = (
    "",
    "en",
    "n",
    "er",
    "erna",
    "ar",
    "arna",
    "na",
    "s",
    "a",
    "e",
    "är",
    "ens",
    "ernas",
)
_AS_THEY_ARE = (
    "zigensk zigenska romsk romska romer romerna somalisk somaliska somaliskt arabisk arabiska kurdisk"
    " kurdiska afghansk afghanska syrisk syriska irakisk irakiska iransk iranska albansk albanska"
    " rumänsk rumänska muslimsk muslimska judisk judiska mörkhyad mörkhyade mörkhyat svartskalle"
    " svartskallar afrikansk afrikanska samisk samer adhd autism autistisk asperger schizofreni demens"
    " dement dementa psykos psykotisk psykisk psykiskt psykiska självmordsbenägen självmordsnära suicidal"
    " hiv hepatit gravid utvecklingsstörd funktionsnedsättning lesbisk homosexuella hbtq straffad"
    " ostraffad brottsbelastad förtidspensionär sverigedemokrat fackligt spelmissbruk drogmissbruk"
    " alkoholmissbruk alkoholiserad tvångsvårdad intagen fotboja"
)
_NOT_THESE = frozenset(
    {"romen", "rome", "romar", "roms", "roma", "romens", "turken", "araben", "polacken", "flatan"}
)
CUES = (
    frozenset(noun + ending for noun in _NOUNS.split() for ending in _NOUN_ENDINGS)
    | frozenset(_AS_THEY_ARE.split())
) - _NOT_THESE
"""The words, in small letters."""

_WORD = re.compile(r"[^\W\d_]+")
_PERSONS = "grannen sonen dottern brodern pappan mamman eleven ägaren hyresgästen familjen han hon"
_SUSPECT = re.compile(
    rf"(?<!\w)(?:{_PERSONS.replace(' ', '|')})"
    r"\s(?:är\s)?(?:misstänks|misstänkt|dömd|dömdes|häktad|känd\sav\spolisen|kriminell|langar|knarkar"
    r"|missbrukar|dricker|säljer\s(?:droger|knark|narkotika))(?!\w)",
    re.IGNORECASE,
)
_VERBS = (
    "misstänks misstänkt dömd dömdes häktad känd kriminell langar knarkar missbrukar dricker säljer"
)
SUSPICIONS = frozenset(_VERBS.split())
"""Words, in small letters, without which nobody is suspected."""
SUSPECTS = frozenset(_PERSONS.split())
"""Words, in small letters, for the one who is."""


def sensitive_words(text: str) -> Iterator[Hit]:
    """Yield the words that only a reviewer can judge."""
    for found in _WORD.finditer(text):
        if found.group().lower() in CUES:
            yield Hit("sensitive", False, *found.span())  # noqa: FBT003  # reads as in Hit


def suspicions(text: str) -> Iterator[Hit]:
    """Yield where one person is said to be suspected, sentenced or addicted."""
    for found in _SUSPECT.finditer(text):
        yield Hit("sensitive", False, *found.span())  # noqa: FBT003  # reads as in Hit
