"""The gate on changes of the rules sees a report that becomes invalid, and only a new line lets it pass."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from baseline import Outcome, changes, kept_invalid, lines_of, unexplained, written
from dirt import DIRT
from made_year import municipality
from run import BASELINE, faults, judged, unsaid

CHANGELOG = """\
# Changelog

## Unreleased

### Findings

- REP104: an area in another alphabet
  is told.
- REP201 to REP203: who may report.

### Tool

- REP999 is no finding here.

## 1.0.0

### Findings

- REP301: old.
"""


@pytest.fixture(scope="module")
def some() -> Outcome:
    """What becomes of the year of a few municipalities."""
    outcome = Outcome()
    for n in (0, 12, 23):
        outcome.add(judged(n))
    return outcome


def test_the_year_is_the_same_every_time_and_dirty_in_every_way() -> None:
    assert municipality(7)[1] == municipality(7)[1]
    kinds = Counter(one.dirt for n in range(40) for one in municipality(n)[1])
    assert kinds.keys() >= DIRT.keys()
    assert 0.5 < kinds[""] / kinds.total() < 0.7


def test_what_is_kept_reads_back_the_same_and_is_small(some: Outcome) -> None:
    text = written(some, CHANGELOG)
    kept = json.loads(text)
    assert kept_invalid(kept["codes"]) == some.invalid
    assert changes(kept_invalid(kept["codes"]), some.invalid) == []
    assert len(text) < 20_000
    assert kept["codes"].keys() >= {"REP104", "REP301", "REP118"}


def test_lines_speak_of_the_codes_that_they_name_under_findings_of_the_unreleased() -> None:
    assert lines_of(CHANGELOG).keys() == {"REP104", "REP201", "REP202", "REP203"}
    assert lines_of("no changelog") == {}


def test_a_report_that_becomes_invalid_needs_a_new_line_and_a_new_baseline(some: Outcome) -> None:
    kept = written(some, CHANGELOG)
    stricter = Outcome(some.findings, some.reports, {**some.invalid})
    stricter.invalid["REP208"] = set(some.reports["REP208"])
    said = faults(stricter, kept, kept, CHANGELOG)
    assert len(said) == 2
    assert "REP208" in said[0]
    assert "newly invalid (municipality" in said[0]
    assert "--keep" in said[1]
    # A baseline made anew alone does not do: main's is what counts.
    made_anew = written(stricter, CHANGELOG)
    assert len(faults(stricter, made_anew, kept, CHANGELOG)) == 1
    explained = CHANGELOG.replace("- REP201", "- REP208: late is too late.\n- REP201")
    assert unsaid(stricter, kept, explained) == []
    assert faults(stricter, made_anew, kept, explained) == []


def test_a_line_explains_one_change_and_not_the_next(some: Outcome) -> None:
    milder = {code: set(numbers) for code, numbers in some.invalid.items()}
    gone = milder.pop("REP104")
    (change,) = changes(some.invalid, milder)
    assert change.no_longer == gone
    assert unexplained([change], [], CHANGELOG) == []
    assert unexplained([change], [lines_of(CHANGELOG)], CHANGELOG) == [change]


def test_what_is_kept_in_the_house_is_of_the_whole_year() -> None:
    kept = json.loads(BASELINE.read_text(encoding="utf-8"))
    assert len(kept["codes"]) > 40
    assert sum(code["invalid"] for code in kept["codes"].values()) > 3000
