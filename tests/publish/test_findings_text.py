"""Findings in words: few places of each, unless somebody asks for all."""

from __future__ import annotations

from est_framework.findings import Place
from est_framework.publish.findings_text import findings_text
from est_framework.reports.rules.rep104_unknown_area import RULE


def test_three_places_are_shown_and_the_rest_counted_unless_all_are_asked_for() -> None:
    found = [
        RULE.at(Place("a.csv", f"{n}:omrade"), seen="atlantis", near=" ") for n in range(2, 12)
    ]
    short = findings_text(found, "sv")
    assert short.count("a.csv") == 3
    assert "7" in short
    whole = findings_text(found, "sv", every=True)
    assert whole.count("a.csv") == 10
    assert "11:omrade" in whole
