"""The manual's files with their generated parts filled, and what keeps a part from being filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from est_framework.errors import SurroundingsError
from est_framework.findings import Finding
from est_framework.language import LANGUAGES, Text
from est_framework.method.fences import (
    EditedFence,
    Refilled,
    broken_fences,
    differing,
    outside,
    read_fences,
    refill,
)
from est_framework.method.rules import met301_edited_fence, met302_broken_fence
from est_framework.publish.manual.pages import ALL_GENERATED, FencedPage

Pages = Mapping[str, str | FencedPage]
"""Path below the checkout to the whole text of a file, or to what its fences hold."""

_FRONT = re.compile(r"\A\ufeff?---\r?\n.*?^---\r?$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# .*$", re.MULTILINE)
_MOST_LINES = 12
"""Of each of two texts that differ: what still can be read in a terminal."""


@dataclass(frozen=True, slots=True)
class Filled:
    """
    A file of the manual as it should be.

    Attributes:
        name: Its path below the checkout.
        stands: What it holds now; None where it is missing.
        refilled: What it should hold, and what kept a fence from being filled.
        known: The fences it may have.
    """

    name: str
    stands: bytes | None
    refilled: Refilled
    known: tuple[str, ...] = ()

    @property
    def content(self) -> bytes:
        """The bytes it should hold."""
        return self.refilled.text.encode()

    @property
    def is_hindered(self) -> bool:
        """Whether something keeps a fence from being filled."""
        held = self.refilled
        return bool(held.broken or held.edited or held.unknown or held.missing)

    @property
    def is_stale(self) -> bool:
        """Whether it is not as it should be."""
        return self.is_hindered or self.stands != self.content

    def findings(self) -> Iterator[Finding]:
        """Yield what keeps its fences from being filled."""
        yield from met301_edited_fence.look(self.name, self.refilled)
        yield from met302_broken_fence.look(self.name, self.refilled, self.known)


def filled(checkout: Path, pages: Pages) -> list[Filled]:
    """
    Fill every file's fences in memory; pages with a fence that nobody fills are among them.

    Raises:
        SurroundingsError: A page is not UTF-8.
    """
    return [
        *(_filled(checkout, name, page) for name, page in pages.items()),
        *_with_other_fences(checkout, pages),
    ]


def orphans(checkout: Path, pages: Pages) -> list[str]:
    """Name the pages in the generated folders that nothing stands for any more."""
    there = (
        file.relative_to(checkout).as_posix()
        for language in LANGUAGES
        for folder in ALL_GENERATED
        for file in (checkout / "manual" / language / folder).glob("*.md")
    )
    return sorted(name for name in there if name not in pages)


def refuse_if_hindered(checkout: Path, files: list[Filled], gone: list[str]) -> None:
    """
    Refuse to write where somebody's text would be lost, or a part cannot be found.

    Args:
        checkout: The folder that holds `manual`.
        files: The files, filled.
        gone: The pages to be removed.

    Raises:
        SurroundingsError: Saying file and line, what stands there and what would be written.
    """
    said = [part for file in files for part in _hindrances(file)]
    said += [part for name in gone for part in _lost(checkout, name)]
    if said:
        raise SurroundingsError(
            Text(
                sv="Inget har skrivits.\n\n" + "\n\n".join(text.sv for text in said),
                en="Nothing was written.\n\n" + "\n\n".join(text.en for text in said),
            )
        )


def _filled(checkout: Path, name: str, page: str | FencedPage) -> Filled:
    stands = _bytes(checkout / name)
    if isinstance(page, str):
        plain = stands and stands.replace(b"\r\n", b"\n")
        return Filled(name, plain, Refilled(page))
    known = tuple(page.contents)
    if stands is not None:
        return Filled(name, stands, refill(_text(stands, name), page.contents), known)
    if page.start is None:
        return Filled(name, None, Refilled("", missing=known), known)
    return Filled(name, None, refill(page.start, page.contents), known)


def _with_other_fences(checkout: Path, pages: Pages) -> Iterator[Filled]:
    told = {*pages, *orphans(checkout, pages)}
    for language in LANGUAGES:
        for file in sorted((checkout / "manual" / language).rglob("*.md")):
            name = file.relative_to(checkout).as_posix()
            if name in told:
                continue
            stands = file.read_bytes()
            refilled = refill(_text(stands, name), {}) if b"est:" in stands else Refilled("")
            if refilled.unknown or refilled.broken:
                yield Filled(name, stands, refilled)


def _hindrances(file: Filled) -> Iterator[Text]:
    for fence in file.refilled.edited:
        yield _edited(file.name, fence)
    for finding in met302_broken_fence.look(file.name, file.refilled, file.known):
        yield Text(
            sv=f"{finding.place}: {finding.seen.sv}. {finding.remedy.sv}",
            en=f"{finding.place}: {finding.seen.en}. {finding.remedy.en}",
        )


def _edited(name: str, fence: EditedFence) -> Text:
    stands, wanted = (_cut(text) for text in differing(fence.stands, fence.wanted))
    remedy = met301_edited_fence.RULE.remedy
    return Text(
        sv=f"{name}:{fence.line}: någon har skrivit i {fence.id}.\n"
        f"Där står:\n{stands.sv}\nDär skulle stå:\n{wanted.sv}\n{remedy.sv}",
        en=f"{name}:{fence.line}: somebody wrote in {fence.id}.\n"
        f"There stands:\n{stands.en}\nThere should stand:\n{wanted.en}\n{remedy.en}",
    )


def _cut(text: str) -> Text:
    lines = [f"  | {line}" for line in text.splitlines()]
    rest = len(lines) - _MOST_LINES
    shown = "\n".join(lines[:_MOST_LINES])
    if not lines:
        return Text(sv="  | (ingenting)", en="  | (nothing)")
    if rest <= 0:
        return Text(sv=shown, en=shown)
    return Text(sv=f"{shown}\n  | … {rest} rader till", en=f"{shown}\n  | … {rest} more lines")


def _lost(checkout: Path, name: str) -> Iterator[Text]:
    """Say what people wrote on a page that is to be removed; nothing where it is all generated."""
    text = _text((checkout / name).read_bytes(), name)
    own = outside(_HEADING.sub("", _FRONT.sub("", text), count=1)).strip()
    if own or broken_fences(text) or any(fence.by_hand for fence in read_fences(text)):
        yield Text(
            sv=f"{name}: sidan behövs inte längre, men någon har skrivit på den. "
            "Flytta det som ska vara kvar och ta bort filen.",
            en=f"{name}: the page is no longer needed, but somebody wrote on it. "
            "Move what is to be kept, and remove the file.",
        )


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SurroundingsError(
            Text(
                sv=f"{name} är inte UTF-8. Spara filen som UTF-8 och kör igen.",
                en=f"{name} is not UTF-8. Save the file as UTF-8 and run again.",
            )
        ) from error
