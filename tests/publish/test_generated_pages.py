"""The manual's generated parts: whole in both languages, and never written over what people wrote."""

from __future__ import annotations

import posixpath
import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from est_framework.cli import est
from est_framework.cli.describe import described
from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES, Language
from est_framework.method.fences import broken_fences, empty_fence, read_fences
from est_framework.method.load import load_release, releases
from est_framework.method.models import Retired, Threshold
from est_framework.method.schema import spec_schemas
from est_framework.publish.catalogue import all_rules
from est_framework.publish.manual.generated import (
    fence_findings,
    generated_pages,
    stale_pages,
    write_pages,
)
from est_framework.publish.manual.pages import FencedPage
from est_framework.publish.manual.reference import labels
from est_framework.publish.manual.reference.actor_sheets import actor_sheet
from est_framework.publish.manual.reference.changes import changes
from est_framework.publish.manual.reference.fidelity import fidelity
from est_framework.publish.manual.reference.indicators import indicators
from est_framework.publish.manual.reference.measures import measures
from est_framework.publish.manual.reference.readiness import readiness, readiness_in_short
from est_framework.publish.manual.reference.spec_fields import rows
from est_framework.publish.manual.reference.spec_meanings import meaning, meanings
from est_framework.publish.manual.reference.spoken import PAGES, Spoken
from est_framework.publish.manual.reference.thresholds import threshold_words
from est_framework.publish.placeholders import SWEDISH

ROOT = Path(__file__).parents[2]
RELEASE = load_release(releases()[-1])
CODE = re.compile(r"^````?\w.*?^````?$", re.DOTALL | re.MULTILINE)
PAGE = "manual/sv/week/x.md"
BY_HAND = {PAGE: FencedPage({"klotter": "Färg på en yta utan lov."})}


@cache
def made() -> dict[str, FencedPage]:
    return generated_pages(
        {language: list(described(est, "est", language)) for language in LANGUAGES}
    )


