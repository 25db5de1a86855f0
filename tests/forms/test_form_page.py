from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from report_strategy import VARIANTS, asked_of, variant
from twisted import twisted

from est_framework.errors import UsageError
from est_framework.forms.web import web_form
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
CODE_PLACES = re.compile(r"<(script|style)(?: [^>]*)?>(.*?)</\1>", re.DOTALL)


def page(
    setup: ResolvedSetup,
    actor: str = "polisen",
    template: str = "weekly_status",
    language: Language = "sv",
) -> str:
    return web_form(setup, actor, WEEK, template, language)


def asked(html: str) -> dict[str, Any]:
    told = re.search(r'<script type="application/json" id="asked">(.*?)</script>', html, re.DOTALL)
    assert told is not None
    return json.loads(told[1])


class Outline(HTMLParser):
    """The elements of a page, and every attribute that could fetch something."""

    def __init__(self) -> None:
        super().__init__()
        self.fetching: list[tuple[str, str, str | None]] = []
        self.ids: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element is called and what it would fetch."""
        for name, value in attrs:
            if name in ("src", "href", "srcset", "action", "data", "poster"):
                self.fetching.append((tag, name, value))
            if name == "id":
                self.ids.append(value or "")
            if name.startswith("on") or name == "style":
                self.inline.append(f"{tag} {name}")


def outlined(html: str) -> Outline:
    outline = Outline()
    outline.feed(html)
    return outline


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("actor", ["polisen", "sundsviksbostader", "norrskolan", "faltgruppen"])
def test_the_page_is_one_small_file_that_fetches_nothing(
    made: ResolvedSetup, actor: str, language: Language
) -> None:
    html = page(made, actor, language=language)
    assert len(html.encode()) < 200_000
    outline = outlined(html)
    assert all(value and value.startswith("#") for *_, value in outline.fetching)
    assert outline.inline == []
    assert len(outline.ids) == len(set(outline.ids))
    assert "localStorage" not in html
    assert "sessionStorage" not in html
    assert f'<html lang="{language}">' in html


def test_the_page_of_every_documented_setup_is_as_small() -> None:
    for folder in VARIANTS:
        setup = variant(folder)
        first = setup.setup.cycle.first
        for actor, template in asked_of(setup):
            for language in LANGUAGES:
                html = web_form(setup, actor, first, template, language)
                assert len(html.encode()) < 200_000, f"{folder.name}, {actor}, {template}"


def test_twenty_areas_and_the_longest_checklist_make_no_large_page(newest: ResolvedSetup) -> None:
    area = newest.setup.areas[0]
    areas = tuple(
        area.model_copy(update={"id": f"omrade-{n}", "name": f"Område {n}"}) for n in range(20)
    )
    actors = tuple(a.model_copy(update={"areas": "all"}) for a in newest.setup.actors)
    many = newest.setup.model_copy(update={"areas": areas, "actors": actors})
    html = page(ResolvedSetup(setup=many, release=newest.release))
    assert html.count('class="card area"') == 20
    assert len(html.encode()) < 200_000


def test_only_the_pages_own_style_and_script_are_let_in_by_their_hashes(
    made: ResolvedSetup,
) -> None:
    html = page(made)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    told = policy[1].replace("&#39;", "'")
    assert told.startswith("default-src 'none'; ")
    assert "unsafe" not in told
    for tag, text in CODE_PLACES.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert (f"'sha256-{digest}'" in told) is not text.startswith("{"), tag


def test_the_same_setup_and_period_give_the_same_page(made: ResolvedSetup) -> None:
    assert page(made) == page(made)


def test_other_wording_never_changes_an_id(made: ResolvedSetup) -> None:
    plain, other = asked(page(made)), asked(page(twisted(made)))
    assert other["follows"].pop("digest") != plain["follows"].pop("digest")
    assert other["follows"] == plain["follows"]
    for what in ("areas", "questions", "indicators", "partsOfDay", "days"):
        assert [x["id"] for x in other[what]] == [x["id"] for x in plain[what]]


def test_wording_that_looks_like_markup_is_shown_as_it_is_written(made: ResolvedSetup) -> None:
    html = page(twisted(made))
    assert "<img" not in html
    assert html.count("</script>") == 2
    assert "{{ 7*7 }}" in html, "and is no template either"


def test_all_words_are_swedish_on_the_swedish_page(made: ResolvedSetup) -> None:
    swedish, english = asked(page(made))["words"], asked(page(made, language="en"))["words"]

    def leaves(words: dict[str, Any]) -> dict[str, str]:
        flat = {}
        for name, value in words.items():
            inner = leaves(value) if isinstance(value, dict) else {"": value}
            flat |= {f"{name}.{key}": text for key, text in inner.items()}
        return flat

    sv, en = leaves(swedish), leaves(english)
    assert sv.keys() == en.keys()
    assert [name for name in sv if sv[name] == en[name]] == []
    for name in sv:
        places = [sorted(re.findall(r"\{\w+\}", words[name])) for words in (sv, en)]
        assert places[0] == places[1], name


def test_the_header_says_who_what_period_and_when_it_is_due(made: ResolvedSetup) -> None:
    html = page(made)
    assert "Polisen i Sundsvik" in html
    assert "Vecka 47 2026" in html
    assert "Skicka senast fredag 20 november kl. 12.00" in html
    assert "ring 112" in html
    assert "Send no later than Friday 20 November at 12:00" in page(made, language="en")


def test_the_event_template_asks_for_events_alone(made: ResolvedSetup) -> None:
    html = page(made, template="event")
    assert 'id="events-template"' in html
    for gone in ("nothing", "upcoming-template", "presence-template", "area-0"):
        assert f'id="{gone}"' not in html
    assert "Skicka senast" not in html


def test_the_days_to_choose_among_are_the_periods_own(made: ResolvedSetup) -> None:
    days = asked(page(made))["days"]
    assert [d["id"] for d in days] == [f"2026-11-{n}" for n in range(16, 23)]
    assert days[0]["label"] == "måndag 16 november"


def test_a_page_for_nobody_is_refused(made: ResolvedSetup) -> None:
    with pytest.raises(UsageError, match="no actor"):
        page(made, actor="kyrkan")
