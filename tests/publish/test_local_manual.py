"""A municipality's own manual: the method with what holds there, whole and with every link right."""

from __future__ import annotations

import re
import shutil
import tomllib
from html import unescape
from pathlib import Path

import markdown
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_fixtures import drawn
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from site_links import broken_links

from est_framework.errors import SurroundingsError, UsageError
from est_framework.language import LANGUAGES
from est_framework.method.shipped import shipped_folder
from est_framework.publish.local.manual import build_local_manual
from est_framework.publish.local.pages import local_pages
from est_framework.publish.local.sources import lay_out
from est_framework.publish.local.words import plain
from est_framework.publish.manual.site import BASE, CONFIGURATIONS
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst

HERE = Path(__file__).parent / "local_est"
ROOT = Path(__file__).parents[2]
MENU = (
    "Våra områden", "De som rapporterar", "Våra tider", "Kontakter och beslut", "Våra checklistor",
    "Våra nivåer", "Det vi har kommit överens om", "Det vi har ändrat", "Så ringer vi jouren",
)  # fmt: skip


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> LocalEst:
    """A municipality with changes of most classes, an own scale and a page of its own."""
    folder = tmp_path_factory.mktemp("town") / "est"
    shutil.copytree(HERE, folder)
    own = folder / "manual"
    own.mkdir()
    (own / "README.md").write_text("# manual: egna sidor\n", encoding="utf-8")
    (own / "jour.md").write_text(
        "# Så ringer vi jouren\n\nRing växeln. Se [våra tider](../here/week.md).\n\n{{ 7 * 7 }}\n",
        encoding="utf-8",
    )
    return open_local(folder)


@pytest.fixture(scope="module")
def site(town: LocalEst) -> Path:
    (made,) = build_local_manual(town, town.folder / "webbplats")
    return made


def page(site: Path, name: str) -> str:
    html = (site / name).read_text(encoding="utf-8")
    article = html.split("<article")[1].split("</article>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", article)).split())


def told(town: LocalEst, name: str, language: str = "sv") -> str:
    pages = {p.name: p.text for p in local_pages(town.setup, "en" if language == "en" else "sv")}
    return unescape(pages[name])


def test_the_setups_own_language_is_built_and_its_menu_begins_with_what_holds_here(
    town: LocalEst, site: Path
) -> None:
    assert site == town.folder / "webbplats" / "sv"
    html = (site / "index.html").read_text(encoding="utf-8")
    assert '<html lang="sv"' in html
    assert "EST i Sundsvik" in html
    menu = [" ".join(t.split()) for t in re.findall(r'md-ellipsis">(.*?)</span>', html, re.DOTALL)]
    assert [title for title in menu if title in MENU] == list(MENU)
    assert menu.index("Det vi har ändrat") < menu.index("Om EST")


def test_every_link_leads_somewhere_and_nothing_is_fetched(site: Path) -> None:
    assert broken_links(site.parent, site.name) == []


def test_the_methods_own_front_page_is_still_there(site: Path) -> None:
    assert "EST, effektiv samordning för trygghet" in page(site, "about_est.html")


def test_areas_groups_and_hot_spots_are_told(site: Path) -> None:
    said = page(site, "here/areas.html")
    assert "Norrängen" in said
    assert "Norra gruppen Hamnen, Norrängen" in said
    assert "Stationen (plats som följs särskilt)" in said


def test_those_who_report_are_told_with_templates_rhythm_and_way(site: Path) -> None:
    said = page(site, "here/actors.html")
    assert "Norrskolan Skola och förskola Norrängen Lägesrapport en gång i månaden" in said
    assert "berättar för samordnaren" in said


def test_each_step_is_told_with_its_weekday_and_hour(site: Path) -> None:
    said = page(site, "here/week.html")
    for step in (
        "Rapporterna är inne fredag kl. 12.00, samma vecka",
        "Någon har läst dem fredag kl. 15.00, samma vecka",
        "Gruppen möts måndag kl. 10.00, veckan efter",
        "De som rapporterat får veta vad det ledde till tisdag kl. 16.00, veckan efter",
        "2026-W28 – 2026-W31 ingen",
        "flyttas till vardagen efter",
        "Leds av: Polisen i Sundsvik",
        "varje kvartal. Högst: 3.",
    ):
        assert step in said


def test_contacts_are_functions_and_who_decides_is_told(site: Path) -> None:
    said = page(site, "here/contacts.html")
    assert "EST-samordnare Trygghetssamordnare trygghet@sundsvik.se" in said
    assert "Styrgruppen Insatser som kostar mer Styrgrupp" in said


def test_checklists_are_told_as_they_are_asked_here(town: LocalEst, site: Path) -> None:
    said = page(site, "here/checklists.html")
    assert "Stök vid badbryggan lokal" in said
    assert "Klotter och tagg" in said
    assert "Misshandel" not in said
    types = {actor.type for actor in town.setup.setup.actors}
    html = (site / "here" / "checklists.html").read_text(encoding="utf-8")
    assert set(re.findall(r'<h2 id="([a-z_]+)"', html)) == types


def test_the_methods_pages_are_told_with_the_changes_and_mark_what_is_local(site: Path) -> None:
    assert "Stök vid badbryggan (lokal)" in page(site, "method/indicators.html")
    assert "Stök vid badbryggan (lokal)" in page(site, "method/actors/polis.html")
    assert "Trafikljus" in page(site, "method/scales.html")


def test_levels_are_those_of_the_own_scale(site: Path) -> None:
    said = page(site, "here/levels.html")
    assert "Se upp Vi gör något." in said


