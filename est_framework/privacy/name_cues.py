"""Words around names: what makes a word a person, and what makes it a street, a school or a shop."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "herr fru fröken doktor dr rektor rektorn lärare läraren vakten väktaren ordningsvakten chefen"
    " handläggaren socialsekreteraren fältaren grannen granne hyresgästen ägaren kuratorn tränaren imamen"
    " prästen inspektören kaptenen vaktmästaren kioskägaren butiksägaren värden"
)
RELATIONS = _words(
    "bror brodern brorsan storebror lillebror syster systern syrran storasyster lillasyster son sonen"
    " dotter dottern mamma mamman pappa pappan far mor farbror moster faster morbror kusin kusinen"
    " kompis kompisen polare polaren vän vännen väninna pojkvän pojkvännen flickvän flickvännen frun maken"
    " maka sambo sambon exman exfru barnet killen kille tjejen tjej pojken pojke flickan flicka mannen"
    " kvinnan ledaren eleven ungdomen personen gärningsmannen kamraten lillkillen"
)
CALLED = _words(
    "heter hette kallas kallad kallade kallar namn namnet namnen smeknamn smeknamnet alias"
)
"""After these even a name that is on no list is one."""
BEFORE_A_NAME = TITLES | RELATIONS | CALLED
"""Words, in small letters, after which a name stands."""

OWN = _words("hans hennes deras sin sina")
GREETINGS = _words("mvh hälsningar hälsar vänligen")
POINTING = _words("honom henne")
LARGE = _words("stora lilla norra södra östra västra gamla nya övre nedre centrala")
"""First words of places that have two."""
CIRCLE = _words(
    "bror bröder syster systrar polare polarna kompis kompisar kompisarna familj familjen vänner gäng"
    " gänget kusin kusiner son dotter mamma pappa flickvän pojkvän sambo fru man barn kamrater"
    " hund bil moped"
)
"""A name with what is his, hers or theirs."""
AFTER_A_NAME = _words(
    "sa sade säger kom ringde ringer sprang springer satt sitter slog slår hotade hotar"
    " skrek skriker filmade filmar sålde säljer köpte köper berättade berättar uppgav uppger bodde bor"
    " jobbar stal snattade kastade bråkade bråkar drack dricker vägrade hittades greps anmälde misshandlade"
    " rånade knuffade hängde hänger brukar åkte åker körde kör störde stör hämtade lämnade träffade"
)
"""What persons do, and trees and streets do not."""

TOWARDS = _words(
    "i på vid kring runt nära utanför intill mot genom via bakom framför norr söder öster väster om längs"
    " inne ute riktning höjd under bortom ovanför nedanför förbi"
)
"""Words before a place."""
OF_A_PLACE = _words(
    "kvarteret kv kvarter restaurang restaurangen café cafe caféet pizzeria pizzerian skolan förskolan"
    " butiken butik kiosken kiosk hotell hotellet brf bostadsrättsföreningen föreningen ica coop båten"
    " fartyget stormen stormarna området stadsdelen torget gatan parken kyrkan lokalen bar baren pub puben"
    " salong salongen krogen galleria gallerian centrum frisör gården stiftelsen företaget firma firman"
    " bageri bageriet gym gymmet hunden katten linje buss tåget fritidsgården boendet äldreboendet"
    " gruppboendet vårdcentralen teatern biografen apoteket församlingen rondellen bron bostadsområdet"
    " trafikplats trafikplatsen mot kommunen orten byn staden tätorten projektet operation operationen"
)
"""Words, in small letters, after which a name is that of a place, a shop or a thing."""
PLACE_WORDS = _words(
    "gata gatan väg vägen torg torget plats platsen plan park parken gränd gränden stig stigen backe backen"
    " allé allén bro bron kyrka kyrkan kyrkogård kyrkogården kapell skola skolan förskola förskolan gymnasium"
    " gymnasiet gård gården hamn hamnen kaj kajen centrum galleria köpcentrum bibliotek badhus simhall hall"
    " hallen arena arenan stadion station stationen terminalen tunnel tunneln sjukhus sjukhuset församling"
    " café cafe restaurang pizzeria krog bar pub kiosk livs bageri konditori bygg el måleri åkeri ab hb kb"
    " bil däck frisör salong hotell förlag museum museet slott slottet fästning bageriet affär butik bodega"
    " stiftelse fond fonden priset rondell rondellen terrass trappor trappa äng ängar lekplats lekplatsen"
    " minne afton dag dagen mässa loppet cup backar strand stranden udde holme ö kulle kvarter kvarn bruk"
    " kommun kommuns stad stads tingsrätt län läns co"
)
"""Words, in small letters, that make the name before them that of a place, a firm or a day."""
PLACE_ENDINGS = (
    *(
        "gatan",
        "gata",
        "vägen",
        "väg",
        "torget",
        "torg",
        "parken",
        "park",
        "skolan",
        "skola",
        "gården",
    ),
    *(
        "plan",
        "gränd",
        "gränden",
        "stigen",
        "backen",
        "allén",
        "platsen",
        "bron",
        "kyrkan",
        "hallen",
    ),
    *(
        "berget",
        "dalen",
        "sjön",
        "viken",
        "udden",
        "holmen",
        "ängen",
        "lunden",
        "huset",
        "gymnasiet",
    ),
    *(
        "badet",
        "vallen",
        "arenan",
        "centrum",
        "stationen",
        "hemmet",
        "kajen",
        "hamnen",
        "rondellen",
    ),
    *(
        "kommun",
        "staden",
        "sborg",
        "stad",
        "köping",
        "hamn",
        "området",
        "terminalen",
        "bruk",
        "sund",
    ),
    *("leden", "gårdsgata", "rondell", "motet", "korset"),
)
FIRMS = frozenset(
    {
        "clas ohlson",
        "burger king",
        "max burgers",
        "gina tricot",
        "peak performance",
        "willys",
        "sibylla",
    }
    | {"frasses", "lindex", "åhléns", "frasse", "wayne", "waynes", "ronald mcdonald", "ica maxi"}
)
"""Chains of shops that are called like persons, in small letters."""
SAINTS = frozenset(
    {"t", "sankt", "sankta", "santa", "san", "st", "kung", "drottning", "kungliga", "prins"}
)
NO_NAMES = _words(
    "Annars Inte Alla Den Det Här Där Nu Sedan Finns This His Thus Blank Stones March Autumn Edits Made Unga"
)
"""Words that are a name's genitive, or a name, and hardly ever are meant so."""
LITTLE = TOWARDS | _words(
    "och en ett den det de där här nu sedan då när som att men av till från för med efter under enligt idag"
    " igår samtal hos utan över inga inget alla några hennes deras vår vårt våra många ingen"
    " mvh hälsningar kontakta fråga ring mellan"
)
"""Words that begin a sentence with a capital and are no part of the name that follows."""
FOLK = _words(
    "vad hur vem vilka varför unga äldre vuxna"
    " någon vi de hon han den det man jag ni alla flera många två tre fyra fem båda andra barn ungdomar"
    " elever boende personal grannar ingen folk andra några ett en annan personer killar tjejer gäng"
    " bilar mopeder besökare kunder vakter poliser föräldrar"
)
"""Who else acts at the beginning of a sentence."""
AUTHORITIES = (
    *(
        "verket",
        "styrelsen",
        "nämnden",
        "myndigheten",
        "inspektionen",
        "rådet",
        "institutet",
        "bolaget",
    ),
    *(
        "myndighetens",
        "verkets",
        "styrelse",
        "nämnd",
        "råd",
        "skolan",
        "universitet",
        "högskola",
        "muséer",
    ),
    *(
        "fond",
        "fonden",
        "domstol",
        "domstolen",
        "rätt",
        "ombudsmannen",
        "utskott",
        "kommitté",
        "förening",
    ),
    *(
        "ens",
        "ets",
        "sverige",
        "bolag",
        "stiftelse",
        "region",
        "kansli",
        "delegation",
        "organisation",
    ),
)
"""Ends of words for authorities and associations, in small letters."""
THINGS = _words(
    "facebook snapchat instagram google tiktok youtube messenger discord volvo saab toyota ford audi bmw"
    " mercedes volkswagen opel mazda kia nissan renault peugeot skoda tesla hyundai honda yamaha scania"
    " securitas avarn postnord foodora voi tier lime bolt uber airbnb halloween valborg lucia black friday"
    " corona covid teams excel windows outlook pride iphone samsung sverige norge danmark finland tyskland"
    " polen europa asien afrika kina ryssland ukraina turkiet syrien irak iran gaza israel palestina usa"
    " london paris berlin oslo statens svenska sveriges riks nato interpol europol amber rakel lego vasa"
    " nordea swedbank handelsbanken klarna telia telenor tele com tre burger king pokémon molotov glock"
    " kalasjnikov snus tramadol lyrica rivotril cannabis red bull celsius nocco crescent puch piaggio"
)
"""Other words with a capital in the middle of a sentence, in small letters."""
BETWEEN = _words("för från till mellan mot och eller samt inom genom av")
"""Words before persons as well as places."""
NO_PERSONS = _words(
    "polisen kommunen skolan socialtjänsten räddningstjänsten fältgruppen trafikverket systembolaget region"
    " sverige hemköp lidl coop ica västtrafik sl skånetrafiken bris brå"
)
"""Words, in small letters, that act like persons and are none."""
