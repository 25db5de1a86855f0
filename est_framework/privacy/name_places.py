"""Words around names of other things: what makes a word a street, a school, a shop or an authority."""

from __future__ import annotations

from est_framework.privacy.name_cues import words_of as _words

OF_A_PLACE = _words(
    "team ungdomsmottagningen biblioteket kvarteret kv kvarter restaurang restaurangen café cafe caféet"
    " pizzeria pizzerian skolan förskolan butiken butik kiosken kiosk hotell hotellet brf"
    " bostadsrättsföreningen föreningen ica coop båten fartyget stormen stormarna området stadsdelen"
    " torget gatan parken kyrkan lokalen bar baren pub puben salong salongen krogen galleria gallerian"
    " centrum frisör gården stiftelsen företaget firma firman bageri bageriet gym gymmet hunden katten"
    " linje buss tåget fritidsgården boendet äldreboendet korsningen rondell hållplatsen"
    " busshållplatsen gruppboendet vårdcentralen teatern biografen apoteket församlingen rondellen bron"
    " bostadsområdet trafikplats trafikplatsen kommunen orten byn staden tätorten projektet operation"
    " operationen hpl hållplats färjan ovädret appen tjänsten märket varumärket märke insats insatsen"
    " tjugondag tjugondedag krogarna restaurangerna butikerna områdena orterna kvarteren bolagen"
    " klubbarna ab föreningarna bolaget klubben bandet gruppboende ministern statsministern"
    " statsminister projekt kampanj kommunerna vagn insatserna trattoria bistro apotek sällskapet"
    " modell fc ik ifk bk hus rum sal entré uppgång avdelning avd villa stuga lekplats grillplats led"
    " leden gångbro kafé ölkafé montessori vittra tivoli gevär luftgevär kaninen papegojan musikalen"
    " entrén parkering källare soprum koloniområdet jourboende hamn kajen lok loket kyrksal"
    " konferensrum samlingssal grupprum verkstaden hemköp hvb aktion aktionen tema gymnastiksal bion"
    " bro par avdelningarna husen rummen uppgångarna skolorna förskolorna kören flaskor burkar snattat"
    " tomma väskor jackor konsertlokalen bio fonus barber handlarn cirkus spelhall optiker mopedbil"
    " husbil skåpbil"
)
"""Words, in small letters, after which a name is that of a place, a shop or a thing."""
THING_ENDINGS = tuple(
    sorted(
        _words(
            "bolaget bolag stället klubben butiken affären firman kedjan krogen boendet färjan båten"
            " bussen stormen appen märket systemet spelet föreningen kvarteret området restaurangen"
            " hotellet caféet företaget skolan torget parken gatan kiosken kampanjen festivalen"
            " projektet jouren moskén huset drycken godiset cykeln brytaren rasen mottagningen roboten"
            " vagnen satsningen metoden verktyget utbildningen enkäten cafét badplatsen lekplatsen"
            " mötesplatsen mötesplats träffpunkt träffpunkten centralen centret campingen badet orkanen"
            " ovädret fartyget byrån konditori konditoriet statyn skulpturen trädet garaget kolonin"
            " tornet maskoten rummet salen stugan paviljongen scenen teatern dagiset kameran bryggan"
            " drönaren avdelningen hästen hunden katten cupen turneringen podden pjäsen musikalen"
            " serien boken låten macken boten laget varuhus bilen klippare träffen vagn kåren stationen"
            " kaféet kyrka ssal srum stuga boende uppgången entrén minister showen grillen köket spåret"
            " backen källan fontänen gevär marknaden mässan filmen ministern hemmet loppet programmet"
            " tidningen ligan modellen trapphus paviljong aulan biografen polisstationen lokalen"
            " gallerian handeln boden bostad bostaden jour härbärget kollektivet verkstaden kören"
            " orkestern servern sugen kvarnen kranen sugaren gården veckan verksamheten"
        )
    )
)
"""Ends of words, in small letters, after which a name is that of a place, a shop or a thing."""
PLACE_WORDS = _words(
    "blommor blomster grill fastigheter kebab sushi livsmedel taxi antik optik mode hamburgare färg"
    " gata gatan väg vägen torg torget plats platsen plan park parken gränd gränden stig stigen backe"
    " backen allé allén bro bron kyrka kyrkan kyrkogård kyrkogården kapell skola skolan förskola"
    " förskolan gymnasium gymnasiet gård gården hamn hamnen kaj kajen centrum galleria köpcentrum"
    " bibliotek badhus simhall hall hallen arena arenan stadion station stationen terminalen tunnel"
    " tunneln sjukhus sjukhuset församling café cafe restaurang pizzeria krog bar pub kiosk livs bageri"
    " konditori bygg el måleri åkeri ab hb kb bil däck frisör salong hotell förlag museum museet slott"
    " slottet fästning bageriet affär butik bodega stiftelse fond fonden priset rondell rondellen"
    " terrass trappor trappa äng ängar lekplats lekplatsen minne afton dag dagen mässa loppet cup"
    " backar strand stranden udde holme ö kulle kvarter kvarn bruk kommun kommuns stad stads tingsrätt"
    " län läns co rör hår mat foto smide plåt snickeri städ vvs trädgård entreprenad golv tak pizza"
    " falafel thai nails skönhet tandvård musteri if ik bk ff fk sk gif aif hc hk bois fc ibk ais goif"
    " resor trafik transport begravningsbyrå kläder skor smycken ur guld resebyrå tryckeri inredning"
    " hand buss varuhus guldsmed cykelservice omsorg hus assistans hemtjänst cykel järn källa visa"
    " sommarvisa memorial skulpturer gatukök marknad festival vård bokhandel lekland kvinnojour jour"
    " soppkök bio härbärge matkasse minigolf"
)
"""Words, in small letters, that make the name before them that of a place, a firm or a day."""
ENGLISH_THINGS = _words(
    "camp star market grill house bar club games center centre shop palace kitchen corner garden lounge"
    " diner box gym nails beauty hair foods express town square tower street week run race fest live tour"
    " show night party group team partners company open league friday meet care home clean service store"
    " outlet studio stop food cars rent parking security group up out zone point"
)
"""Last words of English names of firms and events."""
AFTER_A_PLACE = PLACE_WORDS - _words(
    "bil bar dag dagen plan trappa trappor stad el minne hall ö hår mat foto städ trädgård golv tak"
    " pizza kläder skor smycken ur guld resor trafik cykel hus vård assistans hemtjänst omsorg"
    " transport blommor"
)
"""Those that stand after a person too: "Annas bil"."""
AFTER_A_PLACE_ENDINGS = tuple(
    sorted(
        _words(
            "område spår fond turnering skola sjukhus gymnasium centrum torg plats vårdcentral"
            " bibliotek klasser församling kapell museum hållplats lopp loppet pris priset stipendium"
            " stipendiet biblioteket gata gatan väg vägen förvaltning förvaltningen kontoret nämnden"
            " avdelningen enheten jour kök härbärge boende etapp"
        )
    )
)
"""Ends of words that make the name before them that of a place or an authority."""
SETTLED_ENDINGS = tuple(
    sorted(
        _words(
            "by bo torp hult ryd måla sta hammar slätt åker vik näs ås ö sro lund holm fors löv arp köp"
            " bäck å sjö träsk hyttan hytta bruk kil strand sund säter änge böle rum dal berga boda"
            " borg haga lunda åsa hög skog fjäll gård kyrka kyrkby sele vall ånger kind shem rhem lhem"
            " nhem dhem red röd rup mon blacka dala byn sbro ebro brunn lösa backa hed heda hede kär"
            " skär sätra myra tofta junga tånga härad smark äng sänga udden ön udda stad tuna löt berg"
            " inge åkra vad höjd höjden skogen ängen bergen dalen flo mölla lycke lycka valla nacka"
            " lanna rona"
        )
    )
)
"""Ends of the names of villages and parts of towns, and of some surnames."""
PLACE_ENDINGS = tuple(
    sorted(
        _words(
            "kapellet kapell gatan gata vägen väg torget torg parken park skolan skola gården plan"
            " gränd gränden stigen backen allén platsen bron kyrkan hallen berget dalen sjön viken"
            " udden holmen ängen lunden huset gymnasiet badet vallen arenan centrum stationen hemmet"
            " kajen hamnen rondellen kommun staden sborg stad köping hamn området terminalen bruk sund"
            " leden gårdsgata rondell motet korset förmedling byrå handel slageri gatukök verkstad"
            " entreprenad mässan biblioteket rummet statyn priset festivalen älven seum bostäder energi"
            " trafik fastigheter taxi allehanda arena festival"
        )
    )
)
_CHAINS = (
    "clas ohlson/burger king/max burgers/gina tricot/peak performance/willys/sibylla/viking line/"
    "learys/kjell company/bishops arms/harrys/hells angels/lloyds apotek/frasses/lindex/åhléns/"
    "frasse/wayne/waynes/ronald mcdonald/max hamburgare/city gross/maria ungdom/stena line/"
    "circle k/ica maxi/hedin bil/wallenstam/bio rio/göta lejon/tom tits/smith wesson/jack russell/"
    "johnnie walker/jack daniels/captain morgan/tommy hilfiger/guy fawkes/darth vader/adams dräkt/"
    "svarte petter/flitiga lisa/murphys lag/dr oetker/jim beam/albin vega/albin viggen/de geer/"
    "odd fellow/carolina rediviva/texas longhorn/sea ray/jack vegas/cirkus scott/brazil jack/"
    "doktor fries/nordic choice"
)
FIRMS = frozenset(_CHAINS.split("/"))
"""Chains of shops that are called like persons, in small letters."""
CARS = _words(
    "kia seat ford opel skoda audi saab volvo alfa monark crescent deere vuitton mercedes nissan mazda"
    " citroën dacia polestar tesla vespa renault peugeot bmw toyota honda yamaha kawasaki suzuki"
    " volkswagen vw fiat lexus jeep porsche mitsubishi subaru hyundai mini jaguar chevrolet cadillac"
    " harley husqvarna ktm aprilia derbi piaggio sprinter transit scania golf passat polo caddy octavia"
    " fabia škoda corolla yaris berlingo focus fiesta mondeo vito ducato astra corsa mustang"
)
"""Makes of cars and motorcycles, in small letters."""
GOODS = _words(
    "langning försäljning burkar burk flaskor flaska påsar påse kapslar tabletter kartonger lådor paket"
    " dosor beslag par innehav bruk missbruk ett snattat märke smuggling dealande stöld"
)
"""Before "av" or "med" and what is sold or stolen."""
ANIMALS = _words(
    "ponnyn marsvinet igelkotten svanen ankan grisen tuppen tjuren hönan rottweilern labradoren pudeln"
    " taxen undulaten hund hunden katt katten kanin kaninen häst hästen ponny papegoja schäfer labrador"
    " pudel tax rottweiler terrier blandrashund valp valpen kattunge schäfern hundvalp polishund"
    " marsvin fåren kossan korna hundarna katterna hästarna ponnyerna grisarna svanarna getterna"
)
"""Animals, which have names too."""
AUTHORITIES = tuple(
    sorted(
        _words(
            "jouren förvaltningen kontoret kvällen natten dagen helgen veckan festen matchen lig liga"
            " iska verket styrelsen nämnden myndigheten inspektionen rådet institutet bolaget"
            " myndighetens verkets styrelse nämnd råd skolan universitet högskola muséer fond fonden"
            " domstol domstolen rätt ombudsmannen utskott kommitté förening akademin gruppen grupp"
            " teamet team tjänst samverkan service expeditionen enheten avdelningen hem centralen"
            " museum kollegium kansler kanslern byrån arkivet arkiv kåren ens ets sverige bolag"
            " stiftelse region kansli delegation organisation"
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
STATES_OF_THINGS = _words(
    "nedklottrad nedklottrat klottrad överklottrad överklottrat sanerad sanerat stängd stängt avstängt"
    " släckt nedsläckt bränd nedbränd vandaliserad vandaliserat inställd inställt försenat slutsåld"
    " slutsålt slutsålda trasigt inhägnad inhägnat översvämmad översvämmat avspärrad avspärrat halkigt"
    " mörkt öppet bokat uppbruten uppbrutet skräpig skräpigt utrymd utrymt renoverad ombyggd uppgrävd"
    " nedriven nedskräpad nedskräpat fullsatt namnet otryggt tomt nedblåst nedsågad sprucken spräckt"
)
"""How things and places are, and persons are not."""
DONE_TO_THINGS = _words(
    "utrymdes evakuerades öppnas öppnades invigs invigdes renoveras rivs revs saneras sanerades städas"
    " byggs stals ges spelas spelades sänds uppträder uppträdde firas firades arrangeras säljs såldes"
    " dumpas dumpades"
)
"""What is done to things, and by those on a stage."""
HAPPENED_TO_THINGS = _words(
    "rasat lossnat stulits bytts lagats städats sanerats målats släckts klottrats nedklottrats sågats"
    " stängts öppnats byggts rivits sprejats invigts renoverats utrymts vandaliserats spruckit"
)
"""What has happened to things, after "har"."""
WANTED_BY_THINGS = _words(
    "lampa lampor belysning lås kodlås staket kamera kameror ljus skyltar bytas lagas städas saneras"
    " beskäras rondering målas sopas rengöras"
)
"""What things and places lack."""
PARTS = _words(
    "delar delen delarna utkanten mitten centrum del infarten resten utkant hela stora norr söder"
    " väster ägs byggs hyrs ut förvaltas sköts uppsatt uppsatta levererad sponsras arrangeras anordnas"
    " sanerat sanerad"
)
"""Words before "av" and a place."""
NO_PERSONS = _words(
    "polisen kommunen skolan socialtjänsten räddningstjänsten fältgruppen trafikverket systembolaget"
    " region sverige hemköp lidl coop ica västtrafik sl skånetrafiken bris brå"
)
"""Words, in small letters, that act like persons and are none."""
