"""Nouns without an article: short notes begin sentences with them, where a name could stand too."""

from __future__ import annotations

from est_framework.privacy.name_cues import words_of as _words

WHO = _words(
    "polis man kvinna kund elev flicka pojke kille tjej ungdom gäst vuxen vakt väktare granne lärare"
    " okänd fotgängare pensionär patrull vittne allmänhet kollega chaufför bilist cyklist mopedist kock"
    " servitör student praktikant kassör publik fan person individ yngling tonåring turist kriminell"
    " tjuv gubbe gumma tant farbror snubbe fyllo hemlös berusad maskerad anonym anhörig närstående mobb"
    " klunga sällskap stim trio duo kvartett grupp gäng par besättning brandkår ambulans hantverkare"
    " entreprenör montör snickare målare elektriker städare vaktmästare målsägande misstänkt gripen"
    " åtalad dömd skadad påverkad arg full naken beväpnad utklädd ensam kompis förälder syskon barn"
    " bebis spädbarn tonåringar vän ordningsvakt konduktör lokförare kassörska sjukskötare läkare"
    " tandläkare kurator rektor mentor tränare domare spelare supporter åskådare ledare fältare förare"
    " passagerare resenär löpare ryttare jägare fiskare camper campare nattvandrare volontär artist"
    " musiker kändis politiker journalist reporter fotograf missbrukare narkoman langare rånare"
    " inbrottstjuv skurk bråkstake busfrö gärningsman förövare representant företrädare delegation"
    " främling främlingar medborgare invånare"
)
"""Who acts and is not named."""
WHAT = _words(
    "bråk inbrott stöld rån skräp glas oro stök trafik narkotika alkohol vandalism otrygghet"
    " skadegörelse brand hot våld larm snö is brott skott båt moped personbil lastbil bil buss tåg"
    " trygghet regionalt tidvis arbete samverkan ordning mörker vatten el rök eld grus sand skog hund"
    " hundar katter vi problem fordon effektiv röd grön blå gul vit svart klass mobil alarm"
    " crossmotorcykel cykel sparkcykel husvagn släp vagn tält skylt spårvagn fyrhjuling häst katt fågel"
    " råtta älg vildsvin varg gås svan mås trut larmcentral ljud skrik rop smäll gas regn storm halka"
    " dimma värme kyla vind frost kartong påse kniv pistol yxa bräda planka gren träd buske stubbe"
    " stolpe lampa belysning kamera grind staket port dörr lås nyckel ruta fönster vägg hiss tvättstuga"
    " soprum förråd källare garage infart badplats strand sjö damm bäck kanal brygga hållplats perrong"
    " spår räls moské kyrka hall taxi traktor grävmaskin container bomb raket smällare bengal"
    " fyrverkeri möbel soffa madrass stol bord bänk soptunna papperskorg brevlåda postlåda elskåp lucka"
    " brunn läcka spricka hål potthål kantsten gatsten tegelsten flaska burk boll fotboll högtalare"
    " musik fest folkfest marknad match konsert demonstration manifestation kravall upplopp slagsmål"
    " gräl tjafs knuff spark slag mordbrand explosion detonation sprängning skottlossning beskjutning"
    " attentat olycka krock viltolycka singelolycka trafikolycka dikeskörning klotter sanering städning"
    " röjning snöröjning halkbekämpning sopning plogning rondering rundvandring vandring möte dialog"
    " samtal besök insats tillsyn kontroll åtgärd beslut ärende fråga svar förslag lägesbild rapport"
    " anmälan felanmälan utredning uppföljning statistik trend ökning minskning summa strömavbrott"
    " vattenläcka översvämning lukt stank buller oväsen skällande hundskall skymning gryning kväll natt"
    " morgon helg lov skolstart avslutning lucia loppis auktion"
)
"""What is there or happens."""
UNITS = _words(
    "fritid fritidsgård kultur drift teknik ledning stab kansli växel jour vakant oklart okända"
    " exploatering arbetsmarknad integration folkhälsa utbildning idrott föreningsliv näringsliv"
    " krisberedskap beredskap kommunikation upphandling ekonomi registrator renhållning vaktmästeri"
    " lokalvård kost elevhälsa mottagning försvarsmakt kustbevakning tull skatteverk kronofogde frivård"
    " kriminalvård miljö park gata bostad socialtjänst räddningstjänst hemtjänst omsorg säkerhet skola"
    " förskola kommun region stat hörnan gallerian gruvan nord syd öst väst mitt nordost sydost"
    " nordväst sydväst fastighet fastigheter bygg planering plan juridik personal service support it"
    " data säk trygg hälsa vård rehab missbruk beroende unga äldre ungdomar föräldrar grannar boende"
    " hyresgäster besökare allmänheten samtliga respektive båda diverse annat övrigt inget saknas klar"
    " klart pågår avslutat avslutad senare snart hr ssp bris bup soc polis polisen brandkår ambulans"
    " politik nämnd styrelse utskott ordförande sekreterare samverkan förvaltning avdelning enhet"
    " sektion team grupp referensgrupp arbetsgrupp styrgrupp entreprenör konsult leverantör väktarbolag"
    " bevakning parkering trafik belysning väg gator grönyta kyrka församling moské förening föreningar"
    " klubb idrottsförening näringsidkare handlare butiker krögare centrumledning centrumledare"
    " fältgrupp fältare nattvandrare volontärer hyresvärd hyresvärdar bostadsbolag fastighetsägare"
    " socialjour fritidsledare fritidsgården elevhälsan skolledning rektorer"
)
"""Who does something in minutes: units, trades and parts of a town."""
BARE = WHO | WHAT | UNITS
"""Nouns that begin a sentence without an article."""
NOUN_ENDINGS = tuple(
    sorted(
        _words(
            "ning het tion itet skap vård hälsa tjänst verk mottagning gård arbete miljö skola rätt"
            " makt fogde teknik service byrå stab enhet förening nämnd styrelse bolag ledning gruppen"
            " ansvarig ledare chef samordnare handläggare ägare värd vakt förvaltare tekniker else"
            " vaktmästeri"
        )
    )
)
"""Ends of words for units and trades."""
COMPOUND_ENDINGS = tuple(
    sorted(
        _words(
            "bil bilar cykel cyklar buss moped skoter traktor maskin båt vagn hund katt häst fordon"
            " skylt lampa kamera dörr port ruta fönster staket grind stuga rum låda skåp korg tunna"
            " bänk brand larm brott skott stöld inbrott rån hot våld bråk gräl klotter olycka"
            " sprängning explosion läcka avbrott vandring patrull styrka kår central personal publik"
            " grupp sällskap byggnad plats hållplats väg tunnel trappa brygga förråd skjul container"
            " släp kvinna pojke flicka ungdom elev kund gäst granne vittne boende tjuv chaufför"
            " konduktör arbetare student ljud skrik rop smäll musik fest match konsert demonstration"
            " marknad möte besök insats fotboll idrott barn stöd frågor fack galopp fynd kul hjälp kurs"
            " träff fika gala final kväll natt dag vecka helg lov läger skola bladet bud mat kaffe korv"
            " glass lopp marsch rally mässa cup serie liga lag klubb förening råd forum arena hall hus"
            " park torg"
        )
    )
)
"""Last parts of words for such: "fritidsbåt", "förskolegrupp"."""
