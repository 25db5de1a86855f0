"""The coupling of manual and method: each rule by its examples, and how pages and norms are read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import est_framework.method
from est_framework.errors import UsageError
from est_framework.findings import Finding, Severity
from est_framework.method.load import read_release
from est_framework.method.manual_check import check_manual
from est_framework.method.manual_page import plain, read_page
from est_framework.method.norm_verbs import level_of
from est_framework.method.norms import Norm
from est_framework.method.rules import RULES

ROOM = Path(est_framework.method.__file__).parent
SEVERITIES = {"REP110": Severity.ERROR, "REP111": Severity.WARNING}
PLACES = {
    "MET303": "manual/sv/report.md: 7:1",
    "MET304": "manual/en/report.md: 21:1",
    "MET305": "manual/norms.csv: 5:1",
    "MET306": "manual/sv/report.md: 11:1",
    "MET307": "manual/norms.csv: 3:1",
    "MET308": "manual/norms.csv: 3:1",
    "MET309": "manual/norms.csv: 3:1",
    "MET310": "manual/norms.csv: 3:1",
    "MET311": "manual/sv/index.md",
    "MET312": "manual/en/index.md: 7:1",
    "MET313": "manual/sv/index.md: 1:1",
    "MET314": "manual/en/method/measures.md",
    "MET315": "manual/sv/report.md: 23:1",
    "MET316": "manual/en/report.md: 12:1",
    "MET317": "manual/norms.csv",
}
OF_THE_MANUAL = [rule.code for rule in RULES if rule.code > "MET302"]
Laid = Callable[[str, str], list[Finding]]


def checked(manual: Path) -> list[Finding]:
    release = read_release(ROOM / "example_release")
    return check_manual(manual, release, codes=SEVERITIES, commands=["est picture"])


@pytest.fixture
def laid(tmp_path: Path) -> Laid:
    """Lay an example's files over the example manual, and check it."""

    def lay(code: str, which: str) -> list[Finding]:
        manual = tmp_path / which / "manual"
        shutil.copytree(ROOM / "example_manual", manual)
        shutil.copytree(ROOM / "examples" / code / which / "manual", manual, dirs_exist_ok=True)
        return checked(manual)

    return lay


def test_example_manual_is_clean() -> None:
    assert checked(ROOM / "example_manual") == []


def test_every_rule_of_the_manual_has_its_place_here() -> None:
    assert list(PLACES) == OF_THE_MANUAL


@pytest.mark.parametrize("code", OF_THE_MANUAL)
def test_bad_example_gives_its_code_only_and_where_it_is(code: str, laid: Laid) -> None:
    findings = laid(code, "bad")
    assert {f.code for f in findings} == {code}
    assert str(findings[0].place) == PLACES[code]


@pytest.mark.parametrize("code", OF_THE_MANUAL)
def test_good_example_gives_nothing(code: str, laid: Laid) -> None:
    assert laid(code, "good") == []


@pytest.mark.parametrize("code", OF_THE_MANUAL)
def test_finding_leaves_no_field_unfilled(code: str, laid: Laid) -> None:
    for finding in laid(code, "bad"):
        for text in (finding.seen, finding.expected, finding.remedy):
            for words in (text.sv, text.en):
                assert words.strip() == words
                assert "  " not in words
                assert "{{" not in words


def test_a_misspelt_tie_gets_the_nearest_and_one_of_the_wrong_kind_the_right(
    laid: Laid, tmp_path: Path
) -> None:
    (finding,) = laid("MET308", "bad")
    assert "Did you mean klotter?" in finding.seen.en
    manual = shutil.copytree(ROOM / "example_manual", tmp_path / "manual")
    table = manual / "norms.csv"
    text = table.read_text(encoding="utf-8").replace("indicator:klotter", "measure:klotter")
    table.write_text(text, encoding="utf-8")
    (finding,) = checked(manual)
    assert "Did you mean indicator:klotter?" in finding.seen.en


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("norm-decision,must", "norm-decision,shall", "MET105"),
        ("norm-decision,must", ",must", "MET105"),
        ("norm-decision,must", "norm-report-where,must", "MET201"),
        (",There must be a decision before the work begins.", ",", "MET106"),
        ("id,level", "id,nivå", "MET104"),
        ("readiness:beslut_start,", "readiness:beslut_start,,", "MET102"),
    ],
)
def test_a_broken_table_of_norms_is_said_where_it_is(
    tmp_path: Path, before: str, after: str, code: str
) -> None:
    manual = shutil.copytree(ROOM / "example_manual", tmp_path / "manual")
    table = manual / "norms.csv"
    text = table.read_text(encoding="utf-8")
    assert before in text
    table.write_text(text.replace(before, after), encoding="utf-8")
    found = [f for f in checked(manual) if f.place.file == "manual/norms.csv"]
    assert code in {f.code for f in found}


