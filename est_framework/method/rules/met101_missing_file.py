"""MET101: a file of the release is missing."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MET101",
    severity=Severity.ERROR,
    title=Text(
        sv="En fil i utgåvan saknas.",
        en="A file of the release is missing.",
    ),
    seen=Text(
        sv="filen {file} finns inte",
        en="the file {file} is not there",
    ),
    expected=Text(
        sv="alla filer som en utgåva består av: {all}",
        en="every file that a release is made of: {all}",
    ),
    remedy=Text(
        sv="Lägg tillbaka filen. Har den fått ett annat namn, ge den sitt rätta namn igen.",
        en="Put the file back. If it was given another name, give it its right name again.",
    ),
    why=Text(
        sv="En utgåva är hel eller ingen utgåva. Saknas en fil vet ingen om något glömts "
        "eller tagits bort med flit.",
        en="A release is whole or no release. When a file is missing nobody knows whether it"
        " was forgotten or removed on purpose.",
    ),
)
