"""Findings: made from rules, safe to show, in a steady order, grouped."""

from hypothesis import given
from hypothesis import strategies as st

from est_framework.findings import (
    Place,
    Rule,
    Severity,
    did_you_mean,
    grouped,
    in_order,
    nearest,
    worst,
)
from est_framework.language import Text

RULE = Rule(
    code="TST101",
    severity=Severity.ERROR,
    title=Text("Okänt område", "Unknown area"),
    seen=Text("Området {area} finns inte.", "There is no area {area}."),
    expected=Text("Ett område i est.yaml.", "An area of est.yaml."),
    remedy=Text("Rätta.{hint}", "Correct it.{hint}"),
    why=Text("För att platsen ska stämma.", "So that the place is right."),
)
HINT = did_you_mean("centum", ["centrum", "hamnen"])


def test_a_finding_says_what_was_seen_in_both_languages() -> None:
    finding = RULE.at(Place("v47.csv", "7:area", "/areas/0/area"), area="centum", hint=HINT)
    assert finding.seen == Text("Området centum finns inte.", "There is no area centum.")
    assert finding.remedy.sv == "Rätta. Menade du centrum?"
    assert str(finding.place) == "v47.csv: 7:area"
    assert finding.as_dict("en")["remedy"] == "Correct it. Did you mean centrum?"


def test_no_suggestion_is_made_where_nothing_is_near() -> None:
    assert nearest("xyz", ["centrum"]) == ""
    assert did_you_mean("xyz", ["centrum"]).sv == " "


def test_nobody_is_asked_if_they_meant_what_they_wrote() -> None:
    # A field of the report that this template does not have.
    assert did_you_mean("upcoming", ["upcoming", "comment"]).en == " "


@given(st.text(min_size=1, max_size=300))
def test_values_from_documents_cannot_break_the_terminal(value: str) -> None:
    said = RULE.at(Place(), area=value, hint=HINT).seen.sv
    assert all(c.isprintable() or c.isspace() for c in said)
    assert "\n" not in said
    assert "\x1b" not in said


def test_braces_in_a_value_stay_braces() -> None:
    assert "{hint}" in RULE.at(Place(), area="{hint}", hint=HINT).seen.sv


def test_a_masked_finding_hides_the_value_wherever_it_stood() -> None:
    finding = RULE.at(Place("hemlig.csv", "hemlig", "/hemlig"), area="hemlig", hint=HINT)
    masked = finding.masked(lambda t: t.replace("hemlig", "‹dolt›"))
    assert "hemlig" not in str(masked.as_dict("sv"))
    assert "hemlig" not in str(masked.as_dict("en"))


@given(st.permutations(range(12)))
def test_the_order_does_not_depend_on_how_findings_came(order: list[int]) -> None:
    made = [RULE.at(Place("f", f"{n}:1"), area=str(n), hint=HINT) for n in order]
    assert [f.place.at for f in in_order(made)] == [f"{n}:1" for n in range(12)]


def test_the_same_fault_many_times_is_shown_three_times_and_counted() -> None:
    made = [RULE.at(Place("f", f"{n}:1"), area=str(n), hint=HINT) for n in range(500)]
    (group,) = grouped(made)
    assert (group.total, len(group.samples)) == (500, 3)
    assert worst(made) is Severity.ERROR
    assert worst([]) is None
