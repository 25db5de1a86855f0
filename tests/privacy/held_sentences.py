"""
Two thousand more sentences, by other patterns; first only measured with, later read to make rules from.

Made without a look at the rules of the gate or at what they miss. The patterns imitate how people
write in weekly reports: in haste, by telegram, in minutes, lists, quotations and signatures.
What stands in square brackets is the name of a private living person, as a careful reader of
Swedish would mark it: one bracket for all parts of a name, with the genitive's s. Streets, schools
and storms called after somebody are not marked, nor those who live in books or are long dead.
First names come mostly from the lists by how many bear them; the list of surnames has only Swedish
ones, so those of other origin stand here, with first names that go with them.
"""

from __future__ import annotations

import csv
import random
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Kind = str
SHARE_WITH_A_NAME = 0.55
SHARE_OF_OTHER_ORIGIN = 0.2
SHARE_IN_LOWER_CASE = 0.025
SHARE_IN_CAPITALS = 0.02
SHARE_ALL_IN_CAPITALS = 0.01

# In a bracket: F first name, M a man's, K a woman's, DM and DK double ones, NM and NK nicknames,
# S surname, I initial; with s in the genitive.
WITH_A_NAME: dict[Kind, tuple[str, ...]] = {
    "at the start": (
        "[{F}] stod kvar utanför kiosken efter stängning i {W}s.",
        "[{F} {S}] har fått stryk vid {P} och vill inte anmäla.",
        "[{M}] kom ensam, men snart var de tio stycken.",
        "[{K} {S}] i port {n} hör skrik från gården nästan varje natt.",
        "[{F}] skolkar numera och driver runt i {O}.",
        "[{M} {S}] äger mopeden som stod övergiven på {P}.",
        "[{K}] gråter varje gång hon ska gå förbi {P}.",
        "[{F}] vägrade lämna lokalen när vi stängde kl {T}.",
        "[{M}] blev knuffad av en äldre kille men klarade sig utan skador.",
        "[{F} {S}] sålde vejp till åttorna utanför {L}.",
        "[{F}] igen. Samma sak som förra {W}en.",
        "[{K} {S}] uppger att larmet gick två gånger under natten.",
    ),
    "in the middle": (
        "Under kvällen kom [{F}] tillbaka och ville prata.",
        "Vid {P} stötte vi på [{M}] och två äldre killar.",
        "Kl {T} såg hemtjänsten [{F} {S}] ligga på en bänk.",
        "Jag bad [{F}] att gå hem, och det blev lugnt efter det.",
        "Eftersom [{K}] var rädd följde vi henne till bussen.",
        "Enligt uppgift ska [{F} {S}] ha nyckel till källaren.",
        "Pojken som slog sönder rutan är [{M}] från {L}.",
        "På fritids är det mest [{F}] som hamnar i konflikter.",
        "I uppgång {n} bor numera [{M} {S}] och det märks på besöken.",
        "Tidigare i veckan hade [{F}] blivit hotad på väg från {P}.",
        "Vi misstänker inte längre [{F} {S}] för bränderna i soprummet.",
        "Hon hörde någon ropa på [{M}] flera gånger och sedan springsteg.",
        "När bussen kom sprang [{F}] därifrån mot {P}.",
        "Ordningsvakterna fick hålla fast [{M} {S}] tills patrullen var framme.",
    ),
    "at the end": (
        "Mobilen togs av en kille som vi tror är [{M}].",
        "Anmälan är gjord av [{F} {S}].",
        "Kvar på platsen fanns bara [{F}].",
        "Vi behöver ha en plan för [{F}].",
        "Samtal hem till vårdnadshavarna för [{M} {S}].",
        "Bilen på {P} tillhör tydligen [{K} {S}].",
        "Alla pekar på [{F}].",
        "Föräldramötet på {L} blev stökigt på grund av pappan [{M}].",
        "Den som filmade var [{F} {S}].",
        "Till nästa vandring tar vi med [{F}].",
        "Enda vittnet är en granne, [{K} {S}].",
        "Flera elever säger sig vara rädda för [{F}].",
        "Det blev inte värre tack vare ett snabbt ingripande av [{F} {S}].",
        "Stämningen i klassen är spänd efter misshandeln av [{M}].",
    ),
    "telegram": (
        "Tel med [{F}] {T}. Lugnt nu.",
        "Ang [{F} {S}]: ny orosanmälan skickad.",
        "Enl [{F}] tänt av småkillar.",
        "Enl. [{S}] på plan {n} har det luktat rök sen i {W}s.",
        "Obs! [{F}] syntes till igen, {P}, {T}.",
        "Träffat [{F}], mår bättre, återkommer på {W}.",
        "Ringde [{F} {S}], inget svar, prövar igen på {W}.",
        "Koll av garaget ihop m [{F}]. U.a.",
        "{T} [{F}] avvisad från {C}.",
        "Sms från [{F}]: bråk vid {P}.",
        "Vittne: [{F} {S}], se anmälan.",
        "Mål: fånga upp [{F}] före sommaren.",
        "Följ upp [{F}] v {V}.",
        "Fick tips av [{F}] om droger i cykelrummet.",
        "Larm kl {T} fr [{F} {S}] ang oväsen i tvättstugan.",
        "Lapp från [{F}] i port {n}: trasigt lås igen.",
        "Uppföljning [{F}] ej gjord, sjuk personal.",
        "Jour v {V}: [{F}]. Nyckel hos {A}.",
    ),
    "list": (
        "Närvarande: [{F}], [{F}] och [{F}].",
        "Inblandade: [{F} {S}], [{F} {S}].",
        "1. Klotter {P} 2. [{F}] avstängd från {L} 3. Belysning",
        "- [{F}] (åk {g}), hotfull mot vaktmästaren",
        "* [{F} {S}] – vill ha återkoppling",
        "Deltagare: [{F} {S}] ({A}), [{F} {S}] ({L})",
        "Att ringa: [{F}], hyresvärden, parkförvaltningen.",
        "Fältare i kväll: [{F}] och [{F}]",
        "Kända av oss sedan tidigare: [{F}], [{F}], [{F}].",
        "Ansvarig belysning: [{F} {S}]. Ansvarig städ: {A}.",
        "a) trasig port b) [{F}] sover i trappan c) inbrott i förråd",
        "Saknade vid kvällskontrollen: [{F}] och [{F}].",
        "Kallade till möte: [{F}], båda föräldrarna, kurator.",
    ),
    "quotation": (
        "”Säg till [{M}] att vi väntar på honom” stod det på lappen.",
        '"Det är alltid [{F}] som börjar", säger flera elever på {L}.',
        "En granne: ”[{F} {S}] spelar musik till fyra på natten.”",
        "”[{F}] var här” sprejat i rött på garageporten vid {P}.",
        "Mamman sa: jag når inte [{M}] längre.",
        "”Jag heter [{M} {S}] och bor på {P}”, sa han till vakten.",
        "Klottret ”[{F}] är en golare” är nu borttvättat.",
        "En boende undrar ”varför gör ingen något åt [{F}]?”",
        "Hon svarade bara ”fråga [{F}]” och gick.",
        "Citat ur enkäten: ”[{F}] på fritidsgården lyssnar på oss.”",
        "Han skrek 'passa dig [{F}]' och slängde en flaska.",
    ),
    "signature or greeting": (
        "Hälsningar [{F} {S}], bovärd",
        "Hej [{F}], här kommer veckans rapport.",
        "Med vänlig hälsning, [{F} {S}], {L}",
        "Hej! Det är lugnt i {O} denna vecka. Vänligen [{F}]",
        "Rapport v {V} inlämnad av: [{F} {S}]",
        "Vid pennan: [{F} {S}]",
        "Tack för snabb hjälp [{F}]!",
        "God morgon [{F}]! Återigen glas på lekplatsen.",
        "Hälsn. [{F}] och [{F}], {A}",
        "Bästa [{K}], tack för förra veckans lista.",
        "Frågor? Hör av dig till [{F}] på kontoret.",
        "Hej igen, [{F} {S}] heter jag och bor vid {P}.",
        "Trevlig helg önskar [{F}]",
        "Vidarebefordrat från [{F} {S}] den {d}:",
        "Sign. [{F} {S}] {d}",
        "Skickat från min mobil, [{F}]",
    ),
    "minutes": (
        "§ {n} [{F} {S}] redogjorde för läget i {O}.",
        "Mötet öppnades av [{F} {S}].",
        "Till justerare valdes [{F} {S}].",
        "Punkt {n}: [{F}] undrar när lamporna på {P} lagas.",
        "[{F}] tar på sig att prata med {A} innan nästa möte.",
        "Förhinder: [{F} {S}], {A}",
        "Beslut: [{F}] kallar till trygghetsvandring i {U}.",
        "Antecknat av [{F} {S}], vecka {V}.",
        "Rundan: [{F}] berättar att det varit lugnt på {L}.",
        "Åtgärd: staket runt {R}. Vem: [{F}]. När: {U}.",
        "[{F} {S}] yrkar på fler kameror vid {P}.",
        "Ordet gick till [{F}], som visade bilder från {W}en.",
    ),
    "title": (
        "Kurator [{S}] på {L} känner till situationen.",
        "Kommunpolis [{S}] deltar på mötet i {U}.",
        "Vi fick hjälp av vaktmästare [{S}] att låsa.",
        "Biträdande rektor [{F} {S}] har haft samtal med klassen.",
        "Fritidsledare [{F} {S}] blev spottad på.",
        "Fru [{S}] på bottenvåningen vågar inte gå ut efter åtta.",
        "Herr [{S}] ringde om snöröjningen och passade på att klaga.",
        "Uppgiften kommer från socialsekreterare [{K} {S}].",
        "Inspektör [{S}] lovade återkomma om kamerorna.",
        "Områdeschefen [{F} {S}] besökte {O} i {W}s.",
        "Doktor [{S}] på vårdcentralen har fått ta emot hot.",
        "Familjen [{S}] i trapphus {n} är orolig.",
        "Diakon [{S}] öppnar kyrkan för nattvandrarna.",
        "Överlämnat till utredare [{F} {S}] {d}.",
        "Idrottslärare [{S}] såg händelsen från fönstret.",
    ),
    "initial": (
        "[{I}. {S}] har lämnat in en lista på trasiga lampor.",
        "Enl. [{I}. {S}] stod dörren öppen hela natten.",
        "Anmälare: [{I}. {S}]",
        "[{F} {I}] i åk {g} mår dåligt av ryktena.",
        "Det var två elever inblandade, den ena [{F} {I}].",
        "Kontakt: [{S}, {I}.]",
        "Om kvällarna vid {P} har vi frågat ut [{F} {I}.] och fler.",
        "Besiktigat av [{I}. {I}. {S}]",
        "Två vittnen: [{F} {I}] och [{F} {I}].",
        "Ordningsvakt [{I}. {S}] skriver att det var lugnt.",
        "Protokoll fört av [{I} {S}].",
        "[{F} {I}] och hens kompis från {L} tog emot cigaretter.",
    ),
    "double name": (
        "[{DK}] ringde från sin balkong och var upprörd.",
        "Ordföranden [{DM} {S}] låste upp källaren.",
        "Enligt [{DK} {S}] på plan {n} är det samma gäng.",
        "Vi lånade nycklar av [{DM}].",
        "Tack [{DK}] för fika till nattvandrarna!",
        "[{DMs}] bil repades under natten vid {P}.",
        "Boende [{DK} {S}] föreslår grind mot {P}.",
        "Många hälsningar [{DM}]",
        "[{F} {S}-{S}] har tagit över som kontaktperson.",
        "Mötet flyttas, [{F} {S} {S}] är sjuk.",
        "Ang. [{DM}], se förra veckans rapport.",
    ),
    "nickname": (
        "Han som går under namnet [{NM}] är tillbaka i {O}.",
        "De ropade på [{NM}] som satt i bilen.",
        "[{NM}] och hans bror tänder på i containrar.",
        "”[{NM}]” är enligt ungdomarna den som bestämmer.",
        "Ring [{NM}] på driften om snöröjningen.",
        "Pratade m [{NK}] på fritidsgården, lugn vecka.",
        "[{NK}] i kiosken har sett dem köpa tändare.",
        "Alla vet vem [{NM}] är, han hänger vid {P}.",
        "Hör med [{NK}] i receptionen om nycklarna.",
        "[{NM} {S}] i bostadsrättsföreningen har satt upp kamera.",
        "När [{NM}] inte är med är de andra lugna.",
        "Det sägs att [{NMs}] kusin kör mopeden.",
    ),
    "genitive": (
        "Cykeln som låg i ån var [{Fs}].",
        "[{Ss}] uthyrningsrum har haft fester tre helger i rad.",
        "Rutan i [{F} {Ss}] bil krossades i {W}s.",
        "[{Ms}] mormor hittade kniven under sängen.",
        "Enligt [{Ks}] lärare på {L} har kompisgänget bytts ut.",
        "Vi stod utanför [{Fs}] port när larmet kom.",
        "[{Ks}] dotter vågar inte gå till {L} själv.",
        "En förbipasserande såg [{F} {Ss}] dörr stå öppen.",
        "Branden startade på [{Ss}] balkong.",
        "Bara [{Fs}] och [{Fs}] föräldrar kom till mötet.",
        "I [{Ms}] ryggsäck låg tre bangers.",
        "Någon har ristat in [{Fs}] namn i dörren.",
        "[{F} {Ss}] lägenhet används av andra på nätterna.",
        "[{Ss}] på tredje våningen klagar på rök.",
        "Städpersonalen hittade [{Ms}] jacka i trappan, nu inlämnad.",
    ),
    "several": (
        "[{M}] slog [{M}] i matsalen, båda hemskickade.",
        "[{F}] + [{F}] sedda på taket till {L}.",
        "Handgemänget stod mellan [{M} {S}] och en okänd man.",
        "Syskonen [{F}] och [{F}] går numera hem via {P}.",
        "Vem av [{F}] och [{F}] som kastade vet vi inte.",
        "Både [{K}] och [{K} {S}] har sökt vård.",
        "[{F}], [{F}], [{F}] m.fl. drack öl bakom {L}.",
        "Dialog med [{F} {S}] samt [{F} {S}] från {A}.",
        "Jour: [{F}] / Bakjour: [{F}]",
        "Följde [{K}] och [{K}] till spårvagnen, de var rädda.",
    ),
    "surname": (
        "[{S}] ringde igen om samma sak.",
        "Enligt larmlistan: [{S} {F}].",
        "Hyresgästen [{S}] har fått en varning för störningar.",
        "Paret [{S}] har sett en ljus skåpbil cirkulera.",
        "Nyckeln hämtades av [{S}] kl {T}.",
        "Grannarna [{S}] och [{S}] är osams om parkeringen.",
        "[{S}], som bor mittemot, filmade alltihop.",
        "Störning hos [{S}] på plan {n}, musik till {T}.",
        "[{S}, {F}]: frånvaro tre dagar, sedd vid {P}.",
        "Bröderna [{S}] har börjat hänga vid {P}.",
        "Avtalat med [{S}] att häcken klipps i {U}.",
        "Det står [{S}] på dörren men någon annan bor där.",
        "Ärende [{F} {S}]: avslutat, ingen mer åtgärd.",
    ),
    "among places": (
        "[{F}] bor på {P} och känner sig otrygg.",
        "Vid {L} träffade vi [{F}], som visade sina skador.",
        "Mellan {P} och {Q} blev [{F} {S}] förföljd.",
        "Kön till {C} var lång när [{F}] började bråka.",
        "Buss {b} från {O}: [{M}] kastade snus på föraren.",
        "Utanför {C} stod [{M}] och bad om cigg.",
        "En {X} som [{M}] lånat stod felparkerad på {P}.",
        "{A} har bokat möte med [{F} {S}] på {L}.",
        "I {U} ska [{F}] flytta till {O}.",
        "På {P} klockan {T} sågs [{F}] med en kniv.",
        "Stormen drog med sig taket hos [{F} {S}] i {O}.",
        "Utanför hamburgerstället Max väntade [{F}] på oss.",
    ),
    "hasty": (
        "hej de e [{F}] fr fritids, lampan funkar fortf inte",
        "asså [{F}] har inte vart i skolan på {n} veckor nu",
        "såg [{F}] m en stor grupp, vågade ej gå fram",
        "btw [{F}] ska byta skola efter jul",
        "ps hälsa [{F}] att koden är bytt",
        "glömde skriva: [{F} {S}] var me på vandringen också",
        "vid {T} ringde [{F}] o berättade om smällare på {P}",
        "ingen förutom [{F}] vågade säga nåt",
        "har hört att [{F}] fått hem sina saker, kan ngn kolla",
        "pratat m [{Ms}] mamma, hon visste inget",
        "vet inte om de va [{M}] eller brorsan",
        "{P} lugnt, {R} lugnt, [{F}] hemma och sover",
    ),
}
# P and Q streets, R other places, L schools, C shops, X cars, A organisations, O towns,
# H towns that are nobody's name, W weekday, U month, T time, V week, d date, b bus, g form.
WITHOUT: dict[Kind, tuple[str, ...]] = {
    "street": (
        "Trasigt räcke längs {P}, felanmält {d}.",
        "{P}: tre lampor ur funktion.",
        "Två mopeder körde i kapp på {P} mot {Q}.",
        "Buskage vid {P} skymmer sikten för cyklister.",
        "En kvinna rånades på {P} vid {h}-tiden.",
        "Hål i stängslet, {P}.",
        "Nedskräpning på {P} efter {W}ens marknad.",
        "Övergångsstället {P}/{Q} behöver målas om.",
        "Fyrverkerier sköts från {P} in mot gården.",
        "Jfr tidigare rapporter om {P} och {Q}.",
        "Cyklister tvingas ut i körbanan på {P}.",
    ),
    "other place": (
        "Okända har eldat i en papperskorg vid {R}.",
        "Vid {R} saknas det skyltar.",
        "Gruppen rörde sig från {P} till {R} under kvällen.",
        "Parkeringen vid {R} används som mötesplats.",
        "Allt lugnt kring {R}, inga händelser v {V}.",
        "Tiggare har sovplats bakom {R}.",
        "Trygghetsvandring med start vid {R} {d}.",
        "Lekplatsen intill {R} är åter öppen.",
        "Hissen ner mot {R} luktar urin.",
    ),
    "school": (
        "Eleverna på {L} är oroliga efter helgen.",
        "{L} har infört mobilförbud.",
        "Högljudda ungdomar på taket till {L}, vakt tillkallad.",
        "Fönster krossade på {L}, kostnad okänd.",
        "Åk {g} på {L} får besök av polisen i {U}.",
        "Klotter: {L}, gymnastiksalen, 12 kvm.",
        "Personal vid {L} och {M} byter erfarenheter.",
        "Falskt brandlarm på {L} kl {T}.",
        "På rasten spelas kort om pengar, {L}.",
        "Föräldrar till barn på {L} vill ha fler vuxna ute.",
    ),
    "church or hospital": (
        "Stöldförsök i {Y}, kollektbössan uppbruten.",
        "Kyrkogården vid {Y}: blommor tagna från gravar.",
        "{Y} håller öppet för samtal på {W}ar.",
        "Muren runt {Y} har fått nytt klotter.",
        "Från {Y} rapporteras inget särskilt.",
        "Hemlösa söker värme i entrén till {Y}.",
        "Kören i {Y} ställde in på grund av halkan.",
    ),
    "shop": (
        "Snatterier på {C} ökar mot helgen.",
        "Varukorgar från {C} ligger i dammen.",
        "Personalen på {C} önskar väktare efter kl {T}.",
        "{C} och {D} har bytt lås efter inbrottet.",
        "Ungdomar åker rulltrappa och stör kunder vid {C}.",
        "{C} i {H} stänger tidigare i december.",
        "Rån mot {C} kl {T}, inga skadade.",
        "Kassar från {C} lämnade i entrén på {P}.",
        "Enligt {C} är det samma gäng som var på {D}.",
        "Inbrottsförsök, bakdörren, {C}.",
        "En Billyhylla från Ikea står dumpad på {P}.",
        "Inbrott i Kjell & Company på {P}, batterier tagna.",
        "Larm från butiken Clas Ohlson på {P}, falskt.",
    ),
    "car": (
        "En svart {X} cirklar runt {R} på kvällarna.",
        "{X} utan skyltar står kvar på {P}.",
        "Stulen {X} återfanns bakom {L}.",
        "Repad bil, {X}, {P}, ägaren underrättad.",
        "Två män i en silvrig {X} fotade portar.",
        "Någon har dragit på sig böter, en {X} på handikapplats.",
    ),
    "word that is a first name": (
        "Björn med ungar har setts i skogen bakom {R}.",
        "Sten för sten plockas muren vid {R} ned.",
        "Stig inte in i tvättstugan, golvet på {P} är nymålat.",
        "Per person delas två reflexer ut vid {R}.",
        "Dag för dag blir det lugnare på {P}.",
        "Rosa byggnad bredvid {R} har fått fönster krossade.",
        "Pojken fick hjälp. Hans cykel hittades vid {P} i {W}s.",
        "Mannen avvek. Hans väska låg kvar på {P}.",
        "Max 30 km/h gäller på {P}, men få håller det.",
        "Max {n} personer åt gången får vara i lokalen vid {R}.",
        "”Love is love” sprejat på {L}.",
        "Liv och rörelse på {P}, mest barnfamiljer.",
        "Bo kvar-garanti utlovas till hyresgäster på {P}.",
        "Kaj {n} vid {R} är avspärrad.",
        "Tog {n} tim att få bort klottret på {P}.",
        "Maj var en lugn månad runt {R}.",
        "Jan–mars: fler cykelstölder vid {P}.",
        "Viola och iris uppryckta ur rabatten vid {P}.",
        "Sol och värme lockade många till {R} i {W}s.",
        "Lo och varg har setts nära {H}, länsstyrelsen underrättad.",
        "Lova inget till boende på {P} om kameror ännu.",
        "RUT-städare såg att dörren var uppbruten, {P}.",
        "Finn en lösning för belysningen på {P}, tack.",
    ),
    "word that is a surname": (
        "Stark vind fällde en tall över {P}.",
        "Mörk tunnel under {P}, en kvinna vände om.",
        "Glad stämning på {P} hela {W}en.",
        "Ring 114 14 vid iakttagelser på {P}.",
        "Storm i {W}s, skyltar nere på {P}.",
        "Gran med ljus på {P} har fått sladden avklippt.",
        "Blixt och dunder, strömmen gick på {P} kl {T}.",
        "From {d} gäller nya öppettider vid {R}.",
        "Fast belysning saknas fortfarande på {P}.",
        "Skog och sly bakom {R} bör röjas.",
        "Lager med stulna cyklar upptäckt vid {P}.",
        "Frisk luft och fotboll drog folk till {R}.",
        "Berg av sopor utanför {P} {n}0.",
        "Modig insats av förbipasserande på {P}.",
        "Strand och brygga vid {R} avstängda v {V}.",
        "Lång kö in till {C}, viss irritation.",
        "Falk och kaja häckar i tornet på {Y}, arbetet pausas.",
        "Kvist och blad täpper till brunnar på {P}.",
        "Svan och and matas vid {R}, råttor lockas dit.",
        "Längs {P} står lind efter lind med sönderskuren bark.",
        "Rask insats av räddningstjänsten på {P}.",
        "Ros till parkgruppen för ljusen vid {R}!",
    ),
    "time and feast": (
        "Valborg förlöpte utan större störningar i {O}.",
        "Luciatåget på {P} stördes av smällare.",
        "Till tjugondag Knut ska granarna vid {R} vara borta.",
        "{W}–{E}: inga händelser, {H}.",
        "Natten mot {W} hördes smällar från {P}.",
        "Sista april blir det extra bemanning vid {R}.",
        "I {U} och {N} ökar inbrotten på {P}.",
        "Påskaftonen lugn. Annandagen lugn. {P} lugn.",
        "Alla helgons dag: ljus stulna vid {Y}.",
        "Under Kristi himmelsfärdshelgen låg båtar och drev vid {R}.",
        "Lucia kröns på {P}, extra vakter begärda.",
    ),
    "organisation": (
        "{A} delar ut kaffe vid {P} på {W}ar.",
        "Samverkan med {A} fungerar bra.",
        "Vi väntar på svar från {A} om {R}.",
        "{A} och {B} går ut tillsammans v {V}.",
        "Möte med {A} inställt, ny tid i {U}.",
        "Tipset vidarebefordrat till {A}.",
        "Fastighetsbolaget Balder har satt upp grindar på {P}.",
        "Victoriahem och Willhem städar gården på {P} {d}.",
        "Stöd finns hos Bris och Mind, lappar uppsatta på {L}.",
        "{A} ber alla låsa ordentligt.",
        "Västerås bostadsbolag Mimer byter portkoder i {U}.",
        "Kontakt tagen m {A}, inget nytt.",
        "Bandyklubben Sirius städar läktaren vid {R} {d}.",
    ),
    "bus and abbreviation": (
        "Linje {b} vände vid {P} på grund av stenkastning.",
        "Buss {b} inställd {T}, hpl {R}.",
        "Ovk, sba och hvb-frågan tas upp v {V}.",
        "LSS-boendet på {P} har fått rutor krossade.",
        "Ca {n} st killar, t-shirt trots kyla, tb {P}.",
        "BRF på {P} vill ha kamera enl tidigare beslut.",
        "T-banan stod stilla, ersättningsbuss {b} från {P}.",
        "Jfr EST-rapport v {V}, p {n}, ang {P}.",
        "Spårvagn {b} mot {H} klottrades ner invändigt.",
        "OV och KP informerade, se PM {d}.",
    ),
    "heading": (
        "Lägesbild {H}, vecka {V}",
        "Plats: {P}. Tid: {T}. Händelse: skadegörelse",
        "Sammanfattning {L} v {V}",
        "ÅTGÄRDER {P}",
        "Rapportör: bovärd, område {H}",
        "Övrigt: Inget att rapportera från {P}",
        "Bilaga {n}. Karta över {P} och {Q}",
        "Namn på platsen: {R}",
        "Kategori: Buller. Var: {P}. När: {W} {T}",
        "Trygghetsläget i {H} – Hög, Medel, Låg",
        "Kontaktperson: vakant",
    ),
    "role": (
        "Vakten på {C} kände igen killen men ville inte säga mer.",
        "Rektorn vid {L} har begärt ett möte.",
        "Hyresvärden för {P} lovar ny portkod.",
        "En äldre dam blev av med handväskan på {P}.",
        "Bovärden hittade verktyg i cykelrummet på {P}.",
        "Samma tre bröder som tidigare syns vid {R}.",
        "Pappan kom och hämtade pojken vid {P}.",
        "En i personalen på {C} fick ett slag i ansiktet.",
        "Fältsekreterarna hjälpte en berusad flicka hem från {P}.",
        "Hen ville vara anonym men bor nära {P}.",
    ),
    "story and history": (
        "Stormen Gudrun var värre, men även nu föll träd på {P}.",
        "Stormen Hans gav översvämning i tunneln vid {P}.",
        "Statyn av Karl XII har fått färg på sig, liksom {R}.",
        "Bion Saga på {P} har haft inbrott.",
        "Musikalen om Pippi Långstrump på {L} flyttas till {U}.",
        "Utebion visar Fanny och Alexander vid {R} {d}.",
        "Barnen bygger Villa Villekulla på {L}.",
        "Någon har stulit bysten av Selma Lagerlöf från {P}.",
        "Båten M/S Sigrid ligger kvar vid {R} och lockar barn.",
        "Gustav Vasa-statyn på {P} bör rengöras före {U}.",
    ),
    "ordinary": (
        "Det har varit stökigt i trapphusen på {P} sedan i {W}s.",
        "Flaskor och burkar krossade mot fasaden, {P}.",
        "Portkoden på {P} verkar ha spridits.",
        "Inga anmälningar från {H} den här veckan.",
        "Källarförråd uppbrutna på {P}, minst {n} stycken.",
        "Boende i {O} vill ha bättre belysning på {P}.",
        "Trygghetsvandringen visade {n} brister runt {P}.",
        "Elsparkcyklar ligger huller om buller på {P}.",
        "Misstänkt langning vid {R}, iakttagen {T}.",
        "Vi ser färre samlingar på {P} än förra {W}en.",
        "Raketer avfyrade mot balkonger på {P} vid {T}.",
        "Någon har satt eld på en moped vid {R}.",
        "Skottlossning i {O} har skapat rädsla även på {P}.",
    ),
    "town": (
        "Från {O} kommer ungdomar med tåget varje {W}.",
        "Vägen mellan {H} och {J} var avstängd {d}.",
        "{H} utmärker sig med många bilbränder.",
        "I {O} brann det i en lada, anlagt enligt tidningen.",
        "Jämfört med {H} är {J} lugnare v {V}.",
        "Ungdomsgårdarna i {O} har sportlovsöppet.",
        "Bensinstationen i {O} har fått nya lås.",
        "Kameror i {O} beslutade, uppsatta i {U}.",
    ),
    "hasty": (
        "lugnt v {V}, inget att tillägga om {P}",
        "lampan på {P} fortf trasig, suck",
        "massa folk på {P} men inga bråk tack o lov",
        "kan ngn kolla låset vid {R}? har sagt till {n} ggr",
        "smällare hela natten, {P}, ingen kom",
        "ok läge. lite klotter {P}. {b}:an sen.",
        "de va stökigt vid {R} i {W}s men sen lugnt",
        "filmat o lagt ut på Snapchat, troligen från {L}",
    ),
    "greeting without a name": (
        "Hej alla! Nu är det sommarlov på {L}.",
        "Med vänliga hälsningar Trygghetsgruppen {H}",
        "Tack för mejlet, vi återkommer om {P}.",
        "Hälsningar från {A} i {H}",
        "Hej! Glad påsk från {A} i {H}.",
        "God fortsättning till alla som nattvandrar kring {P}!",
        "Hälsa gruppen att {R} är tillgängligt igen.",
    ),
}
OTHER_ORIGIN: tuple[tuple[str, str, str], ...] = (  # men, women, surnames
    (
        "Mohammed Ahmad Omar Yousef Khaled Mustafa Bilal Hamza Anas Ziad Rami Samir Nabil",
        "Fatima Maryam Noor Rania Hanan Samira Layla Aisha Rasha Hiba Nadia Wafaa",
        "Al-Hassan Haddad Al-Jabouri Khalil Mansour Saleh Nasser Abbas Hamdan Darwish Issa",
    ),
    (
        "Abdirahman Abdullahi Mahad Liban Guled Zakaria Abshir Yusuf Ismail Hirsi Abdifatah",
        "Hodan Ifrah Sahra Ayaan Hibo Fartun Nasteho Ubah Deqa Idil Hamdi",
        "Warsame Abdi Farah Jama Hersi Osman Ahmed Aden Mohamud Duale Abdulle",
    ),
    (
        "Azad Baran Serhat Diyar Hiwa Sirwan Kawa Mehmet Emre Murat Rebaz",
        "Dilan Rojda Zilan Berivan Shilan Hevin Elif Aylin Helin Nazdar",
        "Kaya Demir Yildiz Aydin Celik Rashid Özdemir Aslan Gündüz Tekin Karim",
    ),
    (
        "Jari Timo Pekka Juhani Seppo Markku Esa Veikko Jukka Heikki",
        "Päivi Tuula Riitta Sirpa Marja Kirsi Leena Ritva Minna Pirjo",
        "Virtanen Korhonen Mäkinen Niemi Lehtinen Heikkilä Koskinen Järvinen Saarinen Hakala",
    ),
    (
        "Piotr Krzysztof Tomasz Marek Andrzej Pawel Grzegorz Zbigniew Wojciech",
        "Agnieszka Malgorzata Katarzyna Beata Ewa Jolanta Dorota Bozena Grazyna",
        "Nowak Wojcik Kaczmarek Mazur Krawczyk Wozniak Dudek Wrobel Zajac Pawlak Sikora",
    ),
    (
        "Emir Adnan Mirza Haris Dragan Zoran Nermin Edin Goran Admir Senad",
        "Jasmina Amra Selma Aida Emina Sanela Lejla Azra Mirela Dragana",
        "Hodzic Begovic Jovanovic Petrovic Delic Mujic Hadzic Kovacevic Imamovic Nikolic",
    ),
    (
        "Reza Amir Hossein Mehdi Ali Navid Farhad Hamid Mojtaba Esmatullah",
        "Parisa Shirin Nasrin Mahsa Zahra Fereshteh Shima Masoumeh Laleh",
        "Hosseini Ahmadi Rezai Karimi Mohammadi Moradi Jafari Haidari Nazari Rahimi",
    ),
    (
        "Tesfay Yonas Filmon Merhawi Dawit Berhane Habtom Mulugeta",
        "Selam Feven Rahel Senait Tsega Luwam Yordanos Almaz",
        "Tekle Haile Gebremedhin Tesfamariam Abraha Kidane Woldu Mehari",
    ),
    (
        "Ionut Florin Vasile Mihai Carlos Rodrigo Nguyen Somchai",
        "Mihaela Andreea Gabriela Ximena Paola Linh Siriporn",
        "Popescu Ionescu Munteanu Gonzalez Rojas Morales Tran Pham",
    ),
)
NICKNAMES = {
    "NM": "Kalle Lasse Nisse Pelle Olle Micke Janne Kenta Steffe Totte Jocke Krille Bosse Hasse "
    "Sigge Affe Abbe Momo Mackan Fredde Robban Danne Tobbe Benke Uffe Roffe Gurra Jompa Ludde",
    "NK": "Lotta Bettan Sussie Maggan Lollo Kattis Madde Jossan Gittan Kickan Tessan Nettan "
    "Bibbi Fia Becka Vickan Carro Sanna Lillan Mimmi",
}
# Names that are also words, in both lists: not in notes so short that nobody could tell.
ALSO_WORDS = frozenset(
    [
        "Alm",
        "April",
        "Ask",
        "Asp",
        "Back",
        "Bark",
        "Berg",
        "Berlin",
        "Bill",
        "Björk",
        "Björn",
        "Blad",
        "Blixt",
        "Bo",
        "Brink",
        "Dag",
        "Dahl",
        "Ek",
        "Eng",
        "Falk",
        "Fast",
        "Finn",
        "Fors",
        "Frid",
        "Frisk",
        "From",
        "Fält",
        "Glad",
        "Gran",
        "Gren",
        "Grip",
        "Gry",
        "Hall",
        "Hans",
        "Hjelm",
        "Hjort",
        "Holm",
        "Hult",
        "Iris",
        "Jan",
        "Jarl",
        "Juli",
        "Juni",
        "Kaj",
        "Kobra",
        "Kraft",
        "Käll",
        "Lager",
        "Leijon",
        "Lejon",
        "Lif",
        "Lilja",
        "Lind",
        "Linn",
        "Linnea",
        "Liv",
        "Ljung",
        "Lo",
        "Lova",
        "Love",
        "Lund",
        "Maj",
        "Malm",
        "Mark",
        "Max",
        "Miro",
        "My",
        "Mörk",
        "Nova",
        "Palm",
        "Per",
        "Pil",
        "Rapp",
        "Rask",
        "Ren",
        "Ring",
        "Ros",
        "Rosa",
        "Rune",
        "Rut",
        "Saga",
        "Sand",
        "Skog",
        "Sköld",
        "Sol",
        "Stark",
        "Sten",
        "Stig",
        "Stolt",
        "Storm",
        "Strand",
        "Ström",
        "Sultan",
        "Svan",
        "Tim",
        "Tor",
        "Vall",
        "Vide",
        "Vilja",
        "Viola",
        "Örn",
        "Öst",
    ]
)
NEVER = frozenset(
    ["Af", "De", "Bror", "Svensk", "Syster", "Baby", "Prins"]
)  # no context here would tell
STREETS = (
    "Karlavägen", "Olof Palmes gata", "S:t Olofsgatan", "Klaragatan", "Kristinaplatsen",
    "Moa Martinsons gata", "Erik Dahlbergsgatan", "Sankt Persgatan", "Johan Skyttes väg",
    "Engelbrektsgatan", "Linnégatan", "Axel Dahlströms torg", "Doktor Fries torg",
    "Fredrika Bremers gata", "Magnus Ladulåsgatan", "Katarina Bangata", "Anna Lindhs plats",
    "Raoul Wallenbergs plats", "Dag Hammarskjölds väg", "Per Albin Hanssons väg",
    "Lars Kaggsgatan", "Rudbecksgatan", "Stenbocksgatan", "Elin Wägners gata", "Johannesgatan",
    "Davidshallstorg", "Ramels väg", "Hertig Karls allé", "Gustavsgatan", "Vilhelmsbergsgatan",
    "Fridhemsplan", "Odenplan", "Sankt Eriksplan", "Alice Tegnérs väg", "Evert Taubes terrass",
    "Karl Staaffs gata", "Hans Michelsensgatan", "Ulrikagatan", "Sibyllegatan", "Grev Turegatan",
    "Björngatan", "Lindvägen", "Folkungagatan", "Andra Långgatan", "Möllevångstorget",
    "Rosenlundsgatan", "Stenkällegatan", "Albertsvägen", "Agnesgatan", "Maria Röhls väg",
)  # fmt: skip
OTHER_PLACES = (
    "Sofiahemmet", "Annelund", "Sankt Görans sjukhus", "Astrid Lindgrens barnsjukhus",
    "Karlslund", "Ulrikaparken", "Eriksbergs köpcentrum", "Mariahissen", "Vilhelmsro",
    "Henriksdal", "Fredriksdal", "Johannelund", "Oskarsparken", "Tessinparken",
    "Björnängens IP", "Folkets park", "Carlanderska sjukhuset", "Viktoriabron",
    "Sankt Jörgens park", "Annebergs gård", "Stenbackens förskola", "Elisabethsjukhuset",
    "Lillåns badplats", "Slottsparken", "Hugo Alfvéns park", "Rosendals koloniområde",
    "Axelsbergs centrum", "Idrottshallen", "Gunnarsbo motionsspår", "Albertsro",
)  # fmt: skip
SCHOOLS = (
    "Olaus Petriskolan", "Almbyskolan", "Karolinska skolan", "Hjalmar Lundbohmsskolan",
    "Per Brahegymnasiet", "Erik Dahlbergsgymnasiet", "Tycho Braheskolan", "Sofia skola",
    "Bernadottegymnasiet", "Sven Eriksonsgymnasiet", "Anna Whitlocks gymnasium",
    "Katarina Södra skola", "Gustav Adolfsskolan", "Magnus Åbergsgymnasiet",
    "Elof Lindälvs gymnasium", "Rudbecksskolan", "Viktor Rydbergs gymnasium", "Polhemskolan",
    "Linnéskolan", "Fredrika Bremergymnasiet", "Birgittaskolan", "Lars Kaggskolan",
    "Jenny Nyströmsskolan", "Engelbrektsskolan", "Vivallaskolan", "Centralskolan",
)  # fmt: skip
SACRED_OR_SICK = (
    "Maria Magdalena kyrka", "Hedvig Eleonora kyrka", "S:t Mikaels kyrka", "Katarina kyrka",
    "Sankt Nicolai kyrka", "Adolf Fredriks kyrka", "Sankta Annas kapell", "Olaus Petri kyrka",
    "Sankt Lukas kyrka", "S:ta Eugenia kyrka", "Gustaf Vasa kyrka", "Ersta sjukhus",
)  # fmt: skip
SHOPS = (
    "Ica Maxi", "Lindex", "Ikea", "Willys", "Jula", "Mio", "Rusta", "Lidl", "Coop", "Hemköp",
    "Elgiganten", "Biltema", "Gina Tricot", "KappAhl", "Åhléns", "Sibylla", "Espresso House",
    "Pressbyrån", "Synsam", "Stadium", "Byggmax", "Mekonomen", "Circle K", "Ica Nära", "Tempo",
    "McDonald's", "Apoteket Hjärtat", "Systembolaget", "Dollarstore", "Hornbach",
)  # fmt: skip
CARS = (
    "Volvo", "Saab", "Mercedes", "Skoda Octavia", "Renault Clio", "Toyota Yaris", "Alfa Romeo",
    "Opel Astra", "Audi", "Renault Zoe", "Volvo Amazon", "Ford Fiesta", "Kia Rio", "BMW",
    "Nissan Micra", "Citroën Berlingo", "Dacia Logan", "Seat Leon",
)  # fmt: skip
ORGANISATIONS = (
    "Röda Korset", "Nattvandrarna", "Rädda Barnen", "Stadsmissionen", "Hyresgästföreningen",
    "Svenska kyrkan", "Brottsofferjouren", "Frälsningsarmén", "Socialjouren", "Trafikverket",
    "Fryshuset", "Heimstaden", "Rikshem", "Uppsalahem", "Stångåstaden", "Securitas", "Avarn",
    "Västtrafik", "Keolis", "Nobina", "Samhall", "KFUM", "IOGT-NTO", "Unga Örnar", "Verdandi",
    "Friskis & Svettis", "Parkförvaltningen", "Grannsamverkan", "Tekniska förvaltningen",
    "Skolinspektionen", "Länsstyrelsen", "Kriminalvården", "Arbetsförmedlingen", "Jobbcenter",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and where a person's name stands in it (start and end), if one does."""

    text: str
    names: tuple[tuple[int, int], ...]


def held_sentences(lists: Path, count: int = 2_000) -> list[Sentence]:
    """
    Make sentences, a little more than half of them with a name; the same every time.

    Args:
        lists: The folder of test data with lists of names and places.
        count: How many.
    """
    return [sentence for _, sentence in held_by_kind(lists, count)]


def held_by_kind(lists: Path, count: int = 2_000) -> list[tuple[Kind, Sentence]]:
    """
    Make the same sentences, each with its kind, to see which kinds are missed.

    Args:
        lists: The folder of test data with lists of names and places.
        count: How many.
    """
    chance = random.Random("est held apart")  # noqa: S311  # no secret, only the same every time
    maker = _Maker(lists, chance)
    named, unnamed = _deck(WITH_A_NAME, chance), _deck(WITHOUT, chance)
    kinds = [n < round(count * SHARE_WITH_A_NAME) for n in range(count)]
    chance.shuffle(kinds)
    made: dict[str, tuple[Kind, Sentence]] = {}
    for has_a_name in kinds:
        before = len(made)
        while len(made) == before:  # a pattern with little to vary may come out the same again
            kind, pattern = next(named if has_a_name else unnamed)
            sentence = maker.sentence(pattern, sure=kind in {"telegram", "hasty"})
            label = f"{'with' if has_a_name else 'no'}: {kind}"
            made.setdefault(sentence.text, (label, sentence))
    return list(made.values())


def _deck(
    patterns: dict[Kind, tuple[str, ...]], chance: random.Random
) -> Iterator[tuple[Kind, str]]:
    cards = [(kind, pattern) for kind, group in patterns.items() for pattern in group]
    while True:
        chance.shuffle(cards)
        yield from cards


class _Maker:
    def __init__(self, lists: Path, chance: random.Random) -> None:
        names, words = lists / "svenska-namn", lists / "svenska-ordlistor"
        self._chance = chance
        women, men = (
            [row for row in _rows(names / f"tilltalsnamn-{sex}.csv") if _is_plain(row)]
            for sex in ("kvinnor", "man")
        )
        last = _rows(names / "efternamn_1000_2019.csv")
        rows_for = {
            "M": [row for row in men if "-" not in row[0]],
            "K": [row for row in women if "-" not in row[0]],
            "DM": [row for row in men if "-" in row[0] and row[1] >= 50],
            "DK": [row for row in women if "-" in row[0] and row[1] >= 50],
            "S": last,
        }
        self._all = {field: [name for name, _ in rows] for field, rows in rows_for.items()}
        self._bearers = {f: list(accumulate(n for _, n in rows)) for f, rows in rows_for.items()}
        self._known = {f: [name for name, n in rows if n >= 100] for f, rows in rows_for.items()}
        # Not a spelling that only a handful have.
        self._rare = {
            field: [name for name, n in rows_for[field] if 20 <= n < 100 and len(name) > 3]
            for field in "MK"
        }
        borne = {name for name, bearers in [*women, *men, *last] if bearers >= 20}
        towns = (words / "ortsnamn.csv").read_text(encoding="utf-8").splitlines()[1:]
        self._towns = [town for town in towns if town and " " not in town]
        self._plain_towns = [town for town in self._towns if town not in borne]

    def sentence(self, pattern: str, *, sure: bool) -> Sentence:
        """Fill a pattern; `sure` where the words around would not tell a name from a word."""
        other = self._other_fields()
        dice, text = self._chance.random(), ""
        foreign = self._chance.random() < SHARE_OF_OTHER_ORIGIN
        origin = self._chance.choice(OTHER_ORIGIN) if foreign else None
        names: list[tuple[int, int]] = []
        lower = dice < SHARE_IN_LOWER_CASE
        for piece in re.split(r"(\[[^]]*\])", pattern):
            if not piece.startswith("["):
                text += re.sub(r"\{(\w+)\}", lambda found: other[found[1]], piece)
                continue
            name = self._person(piece[1:-1], origin, sure=sure or lower)
            while name in text:
                name = self._person(piece[1:-1], origin, sure=sure or lower)
            if lower:
                name = name.lower()
            elif dice < SHARE_IN_LOWER_CASE + SHARE_IN_CAPITALS:
                name = name.upper()
            names.append((len(text), len(text) + len(name)))
            text += name
        if pattern.startswith("{"):
            text = text[0].upper() + text[1:]
        capitals = dice > 1 - SHARE_ALL_IN_CAPITALS and len(text.upper()) == len(text)
        return Sentence(text.upper() if capitals else text, tuple(names))

    def _other_fields(self) -> dict[str, str]:
        pick, whole = self._chance.choice, self._chance.randint
        fields = dict(zip("PQ", self._chance.sample(STREETS, 2), strict=True))
        fields |= dict(zip("LM", self._chance.sample(SCHOOLS, 2), strict=True))
        fields |= dict(zip("CD", self._chance.sample(SHOPS, 2), strict=True))
        fields |= dict(zip("AB", self._chance.sample(ORGANISATIONS, 2), strict=True))
        fields |= dict(zip("HJ", self._chance.sample(self._plain_towns, 2), strict=True))
        day, month = whole(0, 6), whole(0, 11)
        hour = f"{whole(6, 23):02}"
        return fields | {
            "R": pick(OTHER_PLACES), "Y": pick(SACRED_OR_SICK), "X": pick(CARS),
            "O": pick(self._towns), "W": WEEKDAYS[day], "E": WEEKDAYS[(day + 2) % 7],
            "U": MONTHS[month], "N": MONTHS[(month + 1) % 12], "V": str(whole(2, 51)),
            "h": hour, "T": pick((f"{hour}.{whole(0, 5)}0", f"{hour}:{whole(0, 5)}5", hour)),
            "d": f"{whole(1, 28)}/{whole(1, 12)}", "b": str(whole(2, 98)),
            "g": str(whole(5, 9)), "n": str(whole(2, 9)),
        }  # fmt: skip

    def _person(self, pattern: str, origin: tuple[str, str, str] | None, *, sure: bool) -> str:
        """Fill a bracket with the parts of one person's name."""
        if "D" in pattern or "N" in pattern:
            origin = None
        woman = self._chance.random() < 1 / 2

        def part(found: re.Match[str]) -> str:
            field = found[1].rstrip("s")
            if field == "F":
                field = "K" if woman else "M"
            name = self._part(field, origin)
            while sure and name in ALSO_WORDS:
                name = self._part(field, origin)
            return f"{name}s" if found[1].endswith("s") and name[-1] not in "sxz" else name

        return re.sub(r"\{(\w+)\}", part, pattern)

    def _part(self, field: str, origin: tuple[str, str, str] | None) -> str:
        if field == "I":
            return self._chance.choice("ABCDEFGHIJKLMNOPRSTUVÅÖ")
        if field in NICKNAMES:
            return self._chance.choice(NICKNAMES[field].split())
        if origin and field in "MKS":
            return self._chance.choice(origin["MKS".index(field)].split())
        dice = self._chance.random()
        if dice < 0.3:
            return self._chance.choice(self._known[field])
        if dice < 0.36 and field in "MK":
            return self._chance.choice(self._rare[field])
        return self._chance.choices(self._all[field], cum_weights=self._bearers[field])[0]


def _is_plain(row: tuple[str, int]) -> bool:
    """Tell whether it is letters and hyphens only, and not two letters that few bear."""
    return row[0].replace("-", "").isalpha() and (len(row[0]) > 2 or row[1] >= 1_000)


def _rows(file: Path) -> list[tuple[str, int]]:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [(row[0], int(row[1])) for row in list(csv.reader(lines))[1:] if len(row[0]) > 1]
    return [row for row in rows if row[0] not in NEVER]
