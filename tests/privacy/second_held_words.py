"""
What fills the patterns of `second_held_named.py` and `second_held_unnamed.py`.

Places, shops and houses called after somebody are common in Sweden, and therefore here.
"""

from __future__ import annotations

STREETS = (
    "Karl Johansgatan", "Hjalmar Brantingsgatan", "Sankt Larsgatan", "Lennart Torstenssonsgatan",
    "Birger Jarlsgatan", "Sveavägen", "Ynglingagatan", "Drottning Kristinas väg",
    "Elsa Beskows gata", "Gunnar Asplunds allé", "Karin Boyes gata", "Vilhelm Mobergs gata",
    "Norra Grängesbergsgatan", "Ramels väg", "Amiralsgatan", "von Rosens väg", "Bennets väg",
    "Kungsgatan", "Storgatan", "Östra Vallgatan", "Rådmansgatan", "Sankt Paulsgatan",
    "Emil Billings gata", "Bergsunds strand", "Hornsgatan", "Agnes Lagerstedts gata",
    "Axel Oxenstiernas gata", "Prästgårdsgatan", "Tage Erlanders plats", "Beatrice Lesslies gata",
    "Skolgränd", "Liljeforsvägen", "Carl Barks väg", "Bertil Ohlins gata", "Kyrkogatan",
    "Elof Hellquists gata", "Hedvigsgatan", "Stora Nygatan", "Åkermanska gränd", "Ottargatan",
)  # fmt: skip
PLACES = (
    "Järntorget", "Nils Ericsonplatsen", "Vasaparken", "Selma Lagerlöfs torg", "Mariatorget",
    "Trädgårdsföreningen", "Wieselgrensplatsen", "Stortorget", "Rosens röda matta", "Kungsparken",
    "Ivar Arosenius park", "Stigbergstorget", "Bältesspännarparken", "Teg centrum", "Stadsparken",
    "Lina Sandells plats", "Almgårdens centrum", "Ribbings torg", "Kronprinsens galleria",
    "Karl XV:s torg", "Fredentorps park", "Strömparken", "Tyska torget", "Olof Eriksgården",
    "Hjällbo centrum", "Medborgarplatsen", "Tantolunden", "Blomsterlunden", "Sergels torg",
    "Hamnplan", "Bellmansplatsen", "Skate Malmö", "Rådhusparken", "Norra Kvarntorget",
)  # fmt: skip
OPEN_AIR = (
    "Råstasjön", "Långsjön", "Delsjön", "Vilundabadet", "Gustavsviks camping", "Lillsjön",
    "Josefinelust", "Fredriksbergs koloniområde", "Annedals återvinningscentral", "Petersvik",
    "Sofielunds motionsspår", "Idas udde", "Karlsro friluftsbad", "Mariebergs skog", "Nydalasjön",
    "Maltesholmsbadet", "Charlottenlunds strand", "Karlbergskanalen", "Sibbarp", "Albinsbergs gård",
    "Hagaparken", "Rosenlundsbadet", "Elinelunds rekreationsområde", "Svarta berget", "Grimstaskogen",
    "Kvarndammen", "Johannisdals båthamn", "Arosvallen", "Kronans vattentorn", "Björnekulla",
)  # fmt: skip
STOPS = (
    "Hjalmar Brantingsplatsen", "Axelsberg", "Karlaplan", "S:t Eriksplan", "Frölunda torg",
    "Vårväderstorget", "Svingeln", "Kapellplatsen", "Rosengårds station", "Johanneshov",
    "Erikslunds handelsplats", "Ullevi Norra", "Persborg", "Nobeltorget", "Dalaplan", "Gottsunda",
    "Råslätt", "Resecentrum", "Jakobsberg", "Fittja", "Alby", "Hallonbergen", "Gullmarsplan",
    "Wavrinskys plats", "Chapmans torg", "Sannaplan", "Beckomberga", "Klarabergsviadukten",
    "Lindholmen", "Ellebo", "Vivalla", "Ekholmens centrum", "Stenhagens skola", "Ulvsunda",
)  # fmt: skip
SCHOOLS = (
    "Stenkulaskolan", "Karl Johansskolan", "Sjumilaskolan", "Bäckahagens skola", "Thoren Business",
    "Enskede gårds gymnasium", "Kunskapsskolan", "Adolf Fredriks musikklasser", "Nicolaiskolan",
    "S:ta Ragnhildsgymnasiet", "Peder Skrivares skola", "Ester Mosessons gymnasium",
    "Lars-Erik Larssongymnasiet", "Gustavslundsskolan", "Tegnérskolan", "Celsiusskolan",
    "Rinmangymnasiet", "Petrus Magni skola", "Annerstaskolan", "Elinebergsskolan", "Hulebäck",
    "Alströmergymnasiet", "Nils Månssons friskola", "Carlssons skola", "Fryxellska skolan",
    "Ellen Keyskolan", "Engelska skolan", "Katedralskolan", "Sankt Olofsskolan", "Lindängeskolan",
)  # fmt: skip
SHOPS = (
    "Netto", "City Gross", "Normal", "Flying Tiger", "H&M", "Zara", "Max", "Burger King", "OKQ8",
    "Preem", "Rituals", "Kicks", "Granit", "Lagerhaus", "Bauhaus", "Jysk", "Intersport", "Gekås",
    "Webhallen", "7-Eleven", "Ica Kvantum", "Coop Forum", "Akademibokhandeln", "Filippa K",
    "Kronans Apotek", "Emporia", "Mirum Galleria", "Väla", "Carlings", "Subway", "O'Learys",
    "Frasses", "Waynes Coffee", "Joe & the Juice", "Sushi Yama", "Bastard Burgers", "Nordstan",
)  # fmt: skip
HOUSING = (
    "MKB", "Bostadsbolaget", "Familjebostäder", "Poseidon", "Stockholmshem", "Svenska Bostäder",
    "Örebrobostäder", "Hembla", "Wallenstam", "Stena Fastigheter", "HSB", "Riksbyggen", "Akelius",
    "Mitthem", "Helsingborgshem", "Eidar", "Lulebo", "Ikano Bostad", "Gavlegårdarna", "Botrygg",
    "Sigtunahem", "Huge", "Telge Bostäder", "Kopparstaden", "Vätterhem", "Lundbergs",
)  # fmt: skip
ORGANISATIONS = (
    "Nattugglorna", "Lions", "Rotary", "Fältgruppen", "Equmenia", "Sjömanskyrkan", "Mikaelsgården",
    "Kvinnojouren Frida", "Tjejjouren Stella", "Ria Dorkas", "Maskrosbarn", "Friends", "Mentor",
    "Scouterna", "Sensus", "ABF", "Studieförbundet Vuxenskolan", "Somaliska föreningen", "PRO",
    "SPF Seniorerna", "Finska föreningen", "Hembygdsföreningen", "Båtklubben", "Brf Eken",
    "Brf Sankt Erik", "Byalaget", "Missing People", "Café Maria", "Villaföreningen", "Lottakåren",
)  # fmt: skip
CLUBS = (
    "Hammarby", "Djurgården", "Elfsborg", "Frölunda", "Brynäs", "IFK Norrköping", "Kalmar FF",
    "Helsingborgs IF", "Landskrona BoIS", "Mjällby", "Degerfors", "Östers IF", "Gais", "Färjestad",
    "Björklöven", "Modo", "Leksand", "Rögle", "Skövde AIK", "Assyriska", "Dalkurd", "Häcken",
    "Gefle IF", "Trelleborgs FF", "Oddevold", "Brage", "Varbergs Bois", "Redbergslid", "Lugi",
)  # fmt: skip
AUTHORITIES = (
    "Skatteverket", "Kronofogden", "Försäkringskassan", "Migrationsverket", "Polismyndigheten",
    "Brottsförebyggande rådet", "Boverket", "Tullverket", "Trafiknämnden", "Miljöförvaltningen",
    "Gatukontoret", "Socialförvaltningen", "Kulturförvaltningen", "Överförmyndaren", "Brå", "SKR",
    "Bygglovsenheten", "Räddningstjänsten Syd", "SiS", "Barn- och ungdomsnämnden",
)  # fmt: skip
FEASTS = (
    "Allhelgonahelgen", "Halloween", "Göteborgskalaset", "Malmöfestivalen", "Way Out West",
    "Valborgsmässoafton", "Nationaldagen", "Kulturnatten", "Peace & Love", "Eid", "Nouruz",
    "Vasaloppet", "Stadsfesten", "Lucia", "Skärtorsdagen", "Trettondagen", "Storsjöyran", "Pride",
    "Medeltidsveckan", "Hammarkullekarnevalen", "Kiviks marknad", "Alla hjärtans dag",
)  # fmt: skip
PROJECTS = (
    "Trygg i Centrum", "Projekt Viktoria", "Sluta skjut", "Rätt Kurva", "Tryggare Väster",
    "Lugna Gatan", "Unga In", "Ung Kraft", "Projekt Mira", "Hela Vägen", "Komet", "Insats Alma",
)  # fmt: skip
CARS = (
    "Volvo V70", "Golf", "Passat", "Peugeot 208", "Tesla", "Mini Cooper", "Fiat Punto", "Mazda",
    "Hyundai i20", "Lexus", "Range Rover", "VW Caddy", "Ford Transit", "Kia Ceed", "Skoda Fabia",
    "Seat Ibiza", "Porsche Cayenne", "Jeep", "Suzuki Swift", "EPA", "Piaggio", "Mercedes Vito",
    "Renault Megane", "Honda Civic", "Toyota Corolla", "Opel Corsa",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
)  # fmt: skip
BUILDERS = ("{S}s Bygg", "{S}s Rör AB", "{S} & Söner", "{S} El & Tele", "Byggfirma {S}")
FIRMS = (
    "Café {K}", "{S} & Söner", "{M}s Däck", "Bageri {S}", "Salong {K}", "{M}s Grill",
    "Advokatfirman {S}", "{S}s Herrfrisering", "Restaurang {K}",
)  # fmt: skip
STREETS_AFTER = (
    "{S}s gränd", "{S}s väg", "{M}s väg", "{K}s gata", "{K}s stig", "{S}svägen", "{K}gatan",
    "{M} {S}s gata", "{K} {S}s väg", "{M}storp", "Sankt {M}s gränd",
)  # fmt: skip
PLACES_AFTER = (
    "{K}lunds torg", "{M}s park", "{K} {S}s plats", "{S}ska parken", "{M}sbergs centrum",
    "{M} {S}s torg", "{K}parken",
)  # fmt: skip
SEVERAL_WORDS = (
    "von Essen", "af Klercker", "de Geer", "von Platen", "El Amrani", "Al Rawi", "van der Berg",
    "Da Silva", "Bin Said", "de la Cruz", "Ben Youssef", "von Heland", "Ul Haq", "dos Santos",
)  # fmt: skip
SELDOM = (
    "Wikforss Åkermalm Rydstedt Sandbäck Kempe Lagerholm Tjernberg Brännvall Ölander Thelander "
    "Fagerlind Hedenskog Gradin Ruuth Stålnacke Niia Kuhmunen Sarri Labba Nutti Skoglöv Qvick "
    "Tunström Wennergren Ahlgrim Bolinder Hyltén Kjellgård Mossfeldt Rapphed Swärd Trygger"
)
NICKNAMES = (
    "Loffe Zeke Biggie Jimpa Chrille Linkan Hampe Perra Matte Anki Snorre Tompa Figge Putte Kurre "
    "Gonza Räven Bullen Dogge Kicki Ninni Nenne Stickan Poffe Göken Limpan Tjalle Ruffe Gugge Smulan"
)
# Men, women and surnames by where their bearers or the parents of these come from.
ORIGINS: tuple[tuple[str, str, str], ...] = (
    (
        "Ibrahim Hussein Kareem Mahmoud Tarek Faisal Walid Haitham Moayad Abdulrahman",
        "Hala Rim Zeinab Dalia Sawsan Ghada Amal Khadija Lina Nour",
        "Al-Khatib Al-Masri Shaheen Hamad Qasim Jaber Al-Saadi Hariri Zidan Sabbagh",
    ),
    (
        "Gabriel Afram Sargon Ninos Elias George Danho Isa",
        "Nahrin Shamiran Ninve Atour Sahira Mariam Suham Hilda",
        "Hanna Barsom Malki Gabro Aho Oussi Chamoun Kerimo Lahdo",
    ),
    (
        "Mohamed Abdikarim Bashir Warsan Mukhtar Sharmake Ayub Khalid Ilyas",
        "Amina Fardowsa Ikran Zamzam Najma Halimo Sumaya Muna Safiya",
        "Hassan Ali Nur Gure Isse Dahir Omar Abukar Sheikh Elmi",
    ),
    (
        "Rozh Karwan Rizgar Ferhat Umut Burak Onur Cem Hasan Soran",
        "Gulistan Xezal Nisa Ebru Zeynep Sibel Fidan Narin Elifnur",
        "Öztürk Yilmaz Polat Arslan Sahin Kilic Bozkurt Othman Barzani Tas",
    ),
    (
        "Mika Antti Kari Ilkka Reijo Tapio Arto Pentti Tero",
        "Anneli Merja Sari Kaarina Satu Helvi Sinikka Raija Outi",
        "Laine Nieminen Hämäläinen Lahti Kinnunen Rautio Ojala Pelkonen Väisänen Mattila",
    ),
    (
        "Jakub Lukasz Mateusz Dariusz Slawomir Vytautas Andrius Oleksandr Dmytro Serhij",
        "Magdalena Joanna Zofia Kinga Iwona Ruta Oksana Svitlana Olena Halyna",
        "Kowalski Lewandowska Zielinski Szymanski Kazlauskas Shevchenko Bondarenko Kravchenko Wilk",
    ),
    (
        "Almir Dino Jasmin Damir Fikret Besnik Arben Valon Blerim Milorad",
        "Arijana Mersiha Dzenana Vesna Slavica Vjosa Fatime Arta Merita Ljubica",
        "Halilovic Mehmedovic Kurtic Krasniqi Gashi Berisha Markovic Stankovic Salihovic Hoti",
    ),
    (
        "Behrouz Kian Siavash Ramin Kaveh Jawad Rahmatullah Mohammad Sohrab Mortaza",
        "Maryam Niloofar Azadeh Roya Sepideh Fatemeh Setareh Golnar Zohreh Soraya",
        "Rostami Tehrani Sadeghi Shirazi Noori Amiri Qaderi Akbari Sharifi Farahani Zamani",
    ),
    (
        "Robel Henok Amanuel Mebrahtu Biniam Tesfalem Abel Kibrom",
        "Winta Rigat Bethlehem Saba Helen Mihret Eden Tirhas",
        "Ghebremeskel Tewelde Berhe Okbay Asfaha Mengistu Teklu Solomon",
    ),
    (
        "Rajesh Arjun Imran Usman Wei Minh Thanh Jose Diego Manuel Kwame Emeka Lamin",
        "Priya Ananya Ayesha Mei Thuy Ngoc Somjai Malee Camila Valentina Abena Isatou",
        "Kumar Singh Patel Khan Chowdhury Chen Nguyen Le Suksai Silva Vargas Mendoza Mensah Jallow",
    ),
    (
        "Radu Costel Marius Yiannis Kostas Giorgos Istvan Laszlo Ferenc Jens Morten Håkon",
        "Elena Ioana Florentina Eleni Sofia Zsuzsanna Ildiko Mette Dorte Ragnhild",
        "Dumitru Stoica Lacatus Papadopoulos Georgiou Nagy Szabo Kovacs Rasmussen Jørgensen Haugen",
    ),
)
