"""A release as one page of the manual tells it: in one language, with links to the pages of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from est_framework.language import Language, Text, translator
from est_framework.method.models import Release, Retired
from est_framework.method.parts import Basis
from est_framework.publish.manual.reference.labels import BASIS

PAGES = {
    "actor_types": "actor_types.md",
    "indicators": "indicators.md",
    "checklists": "checklists.md",
    "templates": "templates.md",
    "scales": "scales.md",
    "measures": "measures.md",
    "roles": "roles.md",
    "cycles": "cycles.md",
    "fidelity": "fidelity.md",
    "readiness": "readiness.md",
    "sources": "sources.md",
}
"""The page in the folder `method` of each field of `Release`; each thing's id is its anchor there."""


@dataclass(frozen=True)
class Spoken:
    """
    A release in one language.

    Attributes:
        release: What is told.
        language: Swedish or English.
        to: How the page reaches the folder `method`: empty within it, `../method/` from beside it.
    """

    release: Release
    language: Language
    to: str = ""

    @property
    def words(self) -> Callable[[str], str]:
        """The room's words in the language, to bind to `_`."""
        return translator(self.language, "publish")

    def said(self, text: Text) -> str:
        """Give a text in the language, safe to put into Markdown."""
        return safe(text.said(self.language))

    def label(self, field: str, id_: str) -> str:
        """Give the label of a thing: `label("roles", "rapportor")`."""
        return self.said(self._labels[field][id_])

    def link(self, field: str, id_: str) -> str:
        """Give the label of a thing as a link to where it is told."""
        return f"[{self.label(field, id_)}]({self.to}{PAGES[field]}#{id_})"

    def links(self, field: str, ids: Iterable[str]) -> str:
        """Give the labels of several things as links, with commas."""
        return ", ".join(self.link(field, id_) for id_ in ids)

    def basis(self, basis: Basis, sources: Sequence[str]) -> str:
        """Say whether something was found or is ours, with its sources as links."""
        keys = ", ".join(f"[{key}]({self.to}sources.md#{key})" for key in sources)
        return self.said(BASIS[basis]) + (f" ({keys})" if keys else "")

    def retired(self, retired: Retired | None, field: str) -> list[str]:
        """Say that a thing is no longer used, why, and what came instead; nothing where it is in use."""
        if retired is None:
            return []
        _ = self.words
        text = _("Not used since {release}: {reason}").format(
            release=retired.since, reason=self.said(retired.reason)
        )
        instead = (
            f" {_('Instead')}: {self.link(field, retired.replaced_by)}."
            if retired.replaced_by
            else ""
        )
        return [f"**{text}**{instead}", ""]

    @cached_property
    def _labels(self) -> Mapping[str, Mapping[str, Text]]:
        things = {field: getattr(self.release, field) for field in PAGES if field != "sources"}
        return {field: {t.id: t.label for t in listed} for field, listed in things.items()}


def safe(text: str) -> str:
    """Keep a text from being read as HTML or as the end of a table's cell."""
    return text.replace("<", "&lt;").replace("|", "&#124;")


def lowered(label: str) -> str:
    """Give a label as it stands within a sentence: `Klotter` as `klotter`, but `A-traktor` as it is."""
    return label if label[1:2].isupper() or label[1:2] == "-" else label[:1].lower() + label[1:]


def heading(level: int, label: str, id_: str) -> list[str]:
    """Give a heading with its anchor, and the line after it."""
    return [f"{'#' * level} {label} {{ #{id_} }}", ""]


def facts(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Give a list of names with what they say, leaving out what is empty."""
    return [*(f"- **{name}:** {value}" for name, value in rows if value), ""]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Give a table."""
    lines = [head, ["---"] * len(head), *rows]
    return [*(f"| {' | '.join(line)} |" for line in lines), ""]


def joined(lines: Iterable[str]) -> str:
    """Join lines to Markdown, with never more than one empty line in a row."""
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n")
