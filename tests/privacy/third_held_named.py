"""
Sentences that name somebody, each written by hand, by the kind of name.

What stands in a square bracket is one person's name, with the genitive's s. One sentence a line; a backslash
at the end of a line says that the sentence goes on.
"""

from __future__ import annotations

NAMED: dict[str, str] = {
    "one given name": """
[Anette] på hemtjänsten säger att lyset i cykelförrådet har varit trasigt i tre veckor.
Två flickor i sexan vill inte gå hem ensamma längre, den ena är [Tuva].
Pratade med [Kenneth] om grinden, han tittar på den efter helgen.
Det är [Melker] som har ritat på väggen bakom matsalen, det vet alla.
[Camilla] jobbar kväll hela veckan och ringer oss om det blir stökigt igen.
Vi hörde av en mamma att [Vincent] blivit av med sin mobil vid busshållplatsen.
Kassan tömd på växel, [Therese] var ensam i butiken då.
[Liam] har enligt flera kompisar börjat hänga med de äldre i garaget.
Ungdomarna lyssnar på [Jörgen] men inte på oss andra.
Nyckeln till förrådet låg hos [Birgitta] hela tiden.
Kontaktperson under semestern: [Lennart].
Hälsningar [Ulrika]
Personalen vågar inte stänga själv efter det som hände [Johanna] i tisdags.
[Alma] och hennes syster blev följda hem från träningen.
Det blev lugnt först när [Göran] kom ner och sa till.
Vi tror att det är [Neo] som ligger bakom anonyma kontot.
Efter samtal med [Ebbas] föräldrar är vi överens om att hon hämtas vid skolan.
Ring [Conny] om larmet går, han bor närmast.
Badvärden [Emma] fick ett glas kastat efter sig.
[Sixten] sprang in på fritids och sa att det brann i papperskorgen.
Vår nya kollega [Rikard] har tagit över passet mellan 18 och 22.
Bråket började med att [Hugo] blev knuffad i matkön.
Enligt [Kerstin] i biblioteket var det fullt av folk vid datorerna hela eftermiddagen.
[Mikael] har satt upp en kamera på sin balkong, vi har bett honom ta ner den.
En boende, [Gunilla], har hört skrik från gången under spåret flera nätter.
Ordningsvakten [Robert] fick ingripa två gånger under lördagen.
Jag och [Susanne] gick rundan, inget särskilt.
Vi har bett [Wilma] att inte gå den vägen hem.
[Love] kom in och var ledsen för att de äldre hade tagit hans cykel.
Det ringde en kvinna som heter [Marianne] och klagade på musiken.
Lappar med hot mot [Tilda] har suttit på skåpen.
På fritidsgården var det stökigt på fredagen, [Charlie] fick gå hem tidigare.
[Agneta] har sett samma vita skåpbil tre kvällar i rad.
Det går rykten om att [Elton] ska få stryk efter skolan.
Föräldravandrarna, bland annat [Pernilla], mötte ett gäng på runt tjugo.
[Bosse] i kiosken har börjat stänga klockan sju på grund av stöket.
Larm från biblioteket 16.20, [Ingela] hade blivit spottad på.
Simskolan fick avbrytas när [Albin] började slåss i omklädningsrummet.
Bussen fick vänta medan [Stefan] pratade med ungdomarna.
Det är samma kille som förra veckan, han kallas för [Viktor] av de andra.
Vi saknar vuxna ute efter att [Peter] slutade.
[Maja] bad om att få sitta inne på rasten.
Jag mötte [Folke] med hunden och han berättade om sprutor i sandlådan.
Snöbollskastning mot bilar, bland annat mot [Helenas] bil.
[Isabelle] i receptionen har fått arga samtal varje dag.
Ena hissen avstängd. [Krister] felanmälde i måndags.
Ungdomsgruppen leds nu av [Noah], tidigare var det en annan.
Stämningen i åttan är tryckt sedan [Elliot] flyttade.
En pappa kom till skolan och letade efter [Leo], rektor avvisade honom.
[Sofie] på apoteket har bett om att få samma väktare varje kväll.
Fritidsledarna var tre stycken. [Anton] stannade till stängning.
Vi har en bra dialog med killarna, särskilt genom [Kevin].
Kl 21.40 hämtades [Julia] av sin pappa.
[Britt-Marie] har samlat namn för fler lampor på gården.
Grannarna är trötta på [Jimmy] och hans fester.
Vaktmästaren hittade knivar i busken, [Dennis] ringde polisen.
Åkte dit med [Ove], då var de redan borta.
Elever från gymnasiet filmar när [Oliver] blir slagen.
Det finns ett videoklipp där [Nova] syns.
[Torbjörn] vill vara anonym men det är han som äger kiosken.
Trapphuset luktar rök varje kväll. Det är [Jocke] på bottenvåningen.
Tjejerna vågar inte byta om, de säger att [Adrian] filmar.
I måndags låste [Monica] upp och då var rutan redan krossad.
En av våra sommarjobbare, [Hampus], blev jagad.
Till nästa möte: [Linnea] kollar belysningen.
Ansvarig för uppföljning: [Carina]
Närvarande: [Eva], samt två från fältgruppen.
Bra jobbat av [Patrik] som fick grabbarna att plocka upp efter sig.
Fritidsgården höll öppet längre tack vare [Marcus].
Vi ser att [Ludvig] mår bättre nu när han fått sällskap till bussen.
[Yvonne] såg någon klättra över staketet till förskolan.
Det kom ett mejl från [Annika] om glas på gräsmattan.
Städerskan [Inger] hittade filtar och ljus i pannrummet.
Ni får gärna prata med [Håkan] om skyltarna.
Natten till söndag: två som slogs utanför krogen, en av dem [Simon].
Jag har lovat [Lovisa] att vi ska återkomma.
Det är oklart om [William] var med på riktigt.
Busschauffören kände igen [Isak] från förra gången.
En tjej i nian, [Saga], har fått bilder spridda.
Ett fönster på baksidan står öppet hela dagarna trots att vi sagt till [Mats].
Vår kock [Lars] såg när de tog sig in.
[Felicia] blev rånad på jackan mellan gymmet och parkeringen.
Killen som slog heter [Alexander] och går på en annan skola.
De hade bestämt träff via telefon med någon som heter [Philip].
Vi tycker synd om [Gun] som bor ovanför.
Vattenläckan är lagad, tack [Roger]!
Skolsköterskan har pratat med [Edvin] två gånger den här veckan.
Ledsen [Filip] kom tillbaka utan mössa och vantar.
Jag heter [Malin] och jobbar i mataffären.
Frågan ligger hos [Magnus].
[Lina] har tid på torsdag.
""",
    "given name and surname": """
[Anna Lindström] på plan 3 har ringt jouren fyra gånger om musik på nätterna.
En man som uppgav sig heta [Peter Nyberg] ville ha nycklar till källaren.
Förstörd brevlåda, tillhör [Kjell Samuelsson].
[Erik Wallin] i 9A har hotat en lärare.
Vi fick in en anmälan från [Margareta Holm] om bilar som kör på gångvägen.
Vittne till rånet är [Johan Ek], han vill inte prata med polisen.
Cykeln som hittades i dammen tillhör [Moa Sandberg].
Porttelefonen är sabbad utanför hos [Siv Hedlund].
Uppgiftslämnare: [Daniel Forsberg], boende.
[Linda Åkesson] och hennes man vågar inte använda tvättstugan på kvällstid.
Fältarbetare [Sara Björklund] har haft kontakt med gruppen.
Det är tredje gången det brinner i soprummet, [Tommy Gustavsson] larmade.
Butikschefen [Jessica Nordin] har fått sina däck sönderskurna.
Rektor [Henrik Lundgren] har kallat till föräldramöte.
Övervakningsfilmen visar [Jonathan Berg] och två till.
Närpolis [Fredrik Hallberg] var på plats 19.30.
Personen i garaget visade sig vara [Leif Engström] som är hemlös sedan i våras.
Kontakt: [Maria Öberg], fastighetsskötare.
Vi har polisanmält [Robin Lundin] för skadegörelse.
[Ann-Sofie Hellström] är sjukskriven efter hoten.
Den drabbade heter [Karin Wikström] och är över åttio.
Vaktbolaget skickade [Jens Palm] som aldrig varit här förut.
Enligt [Ronny Sjögren] säljs det snus till minderåriga i lokalen.
Vi mötte [Stina Bergqvist] från grannsamverkan på torget.
Ordföranden i bostadsrättsföreningen, [Ulf Månsson], begär fler ronder.
Tack till [Josefin Dahl] som ordnade grillkvällen.
[Emil Persson], 17 år, greps efter stölden.
Elev i årskurs 8, [Matilda Norberg], berättar att hon blivit hotad på väg till skolan.
Polisen sökte [Christoffer Lind] men han var inte hemma.
Bilen som står där dygnet runt ägs av [Bengt Isaksson].
Fick tips av [Gunnar Eliasson] om vad som pågår i skogsdungen.
På bänken utanför sitter [Tony Henriksson] och dricker varje dag från lunch.
Slutrapport skriven av [Helena Sundqvist].
[Mattias Ström] från kommunen lovade ta bort graffitin innan fredag.
I lägenhet 1104 bor [Sven-Erik Olofsson] som slänger ut sopor genom fönstret.
Hon som blev överfallen, [Amanda Lindqvist], jobbar på förskolan.
Kortet som hittades i parken är utställt på [Oskar Hermansson].
Läget är lugnare sedan [Pontus Axelsson] flyttade till sin pappa.
Trygghetsvärden [Eva-Lena Fransson] har lagt märke till nya ansikten vid spåret.
[Rasmus Löfgren] kastade ägg på fasaden.
Det var [Cecilia Holmgren] som såg röken först.
Samtal pågår med vårdnadshavare till [Axel Norén].
Nattvandrare denna helg: [Lotta Ekström] med flera.
Hittade en väska med papper som tillhör [Barbro Jansson].
Han heter [Nicklas Blom] och har portförbud i butiken.
Vi vill få hjälp med [Andreas Sandström] som går runt och knackar dörr.
Föräldern [Petra Viklund] är orolig för skolvägen.
Skadan är anmäld till försäkringsbolaget av [Gösta Hansson].
Skickat från min iPhone, [Anders Rosén]
Vid protokollet: [Inga-Lill Petersson]
Mvh [Thomas Lindahl], områdesvärd
Flera boende pekar ut [Markus Björkman] som den som säljer.
Två män bråkade, den ene är [Kent Ottosson] som brukar sitta där.
Områdeschef [Elisabeth Arvidsson] har fått bilderna.
Jag har sett [Joel Hedman] klättra på taket minst tre gånger.
Ambulans hämtade [Rolf Danielsson] som ramlat i trappan.
[Ida Månsson] hittade en kanyl i sandlådan och lämnade in den.
Entreprenören, [Claes Norling], har inte ställt tillbaka staketet.
Förslag från [Monika Wester]: klipp ner häcken vid tunneln.
Ansvarig ledare [Alice Strand] fick stänga disco en timme tidigare.
Biljettkontrollant [Jan Mårtensson] blev knuffad på vagnen.
Det som hände [Ellen Bergström] har gjort många rädda.
Grannen [Berit Fors] matar duvor och det drar råttor.
Snöskottaren [Sebastian Hägg] fick en isboll i ansiktet.
Vi har en fungerande kontakt med [Lars-Göran Ahl] på fastighetsbolaget.
[Malena Frisk] vikarierar som enhetschef till årsskiftet.
Hyresgästen i hörnlokalen, [Roland Thelin], hotar att säga upp sig.
En äldre herre, [Arne Backlund], fick plånboken stulen i kassakön.
Trafiken utanför skolan är farlig, skriver [Jenny Söder] i sitt mejl.
På kameran ser man tydligt att det är [Casper Melin] som tänder på.
Vår tekniker [Pär Lantz] byter lås under veckan.
Till mötet har [Ylva Hammar] tagit fram en karta.
""",
    "other origin": """
[Mohamed] satt ensam i entrén och ville inte gå hem.
Enligt [Ahmed Hussein] i livsmedelsbutiken kommer de varje dag efter skolan.
[Fatuma] har bett att få byta lägenhet.
Mamman, [Hodan Abdi], berättar att sonen blivit hotad för en skuld.
Vi pratade med [Abdirahman] som är ledare i föreningen.
Det är [Yusuf] och hans kusin som kör moped på gården.
Brevbäraren [Zoran] blev utskälld i porten.
[Amira Khalil] i 8C har inte kommit till skolan på två veckor.
Frisören [Bilal] har fått rutan krossad igen.
Någon har skrivit [Ali] med röd färg över hela porten och familjen är rädd.
Ungdomarna respekterar [Mehmet] på pizzerian.
Vaktmästare [Slobodan] har bytt lås i hela källaren.
Tolken [Shirin] var med på mötet.
Fick ett samtal från [Nguyen Thi Lan] om inbrott i förrådet.
[Tesfaye] som städar på natten har sett folk sova i trapphuset.
Vi stötte på [Kwame] vid korvkiosken, han var mycket berusad.
Konflikten mellan familjerna handlar om [Dilan] och hennes pojkvän.
[Mahmoud Al-Hassan] äger bilverkstaden.
Två bröder, varav den ena heter [Rebin], hotade väktaren.
Elev utsatt för hedersrelaterat förtryck, [Zahra] i 9B.
Fältgruppen har träffat [Ayub] fyra gånger i veckan.
[Svetlana] på tvätteriet ringde om rök.
Den rånade pojken, [Danyal], fick behålla sina skor.
Rumänska kvinnan utanför affären, [Mihaela], har blivit bestulen på sin filt.
Vår modersmålslärare [Parisa Rahimi] har hört samma sak.
[Jamal Warsame] har startat läxhjälp på söndagar.
Det var [Omar] som ringde 112.
Skolvärden [Goran Petrovic] skilde dem åt.
[Aleksandra Kowalska] är ny hyresgäst och undrar över alla besök på natten.
Ett gäng runt [Hamza] tar över bänkarna vid åtta.
Polisen hämtade [Ibrahim Jama] i skolan.
Imamen [Abu Bakr] i källarmoskén vill ha ett möte.
Mannen som sover i garaget heter [Marek].
Grannen [Pirkko] har skrivit ner bilnummer.
[Jukka Virtanen] och hans fru vill ha ljus på parkeringen.
Livsmedelsbutiken på hörnet drivs av [Nasser Haddad].
Kompisarna säger att [Muhammed] har kniv i ryggsäcken.
[Leyla Demir] blev av med halskedjan på spårvagnen.
Säljaren av telefonerna är troligen [Burak].
[Arash] på gymmet har bjudit in tjejgruppen.
Trappan stinker, [Khadija] på tredje våningen mår dåligt av det.
Man såg [Diyar Aslan] lämna platsen på en elscooter.
Vi fick hjälp av [Samira] att översätta lapparna.
[Selma Hadzic] slutade som nattvandrare i höst.
En förälder, [Ranja Youssef], går nu med barnen till skolan.
[Dragan] tar hand om rabatten och ser det mesta.
Killen på mopeden heter [Filmon] och är femton.
[Senait Tekle] har vittnat och är nu livrädd.
Lokalen hyrs av [Wei Zhang] som inte visste om festerna.
Brandmannen [Hasan] höll föredrag för femmorna.
Ägaren till kiosken, [Singh], har fått nog.
[Thanh] och [Minh] hjälpte till att släcka.
Vi vet att [Jesús] brukar dricka med dem.
[Carlos Muñoz] har målat över klottret själv.
Pratade länge med [Mustafa] om vad som hände med bilen.
[Oksana] och hennes barn bor i källarlokalen.
Det var två som sprang, en av dem känns igen som [Ardit].
[Besnik Krasniqi] har öppnat ett kafé i gamla posten.
[Ninos] i kebabvagnen har fått betala beskydd.
Samordnaren för tjejkvällarna, [Rojin], behöver nyckel.
Ett hot skrevs till [Yasmin Al Jaberi] i en grupp på telefonen.
Han som äger hunden heter [Vladimir].
[Saido] är tillbaka i området sedan i torsdags.
Bråk om en skuld på 3 000 kronor mellan [Mirza] och någon okänd.
Elevassistent [Fadumo Ahmed Nur] blev biten.
[Mariam] säger att det säljs hasch bakom återvinningen.
[Ehsan] från Afghanistan har fått lappar med hot i brevinkastet.
Det fanns blod i hissen, [Edita] städade upp.
Pojken som skadades av smällaren, [Elyas], är åter i skolan.
Sonen till [Habiba Osman] har fått sparken.
Föreningens kassör [Tariq Mahmood] har bett oss om hjälp med passersystemet.
Buss fick stenkast, förare [Bogdan Ionescu] oskadd.
[Noor] har tagit med sina väninnor till nattvandringen.
Den äldre [Kaltrina] är orolig för sin lillebror.
Fönstertittare hos [Chaiyaporn] på nedre botten.
Kvinnan heter [Somchai] eller något liknande och pratar bara thai.
[Ismail Yildiz] undrar när staketet blir lagat.
Utanför tobaksaffären står alltid [Gjergj] och två till.
[Hanan] i köket har fått sin bil repad.
Vi tog in [Sherko] på kontoret för samtal.
Mordbranden drabbade [Taher Nouri] och hans familj.
[Biniam] är en bra kraft i området.
Gruppen har en ny ledare som heter [Abdulle].
Läraren [Ewa Nowak] fick en sten på sig.
Det sägs att [Erjon] ska ha köpt ett vapen.
[Farhad Karimi] har tagit på sig att låsa lokalen.
Kurdiska föreningen, genom [Azad], ordnar städdag på lördag.
Enligt [Nadia] kommer de från en annan stadsdel.
[Hawa] har slutat ta genvägen genom parken.
Familjen [Barzani] har polisanmält grannen.
Kassörskan [Marisol] fick en burk kastad i ryggen.
[Anh Tran] i blomsteraffären har bett om fler ronder.
Städaren [Teodros] hittade ammunition i en papperskorg.
[Ravi] på pressbyrån har sett langning på perrongen.
Inne i tvättstugan låg [Piotr] och sov.
Barnen sa att [Rayan] hade med sig en pistol, det var en leksak.
[Sorin] och hans bror samlar pant i området och blir trakasserade.
Bibliotekarien [Layla Saleh] har stängt av två datorer.
På fotot syns [Amir] med huva.
[Jovan Markovic] blev nedslagen av tre okända vid bankomaten.
Hemtjänsten fann [Aino Korhonen] ute i kylan, lägenheten hade haft inbrott.
Klottret i tunneln är ett hot mot [Shayan].
""",
    "surname alone": """
Herr [Nordström] på våning 2 har klagat igen.
Fru [Lundgren] hör steg på vinden om nätterna.
Väktare [Holmqvist] släppte in dem av misstag.
Familjen [Engdahl] har fått brevlådan sprängd två gånger.
[Hedberg] på tekniska lovade nya lampor före advent.
Kommissarie [Wahlgren] deltog på länk.
Ta kontakt med [Sjöström] innan ni sätter upp skyltar.
Bilen är registrerad på en person vid namn [Öhman].
Läraren [Bergkvist] fick en stol kastad mot sig.
Städfirman skickade [Lindholm], som aldrig fått någon nyckel.
Ungdomarna håller till i trapphuset där [Falk] bor.
Hyresgäst [Jakobsson] har fått en varning.
Vi hörde det av fru [Stenberg] i ettan.
Polisassistent [Ekdahl] antecknade vad vi sa.
Makarna [Nyström] tänker flytta.
Det ligger en anmälan hos [Karlberg] som ingen gjort något åt.
Enligt lärare [Öst] var det uppgjort i förväg.
Rektor [Kjellberg] vill ha vuxna på skolgården även efter 17.
Boende [Thorsell] bevakar parkeringen från sitt fönster.
Bröderna [Cederlund] har börjat hänga vid macken.
Uppsagd för störningar: [Rydell], 3 tr.
Förre vaktmästaren [Hagström] vet var ventilerna sitter.
Grannfejden mellan [Sandell] och [Brodin] går ut över hela huset.
Samtal med [Widmark] om hunden som springer lös.
Fotbollstränaren [Svantesson] hittade sprutor i omklädningsrummet.
Magister [Hjort] gick emellan.
Enhetschef [Ljungberg] informerad.
Fastighetsskötare [Moberg] är ledig till måndag.
Hos [Wallgren] på bottenplan luktar det hasch.
Tandläkare [Olander] har flyttat mottagningen på grund av stöket.
Kyrkvaktmästare [Tufvesson] fann gravstenar omkullvälta.
Det var [Åkerström] i fyran som ropade efter polisen.
Herr [Mohammadi] fick sina vinterdäck stulna.
Doktor [Haidari] blev hotad i väntrummet.
Ordningsvakt [Jankovic] slutade sitt pass 02.00.
Butiksägaren [Tekin] sover numera i butiken.
Fru [Saarinen] behöver hjälp att sätta upp kedja på dörren.
Tränare [Begovic] tog med sig grabbarna till hallen i stället.
Familjen [Haile] fick glasruta krossad av smällare.
Vikarien [Dahlén] klarade inte att hålla gruppen.
""",
    "nickname": """
De yngre springer ärenden åt en som kallas [Kricke].
Vår gamle vaktis [Nisse] har tackat ja till att gå en runda i veckan.
[Figge] i korvluckan håller ett öga på torget.
[Lasse] på macken hörde skottlossningen.
De väntar på någon de kallar [Gurra].
[Totte] har slutat dricka och sitter inte där längre.
Det är [Micke] som har nyckel till skyddsrummet.
Enligt [Pelle] i klubbstugan bröts dörren upp på natten.
Festerna hos [Pirre] fortsätter varje torsdag.
[Madde] på fritids var ensam med trettio barn när det hände.
En äldre ungdom, [Abbe], bjuder de yngre på vape.
Hunden utan koppel är [Sussies].
Bussförare [Kalle] körde förbi utan att stanna.
[Jompa] och [Robban] syns varje kväll vid rampen.
Den som bestämmer kallas [Momo].
[Nettan] i skolköket fick kasta all mat i rännan.
Sprayburkarna låg i [Tobbes] förråd.
Vi kom överens med [Putte] om att han stänger grinden.
Det är nog [Chrille] som kör EPA-traktorn.
[Bettan] i kassan känner igen dem.
Ringde [Janne], han hade sett samma sak.
Det finns en som kallar sig [Zacke] på nätet och lockar småtjejer.
Fråga [Kicki] på biblioteket om tiderna.
Alkisarna på bänken, [Roffe] och hans vänner, är ofarliga.
[Anki] har bytt jourtelefon.
Kiosk-[Benke] säger att försäljningen av kolsyrepatroner ökar.
""",
    "initial": """
[A. Lundmark] har lämnat in tre felanmälningar om samma lampa.
Skylt nedriven, anmält av [K. Johansson].
Rapport av [M. Hultgren]
Bokad på passet: [P. Lindahl].
Hyresgäst [S. Ahmed] undrar om kameror.
Vittnet [J. Ekberg] kontaktar polisen själv.
Källarförråd 14, [L. Persson], uppbrutet.
Samtal med vårdnadshavare till [Emma K.] på tisdag.
Eleven [Ali M] stängs av från skolbussen en vecka.
[Nils P] i femman fick byxorna neddragna på rasten.
Väktare [B. Osmani] avvisade fyra personer.
Tillsynsman [G Hedin] såg bilen köra därifrån.
[T.S. Wikander] i styrelsen vill polisanmäla.
Enligt [E. Nilsson] var det samma sällskap som förra helgen.
Pratat med [Hanna L] och [Ronja B] om det som skrivs i chatten.
Besök av [R. Karlsson] från försäkringsbolaget.
""",
    "genitive": """
[Lennarts] bil har blivit rispad igen.
Dörren till [Gunnels] lägenhet är sparkad sönder.
Festen var i [Oskars] källare.
Moped utan skyltar står vid [Sandströms] uppfart.
[Majas] mobil hittades i ån.
Någon har eldat upp [Börjes] trädgårdsmöbler.
Det är [Filips] äldre syskon som levererar.
[Mohammeds] kompisar bar in lådor i förrådet.
I [Alvas] skåp låg en lapp med hot.
Vi väntar på svar från [Jonssons] försäkring.
[Anders Lunds] garageport går inte att stänga.
[Aishas] farmor vågar inte gå till affären.
Fönstret på [Görans] kontor var öppet.
[Karin Mattssons] cykel står kvar utan hjul.
Ryktet säger att det är [Emirs] pengar de letar efter.
Enligt [Ellas] mamma är det lugnare nu.
Vid [Perssons] häck ligger det fullt av burkar.
Det är under [Leilas] balkong de står och röker.
De kör in bakom [Jans] verkstad och släcker lyset.
[Wilgots] skolväska låg i containern.
Skadan på [Hassans] kiosk kostar 20 000.
Fick [Birgers] nycklar i brevinkastet, ingen avsändare.
Hon är [Stefans] dotter och vill vara anonym.
Det var på [Nathalies] kalas som slagsmålet startade.
Vattnet kommer från fru [Hallgrens] badrum.
[Tomas] plånbok hittades i busken utan pengar.
Spåren leder till [Andreas] port.
Grannarna klagar på [Olssons] hund som skäller hela natten.
Farten förbi [Idas] förskola är hög.
[Kristinas] förslag: sätt upp en skylt vid stigen.
""",
    "double name": """
[Lars-Erik] är den enda som har nyckel till pumphuset.
Det såg [Ann-Christin] från sitt köksfönster.
Pappan till [Karl-Johan] kommer till skolan på onsdag.
[Carl-Gustav Hammarlund] vill ha bom vid infarten.
Ingen har sett [May-Britt] sedan i fredags, tidningarna ligger kvar.
[Sara Lindell Ek] är ny kurator.
Dörrvakten [Jan-Olof] fick en spark på benet.
Meddelande till [Eva-Karin] om lampan i gången.
[Hans-Åke Blomberg] larmade om gaslukt.
Skolkurator [Emma Wiklund-Söderström] har fått i uppdrag att kalla till möte.
Kvinnan med rullatorn, [Rose-Marie], fick väskan ryckt.
[Anna-Karin] i femman har lagt ut det i Facebookgruppen.
[Per-Olov Ståhl] och grannarna turas om att gå runt huset.
Kuratorn [Lise-Lotte Berg] följer upp med båda familjerna.
[Jan-Erik] har sett ljus i den tomma lokalen.
Det är [Mari-Ann Forss] som ansvarar för låsen.
Killen på elskotern är [Ali-Reza], han brukar vara lugn.
Fick blommor av [Gun-Britt] för att vi gick förbi.
[Peter Ahlgren Nordahl] representerar fastighetsägarna.
En [Sven-Olof] har ringt växeln varje dag.
""",
    "written in small letters": """
pratade med [johan] om rutan, han fixar imorgon
hej, [fatima] i trappuppgång b vågar inte gå ut med soporna längre
[kalle svensson] har kört moped på gångbanan igen
det var [emil] som kastade stenen
[marcus lindberg] hotade vakten
inga problem i helgen, [robert] jobbade
vi har pratat med [ahmed] och hans pappa
kl 22 kom [andreas] och [niklas] och hämtade barnen
rutan krossad hos [mehmet] på hörnet
[sofia] såg vem det var men vill inte säga
lugnt. [jonas] går på semester, ring mig
fick hjälp av [birgitta] att låsa
det är [hassan] och de andra som sitter i trappen
tjejen heter [elin] och går i åttan på bergskolan
[gustav nilsson] igen... full utanför systemet
bråk mellan [daniel] och [mohammed] på rasten
dom säger att [amanda] har blivit slagen
mvh [peter]
hälsningar [lena] i receptionen
nyckeln finns hos [ingrid] i tian
[viktor] har slutat på fritidsgården så vi är en mindre
har sett [linus] röka på nånting bakom gymmet
[maria andersson] ringde och ville prata om lekplatsen
han i hörnlägenheten, [abdi], vill byta lås
""",
    "capitals and slips of the pen": """
VAKTMÄSTARE [BENGTSSON] HAR BYTT LÅS I SAMTLIGA PORTAR.
RING [ANNIKA] OM DET BRINNER IGEN
BRÅK I KASSAN, [JOHANNES] BLEV SLAGEN
[Andres] på plan 5 säger att det är dörr trasig igen.
Pratade med [Mohamad] och hans bro om mopparna.
[Krsitina] i receptionen såg allt.
[Fredirk] har varit här å kollat kamrorna
Det var [Johanson] som ringde om vattnet
Enl. [Jörgensson] på bostads är det åtgärdat.
Killen hetter [Cristofer] och är arg på alla.
Vi mötte [annelie] och [Göran] vid torget.
[Mickael Svenson] har anmält stöld av moped.
[ISAK LINDGREN] SYNS PÅ FILMEN
[Charlote] på ica har sett dom snatta.
[Abdullahi] o [Mahad] satt i trapphuset, vi pratade o dom gick.
""",
    "several persons": """
Inblandade: [Elias], [Max] och [Theo], samtliga i sjuan.
[Jenny] och [Pär] från fältgruppen åt korv med ungdomarna till elva.
Närvarande på mötet: [Åsa Lindgren], [Mikael Ödman], [Samir Darwish].
Vid samtalet deltog pappa [Dejan] och kurator [Hanna Frid].
Nattvandring fredag: [Katarina], [Bosse], [Nima] och [Ulla-Britt].
[Emma] skrev att [Tindra] ljuger och sedan var det igång.
Både [Wilhelmsson] och [Aziz] har fått sina förråd tömda.
[Lisa Granat] och [Oscar Hjelm] går ronden i kväll.
Bråket stod mellan [Ilyas] och [Jack], lärare skilde dem åt.
På plats: två från räddningstjänsten, [Malin] från bolaget och jag.
[Anton] slog först, sedan gav sig [Gabriel] in i det.
Ungdomarna [Denis], [Aron] och [Zaid] har tillträdesförbud till och med påsk.
Enligt [Ingrid Falkman] och grannen [Ali Rezai] sker det mest på onsdagar.
Föräldrar som vill vandra: [Jeanette], [Mariann], [Fahima].
Vi tackar [Bertil] och [Gudrun] för alla år på kiosken.
[Vera] och [Signe] hittade en plånbok och lämnade in den.
Telefonlista: [Stig Eklund] dagtid, [Ramona Vidal] kvällar.
Hon sa att [Tyra] och [Ester] blivit jagade av en man i mörk jacka.
Kvar i lokalen var [Jakob], [Salim] och två som vi inte känner.
Det är samma tre hela tiden, [Kim], [Alex] och [Robin].
""",
    "longer texts": """
Vi var ute mellan 19 och 23. Lugnt till en början, sedan kom ett gäng på femton personer. [Mattias] \
ringde polisen.
Trasiga lampor vid cykelstället. Det är tredje gången på en månad. Felanmälan görs av [Christina] på \
måndag.
Under veckan har vi haft två bränder i samma soprum. Boende på plan 1, [Ragnhild Öberg], såg två pojkar \
springa därifrån.
Det är otryggt vid hissarna. En av våra hyresgäster, [Ferhat], har själv blivit hotad med kniv.
Bråk i korridoren. Elev [Tim Ågren] blev avstängd resten av dagen, föräldrar informerade.
Mycket folk i helgen men inga problem. [Jonas] och jag delade ut kaffe och pratade med alla.
Larm 02.10. Dörren uppbruten med kofot. [Lasse Berglund] från jouren stannade till fyra.
Samma sak som förra veckan: musik, spring, rökning. Det är hos [Danne] på fyran och ingen gör något.
Ungdomarna är trevliga. Vi fick god kontakt med särskilt en, [Mahdi], som vill starta ett fotbollslag.
Någon har hällt ut olja i trappan. Städbolaget tog hand om det. Fakturan ska till [Bengt] på ekonomi.
Oro för en flicka i fyran. [Elsa] kommer till skolan utan ytterkläder och säger att dörren var låst \
hemma.
Två patruller på plats. Vi pratade med ägaren [Khaled], som berättade att det började redan vid \
femtiden.
En moped körde på ett barn, [Nils] i förskoleklass, men det blev bara skrubbsår.
Det klagas på parkeringen. Enligt [Marita Hellgren] står samma släpvagn kvar sedan i juni.
Vi har satt upp kameran. [Hussein], som har butiken, är mycket nöjd.
Biblioteket: stökigt tisdag och onsdag. [Helene] ensam i disken båda kvällarna, det håller inte.
Fyra däck skurna på hemtjänstens bilar. Upptäcktes av [Veronica] när hon skulle köra ut morgonrundan.
Snöbollar mot bussen, en ruta sprack. Föraren [Admir Delic] fick glas i ögat och åkte till akuten.
Rånet mot kiosken är uppklarat. [Jesper Rydberg], nitton år, sitter häktad.
Badhuset fick utrymmas. En av vakterna, [Elin], tog hand om de minsta barnen.
Vi undrar varför grinden alltid är öppen. [Solveig] i trean säger att hon låser varje kväll.
Tillfällig förstärkning torsdag till lördag. Passchef är [Niklas Ahlberg].
Vid tiotiden började det kastas ägg. Det var [Melvin] och hans kusiner, de erkände direkt.
Hörde skrik från lägenheten ovanför. Där bor [Pawel] och hans sambo. Polis tillkallades.
Förslag från trygghetsvandringen: spegel i tunneln, lägre häck. [Sonja] skriver rent.
Nattvandringen gick bra. [Ahmad], [Lars] och [Mona] gick till ett.
Det luktar gas i källaren. Jag har ringt [Ante] på värmeverket två gånger.
Ännu en vecka med spring i garaget. Kameran visar tre maskerade. Den fjärde är [Alvin Kjellgren] från \
huset bredvid.
Tack för snabb hjälp med lampan! Hälsar [Rut] och alla på tredje våningen.
Elevrådet har lämnat en lista på otrygga platser. Listan finns hos [Viveka] i expeditionen.
Polisen har förhört [Jamila Noor] om vad hon såg från balkongen.
Vi har haft ett bra samtal med familjen. Pappan [Tahir] tar nu bussen tillsammans med sonen.
Återkoppling till [Mikaela Dahlström] på fastighetsbolaget senast fredag.
Någon har ristat in [Niklas] i nya dörren.
På väggen står det att [Linn] är en hora, vi har målat över det.
Det skrevs [Tarek] 031 på samtliga dörrar i källaren.
En bil brann. Den tillhörde [Desirée], som arbetar på äldreboendet.
Barnen lekte med en hittad spruta. [Åke] tog hand om den.
Han som slår sönder kurerna är identifierad: [Alfred Stenman], elev på gymnasiet.
Vår granne på andra sidan gården, [Fardosa], vill gärna vara med och starta nattvandring.
Ordföranden [Seppo] hälsar att alla är välkomna på städdagen.
Vi fick beröm av [Kerstin Malmberg] för att vi sänkt häcken.
Kaffet ordnas av [Gunvor], korven av butiken.
[Rolf] på tvåan. Skriker på nätterna. Behöver hjälp av vården.
Mötet öppnades av [Annelie Krantz], som hälsade alla välkomna.
Väktaren uppger att han blev biten av en hund som tillhör [Jerry].
Hot framfördes av [Dino] när han inte fick komma in.
Ny telefonlista på väg. [Tove] har hand om den.
Hela trappan vet att det är [Benny] som säljer.
Vår praktikant [Shahad] har gjort en enkät bland eleverna.
Enligt uppgift är det [Leon] som fått i uppdrag att lämna väskan.
Efter slagsmålet låg [Kalid] kvar på marken tills ambulansen kom.
Jag såg två stycken. Den ena kände jag igen, det var [Wille].
Fastighetsjouren fick tag i [Olle] först efter midnatt.
Boende befarar att [Christian] på vindsvåningen samlar på vapen.
Vakten på perrongen heter [Dusan] och är mycket bra med ungdomarna.
Vi bad [Katja] och [Mona] stå vid övergångsstället i morgon.
Blommor och ljus har ställts ut till minne av [Adam].
Minnesstunden för [Nathalie] samlade över tvåhundra ungdomar, inget bråk.
Det är dags att någon pratar med [Ronja]. Hon är ute till två på nätterna.
""",
}
