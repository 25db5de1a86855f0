"""Works, and persons and figures that are known to all: no part of a report, whoever is called so too."""

from __future__ import annotations

import re

from est_framework.privacy.name_cues import words_of as _words

ART = _words(
    "statyn staty bysten byst filmen film pjäs pjäsen utställning utställningen boken bok böcker musik"
    " låt låten tavla tavlan målning målningen sång sånger visor monument monumentet minnesmärke"
    " föreställning föreställningen teater opera musikal minnesstund dikt dikter porträtt affisch"
    " affischer föredrag läste serier verk verken roman romanen muralmålningen väggmålningen porträttet"
    " affischen muralen mural skulptur skulpturen skulpturer konsert konserten spelning spelningen"
    " citat citatet minnessten minnesstenen stipendium stipendiet föreläsning föreläsningen uppsättning"
    " uppsättningen klistermärke klistermärken graffitimålning graffitimålningen dokumentär"
    " dokumentären filmvisning filmvisningen läsning högläsning boksamtal filmkväll filmkvällen"
    " signering signeringen allsång allsången konserter minnestavla minnestavlan gravsten relief"
    " reliefen poster inspelning inspelningen altartavla altartavlan mask masker"
)
"""What is by, about or with persons who are known to all."""
SHOWN_IN_ART = _words("av om med över")
"""Between a work and whom it shows or who made it."""
IS = _words("är var")
"""Before what a film or a book is called."""
PLAYING = _words(
    "spelar spelade sjunger sjöng läser läste repeterar repeterade framför framförde sett lyssnar"
)
"""After somebody, and before a work: "kören sjöng"."""
SHOWING = _words("visar visade ger spelar spelade visas")
"""After a house with a stage, and before what is on it."""
OF_ANYBODY = _words("film filmen läste dokumentär")
"""Works that one may be in who is known to nobody."""
MEETING = _words(
    "kiosken torget parken gatan hållplatsen busshållplatsen lekplatsen skolan gården badplatsen bron centrum"
)
"""Where people meet."""
USING = _words("använder använde använda användes används laddade laddat")
"""Before a program or a tool."""
_KNOWN_TO_ALL = (
    "gustav vasa/pippi långstrump/selma lagerlöf/astrid lindgren/august strindberg/anne frank/"
    "olof palme/dag hammarskjöld/raoul wallenberg/greta garbo/evert taube/kalle anka/musse pigg/"
    "harry potter/robin hood/alfons åberg/carl von linné/martin luther king/alfred nobel/"
    "karin boye/elsa beskow/vilhelm moberg/anders zorn/bruno liljefors/ingmar bergman/"
    "esaias tegnér/gustaf fröding/nils ferlin/hilma af klint/fredrika bremer/viktor rydberg/"
    "anders celsius/olof rudbeck/nils holgersson/peter pan/maria magdalena/ali baba/"
    "sherlock holmes/james bond/jussi björling/donald trump/vladimir putin/ronja rövardotter/"
    "hjalmar branting/cornelis vreeswijk/birger jarl/nelson mandela/mahatma gandhi/moder teresa/"
    "john bauer/tove jansson/carl milles/tage erlander/per albin hansson/elin wägner/ellen key/"
    "moa martinson/harry martinson/verner von heidenstam/hjalmar söderberg/pär lagerkvist/"
    "edith södergran/tomas tranströmer/carl michael bellman/povel ramel/monica zetterlund/"
    "ebba brahe/magnus ladulås/axel oxenstierna/stig dagerman/vilgot sjöman/bo widerberg/"
    "isaac grünewald/nils dardel/carl eldh/rosa luxemburg/karl marx/che guevara/nikola tesla/"
    "albert einstein/marie curie/pablo picasso/frida kahlo/vincent van gogh/bob marley/"
    "michael jackson/elvis presley/david bowie/freddie mercury/bob dylan/bruce springsteen/"
    "taylor swift/ed sheeran/lady gaga/justin bieber/harry styles/billie eilish/ariana grande/"
    "håkan hellström/veronica maggio/zara larsson/lars winnerbäck/ted gärdestad/ulf lundell/"
    "joakim thåström/carola häggkvist/lasse stefanz/mando diao/greta thunberg/zlatan ibrahimović/"
    "zlatan ibrahimovic/lionel messi/cristiano ronaldo/victor nilsson lindelöf/ingemar stenmark/"
    "ingvar kamprad/ulf kristersson/jimmie åkesson/ebba busch/stefan löfven/fredrik reinfeldt/"
    "tobias billström/joe biden/kamala harris/barack obama/angela merkel/volodymyr zelenskyj/"
    "volodymyr zelenskyy/benjamin netanyahu/adolf hitler/josef stalin/homer simpson/bart simpson/"
    "pelle svanslös/kurt wallander/lisbeth salander/mikael blomkvist/ville vessla/gudrun schyman/"
    "ernst billgren/lena philipsson/per gessle/björn ulvaeus/agnetha fältskog/allahu akbar/"
    "slava ukraini/erik dahlbergh/christopher polhem/emanuel swedenborg/salomon andrée/dalai lama/"
    "engelbrekt engelbrektsson/nils dacke/sten sture/heliga birgitta/august palm/kata dalström/"
    "elise ottesen-jensen/jonas alströmer/louis de geer/torgny segerstedt/viktor balck/nils poppe/"
    "alice tegnér/hugo alfvén/zarah leander/ture nerman/zeth höglund/bror hjorth/"
    "ivar lo-johansson/siri derkert/folke bernadotte/hjalmar lundbohm/tycho brahe/jenny nyström/"
    "olaus petri/hedvig eleonora/adolf fredrik/gustav adolf/gustaf adolf/lars kagg/"
    "magnus stenbock/gustaf dalén/lina sandell/elsa brändström/emilia fogelklou/ester blenda/"
    "anna whitlock/lars johan hierta/erik gustaf geijer/love almqvist/gunnar ekelöf/"
    "artur lundkvist/eyvind johnson/gösta ekman/birger sjöberg/tomas ledin/miriam bryant/"
    "benjamin ingrosso/molly sandén/markus krunegård/magnus uggla/victor leksell/silvana imam/"
    "melissa horn/eddie meduza/peg parnevik/gösta berling/gustaf wasa/gustaf vasa/carl bildt/"
    "einar mattsson/ernst rosén/ivar kjellberg/tage rejmes/anders löfberg/gunnar dafgård/"
    "michael kors/marc jacobs/hugo boss/calvin klein/ralph lauren/karl lagerfeld/"
    "daniel wellington/john silver/maria nila"
)
FAMOUS = frozenset(_KNOWN_TO_ALL.split("/"))
"""Persons and figures of books who are known to all, in small letters."""
KNOWN_BY_ONE_NAME = _words(
    "putin trump hitler stalin erdoğan erdogan netanyahu picasso messi ronaldo macbeth hamlet linné"
    " mozart beethoven shakespeare strindberg tranströmer lenin gandhi einstein"
)
"""Names that alone mean one who is known to all."""
_WORKS = (
    *("Emil i Lönneberga", "Romeo och Julia", "En man som heter", "Fröken Julie", "Peace & Love"),
    *("Kristina från Duvemåla", "Bröderna Lejonhjärta", "Karlsson på taket"),
    *("Vi på Saltkråkan", "Mio, min Mio", "Pettson och Findus", "Nils Karlsson Pyssling"),
    *("Bella Ciao", "Mamma Mia", "Mamma Mu", "Pelle Svanslös", "Anne på Grönkulla"),
    *("Hans och Greta", "Ture Sventon", "Siri och Alexa", "Adam och Eva", "Loranga, Masarin"),
    *("Fanny och Alexander", "Hell's Kitchen", "Snövit och", "Askungen och", "Janssons frestelse"),
)
NAMED_WORK = re.compile("|".join(map(re.escape, _WORKS)), re.IGNORECASE)
"""Works whose names hold more than a name."""
KINGS = frozenset({"Karl", "Carl", "Gustav", "Gustaf", "Oscar", "Oskar", "Erik"})
SAINTS = _words(
    "sankt sankta santa san st kung kungen drottning drottningen kungliga prins prinsen prinsessan"
    " kronprins kronprinsen kronprinsessan hertig hertigen påve påven kungaparet"
)
"""Before the name of a saint, or of one of the court."""
SAINT = re.compile(r"\bs[:.]ta? ", re.IGNORECASE)
"""How a saint is shortened, before the name: "S:t", "S:ta"."""
DAYS = _words("lucia valborg knut ramadan eid påsk advent")
"""Names of days and feasts, in small letters."""
