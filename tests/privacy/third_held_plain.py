"""
Ordinary sentences that name nobody, each written by hand, by who would report them.

One sentence a line; a backslash at the end of a line says that the sentence goes on.
"""

from __future__ import annotations

PLAIN: dict[str, str] = {
    "ordinary, caretakers and landlords": """
Två lampor trasiga i gången mellan husen.
Porten går inte i lås sedan någon satt en sten i springan.
Klottret på östra gaveln är borttaget.
Någon har sovit i källargången, madrass och filtar kvar.
Soprummet eldhärjat för andra gången den här månaden.
Vi har klippt buskarna längs parkeringen så att det går att se från fönstren.
Lugn vecka.
Inget att rapportera.
Bilar kör fortfarande på gångvägen trots bommen.
Tre förråd uppbrutna, oklart vad som är stulet.
Hyresgäster klagar på hög musik från lokalen på bottenplan.
Fimpar, burkar och matrester i trapphuset varje morgon.
Dörrstängaren är lagad och fungerar.
Vi fick byta glas i entrén igen, fjärde gången i år.
Cykelrummet är fullt av skrotcyklar och ingen vågar röra dem.
Det luktade starkt av hasch i hissen på lördagen.
Avföring i hissen, sanerat samma dag.
Ungdomar hoppar mellan taken på garagelängan.
Stenläggningen vid entrén är uppbruten och stenar har använts till att kasta med.
Belysningen i garaget släcks för tidigt.
Tvättstugan har använts som övernattningsplats två nätter.
Brevlådor uppbrutna i tre portar.
Häcken vid lekplatsen skymmer sikten och borde ner till en meter.
Hissen har stått stilla sedan i fredags och äldre kommer inte ut.
Någon matar råttor, eller så är det fåglarna som får mat, men råttor blir det.
Grinden till gården står öppen dygnet runt.
Boende upplever att det är otryggt att gå till tvättstugan på kvällen.
Stopp i avloppet efter att någon spolat ner trasor.
Portkoden har spridits så vi byter den på torsdag.
En container har använts som klätterställning upp till taket.
Spolade rent trappan, det var blod på två plan.
Rutor krossade i undercentralen.
Vi ser färre okända i husen sedan porttelefonen kom i gång.
Elskåpet på gaveln är uppbrutet och kablar hänger fritt.
Det har varit mycket spring till en och samma lägenhet på nätterna.
Ronderna har gett resultat, källaren är ren.
Grillplatsen är nedbränd.
Skottkärra och räfsor stulna ur boden.
Någon har kört sönder gräsmattan med fyrhjuling.
Vatten i källaren efter regnet, inget brott.
Gångbron är hal och behöver sandas.
Sandlådan är full av glas.
Vi har satt upp ny belysning vid återvinningen och det märks direkt.
Bommen är avsågad.
Nya nycklar beställda efter inbrottet på kontoret.
Mopeder körs in på innergården efter klockan tio.
Sex däck sönderskurna på personalparkeringen.
Balkong på andra våningen används för att kasta ner saker.
Ingen ville säga vem som gjort det.
Snöröjningen fungerar dåligt och folk går i körbanan.
Ventilationsgaller bortbrutet, vi tror att någon tagit sig in den vägen.
Störningsjouren var ute elva gånger, mest musik och spring.
Flera äldre säger att de undviker genvägen bakom garagen.
Det har brunnit i en papperskorg, släckt av boende.
Lägenheten på nedre botten står tom och används av obehöriga.
Rökning i trapphuset, mest vintertid.
Felanmälningarna om lampor har halverats.
En dörr till vinden har brutits upp med kofot.
Någon kastade en glasflaska från ett fönster, ingen skadad.
Parkeringsgaraget är tillhåll för ett gäng i femtonårsåldern.
Vi har fått in två klagomål om tiggeri utanför porten.
Dagvattenbrunnen saknar lock, vi har ställt dit koner.
Bilinbrott, fem rutor krossade under natten mot lördag.
Bänkarna är flyttade närmare huset och då kommer ljudet rakt in.
Samma problem som förra veckan med mopeder, inget har hänt.
Källardörren var olåst tre morgnar i rad.
Sprutor hittade bakom miljöhuset, bortplockade.
Grannar hjälps åt att hålla ordning, riktigt bra.
Lekplatsen är uppfräschad och används mer av barnfamiljer.
Det läcker fortfarande från taket men det hör väl inte hit.
""",
    "ordinary, schools and youth centres": """
Elever från andra skolor kommer hit på rasterna.
Slagsmål i kapprummet, två elever inblandade, vårdnadshavare kontaktade.
Stämningen är lugnare än före lovet.
Några elever i årskurs åtta använder snus och vape på toaletterna.
Ett rykte om bråk efter skolan gjorde att många stannade kvar inne.
Larmet gick tre gånger under dagen, någon trycker på knappen.
Fritidsgården hade rekordmånga besökare på fredagen.
En okänd man stod vid staketet och tittade på barnen.
Personal uppger att de inte hinner med korridorerna.
Elever filmar varandra i omklädningsrummet.
Skolgården var full av glas på måndagen.
Moped kördes på skolgården under lektionstid.
En kniv hittades i ett skåp och polisen hämtade den.
Vi har vuxna på plats vid busshållplatsen efter sista lektionen.
Tjejer i sjuan känner sig otrygga i matsalen.
Det bildades en ring runt två pojkar som slogs, flera filmade.
Smällare under hela eftermiddagen.
Frånvaron är hög i årskurs nio.
Föräldramötet handlade mest om trafiken vid lämning.
Några äldre elever säljer energidryck och godis till de yngre.
Kränkande ord skrivna på en klassrumsdörr.
Ingen ny händelse kopplad till bråket förra veckan.
Utomstående tog sig in genom idrottshallen.
Barnen på fritids vågar inte gå till skogsdungen.
Klassen fick byta sal på grund av rök i korridoren.
Rasterna är bättre sedan vi öppnade pingisrummet.
Två elever avstängda i en vecka.
Fler vuxna i matsalen har gett lugn.
Vi märker att konflikter på nätet följer med in i skolan på måndagar.
En lärare fick ta emot hot via en anonym app.
Skadegörelse på toaletterna för ungefär tiotusen kronor.
Ungdomar under femton sitter kvar vid centrum efter klockan elva.
Fritidsledarna fick avvisa tre som var påverkade.
Killar i gymnasieåldern väntar utanför grinden vid skoldagens slut.
Tjejkvällen lockade trettio deltagare.
Eleverna själva säger att det värsta stället är tunneln.
Snöbollar kastades mot förbipasserande bilar, samtal i klasserna.
Elevhälsan har satt in extra samtal.
Skolan har haft besök av polis och brandkår i förebyggande syfte.
Det förekommer att yngre elever tvingas swisha pengar.
Vi hade planerat en övning i utrymning men fick en riktig.
Nya staketet har minskat genomfarten.
Fem fönster krossade under helgen.
En elev kom till skolan med skador och ville inte berätta.
På discot fungerade allt bra.
Vaktmästaren har lagat grinden och satt upp en lampa.
Förskolan har fått in en hund på gården två gånger.
Personalen upplever att tonen är hårdare.
Ökad rörelse av äldre ungdomar kring lågstadiet.
Hot mot personal i receptionen, polisanmält.
Några tvåor blev av med sina vantar, de fick tillbaka dem.
Det är oroligt inför avslutningen.
Skolbussen blev försenad för att någon drog i nödbromsen.
Ett barn sprang ut i vägen när en bil kom för fort, inget hände.
Inbrott i slöjdsalen, verktyg borta.
Femmorna berättar om en vit skåpbil, vi har ingen egen iakttagelse.
Samverkan med fältarna fungerar.
Vi har haft öppet till tio två kvällar extra.
Unga vuxna säljer något från en bil på parkeringen bakom gymnastiksalen.
Lugnt på skolan, oroligt utanför.
""",
    "ordinary, police and night patrols": """
Patrull på plats 22.15, sällskapet skingrades.
Ingen misstänkt.
Tre bilbränder inom en timme, troligen anlagda.
Trafikkontroll med fokus på mopeder, fyra fordon togs ur bruk.
Gränsöverskridande gäng rör sig mellan två stadsdelar.
Flera anrop om skottlossning, det visade sig vara fyrverkerier.
Vi var sju som gick och mötte runt fyrtio ungdomar.
Lugn kväll, kallt och få ute.
Stöket började när krogarna stängde.
Det såldes mellanöl från bagageluckan på en svart kombi.
En kvinna följdes efter från stationen men hann in i sin port.
Flera grupper i olika åldrar, god stämning.
Stenkastning mot utryckningsfordon i samband med en brand.
Narkotikaförsäljning sker öppet vid lekplatsen mellan tre och sex.
Våra reflexvästar gör att fler vågar prata med oss.
Två unga män greps misstänkta för rån.
Vi hjälpte en full pojke hem.
Personer i tjugoårsåldern hänger vid de yngres samlingsplats.
Polisen har lovat ökad närvaro inför valborg.
Vid midnatt var torget tomt.
Helgen var ovanligt våldsam med fyra misshandelsfall.
Avspärrning i tre timmar efter hittat föremål, falskt alarm.
Ficktjuvar verkar i kön till bussen.
Ingen kom till träffpunkten så vi gick ändå.
Buskörning på parkeringen mellan elva och ett.
En äldre man lurades på sitt kort av två som sa sig komma från banken.
Vi saknar belysning på stigen ner mot sjön.
Anmälningar om cykelstölder har gått upp med en tredjedel.
Kvinnor i grupp säger att de tar taxi i stället för att gå.
Vapen hittat vid genomsökning av grönområde.
Påtänd soffa på grusplanen.
Någon riktade laser mot en helikopter.
Ett tjugotal ungdomar samlades vid skateparken, inget bråk.
Patrullen hittade narkotika nedgrävd i rabatten.
Vi tror att oroligheterna hänger ihop med det som hände förra helgen.
Det var mer folk ute än vanligt på grund av vädret.
Många föräldrar skjutsade hem sina barn, mycket bra.
Rån mot en tonåring utanför gymmet, jacka och telefon togs.
Vi gick till halv två och bjöd på kaffe.
Ordningen var god trots många besökare.
Familjebråk med flera anrop till samma adress.
Oroligt kring en kamphund som går lös.
Inga nya skjutningar i området sedan i våras.
Ungdomarna berättar att de inte litar på vuxna här.
Tomt på parkbänkarna i regnet.
Vattenpistoler, skratt och musik, alltså bara trevligt.
Upprepade smällar hörda norrifrån vid elvatiden.
En bil utan skyltar har stått övergiven sedan förra måndagen.
Brand i moped, släckt på några minuter.
Samtal med grannar visar att tilliten är låg.
""",
    "ordinary, shops": """
Snatterierna ökar, mest godis, energidryck och smink.
Personalen går två och två till bilen efter stängning.
Kunderna klagar på gänget vid ingången.
En man hotade kassapersonalen när han nekades tobak.
Skyltfönster krossat, inget stulet.
Vi stänger en timme tidigare på fredagar tills vidare.
Kundvagnar hittas i vattnet nästan varje vecka.
Elsparkcyklar ligger huller om buller framför dörren.
Rusning in i butiken av ett tiotal ungdomar samtidigt.
Väktaren är uppskattad och det är lugnare.
Falska sedlar har dykt upp två gånger.
Det är svårt att få personal att jobba kväll.
Vi har flyttat fram alkoholfri öl till kassan eftersom den stjäls.
Bråk om köplatsen till pantmaskinen.
Dunkar med tändvätska köps av ungdomar.
Tre personer portade denna månad.
Lastkajen används för försäljning av något.
Kunder väljer bort kvällshandel, försäljningen efter sju har minskat.
Samma kvinna stjäl kött varje torsdag.
Uteserveringen fick möbler förstörda.
Gallret framför dörren var uppklippt.
Bankomaten är ur funktion efter ett sprängförsök.
Fruktdisken vältes av ett gäng som sprang igenom.
Inga incidenter i butiken under veckan.
Paketutlämningen drar mycket folk och det blir bråk i kön.
Lukten av cannabis kommer in genom ventilationen.
Personal blev spottad på.
Två vuxna män i mask sågs utanför före öppning.
Larmet gick 03.40, inget spår av inbrott.
Ungdomar värmer sig i entrén när det är kallt, de sköter sig.
En kund halkade på isen utanför.
Det bästa med veckan: belysningen är tillbaka.
Klotter på jalusiet, tvättas på onsdag.
Vi upplever att polisen kommer snabbare nu.
Tomma lokaler bredvid gör att det känns öde.
""",
    "ordinary, libraries and baths": """
Barnavdelningen fick stängas en timme på grund av bråk.
Datorplatserna används för att visa våldsfilmer med högt ljud.
Böcker sönderrivna på toaletten.
Besökare säger att de inte vågar gå till läsesalen på kvällen.
Vi har haft ordningsvakt på eftermiddagarna och det fungerar.
Någon somnade i en fåtölj och blev aggressiv när vi väckte.
Larmknappen saknas fortfarande i informationsdisken.
Två besökare bråkade om en laddare.
Städpersonalen hittade kanyler i papperskorgen på handikapptoaletten.
Meröppet har pausats tills vi har ett nytt passersystem.
Ungdomarna blev glada för spelkvällen, ett trettiotal kom.
En kvinna sökte skydd hos oss och vi ringde efter hjälp.
Ficktjuvar i bassängområdet, skåpen bryts upp.
Vuxna män filmar i relaxen, två avvisade.
Kön till rutschbanan urartade i knuffar.
Badet stängde tidigare på lördagen, för få badvakter.
Ungdomar hoppar från taket på omklädningsbyggnaden ner i bassängen.
Tjejer har blivit tafsade på i vågbassängen enligt två vittnen.
Personal har fått utbildning i hur man möter hot.
Vattentemperaturen klagas det på men inget om trygghet.
Badplatsen var överfull i värmen, två ambulansutryckningar.
Livbojen är borta igen.
Det är lugnt när simklubben tränar, stökigt efteråt.
Någon slängde en stol i bassängen.
Inga avvikelser.
Sommarjobbarna gör nytta vid badet.
Toaletten i entréhallen hålls låst efter klottret.
Vi hade sagostund på sju språk och fullt hus.
Glas på botten av plaskdammen, den tömdes.
Föräldrar sitter med telefonen medan barnen springer omkring ensamma.
Omklädningsrummet översvämmat med flit.
Duscharna stod på hela natten, någon har gömt sig vid stängning.
Elva avvisningar totalt, samtliga under sportlovet.
Tidningsrummet har blivit en mötesplats för äldre igen.
Grupp på fem som vägrar gå vid stängning.
""",
    "ordinary, buses and trains": """
Sten mot framrutan, ingen skadad men bussen togs ur trafik.
Förare undviker rasten vid vändplatsen.
Passagerare rökte längst bak och vägrade sluta.
Sätena är sönderskurna i två vagnar.
Kontrollanter fick avbryta på grund av hot.
Busskuren är utan glas sedan två veckor.
Ungdomar öppnar nöddörren under färd.
Grön laser från bron mot föraren.
Väntsalen fungerar som värmestuga.
Full person låg på spåret, trafiken stod still tjugo minuter.
Sista turen går nu utan väktare.
Snöbollar och isbitar mot bussar vid skolan.
Bråk på perrongen mellan två supportergrupper.
Linjen kör inte in i området efter klockan tjugo.
Biljettautomaten uppbruten.
Hissen till plattformen används som toalett.
Det går bättre sedan det kom kameror ombord.
En resenär blev av med väskan när dörrarna stängdes.
Förarna säger att tisdagar är värst.
Fyra barn åkte på kofångaren.
Pojkar springer över spåren vid övergången.
Nedklottrat tågsätt, sanerat på natten.
Chauffören fick kaffe kastat på sig.
Lugnt på alla linjer under helgen.
Tunneln under spåret är mörk, alla lampor utom en är sönder.
Cykelgaraget vid stationen är tömt på sadlar.
Resande söker sig till första vagnen för att känna sig säkra.
Hållplatsen är flyttad tillfälligt och det har blivit lugnare.
Papperskorgarna brinner i stort sett varje fredag.
En tjock rök från toaletten ombord, det var en bomb av typen rökfackla.
""",
    "ordinary, field workers and social services": """
Vi har träffat ungefär sextio ungdomar den här veckan.
Några i gruppen är betydligt yngre än de andra.
Fler flickor än tidigare rör sig i centrum sent.
Mycket prat om en fest på lördag, plats okänd.
Oro för två elvaåringar som är ute efter tio, hanteras i annan ordning.
Ungdomarna efterfrågar en plats inomhus.
Vi såg flera som var påverkade av annat än alkohol.
Rekrytering till försäljning av snus förekommer bland tolvåringar.
Samtalen handlade om framtiden och sommarjobb.
Nya ansikten, de sa att de kom med tåget.
Föräldrar vi ringde var tacksamma.
Det finns en spänning mellan två kompisgäng.
Tillgången på lustgas verkar stor, tuber ligger överallt.
Ungdomar känner till i förväg när polisen kommer.
Vi ser inte längre de äldre som brukade vara där.
Hembesök avbrutet, hunden var lös.
En ny plats har blivit populär, bakom förskolans förråd.
Killarna är trevliga var och en för sig men inte i grupp.
Alkohol köps ut av vuxna mot betalning.
Vi blev bjudna på kakor av grannarna.
Festen i skogen samlade över hundra, två fick åka ambulans.
De yngsta är nio år.
Ungdomsmottagningen har fler besök av unga kvinnor som utsatts.
Mycket rörelse mellan skolan och gallerian på lunchen.
Ungdomarna säger att vakterna är hårdhänta.
Missbrukare har flyttat från parken till trapphusen.
Uppsökande arbete har varit inställt på grund av sjukdom.
Det pratas om hämnd.
Vi fortsätter med samma tider nästa vecka.
Trenden är att det börjar tidigare på kvällen.
Sociala medier driver på konflikten.
Hemlösa har satt upp tält i skogen.
En del av ungdomarna bär dyra kläder utan att ha jobb.
Personer som kommer från behandlingshem samlas vid stationen.
Anhöriga ringer oftare än förr.
Två ungdomar vill hoppa av, kontakt är tagen.
Alla tre fritidsgårdarna har personalbrist.
Utdelning av varm korv drog sjuttio personer.
Ett tips om vapen har lämnats vidare till polisen.
Gruppen upplöstes frivilligt när vi kom.
""",
    "ordinary, parks, roads and rescue service": """
Träd har fallit över gångstigen efter stormen.
Vi har tömt papperskorgarna två gånger om dagen och ändå räcker det inte.
Rötter gör cykelbanan farlig.
Bänkar i ån.
Julgranen på torget är avsågad.
Anlagd brand i gräs, tvåhundra kvadratmeter.
Lekutrustning sönderbränd.
Gatlampor släckta på hela sträckan, kabelfel.
Fontänen är fylld med tvättmedel.
Rabatten vid infarten är upprivna på alla växter.
Blommor planterade tillsammans med barn, alla fick stå kvar.
Räddningstjänsten ryckte ut på sju automatlarm, alla falska.
Hundägare klagar på glas vid rastgården.
Någon har sågat av stolparna till skylten.
Vi har tagit bort buskaget efter önskemål från boende.
Vägarbetet leder trafiken genom bostadsområdet.
Parkleken öppnar igen.
Is på gångbanan i undergången.
Papperskorg sprängd med kraftig smällare.
Fler söker sig till parken sedan utegymmet blev klart.
Trafikhastigheten är för hög, mätningen visade i snitt femtiosex.
Övergångsstället syns dåligt när det är mörkt.
Skogsbrand på grund av engångsgrill.
Slangbrott på brandpost, vatten över hela gatan.
Vi har sett att någon bor under bron.
Förbipasserande släckte branden före vår ankomst.
Upplaget med däck är borttaget.
Båtar uppbrutna och motorer stulna.
Träningsbelysningen är på till tjugotvå.
Räcket på bron är löst.
Snön plogas upp i högar som skymmer utfarten.
Motionsspåret är avstängt en vecka.
Brand i balkongmöbler på femte våningen, alla oskadda.
Papper och pizzakartonger överallt efter lördagen.
Gravplatser skändade, polisanmält.
Gräset klipptes i tisdags och sikten är bättre.
""",
    "ordinary, residents and associations": """
Jag vågar inte låta barnen leka ute efter middagen.
Vi är flera på gården som vill ha tillbaka gårdsvärden.
Det smäller varje kväll och hunden är rädd.
Varför kommer ingen när man ringer?
Har bott här i trettio år och det har aldrig varit så här lugnt.
Min dotter blev tilltalad av en vuxen man vid affären.
Det låter som skott men jag vet inte.
Klubblokalen hade inbrott, musikanläggningen borta.
Träningen fick flyttas för att planen var full av folk.
Vi ordnar grillkväll och hoppas att många kommer.
Grannsamverkan har fått tolv nya medlemmar.
Gående är rädda för elcyklarna.
På dagarna är det fint, på kvällarna en annan värld.
Trappan är alltid full av skor så man kan inte ta sig ut vid brand.
Ingen hälsar längre.
Vi tände marschaller längs vägen och gick tillsammans.
Lägret bakom macken är tillbaka.
Skräpet blåser runt efter varje helg.
Det borde finnas fler bänkar för oss äldre.
En bil med släckta lampor kör runt sent.
Vi hade städdag med sextio vuxna och barn.
Läktaren är nedklottrad med hakkors.
Samlingslokalen hyrs ut till fester som ingen har koll på.
Jag hörde ett gräl och sedan glas som gick sönder.
Sönderslagna gravlyktor vid kyrkan.
Konfirmanderna har målat över klottret.
Kaféet har öppet längre och det ger liv på torget.
Någon ringer på dörren och springer.
Det har varit två villainbrott på samma gata.
Mina barn går omvägen.
Tack för att ni lyssnar.
Mer ljus, fler vuxna, det är allt vi ber om.
Kattungar dumpade i en kartong.
Vi känner oss tryggare nu.
Kan ni göra något åt mopederna?
""",
    "ordinary, minutes and notes": """
Beslut: fortsatt närvaro torsdag till lördag.
Ansvarig: fastighetsbolaget. Klart senast fredag.
Åtgärd: byta lås, klippa häck, ny lampa.
Uppföljning nästa vecka.
Status oförändrad.
Trygghetsvandring genomförd med arton deltagare.
Orsak okänd.
Bedömning: gult läge, oförändrat från förra veckan.
Tidpunkt: lördag kväll mellan 21 och 23.
Antal händelser: 4
Ingen återkoppling har kommit.
Punkten flyttas till nästa möte.
Läget bedöms som ansträngt i norra delen, normalt i övrigt.
Resurser: två fältarbetare och en väktare.
Plats: grusplanen bakom idrottshallen.
Händelse: skadegörelse. Kostnad: cirka 8 000 kr.
Se bifogad karta.
Foto finns.
Ärendet avslutat.
Förslag: flytta bänken, sätt upp spegel i hörnet.
Gruppen enades om att prioritera garaget.
Vad fungerar: värdarna. Vad saknas: kvällstider.
Anmält till försäkringsbolaget och polisen.
Ovanligt få rapporter, kan bero på lovet.
Samma som v. 41.
Fråga till polisen: vad gäller för drönare?
Närvarande: polis, skola, socialtjänst, bostadsbolag.
Frånvarande: fritid.
Dialog med krögarna bokad.
Vi behöver hjälp med avspärrning och skyltar.
Kommentar: troligen samma grupp som tidigare.
Hög närvaro av vuxna gav resultat.
Nästa avstämning på onsdag klockan nio.
Risk för hämndaktion bedöms som låg.
Övrigt: inget.
Information har gått ut till alla hyresgäster.
Ej kontrollerat.
Kvarstår från tidigare: trasig kamera vid lastintaget.
Okänt antal gärningsmän.
Ny iakttagelse: försäljning från bil på parkeringens bortre del.
""",
    "longer texts, ordinary": """
Vi var ute mellan 19 och 23. Lugnt hela kvällen, mest barnfamiljer och hundägare.
Det började med att någon drog i brandlarmet. Sedan kom flera utifrån och det blev knuffar vid entrén.
Trapphuset är städat men det dröjer inte länge innan det ser likadant ut igen. Vi behöver få låset \
lagat.
Ungdomarna samlas när butiken stänger. De flesta är trevliga men några få drar med sig de andra.
Under lovet har det varit stilla. När skolan började i måndags var mopederna tillbaka.
Samma bil har setts tre kvällar. Den står med motorn på vid återvinningen och någon kliver in och ut.
Belysningen är lagad på hela stigen. Flera boende har hört av sig och tackat.
Två personer bråkade om en parkeringsplats. Det slutade med en sönderslagen ruta, ingen skadad.
Vi har fått ett nytt passersystem. Efter det har ingen obehörig varit i källaren vad vi vet.
Ingen vill stå ensam i kassan efter åtta. Vi har därför ändrat schemat så att alla är två.
Någon har satt eld på en gardin i tvättstugan. Branden släcktes av en granne med handbrandsläckare.
Toaletterna låses nu mellan lektionerna. Det har gjort att det röks mindre men eleverna är missnöjda.
På väg hem från träningen blev tre pojkar stoppade av äldre ungdomar. De fick lämna ifrån sig sina \
mössor.
Vi såg ett gäng klättra på taket till matbutiken. När vi kom närmare sprang de åt olika håll.
Samtalen med föräldrarna har gett resultat. De flesta av barnen är hemma före nio.
Det har kommit in elva klagomål på buller. Tio av dem handlar om samma lokal.
Cykelställen är flyttade till en plats som syns från fönstren. Inga cyklar har stulits sedan dess.
Brandgula koner och avspärrningsband används som leksaker. Vi får köpa nya varje vecka.
En kvinna berättade att hon brukar hålla nycklarna i handen. Hon vill ha en lampa vid trappan.
Ungdomar har byggt en koja av pallar bakom förrådet. Där röks det och ibland eldas det.
Klockan halv elva small det tre gånger. Först trodde alla att det var skott men det var smällare.
De yngre barnen vågar inte vara på fotbollsplanen när de äldre är där. Vi har delat upp tiderna.
Ett fönster har stått öppet i en tom lägenhet. Vi gick in och hittade madrasser, filtar och matrester.
Vägen används som genväg av bilister. Farten är hög och det finns ingen trottoar.
Mannen som brukar sova i porten har fått plats på ett boende. Det är lugnare nu.
Mycket gräl i kön till maten. Vi ska prova att släppa in en klass i taget.
Personalen har fått larm att bära på sig. Det används sällan men gör att man känner sig säkrare.
Någon har kapat kedjan till grinden. Vi har satt dit en ny och märkt låset.
När isen lagt sig går folk över sjön. Det finns ingen livräddningsutrustning på den sidan.
Rånförsök vid bankomaten, den drabbade sprang in på restaurangen. Tre maskerade personer, riktning mot \
skolan.
Det är svårt att veta vem som har ansvaret för gångbron. Vi har ringt tre olika nummer.
Två hundar i slagsmål, ägarna började också slåss. Det hela var över på fem minuter.
Flera har sett en drönare utanför fönstren på kvällen. Ingen vet varifrån den kommer.
Ungdomarna fick måla en vägg lagligt. Klottret runt omkring har minskat under månaden.
En hemlös man bor under trappan. Han stör ingen men grannarna är oroliga för att det ska börja brinna.
Det var fest i lokalen till klockan fem. Efteråt låg det glas och mat i hela trappan.
Snögubbar sparkas omkull, det är väl inget att rapportera men barnen blir ledsna.
Övergången är livsfarlig. Bilarna stannar inte fast det är rött.
Vakten gick sin runda vid ett och såg då inget. Klockan tre var dörren uppbruten.
Jag har jobbat här i tjugo år. Det har aldrig varit så många som mår dåligt.
Vi har hört att det ska bli en stor fest på lördag. Platsen läggs ut i sista stund.
Tre unga kvinnor hade blivit drogade på krogen. Två av dem fick åka till sjukhus.
Ny rutin: den som stänger ringer den som öppnar. Det har fungerat bra hittills.
Grupper från två skolor möttes vid stationen. De filmade och skrek men ingen slogs.
Pappersåtervinningen är alltid överfull. Då ställer folk kassar bredvid och sedan kommer råttorna.
Området har blivit grönare och ljusare. Det syns att många vistas ute.
Oklart vilka som ligger bakom. Metoden är densamma som i våras.
Under fotbollsmatchen kastades bengaler in på planen. Matchen avbröts i tio minuter.
Det finns numera en vakt i entrén. Besökarna tycker att det känns tråkigt men bra.
Flera av våra äldre går inte ut efter klockan tre på vintern. De är rädda för att halka och för att bli \
rånade.
Containern kom i fredags och var full på lördagen. Den som beställt den borde ha haft lås.
En pojke ramlade genom isen men kom upp själv. Vi har satt upp varningsskyltar.
Kiosken har bytt ägare. Försäljningen av lustgas har upphört och det märks på torget.
Spolbilen kommer på tisdag. Till dess får vi stå ut med lukten.
Gängen delar på torget: ett vid fontänen och ett vid trappan. Mellan dem är det spänt.
Det ringde på i porten hela natten. De som ringde ville in till en lägenhet på fjärde våningen.
Ljusslingan i trädet är nedriven. Den hann sitta uppe i två dagar.
Efter midnatt kom en grupp i tjugoårsåldern. De var fulla men glada och gick när vi bad dem.
Vi har stängt den övre dörren. Nu måste alla gå förbi receptionen och det har blivit mycket lugnare.
Skolgården är öppen för alla efter fyra. Det är bra men någon måste plocka glaset innan barnen kommer.
Antalet stölder har minskat från tolv till fyra. Det kan bero på den nya kameran.
Ambulansen hittade inte rätt port. Skylten har varit borta sedan i april.
Det blåser in snö i garaget. Porten har inte gått att stänga på två veckor.
Någon gör upp eld under läktaren. Träet har börjat kolna.
Tjejerna som tränar innebandy blir visslade efter. De går numera hem i klunga.
Vi frågade varför de var där. De svarade att det inte finns någon annanstans att vara.
Ett sällskap grillade på lekplatsen. De gick när vi förklarade och städade efter sig.
Brunnslock saknas på två ställen. Vi har lagt plankor över så länge.
Åtta fönster har krossats med stenar från grusgången. Gruset ska bytas mot asfalt.
Insatsen förra veckan gav effekt i fyra dagar. Sedan var det som vanligt.
Natten mot söndag var värst. Då kom ett trettiotal från en annan kommun.
Det är ingen större skillnad mot förra året. Möjligen börjar det tidigare på kvällen.
Barn berättar att de blivit fotograferade. Mannen satt i en grå bil.
Klagomål på lukt från en lägenhet ledde till att vi hittade en odling. Polisen tog över.
Flera fordon har fått däcken tömda på luft, med en lapp om klimatet på rutan.
Lappar uppsatta om försvunnen katt, även på skyltar och dörrar där de inte får sitta.
Det har varit inbrottsförsök i kyrkans förråd. Gräsklipparen stod kvar utanför.
Alla barn fick följa med in när det small. Vi hade rullgardinerna nere tills polisen gav klartecken.
Läktaren används på nätterna. Vi har lånat en kamera för att se vad som händer.
Öppettiderna är ändrade och det har skapat irritation. Två arga samtal och ett brev utan avsändare.
Ungdomar med luftgevär sköt på fåglar och på en lampa. Polisen tog hand om vapnet.
""",
}
