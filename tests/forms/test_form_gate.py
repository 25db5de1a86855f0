"""The page's own gate says the same as the receiver's, in a real browser."""

from __future__ import annotations

import json
import random
import re
import string
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from report_strategy import VARIANTS, asked_of, variant

from est_framework.forms.web import web_form
from est_framework.method.load import load_release, releases
from est_framework.privacy.gate import scan_numbers
from est_framework.privacy.hits import NUMBERS
from est_framework.privacy.plain import made_plain
from est_framework.privacy.plates import NO_PLATES

pytestmark = pytest.mark.browser
Judged = Callable[[list[str]], list[str]]
GAPS = ("", " ", "-", "+", "–", " - ", ".", "/", "\u00a0", "\u2011", "\u200b", "\n")
AROUND = (
    "{}",
    "nr {}",
    "ärende nr {}",
    "i parken {} vid bänken",
    "pnr: {}.",
    "x{}",
    "{}a",
    "({})",
    "född {}",
    "20 {} 7",
)
ABROAD = re.compile(r"(?:\+|00)[ .\-/_()\t\n\r]{0,3}[0-9]")
SIGNS = "0123456789" * 4 + string.ascii_uppercase + "aeå" + " -+./@_()" * 2
MADE = (
    *("ABC 123", "abc 123", "reg.nr abc 123", "ABC12D", "ABC 12O", "SOS 112", "RUM 214", "ÅBC 123"),
    *("070-174 06 05", "+46 70 174 06 05", "0046 70-174 06 05", "019-21 10 00", "070 174 0605 1"),
    *("a@b.se", "någon@exempel.se", "@torget", "kl@12", "a@b", "a.b+c@d-e.xn--p1ai", "a@1.23"),
    *("19121212-1212", "121212T111", "20260101 1000", "２０１２１２１２-１２１２", "١٢١٢١٢-١٢١٢"),
    *("1 2 1 2 1 2 1 2 1 2", "121212-1213", "710060-1233", "19710060-1233", "22260505AB12"),
)


@pytest.fixture(scope="module")
def judged(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judged]:
    """Give what the page finds in each of some texts: a kind, or nothing."""
    setup = variant(VARIANTS[0])
    actor, template = next(asked_of(setup))
    file = tmp_path_factory.mktemp("sida") / "formulär.html"
    html = web_form(setup, actor, setup.setup.cycle.first, template, "sv")
    file.write_text(html, encoding="utf-8", newline="\n")
    page = chromium.new_page()
    page.goto(file.as_uri())
    ask = "([texts, no]) => texts.map((text) => personalData(text, no))"
    yield lambda texts: page.evaluate(ask, [texts, sorted(NO_PLATES)])
    page.context.close()


def disagreements(judged: Judged, texts: list[str]) -> Iterator[str]:
    """
    Yield the texts of which page and receiver say different things.

    All that is certain must be found, and nothing in what is clean; but for numbers written as ones
    abroad, of which only the receiver knows which there are.
    """
    for text, found in zip(texts, judged(texts), strict=True):
        hits = [hit for hit in scan_numbers(text) if hit.kind in NUMBERS]
        certain = {hit.kind for hit in hits if hit.certain}
        abroad = found == "phone" and ABROAD.search(made_plain(text).text)
        if bool(certain) > bool(found) or (found and not hits and not abroad):
            yield f"{text!r}: the page says {found!r}, the receiver {certain or hits}"


def spelled(digits: str) -> Iterator[str]:
    """Write a number of ten or twelve digits in many ways."""
    date, last = digits[:-4], digits[-4:]
    year, month, day = date[:-4], date[-4:-2], date[-2:]
    for gap in GAPS:
        yield f"{date}{gap}{last}"
        yield f"{year}{gap}{month}{gap}{day}{gap}{last}"
        yield f"{year}-{month}-{day}{gap}{last}"
    yield from (" ".join(digits), f"{year} {month}{day} {last}")


def test_every_official_test_number_is_judged_alike_in_every_spelling(
    judged: Judged, shared_data: Path
) -> None:
    folder = shared_data / "personnummer-test"
    rows = json.loads((folder / "list.json").read_text(encoding="utf-8"))
    numbers = {row["long_format"] for row in rows if row["type"] != "org"}
    both = sorted(numbers | {number[2:] for number in numbers})
    spellings = [s for digits in both for s in spelled(digits) if digits.isdigit()]
    texts = [form.format(s) for n, s in enumerate(spellings) for form in AROUND[n % 2 :: 2]]
    assert len(texts) > 2000
    assert sum(any(h.certain for h in scan_numbers(t)) for t in texts) > 500
    assert list(disagreements(judged, texts)) == []


def test_the_words_of_the_method_and_odd_strings_are_judged_alike(
    judged: Judged, shared_data: Path
) -> None:
    release = load_release(releases()[-1])
    texts = [t for i in release.indicators for t in (i.label.sv, i.definition.sv, i.definition.en)]
    naughty = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    assert list(disagreements(judged, [*texts, *naughty])) == []
    assert not any(judged(texts)), "the method's own words stop nobody"


def test_made_and_random_strings_are_judged_alike(judged: Judged) -> None:
    chance = random.Random(112)  # noqa: S311  # the same strings each day
    drawn = ["".join(chance.choices(SIGNS, k=chance.randrange(5, 30))) for _ in range(4000)]
    made = [form.format(text) for text in MADE for form in AROUND]
    texts = [*made, *drawn]
    assert sum(any(h.certain for h in scan_numbers(t)) for t in texts) > 100
    assert list(disagreements(judged, texts)) == []
