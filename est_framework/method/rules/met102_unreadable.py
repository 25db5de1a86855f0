"""MET102: a file of the release cannot be read."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MET102",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen går inte att läsa.",
        en="The file cannot be read.",
    ),
    seen=Text(
        sv="läsningen stannade här: {cause}",
        en="reading stopped here: {cause}",
    ),
    expected=Text(
        sv="en YAML- eller CSV-fil i UTF-8 utan fel i formen",
        en="a YAML or CSV file in UTF-8 without faults in its form",
    ),
    remedy=Text(
        sv="Rätta på den rad som anges; felet kan också stå på raden före. Text som "
        "innehåller kolon följt av mellanslag ska stå inom citattecken.",
        en="Correct the line given; the fault may also be on the line before. Text that "
        "holds a colon followed by a space must stand in quotes.",
    ),
    why=Text(
        sv="Det som inte går att läsa säkert får inte tolkas på en höft.",
        en="What cannot be read for certain must not be guessed at.",
    ),
)

NOT_UTF8 = Text(sv="filen är inte UTF-8", en="the file is not UTF-8")
EMPTY = Text(sv="filen är tom", en="the file is empty")
ALIAS = Text(
    sv="alias (*namn) används inte här, skriv ut texten i stället",
    en="aliases (*name) are not used here, write the text out instead",
)
KEY_TWICE = Text(sv="samma fält står två gånger", en="the same field stands twice")
CONTROL = Text(
    sv="ett tecken som inte får finnas i YAML", en="a character that YAML does not allow"
)
QUOTES = Text(
    sv="ett citattecken som inte stängs, eller text efter det",
    en="a quote that is not closed, or text after it",
)
FIELDS = Text(
    sv="raden har inte lika många fält som rubrikraden",
    en="the row has not as many fields as the header",
)
CAUSES = {
    "mapping values are not allowed here": Text(
        sv="ett kolon följt av mellanslag där det inte får stå",
        en="a colon followed by a space where it may not stand",
    ),
    "could not find expected ':'": Text(
        sv="ett kolon saknas efter fältets namn",
        en="a colon is missing after the name of the field",
    ),
    "found character '\\t' that cannot start any token": Text(
        sv="en tabb i början av raden, använd mellanslag",
        en="a tab at the start of the line, use spaces",
    ),
    "found unexpected end of stream": Text(
        sv="texten tar slut mitt i, troligen saknas ett citattecken",
        en="the text ends in the middle, most likely a quote is missing",
    ),
}
"""What the YAML reader says most often, in the method owners' words."""
