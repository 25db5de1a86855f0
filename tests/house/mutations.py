"""
Everything that the build must miss when it is gone, taken away one at a time.

Each function below removes the things of one kind, one after the other, and says of each what noticed:
the same functions that `est manual build --check` and the tests run, on what was changed alone. Nothing on
disk is changed here; what is read once is kept.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from house_checks import (
    example_faults,
    example_names,
    nav_faults,
    nav_pages,
    rule_file_faults,
    rule_files,
)
from mutations_of_words import Taken, messages, rule_texts, site_words, spec_texts, worst_code

from est_framework.cli import est
from est_framework.cli.describe import described
from est_framework.errors import EstError
from est_framework.language import LANGUAGES, Language
from est_framework.method.load import load_release, releases
from est_framework.method.manual_check import read_manual
from est_framework.method.manual_page import Page
from est_framework.method.manual_under_check import ManualUnderCheck
from est_framework.method.norms import NORMS_FILE, Norm
from est_framework.method.norms_table import norm_rows
from est_framework.method.rules import MANUAL_LOOKS
from est_framework.publish import catalogue as registry
from est_framework.publish.catalogue import all_rules
from est_framework.publish.explain import finding_page
from est_framework.publish.manual.fences import _filled
from est_framework.publish.manual.generated import generated_pages
from est_framework.publish.manual.glossary import GLOSSARY, glossary_page, read_glossary, tooltips
from est_framework.publish.manual.pages import FencedPage, by_hand

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "est_framework"
MANUAL = ROOT / "manual"


@cache
def commands() -> dict[Language, list[Any]]:
    return {language: list(described(est, "est", language)) for language in LANGUAGES}


@cache
def manual() -> ManualUnderCheck:
    under, findings = read_manual(
        MANUAL,
        load_release(releases()[-1]),
        codes={code: rule.severity for code, rule in all_rules().items()},
        commands=[command.name for command in commands()["en"]],
    )
    assert findings == []
    return under


@cache
def generated() -> dict[str, FencedPage]:
    return generated_pages(commands())


def first_error(under: ManualUnderCheck, first: str = "") -> str:
    """The code of the first error of a manual; rules that most likely speak are asked first."""
    for look in sorted(MANUAL_LOOKS, key=lambda one: first not in one.__module__):
        if found := worst_code(look(under)):
            return found
    return ""


# Rules and their examples


def rules() -> Iterator[Taken]:
    """Each finding code: taken from the registry alone, and with its file and examples."""
    codes, files, named = set(all_rules()), rule_files(PACKAGE), example_names(PACKAGE)
    for code in sorted(codes):
        rest = codes - {code}
        told = [*rule_file_faults(files, rest), *example_faults(named, rest)]
        yield Taken(f"{code} from the registry", "; ".join(told))
        path = f"manual/sv/findings/{code}.md"
        orphan = path in generated() and (ROOT / path).is_file()
        yield Taken(f"{code} with its file and examples", f"{path} is an orphan" if orphan else "")


def examples() -> Iterator[Taken]:
    """Each file of each example of each code."""
    for code in all_rules():
        folder = PACKAGE / registry.room(code) / "examples" / code
        page = f"manual/sv/findings/{code}.md"
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            with _hidden(file):
                try:
                    told = finding_page(code, "sv")
                except StopIteration:
                    seen = "no such example"
                else:
                    contents = {**generated()[page].contents}
                    seen = "its page is stale" if _differs(page, contents, told) else ""
            yield Taken(file.relative_to(PACKAGE).as_posix(), seen)


def _differs(page: str, contents: Mapping[str, str], told: str) -> bool:
    """Whether a page on disk is stale once its finding reads so; the notice above it stays the same."""
    notice = contents["finding"].split("\n", 1)[0]
    again = FencedPage({**contents, "finding": f"{notice}\n\n{told}"})
    return _filled(ROOT, page, again).is_stale


def _hidden(gone: Path) -> Any:
    """Let a file be gone for the registry: it lists folders, and shows an empty folder as nothing."""
    real_files, real_folder = Path.rglob, Path.iterdir

    def rglob(self: Path, pattern: str) -> Iterator[Path]:
        return (p for p in real_files(self, pattern) if p != gone)

    def iterdir(self: Path) -> Iterator[Path]:
        return (
            p
            for p in real_folder(self)
            if p != gone and not (p.is_dir() and [*real_files(p, "*.*")] == [gone])
        )

    return mock.patch.multiple(Path, rglob=rglob, iterdir=iterdir)


# Pages and norms


def pages() -> Iterator[Taken]:
    """Each page in one language, and each in both; each line of each menu."""
    under = manual()
    for key in under.pages:
        rest = replace(under, pages={k: p for k, p in under.pages.items() if k != key})
        yield Taken("/".join(key), first_error(rest, "met311"))
    names = {language: {n for o, n in under.pages if o == language} for language in LANGUAGES}
    for name in sorted(names["sv"]):
        path = f"manual/sv/{name}"
        seen = "; ".join(nav_faults(ROOT, "sv", names["sv"] - {name}))
        if not seen and path in generated():
            missing = replace_missing(path)
            seen = "missing" if missing else ""
        yield Taken(f"{name} in both languages", seen)


def replace_missing(path: str) -> bool:
    """Whether a generated page that is not there is stale."""
    return _filled(ROOT / "nowhere", path, generated()[path]).is_stale


def menus() -> Iterator[Taken]:
    """Each line of each language's menu."""
    for language in LANGUAGES:
        there = {name for o, name in manual().pages if o == language}
        listed = nav_pages(ROOT, language)
        for name in listed:
            rest = [one for one in listed if one != name]
            yield Taken(f"{language} {name}", "; ".join(nav_faults(ROOT, language, there, rest)))


