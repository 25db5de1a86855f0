"""
Sentences that name places, houses, firms, feasts and the like, but no person, each written by hand.

One sentence a line; a backslash at the end of a line says that the sentence goes on.
"""

from __future__ import annotations

CAPITALS: dict[str, str] = {
    "streets and squares": """
Belysningen på Odengatan är fortfarande släckt.
Ungdomar samlas på Gustav Adolfs torg efter klockan åtta.
Bilbrand på Hagagatan, släckt av räddningstjänsten.
Korsningen Vasagatan–Nygatan har haft två olyckor.
Det är mörkt mellan Rönnvägen och Lindvägen.
Stökigt på Stora torget under lördagen.
Farthinder behövs på Ekebyvägen.
Vi gick Drottninggatan, Köpmangatan och tillbaka längs ån.
Mopeder kör slalom på Sankt Eriksgatan.
Trapphusen på Bergsgatan 14 till 22 är städade.
Hörnet vid Tegnérgatan är ett tillhåll på kvällarna.
Klotter på Järnvägsgatan, Bangatan och Hamngatan.
Gängen flyttar mellan Tallåsvägen och torget.
Dumpade vitvaror på Fabriksgatan.
På Olof Palmes plats stod det fullt med elsparkcyklar.
Gångtunneln under Hjalmarvägen är nymålad.
Skyltfönster på Stationsgatan 7 krossat.
Sista lampan mot Karl XI:s gata är trasig.
En gasflaska hittades på Slottsgränd.
Brännkyrkagatan avstängd på grund av läcka.
Bom uppsatt vid infarten från Elins väg.
Skjutningen skedde på Kristinagatan enligt polisen.
Soprummet på Almgatan 3 brann.
Torggatan behöver fler papperskorgar.
Buskörning på Industrivägen varje fredag.
Det är lugnare på Rådhustorget sedan kameran kom upp.
Fartkontroll på Österleden, nitton böter.
Cykelvägen längs Ringvägen är full av glas.
Ny övergång vid Pilgatan.
Fotgängare klagar på Kaptensgatan.
Vid Sven Hedins väg har en buske tagits bort.
Rondellen på Västra Esplanaden är uppkörd.
Folk parkerar på Anna Kvists gränd trots förbud.
Inbrott i källare på Björnvägen och Vargvägen.
Sopor dumpas på Lisa Sass gata.
""",
    "places, parks and districts": """
I Råslätt har det varit lugnt.
Vivalla centrum har fått ny belysning.
Oroligt i Araby under onsdagskvällen.
Folkets park hade konsert och allt gick bra.
Badplatsen vid Norrsjön var full av folk.
Lekplatsen i Kvarnparken är stängd för renovering.
De unga rör sig mellan Navestad och Hageby.
Brand i skogen bakom Oxhagen.
Linnéparken städades av kommunen.
I Ryd är stämningen bättre.
Ronneby brunnspark har problem med glas.
Sörby och Almby rapporterar inget.
Längs Fyrisån sitter folk och dricker.
Rosengård, södra delen: mycket rörelse på natten.
I slottsparken låg det sprutor och vid Karlslund två till.
Lillån har svämmat över.
Tält vid Mårtens fälad.
Andersberg har haft tre bränder på en vecka.
Nya ungdomar från Biskopsgården syns på torget.
Vandringsleden mot Elisedal saknar skyltar.
Utomhusbadet Gustavsvik hade rekordbesök.
Fler fickstölder på Liseberg än vanligt.
På Gröna gården har en bänk brunnit.
Vid Håkanstorp har mopederna försvunnit.
Hyllie är lugnt, Lindängen oroligare.
I Lina hage hålls hundar lösa.
Det ryktas om fest vid Hjälmaren.
Skateparken i Mariehem är nedklottrad.
Stadsdelen Ekön fick besök av trygghetsbussen.
Västra Frölunda, Tynnered: se separat lista.
Nära Tomteboda är staketet klippt.
Sundsvall skickade två extra patruller.
Klippan vid Ivarsberg används för dykning, livsfarligt.
Gamla stan var full av turister.
Ungdomarna tar tåget till Hallsberg.
Södermalm och Norrmalm har olika problem.
Kolonilotterna i Eriksberg hade inbrott.
Berga centrum får en ny butik.
I Hovsjö firas det hela helgen.
Tennisbanorna vid Sollidens IP är öppna för alla.
Knivsta hade ett liknande fall.
Örebro, Lindesberg och Kumla har gemensam patrull.
Vid Svartån ligger det kundvagnar.
Fisksätra har fått ny fritidsgård.
Söder om Tallkrogen saknas belysning.
""",
    "schools and preschools": """
Karlbergsskolan hade öppet hus, inga störningar.
Elever från Navets skola kom till Åsaskolan och letade bråk.
Fönster krossade på förskolan Blåsippan.
Förskolan Pippi har fått gården vandaliserad.
Sankta Maria skola har infört ID-kort.
Vid Olaus Petriskolan är trafiken rörig.
Ekenskolan har infört mobilförbud.
Rudbeck hade besök av utomstående under lunchen.
Elever på Thorildsplans gymnasium har blivit rånade.
Brandlarm på Adolfsbergsskolan, falskt.
Gymnasieelever från Tullängen samlas bakom kiosken.
Montessoriförskolan Linden är anmäld för buller.
Birgittaskolan vill ha lampa vid cykelstället.
Ett brev har skickats till alla hem på Risbergska.
S:t Olofs skola har nattvandring.
Engelska skolan har egen vakt.
Wilhelm Haglunds gymnasium hade studentmottagning.
Lärarna på Brickebackens skola är trötta.
Bråket på Kunskapsgymnasiet är utrett.
Ansgarskolan: cykel stulen.
Viktoriaskolan hade inga händelser.
Förskolan Tomtebo larmade om sprutor.
Fritids på Mikaelskolan stänger tidigare.
Karolinska skolan får ny skolgård.
Komvux Lindeskolan har bytt låssystem.
Hjalmar Lundbohmsskolan stängde entrén mot ån.
Grillska gymnasiet får besök av fältarna.
Thoren-eleverna äter lunch i gallerian.
Öppna förskolan Ugglan flyttar.
Elever vid Carl Wahren har gjort en trygghetskarta.
""",
    "shops, firms and brands": """
Ica Maxi har fått fler snatterier.
Coop anställer egen vakt.
Väktare från Securitas på plats hela helgen.
Bråk utanför McDonald's vid ettiden.
Öbo har bytt ut portarna.
Lidl och Willys delar på parkeringen.
Vi köpte nya lampor från Philips.
Avarn tog över efter Nokas i oktober.
En vit Volvo V70 står felparkerad hela dagarna.
Två Yamaha-mopeder stulna ur garaget.
En Audi körde på räcket och lämnade platsen.
Hyresbostäder har anlitat PEAB för taken.
Frisör Salong Saga har fått rutan krossad.
Pizzeria Milano stänger tidigare.
Jensens Bygg har lämnat ställningen utan vakt.
Restaurang Ming har ordnat egen belysning.
Lindex och Kappahl fick larma samma kväll.
Polarbröd och läsk stals från lastkajen.
Riksbyggen håller i trygghetsronden.
Anderssons Åkeri parkerar lastbilar på gatan.
Systembolaget rapporterar fler langningsförsök.
Elgiganten bjöd in ungdomarna på spelkväll.
Hemköp säljer inte längre smällare.
Klubb Havana har fått sitt tillstånd indraget.
Svart BMW utan skyltar.
Tiger, Normal och Flying Tiger hade stölder av småsaker.
Espresso House har flyttat in i gamla banken.
Skåpbil av märket Ford Transit stulen.
En röd Toyota med taxiskylt.
Burger King stängde toaletterna.
Foodora-buden kör på trottoaren.
Presenter för tusen kronor stals hos Akademibokhandeln.
Jula har en ny regel om knivar.
Hunden var en rottweiler, i koppel.
Vandrarhemmet Charlotte är fullbelagt.
Kafé Rut har utökat öppettiderna.
Nordea-kontoret fick fasaden nedklottrad.
Snabbgross och Axfood har haft inbrott i lastbilar.
Gym Nordic Wellness har öppet dygnet runt.
Tuborg- och Pripps-burkar överallt.
Samhall tar hand om städningen av torget.
Wettergrens bokhandel har stängt för gott.
Lasses Livs har fått nya ägare.
Maxi-kassar med sopor i buskarna.
Stora Coop har satt upp grindar.
Olles Däck har haft inbrott i containern.
ABK har sanerat klottret.
Stena Fastigheter, Willhem och Heimstaden deltar i vandringen.
Husqvarna-sågar stulna ur förrådet.
Kakelgiganten har fått lastkajen nedskräpad.
Swish-bedrägerier mot äldre ökar.
Tips kom in via Snapchat.
Grupper på Telegram säljer vape.
Bilder spreds på TikTok och Instagram.
Gammal Saab övergiven på grusplanen.
""",
    "associations, teams and churches": """
Örebro SK spelade hemma och centrum var fullt.
Supportrar från Djurgården och AIK höll sig isär.
Röda Korset öppnar värmestuga.
Svenska kyrkan bjuder på soppa.
Hyresgästföreningen ordnar loppis.
Verdandi har läxhjälp tre dagar i veckan.
Rädda Barnen håller i föräldrakurs.
IF Elfsborg har tagit med ungdomar på match.
BK Forward lånar ut sina lokaler.
PRO fick låset utbytt.
Nattvandrarna i Rosta var fem personer.
Karlslunds IF har fått bollplanen uppkörd av mopeder.
Sankt Nicolai kyrka har stängt porten under dagtid.
Lions delar ut reflexer.
Somaliska föreningen vill ha tider i hallen.
Hells Angels har setts på parkeringen.
Boxningsklubben Knockout har prova på-dagar.
Scouterna fick tältet sönderskuret.
Fryshuset startar ny grupp.
Olaus Petri församling har öppet hus.
Fotbollslaget Rynninge tränar till nio.
Unga Örnar har haft läger.
Moskén fick hot via telefon.
IK Sturehov fick omklädningsrummet förstört.
Syrianska höll i cupen och det var god ordning.
Hammarby firade med bengaler.
Studiefrämjandet hyr lokalen på onsdagar.
ABF har kurs om nätet.
Pingstkyrkan skjutsar hem ungdomar.
Villaägarna vill ha lägre fart.
Equmenia öppnar kafé.
Farmen, djurparken för barn, har fått staketet klippt.
""",
    "buses, trains and stops": """
Buss 4 kör en annan väg på grund av stenkastning.
Västtrafik har satt in extra kontrollanter.
Hållplats Mariagatan saknar glas.
SL stänger norra uppgången.
Pendeltåget från Märsta var fullt av supportrar.
Slutstationen Norsborg hade bråk vid midnatt.
Länstrafiken har polisanmält skadegörelsen.
Linje 11 mot Brickebacken är mest utsatt.
Spårvagn 6 blev stående vid Kortedala torg.
På Resecentrum har det varit lugnt.
SJ höll tåget i Katrineholm i väntan på polis.
Skånetrafiken vill ha fler ronder på Triangeln.
T-banan vid Rissne har haft strömavbrott.
Busshållplatsen Idrottshallen är nedklottrad.
Nobina har bytt ut rutorna.
Vid hållplats Karlavägen finns ingen lampa.
Flygbussarna fick en sten i rutan.
Arlanda Express påverkades inte.
Keolis och kommunen har möte.
Stationen i Flen är utan bemanning.
""",
    "events, holidays, months and days": """
Under Ramadan är det mer folk ute på kvällarna.
Valborg blev lugnare än väntat.
Inför Halloween ställer vi in containrar.
Påsken gick utan bränder.
På luciamorgonen var det stökigt i centrum.
Maj var den lugnaste månaden hittills.
Cruisingen samlade tusen bilar.
Augusti blev rörig.
Kulturnatten drog tiotusen besökare.
Under Marknadsdagarna stals flera plånböcker.
Studentflaken orsakade köer.
På Alla helgons dag var kyrkogården full.
Mars och april: fler bränder.
EM-finalen visades på storbild utan bråk.
Lördag: lugnt. Söndag: rån.
Eid firas i parken på fredag.
Nationaldagen firades på slottet.
Black Friday gav långa köer.
Kräftskivan i parken slutade med slagsmål.
Sportlovet var lugnt tack vare isen.
Melodifestivalen visas på biblioteket.
Nyårsnatten krävde sju utryckningar.
Juni brukar vara värst vid badet.
Torsdagsmöte inställt.
Stadsfesten hade egna vakter.
Augustifesten är över för i år.
Kristi himmelsfärd var lugn.
Stafetten Vårruset gick genom området.
Pridetåget gick utan störningar.
Walpurgis i Lund drog stora skaror.
Newroz firades fredligt på torget.
Mello-festen på gården fick hundra besökare.
""",
    "buildings and arenas": """
Behrn Arena hade match och trafiken stod still.
Conventum fick en ruta krossad.
Kulturhuset stänger nu klockan åtta.
Kvarteret Hugin har fått nya lås.
Kv. Svanen: belysning trasig.
Gallerian Krämaren har egna väktare.
Frölunda Kulturhus hade bokcafé.
Parkeringshuset Falken är nedsläckt.
Stadshuset fick färg på fasaden.
Ungdomens hus har nya tider.
Fritidsgården Loket stänger tidigare.
Åvestadalen äldreboende fick in en främmande man.
Biografen Saga lade ner.
Hotell Linné har haft störande fester.
Vårdcentralen Lillån har stängt sin entré.
Trygghetsboendet Sofia är utan hiss.
Tingsrätten spärrades av i två timmar.
Mötesplats Varberga har fått ny personal.
Kiosken vid Idrottshuset är uppbruten.
Brf Granen har egna kameror.
Brf Karl Johan vill ha fler ronder.
Gamla Posten står tom.
Slottet och Wadköping är populära på sommaren.
Aspholmens äldreboende har haft stölder.
Badhuset Aquarena är öppet igen.
Fritidsgården Kometen fick inbrott på natten.
Eyrafältet får nya strålkastare.
Ladan, ungdomarnas eget hus, sköts bra.
Saluhallen var lugn.
Familjecentralen Björken är stängd.
""",
    "authorities and projects": """
Socialtjänsten och Kriminalvården var med på mötet.
Polisen Bergslagen skickar en extra patrull.
Trafikverket byter lampor i tunneln.
Tekniska förvaltningen har sågat ned träden.
Nerikes Brandkår höll utbildning.
Länsstyrelsen vill se statistiken.
Enligt Brå ökar oron.
Region Örebro län har stängt entrén nattetid.
Migrationsverkets boende ska läggas ner.
Kronofogden var på plats.
Projektet Trygga gården får fortsätta.
Mini-Maria har fått fler besök.
Mariamottagningen har öppet hus.
MSB har skickat ut material.
Räddningstjänsten Syd hade övning.
Trygg i Norr startar i höst.
SSPF-gruppen har fått del av uppgifterna.
Arbetsförmedlingen flyttar ut ur centrum.
Miljökontoret mäter bullret.
Försäkringskassan har vakter i receptionen.
Kommunen och polisen tecknade medborgarlöfte.
Barnahus kontaktat.
BoTryggt ger råd om hur gården kan byggas.
Projekt Linus handlar om läsning.
Fältgruppen Väst har semester.
Akutmottagningen på USÖ har fått extra vakter.
""",
    "words that are names too, first in the sentence or alone": """
Sten kastades mot fasaden.
Björk och al har tagits bort längs ån.
Rosa sprayfärg på tolv bilar.
Max fem personer får vara i lokalen.
Ek sågades ner utan lov.
Berg av skräp bakom kiosken.
Bo inte ensam kvar i huset när larmet går.
Sol och värme gjorde att många var ute.
Lilla torget är lugnt.
Ris och grenar brinner i skogsbrynet.
Storm och regn gjorde kvällen lugn.
Dag som natt står porten öppen.
Hans beteende oroar de andra eleverna.
Alla vill ha mer ljus.
Lager från mataffären har försvunnit.
Holmen vid badet är full av glas.
Strand och brygga städade.
Krona efter krona försvinner till spelautomaterna.
Falk eller hök har byggt bo på taket och ska inte störas.
Liten brand i gräset.
Ros till personalen på badet.
Hagen bakom skolan är nedtrampad.
Lund med gamla ekar avstängd på grund av rasrisk.
Linden utanför porten har fallit.
Vik av vid bommen, skylten är borta.
Ung man sågs springa från platsen.
Svart rök från taket.
Lo sågs i skogsbrynet, så ta in katterna.
Grön belysning i tunneln gör att det känns kallt.
Frisk luft i trapphuset igen.
Modig insats av en förbipasserande.
Stark lukt av bensin.
Lång kö till värmestugan.
Gran vid torget, inte tänd än.
Stål i räcket är avsågat.
Ström saknas i hela kvarteret.
Viola och pelargon uppryckta ur lådorna.
Malm, grus och sten ligger kvar efter bygget.
Ärlig dialog med ungdomarna.
Hed och ljung brann.
Gård 3 har nya bänkar.
Ljung planteras i lådorna till hösten.
Sjö och skog lockar många på kvällarna.
Vi satte ut ljus, sten och mossa på minnesplatsen.
""",
    "longer texts with places and houses": """
Vi gick från Våghustorget till Slottsparken och tillbaka. Mest lugnt, lite stök utanför Statoil.
Bråk utanför Ica Nära på Gamla vägen. När polisen kom hade alla gått mot Markbacken.
Belysningen vid Oxhagens centrum är lagad. På Hovstavägen är tre lampor fortfarande trasiga.
Fritidsgården i Brickebacken stängde tidigare på grund av sjukdom. Ungdomarna gick till Mio i stället.
Två cyklar av märket Crescent är stulna från stället vid Varbergaskolan.
Enligt Örebrobostäder ska portarna på Hjortstorpsvägen bytas i april.
Det brann i en container bakom Willys i Tybble. Räddningstjänsten släckte.
I samband med matchen mot Degerfors var det oroligt på Olaigatan.
Nya lampor sätts upp i Tegelbruket och Stjärnhusen under vecka 48.
Trygghetsvandring i Baronbackarna med polis, kommun och Hyresgästföreningen.
Barn leker på bygget vid Södra Allén trots att NCC har satt upp staket.
Buss 22 har fått rutor krossade mellan Hagbytorp och Lillån.
Rektorerna på Mellringeskolan och Vasaskolan har skickat ut ett gemensamt brev.
Lördagens marknad i Askersund drog mycket folk. Inga gripanden.
En grupp från Hallstahammar bråkade med en grupp från Surahammar på Pizzeria Roma.
Vi har bett Tele2 och Telia att städa runt sina skåp.
Väktare från Avarn och fältare från kommunen följdes åt på fredagen.
Snatterier på Rusta, Biltema och Dollarstore. Enligt personalen är det samma grupp.
Konserten i Brunnsparken flyttades till Conventum på grund av åska.
Moped av märket Puch Dakota hittad i Hjälmaren.
Klotter på Sankt Nikolai, troligen samma tagg som på Centralstationen.
Det är rörigt utanför Max vid midnatt. Trafiken från Södra Infarten köar ut på vägen.
Elever från Virginska skolan blev rånade på väg till Krämaren.
Högtalare av märket JBL spelar till långt in på natten.
Systembolaget och Ica på Universitetsallén har haft gemensam genomgång.
Det nya gymmet Friskis ligger bra till men parkeringen är mörk.
Under Oktoberfesten i Folkets hus uppstod slagsmål, två fördes till sjukhus.
Fontänen i Centralparken är avstängd. Bänkarna är flyttade till Näbbtorget.
Kommunals lokal har fått en ruta krossad.
Tåget från Göteborg kom in med åttio supportrar, mötta av polis.
På Linnéuniversitetet har det förekommit stölder ur skåp.
Cykelstråket mellan Adolfsberg och Mosås saknar belysning.
Vi ser att Snus Direct säljer till minderåriga.
Kvarteren Lotsen, Skepparen och Styrmannen har gemensam gård.
Anläggningen Trängen är öppen men saknar personal på söndagar.
Sankt Larsparken är ett tillhåll, särskilt utanför Grand Hotell.
Övergivna vagnar från Ica Kvantum i Svartån.
Kommunen byter ut bänkarna på Ånäs torg.
Mötet hölls på Teams. Polisen, Bostaden och Svenska kyrkan deltog.
Bengaler tändes vid Friends Arena, inga skador.
Fler EPA-traktorer i Fjugesta. Ljudet stör ända till Lanna.
Förskolorna Hattstugan och Nyckelpigan har fått nya staket.
Ungdomar tar sig in i gamla Konsum genom taket.
På Hälsans hus har det stulits datorer av märket Lenovo.
Nya hyresgäster i lokalen efter Handelsbanken, oklart vad de sysslar med.
Säkerheten på Campus USÖ ses över tillsammans med Securitas.
I Laxå finns ingen polis efter klockan fem.
Boende på Rynningegatan vill ha farthinder, de på Ormestagatan vill inte.
Fyrverkerier i Stadsparken trots förbudet.
Tiggare vid Hemköp har blivit slagna av okända.
Julmarknaden i Wadköping var välbesökt. Väktare från Nokas på plats.
Skräp efter Midnattsloppet låg kvar i tre dagar.
Scandic Grand har anmält skadegörelse på fasaden.
En Mercedes brann på parkeringen vid Hageby centrum.
Vi fick hjälp av Stadsmissionen med filtar.
Hundar rastas lösa i Naturens hus trots skyltar.
Däck stulna från Vianor.
Fler turer till Eurostop har gett nya ungdomar på köpcentret Marieberg.
Stulna Apple-telefoner säljs på Blocket.
Ombyggnaden av Stortorget gör att uteserveringarna flyttar till Järntorget.
Biblioteken i Haga och Vivalla stängde tidigare efter hot.
Kolonistugor på Rosenhill uppbrutna, bensin och verktyg borta.
""",
}
