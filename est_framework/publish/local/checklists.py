"""The pages of what one municipality asks, as it is asked there, and of how its levels are said."""

from __future__ import annotations

from est_framework.method.models import ChecklistItem, Level, Template
from est_framework.publish.local.words import Here, plain
from est_framework.publish.manual.reference.labels import ANSWER
from est_framework.publish.manual.reference.spoken import heading, joined, lowered, table
from est_framework.publish.picture.swatches import tiled_swatch
from est_framework.setup.models import Actor
from est_framework.setup.tailoring import LocalIndicator


def checklists_page(here: Here) -> str:
    """Give the page of the questions, by the kinds of actor that report here."""
    _ = here.words
    lines = [
        f"# {_('Our checklists')}",
        "",
        _(
            "What those who report here are asked, in the order they are asked it. What is marked "
            "{local} is asked only here; the rest is the method's."
        ).format(local=_mark(here)),
        "",
    ]
    by_type: dict[str, list[Actor]] = {}
    for actor in here.setup.setup.actors:
        by_type.setdefault(actor.type, []).append(actor)
    for type_, actors in by_type.items():
        lines += _of_type(here, type_, actors)
    return joined(lines)


def _of_type(here: Here, type_: str, actors: list[Actor]) -> list[str]:
    _ = here.words
    kinds = {kind.id: kind for kind in here.setup.release.actor_types}
    label = here.said(kinds[type_].label) if type_ in kinds else plain(type_)
    lines = [
        *heading(2, label, type_),
        _("For {whom}.").format(whom=", ".join(plain(actor.name) for actor in actors)),
        "",
    ]
    asked = dict.fromkeys(t for actor in actors for t in actor.templates)
    for template in (here.setup.templates[t] for t in asked if t in here.setup.templates):
        lines += _of_template(here, actors[0], template)
    if here.follows_newest and type_ in kinds and kinds[type_].reports:
        sheet = f"{here.to}actors/{type_}.md"
        text = _("On one page, to print and to train by: [{title}]({sheet}).")
        title = _("How you report: {actor}").format(actor=lowered(label))
        lines += [text.format(title=title, sheet=sheet), ""]
    return lines


def _of_template(here: Here, actor: Actor, template: Template) -> list[str]:
    _ = here.words
    items = here.setup.items(actor.id, template.id)
    title = here.said(template.label)
    if not items:
        return [f"**{title}.** {_('Holds no questions.')}", ""]
    head = (_("No."), _("What"), _("What counts"), _("Answer"))
    rows = [(str(n), *_question(here, item)) for n, item in enumerate(items, start=1)]
    return [f"**{title}**", "", *table(head, rows)]


def _question(here: Here, item: ChecklistItem) -> tuple[str, str, str]:
    _ = here.words
    indicator = here.setup.release.indicator(item.indicator)
    name = here.link("indicators", indicator.id)
    if isinstance(indicator, LocalIndicator):
        name += f" {_mark(here)}"
    if item.only_if:
        first = here.said(here.setup.release.indicator(item.only_if.indicator).label)
        name += f" {_('(only if you saw {what})').format(what=lowered(first))}"
    return name, here.said(indicator.definition), here.said(ANSWER[indicator.answer])


def _mark(here: Here) -> str:
    _ = here.words
    return f"**{_('local')}**"


def levels_page(here: Here) -> str:
    """Give the page of the scale in use."""
    _ = here.words
    scale = here.setup.scale
    lines = [
        f"# {_('Our levels')}",
        "",
        f"**{here.said(scale.label)}.** {here.said(scale.definition)}",
    ]
    lines += ["", _suggestions(here), ""]
    if scale.levels:
        rows = [(_level(here, level), here.said(level.meaning)) for level in scale.levels]
        lines += table((_("Level"), _("Means")), rows)
    if here.follows_newest:
        text = _("Everything about the scale: {link}.")
        lines += [text.format(link=here.link("scales", scale.id)), ""]
    return joined(lines)


def _level(here: Here, level: Level) -> str:
    """Give a level's patch and name on one line, however narrow the page."""
    name = f"{tiled_swatch(level)} **{here.said(level.label)}**"
    return f'<span style="white-space:nowrap">{name}</span>'


def _suggestions(here: Here) -> str:
    _ = here.words
    if here.setup.suggests_levels:
        return _("The tool suggests a level and says why. The group decides.")
    return _("The tool suggests no level. The group decides.")
