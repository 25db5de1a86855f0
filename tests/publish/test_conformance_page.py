"""The files of a conformance statement: page, badge and JSON, safe whatever a municipality is called."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import est_framework.setup
from est_framework.language import LANGUAGES, Language
from est_framework.publish.conformance.badge import COLOURS, conformance_svg
from est_framework.publish.conformance.files import statement_files
from est_framework.publish.conformance.page import conformance_html
from est_framework.setup.check import check_local
from est_framework.setup.conformance import Standing, Statement, make_statement
from est_framework.setup.local import SETUP_FILE

EXAMPLES = Path(est_framework.setup.__file__).parent / "examples"
TODAY = date(2026, 11, 23)
HOSTILE = "<script>alert(1)</script>\"'&{{ 7*7 }}\u202egnp.exe\u2066 \x00 </style></svg>"


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Statement:
    """A statement with changes, an accepted departure and open findings."""
    folder = tmp_path_factory.mktemp("rich")
    text = (EXAMPLES / "SET199" / "bad.yaml").read_text(encoding="utf-8")
    text = text.replace("follow_up: each-meeting", "follow_up: each-quarter")
    text = text.replace("trygghet@sundsvik.example", "070-174 06 05")
    added = (EXAMPLES / "SET155" / "good.yaml").read_text(encoding="utf-8")
    text += added[added.index("tailoring:") :]
    county = text.replace("setup: sundsvik", "setup: lanet")
    county = county.replace("x-bojar", "x-flytvastar")
    (folder / "lan.yaml").write_text(county, encoding="utf-8")
    text = text.replace("revision: 1", "revision: 1\nbase: lan.yaml")
    (folder / SETUP_FILE).write_text(text, encoding="utf-8")
    made = make_statement(check_local(folder, TODAY), TODAY, package="1.0.0")
    return made.model_copy(update={"digest": f"sha256:{'0' * 64}"})


def renamed(statement: Statement, name: str) -> Statement:
    """The statement with one text wherever a municipality may have written one."""
    towns = tuple(m.model_copy(update={"name": name}) for m in statement.municipalities)
    changes = tuple(c.model_copy(update={"reason": name, "about": name}) for c in statement.changes)
    accepted = tuple(a.model_copy(update={"reason": name}) for a in statement.accepted)
    return statement.model_copy(
        update={
            "municipalities": towns,
            "changes": changes,
            "accepted": accepted,
            "files": (name,),
            "setup": name,
        }
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_badge_say_what_they_should(
    rich: Statement, language: Language, golden: Callable[[str, str], None]
) -> None:
    golden(f"conformance_{language}.html", conformance_html(rich, language))
    golden(f"conformance_{language}.svg", conformance_svg(rich, language))


def test_the_json_says_all_in_both_languages(
    rich: Statement, golden: Callable[[str, str], None]
) -> None:
    golden("conformance.json", statement_files(rich, "sv")["konformitet.json"].decode())
    assert (
        statement_files(rich, "sv")["konformitet.json"]
        == statement_files(rich, "en")["konformitet.json"]
    )


def test_the_same_statement_gives_the_same_bytes(rich: Statement) -> None:
    again = Statement.model_validate_json(rich.model_dump_json())
    assert statement_files(again, "sv") == statement_files(rich, "sv")


def test_the_page_fetches_and_runs_nothing(rich: Statement) -> None:
    page = conformance_html(rich, "sv")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in page
    assert "<script" not in page
    assert not re.search(r"\s(?:style|src|on[a-z]+)=|url\(|@import", page)


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_badge_says_it_by_word_mark_and_colour(
    rich: Statement, standing: Standing, language: Language
) -> None:
    svg = conformance_svg(rich.model_copy(update={"standing": standing}), language)
    root = ET.fromstring(svg)  # noqa: S314  # our own
    space = "{http://www.w3.org/2000/svg}"
    texts = root.findall(f".//{space}text")
    assert texts[0].text == "EST 1.0.0"
    for text in texts:
        ends = float(text.attrib["x"]) + float(text.attrib["textLength"])
        assert ends <= float(root.attrib["width"]) - 9, "the text is cut"
    assert COLOURS[standing] in svg
    title = root.find(f"{space}title")
    assert title is not None
    assert title.text == f"EST 1.0.0 · {texts[1].text}"


def test_every_standing_has_a_mark_of_its_own(rich: Statement) -> None:
    marks = {
        re.findall(r' d="([^"]+)" fill="none"', conformance_svg(_as(rich, s), "sv"))[0]
        for s in Standing
    }
    assert len(marks) == len(Standing)


def _as(statement: Statement, standing: Standing) -> Statement:
    return statement.model_copy(update={"standing": standing})


@pytest.mark.parametrize("colour", COLOURS.values())
def test_white_on_the_badge_can_be_read(colour: str) -> None:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[n : n + 2]) for n in (1, 3, 5))
    assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5


@given(
    name=st.one_of(st.just(HOSTILE), st.text(max_size=60)),
    language=st.sampled_from(LANGUAGES),
)
def test_no_name_gets_out_of_its_place(rich: Statement, name: str, language: Language) -> None:
    hostile = renamed(rich, name)
    made = conformance_html(hostile, language)
    plain = conformance_html(renamed(rich, "Namn"), language)
    assert re.findall(r"<(/?[a-z0-9]+)", made) == re.findall(r"<(/?[a-z0-9]+)", plain)
    root = ET.fromstring(conformance_svg(hostile, language))  # noqa: S314  # our own
    assert len(list(root.iter())) == len(
        list(ET.fromstring(conformance_svg(rich, language)).iter())  # noqa: S314  # our own
    )
