"""Findings and accounts as people and machines read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import SAMPLES, Finding, Group, Severity, grouped
from est_framework.language import Language, Text, translator
from est_framework.publish.findings.words import totals_line, totals_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.reports.incidents.receive import IncidentReceipt

_SEVERITY = {
    Severity.ERROR: Text("FEL", "ERROR"),
    Severity.WARNING: Text("VARNING", "WARNING"),
    Severity.NOTE: Text("NOTERING", "NOTE"),
}


def findings_text(findings: Sequence[Finding], language: Language, *, every: bool = False) -> str:
    """Give findings in words: grouped, three places of each or every one, totals last."""
    _ = translator(language, "publish")
    if not findings:
        return _("No findings. That the form is right does not mean that the content is.")
    parts = [
        _group_text(group, language)
        for group in grouped(findings, len(findings) if every else SAMPLES)
    ]
    total = totals_line(totals_of(findings), language)
    return "\n\n".join([*parts, f"{_('In all')}: {total}"])


def _group_text(group: Group, language: Language) -> str:
    _ = translator(language, "publish")
    first = group.samples[0]
    label = _SEVERITY[group.severity].said(language)
    lines = [f"{label} {group.code}: {first.title.said(language)}"]
    for finding in group.samples:
        place = str(finding.place)
        seen = finding.seen.said(language).strip()
        lines.append(f"  {place}: {seen}" if place else f"  {seen}")
        if not group.has_one_remedy:
            lines += (f"    {line}" for line in _what_to_do(finding, language))
    if group.total > len(group.samples):
        lines.append("  " + _("… and {n} more").format(n=group.total - len(group.samples)))
    if group.has_one_remedy:
        lines += (f"  {line}" for line in _what_to_do(first, language))
    lines.append(f"  {_('More')}: est explain {group.code}")
    return "\n".join(lines)


def _what_to_do(finding: Finding, language: Language) -> tuple[str, str]:
    _ = translator(language, "publish")
    return (
        f"{_('Expected')}: {finding.expected.said(language)}",
        f"{_('Do')}: {finding.remedy.said(language)}",
    )


def account_text(receipt: IncidentReceipt, language: Language) -> str:
    """Say where every row of an event list went; the numbers add up to the rows."""
    _ = translator(language, "publish")
    counts = receipt.counts
    rows = [
        (counts.imported, _("became events")),
        *((n, _("left out by the mapping: {type}").format(type=t)) for t, n in counts.ignored.items()),
        *((n, _("of a type the mapping does not know: {type}").format(type=t))
          for t, n in counts.unmapped.items()),
        (counts.outside, _("outside the municipality")),
        (counts.county_only, _("known only for the county")),
        (counts.unplaced, _("at a place that belongs to no area")),
        (counts.unknown_sender, _("from somebody the mapping does not know")),
        (counts.outside_periods, _("in periods not asked for")),
        (counts.unreadable, _("could not be read")),
        (counts.repeated, _("with an id that was there already")),
    ]  # fmt: skip
    width = len(str(counts.rows))
    lines = [_("{rows} rows:").format(rows=counts.rows)]
    lines += [f"  {n:>{width}}  {what}" for n, what in rows if n]
    kept = (
        _("{stored} reports would be kept, {unchanged} are there already. Nothing has been kept.")
        if receipt.is_dry
        else _("{stored} reports kept, {unchanged} unchanged.")
    )
    lines.append(kept.format(stored=receipt.stored, unchanged=receipt.unchanged))
    return "\n".join(lines)


def unplaced_table(receipt: IncidentReceipt, language: Language) -> str:
    """Give the rows that became nothing as CSV: where each stands, and why; nothing of what it says."""
    _ = translator(language, "publish")
    lines = [f"{_('row')};{_('reason')}"]
    lines += [f"{place.at};{why.said(language)}" for place, why in receipt.unplaced]
    return "\n".join(lines) + "\n"
