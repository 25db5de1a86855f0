"""
Two thousand sentences such as people write in reports, with and without a person in them.

Made without a look at the rules of the gate, of two kinds with other templates, other names and other
places. Both have been looked at since, by whoever made rules. Names are
drawn by how many people bear them, and a third without regard to that, so that rare ones come too.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Part = str
WITH_A_NAME: dict[Part, tuple[str, ...]] = {
    "development": (
        "{F} och hans kompisar satt i trappan hela kvällen.",
        "Vakten pratade med {F} {S} om saken.",
        "En kille som heter {F} säljer från bilen.",
        "{F}, 17 år, sågs vid busshållplatsen.",
        "Det var {F} som tände på papperskorgen.",
        "Enligt grannen {S} har det pågått i veckor.",
        "{Fs} lillebror var också med.",
        "Bråk mellan {F} och {G} utanför kiosken.",
        "Mamman {F} {S} ringde oss på tisdagen.",
        "Personalen kände igen {F} från förra veckan.",
        "De kallar honom {F} och han är där varje kväll.",
        "{F} {S} hotade personalen i kassan.",
        "Vi har talat med rektor {S} om skadegörelsen.",
        "Mvh {F}",
        "Ungdomarna runt {F} har lugnat ner sig.",
        "Samtal med {F} {S} och hans föräldrar är bokat.",
    ),
    "held out": (
        "I torsdags var {F} inne på biblioteket och skrek.",
        "{F} {S} bor i huset och klagar på ljudet.",
        "Fältarna mötte {F} vid skateparken.",
        "Pappan till {F} har kontaktat skolan.",
        "En flicka vid namn {F} berättade vad hon sett.",
        "Ledaren för gänget, {F}, syns mer sällan nu.",
        "Handläggare {S} på kommunen är informerad.",
        "{F} fick sin moped beslagtagen.",
        "Hans syster {F} hämtade honom.",
        "Väktaren avvisade {F} från centrum två gånger.",
        "Kontakta {F} {S} för mer information.",
        "{Fs} mamma säger att han inte var där.",
        "Vi tror att {F} {S} ligger bakom klottret.",
        "{F} (16) har setts med knallskott.",
        "Det är samma personer som förut: {F}, {G} och några till.",
        "/{F}, fritidsgården",
    ),
}
WITHOUT: dict[Part, tuple[str, ...]] = {
    "development": (
        "Klotter på {P} i höjd med skolan.",
        "Björk och lind behöver beskäras vid gångvägen.",
        "Ungdomar samlades vid {P} omkring klockan 22.",
        "Trasig belysning mellan {P} och {Q}.",
        "Det brann i en container på {P}.",
        "{A} är informerade och följer läget.",
        "Stenar kastades mot bussen vid {P}.",
        "Boende i {O} upplever oro efter skotten.",
        "Max var stängt och kön ringlade ut på gatan.",
        "Sten och grus ligger kvar på cykelvägen.",
        "Per vecka är det i snitt tre händelser i {O}.",
        "Fältgruppen och {A} vandrade i {O}.",
        "Vi har bett {A} att titta på {P}.",
        "Enligt {A} är det lugnare nu.",
    ),
    "held out": (
        "Mopeder kör fort på {P} om kvällarna.",
        "I {O} har det varit lugnt sedan förra veckan.",
        "Rosa klotter på väggen vid {P}.",
        "Vi rekommenderar att {A} ser över belysningen på {P}.",
        "Bilinbrott i garaget under {P}, åtta bilar.",
        "Bo i närheten av {P} känns tryggt enligt mätningen.",
        "Vilda fester i parken intill {P} varje fredag.",
        "En ek och en alm har fällts av stormen i {O}.",
        "My mindre skadegörelse än i oktober runt {P}.",
        "Glas på lekplatsen vid {P}, städat samma dag.",
        "{A} återkommer med åtgärder för {O}.",
        "Dag och natt hörs motorljud från {P}.",
    ),
}
STREETS: dict[Part, tuple[str, ...]] = {
    "development": (
        "Gustav Adolfs torg", "Olof Palmes plats", "Karl Johansgatan", "Sankt Eriksgatan", "Storgatan",
        "Mariatorget", "Anders Zorns väg", "Vasaparken", "Birger Jarlsgatan", "Carl Larssons väg",
        "Evas café", "Annaskolan", "Kristinaparken", "Björkvägen", "Lindgatan", "Stora torget",
    ),
    "held out": (
        "Drottning Kristinas väg", "Hjalmar Brantingsgatan", "Selma Lagerlöfs torg", "Karin Boyes gata",
        "Nils Ericsonsplatsen", "S:t Olofs kyrka", "Sofiaparken", "Jakobsgatan", "Martins livs",
        "Ellen Keys park", "Katarinavägen", "Fredriksskolan", "Almgatan", "Pers backe", "Lisas salong",
        "Johannesparken",
    ),
}  # fmt: skip
SPARE_AUTHORITIES = ("Polisen", "Socialtjänsten", "Räddningstjänsten", "Bostadsbolaget", "Kommunen")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and where a person's name stands in it (start and end), if one does."""

    text: str
    names: tuple[tuple[int, int], ...]


