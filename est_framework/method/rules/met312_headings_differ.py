"""MET312: the headings of a page differ between the languages."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_page import Heading, Page
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET312",
    severity=Severity.ERROR,
    title=Text(
        sv="Rubrikerna skiljer sig mellan språken.",
        en="The headings differ between the languages.",
    ),
    seen=Text(
        sv="rubrik {number} på engelska är {english}, på svenska {swedish}",
        en="heading {number} is {english} in English, {swedish} in Swedish",
    ),
    expected=Text(
        sv="lika många rubriker på båda språken, av samma grad och med samma ankare",
        en="as many headings in both languages, of the same level and with the same anchors",
    ),
    remedy=Text(
        sv="Lägg till eller ta bort rubriken, eller ge den samma grad och ankare på båda språken.",
        en="Add or remove the heading, or give it the same level and anchor in both languages.",
    ),
    why=Text(
        sv="Rubrikerna är sidans innehåll i kort form. Skiljer de sig säger språken olika "
        "saker, och länkar leder fel.",
        en="The headings are the page in short. If they differ the languages say different "
        "things, and links lead astray.",
    ),
)
NONE = Text(sv="ingen", en="none")


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every page, at the first heading that differs."""
    for swedish_page, english_page in under.pairs:
        swedish, english = _comparable(swedish_page), _comparable(english_page)
        for number in range(max(len(swedish), len(english))):
            sv, en = _at(swedish, number), _at(english, number)
            if _form(sv) != _form(en):
                yield RULE.at(
                    under.place(english_page, en.line if en else 0),
                    number=number + 1,
                    swedish=_words(sv),
                    english=_words(en),
                )
                break


def _comparable(page: Page) -> list[Heading]:
    """Give headings in an order that both languages share: a generated list may follow the alphabet."""
    generated = sorted((h for h in page.headings if h.generated), key=lambda h: (h.anchor, h.level))
    return [*(h for h in page.headings if not h.generated), *generated]


def _at(headings: list[Heading], number: int) -> Heading | None:
    return headings[number] if number < len(headings) else None


def _form(heading: Heading | None) -> tuple[int, str] | None:
    return (heading.level, heading.anchor) if heading else None


def _words(heading: Heading | None) -> Text:
    if heading is None:
        return NONE
    words = "#" * heading.level + (f" {{ #{heading.anchor} }}" if heading.anchor else "")
    return Text(words, words)
