"""Words around names of other things: what makes a word a street, a school, a shop or an authority."""

from __future__ import annotations

from est_framework.privacy.name_cues import words_of as _words

OF_A_PLACE = _words(
    "team ungdomsmottagningen biblioteket kvarteret kv kvarter restaurang restaurangen café cafe caféet"
    " pizzeria pizzerian skolan förskolan butiken butik kiosken kiosk hotell hotellet brf"
    " bostadsrättsföreningen föreningen ica coop båten fartyget stormen stormarna området stadsdelen"
    " torget gatan parken kyrkan lokalen bar baren pub puben salong salongen krogen galleria gallerian"
    " centrum frisör gården stiftelsen företaget firma firman bageri bageriet gym gymmet hunden katten"
    " linje buss tåget fritidsgården boendet äldreboendet korsningen rondell hållplatsen busshållplatsen"
    " gruppboendet vårdcentralen teatern biografen apoteket församlingen rondellen bron bostadsområdet"
    " trafikplats trafikplatsen kommunen orten byn staden tätorten projektet operation operationen hpl"
    " hållplats färjan ovädret appen tjänsten märket varumärket märke insats insatsen tjugondag"
    " tjugondedag tjugondag krogarna restaurangerna butikerna områdena orterna kvarteren bolagen klubbarna"
    " ab föreningarna bolaget klubben bandet gruppboende ministern statsministern statsminister projekt"
    " kampanj kommunerna vagn insatserna trattoria bistro apotek sällskapet modell fc ik ifk bk"
)
"""Words, in small letters, after which a name is that of a place, a shop or a thing."""
THING_ENDINGS = (
    *("bolaget", "bolag", "stället", "klubben", "butiken", "affären", "firman", "kedjan", "krogen"),
    *("boendet", "färjan", "båten", "bussen", "stormen", "appen", "märket", "systemet", "spelet"),
    *("föreningen", "kvarteret", "området", "restaurangen", "hotellet", "caféet", "företaget"),
    *("skolan", "torget", "parken", "gatan", "kiosken", "kampanjen", "festivalen", "projektet"),
    *(
        "jouren",
        "moskén",
        "huset",
        "drycken",
        "godiset",
        "cykeln",
        "brytaren",
        "rasen",
        "mottagningen",
    ),
    *("roboten", "vagnen", "satsningen", "metoden", "verktyget", "utbildningen", "enkäten"),
    *(
        "cafét",
        "badplatsen",
        "lekplatsen",
        "mötesplatsen",
        "mötesplats",
        "träffpunkt",
        "träffpunkten",
    ),
    *(
        "centralen",
        "centret",
        "campingen",
        "badet",
        "orkanen",
        "ovädret",
        "fartyget",
        "byrån",
        "konditori",
    ),
    *("konditoriet", "statyn", "skulpturen", "trädet", "garaget", "kolonin", "tornet", "maskoten"),
    *(
        "rummet",
        "salen",
        "stugan",
        "paviljongen",
        "scenen",
        "teatern",
        "dagiset",
        "kameran",
        "bryggan",
    ),
    *("drönaren", "avdelningen", "hästen", "hunden", "katten", "cupen", "turneringen", "podden"),
    *("pjäsen", "musikalen", "serien", "boken", "låten", "macken", "boten", "laget", "varuhus"),
    *("filmen", "ministern", "hemmet", "mässan", "loppet", "programmet", "tidningen", "ligan"),
)
"""Ends of words, in small letters, after which a name is that of a place, a shop or a thing."""
PLACE_WORDS = _words(
    "blommor blomster grill fastigheter kebab sushi livsmedel taxi antik optik mode hamburgare färg gata"
    " gatan väg vägen torg torget plats platsen plan park parken gränd gränden stig stigen backe backen"
    " allé allén bro bron kyrka kyrkan kyrkogård kyrkogården kapell skola skolan förskola förskolan"
    " gymnasium gymnasiet gård gården hamn hamnen kaj kajen centrum galleria köpcentrum bibliotek badhus"
    " simhall hall hallen arena arenan stadion station stationen terminalen tunnel tunneln sjukhus"
    " sjukhuset församling café cafe restaurang pizzeria krog bar pub kiosk livs bageri konditori bygg el"
    " måleri åkeri ab hb kb bil däck frisör salong hotell förlag museum museet slott slottet fästning"
    " bageriet affär butik bodega stiftelse fond fonden priset rondell rondellen terrass trappor trappa"
    " äng ängar lekplats lekplatsen minne afton dag dagen mässa loppet cup backar strand stranden udde"
    " holme ö kulle kvarter kvarn bruk kommun kommuns stad stads tingsrätt län läns co rör hår mat foto"
    " smide plåt snickeri städ vvs trädgård entreprenad golv tak pizza falafel thai nails skönhet tandvård"
    " musteri if ik bk ff fk sk gif aif hc hk bois fc ibk ais goif resor trafik transport begravningsbyrå"
    " kläder skor smycken ur guld resebyrå tryckeri"
)
"""Words, in small letters, that make the name before them that of a place, a firm or a day."""
AFTER_A_PLACE = PLACE_WORDS - _words(
    "bil bar dag dagen plan trappa trappor stad el minne hall ö hår mat foto städ trädgård golv tak pizza"
    " kläder skor smycken ur guld resor trafik"
    " transport blommor"
)
"""Those that stand after a person too: "Annas bil"."""
AFTER_A_PLACE_ENDINGS = tuple(
    sorted(
        _words(
            "område spår fond turnering skola sjukhus gymnasium centrum torg plats vårdcentral bibliotek"
            " församling"
            " kapell museum hållplats gata gatan väg vägen förvaltning"
            " förvaltningen kontoret nämnden avdelningen enheten"
        )
    )
)
"""Ends of words that make the name before them that of a place or an authority."""
SETTLED_ENDINGS = tuple(
    sorted(
        _words(
            "by bo torp hult ryd måla sta hammar slätt åker vik näs ås ö sro lund holm fors löv arp köp"
            " bäck å sjö träsk hyttan hytta bruk kil strand sund säter änge böle rum dal berga boda borg"
            " haga lunda åsa hög skog fjäll gård kyrka kyrkby sele vall ånger kind shem rhem lhem nhem"
            " dhem stad tuna löt berg inge åkra vad höjd höjden skogen ängen bergen dalen flo"
        )
    )
)
"""Ends of the names of villages and parts of towns, and of some surnames."""
DAYS = _words("lucia valborg knut ramadan eid påsk advent")
"""Names of days and feasts, in small letters."""
PLACE_ENDINGS = tuple(
    sorted(
        _words(
            "kapellet kapell"
            " gatan gata vägen väg torget torg parken park skolan skola gården plan gränd gränden stigen"
            " backen allén platsen bron kyrkan hallen berget dalen sjön viken udden holmen ängen lunden"
            " huset gymnasiet badet vallen arenan centrum stationen hemmet kajen hamnen rondellen kommun"
            " staden sborg stad köping hamn området terminalen bruk sund leden gårdsgata rondell motet"
            " korset förmedling byrå handel slageri gatukök verkstad entreprenad"
        )
    )
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
        "viking line",
        "learys",
        "bishops arms",
        "harrys",
        "hells angels",
        "lloyds apotek",
    }
    | {
        "frasses",
        "lindex",
        "åhléns",
        "frasse",
        "wayne",
        "waynes",
        "ronald mcdonald",
        "max hamburgare",
        "city gross",
        "maria ungdom",
        "stena line",
        "circle k",
        "ica maxi",
    }
)
"""Chains of shops that are called like persons, in small letters."""
SAINTS = frozenset(
    {"t", "sankt", "sankta", "santa", "san", "st", "kung", "drottning", "kungliga", "prins"}
)
CARS = _words(
    "kia seat ford opel skoda audi saab volvo alfa monark crescent deere vuitton mercedes nissan mazda"
    " citroën dacia polestar tesla vespa renault peugeot bmw toyota honda yamaha kawasaki suzuki"
    " volkswagen vw fiat lexus jeep porsche mitsubishi subaru hyundai mini jaguar chevrolet cadillac"
    " harley husqvarna ktm aprilia derbi piaggio sprinter transit scania golf passat polo caddy octavia"
    " fabia škoda corolla yaris berlingo focus fiesta mondeo vito ducato astra corsa mustang"
)
"""Makes of cars and motorcycles, in small letters."""
ART = _words(
    "statyn staty bysten byst filmen film pjäs pjäsen utställning utställningen boken bok böcker musik"
    " låt låten tavla tavlan målning målningen sång sånger visor monument monumentet minnesmärke"
    " föreställning teater opera musikal minnesstund dikter dikt porträtt affisch affischer föredrag"
    " läste serier verk verken roman romanen muralmålningen väggmålningen porträttet tavlan affischen"
)
"""What tells of persons who are known to all."""
FAMOUS = frozenset(
    {"gustav vasa", "pippi långstrump", "selma lagerlöf", "astrid lindgren", "august strindberg"}
    | {
        "anne frank",
        "olof palme",
        "dag hammarskjöld",
        "raoul wallenberg",
        "greta garbo",
        "evert taube",
    }
    | {"kalle anka", "musse pigg", "harry potter", "robin hood", "alfons åberg"}
    | {"carl von linné", "martin luther king", "alfred nobel", "karin boye", "elsa beskow"}
    | {"vilhelm moberg", "carl larsson", "anders zorn", "bruno liljefors", "ingmar bergman"}
    | {"esaias tegnér", "gustaf fröding", "dan andersson", "nils ferlin", "hilma af klint"}
    | {"fredrika bremer", "viktor rydberg", "anders celsius", "olof rudbeck", "nils holgersson"}
    | {
        "peter pan",
        "maria magdalena",
        "ali baba",
        "sherlock holmes",
        "james bond",
        "jussi björling",
    }
    | {"donald trump", "vladimir putin", "ronja rövardotter"}
    | {"hjalmar branting", "cornelis vreeswijk"}
    | {
        "birger jarl",
        "nelson mandela",
        "mahatma gandhi",
        "moder teresa",
        "john bauer",
        "tove jansson",
    }
)
"""Persons and figures of books who are known to all and no part of a report, in small letters."""
KINGS = frozenset({"Karl", "Carl", "Gustav", "Gustaf", "Oscar", "Oskar", "Erik"})
AUTHORITIES = tuple(
    sorted(
        _words(
            "jouren förvaltningen kontoret kvällen natten dagen helgen veckan festen matchen lig liga iska"
            " verket styrelsen nämnden myndigheten inspektionen rådet institutet bolaget myndighetens"
            " verkets styrelse nämnd råd skolan universitet högskola muséer fond fonden domstol domstolen"
            " rätt ombudsmannen utskott kommitté förening akademin gruppen grupp teamet team tjänst"
            " samverkan service expeditionen enheten avdelningen hem centralen museum kollegium kansler"
            " kanslern byrån arkivet arkiv kåren ens ets sverige bolag stiftelse region kansli delegation"
            " organisation"
        )
    )
)
"""Ends of words for authorities and associations, in small letters."""
COUNTED = _words(
    "plan linje grupp hus huset port porten entré vitamin buss sal hall block kategori del etapp zon"
    " klass typ nivå väg skede alternativ terminal trapphus uppgång kod lag division avdelning byggnad"
    " bilaga fas rad spår läge"
)
"""What letters number, in small letters."""
PARTS = _words(
    "delar delen delarna utkanten mitten centrum del infarten resten utkant hela stora norr söder"
    " väster"
)
"""Words before "av" and a place."""
NO_PERSONS = _words(
    "polisen kommunen skolan socialtjänsten räddningstjänsten fältgruppen trafikverket systembolaget"
    " region sverige hemköp lidl coop ica västtrafik sl skånetrafiken bris brå"
)
"""Words, in small letters, that act like persons and are none."""