def norms() -> Iterator[Taken]:
    """Each norm: its id from a page, its sentence from a page, its row, and each value of its row."""
    under = manual()
    for (language, name), page in under.pages.items():
        for number, block in enumerate(page.blocks):
            if block.norm:
                what = f"{language}/{name} {block.norm}"
                bare = _with_blocks(page, number, replace(block, norm="", norm_line=0))
                yield Taken(f"{what} id", first_error(_with_page(under, bare), "met303"))
                gone = _with_blocks(page, number, None)
                yield Taken(f"{what} sentence", first_error(_with_page(under, gone), "met305"))
    for number, row in enumerate(under.rows):
        rest = replace(under, rows=under.rows[:number] + under.rows[number + 1 :])
        yield Taken(f"{row.norm.id} row", first_error(rest, "met304"))
        for column in Norm.model_fields:
            cells = row.norm.model_dump() | {column: ""}
            rows, findings = norm_rows(_table([cells]), NORMS_FILE)
            seen = worst_code(findings) or first_error(
                replace(under, rows=(*under.rows[:number], *rows, *under.rows[number + 1 :])),
                "met309",
            )
            yield Taken(f"{row.norm.id} {column}", seen)


def _with_blocks(page: Page, number: int, block: Any) -> Page:
    blocks = (*page.blocks[:number], *((block,) if block else ()), *page.blocks[number + 1 :])
    return replace(page, blocks=blocks)


def _with_page(under: ManualUnderCheck, page: Page) -> ManualUnderCheck:
    return replace(under, pages={**under.pages, (page.language, page.name): page})


def _table(rows: Sequence[Mapping[str, str]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def glossary(folder: Path) -> Iterator[Taken]:
    """Each row of the glossary, and each value that it holds."""
    text = (MANUAL / GLOSSARY).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for number, row in enumerate(rows):
        yield Taken(f"{row['id']} row", _of_glossary(folder, rows[:number] + rows[number + 1 :]))
        for column, words in row.items():
            if words:
                less = [*rows[:number], row | {column: ""}, *rows[number + 1 :]]
                yield Taken(f"{row['id']} {column}", _of_glossary(folder, less))


def _of_glossary(folder: Path, rows: Sequence[Mapping[str, str]]) -> str:
    (folder / GLOSSARY).write_bytes(_table(rows))
    try:
        terms = read_glossary(folder)
    except EstError as error:
        return error.said("en")
    for language in LANGUAGES:
        name = f"manual/{language}/reference/glossary.md"
        page = by_hand("glossary", glossary_page(terms, language), language)
        if _filled(ROOT, name, page).is_stale:
            return f"{name} is stale"
        words = f"manual/includes/glossary.{language}.yml"
        if _filled(ROOT, words, tooltips(terms, language)).is_stale:
            return f"{words} is stale"
    return ""


KINDS: dict[str, Callable[[Path], Iterator[Taken]]] = {
    "texts of the release": lambda _: spec_texts(),
    "messages of the catalogues": lambda _: messages(),
    "words of the site": lambda _: site_words(),
    "texts of the rules and the rest of the code": lambda _: rule_texts(),
    "rules": lambda _: rules(),
    "examples": lambda _: examples(),
    "pages": lambda _: pages(),
    "menus": lambda _: menus(),
    "norms": lambda _: norms(),
    "glossary": glossary,
}
