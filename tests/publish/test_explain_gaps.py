"""How gaps and what may be accepted are explained, in the terminal and in the manual."""

from __future__ import annotations

from pathlib import Path

import pytest
from program_within import est

from est_framework.language import LANGUAGES, Language
from est_framework.publish.catalogue import all_rules
from est_framework.publish.explain import explain, finding_page
from est_framework.setup.gaps import MUSTS


@pytest.mark.parametrize("code", sorted(MUSTS))
def test_a_gap_in_what_the_method_requires_is_not_called_advice(code: str) -> None:
    assert "Varning: metoden säger ska." in explain(code, "sv")
    assert "Warning: the method says must." in finding_page(code, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_braces_that_people_are_to_write_stand_as_they_are_written(language: Language) -> None:
    said = " ".join(explain("SET189", language).split())
    assert "{role: ‹roll›, function" in said if language == "sv" else "{role: ‹role›" in said
    assert "{rhythm: quarter, top: 3}" in explain("SET187", language)


def test_the_beginning_of_codes_lists_them_and_a_mistyped_one_is_met_with_the_nearest(
    tmp_path: Path,
) -> None:
    out, _ = est("explain", "rep30", cwd=tmp_path)
    listed = [line[:6] for line in out.splitlines()]
    assert listed[:2] == ["REP301", "REP302"]
    assert listed == sorted(code for code in all_rules() if code.startswith("REP30"))
    out, _ = est("explain", " rep104 ", "--format", "markdown", cwd=tmp_path)
    assert out.rstrip() == finding_page("REP104", "sv").rstrip()
    _, err = est("explain", "RPE104", cwd=tmp_path, code=2)
    assert "Menade du REP104?" in err
