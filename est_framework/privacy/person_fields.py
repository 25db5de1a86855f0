"""Headings and field names that ask for particulars of a person, whatever stands in their cells."""

from __future__ import annotations

import re
import unicodedata

_WORDS = frozenset(
    [
        "namn", "fornamn", "efternamn", "mellannamn", "fullstandigtnamn", "personnamn",
        "signatur", "personnummer", "personnr", "pnr", "persnr", "samordningsnummer",
        "samordningsnr", "reservnummer", "fodelsenummer", "fodelsedatum", "fodd",
        "fodelsedag", "telefon", "telefonnummer", "telefonnr", "tfn", "tel", "mobil",
        "mobilnummer", "mobilnr", "mobiltelefon", "epost", "epostadress", "email",
        "emailadress", "mejl", "mejladress", "mail", "mailadress", "hemadress",
        "bostadsadress", "folkbokforingsadress", "registreringsnummer", "regnr",
        "regnummer", "misstankt", "misstankte", "garningsman", "garningsperson",
        "malsagande", "offer", "brottsoffer", "vittne", "anmalare", "uppgiftslamnare",
        "kontaktperson", "vardnadshavare", "foralder", "elev", "elevnamn", "boende",
        "hyresgast", "signalement", "name", "firstname", "lastname", "surname", "fullname",
        "givenname", "familyname", "initials", "personalnumber", "nationalid", "ssn",
        "dateofbirth", "dob", "birthdate", "phone", "phonenumber", "telephone", "mobile",
        "cellphone", "emailaddress", "homeaddress", "licenceplate", "licenseplate",
        "suspect", "perpetrator", "offender", "victim", "witness", "complainant", "tenant",
        "pupil", "signature", "kontaktuppgift", "kontaktuppgifter", "handlaggare", "skrivenav",
        "ifylldav", "inskickadav", "rapporteradav", "contactperson", "reportedby",
        "submittedby", "filledinby", "writtenby",
    ]
)  # fmt: skip
_APART = re.compile(r"[\W_]+")


def asks_for_a_person(heading: str) -> bool:
    """
    Say whether a heading or field name is one for particulars of a person.

    Args:
        heading: As somebody wrote it: case, accents, spaces, dots and dashes do not matter.
    """
    plain = unicodedata.normalize("NFKD", heading.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    words = _APART.split(letters)
    return "".join(words) in _WORDS or (len(words) > 1 and any(w in _NAMES for w in words))


_NAMES = frozenset(
    [
        "namn", "fornamn", "efternamn", "personnummer", "pnr", "telefon", "mobil", "epost",
        "email", "phone", "surname",
    ]
)  # fmt: skip
"""Those that ask for a person among other words too: "Namn på barnet", "Telefon hem"."""
