"""
The personal-data gate held over what goes out, in the one place where it is written.

What came in has passed the gate already. But the gate learns, old reports stay, and what a meeting or
a setup says comes by other ways. So nothing that surely is about a person leaves: neither that file nor
the others that were to be written with it. Parquet and PDF files are not read: what stands in them is
tried in the files beside them, or handed in.
"""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from est_framework.errors import HeldError
from est_framework.files import write_new
from est_framework.findings import Finding, Place, grouped
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.privacy.hits import NUMBERS
from est_framework.reports.formats.csv_rows import csv_reader
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.outgoing_source import NOWHERE, source_of
from est_framework.reports.receipts import CODES_TOLD
from est_framework.reports.rules.rep305_personal_data_going_out import RULE
from est_framework.reports.values_within import all_values

if TYPE_CHECKING:
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

_IDS: Final = re.compile(
    r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{64}\b"
    r"|\b(?:Kvitto|Receipt):? [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$"
)
_DATES: Final = re.compile(
    r"\b[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"
)
"""English months, of which some are names too."""
_NUMBER: Final = re.compile(r"[-+]?[0-9]{1,9}(?:[.,][0-9]+)?|[-+]?[0-9]+[.,][0-9]+")
_WORDS_IN: Final = re.compile(r"<w:t(?: [^>]{0,100})?>([^<]{0,100000})</w:t>")
_SAID_IN: Final = ("alt", "title", "content", "aria-label", "placeholder", "value", "label")
_HEADS_OF_CODES: Final = tuple(said.partition(": ")[0] for said in (CODES_TOLD.sv, CODES_TOLD.en))
_UNSEEN: Final = ("script", "style")


def write_out(
    local: LocalEst,
    contents: Mapping[Path, bytes],
    *,
    overwrite: bool,
    said: Mapping[Path, bytes] | None = None,
) -> None:
    """
    Write files that go to people, if nothing in any of them surely is about a person.

    Args:
        local: The local EST, in whose documents the source of a hit is looked for.
        contents: Path to content, as for `files.write_new`.
        overwrite: Write over files with other contents.
        said: What stands in files that cannot be read, such as PDF; tried with the others, not written.

    Raises:
        HeldError: Something in them is personal data; nothing was written. It says which document to mend.
        SurroundingsError: A file is there already, or the disk says no.
    """
    found = list(held_back(local, {**contents, **(said or {})}))
    if found:
        raise HeldError(_words(found))
    write_new(contents, overwrite=overwrite)


def held_back(local: LocalEst, contents: Mapping[Path, bytes]) -> Iterator[Finding]:
    """Yield what surely is about a person in files that are to go out, with the document it comes from."""
    own = _own_words(local.setup)
    certain = cache(lambda text: tuple(_certain(text, own)))
    source_in = cache(lambda words: source_of(words, local))  # goes through the whole ledger
    for path, content in contents.items():
        for at, text in texts_in(path.name, content):
            for kind, words in certain(text):
                source = source_in(words)
                # A page's own words are no names. A number is held wherever it comes from.
                if source is not None or kind in NUMBERS:
                    what = gate.KIND_WORDS[kind]
                    yield RULE.at(Place(path.name, at), what=what, source=source or NOWHERE)


