"""The whole manual of one language as a PDF: for those who read on paper, or keep a copy of a release."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from est_framework.errors import SurroundingsError
from est_framework.files import write_new, write_whole
from est_framework.language import Language, Text, translator
from est_framework.method.load import load_release, releases
from est_framework.method.models import ReleaseHead
from est_framework.publish.browser import find_browser, print_pdf
from est_framework.publish.manual.joined import Chapter, join_site, link_to
from est_framework.publish.page import css_string, style_sheet, whole_page
from est_framework.version import __version__

_TITLE = Text("EST, effektiv samordning för trygghet", "EST, effective coordination for safety")
_LICENCE = Text(
    "Metodtext och specifikationer CC BY 4.0, kod Apache 2.0",
    "Method text and specifications CC BY 4.0, code Apache 2.0",
)
_DEEPEST_IN_CONTENTS = 3
_EXAMPLE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_LONG = 20
"""Lines."""
_NOT_YET = "000"
"""Stands for a page number until it is known; as wide as one, so that no line moves."""

PDF_PLACE = "<!-- est:pdf -->"
"""Where the theme wants the link to the PDF; without it the link opens the foot, where the licence stands."""
_FOOT = '<div class="md-copyright">'


def pdf_name(language: Language) -> str:
    """Give the name of the PDF in the site's folder: `est-manual-sv.pdf`."""
    return f"est-manual-{language}.pdf"


def write_pdf(
    site: Path,
    language: Language,
    file: Path,
    *,
    release: ReleaseHead | None = None,
    browser: Path | None = None,
) -> Path:
    """
    Print a built site as one PDF: front page, contents, every page in the menu's order, appendix.

    The PDF is tagged for screen readers, says its language and title, and has an outline, page numbers and
    links between its pages.

    Args:
        site: The folder of one language's site, as `build_sites` gives it.
        language: The language of that site.
        file: Where the PDF goes; one that is there is written over.
        release: The release that the front page names; the newest if not given.
        browser: The program of a browser of the Chromium family; one that is found if not given.

    Returns:
        `file`.

    Raises:
        SurroundingsError: There is no browser or no pypdf, the folder holds no built site, or the disk
            says no.
    """
    release = release or load_release(releases()[-1])
    browser = browser or find_browser()
    chapters = join_site(site, language)

    # Only the printed document knows on which page a chapter begins: print, look, print again.
    draft = print_pdf(document(chapters, language, release, {}), file.parent, browser, draft=True)
    html = document(chapters, language, release, _pages(draft, chapters))
    write_new({file: print_pdf(html, file.parent, browser)}, overwrite=True)
    return file


def document(
    chapters: Sequence[Chapter],
    language: Language,
    release: ReleaseHead,
    pages: Mapping[str, int],
) -> str:
    """
    Give the document that is printed.

    Args:
        chapters: What `join_site` gives.
        language: The language of the front page and the contents.
        release: The release that the front page names.
        pages: On which page each chapter begins, by its id; may be empty.
    """
    _ = translator(language, "publish")
    title = _TITLE.said(language)
    edition = f"{release.id} {release.version}"
    running = css_string(f"{title} · {edition}")
    return whole_page(
        "manual_pdf/document.html",
        language=language,
        style=f":root{{--running:{running}}}\n{style_sheet('manual_pdf/document.css')}",
        fields={
            "title": title,
            "edition": edition,
            "published": release.published,
            "version": __version__,
            "licence": _LICENCE.said(language),
            "contents": [_line(chapter, pages) for chapter in chapters if _listed(chapter)],
            "chapters": [_section(chapter) for chapter in chapters],
        },
    )


def link_pdf(site: Path, file: Path, language: Language) -> int:
    """
    Let every page of a built site link to the PDF, where the theme says or else at its foot.

    Args:
        site: The folder of one language's site.
        file: The PDF, in that folder.
        language: The language of the site.

    Returns:
        How many pages link to it now; a page that did already is counted, and stays as it is.
    """
    _ = translator(language, "publish")
    words = _("The whole manual as a PDF")
    target = file.relative_to(site).as_posix()
    linked = 0
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        address = "../" * len(page.relative_to(site).parts[1:]) + quote(target)
        link = f'<a class="est-pdf" href="{address}" type="application/pdf">{words}</a>'
        if 'class="est-pdf"' not in text:
            place, there = (
                (PDF_PLACE, link) if PDF_PLACE in text else (_FOOT, f"{_FOOT}<div>{link}</div>")
            )
            if place not in text:
                continue
            write_whole(page, text.replace(place, there, 1).encode())
        linked += 1
    return linked


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the contents."""

    title: str
    level: int
    link: str
    page: str


def _line(chapter: Chapter, pages: Mapping[str, int]) -> _Line:
    page = str(pages.get(chapter.id, _NOT_YET))
    return _Line(chapter.title, chapter.level, f"#{link_to(chapter.id)}", page)


def _listed(chapter: Chapter) -> bool:
    deepest = 1 if chapter.appendix else _DEEPEST_IN_CONTENTS
    return chapter.level <= deepest


def _section(chapter: Chapter) -> dict[str, object]:
    """Give what the template shows; the body is our own pages' HTML, read and written again."""
    return {
        "id": chapter.id,
        "level": chapter.level,
        "part": chapter.part,
        "appendix": chapter.appendix,
        "body": Markup(_EXAMPLE.sub(_marked_long, chapter.body)),  # noqa: S704  # our own pages
    }


def _marked_long(example: re.Match[str]) -> str:
    """Say which examples are long, so that the appendix can set them in two columns."""
    long = example[0].count("\n") >= _LONG
    return example[0].replace("<pre", '<pre class="long"', 1) if long else example[0]


def _pages(pdf: bytes, chapters: Sequence[Chapter]) -> dict[str, int]:
    """Look up on which page each chapter that the contents list begins."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415  # of the extra, only this needs it
    except ModuleNotFoundError as error:
        raise SurroundingsError(
            Text(
                sv="pypdf saknas, som läser sidnumren. Installera det: pip install est-framework[manual]",
                en="pypdf is missing, which reads the page numbers. Install it: "
                "pip install est-framework[manual]",
            )
        ) from error
    reader = PdfReader(io.BytesIO(pdf))
    places = {
        name.removeprefix("/"): reader.get_destination_page_number(place)
        for name, place in reader.named_destinations.items()
    }
    found = {chapter.id: places.get(link_to(chapter.id)) for chapter in chapters}
    return {id_: page + 1 for id_, page in found.items() if page is not None}
