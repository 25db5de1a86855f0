"""Very many faults in one file: all are told of, in the same words as one by one, and none costs much."""

from __future__ import annotations

from typing import Any

import pytest
from report_files import as_json, judged, report

from est_framework.findings import Place
from est_framework.language import Text
from est_framework.privacy.masking import finding_masker
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.masked_findings import masked_findings
from est_framework.reports.rules import rep102_unknown_field
from est_framework.reports.screening_beside import beside
from est_framework.setup.resolved import ResolvedSetup

WORDS = [
    "areor", "kommentar", "19121212-1212", "/areas/0/Ella Karlsson", "ring 070-174 06 05", "a@b.se",
    "rad 12:5", "The field of Karin Svensson", "Rapport!C14", "ABC 123", "REP123", "12", "",
]  # fmt: skip


def test_words_are_masked_as_each_by_itself() -> None:
    said = [
        rep102_unknown_field.RULE.at(
            Place(file, f"{n}:1", f"/{word}"), field=word, near=Text(" ", " ")
        )
        for n, word in enumerate(WORDS * 3)
        for file in ("a.json", "Ella Karlsson.json")
    ]
    masked = list(masked_findings(said))
    assert masked == list(map(finding_masker(), said))
    assert masked != said


def test_of_very_many_unknown_fields_each_is_told_and_the_first_with_the_nearest_name(
    made: ResolvedSetup,
) -> None:
    fields: dict[str, Any] = {f"comment{n}": n for n in range(1_000)}
    verdict = judged(made, as_json(report(made, **fields)))
    unknown = [f for f in verdict.findings if f.code == "REP102"]
    assert len(unknown) == len(verdict.findings) == len(fields)
    helped = [f.place.pointer for f in unknown if "comment?" in f.seen.en + f.remedy.en]
    assert helped == [f"/comment{n}" for n in range(500)]


@pytest.mark.parametrize("line", [40, 2])
@pytest.mark.parametrize(
    "text", ["Ring 070-174 06 05", "19121212-1212", "59.33258, 18.06491", "lugnt"]
)
def test_what_the_gate_finds_on_one_of_many_lines_is_told_of_that_line(
    text: str, line: int
) -> None:
    texts = {str(n): "det var lugnt" for n in range(1, 80)} | {str(line): text}
    found = list(beside(Draft(None, Source("a.csv", b""), texts=texts)))
    alone = list(beside(Draft(None, Source("a.csv", b""), texts={str(line): text})))
    assert found == alone
    assert bool(found) == (text != "lugnt")


def test_a_person_in_the_name_of_a_part_is_told() -> None:
    texts = {"1": "lugnt", "19121212-1212!": "lugnt", "2": "lugnt"}
    assert {f.code for f in beside(Draft(None, Source("a.csv", b""), texts=texts))} == {"REP301"}


@pytest.mark.parametrize("field", [3, 60, 140])
def test_a_person_in_one_of_many_unknown_fields_is_found(made: ResolvedSetup, field: int) -> None:
    fields: dict[str, Any] = {f"falt_{n}": "lugnt" for n in range(200)}
    verdict = judged(
        made, as_json(report(made, **fields | {f"falt_{field}": "ring 070-174 06 05"}))
    )
    assert [f.place.pointer for f in verdict.findings if f.code == "REP301"] == [f"/falt_{field}"]
    assert len(verdict.held) == 1
