"""The pages that a municipality's own manual has besides the method's, its front page first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from est_framework.language import Language
from est_framework.publish.local.agreed import agreed_page
from est_framework.publish.local.changes import changes_page
from est_framework.publish.local.checklists import checklists_page, levels_page
from est_framework.publish.local.labels import PERIOD
from est_framework.publish.local.people import actors_page, areas_page, contacts_page
from est_framework.publish.local.week import week_page
from est_framework.publish.local.words import METHOD, Here, plain
from est_framework.publish.manual.reference.spoken import facts, joined, table
from est_framework.publish.words import Words
from est_framework.setup.resolved import ResolvedSetup

FRONT = "index.md"
ABOUT = "about_est.md"
"""Where the method's own front page goes."""
FOLDER = "here"
_MAKERS: Mapping[str, Callable[[Here], str]] = {
    "areas": areas_page,
    "actors": actors_page,
    "week": week_page,
    "contacts": contacts_page,
    "checklists": checklists_page,
    "levels": levels_page,
    "agreed": agreed_page,
    "changes": changes_page,
}


@dataclass(frozen=True, slots=True)
class LocalPage:
    """
    A page of the municipality's own.

    Attributes:
        name: Its path below the language's folder.
        title: What the menu calls it.
        text: Its Markdown.
    """

    name: str
    title: str
    text: str


def local_pages(setup: ResolvedSetup, language: Language) -> list[LocalPage]:
    """
    Make the pages of what holds in one municipality, its front page first.

    Args:
        setup: The municipality's resolved setup.
        language: Swedish or English.
    """
    here = Here(setup, language, METHOD)
    pages = [
        LocalPage(f"{FOLDER}/{name}.md", _title(text), text)
        for name, text in ((name, made(here)) for name, made in _MAKERS.items())
    ]
    return [_front(Here(setup, language, "method/"), pages), *pages]


def _title(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ")


def _front(here: Here, pages: list[LocalPage]) -> LocalPage:
    _ = here.words
    setup = here.setup.setup
    title = _("EST in {place}").format(place=here.municipalities())
    lines = [
        f"# {title}",
        "",
        _(
            "This is how we work with EST, effective coordination for safety. EST is about places and "
            "situations, never about persons."
        ),
        "",
        _("These pages are for those who work with it. Decide before others are shown them."),
        "",
        *table(
            (_("Page"), _("What it says")),
            [(f"[{page.title}]({page.name})", _about(here, page.name)) for page in pages],
        ),
        _(
            "The rest of this manual is the method itself, the same in every municipality: "
            "[about EST]({page})."
        ).format(page=ABOUT),
        "",
        *facts(
            (
                (_("Method release"), plain(setup.method)),
                (_("Setup"), f"{plain(setup.setup)}, {_('revision {n}').format(n=setup.revision)}"),
            )
        ),
        *_older(here),
    ]
    return LocalPage(FRONT, _("Our EST"), joined(lines))


def _about(here: Here, name: str) -> str:
    _ = here.words
    setup = here.setup.setup
    how_often = here.said(PERIOD[setup.cycle.period.value])
    local = sum(change.change == "add" for change in here.setup.changes)
    told = {
        "areas": here.areas(area.id for area in setup.areas[:5])
        + (", …" if len(setup.areas) > 5 else ""),  # noqa: PLR2004  # what a cell holds
        "actors": Words(here.setup, here.language).actors(len(setup.actors)),
        "week": _("{how_often}; the group meets {when}").format(
            how_often=how_often, when=here.moment(setup.cycle.meet)
        ),
        "contacts": _("which function to turn to, and who decides what"),
        "checklists": _("what each actor is asked")
        + (f"; {_('questions of our own: {n}').format(n=local)}" if local else ""),
        "levels": here.said(here.setup.scale.label),
        "agreed": _("how long reports are kept, who is given what, where matters about persons go"),
        "changes": _("changes, each with its reason: {n}").format(n=len(here.setup.changes))
        if here.setup.changes
        else _("nothing"),
    }
    return told[name.removeprefix(f"{FOLDER}/").removesuffix(".md")]


def _older(here: Here) -> list[str]:
    _ = here.words
    if here.follows_newest:
        return []
    text = _(
        "We follow {method}. The pages of the method tell a newer release; what is asked here stands under "
        "[our checklists]({page})."
    )
    return [text.format(method=here.setup.release.name, page=f"{FOLDER}/checklists.md"), ""]