def test_a_missing_table_and_a_page_that_is_no_utf8_are_said(tmp_path: Path) -> None:
    manual = shutil.copytree(ROOM / "example_manual", tmp_path / "manual")
    (manual / "norms.csv").unlink()
    (manual / "sv" / "report.md").write_bytes("# Å".encode("latin-1"))
    assert {"MET101", "MET102"} <= {f.code for f in checked(manual)}


def test_generated_headings_may_follow_the_alphabet_of_their_language(tmp_path: Path) -> None:
    manual = shutil.copytree(ROOM / "example_manual", tmp_path / "manual")
    for language, ids in (("sv", "ab"), ("en", "ba")):
        headings = "\n\n".join(f"## {one} {{ #{one} }}" for one in ids)
        fence = f"<!-- est:begin x sha256=1 -->\n\n{headings}\n\n<!-- est:end x -->\n"
        page = manual / language / "list.md"
        page.write_text(f"---\nnormative: false\n---\n\n# A\n\n{fence}", encoding="utf-8")
    assert checked(manual) == []


def test_no_manual_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no folder"):
        checked(tmp_path / "none")


def test_a_page_is_read_without_code_comments_and_what_is_generated() -> None:
    page = read_page(
        "---\r\nnormative: true\r\n---\r\n\r\n# A { #a }\n\nOne\nline ska.\n{ #norm-a .norm }\n\n"
        "```text\n# no heading ska\n{ #no }\n```\n\n<!-- ska\nska -->\n"
        "<!-- est:begin x sha256=1 -->\n\n## B { #b }\n\nska\n\n<!-- est:end x -->\n"
        '- first\n- second `ska`\n  { #norm-c .norm }\n\n| ska | <span id="d">d</span> |\n',
        "sv",
        "a.md",
    )
    assert page.normative is True
    assert [(h.level, h.anchor, h.line) for h in page.headings] == [(1, "a", 5), (2, "b", 20)]
    assert [h.generated for h in page.headings] == [False, True]
    assert page.anchors == {"a", "b", "norm-a", "norm-c", "d"}
    assert [(b.line, b.words, b.norm) for b in page.blocks] == [
        (7, "One line ska.", "norm-a"),
        (25, "first", ""),
        (26, "second ska", "norm-c"),
        (29, '| ska | <span id="d">d</span> |', ""),
    ]
    assert page.blocks[2].said == "second"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("En [rapport](a.md#b) **ska** *inte* `est check`", "En rapport ska inte est check"),
        ("2 * 3 * 4 och snake_case_id", "2 * 3 * 4 och snake_case_id"),
        ("två\n  rader", "två rader"),
        (r"en \* stjärna", "en * stjärna"),
    ],
)
def test_markdown_is_stripped_to_what_is_read(written: str, read: str) -> None:
    assert plain(written) == read


@pytest.mark.parametrize(
    ("words", "language", "level"),
    [
        ("Det ska finnas, men får vara kort.", "sv", "must"),
        ("Det får inte finnas.", "sv", "must"),
        ("Det bör finnas.", "sv", "should"),
        ("Det får finnas.", "sv", "may"),
        ("Det finns.", "sv", None),
        ("It may not be, though it should.", "en", "must"),
        ("It should be, and it may be.", "en", "should"),
        ("Maybe it may.", "en", "may"),
    ],
)
def test_the_hardest_verb_says_the_level(words: str, language: str, level: str | None) -> None:
    assert level_of(words, "sv" if language == "sv" else "en") == level


def test_ties_may_hold_commands_of_several_words() -> None:
    norm = Norm(
        id="norm-a", level="must", sv="a", en="a", tied_to="command:est ledger backup role:x fast"
    )
    assert [(t.kind, t.id) for t in norm.ties] == [
        ("command", "est ledger backup"),
        ("role", "x fast"),
    ]
