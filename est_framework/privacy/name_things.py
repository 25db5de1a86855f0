"""Things that have a capital in the middle of a sentence: shops, firms, makes, clubs, days, countries."""

from __future__ import annotations

from est_framework.privacy.name_cues import words_of as _words

SHOPS = _words(
    "biltema jula rusta normal tiger stadium intersport pressbyrån jysk netto subway willys"
    " dollarstore lindex kappahl gekås preem elgiganten mcdonalds ikea tempo hornbach bauhaus byggmax"
    " beijer rauta hemtex åhléns cubus dressmann synsam specsavers apotea kronans lloyds apotek"
    " systembolaget citygross maxi kvantum nära lidl hemköp xtra netonnet webhallen mediamarkt"
    " teknikmagasinet xxl decathlon bokus adlibris akademibokhandeln starbucks espresso waynes pizza"
    " hut kfc bastard dominos foodora wolt budbee instabox airmee nordic wellness sats actic friskis"
    " svettis scandic elite clarion choice okq qstar gulf tanka lekia toys hemmakväll blomsterlandet"
    " plantagen interflora indiska lagerhaus panduro ohlson lush kicks lyko glitter stc fitness"
    " harrys learys bishops pinchos citycon ström atrium ljungberg unibail rodamco cassels galleriet"
    " kupolen valbo"
)
"""Chains of shops, restaurants, hotels and gyms."""
FIRMS_AND_CARE = _words(
    "securitas avarn nokas loomis nomor anticimex dhl schenker bring postnord vattenfall fortum eon"
    " ellevio tekniska stena peab skanska ncc jm hsb riksbyggen balder wallenstam victoriahem heimstaden"
    " rikshem mimer poseidon bostadsbolaget familjebostäder framtiden hyresbostäder mitthem gavlegårdarna"
    " vidarkliniken stångåstaden kopparstaden akelius willhem stadsmissionen ikanobostad neobo samhall"
    " attendo ambea humana verdandi frösunda vardaga norlandia aleris capio praktikertjänst kry"
    " assistansbolaget nordea swedbank handelsbanken seb sbab klarna länsförsäkringar folksam trygg telia"
    " telenor tele com comhem tre bahnhof nobina keolis transdev arriva bergkvarabuss vy sj mtr mtrx"
    " skånetrafiken västtrafik östgötatrafiken länstrafiken ul xtrafik flixbus voi tier lime bolt ryde"
    " uber airbnb cabonline sunfleet prezero ragn sells suez renova veolia visita almega samres cargo"
    " infranord strukton coor iss sodexo compass samtrafiken hyresgästföreningen svevia telge assa abloy"
    " assemblin remondis kone schindler aptus lassila"
)
"""Firms, landlords, banks and who cares for others by contract."""
SCREENS = _words(
    "facebook snapchat instagram google tiktok youtube messenger discord signal telegram whatsapp"
    " twitch reddit flashback kik omegle yubo bereal tinder grindr excel windows outlook teams zoom"
    " word powerpoint sharepoint onedrive chatgpt fortnite roblox minecraft playstation xbox nintendo"
    " pokémon netflix hbo viaplay spotify swish bankid kivra blocket vinted tradera hemnet iphone"
    " samsung huawei android embrace stratsys flexite infomentor vklass unikum schoolsoft rakel axis"
    " hikvision verisure sector"
)
"""Programs, games and what goes by telephone."""
MAKES = _words(
    "volvo saab toyota ford audi bmw mercedes volkswagen opel mazda kia nissan renault peugeot skoda"
    " tesla hyundai honda yamaha scania puch piaggio crescent monark husqvarna stiga suzuki kawasaki"
    " ktm vespa polestar porsche lexus alfa citroën dacia seat fiat jeep subaru mitsubishi glock"
    " molotov kalasjnikov luger beretta cobra bengaler snus general ettan velo zyn göteborgs knox"
    " tramadol lyrica rivotril xanor oxycontin subutex concerta ritalin benzo cannabis ecstasy fentanyl"
    " red bull celsius nocco monster pepsi cola sprite carlsberg heineken smirnoff absolut explorer"
    " norrlands falcon mariestads pripps lego barbie adidas puma gucci moncler vuitton rolex canada"
    " boss lacoste fjällräven haglöfs billyhylla smartwhip bosch makita hilti dewalt milwaukee karcher"
    " kärcher vapes elfbar marlboro prince volvon saaben golfen audin volvor saabar bosen habibi wallah"
)
"""Makes of cars and motorcycles, drinks, drugs, weapons and clothes."""
COMPANIES_OF_PEOPLE = _words(
    "örnar korset röda rädda barnen kvinnojouren vandrarna lions rotary scouterna djurgården"
    " hammarby sensus abf medborgarskolan studiefrämjandet ibn rushd kfum kfuk iogt nto"
    " frälsningsarmén bris brå ecpat rfsl rfsu unizon roks spf prv unicef amnesty greenpeace"
    " naturskyddsföreningen friluftsfrämjandet korpen fryshuset fritidsbanken mattecentrum jehovas"
    " equmenia pingstkyrkan odin brynäs modo frölunda elfsborg häcken sirius färjestad leksand"
    " skellefteå malmö ff aik dif gif ifk iff fbk hv luleå öster kalmar bandidos hells angels mongols"
    " satudarah hogland foxtrot dalen shottaz dödspatrullen vårbynätverket bredängsnätverket bro"
    " brödraskapet loyal black ultras sverigedemokraterna moderaterna socialdemokraterna liberalerna"
    " centerpartiet vänsterpartiet miljöpartiet kristdemokraterna nmr"
)
"""Associations, parties, clubs and gangs."""
DAYS = _words(
    "halloween valborg lucia friday corona covid pride eid nobel påsk pingst advent midsommar"
    " kulturnatten summerburst vasaloppet melodifestivalen eurovision allsång nyår lördag fredag"
    " rimfrost nouruz newroz diwali holi hanukka vappen walpurgis midvinter kräftskiva alzheimers"
    " tourettes parkinsons monday tuesday wednesday thursday saturday sunday january february march july"
    " september october november december"
)
"""Days, feasts, storms and illnesses, the days and months of English reports too."""
PARTS_OF_TOWNS = _words(
    "alby fittja hallunda norsborg husby rinkeby tensta ronna geneta lina rosengård seved hammarkullen"
    " hjällbo bergsjön biskopsgården lövgärdet gårdsten tynnered araby vivalla skäggetorp hageby navestad"
    " kronoparken råslätt gottsunda valsätra fröslunda skiftinge andersberg bäckby råby norrby hulta nydala"
    " koppargården gamlegården holma kroksbäck bellevuegården lindängen hermodsdal drottninghög jordbro"
    " vårby fornhöjden lagersberg årby klockaretorpet ljura nacksta bosvedjan ersboda ålidhem karlslund"
    " dalhem närlunda planteringen charlottesborg österäng bjurhovda pettersberg hökåsen bettorp brickebacken"
    " oxhagen rynninge sörbyängen varberga rosta öxnehaga möllan möllevången avenyn stureplan vasastan"
    " majorna haga linné hisingen nordstan slottsskogen brunnsparken tanto globen skanstull medborgarplatsen"
    " odenplan fridhemsplan slussen rågsved hagsätra bredäng sätra vårberg skärholmen jakobsberg tumba"
    " hallsberg sjöbo hässleholmen trandared kungsmarken sibirien nyhem vallås oskarström gustavslund"
)
"""Parts of towns that many reports are about."""
WATERS = _words(
    "vättern vänern mälaren hjälmaren siljan lagan ätran voxnan ljusnan tarnan viskan nissan tåkern roxen"
    " sommen bolmen rottnen boren dellen åsunden storsjön kolmården tiveden kinnekulle billingen ribban"
    " karolinska sahlgrenska akademiska danderyd ersta skandia grimmans babel tyresta torup"
)
"""Lakes, rivers, hills and houses that are known to all."""
LANDS = _words(
    "sverige norge danmark finland island tyskland polen europa asien afrika amerika kina ryssland"
    " ukraina turkiet syrien irak iran gaza israel palestina usa london paris berlin oslo köpenhamn"
    " helsingfors bryssel rom madrid wien moskva kiev kabul bagdad damaskus teheran mogadishu"
    " istanbul beirut warszawa prag budapest riga tallinn vilnius hamburg somalia etiopien sudan"
    " egypten marocko algeriet tunisien libyen nigeria ghana kenya uganda rwanda kongo gambia libanon"
    " jordanien afghanistan pakistan indien bangladesh thailand vietnam japan korea kosovo bosnien"
    " serbien kroatien albanien makedonien montenegro slovenien rumänien bulgarien grekland italien"
    " spanien portugal frankrike belgien nederländerna holland schweiz österrike ungern tjeckien"
    " slovakien estland lettland litauen vitryssland georgien armenien azerbajdzjan kazakstan"
    " uzbekistan chile peru brasilien argentina mexiko colombia kuba kanada australien storbritannien"
    " england skottland wales irland brittisk skåne blekinge halland småland öland gotland"
    " östergötland västergötland bohuslän dalsland värmland närke västmanland södermanland sörmland"
    " uppland gästrikland hälsingland dalarna härjedalen jämtland medelpad ångermanland västerbotten"
    " norrbotten lappland norrland svealand götaland mälardalen bergslagen roslagen tornedalen"
    " österlen norden baltikum balkan mellanöstern arabiska svenska engelska somaliska persiska dari"
    " kurdiska"
)
"""Countries, their capitals, provinces of Sweden, and peoples' words."""
AUTHORITIES_IN_SHORT = _words(
    "statens sveriges riks nato interpol europol amber direkten vasa tjejcentrum statsministern"
    " kronofogden kriminalvården frivården migrationsverket arbetsförmedlingen komvux sfi bup vuxpsyk"
    " ungdomsmottagningen maskrosen barnahus barnombudsmannen lvu lvm sol lss ssp ssa est sspf bid"
    " lpo rlc säpo mucf skr msb boverket skolverket socialstyrelsen folkhälsomyndigheten"
    " länsstyrelsen riksdagen regeringen stadshuset rådhuset stadsbyggnad fastighet parkering"
    " servicecenter kontaktcenter medborgarservice resecentrum city centrum stockholmshem burger king"
)
"""Authorities, laws and words that a heading writes with a capital."""
THINGS = frozenset().union(
    *(
        SHOPS,
        FIRMS_AND_CARE,
        SCREENS,
        MAKES,
        COMPANIES_OF_PEOPLE,
        DAYS,
        PARTS_OF_TOWNS,
        WATERS,
        LANDS,
        AUTHORITIES_IN_SHORT,
    )
)
"""All of them, in small letters: none is a person unless it is on the list of names."""
