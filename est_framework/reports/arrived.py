"""What became of each file that came in, for the ledger and the receipt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from est_framework.findings import Finding
from est_framework.privacy.gate import mask
from est_framework.privacy.glance import not_passing, tell_nothing
from est_framework.reports.formats.archive import is_archive
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission_csv import may_be_lines_file
from est_framework.reports.keeping.ledger import Arrival
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome, Stand
from est_framework.reports.validate import Verdict

_TOGETHER: Final = 16
"""How many names are looked at together: in most there is nothing to mask."""
_WORST_FIRST: tuple[ArrivalOutcome, ...] = ("held", "rejected", "conflict", "stored", "already")


class Arrivals:
    """What became of each file of a batch: the worst that befell any report in it."""

    def __init__(
        self,
        verdict: Verdict,
        kept: Sequence[Stand],
        findings: Sequence[Finding],
        members: Sequence[Source],
    ) -> None:
        self._outcomes: dict[tuple[str, str], set[ArrivalOutcome]] = defaultdict(set)
        self._codes: dict[str, set[str]] = defaultdict(set)
        self._within: dict[str, list[Source]] = defaultdict(list)
        for case, one in zip(verdict.accepted.cases, kept, strict=True):
            self._outcomes[case.draft.file, case.draft.sha256].add(one.outcome)
        for draft in verdict.held:
            self._outcomes[draft.file, draft.sha256].add("held")
        for draft in verdict.rejected:
            self._outcomes[draft.file, draft.sha256].add("rejected")
        for finding in findings:
            self._codes[finding.place.file].add(finding.accepts or finding.code)
        for member in members:
            self._within[member.within].append(member)

    def of(self, files: Sequence[Source]) -> list[Arrival]:
        """Give the note about each file; a zip file's holds what became of the files in it too."""
        names = [file.name for file in files]
        masked = {name: mask(name) for name in not_passing(names, tell_nothing, _TOGETHER)}
        return [self._of(file, masked.get(file.name, file.name)) for file in files]

    def _of(self, file: Source, name: str) -> Arrival:
        outcomes = set[ArrivalOutcome]()
        for one in (file, *self._within[file.sha256]):
            outcomes |= self._outcomes[one.name, one.sha256]
        if not outcomes and file.within and may_be_lines_file(file):
            # Its lines went into the reports of the file beside it.
            for beside in self._within[file.within]:
                outcomes |= self._outcomes[beside.name, beside.sha256]
        codes = self._codes[file.name] | self._codes[name]
        if is_archive(file):
            codes |= {c for at, found in self._codes.items() if _is_in(at, name) for c in found}
        return Arrival(
            sha256=file.sha256,
            name=name,
            size=len(file.content),
            outcome=min(outcomes, key=_WORST_FIRST.index, default="rejected"),
            codes=tuple(sorted(codes)),
        )


def _is_in(place: str, archive: str) -> bool:
    return place.startswith(f"{archive}/")
