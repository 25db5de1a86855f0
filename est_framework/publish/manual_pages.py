"""The manual's generated pages, as plain Markdown that any site builder reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from est_framework.findings import Rule
from est_framework.language import Language, Text, translator
from est_framework.method.models import Indicator, Release

if TYPE_CHECKING:
    from est_framework.publish.manual import Command

_NOTICE = Text(
    "<!-- Sidan görs ur specifikationen av est manual build. Ändra där, inte här. -->",
    "<!-- This page is made from the specs by est manual build. Change them, not this. -->",
)
_KIND = {
    "event": Text("händelse", "event"),
    "place": Text("plats", "place"),
    "mood": Text("stämning", "mood"),
    "aggregate": Text("sammanställd uppgift", "aggregate"),
    "positive": Text("positivt tecken", "positive sign"),
    "coming": Text("kommande", "coming"),
}
_ANSWER = {
    "count": Text("antal tillfällen", "number of occasions"),
    "yes_no": Text("ja eller nej", "yes or no"),
}
_REQUIREMENT = {
    "must": Text("ska", "must"),
    "should": Text("bör", "should"),
    "may": Text("får", "may"),
}
_RISK = {"low": Text("låg", "low"), "medium": Text("medel", "medium"), "high": Text("hög", "high")}
_BASIS = {
    "sourced": Text("finns i källorna", "found in the sources"),
    "derived": Text("vårt eget förslag", "our own proposal"),
}
_ROOM = {
    "MET": Text("Metoden", "The method"),
    "SET": Text("Uppsättningen", "The setup"),
    "FRM": Text("Formulären", "The forms"),
    "REP": Text("Rapporterna", "The reports"),
    "PIC": Text("Lägesbilden", "The picture"),
    "MEA": Text("Insatserna", "The measures"),
}


def indicators_page(release: Release, language: Language) -> str:
    """Give the page of all indicators, one anchor each, by core category."""
    _ = translator(language, "publish")
    lines = _head(_("Indicators"), release, language)
    for category in [*release.categories, None]:
        inside = [i for i in release.indicators if i.core_category == (category and category.code)]
        if not inside:
            continue
        heading = category.label.said(language) if category else _("Outside the core categories")
        lines += [f"## {heading}", ""]
        for indicator in inside:
            lines += _indicator(indicator, language)
    return _page(lines)


def _indicator(indicator: Indicator, language: Language) -> list[str]:
    _ = translator(language, "publish")
    rows = (
        (_("Why we ask"), indicator.why.said(language)),
        (_("A good observation"), indicator.good.said(language)),
        (_("Do not write"), indicator.bad.said(language)),
        (_("Kind"), _KIND[indicator.kind].said(language)),
        (_("Answer"), _ANSWER[indicator.answer].said(language)),
        (_("Requirement"), _REQUIREMENT[indicator.requirement].said(language)),
        (_("Risk of pointing at a person"), _RISK[indicator.person_risk].said(language)),
        (_("Basis"), _basis(indicator, language)),
    )
    return [
        f"### {indicator.label.said(language)} {{ #{indicator.id} }}",
        "",
        indicator.definition.said(language),
        "",
        *(f"- **{name}:** {_cell(value)}" for name, value in rows),
        "",
    ]


def _basis(indicator: Indicator, language: Language) -> str:
    keys = f" ({', '.join(indicator.sources)})" if indicator.sources else ""
    return f"{_BASIS[indicator.basis].said(language)}{keys}"


def checklists_page(release: Release, language: Language) -> str:
    """Give the page of all checklists, in the order that each actor is asked."""
    _ = translator(language, "publish")
    labels = {i.id: i.label.said(language) for i in release.indicators}
    actors = {a.id: a.label.said(language) for a in release.actor_types}
    lines = _head(_("Checklists"), release, language)
    for checklist in release.checklists:
        for_whom = ", ".join(actors[a] for a in checklist.actor_types)
        lines += [f"## {checklist.label.said(language)} {{ #{checklist.id} }}", ""]
        lines += [f"{_('For')}: {for_whom}.", ""]
        for number, item in enumerate(checklist.items, start=1):
            link = f"[{labels[item.indicator]}](indicators.md#{item.indicator})"
            only = f", {_('only if')} {labels[item.only_if.indicator]}" if item.only_if else ""
            lines.append(f"{number}. {link}{only}")
        lines.append("")
    return _page(lines)


def actor_types_page(release: Release, language: Language) -> str:
    """Give the page of all actor types."""
    _ = translator(language, "publish")
    lines = _head(_("Actor types"), release, language)
    for actor in release.actor_types:
        lines += [f"## {actor.label.said(language)} {{ #{actor.id} }}", ""]
        lines += [actor.definition.said(language), "", f"`{actor.id}`", ""]
    return _page(lines)


def findings_page(rules: Iterable[Rule], language: Language) -> str:
    """Give the list of all findings, each a link to its page."""
    _ = translator(language, "publish")
    lines = [_NOTICE.said(language), "", f"# {_('Findings')}", ""]
    lines += [_("What a check may say, by room. Each code has a page: why, and what to do."), ""]
    room = ""
    for rule in rules:
        if rule.code[:3] != room:
            room = rule.code[:3]
            lines += ["", f"## {_ROOM[room].said(language)}", ""]
        lines.append(f"- [{rule.code}]({rule.code}.md) {_cell(rule.title.said(language))}")
    return _page(lines)


def commands_page(commands: Sequence[Command], language: Language) -> str:
    """Give the page of all commands with their options."""
    _ = translator(language, "publish")
    lines = [_NOTICE.said(language), "", f"# {_('Commands')}", ""]
    lines += [_exit_codes(language), ""]
    for command in commands:
        lines += [f"## {command.name}", "", "```text", command.usage, "```", ""]
        lines += [_cell(command.help), ""]
        lines += [f"- `{names}` {_cell(does)}" for names, does in command.options]
        lines += [""] if command.options else []
    return _page(lines)


def _exit_codes(language: Language) -> str:
    _ = translator(language, "publish")
    return _(
        "Exit codes: 0 clean, 1 findings, 2 wrong usage or setup, 3 personal data held back, "
        "4 file, disk or lock, 5 the record is damaged, 130 interrupted."
    )


def _head(title: str, release: Release, language: Language) -> list[str]:
    return [
        _NOTICE.said(language),
        "",
        f"# {title}",
        "",
        f"{release.name}, {release.published}.",
        "",
    ]


def _cell(text: str) -> str:
    return text.replace("<", "&lt;").replace("|", "&#124;")


def _page(lines: Sequence[str]) -> str:
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip() + "\n"