def content(name: str) -> str:
    return "\n".join(made()[name].contents.values())


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a glossary, one page that people write, and nothing generated yet."""
    for language in LANGUAGES:
        page = tmp_path / f"manual/{language}/reference/glossary.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"# x\n\n{empty_fence('glossary')}", encoding="utf-8")
    shutil.copy(ROOT / "manual/glossary.csv", tmp_path / "manual")
    file = tmp_path / PAGE
    file.parent.mkdir(parents=True)
    file.write_bytes(f"\ufeff# Klotter\r\n\r\n{empty_fence('klotter')}\r\nEget. \r\n".encode())
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", [field for field in PAGES if field != "sources"])
def test_everything_in_the_release_has_its_anchor(field: str, language: str) -> None:
    page = content(f"manual/{language}/method/{PAGES[field]}")
    anchors = re.findall(r"^#+ .* \{ #(\S+) \}$", page, re.MULTILINE)
    assert {thing.id for thing in getattr(RELEASE, field)} <= set(anchors)


def test_no_anchor_stands_twice_on_a_page() -> None:
    names = [name for name in made() if "/method/" in name]
    assert names
    for name in names:
        anchors = re.findall(r"\{ #(\S+) \}", content(name))
        assert len(anchors) == len(set(anchors)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_levels_criteria_and_steps_have_anchors_too(language: str) -> None:
    scales = content(f"manual/{language}/method/scales.md")
    for scale in RELEASE.scales:
        for level in scale.levels:
            assert f"{{ #{scale.id}-{level.id} }}" in scales
        for criterion in scale.criteria:
            assert f"\n  {{ #{criterion.id} }}" in scales
    cycles = content(f"manual/{language}/method/cycles.md")
    for cycle in RELEASE.cycles:
        for step in cycle.steps:
            assert f"{{ #{cycle.id}-{step.id} }}" in cycles


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_that_a_page_names_is_told(language: str) -> None:
    told = set(re.findall(r"\{ #(\S+) \}", content(f"manual/{language}/method/sources.md")))
    assert told == {source.key for source in RELEASE.sources}
    for name in made():
        if name.startswith(f"manual/{language}/"):
            assert set(re.findall(r"sources\.md#([^)]+)\)", content(name))) <= told, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_between_generated_pages_leads_somewhere(language: str) -> None:
    root = f"manual/{language}/method/"
    anchors = {
        name: set(re.findall(r"\{ #(\S+) \}", content(name)))
        for name in made()
        if name.startswith(root)
    }
    for name in (n for n in made() if n.startswith(f"manual/{language}/")):
        shown = CODE.sub("", content(name))
        for path, anchor in re.findall(r"\]\(([\w/.]+\.md)(?:#([^)]+))?\)", shown):
            there = posixpath.normpath(f"{posixpath.dirname(name)}/{path}")
            assert there in made(), (name, path)
            assert not anchor or anchor in anchors[there], (name, path, anchor)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_actor_type_that_reports_has_its_page_to_print(language: str) -> None:
    there = {name for name in made() if name.startswith(f"manual/{language}/method/actors/")}
    reporting = [actor.id for actor in RELEASE.actor_types if actor.reports]
    assert there == {f"manual/{language}/method/actors/{id_}.md" for id_ in reporting}
    for checklist in RELEASE.checklists:
        for actor in checklist.actor_types:
            page = content(f"manual/{language}/method/actors/{actor}.md").lower()
            for item in checklist.items:
                label = RELEASE.indicator(item.indicator).label
                assert label.said("sv" if language == "sv" else "en").lower() in page


def test_both_languages_have_the_same_pages_parts_and_headings() -> None:
    for name in made():
        if name.startswith("manual/sv/"):
            other = name.replace("/sv/", "/en/")
            assert made()[name].contents.keys() == made()[other].contents.keys()
            levels = [re.findall(r"^(#+) ", content(n), re.MULTILINE) for n in (name, other)]
            assert levels[0] == levels[1], name


def test_no_page_shows_a_place_that_was_not_filled() -> None:
    for name in made():
        if "/findings/" not in name and "/cli/" not in name:
            assert not re.search(r"\{\w+\}", content(name)), name


def test_every_field_of_a_release_is_told_and_nothing_else() -> None:
    told = {"Retired.since", "Retired.reason", "Retired.replaced_by"}
    for schema in spec_schemas().values():
        for path, owner, _required, _schema in rows(schema):
            field = path.rsplit(".", 1)[-1]
            assert meaning(owner, field)
            told |= {f"{owner}.{field}", field}
    assert meanings().keys() - told == set(), "nobody has these fields"
    for field, words in meanings().items():
        assert words.sv.strip(), field
        assert words.en.strip(), field
        assert words.sv != words.en, field


def test_every_closed_list_of_words_is_told_in_both_languages() -> None:
    tables = [table for name, table in vars(labels).items() if name.isupper()]
    assert all(isinstance(table, dict) and table for table in tables if table is not labels.NOTICE)
    assert {actor.sector for actor in RELEASE.actor_types} <= labels.SECTOR.keys()


AT = "indicators.md"


@pytest.mark.parametrize(
    ("what", "of", "at_least", "sv", "en"),
    [
        (
            *("occasions", "all", 1),
            "någon har rapporterat vad som helst som det frågas om",
            "somebody has reported anything that is asked about",
        ),
        (
            *("actors", ("klotter",), 2),
            "minst två aktörer har rapporterat [”Klotter”](indicators.md#klotter)",
            "at least two actors have reported [“Graffiti”](indicators.md#klotter)",
        ),
        (
            *("actors", ("klotter",), 1),
            "en aktör har rapporterat [”Klotter”](indicators.md#klotter)",
            "an actor has reported [“Graffiti”](indicators.md#klotter)",
        ),
        (
            *("occasions", ("ran", "stold", "brak"), 13),
            f"minst 13 tillfällen av [”Rån”]({AT}#ran), [”Stöld”]({AT}#stold) eller [”Bråk”]({AT}#brak)",
            (
                "at least 13 occasions of "
                f"[“Robbery”]({AT}#ran), [“Theft”]({AT}#stold) or [“Fight or loud quarrel”]({AT}#brak)"
            ),
        ),
        (
            *("indicators", "samling", 3),
            f"minst tre olika saker av något i [Otrygghetsskapande samling]({AT}#category-samling)",
            (
                "at least three different things of "
                f"something in [Gathering felt as unsafe]({AT}#category-samling)"
            ),
        ),
        (
            *("indicators", ("ran", "inbrott"), 1),
            f"något av [”Rån”]({AT}#ran) eller [”Inbrott”]({AT}#inbrott)",
            f"something of [“Robbery”]({AT}#ran) or [“Burglary”]({AT}#inbrott)",
        ),
        (*("upcoming", "all", 1), "något är på gång", "something coming is known"),
        (
            *("upcoming", "all", 2),
            "minst två kommande händelser är kända",
            "at least two coming events are known",
        ),
    ],
)
def test_a_threshold_is_said_as_people_say_it(
    what: str, of: object, at_least: int, sv: str, en: str
) -> None:
    made = Threshold.model_validate({"what": what, "of": of, "at_least": at_least})
    assert threshold_words(made, Spoken(RELEASE, "sv")) == sv
    assert threshold_words(made, Spoken(RELEASE, "en")) == en


@pytest.mark.parametrize("language", LANGUAGES)
def test_borrowed_criteria_say_how_each_level_is_shown(language: Language) -> None:
    shown = {"sv": "- Gul och Orange som Mellanläge", "en": "- Yellow and Orange as"}[language]
    assert shown in content(f"manual/{language}/method/scales.md")


def test_what_is_called_something_else_says_what_it_was_called() -> None:
    first, *rest = RELEASE.categories
    renamed = first.model_copy(update={"sv": "Nytt namn"})
    newer = RELEASE.model_copy(update={"categories": (renamed, *rest), "changes": ()})
    assert f"- Nytt namn (hette förut ”{first.sv}”): " in changes(Spoken(newer, "sv"), RELEASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_reporters_need_comes_first_among_the_findings_and_the_keepers_last(
    language: Language,
) -> None:
    page = content(f"manual/{language}/findings/index.md")
    rooms = dict.fromkeys(code[:3] for code in re.findall(r"^- \[(\w+)\]", page, re.MULTILINE))
    assert list(rooms) == ["REP", "SET", "PIC", "MEA", "MET"]
    assert len(re.findall(r"^- \[", page, re.MULTILINE)) == len(all_rules())


def test_every_word_that_a_message_leaves_open_has_a_swedish_name() -> None:
    texts = [
        text.sv for rule in all_rules().values() for text in (rule.seen, rule.expected, rule.remedy)
    ]
    opened = {name for text in texts for name in re.findall(r"(?<!\{)\{(\w+)[^}]*\}", text)}
    assert set(SWEDISH) == opened - {"hint", "near"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_page_says_what_its_marks_mean_and_has_no_backtick_in_its_title(
    language: Language,
) -> None:
    for code in all_rules():
        page = made()[f"manual/{language}/findings/{code}.md"].contents
        assert "`" not in page["title"]
        assert "\\`" not in CODE.sub("", page["finding"])
        told = CODE.sub("", page["finding"])
        assert ("‹ ›" in told) == bool(re.search(r"‹\w", told)), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_retired_says_since_when_why_and_what_came_instead(language: Language) -> None:
    first, *rest = RELEASE.indicators
    why = first.label
    retired = Retired(since="est 9.0.0", reason=why, replaced_by=rest[0].id)
    newer = RELEASE.model_copy(
        update={"indicators": (first.model_copy(update={"retired": retired}), *rest)}
    )
    page = indicators(Spoken(newer, language))
    assert re.search(rf"est 9\.0\.0: {why.said(language)}\*\*.*indicators\.md#{rest[0].id}\)", page)
    gone = changes(Spoken(newer, language), RELEASE)
    assert f"(indicators.md#{first.id})" in gone


def test_a_first_release_has_no_changes_to_tell() -> None:
    assert changes(Spoken(RELEASE, "sv"), None) == "Det här är den första utgåvan."


def test_a_change_that_breaks_nothing_names_its_fields_where_nobody_has_said_more() -> None:
    first, *rest = RELEASE.categories
    renamed = first.model_copy(update={"sv": "Nytt namn"})
    newer = RELEASE.model_copy(update={"categories": (renamed, *rest), "changes": ()})
    told = changes(Spoken(newer, "sv"), RELEASE)
    assert "Ingen sifferserie bryts." in told
    assert f"- Nytt namn (hette förut ”{first.sv}”): `sv`" in told
    assert "Nytt (" not in told


def test_a_smaller_release_has_no_empty_headings() -> None:
    weekly = tuple(c for c in RELEASE.checklists if c.template == "weekly_status")
    for told in (indicators, measures, fidelity, readiness):
        field = told.__name__
        small = RELEASE.model_copy(update={field: getattr(RELEASE, field)[:1]})
        assert len(re.findall(r"^## ", told(Spoken(small, "en")), re.MULTILINE)) == 1
    small = RELEASE.model_copy(update={"readiness": RELEASE.readiness[:1]})
    assert readiness_in_short(Spoken(small, "en")).count("| Question |") == 1
    whole = Spoken(RELEASE.model_copy(update={"checklists": weekly}), "en")
    assert "As single events" not in actor_sheet(RELEASE.actor_types[0], whole)


def test_the_committed_pages_are_whole() -> None:
    assert fence_findings(ROOT, made()) == []


def test_pages_are_made_and_then_in_step(checkout: Path) -> None:
    assert PAGE in stale_pages(checkout, BY_HAND)
    assert checkout / PAGE in write_pages(checkout, BY_HAND)
    assert stale_pages(checkout, BY_HAND) == []
    assert write_pages(checkout, BY_HAND) == []
    kept = (checkout / PAGE).read_bytes().decode()
    assert kept.startswith("\ufeff# Klotter\r\n\r\n<!-- est:begin klotter sha256=")
    assert kept.endswith("<!-- est:end klotter -->\n\r\nEget. \r\n")


def test_every_generated_page_is_first_made_whole(checkout: Path) -> None:
    pages = {name: page for name, page in made().items() if page.start is not None}
    (checkout / PAGE).unlink()
    write_pages(checkout, pages)
    assert stale_pages(checkout, pages) == []
    for name, page in pages.items():
        text = (checkout / name).read_text(encoding="utf-8")
        assert broken_fences(text) == ()
        assert [f.id for f in read_fences(text)] == list(page.contents)
        assert re.match(r"---\nnormative: (true|false)\n", text)
        assert len(re.findall(r"^# [^<]", CODE.sub("", text), re.MULTILINE)) == 1


def test_a_part_that_somebody_wrote_in_stops_all_writing(checkout: Path) -> None:
    write_pages(checkout, BY_HAND)
    file = checkout / PAGE
    file.write_bytes(file.read_bytes().replace(b"utan lov", b"utan att ha lov"))
    pages = {**BY_HAND, "manual/sv/method/new.md": FencedPage({"a": "x"}, empty_fence("a"))}
    before = {f: f.read_bytes() for f in checkout.rglob("*") if f.is_file()}
    with pytest.raises(SurroundingsError) as refused:
        write_pages(checkout, pages)
    assert {f: f.read_bytes() for f in checkout.rglob("*") if f.is_file()} == before
    for language in LANGUAGES:
        words = refused.value.said(language)
        assert f"{PAGE}:3" in words
        assert "  | Färg på en yta utan att ha lov." in words
        assert "  | Färg på en yta utan lov." in words
    assert PAGE in stale_pages(checkout, pages)
    assert [f.code for f in fence_findings(checkout, pages)] == ["MET301"]


def test_long_texts_that_differ_are_cut_and_an_emptied_one_is_said_to_be_empty(
    checkout: Path,
) -> None:
    pages = {PAGE: FencedPage({"klotter": "\n".join(f"rad {n}" for n in range(40))})}
    write_pages(checkout, pages)
    file = checkout / PAGE
    text = file.read_bytes().decode()
    (fence,) = read_fences(text)
    emptied = text[: fence.inside[0]] + text[fence.inside[1] :]
    file.write_bytes(emptied.encode())
    with pytest.raises(SurroundingsError) as refused:
        write_pages(checkout, pages)
    assert "  | (ingenting)\n" in refused.value.said("sv")
    assert "  | … 29 rader till\n" in refused.value.said("sv")


@pytest.mark.parametrize("broken", ["", empty_fence("kloter"), "<!-- est:begin klotter -->\n"])
def test_a_missing_unknown_or_broken_fence_stops_all_writing(checkout: Path, broken: str) -> None:
    file = checkout / PAGE
    file.write_text(f"# Klotter\n{broken}", encoding="utf-8")
    with pytest.raises(SurroundingsError, match=rf"{PAGE}: [12]:1: .*klotter?"):
        write_pages(checkout, BY_HAND)
    assert file.read_text(encoding="utf-8") == f"# Klotter\n{broken}"
    assert PAGE in stale_pages(checkout, BY_HAND)
    findings = fence_findings(checkout, BY_HAND)
    assert {(f.code, f.place.file) for f in findings} == {("MET302", PAGE)}


def test_a_fence_on_a_page_that_nobody_fills_is_told(checkout: Path) -> None:
    (checkout / "manual/sv/other.md").write_text(empty_fence("glossary"), encoding="utf-8")
    assert "manual/sv/other.md" in stale_pages(checkout, BY_HAND)
    with pytest.raises(SurroundingsError, match="nothing to put into glossary"):
        write_pages(checkout, BY_HAND)


def test_a_page_by_hand_that_is_gone_is_not_made_up(checkout: Path) -> None:
    (checkout / PAGE).unlink()
    with pytest.raises(SurroundingsError, match="klotter is missing"):
        write_pages(checkout, BY_HAND)


def test_a_page_that_is_no_text_is_named(checkout: Path) -> None:
    (checkout / PAGE).write_bytes(b"\xff\xfe est:")
    with pytest.raises(SurroundingsError, match="is not UTF-8"):
        stale_pages(checkout, BY_HAND)


def test_an_orphan_goes_unless_somebody_wrote_on_it(checkout: Path) -> None:
    name = "manual/sv/findings/REP999.md"
    pages = {**BY_HAND, name: FencedPage({"finding": "# REP999"}, empty_fence("finding"))}
    write_pages(checkout, pages)
    assert name in stale_pages(checkout, BY_HAND)
    with (checkout / name).open("a", encoding="utf-8") as file:
        file.write("\nVår egen rad.\n")
    with pytest.raises(SurroundingsError, match="somebody wrote on it"):
        write_pages(checkout, BY_HAND)
    text = (checkout / name).read_text(encoding="utf-8")
    (checkout / name).write_text(text.replace("Vår egen rad.", ""), encoding="utf-8")
    assert checkout / name in write_pages(checkout, BY_HAND)
    assert not (checkout / name).exists()


def test_line_ends_of_a_windows_checkout_are_not_out_of_date(checkout: Path) -> None:
    write_pages(checkout, BY_HAND)
    for file in (checkout / "manual").rglob("*.*"):
        if file.suffix in (".md", ".html"):
            file.write_bytes(re.sub(rb"\r?\n", b"\r\n", file.read_bytes()))
    assert stale_pages(checkout, BY_HAND) == []
