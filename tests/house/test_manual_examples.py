"""Every example in the manual is one: it is read by what would read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_examples import Example, examples_in, faults_of

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "README.sv.md", "CONTRIBUTING.md")),
    *sorted(f for f in (ROOT / "manual").rglob("*.md") if f.parent.name not in ("cli", "findings")),
]
REPORT = '{"template": "weekly_status", "revision": 1, "areas": [], "period": "2026-W47"}'


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_example_in_the_page_is_right(page: Path, tmp_path: Path) -> None:
    for example in examples_in(page.read_text(encoding="utf-8")):
        assert faults_of(example, tmp_path) == [], f"line {example.line}"


def test_both_languages_show_the_same_examples() -> None:
    for page in sorted((ROOT / "manual" / "sv").rglob("*.md")):
        twin = ROOT / "manual" / "en" / page.relative_to(ROOT / "manual" / "sv")
        if page.parent.name not in ("cli", "findings") and twin.is_file():
            shown = [
                [e.language for e in examples_in(p.read_text(encoding="utf-8"))]
                for p in (page, twin)
            ]
            assert shown[0] == shown[1], page


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("yaml", "aeras:\n  - id: hamnen\n"),
        ("yaml", "areas:\n  - id: hamnen\n"),
        ("yaml", "cycle: {period: weak}\n"),
        ("yaml", "areas: [\n"),
        ("yaml", "- id: klotter\n  answer: some\n"),
        ("yaml", "- id: klotter\n  answer: yes_no\n"),
        ("yaml", "just words\n"),
        ("json", "{"),
        ("json", REPORT.replace("areas", "aeras").replace("template", "areas")),
        ("json", REPORT.replace("revision", "revison")),
        ("csv", "id,level,sv,en\n"),
        ("csv", "key,title,url\nAMA,Åmål\n"),
        ("text", "est pictures\n"),
        ("text", "est picture 2026-W47 --nope\n"),
        ("text", "est explain\n"),
        ("text", "est check --format yaml\n"),
        ("", "anything\n"),
    ],
)
def test_a_wrong_example_is_found(language: str, text: str, tmp_path: Path) -> None:
    assert faults_of(Example(language, text, 1), tmp_path) != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("yaml", 'areas:\n  - id: hamnen\n    name: Hamnen\n    municipality: "9999"\n'),
        ("yaml", "- id: klotter\n  answer: count\n"),
        ("yaml", 'id: est\nversion: "1.0.0"\n'),
        ("json", REPORT),
        ("json", '{"code": "REP104"}'),
        ("csv", "rapport_id;omrade".replace(";", ",") + "\na,b\n"),
        ("csv", "id,level,tied_to,sv,en\n"),
        ("sh", "est explain REP104 --lang en\nmake demo\n"),
        ("console", "est picture 2026-W47 --as-of 2026-11-23T08:00\n"),
        ("python", "import est_framework\n"),
    ],
)
def test_a_right_example_passes(language: str, text: str, tmp_path: Path) -> None:
    assert faults_of(Example(language, text, 1), tmp_path) == []
