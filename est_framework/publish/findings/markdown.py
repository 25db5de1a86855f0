"""Findings as Markdown, for a comment on a change or a page of a wiki."""

from __future__ import annotations

import re

from est_framework.findings import Finding, Group
from est_framework.language import Language, Text
from est_framework.publish.findings.told import ACCEPTED, SAYS_NOT, SEVERITIES, Told
from est_framework.publish.findings.words import not_selected, totals_line
from est_framework.publish.page import plain
from est_framework.reports.good_enough import NO_APPROVAL, Sufficiency

_NONE = Text("Inga anmärkningar", "No findings")
_SOME = Text("Anmärkningar", "Findings")
_WHERE = Text("Var", "Where")
_SEEN = Text("Vad som stod", "What was seen")
_MORE = Text("… och {n} till", "… and {n} more")
_EXPECTED = Text("Väntat", "Expected")
_DO = Text("Gör så här", "Do")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#|~!])")


def findings_markdown(told: Told) -> str:
    """
    Give what a check has to tell as Markdown: a heading, what is good enough, and a table for each code.

    No word of a file can become a link, a mention, markup or a picture.
    """
    said = told.language
    heading = (_SOME if told.findings else _NONE).said(said)
    parts = [f"## {told.command}: {heading}"]
    if told.findings:
        parts.append(totals_line(told.totals, said))
    if told.not_selected:
        parts.append(not_selected(told.not_selected, said))
    parts += [_enough(one, said) for one in told.enough]
    parts += [_group(group, said) for group in told.groups]
    parts.append(f"*{(NO_APPROVAL if told.enough else SAYS_NOT).said(said)}*")
    return "\n\n".join(parts) + "\n"


def _enough(one: Sufficiency, language: Language) -> str:
    lines = [f"**{inert(one.words.said(language))}** {inert(one.counted.said(language))}", ""]
    for reason in one.reasons:
        remedy = f" {inert(reason.remedy.said(language))}" if reason.remedy else ""
        lines.append(f"- {inert(reason.words.said(language))}{remedy}")
    return "\n".join(lines)


def _group(group: Group, language: Language) -> str:
    first = group.samples[0]
    label = ACCEPTED if first.accepts else SEVERITIES[group.severity]
    title = inert(first.title.said(language))
    lines = [f"### {label.said(language)} {group.code}: {title} ({group.total})", ""]
    columns = (_WHERE, _SEEN) if group.has_one_remedy else (_WHERE, _SEEN, _EXPECTED, _DO)
    lines.append(f"| {' | '.join(column.said(language) for column in columns)} |")
    lines.append("|" + "---|" * len(columns))
    lines += [_row(finding, len(columns), language) for finding in group.samples]
    left = group.total - len(group.samples)
    if left:
        lines += ["", _MORE.filled({"n": left}).said(language)]
    lines.append("")
    if group.has_one_remedy:
        lines += [
            f"- **{_EXPECTED.said(language)}:** {inert(first.expected.said(language))}",
            f"- **{_DO.said(language)}:** {inert(first.remedy.said(language))}",
        ]
    lines.append(f"- `est explain {group.code}`")
    return "\n".join(lines)


def _row(finding: Finding, columns: int, language: Language) -> str:
    told = (finding.seen, finding.expected, finding.remedy)[: columns - 1]
    cells = [inert(str(finding.place)) or "–", *(inert(text.said(language)) for text in told)]
    return f"| {' | '.join(cells)} |"


def inert(text: str) -> str:
    """Write a text so that Markdown reads nothing into it: no markup, link, mention, issue or line end."""
    one_line = " ".join(plain(text).split())
    escaped = _SPECIAL.sub(r"\\\1", one_line.replace("&", "&amp;"))
    escaped = escaped.replace("@", "&#64;").replace("://", "&#58;//").replace("www.", "www&#46;")
    return re.sub(r"^([-+]|\d+(?=[.]))", r"\\\1", escaped)
