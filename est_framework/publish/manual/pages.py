"""Which pages of the manual hold generated parts, and what stands in them, as plain Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from est_framework.language import Language, Text
from est_framework.method.fences import empty_fence
from est_framework.method.models import Release
from est_framework.publish.catalogue import all_rules
from est_framework.publish.explain import finding_page
from est_framework.publish.manual.reference.actor_sheets import actor_sheet
from est_framework.publish.manual.reference.actor_types import actor_types
from est_framework.publish.manual.reference.changes import changes
from est_framework.publish.manual.reference.checklists import checklists
from est_framework.publish.manual.reference.commands import Command, commands
from est_framework.publish.manual.reference.cycles import cycles
from est_framework.publish.manual.reference.data_dictionary import data_dictionary
from est_framework.publish.manual.reference.fidelity import fidelity, fidelity_in_short
from est_framework.publish.manual.reference.findings import findings
from est_framework.publish.manual.reference.indicators import indicators
from est_framework.publish.manual.reference.labels import NOTICE, THINGS
from est_framework.publish.manual.reference.measures import measures
from est_framework.publish.manual.reference.readiness import readiness, readiness_in_short
from est_framework.publish.manual.reference.roles import roles
from est_framework.publish.manual.reference.scales import level_criteria, scales
from est_framework.publish.manual.reference.sources import sources
from est_framework.publish.manual.reference.spec_fields import spec_fields
from est_framework.publish.manual.reference.spoken import PAGES, Spoken
from est_framework.publish.manual.reference.templates import meeting_record, templates

ALL_GENERATED = ("findings", "method/actors")
"""Folders of which every page is generated: one that no longer should be there is out of date too."""
_COMMANDS = Text("Kommandon", "Commands")
_FINDINGS = Text("Anmärkningar", "Findings")
_OF_THE_METHOD: Mapping[str, Callable[[Spoken], str]] = {
    "actor_types": actor_types,
    "indicators": indicators,
    "checklists": checklists,
    "templates": templates,
    "scales": scales,
    "measures": measures,
    "roles": roles,
    "cycles": cycles,
    "fidelity": fidelity,
    "readiness": readiness,
    "sources": sources,
}
_ON_PAGES_BY_HAND: Mapping[str, tuple[str, Callable[[Spoken], str]]] = {
    "start/readiness.md": ("readiness", readiness_in_short),
    "week/assess.md": ("level-criteria", level_criteria),
    "week/meeting.md": ("meeting-record", meeting_record),
    "year/yearly_review.md": ("fidelity", fidelity_in_short),
    "reference/spec_format.md": ("spec-fields", spec_fields),
}


@dataclass(frozen=True, slots=True)
class FencedPage:
    """
    A page that holds generated parts.

    Attributes:
        contents: What stands in each fence, by its id.
        start: The page as it is first made, its fences empty; None where people write the page.
    """

    contents: Mapping[str, str]
    start: str | None = None


def fenced_pages(
    release: Release,
    before: Release | None,
    listed: Sequence[Command],
    language: Language,
) -> dict[str, FencedPage]:
    """
    Give every page of one language that holds generated parts, but the glossary's.

    Args:
        release: The newest release.
        before: The one before it, if any.
        listed: The commands in the language.
        language: Swedish or English.

    Returns:
        Path below the language's folder to page.
    """
    beside = Spoken(release, language, "../method/")
    pages = method_pages(release, language)
    pages |= {
        name: by_hand(fence, told(beside), language)
        for name, (fence, told) in _ON_PAGES_BY_HAND.items()
    }
    pages["reference/versions.md"] = by_hand("changes", changes(beside, before), language)
    pages["publish/data.md"] = by_hand("dictionary", data_dictionary(language), language)
    listing = commands(listed, language)
    pages["cli/index.md"] = _page(_COMMANDS.said(language), "commands", listing, language)
    rules = all_rules()
    of_findings = findings(rules.values(), language)
    pages["findings/index.md"] = _page(_FINDINGS.said(language), "findings", of_findings, language)
    for code, rule in rules.items():
        title = f"{code}: {rule.title.said(language)}".replace("`", "")
        page = finding_page(code, language)
        pages[f"findings/{code}.md"] = _titled_page(title, "finding", page, language)
    return pages


def method_pages(release: Release, language: Language) -> dict[str, FencedPage]:
    """
    Give the pages that tell a release, whose other pages only speak of it.

    Args:
        release: The release; a municipality's own, with its changes in it, is told as well.
        language: Swedish or English.

    Returns:
        Path below the language's folder to page, all of them in the folder `method`.
    """
    spoken = Spoken(release, language)
    pages = {
        f"method/{PAGES[field]}": _page(
            THINGS[field].said(language),
            field.replace("_", "-"),
            told(spoken),
            language,
            binds=True,
        )
        for field, told in _OF_THE_METHOD.items()
    }
    return pages | _sheets(release, language)


def by_hand(fence: str, content: str, language: Language) -> FencedPage:
    """Give a page that people write, with one generated part."""
    return FencedPage({fence: _noticed(content, language)})


def _sheets(release: Release, language: Language) -> dict[str, FencedPage]:
    spoken = Spoken(release, language, "../")
    return {
        f"method/actors/{actor.id}.md": _titled_page(
            spoken.said(actor.label), "sheet", actor_sheet(actor, spoken), language
        )
        for actor in release.actor_types
        if actor.reports and actor.retired is None
    }


def _page(
    title: str, fence: str, content: str, language: Language, *, binds: bool = False
) -> FencedPage:
    """Give a page whose heading people may reword, and write under."""
    normative = "true" if binds else "false"
    start = f"---\nnormative: {normative}\n---\n\n# {title}\n\n{empty_fence(fence)}"
    return FencedPage({fence: _noticed(content, language)}, start)


def _titled_page(title: str, fence: str, content: str, language: Language) -> FencedPage:
    """Give a page whose heading is generated too, so its title stands in the front matter."""
    in_front = "".join(f"# {line}\n" for line in empty_fence("title").splitlines())
    start = f"---\nnormative: false\n{in_front}---\n\n{empty_fence(fence)}"
    quoted = json.dumps(title, ensure_ascii=False)
    return FencedPage({"title": f"title: {quoted}", fence: _noticed(content, language)}, start)


def _noticed(content: str, language: Language) -> str:
    return f"{NOTICE.said(language)}\n\n{content}"
