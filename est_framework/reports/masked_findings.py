"""What is said of a delivery, and what a report says, with the gate's mask over it: most of it needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.privacy import gate
from est_framework.privacy.glance import tell_nothing
from est_framework.privacy.masking import finding_masker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from est_framework.findings import Finding


def masked_findings(findings: Iterable[Finding]) -> Iterator[Finding]:
    """
    Give each finding as `finding_masker` does, in order.

    One of ten thousand faults is told in nearly the same words as the others: each text is looked at
    once, and a finding is made anew only where the mask would change one of its own.
    """
    masked = finding_masker()
    clean: set[str] = set()
    for finding in findings:
        words = _words(finding)
        if not clean.issuperset(words):
            clean.update(word for word in words if word not in clean and _is_clean(word))
        yield finding if clean.issuperset(words) else masked(finding)


def masked_data(data: object) -> object:
    """Give plain data with every hit in its texts and field names replaced by its category."""
    if isinstance(data, str):
        return gate.mask(data)
    if isinstance(data, dict):
        return {gate.mask(k): masked_data(v) for k, v in data.items()}
    if isinstance(data, list):
        return [masked_data(v) for v in data]
    return data


def _is_clean(word: str) -> bool:
    """Say whether the mask leaves a text as it is, in any language."""
    return tell_nothing((word,)) or gate.mask(word) == word


def _words(finding: Finding) -> tuple[str, ...]:
    """Give the words of a finding that may come from a document: see `Finding.masked`."""
    place, seen, expected, remedy = finding.place, finding.seen, finding.expected, finding.remedy
    return (
        place.file,
        place.at,
        place.pointer,
        seen.sv,
        seen.en,
        expected.sv,
        expected.en,
        remedy.sv,
        remedy.en,
    )
