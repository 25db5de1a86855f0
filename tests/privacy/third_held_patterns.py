"""
Patterns and words for the lesser part of `third_held_sentences.py`, written without a look at the rules.

A square bracket is one person's name: F given name, M a man's, K a woman's, S surname, D a double name,
N nickname, I initial; with s in the genitive. What stands in curly brackets is filled from `WORDS`.
"""

from __future__ import annotations

NAMED: tuple[str, ...] = (
    "[F S] på {hus} har hört av sig om {sak}.",
    "{När} ringde [F S] och berättade om {sak}.",
    "Enligt [F] har det varit {läge} {när}.",
    "{Plats}: {sak}. Anmält av [F S].",
    "Vi har pratat med [F] om {sak}, och det lovar att bli bättre.",
    "[F] i {klass} blev slagen {plats} {när}.",
    "Vår fältarbetare [F] var {plats} till {kl}.",
    "Det är [Fs] föräldrar som har reagerat på {sak}.",
    "Kontakta [F S] i god tid om {sak}.",
    "{När} blev [F S] bestulen {plats}.",
    "[S] på {hus} har fått nog av {sak}.",
    "Herr [S] påpekar att {sak} är ett problem {plats}.",
    "Fru [S] har svårt att sova på grund av {sak}.",
    "Skolvärd [M] skilde två elever åt {plats}.",
    "Väktare [S] var ensam {när}.",
    "Ungdomarna {plats} nämner ofta [F].",
    "Tre pojkar sprang från platsen, [M] kändes igen.",
    "En kvinna, [K S], föll {plats} och låg kvar länge.",
    "Elev i {klass} ([F S]) misstänks för {sak}.",
    "{Sak} {plats}. [F] har tagit bilder.",
    "Vi skulle behöva mer hjälp av [F] {när}.",
    "Rektor [S] tar upp {sak} med eleverna.",
    "Samtal {när} med [F S], {hus}.",
    "Den som sett {sak} ska höra av sig till [F].",
    "[F] och [F] gick {när} och såg {sak}.",
    "Barnen säger att [F] har knivar hemma.",
    "Butiksägaren [F S] vill ha hjälp mot {sak}.",
    "[I. S] har bytt lås {plats}.",
    "Passet {när}: [F], [F] och [F].",
    "Det finns en bild på [F S] {plats} med hammare i handen.",
    "Ansvarig för {sak} är numera [F S].",
    "Någon har skurit sönder [Fs] däck {plats}.",
    "Vem som helst kan gå in till [F] på {hus}, dörren är sönder.",
    "[D] såg {sak} {när}.",
    "Ring [D S] när larmet går {plats}.",
    "{När} stod [N] och sålde {plats}.",
    "Det är [N] som styr de yngre {plats}.",
    "[F] från fastighetsbolaget kom {när} och tittade på {sak}.",
    "Grannarna [S] och [S] är osams om {sak}.",
    "[K] är rädd för att gå {plats}.",
    "[M S] hotade personalen {när}.",
    "Tränaren [F S] hittade en kniv {plats}.",
    "Bilen tillhör [M S], {hus}, och stod {plats}.",
    "Hittade ett pass utställt på [F S] {plats}.",
    "Hälsar [F] på {hus}",
    "Med vänlig hälsning, [F S]",
    "Till protokollet: [F S] rapporterar {sak}.",
    "{När} {läge}. [F] var i tjänst.",
    "Personen som sover {plats} heter [F].",
    "[S] från kommunen var {plats} {när}.",
    "Handläggaren [F S] har fått information om {sak}.",
    "Elevens mamma, [K S], är mycket upprörd.",
    "[F] (15 år) har setts {plats} flera gånger.",
    "Nyckeln lämnades till [F S] {när}.",
    "{Sak} igen, och [F] var den som fick städa.",
    "Vi misstänker att [M] och hans bror ligger bakom {sak}.",
    "I [Ss] trädgård har det varit tillhåll {när}.",
    "[F S] vittnar om {sak} {plats}.",
    "Det var lugnt. Kvällens ansvarige: [F S].",
    "Ordningsvakt [F S] bad om förstärkning vid {kl}.",
    "Jag, [F S], har sett {sak} {när}.",
    "Lärarna känner väl till [F] och {sak}.",
)
PLAIN: tuple[str, ...] = (
    "{Sak} {plats}.",
    "{Sak} {plats} {när}.",
    "{När} var det {läge} {plats}.",
    "{Plats}: {läge}.",
    "{Plats}: {sak}.",
    "Personalen är orolig för {sak} {plats}.",
    "{Vem} har klagat på {sak}.",
    "{Vem} upplever det som {läge} {plats}.",
    "Det har varit {läge} {när}, mycket tack vare vädret.",
    "Ny rapport om {sak}, {plats}.",
    "Vi har sett {sak} {plats} vid {kl}.",
    "Klockan {kl}: {sak}.",
    "Åtgärd mot {sak}: {åtgärd}.",
    "{Vem} önskar {åtgärd} {plats}.",
    "Sedan beslutet om {åtgärd} är det {läge} {plats}.",
    "Vi räknar med {sak} även nästa vecka.",
    "Fler än vanligt {plats} {när}.",
    "Inga tecken på {sak} den här veckan.",
    "{När} hittades knark {plats}.",
    "{Vem} vågar inte gå {plats} på kvällen.",
    "Återkommande problem med {sak}, främst {när}.",
    "Polisen var {plats} {när} och det blev {läge}.",
    "{Plats} är läget som förut.",
    "Tips om {sak} från {vem}.",
    "{Sak} ledde till att {vem} ringde polisen.",
    "{När}: {sak}, sedan {läge}.",
    "Vi föreslår {åtgärd} {plats} för att komma åt {sak}.",
    "{Vem} har börjat hjälpa till {plats}, bra.",
    "Två anmälningar om {sak} {när}.",
    "Ungefär tjugo personer {plats} vid {kl}, {läge}.",
    "Ingen vet vem som orsakat {sak}.",
    "Efter {kl} är det ofta {läge} {plats}.",
    "{Sak} har minskat sedan vi började med {åtgärd}.",
    "{Vem} tycker att {åtgärd} skulle hjälpa.",
    "{Sak} är ovanligare nu än i våras.",
    "Jag hörde om {sak} av {vem}.",
    "Vår bild: {läge}. Det som sticker ut är {sak}.",
    "Kvällen började med {sak} men slutade lugnt.",
    "Det finns en risk för {sak} {när}.",
    "{Vem} och vi själva har märkt {sak}.",
    "Inget nytt om {sak} {plats}.",
    "Beställt: {åtgärd} {plats}.",
    "{Sak}, troligen av ungdomar, {plats}.",
    "Vid {kl} gick larmet. Orsak: {sak}.",
    "{Plats} behövs {åtgärd}.",
    "Andra veckan i rad med {sak}.",
    "{Läge} hela veckan.",
    "Vi såg inget {plats} {när}.",
    "Jobbigt med {sak} när man är ensam.",
    "{Vem} säger att {sak} är det värsta {plats}.",
)
CAPITALS: tuple[str, ...] = (
    "{Sak} på {gata}.",
    "{Sak} i {trakt} {när}.",
    "{gata} {n}: {sak}.",
    "Personalen på {hus_namn} har sett {sak}.",
    "{firma} har bett om hjälp mot {sak}.",
    "{När} {läge} utanför {hus_namn}.",
    "I {trakt} är det {läge}, i {trakt2} sämre.",
    "Ungdomar från {trakt} rör sig mot {trakt2}.",
    "{skola} rapporterar {sak}.",
    "{förening} ordnar kväll för ungdomar i {trakt}.",
    "Vi behöver {åtgärd} vid {gata} och {gata2}.",
    "{firma} städar {gata} {när}.",
    "En {bil} brann på {gata} {när}.",
    "Elever från {skola} har setts på {gata}.",
    "{Sak} vid hållplats {hållplats}.",
    "Väktarna på {hus_namn} har fått larm av {firma}.",
    "Närvaro i {trakt}: fältgruppen. Närvaro vid {skola}: polisen.",
    "{förening} fick sin lokal på {gata} förstörd.",
    "{trakt} – {läge}.",
    "{högtid} var {läge} i {trakt}.",
    "Efter {högtid} fanns {sak} vid {hus_namn}.",
    "Bussen mot {trakt} stannade inte vid {hållplats}.",
    "{hus_namn} stänger tidigare på grund av {sak}.",
    "Stulen {bil} återfunnen vid {skola}.",
    "Det är mörkt mellan {hus_namn} och {gata}.",
)
WORDS: dict[str, tuple[str, ...]] = {
    "hus": (
        "bottenvåningen", "plan 4", "tredje våningen", "hemtjänsten", "förskolan", "kansliet",
        "vårdcentralen", "apoteket", "macken", "fritidsgården", "gymmet", "andra sidan gården",
    ),
    "sak": (
        "trasig belysning", "klotter", "nedskräpning", "mopedkörning", "bråk", "smällare", "krossat glas",
        "skadegörelse", "inbrott i förråd", "cykelstölder", "hög musik", "rökning", "spring i trapporna",
        "hot mot personal", "langning", "snatterier", "stenkastning", "felparkerade bilar", "lösa hundar",
        "anlagd brand", "trasiga lås", "fester", "narkotikaförsäljning", "höga farter", "sönderslagna bänkar",
        "råttor vid soporna", "obehöriga i källaren", "ägg på fönster", "tiggeri", "stöld av paket",
    ),
    "plats": (
        "bakom skolan", "vid busshållplatsen", "på parkeringen", "i källaren", "utanför butiken",
        "i gångtunneln", "vid lekplatsen", "på torget", "i cykelrummet", "vid återvinningen", "i garaget",
        "utanför biblioteket", "på badets gräsmatta", "i trapphuset", "bakom idrottshallen", "vid stationen",
        "på skolgården", "under bron", "i parken", "vid grillplatsen", "i entrén", "på innergården",
    ),
    "när": (
        "i måndags", "på tisdagskvällen", "under helgen", "i fredags natt", "på lunchen", "sent i onsdags",
        "varje eftermiddag", "natten mot söndag", "i går kväll", "under lovet", "strax efter stängning",
        "tidigt på morgonen", "efter matchen", "hela veckan", "mellan åtta och tio", "på torsdagen",
    ),
    "läge": (
        "lugnt", "stökigt", "oroligt", "lite rörigt", "spänt", "mycket folk", "ovanligt tyst", "bättre",
        "som vanligt", "hotfullt", "god stämning", "otryggt", "tomt", "högljutt",
    ),
    "vem": (
        "flera boende", "en äldre man", "två föräldrar", "personal i kiosken", "grannarna", "hyresgäster",
        "de yngre eleverna", "nattvandrarna", "städpersonalen", "en bussförare", "några tonåringar",
        "en kvinna med barnvagn", "butikspersonal", "en lärare", "hundägare", "våra vikarier",
    ),
    "åtgärd": (
        "bättre belysning", "ny låscylinder", "extra rondering", "vuxna på plats", "klippta buskar",
        "en kamera", "längre öppettider", "fler papperskorgar", "bom och skylt", "snabbare sanering",
        "fasta bänkar", "samtal med föräldrar", "en spegel i hörnet", "farthinder",
    ),
    "klass": ("5B", "6A", "7C", "8B", "9A", "sexan", "nian", "årskurs 4"),
    "kl": ("19.30", "21", "22.15", "16", "23.40", "halv nio", "midnatt", "17.05"),
    "n": ("3", "8", "12", "17", "24", "41"),
    "gata": (
        "Ljungbergsgatan", "Storgatan", "Trädgårdsgatan", "Nils Dackes väg", "Hantverkargatan", "Kyrkvägen",
        "Albertsgatan", "Mossvägen", "Carl Larssons väg", "Lövåsvägen", "Fredsgatan", "Klostergatan",
        "Bruksgatan", "Sankt Göransgatan", "Ellens gränd", "Skolvägen", "Engelbrektsgatan", "Parkgatan",
    ),
    "trakt": (
        "Skäggetorp", "Fröslunda", "Nacksta", "Bäckby", "Gamlegården", "Norrby", "Hässleholmen", "Sjöbo",
        "Kronogården", "Lextorp", "Hertsön", "Ersboda", "Valsta", "Rissne", "Storvreten", "Jordbro",
        "Geneta", "Ronna", "Herrgården", "Dalhem", "Söder", "Charlottesborg", "Gamla Östberga", "Teleborg",
    ),
    "skola": (
        "Lindängsskolan", "Gustavslundsskolan", "Sofiaskolan", "Ådalsskolan", "Katedralskolan",
        "Nya Elementar", "Bergaskolan", "Petrus Magni skola", "Lärkskolan", "Elof Lindälvs gymnasium",
        "Fenestra", "förskolan Smultronet",
    ),
    "firma": (
        "Ikano Bostad", "Mitthem", "Clas Ohlson", "Pressbyrån", "Poseidon", "Skanska", "Ramirent", "Ahlsell",
        "Victoriahem", "Jerrys Glas", "Kruthuset", "Balder", "OKQ8", "Johanssons El", "Systembolaget",
    ),
    "förening": (
        "Hyresgästföreningen", "Friluftsfrämjandet", "Assyriska", "Unga Forum", "IFK Åby", "Sankt Lukas",
        "KFUM Central", "Bosniska föreningen", "Fritidsbanken", "Korpen", "Makalösa föräldrar", "IOGT-NTO",
    ),
    "hus_namn": (
        "Gallerian Valentina", "Hotell Statt", "Folkets hus", "biblioteket Kupan", "Medley",
        "Ica Supermarket", "fritidsgården Draken", "Café Linnea", "vårdcentralen Kronan", "Arenahallen",
        "Mariebergs galleria", "äldreboendet Ellagården", "Restaurang Gusto", "Brf Tranan",
        "Sankt Petri kyrka", "Max",
    ),
    "bil": ("Volvo V60", "Saab", "Kia", "Skoda Octavia", "vit Mercedes", "Peugeot", "Renault Clio", "Tesla"),
    "hållplats": (
        "Albertina", "Norra Torget", "Karlsro", "Johannelund", "Sjukhuset", "Erikslund", "Centralen",
        "Svalgången", "Idrottsparken", "Lillegården",
    ),
    "högtid": ("Valborg", "Lucia", "Skolavslutningen", "Hamnfestivalen", "Nyår", "Påsken", "Stadsloppet"),
}  # fmt: skip
SWEDISH = (
    (
        "Agnes Alva Amalia Anja Annie Astrid Beata Birgit Britta Carolina Cornelia Disa Ebba Edith Elisabet "
        "Ellinor Elvira Erika Ewa Filippa Freja Gabriella Gerd Greta Harriet Hedda Hilda Ines Irene Iris "
        "Jasmine Josefine Judit Kajsa Katarina Klara Laila Lena Liv Louise Lovis Lykke Madeleine Maj Margit "
        "Marie Melissa Minna Nellie Olivia Pia Rebecka Rut Sandra Selma Siri Sonja Stella Svea Tekla Thea "
        "Tilde Tora Ulla Vendela Viktoria Vivianne Åsa"
    ),
    (
        "Adam Alf Allan Anders Arvid August Benjamin Bertil Björn Börje Carl Christer Claes Colin David "
        "Douglas Ebbe Eddie Egon Einar Elvin Emanuel Erik Evert Fabian Felix Frank Fredrik Gert Gottfrid "
        "Gunnar Harald Harry Henry Hjalmar Ingemar Ivar Jack Jens Joakim John Julius Jörgen Karl Kjell "
        "Krister Leif Linus Loke Malte Martin Milton Morgan Nicklas Nils Ola Olof Otto Owe Per Rune Samuel "
        "Sigge Sixten Stig Sune Sven Tage Ted Tomas Tore Uno Valter Vidar Wilhelm Åke Örjan"
    ),
    (
        "Abrahamsson Adolfsson Alm Almgren Andersson Appelgren Aronsson Asplund Bengtsson Berggren Bergman "
        "Berntsson Blixt Boman Borg Brandt Byström Carlsson Claesson Dahlberg Davidsson Edlund Ekman "
        "Elfving Englund Erlandsson Fagerström Falkenström Forslund Fredriksson Friberg Gran Grahn Granberg "
        "Gustafsson Gyllensten Haglund Hallgren Hassel Hellberg Henningsson Hjelmqvist Hult Håkansson "
        "Höglund Ivarsson Jensen Jonasson Josefsson Kihlström Källman Landin Larsson Liljedahl Lindeberg "
        "Lindmark Ljung Lundkvist Löfqvist Malmström Martinsson Mellgren Molin Mårdh Nilsson Norlin Nyqvist "
        "Odén Olsson Palmgren Pettersson Rask Roos Rosander Rundqvist Sahlin Selin Skoglund Stark "
        "Stålhammar Sundin Svensson Söderlund Thorén Tjäder Törnqvist Uddenberg Vallin Wennerström Wiberg "
        "Ytterman Zetterlund Åberg Åström Öberg Östlund"
    ),
)
OTHERS: tuple[tuple[str, str, str], ...] = (
    ("Aya Hiba Rana Maryam Sahar Dalia Lubna", "Anas Firas Hadi Karim Laith Walid Ziad Qasim",
     "Al-Khatib Nasr Sabbagh Hamdan Issa Shahin Darwish Jaber"),
    ("Ayan Deqa Hibo Ifrah Nasra Sagal", "Abdullahi Liban Guled Mahad Bashir Zakaria",
     "Farah Mohamud Gedi Hersi Aden Sheikh Elmi Duale"),
    ("Berivan Evin Nesrin Zilan Shilan", "Baran Heval Karwan Serdar Rezgar Soran",
     "Amin Rasul Sharif Celik Aydin Omer"),
    ("Elnaz Mahsa Niloufar Setareh", "Behrouz Dariush Kaveh Pouya Reza Navid",
     "Ahmadi Ghasemi Hosseini Jafari Moradi Tehrani"),
    ("Amra Jasmina Merima Snezana Vesna Mirjana", "Adnan Edin Haris Milan Nebojsa Senad",
     "Hodzic Jovanovic Kovacevic Mehic Nikolic Zukic"),
    ("Agnieszka Beata Dorota Kinga Zofia", "Andrzej Krzysztof Pawel Tomasz Wojciech",
     "Jankowski Lewandowski Mazur Wisniewska Zielinski"),
    ("Helmi Marjatta Päivi Ritva Sirpa", "Heikki Jarmo Matti Pekka Risto Timo",
     "Heikkinen Laine Mäkinen Nieminen Ranta Salonen"),
    ("Ayse Elif Gülten Sevgi", "Cem Emre Ercan Murat Yilmaz", "Arslan Kaya Özdemir Sahin Turan"),
    ("Ninwe Nahrin Sara Shamiram", "Ashur Fadi George Sargon", "Bahnan Hanna Malke Shabo Yacoub"),
    ("Bethlehem Luwam Rahel Selam", "Dawit Kibrom Mehari Yonas Robel",
     "Gebremedhin Kidane Tesfai Habte Woldu"),
    ("Arta Drita Shpresa Valbona", "Agron Driton Flamur Luan", "Berisha Gashi Hoxha Morina Shala"),
    ("Irina Lyudmila Olena Tatiana", "Andrij Dmitri Igor Sergej", "Ivanov Kovalenko Petrova Shevchenko"),
    ("Mali Nok Siriporn Linh Mei", "Anan Duc Hoang Jun Somsak", "Chen Le Pham Srisai Wang Wongsa"),
    ("Camila Lucía Rocío Ximena", "Diego Hernán Mauricio Pablo", "Contreras Fuentes Gonzalez Rojas Soto"),
    ("Farzana Gul Razia Shukria", "Ghulam Habib Mortaza Sohrab Zabihullah",
     "Alizada Haidari Mohseni Qaderi Sultani"),
    ("Adriana Cristina Ileana Zamfira", "Costel Florin Marian Vasile", "Ciobanu Dumitru Munteanu Stan"),
    ("Anjali Lakshmi Nasreen Priya", "Imran Rajesh Sanjay Shahid", "Das Kumar Patel Rahman Sharma"),
    ("Aminata Fatou Grace Ngozi", "Chidi Lamin Ousman Samba", "Ceesay Diallo Jallow Okafor Touray"),
    ("Birte Heike Ingeborg Solvei", "Dieter Jürgen Morten Øyvind", "Hansen Müller Schmidt Sørensen"),
)  # fmt: skip
DOUBLE = (
    "Ann-Marie Anna-Lena Britt-Inger Eva-Britt Gun-Marie Inga-Britt Karl-Erik Lars-Olof Maj-Lis Per-Erik "
    "Jan-Åke Sven-Åke Ulla-Karin Bengt-Göran Ann-Louise Nils-Erik Marie-Louise Carl-Johan"
)
NICKNAMES = (
    "Bagarn Jonte Steffe Danne Ludde Abbe Kurre Zebbe Mange Hasse Pysen Nicke Tompa Musse Bobban"
)
INITIALS = "ABCDEFGHIJKLMNOPRSTUVWYÅÄÖ"
