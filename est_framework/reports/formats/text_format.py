"""What the readers of text files share: how bytes become text, and what is said when they do not."""

import re
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.source import Source
from est_framework.reports.rules import rep003_wrong_format, rep004_encoding

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins, in either order of its bytes."""
NOT_UTF_8: Final = Text("inte UTF-8", "not UTF-8")
IN_UTF_16: Final = Text("filen är sparad som UTF-16", "the file is saved as UTF-16")
NO_REPORT: Final = Text("något annat än en rapport", "something else than a report")
SAVE_AS: Final = Text(
    "Spara eller exportera rapporten som .xlsx, .csv eller .json.",
    "Save or export the report as .xlsx, .csv or .json.",
)
_GARBLED: Final = re.compile(
    "Ã[¥¤¶…„–©¼]|â€|[‚ƒ„†‡ˆ‰‹›]|[a-zåäö][ŒŠ]|[A-Za-z][\u0080-\u009f”“•™][a-z]"
    "|[\u0081\u008d\u008f\u0090\u009d\x00]"
)
"""What UTF-8 read twice, and å, ä and ö from DOS and old Macintosh, become; Swedish never has it."""
_OURS: Final = re.compile("[åäöÅÄÖ]")
_FOREIGN: Final = re.compile("[ŠšŽžŒœŸ]|[€…™][a-zåäö]")
"""What å, ä and ö may become that others have: doubtful where no å, ä or ö is in the whole text."""

_ZIP: Final = b"PK\x03\x04"
_OF_WORD: Final = (b"word/", b"ppt/")
"""How the parts of a Word document and of a presentation begin; their names stand open in the file."""
_DOCUMENT: Final = (
    Text("ett dokument från Word eller PowerPoint", "a document of Word or PowerPoint"),
    Text(
        "Fyll i formuläret och skicka det i stället för ett dokument.",
        "Fill in the form and send that instead of a document.",
    ),
)
_MAIL: Final = (
    Text("ett e-postmeddelande", "an e-mail message"),
    Text(
        "Spara den bifogade rapporten och skicka den, inte hela meddelandet.",
        "Save the attached report and send that, not the whole message.",
    ),
)
_MAIL_SUFFIXES: Final = (".msg", ".eml")
_RICH_TEXT: Final = b"{\\rtf"
SIGNS: Final[tuple[tuple[bytes, Text, Text], ...]] = (
    (
        _ZIP,
        Text("en arbetsbok eller zip-fil", "a workbook or zip file"),
        Text(
            "Ge filen ändelsen .xlsx om den är en arbetsbok.", "Name it .xlsx if it is a workbook."
        ),
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Text(
            "en gammal Excelfil (.xls) eller en fil med lösenord",
            "an old Excel file (.xls) or one with a password",
        ),
        Text(
            "Öppna filen i Excel, ta bort lösenordet om det finns ett och spara som .xlsx.",
            "Open the file in Excel, remove the password if there is one and save as .xlsx.",
        ),
    ),
    (
        b"\x1f\x8b",
        Text("en packad fil (gzip)", "a packed file (gzip)"),
        Text("Packa upp filen och skicka innehållet.", "Unpack the file and send what is in it."),
    ),
    (
        b"%PDF",
        Text("ett PDF-dokument", "a PDF document"),
        Text(
            "Skicka formuläret självt, inte en utskrift av det.",
            "Send the form itself, not a print of it.",
        ),
    ),
    (
        b"<",
        Text("en webbsida eller XML", "a web page or XML"),
        Text(
            "Är det webbformuläret: fyll i det och skicka filen som det sparar (.json), inte sidan. Är det "
            "en export: välj CSV eller Excel, programmet sparade en webbsida.",
            "If it is the web form: fill it in and send the file that it saves (.json), not the page. If it "
            "is an export: choose CSV or Excel, the program saved a web page.",
        ),
    ),
)
_NO_TEXT: Final = (
    _ZIP,
    b"PAR1",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
)
"""How files begin that hold no letters to read: packed, compiled, or a picture."""
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument"
"""How its first part stands in the zip file, unpacked."""
IN_OPEN_DOCUMENT: Final = (
    Text("OpenDocument (.ods)", "OpenDocument (.ods)"),
    Text("Spara som Excel-arbetsbok (.xlsx).", "Save as Excel workbook (.xlsx)."),
)
_ANY_SIGN: Final = (_RICH_TEXT, *(sign for sign, _, _ in SIGNS))
_OF_NO_TEXT: Final = bytes({*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)})


def other_format(source: Source) -> Finding | None:
    """Give a finding when the bytes begin like something that no text reader reads."""
    head = source.content[:64].removeprefix(BYTE_ORDER_MARK).lstrip()
    if source.suffix not in _MAIL_SUFFIXES and not head.startswith(_ANY_SIGN):
        return None
    for told, seen, remedy in (
        (source.suffix in _MAIL_SUFFIXES, *_MAIL),
        (_OPEN_DOCUMENT in source.content[:100], *IN_OPEN_DOCUMENT),
        (head.startswith(_RICH_TEXT) or _is_of_word(source.content), *_DOCUMENT),
        *((head.startswith(sign), seen, remedy) for sign, seen, remedy in SIGNS),
    ):
        if told:
            return rep003_wrong_format.RULE.at(Place(source.name), seen=seen, remedy=remedy)
    return None


def _is_of_word(content: bytes) -> bool:
    return content.startswith(_ZIP) and any(sign in content for sign in _OF_WORD)


def looks_binary(content: bytes) -> bool:
    """Say whether the bytes hold what no text does."""
    head = content[:4096].removesuffix(b"\x1a")
    return len(head.translate(None, _OF_NO_TEXT)) < len(head)


def is_no_text(content: bytes) -> bool:
    """
    Say whether a file is packed or compiled, so that its bytes read as letters only look like something.

    The table of places in a PDF is full of ten figures in a row.
    """
    return content.startswith(_NO_TEXT)


def wrong_encoding(source: Source, error: UnicodeDecodeError, start: int = 0) -> Finding:
    """
    Give the finding for bytes that are no UTF-8, at line and byte of the first bad one.

    Args:
        source: The file.
        error: What decoding said.
        start: Where in the file the decoded bytes began.
    """
    at = start + error.start
    line = source.content.count(b"\n", 0, at) + 1
    offset = at - source.content.rfind(b"\n", 0, at)
    seen = IN_UTF_16 if source.content.startswith(UTF_16) else NOT_UTF_8
    return rep004_encoding.RULE.at(
        Place(source.name, f"{line}:{offset}"),
        byte=f"0x{source.content[at]:02X}",
        offset=offset,
        seen=seen,
    )


def windows_text(content: bytes) -> str | None:
    """Give the text of bytes in Windows-1252; None where they must be in another encoding."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if _GARBLED.search(text) or (_FOREIGN.search(text) and not _OURS.search(text)):
        return None
    return text


def whole_text(content: bytes) -> str:
    """Give the bytes as text, whatever they are, for the personal-data gate alone."""
    if content.startswith(UTF_16):
        return content.decode("utf-16", errors="replace")
    # UTF-16 without its mark has a zero beside each letter.
    plain = content.replace(b"\x00", b"")
    try:
        return plain.decode("utf-8")
    except UnicodeDecodeError:
        return plain.decode("cp1252", errors="replace")
