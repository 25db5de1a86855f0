"""`est import map`: read a list that nobody has mapped yet, and propose how to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.errors import UsageError
from est_framework.findings import in_order, nearest
from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.incidents.mapping_model import TODO
from est_framework.reports.incidents.proposal import Proposal
from est_framework.reports.incidents.proposal_yaml import proposal_yaml
from est_framework.reports.incidents.rows import read_table

if TYPE_CHECKING:
    from est_framework.findings import Finding
    from est_framework.language import Language
    from est_framework.reports.formats.source import Source
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Proposed:
    """
    A mapping proposed for a list.

    Attributes:
        proposal: What was found; None where the list cannot be read.
        yaml: The mapping as text.
        left: How many decisions it leaves to a person.
        findings: What there is to say about the file.
    """

    proposal: Proposal | None
    yaml: str
    left: int
    findings: tuple[Finding, ...]


def propose_mapping(
    source: Source,
    setup: ResolvedSetup,
    *,
    actor: str | None = None,
    sheet: str | None = None,
    language: Language = "sv",
) -> Proposed:
    """
    Propose a mapping for a list, from its headings and values.

    Args:
        source: The list: CSV, XLSX or Parquet, alone or packed.
        setup: The setup whose actors, areas and indicators it is to lead to.
        actor: The actor that the list is from; found by the list itself, or left to decide, when left out.
        sheet: The sheet of a workbook.
        language: Of the comments.

    Raises:
        UsageError: The setup has no such actor.
    """
    if actor is not None and actor not in setup.actors:
        near = nearest(actor, setup.actors)
        known = ", ".join(setup.actors)
        raise UsageError(
            Text(
                sv=f"Uppsättningen har ingen aktör {actor}. "
                + (f"Menade du {near}?" if near else f"Den har: {known}"),
                en=f"The setup has no actor {actor}. "
                + (f"Did you mean {near}?" if near else f"It has: {known}"),
            )
        )
    table = read_table(source, sheet)
    findings = tuple(in_order(f.masked(mask) for f in table.findings))
    if not table.is_usable():
        return Proposed(None, "", 0, findings)
    proposal = Proposal(table, setup, actor)
    yaml = proposal_yaml(proposal, language)
    return Proposed(proposal, yaml, _left(yaml), findings)


def _left(yaml: str) -> int:
    return sum(f": {TODO}" in line or f"[{TODO}]" in line for line in yaml.splitlines())
