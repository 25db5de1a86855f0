"""
The ways in which a person's name turns up in a report, and what looks like one and is none.

Fields: {F} and {G} are given names, {S} and {T} surnames, {D} a double given name, {I} an initial,
{f} a given name in small letters, {U} one in capitals; {Fs} and {Ss} are genitives. {P} and {Q} are
streets and the like, {O} and {N} towns, {A} an authority.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from made_sentences import SPARE_AUTHORITIES, STREETS, Bearers, Sentence, lines_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMED = (
    # Somebody does something.
    "{F} slog sönder rutan på busskuren.",
    "{F} har varit där varje kväll i veckan.",
    "{F} var full och stökig hela lördagen.",
    "{F} är tillbaka i området igen.",
    "{F} fick åka med polisen hem.",
    "{F} vill att vi sätter upp en kamera.",
    "{F} gick runt och knackade på dörrar.",
    "{F} blev slagen utanför pizzerian.",
    "{F} verkar vara den som bestämmer.",
    "{F} påstår att han inte var med.",
    "{F} såg hela händelsen från balkongen.",
    "{F} ska flytta i december.",
    "{F} kan berätta mer om det.",
    "{F} klagade på musiken från lokalen.",
    "Igår kväll kastade {F} en flaska mot bussen.",
    "I fredags stod {F} och sålde vid ingången.",
    "Då kom {F} fram och skrek åt vakten.",
    "Vid åttatiden ringde {F} och var upprörd.",
    "Nu har {F} fått nog och vill anmäla.",
    "Tyvärr är {F} fortfarande kvar i gänget.",
    "När {F} kom dit var det redan lugnt.",
    "Efter att {F} hade gått blev det lugnare.",
    "Som vanligt satt {F} på bänken utanför.",
    "Det sägs att {F} ligger bakom bränderna.",
    "Alla vet att det är {F} som gör det.",
    "Personalen tror att det var {F}.",
    "Troligen {F} igen.",
    "Kan vara {F} som varit framme.",
    "Misstänker {F} och några andra.",
    # Full names and surnames.
    "{F} {S} satt i trappuppgången med två andra.",
    "{F} {S} på fastighetsbolaget har lovat att laga låset.",
    "Polisanmälan gjord av {F} {S}.",
    "Ägaren {F} {S} orkar inte mer.",
    "Butiken drivs av {F} {S} som är orolig.",
    "Enligt {F} {S} har det hänt flera gånger.",
    "Jag pratade med {F} {S} efter mötet.",
    "Familjen {S} känner sig hotad.",
    "Bröderna {S} styr på torget.",
    "Paret {S} har sett samma bil tre kvällar.",
    "Herr {S} på fjärde våningen klagar.",
    "Fru {S} vågar inte gå ut.",
    "Rektor {S} har kallat till möte.",
    "Läraren {S} fick ett slag i ansiktet.",
    "Ordningsvakt {S} ingrep.",
    "Kommunpolis {S} tar med sig frågan.",
    "Fritidsledare {S} var på plats.",
    "Områdeschef {S} informerad.",
    "Trygghetssamordnare {F} {S} deltog.",
    "Väktare {S} skrev rapporten.",
    "Sjuksköterskan {S} larmade.",
    "Bovärden {S} har bytt lås.",
    "Doktor {S} på vårdcentralen hörde av sig.",
    "Enhetschef {F} {S} vill ha återkoppling.",
    "{S} på socialkontoret är insatt i ärendet.",
    "{D} {S} har sett samma bil flera gånger.",
    "{D} ringde om bullret.",
    "{F} {G} {S} misstänks.",
    "{F} {S}-{T} har anmält.",
    "{F} von {S} äger huset.",
    "{S}, {F}, har lämnat uppgifter.",
    "Ansvarig: {F} {S}",
    "Kontaktperson: {F} {S}",
    "Uppgiftslämnare: {F} {S}, boende.",
    "Rapportör {F}",
    "Antecknat av {F} {S}",
    "Vid pennan: {F}",
    "Närvarande: {F}, {G} och {S}.",
    "Deltog gjorde {F} {S} och {G} {T}.",
    "Ring {F} på kvällstid.",
    "Tel {F}: finns på kontoret.",
    "Ang {F}: samma som förra veckan.",
    "Ang. {F} {S}",
    "Enl. {F} är det lugnare nu.",
    "Enl {F} {S} har låset bytts.",
    "Obs! {F} får inte vistas i lokalen.",
    "Cc: {F}",
    "Hej! {F} här, ville bara berätta om lampan.",
    "Hej {F}, här kommer veckans rapport.",
    "Tack {F} för hjälpen.",
    # Initials.
    "{I}. {S} var på plats.",
    "{F} {I} har setts igen.",
    "{F} {I}. hotade personalen.",
    "Samtal med {F} {I}. under veckan.",
    "Samtal med {I} {S} om läget.",
    # Relations and genitives.
    "{Fs} mamma ringde skolan.",
    "{Fs} gäng håller till vid grillen.",
    "{Fs} moped är trimmad.",
    "{Fs} föräldrar är kontaktade.",
    "{Fs} lägenhet är tillhåll för flera.",
    "{Ss} hund är lös igen.",
    "Det var {Fs} fel, säger de andra.",
    "De samlas hemma hos {F}.",
    "De var hemma hos {F} hela natten.",
    "Bilen tillhör {F} {S}.",
    "Bilen är {Fs}.",
    "Hennes bror {F} var med.",
    "Storebrodern {F} hämtade hem dem.",
    "Mamma till {F} ringde.",
    "Kusin till {F} misstänks.",
    "Flickvännen {F} blev hotad.",
    "Grannen {F} har sett allt.",
    "Min son {F} blev rånad på mobilen.",
    "Vår kollega {F} blev hotad.",
    "Eleven {F} i nian är orolig.",
    "Kompisen {F} filmade.",
    "Tjejen som heter {F} var rädd.",
    "En man som kallas {F} säljer.",
    "En kille vid namn {F} {S}.",
    "Han presenterade sig som {F}.",
    "Hon sa att hon heter {F}.",
    "Ledaren är {F}.",
    "Den drivande är {F}, det vet alla.",
    "Gänget kring {F} växer.",
    "Kretsen runt {F} har blivit större.",
    "Konflikten mellan {F} och {G} fortsätter.",
    "Bråket började mellan {F} och {G}.",
    "{F} och {G} slogs utanför kiosken.",
    "{F}, {G} och en till okänd.",
    "Både {F} och {G} var påverkade.",
    "Varken {F} eller {G} ville prata.",
    "Tre killar: {F}, {G} och en okänd.",
    "{F} + {G} på mopeden.",
    "Inblandade: {F}, {G}",
    "{F}/{G} tar kontakt med skolan.",
    "Gruppen består av {F}, {G} och tre okända.",
    "- {F}: hotfull",
    # Objects of what others do.
    "Vi pratade med {F} om läget.",
    "Personalen bad {F} att gå.",
    "Vakten tog {F} på bar gärning.",
    "Polisen grep {F} vid stationen.",
    "Polisen har förhört {F} om branden.",
    "Vi har försökt få tag på {F}.",
    "Vi hittade {F} sovande i tvättstugan.",
    "Någon slog {F} i huvudet.",
    "De hotade {F} till livet.",
    "De rånade {F} på jackan.",
    "Han skickade bilder på {F} till alla.",
    "Hon är rädd för {F}.",
    "Han fick pengar av {F}.",
    "De är osams med {F}.",
    "Tillsammans med {F} bröt de upp dörren.",
    "Orosanmälan gjord för {F}.",
    "Möte med {F} inbokat.",
    "Mejl från {F} {S} om belysningen.",
    "Samtal från {F} på kvällen.",
    "Klotter med texten {F} är en golare.",
    'På väggen stod "{F} ska dö".',
    'Det står "{F} golare" på väggen.',
    # Age and other details.
    "{F} 15 år var berusad.",
    "{F} (född 2009) var där.",
    "{F}, 34, bor kvar.",
    "En 16-åring, {F}, filmade allt.",
    "17-åriga {F} var påverkad.",
    "15-årige {F} sprang.",
    # Signatures.
    "Lugn vecka. /{F}",
    "Inget att rapportera /{F} {S}",
    "Lugnt. Hälsningar {F}",
    "Med vänlig hälsning {F} {S}",
    "Vänliga hälsningar\n{F}",
    "Mvh\n{F} {S}",
    "Hälsar {F} på biblioteket",
    "// {F}",
    "Sign {F}",
    # Carelessly written.
    "{f} och hans kompisar var där igen",
    "en kille som heter {f} säljer",
    "pratade med {f} och {f}s mamma",
    "{U} VAR DÄR IGEN OCH BRÅKADE",
    "mvh {f}",
    "såg {F} igår vid kiosken",
    "pratat m {F} om detta",
    "Bor granne med {F}",
)  # fmt: skip
CLEAN = (
    "Lugn vecka, inget att rapportera från {O}.",
    "Klotter på fasaden mot {P}, sanerat i tisdags.",
    "Skadegörelse på {P}: två papperskorgar.",
    "Belysningen är trasig på {P} och {Q}.",
    "Trafikolycka i korsningen {P}/{Q}.",
    "Bussen mellan {O} och {N} blev försenad.",
    "Pendlare från {O} till {N} upplever otrygghet på stationen.",
    "Ungdomar från {O} har setts i {N}.",
    "Gänget från {O} har varit i {N}.",
    "Fältarna var i {O}, {N} och på {P}.",
    "Dialog med {A} om belysningen.",
    "Möte med {A} och Polisen på torsdag.",
    "{A} har fått en felanmälan.",
    "Kontakta {A} om det fortsätter.",
    "Rapporten skickad till {A}.",
    "Enligt {A} ska arbetet vara klart i maj.",
    "Mjölby, Skänninge och Boxholm har fått nya kameror.",
    "Rån mot butik på {P}, inga skadade.",
    "Polisen grep två personer vid {P}.",
    "Väktare avvisade fem ungdomar från {P}.",
    "Nedskräpning vid återvinningen på {P}.",
    "Buskaget vid {P} behöver klippas.",
    "Björken vid {P} har fallit över gångvägen.",
    "Eken på {P} ska fällas.",
    "Sten har kastats mot räddningstjänsten i {O}.",
    "Max och McDonalds på {P} har haft stök.",
    "Ica på {P} har haft många stölder.",
    "Coop och Lidl i {O} larmar om snatterier.",
    "Personal på Hemköp upplever hot.",
    "Föräldravandrarna var ute på {P}.",
    "Halloween var lugnare än väntat i {O}.",
    "Valborg firades på {P} utan bråk.",
    "Lucia firades på {P}.",
    "Under Ramadan är det fler ute sent i {O}.",
    "Efter fredagsbönen var det lugnt på {P}.",
    "I april och maj brukar mopederna öka.",
    "Måndag och tisdag var lugna, onsdag stökig.",
    "Mopedåkning på {P} efter klockan 22.",
    "EPA-traktorer kör runt på {P} hela kvällen.",
    "Snapchat används för att bjuda in till fester på {P}.",
    "Inlägg på Facebook om en vit skåpbil vid {P}.",
    "Vit Volvo och svart Audi sågs vid {P}.",
    "Sprängningen i {O} oroar boende i {N}.",
    "Skolan på {P} har fått rutor krossade.",
    "Fritidsgården på {P} stänger klockan 21.",
    "Trygghetsvandring i {O} den 14 november.",
    "Hyresgästföreningen i {O} vill ha bättre lås.",
    "Bostadsbolaget sätter upp staket vid {P}.",
    "Nya lampor uppsatta längs {P}.",
    "Positivt: ny belysning på {P}.",
    "Åtgärd: ta bort buskar vid {P}.",
    "Plats: {P}. Tid: fredag kväll.",
    "OBS! Trasig gunga på lekplatsen vid {P}.",
    "Anmälningar: tre om skadegörelse, en om stöld.",
    "Kvarteret Björken och kvarteret Linden har haft inbrott.",
    "Restaurang Maria och Pizzeria Marco stänger tidigare.",
    "Brf Solrosen har fått sina cyklar stulna.",
    "Förskolan Ängen fick ett fönster krossat.",
    "Buss 4 mot {O} fick stenar kastade mot sig.",
    "Tåget mot {O} stod stilla i en timme.",
    "Resecentrum i {O} upplevs otryggt efter klockan 22.",
    "Hoten mot personalen på {P} har minskat.",
    "Många i {O} talar om otrygghet.",
    "Flera boende på {P} har hört av sig.",
    "Två personer slogs på {P}.",
    "En man hotade personalen på {P}.",
    "Okända har eldat i en papperskorg på {P}.",
    "Vi ber att {A} tittar på detta.",
    "Bra samarbete mellan {A} och Polisen.",
    "Polisen, {A} och skolan träffas på måndag.",
    "Svenska kyrkan har öppet hus i {O}.",
    "Röda Korset delar ut kläder på {P}.",
    "Länsstyrelsen i {O} har gett tillstånd.",
    "Region Skåne har inte svarat.",
    "Samma läge som i Malmö och Göteborg.",
    "Polska och danska plåtar på bilarna vid {P}.",
    "Kurdiska föreningen bjöd in till {P}.",
    "Moskén i {O} fick hatbrev.",
    "Swish till okända för snus och vape vid {P}.",
    "Vapes och Snus ligger slängda vid {P}.",
    "Tramadol och cannabis säljs vid {P}.",
    "Brand i soprum på {P}, släckt av boende.",
    "Södra {O} är lugnare än norra.",
    "Stora Coop i {O} har haft bråk.",
    "Gamla stationen i {O} har fått nya rutor.",
    "Norra skolan har haft utrymning.",
    "Hej! Lampan på {P} är trasig.",
    "Tack för snabb hjälp med lampan på {P}.",
    "Mvh fritidsgården på {P}",
    "Hälsningar från {A}",
)  # fmt: skip

_FIELD = re.compile(r"\{([A-Za-z]{1,2})\}")
_OF_ONE_NAME = re.compile(r"[ .-]{1,2}| von ")


def varied_sentences(lists: Path, each: int = 8) -> list[Sentence]:
    """
    Make sentences of all the patterns; the same every time.

    Args:
        lists: The folder of test data with lists of names, places and authorities.
        each: How many of each pattern.
    """
    return filled((NAMED + CLEAN) * each, lists)


def filled(patterns: Iterable[str], lists: Path) -> list[Sentence]:
    """
    Fill patterns with names and places; the same every time.

    Args:
        patterns: Sentences with fields.
        lists: The folder of test data with lists of names, places and authorities.
    """
    vocabulary = _Vocabulary(lists)
    return [vocabulary.sentence(pattern) for pattern in patterns]


class _Vocabulary:
    def __init__(self, lists: Path) -> None:
        names, words = lists / "svenska-namn", lists / "svenska-ordlistor"
        self._chance = random.Random("est varied")  # noqa: S311  # no secret, only the same every time
        given = rows_of(names / "tilltalsnamn-kvinnor.csv") + rows_of(
            names / "tilltalsnamn-man.csv"
        )
        last = rows_of(names / "efternamn_1000_2019.csv")
        self._given = Bearers([row for row in given if row[0].isalpha()])
        self._double = Bearers([row for row in given if "-" in row[0]])
        self._last = Bearers([row for row in last if row[0].isalpha()])
        self._places = [line for line in lines_of(words / "ortsnamn.csv") if line]
        self._streets = STREETS["development"] + STREETS["held out"]
        listed = [
            line.split("\t")[1] for line in lines_of(words / "myndigheter.tsv") if "\t" in line
        ]
        self._authorities = listed + list(SPARE_AUTHORITIES) * 20

    def sentence(self, pattern: str) -> Sentence:
        text, names, done = "", list[tuple[int, int]](), 0
        for field in _FIELD.finditer(pattern):
            between = pattern[done : field.start()]
            text += between
            word, done = self._word(field.group(1)), field.end()
            if field.group(1)[0] not in "PQONA":
                joined = names and names[-1][1] == len(text) - len(between)
                is_same = joined and _OF_ONE_NAME.fullmatch(between)
                start = names.pop()[0] if is_same else len(text)
                names.append((start, len(text) + len(word)))
            text += word
        return Sentence(text + pattern[done:], tuple(names))

    def _word(self, field: str) -> str:
        chance = self._chance
        if field in ("O", "N") or (field in ("P", "Q") and chance.random() < 0.3):
            return chance.choice(self._places)
        if field in ("P", "Q", "A"):
            return chance.choice(self._authorities if field == "A" else self._streets)
        if field == "I":
            return chance.choice("ABCDEFGHJKLMNOPRSTV")
        lists = {"D": self._double, "S": self._last, "T": self._last, "Ss": self._last}
        name = lists.get(field, self._given).drawn(chance)
        if len(field) > 1 and name[-1] not in "szx":
            return f"{name}s"
        return name.lower() if field == "f" else name.upper() if field == "U" else name
