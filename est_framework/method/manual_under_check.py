"""What a rule of the manual looks at: its pages, its norms, and what they may be tied to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from est_framework.findings import Place, Severity
from est_framework.language import LANGUAGES, Language, Text
from est_framework.method.manual_page import Block, Page
from est_framework.method.manual_things import tied_things
from est_framework.method.models import Release
from est_framework.method.norms import NormRow

IN_LANGUAGE: Mapping[Language, Text] = {
    "sv": Text(sv="svenska", en="Swedish"),
    "en": Text(sv="engelska", en="English"),
}


@dataclass(frozen=True, slots=True)
class NormOnPage:
    """A norm where the manual says it."""

    page: Page
    block: Block


@dataclass(frozen=True)
class ManualUnderCheck:
    """
    The manual before the rules have seen it.

    Attributes:
        folder: The manual's folder as findings name it.
        pages: Every page by language and name.
        rows: The table of norms.
        release: The release that the manual describes.
        codes: Every finding code, with its severity.
        commands: Every command, as typed.
    """

    folder: str
    pages: Mapping[tuple[Language, str], Page]
    rows: tuple[NormRow, ...]
    release: Release
    codes: Mapping[str, Severity]
    commands: frozenset[str]

    @cached_property
    def things(self) -> Mapping[str, frozenset[str]]:
        """The ids of everything that a norm may be tied to, by kind."""
        return tied_things(self.release, self.codes, self.commands)

    @cached_property
    def by_id(self) -> Mapping[str, NormRow]:
        """The table of norms by id."""
        return {row.norm.id: row for row in self.rows}

    @cached_property
    def said(self) -> Mapping[Language, Mapping[str, tuple[NormOnPage, ...]]]:
        """Every norm on the pages of each language, by id."""
        found: dict[Language, dict[str, tuple[NormOnPage, ...]]] = {o: {} for o in LANGUAGES}
        for page in self.pages.values():
            inside = found[page.language]
            for block in page.blocks:
                if block.norm:
                    one = NormOnPage(page, block)
                    inside[block.norm] = (*inside.get(block.norm, ()), one)
        return found

    @cached_property
    def pairs(self) -> tuple[tuple[Page, Page], ...]:
        """The pages that are there in both languages, Swedish and English."""
        return tuple(
            (page, self.pages["en", name])
            for (language, name), page in self.pages.items()
            if language == "sv" and ("en", name) in self.pages
        )

    def norms(self) -> Iterator[NormOnPage]:
        """Give every norm of every page, also one that stands twice."""
        for inside in self.said.values():
            for ones in inside.values():
                yield from ones

    def place(self, page: Page, line: int = 0) -> Place:
        """Give the place of a line of a page, or of the page itself."""
        return Place(self.file(page.language, page.name), f"{line}:1" if line else "")

    def file(self, language: Language, name: str) -> str:
        """Give a page's path as findings name it."""
        return f"{self.folder}/{language}/{name}"