def _certain(text: str, own: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the kind of each certain hit, and its words; what the setup itself is called is none."""
    if _is_list_of_codes(text):
        return
    text = _DATES.sub(" ", _IDS.sub(" ", text))
    if not any(hit.certain for hit in gate.scan(text)):
        return
    for words in own:
        text = text.replace(words, "·")
    for hit in gate.scan(text):
        if hit.certain:
            yield hit.kind, text[hit.start : hit.end]


def _is_list_of_codes(text: str) -> bool:
    """Say whether a text is a receipt's line of findings: their codes look like the plates of vehicles."""
    head, _, codes = text.partition(": ")
    if head not in _HEADS_OF_CODES:
        return False
    from est_framework.reports.rules import RULES  # noqa: PLC0415  # slow to load

    return {rule.code for rule in RULES}.issuperset(codes.split(", "))


def _own_words(setup: ResolvedSetup) -> list[str]:
    """Give names and addresses that the setup publishes itself, the longest first."""
    own = setup.setup
    words = {a.name for a in own.areas} | {a.name for a in own.actors}
    words |= {g.name for g in own.area_groups} | {m.name for m in own.municipalities}
    words |= {forum.name for forum in own.linked_forums}
    words |= {said for c in own.contacts for said in (c.function, c.way) if said}
    return sorted(words, key=lambda w: (-len(w), w))


def texts_in(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text that somebody can read in a file, with its place; of other kinds of file nothing."""
    suffix = Path(name).suffix.lower()
    read = _READERS.get(suffix)
    if read is not None:
        yield from ((at, text) for at, text in read(content) if not _NUMBER.fullmatch(text))


def _of_page(content: bytes) -> Iterator[tuple[str, str]]:
    page = _Page()
    page.feed(content.decode("utf-8"))
    page.close()
    yield from page.found


class _Page(HTMLParser):
    """Takes the texts out of a page, each by itself: what stands side by side in a table is no number."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._within = ""
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within = tag
        self._is_data = ("type", "application/json") in attrs
        self._add(*(value for name, value in attrs if name in _SAID_IN and value))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # the parser's own word
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within not in _UNSEEN:
            self._add(data)
        elif self._is_data:
            self._add(*(text for _, text in _of_json(data.encode())))

    def _add(self, *texts: str) -> None:
        line = str(self.getpos()[0])
        self.found += [(line, text.strip()) for text in texts if text.strip()]


def _of_json(content: bytes) -> Iterator[tuple[str, str]]:
    for pointer, value in all_values(json.loads(content)):
        if isinstance(value, str):
            yield pointer, value


def _of_table(content: bytes) -> Iterator[tuple[str, str]]:
    text = content.decode("utf-8-sig")
    separator = ";" if text.partition("\n")[0].count(";") else ","
    with csv_reader(text, separator, strict=False) as rows:
        for number, row in enumerate(rows, 1):
            yield from ((str(number), cell) for cell in row if cell)


def _of_text(content: bytes) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(content.decode("utf-8").splitlines(), 1):
        yield str(number), line


def _of_document(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a Word document that we wrote, each put together of its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [n for n in parts.namelist() if n.startswith("word/") and n.endswith(".xml")]
        for name in sorted(names):
            text = parts.read(name).decode("utf-8")
            for number, paragraph in enumerate(text.split("</w:p>"), 1):
                said = "".join(html.unescape(part) for part in _WORDS_IN.findall(paragraph))
                if said:
                    yield f"{name}:{number}", said


def _of_workbook(content: bytes) -> Iterator[tuple[str, str]]:
    for sheet in open_workbook(Source("workbook.xlsx", content)).sheets:
        yield from sheet.texts()


_READERS: Final[dict[str, Callable[[bytes], Iterator[tuple[str, str]]]]] = {
    ".html": _of_page,
    ".json": _of_json,
    ".geojson": _of_json,
    ".csv": _of_table,
    ".txt": _of_text,
    ".md": _of_text,
    ".ics": _of_text,
    ".xlsx": _of_workbook,
    ".docx": _of_document,
}


def _words(findings: list[Finding]) -> Text:
    """Say what was held: each document to mend once, with the first places."""
    (group,) = grouped(findings)
    left = group.total - len(group.samples)

    def said(language: str) -> str:
        lines = [
            f"  {f.place}: {getattr(f.seen, language)}. {getattr(f.remedy, language)}"
            for f in group.samples
        ]
        title = getattr(RULE.title, language)
        more = {"sv": f"  … och {left} ställen till.", "en": f"  … and {left} more places."}
        return "\n".join([f"{group.code}: {title}", *lines, *([more[language]] if left else [])])

    return Text(said("sv"), said("en"))
