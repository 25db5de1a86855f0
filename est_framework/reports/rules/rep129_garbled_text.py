"""REP129: a text whose letters were garbled on the way."""

import re
from collections.abc import Iterator
from typing import Final

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP129",
    severity=Severity.WARNING,
    title=Text(
        sv="Bokstäverna i texten har blivit förvanskade.",
        en="The letters of the text have been garbled.",
    ),
    seen=Text(
        sv="tecken som {seen} i stället för å, ä eller ö",
        en="signs like {seen} instead of å, ä or ö",
    ),
    expected=Text(
        sv="en text där å, ä och ö står rätt",
        en="a text in which å, ä and ö are right",
    ),
    remedy=Text(
        sv="Be avsändaren exportera igen som UTF-8 och skicka rapporten med högre revision. "
        "Läs texten själv till dess: kontrollen av personuppgifter känner inte igen "
        "förvanskade namn.",
        en="Ask the sender to export again as UTF-8 and send the report with a higher "
        "revision. Until then read the text yourself: the check for personal data does "
        "not know garbled names.",
    ),
    why=Text(
        sv="Ett program på vägen har läst filen med fel teckenkodning. Det går inte att "
        "sökas i, och vad som stod från början är ibland borta.",
        en="Some program on the way has read the file in the wrong encoding. It cannot be "
        "searched, and what stood there at first is sometimes gone.",
    ),
)
_GARBLED: Final = re.compile(
    "Ã[¥¤¶…„–©¼ƒ]|Â[\u00a0§°´»«]|â€|\ufffd|├[ÑñÂâäàûÃ╢]|√[•§∂ÖÑñ]|(?<=[a-zåäö])[†‡„](?=[a-zåäö])"
)
"""
What UTF-8 becomes when it is read as Windows-1252, DOS or Macintosh, DOS when it is read as Windows-1252,
and what stands for letters that were lost.
"""
_HINT: Final = re.compile("[ÃÂâ\ufffd├√†‡„]")
"""One of these stands in each of what is `_GARBLED`: a set is found eight times as fast."""
_WRITTEN: Final = re.compile(
    r"&(?:[Aa]ring|[AaOo]uml|#(?:229|228|246|197|196|214));|\\u00(?:[CcEe][45]|[DdFf]6)"
    "|[=%][Cc]3[=%](?:[Aa][45]|[Bb]6|8[45]|96)"
)
"""How å, ä and ö are written in web pages, programs, mail and addresses."""
_LOST: Final = re.compile(r"(?<=[A-Za-zÅÄÖåäö])\?(?=[a-zåäö]{2})")
"""A question mark for a letter within a word; in an address it is none."""
_ASKED: Final = re.compile(r"\?[a-zåäö]")
_ADDRESS: Final = re.compile(r"\S*(?://|www\.|[\w-]\.[a-z]{2,}[/?])\S*")
_SIGNS: Final = "&\\%="
"""One of these stands in each of what is `_WRITTEN`."""


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each free text with letters that no Swedish or English has."""
    for text, pointer in case.texts:
        if sign := sign_of_garbling(text):
            yield RULE.at(case.place(pointer), seen=sign)


def sign_of_garbling(text: str) -> str:
    """Give what shows that letters of a text were garbled, without the word around it; empty for nothing."""
    if _HINT.search(text) and (found := _GARBLED.search(text)):
        return found[0]
    written = any(sign in text for sign in _SIGNS) and _WRITTEN.search(text)
    lost = _ASKED.search(text) and _LOST.search(text)
    if not (written or lost):
        return ""
    plain = _ADDRESS.sub(" ", text)
    if found := _WRITTEN.search(plain):
        return found[0]
    return "?" if _LOST.search(plain) else ""