def test_what_is_agreed_is_told(site: Path) -> None:
    said = page(site, "here/agreed.html")
    for part in ("Månader: 24", "KS 2026/123", "SSPF barn och unga", "Antal under 5 visas inte"):
        assert part in said


def test_every_change_is_told_with_its_reason_role_and_date(town: LocalEst, site: Path) -> None:
    said = page(site, "here/changes.html")
    for change in town.setup.setup.tailoring:
        assert change.reason in said
        assert change.date.isoformat() in said
    assert "Frågas inte." in said
    assert "frågas i: Veckans läge: polisen" in said.replace("Frågas i", "frågas i")


def test_changes_that_come_from_a_setup_below_say_whose_they_are(tmp_path: Path) -> None:
    (tmp_path / "lanet").mkdir()
    shutil.copy(HERE / "est.yaml", tmp_path / "lanet")
    (tmp_path / "est").mkdir()
    text = (HERE / "est.yaml").read_text(encoding="utf-8")
    own = re.sub(r"^tailoring:.*?(?=^retention)", "", text, flags=re.DOTALL | re.MULTILINE)
    own = own.replace("setup: sundsvik", "setup: hamnstad\nbase: ../lanet/est.yaml")
    (tmp_path / "est" / "est.yaml").write_text(own, encoding="utf-8")
    said = told(open_local(tmp_path / "est"), "here/changes.md")
    assert "| Vi har en badbrygga |" in said
    assert said.count("| sundsvik |") == 4


def test_own_pages_are_plain_markdown_and_their_readme_is_none(site: Path) -> None:
    assert "{{ 7 * 7 }}" in page(site, "own/jour.html")
    assert [file.name for file in (site / "own").iterdir()] == ["jour.html"]


def test_pages_say_where_to_change_them_and_never_send_anyone_to_the_projects_own_files(
    site: Path,
) -> None:
    def source(name: str) -> str:
        html = (site / name).read_text(encoding="utf-8")
        return html.split('<aside class="est-source"')[1].split("</aside>")[0]

    assert "est.yaml" in source("here/week.html")
    assert "est.yaml" in source("index.html")
    assert "manual/jour.md" in source("own/jour.html")
    assert "<code>" not in source("week/meeting.html")


def test_english_pages_hold_no_swedish_word_of_ours(town: LocalEst) -> None:
    swedish = {p.name: p.text for p in local_pages(town.setup, "sv")}
    for made in local_pages(town.setup, "en"):
        assert made.text != swedish[made.name]
        assert not re.search(r"\b(och|frågas|kl\.|varje|gruppen möts|beslut)\b", made.text), (
            made.name
        )


def test_a_setup_that_changes_nothing_and_says_little_is_told_too(local: LocalEst) -> None:
    assert "Vi följer metoden som den är" in told(local, "here/changes.md")
    assert "Inte nedskrivet än" in told(local, "here/contacts.md")
    assert "Vi följer est 0.1.0" in told(local, "index.md")


def test_a_setup_on_an_older_release_links_to_no_page_that_tells_another(
    local: LocalEst,
) -> None:
    for made in local_pages(local.setup, "sv"):
        assert "method/" not in made.text, made.name


def test_both_languages_lie_side_by_side(town: LocalEst, tmp_path: Path) -> None:
    lay_out(town, LANGUAGES, tmp_path)
    for language in LANGUAGES:
        assert (tmp_path / "manual" / language / "here" / "week.md").is_file()
        settings = (tmp_path / CONFIGURATIONS[language]).read_text(encoding="utf-8")
        assert settings.count('"lang"') == len(LANGUAGES)


def test_a_folder_that_is_not_ours_is_never_replaced(town: LocalEst, tmp_path: Path) -> None:
    (tmp_path / "sv").mkdir()
    (tmp_path / "sv" / "viktigt.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="not replaced"):
        build_local_manual(town, tmp_path)
    assert [file.name for file in (tmp_path / "sv").iterdir()] == ["viktigt.txt"]


def test_an_own_page_that_is_not_utf8_is_named(town: LocalEst, tmp_path: Path) -> None:
    folder = shutil.copytree(town.folder, tmp_path / "est", ignore=lambda *_: ["webbplats"])
    (folder / "manual" / "fel.md").write_bytes("# Å".encode("cp1252"))
    with pytest.raises(SurroundingsError, match="fel"):
        lay_out(open_local(folder), ["sv"], tmp_path / "workshop")


@given(st.text("<>*_[]()`|&#{}\\!~-+=.:/\"'abå1", min_size=1, max_size=20))
@example("<b>x</b>")
@example("*x* _y_ `z` [a](b) ![c](d)")
def test_no_name_is_read_as_markup(name: str) -> None:
    html = markdown.markdown(f"before {plain(name)} after", extensions=["tables", "attr_list"])
    assert re.findall(r"<[^>]+>", html) == ["<p>", "</p>"]
    assert unescape(html) == f"<p>before {name} after</p>"


def test_the_wheel_holds_all_that_the_manual_is_built_from() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    held = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    needed = {
        shipped_folder(n).name for n in ("manual", "municipality_template", "checklist_specs")
    }
    needed |= {BASE, *CONFIGURATIONS.values()}
    assert held == {name: f"est_framework/_data/{name}" for name in needed}


@pytest.mark.browser
@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 375)])
def test_the_own_pages_break_no_rule_of_wcag(
    site: Path, chromium: Browser, theme: str, width: int
) -> None:
    view = chromium.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",  # a colour half-way to another is nobody's to judge
    )
    for name in ("index", "here/checklists", "here/levels", "here/changes"):
        view.goto((site / f"{name}.html").as_uri())
        drawn(view)
        found = Axe().run(view).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == [], name
    view.close()