def made_sentences(lists: Path, part: Part, count: int = 1_000) -> list[Sentence]:
    """
    Make sentences, half of them with a name; the same every time.

    Args:
        lists: The folder of test data with lists of names, places and authorities.
        part: "development" or "held out"; no name and no place is in both.
        count: How many.
    """
    chance = random.Random(f"est {part}")  # noqa: S311  # no secret, only the same every time
    vocabulary = _Vocabulary(lists, part, chance)
    return [vocabulary.named() if n % 2 else vocabulary.unnamed() for n in range(count)]


class _Vocabulary:
    def __init__(self, lists: Path, part: Part, chance: random.Random) -> None:
        names, words = lists / "svenska-namn", lists / "svenska-ordlistor"
        self._chance, self._part = chance, part
        first = rows_of(names / "tilltalsnamn-kvinnor.csv") + rows_of(
            names / "tilltalsnamn-man.csv"
        )
        self._first = Bearers(_half(first, part))
        self._last = Bearers(_half(rows_of(names / "efternamn_1000_2019.csv"), part))
        towns = [row[0] for row in _half([(n, 1) for n in lines_of(words / "ortsnamn.csv")], part)]
        self._towns = [town for town in towns if town]
        self._authorities = [
            line.split("\t")[1] for line in lines_of(words / "myndigheter.tsv") if "\t" in line
        ][0 if part == "development" else 1 :: 2] + list(SPARE_AUTHORITIES)

    def named(self) -> Sentence:
        text, names = self._chance.choice(WITH_A_NAME[self._part]), []
        for field in ("{F} {S}", "{Fs}", "{F}", "{G}", "{S}"):
            if field in text:
                start = text.index(field)
                name = self._name(field)
                text = text[:start] + name + text[start + len(field) :]
                names.append((start, start + len(name)))
        return Sentence(text, tuple(names))

    def unnamed(self) -> Sentence:
        pick = self._chance.choice
        streets = STREETS[self._part]
        return Sentence(
            pick(WITHOUT[self._part]).format(
                P=pick(streets) if self._chance.random() < 0.7 else pick(self._towns),
                Q=pick(streets),
                O=pick(self._towns),
                A=pick(self._authorities),
            ),
            (),
        )

    def _name(self, field: str) -> str:
        if field == "{S}":
            return self._last.drawn(self._chance)
        if field == "{F} {S}":
            return f"{self._first.drawn(self._chance)} {self._last.drawn(self._chance)}"
        name = self._first.drawn(self._chance)
        return f"{name}s" if field == "{Fs}" and name[-1] not in "szx" else name


class Bearers:
    """Names, and how many bear each."""

    def __init__(self, rows: list[tuple[str, int]]) -> None:
        """Take the names and how many bear them."""
        self._names = [name for name, _ in rows]
        self._sums = list(accumulate(count for _, count in rows))
        # Not a spelling that only a handful have.
        self._often = [name for name, count in rows if count >= 100]

    def drawn(self, chance: random.Random) -> str:
        """Draw a name by how many bear it, a third of the time without regard to that."""
        if chance.random() < 1 / 3:
            return chance.choice(self._often)
        return chance.choices(self._names, cum_weights=self._sums)[0]


def _half(rows: list[tuple[str, int]], part: Part) -> list[tuple[str, int]]:
    return sorted(rows)[0 if part == "development" else 1 :: 2]


def rows_of(file: Path) -> list[tuple[str, int]]:
    """Give the names of a file, and how many bear each."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [(row[0], int(row[1])) for row in list(csv.reader(lines))[1:] if len(row[0]) > 1]


def lines_of(file: Path) -> list[str]:
    """Give the lines of a file without its header."""
    return file.read_text(encoding="utf-8").splitlines()[1:]
