"""Every code has an example that it finds and one where it has nothing to say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from report_files import codes, judged

from est_framework.findings import Rule
from est_framework.language import Text
from est_framework.method.models import Retired
from est_framework.reports.formats.source import Source
from est_framework.reports.rules import RULES
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "reports" / "examples"
# Of a file that breaks the limits of memory and time there are tests of their own (test_apart.py).
NOT_READ_HERE = ("REP044", "REP051", "REP210", "REP212", "REP220", "REP221", "REP305")
OURS = [r for r in RULES if r.code < "REP400" and r.code not in NOT_READ_HERE]
STAND_IN = b"sha256:" + b"0" * 64


def source_of(code: str, which: str, setup: ResolvedSetup) -> Source:
    (file,) = (EXAMPLES / code).glob(f"{which}.*")
    # Examples name no digest of their own, so that they outlive the wording of the release.
    content = file.read_bytes().replace(STAND_IN, setup.digest.encode())
    return Source(file.name, content)


@pytest.fixture
def setup_for(made: ResolvedSetup, request: pytest.FixtureRequest) -> ResolvedSetup:
    if request.getfixturevalue("rule").code != "REP117":
        return made
    retired = Retired(since="est 0.1.0", reason=Text("Utgången", "Retired"), replaced_by="brak")
    indicators = tuple(
        i.model_copy(update={"retired": retired}) if i.id == "klotter" else i
        for i in made.release.indicators
    )
    release = made.release.model_copy(update={"indicators": indicators})
    return ResolvedSetup(setup=made.setup, release=release)


def test_codes_stand_in_order_and_once() -> None:
    found = [rule.code for rule in RULES]
    assert found == sorted(set(found))


def test_every_rule_file_is_listed() -> None:
    folder = Path(__file__).parents[2] / "est_framework" / "reports" / "rules"
    files = {f.name[:6].upper() for f in folder.glob("rep[0-9]*.py")}
    assert files == {rule.code for rule in RULES}


@pytest.mark.parametrize("rule", OURS, ids=lambda r: r.code)
def test_bad_example_is_found(rule: Rule, setup_for: ResolvedSetup) -> None:
    found = codes(judged(setup_for, source_of(rule.code, "bad", setup_for)))
    assert rule.code in found


@pytest.mark.parametrize("rule", OURS, ids=lambda r: r.code)
def test_good_example_has_nothing_of_it(rule: Rule, setup_for: ResolvedSetup) -> None:
    verdict = judged(setup_for, source_of(rule.code, "good", setup_for))
    assert rule.code not in codes(verdict)
    assert verdict.accepted


ONE_FAULT = [r for r in OURS if r.code != "REP002"]


@pytest.mark.parametrize("rule", ONE_FAULT, ids=lambda r: r.code)
def test_one_fault_is_said_once_and_brings_no_others(rule: Rule, setup_for: ResolvedSetup) -> None:
    verdict = judged(setup_for, source_of(rule.code, "bad", setup_for))
    others = set(codes(verdict)) - {rule.code}
    # A period in which nobody was asked is one long ago too, and not that of the events.
    assert others <= ALLOWED_BESIDE.get(rule.code, set()), verdict.findings


ALLOWED_BESIDE = {
    "REP041": {"REP116"},  # a digest cannot be put into a packed file
    "REP052": {"REP116"},
    "REP053": {"REP116"},
    "REP054": {"REP116"},
    "REP207": {"REP120", "REP209"},
    "REP304": {"REP102"},  # whoever knows the schema alone says that
}


@pytest.mark.parametrize("rule", OURS, ids=lambda r: r.code)
def test_words_fill_in_both_languages(rule: Rule) -> None:
    for text in (rule.seen, rule.expected, rule.remedy):
        fields = [set(re.findall(r"{(\w+)}", words)) for words in (text.sv, text.en)]
        assert fields[0] == fields[1]
    assert rule.title.sv.endswith(".")
    assert rule.title.en.endswith(".")
