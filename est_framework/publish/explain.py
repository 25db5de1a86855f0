"""The page of a finding, in the terminal and in the manual, from the rule itself."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Language, Text, translator
from est_framework.publish.catalogue import example_texts, rule
from est_framework.publish.placeholders import placeholders
from est_framework.setup.gaps import MUSTS

_SEVERITY = {
    Severity.ERROR: Text("Fel: metoden säger ska.", "Error: the method says must."),
    Severity.WARNING: Text("Varning: metoden säger bör.", "Warning: the method says should."),
    Severity.NOTE: Text("Notering: värd att titta på.", "Note: worth a look."),
}
_GAP = Text(
    "Varning: metoden säger ska. Verktyget fungerar ändå, och anmärkningen kan accepteras för en tid.",
    "Warning: the method says must. The tool works all the same, and the finding can be accepted for a "
    "time.",
)
GUARDS = {
    Guard.PERSON: Text(
        "Anmärkningen skyddar människor: den går varken att välja bort eller att acceptera.",
        "The finding protects people: it can be neither left out nor accepted.",
    ),
    Guard.INTEGRITY: Text(
        "Anmärkningen skyddar det som är sparat: den går varken att välja bort eller att acceptera.",
        "The finding protects what is kept: it can be neither left out nor accepted.",
    ),
}
_ALL_FILLED = re.compile(r"‹[^›]+›\.?")
_CODE = re.compile(r"(`[^`]+`)")
_MOST_LINES = 40
_WIDTH = 88


def explain(code: str, language: Language) -> str:
    """
    Explain a finding in plain text: what it means, why, what to do, a bad and a good example.

    Args:
        code: Such as `REP104`; capitals or not.
        language: Swedish or English.

    Raises:
        UsageError: There is no such code.
    """
    asked = rule(code)
    _ = translator(language, "publish")
    parts = [
        f"{asked.code}  {asked.title.said(language)}",
        _weight(asked).said(language),
        *_guarded(asked, language),
    ]
    sections = _sections(asked, language)
    parts += [textwrap.fill(line, _WIDTH) for line in _blanks(sections, language)]
    for heading, text in sections:
        parts.append(f"{heading}\n{_wrapped(text)}")
    for heading, name in ((_("Wrong"), "bad"), (_("Right"), "good")):
        shown = [
            f"  {file}\n{_cut(text, '    ', language)}"
            for file, text in example_texts(asked.code, name)
        ]
        parts.append("\n".join([heading, *shown]))
    return "\n\n".join(parts)


def listed(rules: Sequence[Rule], language: Language) -> str:
    """List findings, a line for each: its code and what is wrong."""
    return "\n".join(f"{rule.code}  {rule.title.said(language)}" for rule in rules)


def _weight(asked: Rule) -> Text:
    return _GAP if asked.code in MUSTS else _SEVERITY[asked.severity]


def _guarded(asked: Rule, language: Language) -> list[str]:
    return [GUARDS[asked.guards].said(language)] if asked.guards else []


def finding_page(code: str, language: Language) -> str:
    """Give the manual's page of a finding, as Markdown."""
    asked = rule(code)
    _ = translator(language, "publish")
    lines = [f"# {asked.code}: {_inline(asked.title.said(language))}", ""]
    lines += [_weight(asked).said(language), ""]
    lines += [line for said in _guarded(asked, language) for line in (said, "")]
    sections = _sections(asked, language)
    lines += [line for said in _blanks(sections, language) for line in (said, "")]
    for heading, text in sections:
        lines += [f"## {heading}", "", _inline(text), ""]
    for heading, name in ((_("Wrong"), "bad"), (_("Right"), "good")):
        lines += [f"## {heading}", ""]
        for file, text in example_texts(asked.code, name):
            fence = "````" if text else ""
            lines += [f"`{file}`", ""]
            lines += [fence + "text", _cut(text, "", language), fence, ""] if text else [
                _cut(text, "", language), ""]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n"


def _sections(asked: Rule, language: Language) -> list[tuple[str, str]]:
    """Give what a page says, by heading; a text that is all filled in says nothing beforehand."""
    _ = translator(language, "publish")
    sections = [
        (_("What was seen"), placeholders(asked.seen.said(language), language)),
        (_("What was expected"), placeholders(asked.expected.said(language), language)),
        (_("What to do"), placeholders(asked.remedy.said(language), language)),
        (_("Why"), asked.why.said(language)),
    ]
    return [(heading, text) for heading, text in sections if not _ALL_FILLED.fullmatch(text)]


def _blanks(sections: Sequence[tuple[str, str]], language: Language) -> list[str]:
    """Say what the marks mean, where a page has any."""
    _ = translator(language, "publish")
    if not any("‹" in text for _heading, text in sections):
        return []
    return [_("Words within ‹ › stand for what a check finds in your own files.")]


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _cut(text: str, indent: str, language: Language) -> str:
    _ = translator(language, "publish")
    if not text:
        return indent + _("(not a text file)")
    lines = text.splitlines()
    shown = [line[:200] for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        shown.append("…")
    return "\n".join(f"{indent}{line}".rstrip() for line in shown)


def _inline(text: str) -> str:
    """Keep Markdown from reading more into a sentence than it says; what stands in backticks is code."""
    parts = _CODE.split(text)
    return "".join(
        part if n % 2 else re.sub(r"([*_`<>\[\]])", r"\\\1", part) for n, part in enumerate(parts)
    )
