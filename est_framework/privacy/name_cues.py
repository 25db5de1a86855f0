"""Words around names of persons: what makes a word with a capital one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(text.split())


TITLES = words_of(
    "herr fru fröken doktor dr rektor rektorn lärare läraren vakten väktaren ordningsvakten chefen"
    " handläggaren socialsekreteraren fältaren grannen granne hyresgästen ägaren kuratorn tränaren"
    " imamen prästen inspektören kaptenen vaktmästaren kioskägaren butiksägaren värden hr vaktis"
    " magister magistern bovärd bovärden kurator ordningsvakt vaktmästare kommunpolis områdespolis"
    " ägare hyresgäst barnskötaren familjen familj fam paret makarna bröderna syskonen systrarna"
    " kollegan kollega städaren diakon diakonen präst imam pastor pastorn kyrkoherde kyrkoherden"
    " brandman konstapel fastighetsskötare chaufför chauffören bibliotekarien receptionisten bartendern"
    " ledamot ledamoten politikern ersättaren kassörskan vikarien löparen ryttaren odlaren servitrisen"
    " konduktör konduktören volontär volontären praktikant praktikanten eldsjälen vikarie hemlösa"
    " boende målaren nattvandrarna nattvandrare nattvandraren vandrarna grannarna vakterna väktarna"
    " ägarna lärarna eleverna kollegorna nämndemannen tjänstemannen brandmannen resenären parkarbetaren"
    " servitören kocken biträdet bagaren barnmorskan frisören frisörskan läkaren tandläkaren snickaren"
    " städerskan fönsterputsaren hantverkaren sotaren brevbäraren tidningsbudet langaren missbrukaren"
    " rånaren"
)
TITLE_ENDINGS = tuple(
    sorted(
        words_of(
            "chef chefen ledare ledaren lärare läraren samordnare samordnaren sekreterare sekreteraren"
            " handläggare handläggaren rektor rektorn ägaren vakt vakten väktare väktaren mästare"
            " mästaren sköterska sköterskan inspektör inspektören strateg strategen utvecklare"
            " utvecklaren polis förvaltare förvaltaren kurator kuratorn pedagog pedagogen konsulenten"
            " föreståndare föreståndaren ordförande ordföranden värdinna värdinnan assistent"
            " assistenten tekniker teknikern utredare utredaren skötare direktör direktören advokat"
            " advokaten förare föraren fältaren åklagare åklagaren domare domaren kommunalråd"
            " kommunalrådet värd värden coach coachen ombud ombudet"
        )
    )
)
"""Ends of words for what somebody is, in small letters."""
RELATIONS = words_of(
    "bror brodern brorsan storebror lillebror syster systern syrran storasyster lillasyster son sonen"
    " dotter dottern mamma mamman pappa pappan far mor farbror moster faster morbror kusin kusinen"
    " kompis kompisen polare polaren vän vännen väninna pojkvän pojkvännen flickvän flickvännen frun"
    " maken maka sambo sambon exman exfru barnet killen kille tjejen tjej pojken pojke flickan flicka"
    " mannen kvinnan ledaren eleven ungdomen personen gärningsmannen kamraten lillkillen storebrodern"
    " lillebrodern lillasystern storasystern farfar farmor morfar mormor snubbe snubben gubben tanten"
    " damen herren sonson dotterson brorson syskonbarnet styvpappan styvmamman svärson fästmannen"
    " fästmön exet klasskamraten klasskompisen lagkamraten barndomsvännen bästis bästisen föräldrarna"
    " vårdnadshavare vårdnadshavaren vårdnadshavarna anhöriga barnbarnet barnbarn tvillingarna änkan"
    " änklingen pojkarna flickorna vittnet"
)
CALLED = words_of(
    "heter hette kallas kallad kallade kallar namn namnet namnen smeknamn smeknamnet alias döpt döpte"
    " presenterar presenterade"
)
"""After these even a name that is on no list is one."""
AS_CALLED = words_of("kallades kallats kallar känd kända")
"""Before "för" and what somebody is called."""
BEFORE_A_NAME = TITLES | RELATIONS | CALLED
"""Words, in small letters, after which a name stands."""

OWN = words_of("hans hennes hens deras sin sina")
GREETINGS = words_of("mvh hälsningar hälsar vänligen hälsn hälsning vh bästa")
POINTING = words_of("honom henne årige åriga åring åringen åringar årig sig")
LABELS = words_of(
    "föredragande justerat protokoll protokollförare adjungerad adjungerade ersättare inbjuden inbjudna"
    " beslutande ansvar ordf sekr anmäler anmälde namnet justeras adj förhinder ansvarig kontaktperson"
    " rapportör uppgiftslämnare anmälare närvarande frånvarande deltog deltagare pennan sign signatur"
    " signerat signerad cc undertecknad antecknat antecknad skrivet rapporterat rapporterad inblandade"
    " inblandad misstänkta misstänkt misstänker vittne vittnen målsägande målsäganden handläggs"
    " justerare sekreterare ordförande avsändare mottagare attn killar tjejer personer pojkar flickor"
    " ungdomar elever män kvinnor gärningsmän gärningsman ledare hälsar förare föraren bröder systrar"
    " vänner jour bakjour beredskap vandrare nattvandrare gruppledare kontakt vem offer offret källa"
    " tipsare"
)
"""After these, and a colon or nothing, stands who it was."""
HELLO = words_of(
    "hej hejsan hallå tjena tack kära käre ang angående enl tel tfn obs ps grattis snälla heja"
)
"""Before these words a listed name is a person, also one that is a word."""
GATHERED = words_of(
    "gänget gäng kretsen krets gruppen grupp grupperingen gruppering ungdomarna killarna tjejerna"
    " kompisarna vännerna polarna nätverket nätverk klicken klick familjen kompisgänget grabbarna"
)
"""What gathers round somebody."""
QUARRELS = words_of(
    "bråk bråket bråken konflikt konflikten slagsmål slagsmålet gräl grälet osämja tjafs tjafset"
    " relationen fejden fejd träta vänskapen dispyt dispyten"
)
"""What is between two persons."""
TO_A_PERSON = words_of(
    "bild bilder filmer film filmen tag arg sur irriterad skrek skriker ropade ropar slog sparkade"
    " väntar väntade litar kär intresserad skjutit slå tjatat tjatade hoppade hoppat spottade spottat"
    " pekade trött avundsjuk hemma kläder telefon telefonen pengar koll anmälan anmälning orosanmälan"
    " tipsat tips rykten prata pratar pratade pratat berättade oro orolig ropa ropat pekar rädd rädda"
    " hot hotfull hotfulla våld elak elaka sms mejl mail lapp lappen meddelande mess samtal info"
)
"""Words that make "på", "i" or "om" point at a person."""
AT_HOME = words_of(
    "hemma störning störningar fest festen inbrott hembesök bråk oväsen musik oljud brand bodde bor sov"
)
"""Words that make "hos" point at a person."""
JOINTS = words_of("von af van bin ibn al el")
"""Small words within surnames."""
LARGE = words_of("stora lilla norra södra östra västra gamla nya övre nedre centrala")
"""First words of places that have two."""
DIRECTIONS = words_of("norra södra östra västra övre nedre centrala")
"""Those that are never said of a person."""
CIRCLE = words_of(
    "bror bröder syster systrar polare polarna kompis kompisar kompisarna familj familjen vänner gäng"
    " gänget kusin kusiner son dotter mamma pappa flickvän pojkvän sambo fru man barn kamrater hund bil"
    " moped föräldrar lägenhet bostad fel mobil telefon jacka cykel rum kläder pengar brorsa syrra hem"
    " moster faster morbror farbror mormor farmor morfar farfar kille tjej dörr balkong trappuppgång"
    " ryggsäck väska skåp keps mopeden bilen cykeln hus radhus garage dator lärare mentor tränare"
    " fönster handläggare postlåda plånbok kök köksfönster mössa skor brev röst namn ord uppgifter"
)
"""A name with what is his, hers or theirs."""
AFTER_A_NAME = words_of(
    "sa sade säger kom ringde ringer sprang springer satt sitter slog slår hotade hotar skrek skriker"
    " filmade filmar sålde säljer köpte köper berättade berättar uppgav uppger bodde bor jobbar stal"
    " snattade kastade bråkade bråkar drack dricker vägrade hittades greps anmälde misshandlade rånade"
    " knuffade hängde hänger brukar åkte åker körde kör störde stör hämtade lämnade träffade verkar"
    " verkade påstår påstod vill ville klagade klagar frågade frågar svarade svarar tyckte tycker tror"
    " trodde visste mår mådde grät gråter skrattade bad ber försökte försöker erkände erkänner förnekar"
    " nekar mötte möter ringt hörde hör känner ljög ljuger tjatade rymde tvingade hälsade hälsar"
    " mejlade skickade skickar tackade lovade lovar flyttade flyttar meddelade meddelar undrar undrade"
    " önskar skadades omhändertogs avvisades förhördes avvek dömdes sov sover spottade sparkade väntade"
    " väntar tipsade larmade kontaktade misstänks knackade ropade viskade kräver krävde pratade pratar"
    " talar talade hotades rånades skolkar skolkade skolkat rökte röker gapade gapar stirrade stirrar"
    " gömde gömmer smög smyger letade letar leker lekte cyklade cyklar promenerade promenerar svor"
    " ramlade snubblade blödde vaknade somnade äter avled arbetar arbetade pluggar kräktes spydde"
    " låtsas låtsades lyssnar lyssnade minns sörjer föreslog föreslår påpekar påpekade betonade"
    " redogjorde redogör påminde påminner noterade antecknade sammanfattade justerade beskrev beskriver"
    " bekräftar bekräftade menar menade anser ansåg skäms ångrar hoppas hoppades hatar gillar snor"
    " snodde vandrar vandrade vittnade döljer flydde flyr jagade jagar retade retar retas mobbar"
    " mobbade mobbas puttade puttar sparkar sparkades slogs skrämde skrattar ropar viskar dealar langar"
    " langade festar festade bjöd klättrade klättrar hoppade hoppar kissade sprejade klottrade klottrar"
    " ritade läste läser sjöng dansade erbjöd beställde betalade hittade hittar upptäckte kollade"
    " kollar tittade tittar beskär lagade städar städade målade fixar fixade sköter skötte knackar svär"
    " nämnde nämner redovisade hängt suttit luktade vinkade kramade tröstade umgås skjutsade skjutsar"
    " gapskrattade dyker dök hemkörd gripen avvisad omhändertagen varnad efterlyst bortkörd häktad"
    " anhållen hemskickad inlagd yrkade yrkar tände tänder eldade eldar rånar snattar väckte skällde"
    " skäller"
)
"""What persons do, and trees and streets do not."""

TOWARDS = words_of(
    "i på vid kring runt nära utanför intill mot genom via bakom framför norr söder öster väster om"
    " längs inne ute riktning höjd under bortom ovanför nedanför förbi mittemot"
)
"""Words before a place."""
NO_NAMES = words_of(
    "Annars Inte Alla Den Det Här Där Nu Sedan Finns This His Thus Blank Stones March Autumn Edits Made"
    " Unga Klass Minnas Carries Ties"
)
"""Words that are a name's genitive, or a name, and hardly ever are meant so."""
LITTLE = TOWARDS | words_of(
    "glad god trevlig ny nya flera vissa och en ett den det de där här nu sedan då när som att men av"
    " till från för med efter under enligt idag igår samtal hos utan över inga inget alla några hennes"
    " deras vår vårt våra många ingen mvh hälsningar kontakta fråga ring mellan troligen kanske tyvärr"
    " senast ikväll ibland oftast främst bara även också både varken antagligen möjligen förmodligen"
    " endast särskilt tillsammans såg säg tipsa hälsa be sök maila mejla meddela prata pratade pratat"
    " talat träffade mötte mötet möte igen samma snart förra nästa fortfarande plötsligt sen dessutom"
    " därför däremot dock eftersom medan innan varför troligtvis ja nej ok bad kom fick gick hörde tog"
    " bjöd skickade avvisade omhändertog grep följde ringde hämtade kontaktade väckte inför tredje"
    " boende ska har kan får är var blir vill bör"
)
"""Words that begin a sentence with a capital and are no part of the name that follows."""
FOLK = words_of(
    "vad hur vem vilka varför unga äldre vuxna någon vi de hon han den det man jag ni alla flera många"
    " två tre fyra fem sex sju åtta nio tio tolv båda andra barn ungdomar elever boende personal grannar"
    " ingen folk några ett en annan personer killar tjejer gäng bilar mopeder besökare kunder vakter"
    " poliser föräldrar"
)
"""Who else acts at the beginning of a sentence."""
IS_OR_HAS = words_of(
    "har är var hade kan kunde ska skulle måste skall får kommer blir bär började börjar stod står såg"
    " ser tog tar fick ger gav gick går blev vet visade visar kände öppnade stängde möter bet deltog"
    " deltar upplever upplevde fanns finns syns låg ligger gör gjorde"
)
"""What anything does, but few words that are names too."""
SUBJECTS = words_of(
    "max björn sten stig dag lo maj juni juli iris rosa saga nova viola liv stefan ros linde örn thor"
    " roma viking siren marina marin rand ring min mina dina sina alla alle del gun lama banan vide"
    " ugla van roman mark göta bin islam israel raid ramadan jihad sultan fred lage lan lucia valborg"
    " milan orre lilla inga ingen april alma per ann tor mana tova my art berg alm ask ek sand hage"
    " holm brand glans frost lund fors"
)
"""Names that as words are or have something too."""
SEEN = words_of(
    "sett hört sagt ringt berättat anmält klagat frågat tipsat lovat slagit hotat lagt tagit slutat"
    " flyttat sprungit åkt"
)
"""What persons have done, after "har"."""
STATES = words_of(
    "bortkörd gripen orolig ledsen arg rädd full berusad onykter nykter sjuk avstängd varnad hotad"
    " rånad slagen knuffad misshandlad misstänkt påverkad hemkörd omhändertagen upprörd skrämd"
    " inblandad kränkt mobbad hemma skyldig oskyldig trött nöjd glad häktad dömd efterlyst medveten"
    " utsatt förtvivlad"
)
"""How persons are, after "är" or "blev"."""
ARTICLES = words_of("en ett den det denna detta än ingår svart vit grå blå röd gul silverfärgad")
"""Before a word that is no name."""
CALMER = words_of(
    "lugnare lugnast stökigare stökigt stökig otryggt otryggast tryggare tryggast tryggt skräpigt"
    " mörkare värst tillgängligt stängt öppet inställt inställd försenad försenat trasigt trasig släckt"
    " än"
)
"""What places and things are said to be."""
WITHIN = words_of("i ute längs norr söder öster väster riktning ovanför nedanför bortom")
"""Words before a place or a shop, and hardly before a person."""
GENITIVE_WORDS = words_of(
    "dags tors marks lands hans mins dels alls majs junis dess las rens vers rings sands"
)
"""Genitives of names that are words too."""
SOUGHT = words_of(
    "letade letar leta sökte söker ropade ropar ropa frågade frågar fråga sprang springer spanade spanar"
    " efterlyser skrek väntar undrar tittar gick kom oro orolig stod skrattade tjatade pratade snackade"
)
"""What persons do after, over or before somebody."""
BETWEEN = words_of("för från till mellan mot och eller samt inom genom av")
"""Words before persons as well as places."""


BEGINNINGS = LITTLE | BEFORE_A_NAME | HELLO | LABELS | GREETINGS
"""Words in small letters that are no part of a name even with a capital."""


def as_written(words: Iterable[str]) -> frozenset[str]:
    """Give words in small letters, with a capital first, and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


@lru_cache(maxsize=20_000)
def is_title(small: str) -> bool:
    """Say whether a name stands after this word in small letters: a title, a relation, "heter"."""
    return small in BEFORE_A_NAME or small.endswith(TITLE_ENDINGS)
