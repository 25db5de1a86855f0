"""What a delivery gets to hear, whatever its order, and that no bytes ever end in a traceback."""

from __future__ import annotations

import itertools
import random
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from report_files import (
    ID,
    NOW,
    as_csv,
    as_json,
    as_ndjson,
    codes,
    flat_workbook,
    judged,
    report,
    saved,
)

from est_framework.errors import ExitCode
from est_framework.findings import Severity
from est_framework.privacy import gate
from est_framework.reports.at_a_glance import may_be_a_person
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.made import made_report
from est_framework.reports.models import Report
from est_framework.setup.resolved import ResolvedSetup

FEW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NAMES = st.sampled_from(["a.json", "a.ndjson", "a.csv", "a.xlsx", "a.txt", "a", "a.pdf"])
PERSON = "19121212-1212"


def kinds(setup: ResolvedSetup) -> list[Source]:
    made = report(setup)
    return [as_json(made), as_ndjson(made), as_csv(made), saved(flat_workbook(made))]


@pytest.fixture(scope="module")
def good_files(made: ResolvedSetup) -> list[Source]:
    return kinds(made)


def agrees_with_itself(setup: ResolvedSetup, source: Source) -> None:
    """Judge a file and hold what must always be true of a verdict."""
    reading = read_files([source], setup, received=NOW)
    assert reading.drafts, "every file is told of"
    verdict = judged(setup, source)
    count = len(verdict.accepted) + len(verdict.held) + len(verdict.rejected)
    assert count == len(reading.drafts)
    wrong = any(f.severity is Severity.ERROR for f in verdict.findings)
    assert (verdict.exit_code is ExitCode.CLEAN) is not (wrong or bool(verdict.held))
    if not verdict.accepted:
        assert wrong
    for finding in verdict.findings:
        for text in (finding.seen, finding.expected, finding.remedy):
            assert "{" not in text.sv.replace("”{”", "") or finding.code == "REP006"
            assert gate.scan(text.sv) == () == gate.scan(text.en)


@FEW
@given(content=st.binary(max_size=300), name=NAMES)
def test_any_bytes_get_an_answer(made: ResolvedSetup, content: bytes, name: str) -> None:
    agrees_with_itself(made, Source(name, content))


@settings(FEW, max_examples=150)
@given(data=st.data())
def test_a_good_file_with_any_bytes_changed_gets_an_answer(
    made: ResolvedSetup, good_files: list[Source], data: st.DataObject
) -> None:
    source = data.draw(st.sampled_from(good_files))
    content = bytearray(source.content)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        until = at + data.draw(st.integers(0, 12))
        content[at:until] = data.draw(st.binary(max_size=6))
        content = content or bytearray(b" ")
    agrees_with_itself(made, Source(source.name, bytes(content)))


scalars = (
    st.none()
    | st.booleans()
    | st.integers(-3, 5)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "value", "centrum", "brak", "2026-W53", PERSON, "2026-02-30", "x" * 99])
)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["area", "state", "value", "date", PERSON]), inner)
    ),
    max_leaves=6,
)


def every_place(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    pairs: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    for key, below in pairs:
        found += every_place(below, (*path, key))
    return found


@settings(FEW, max_examples=200)
@given(data=st.data())
def test_a_good_report_with_any_value_changed_gets_an_answer(
    made: ResolvedSetup, data: st.DataObject
) -> None:
    changed = report(made)
    *path, last = data.draw(st.sampled_from(every_place(changed)))
    holder: Any = changed
    for part in path:
        holder = holder[part]
    if data.draw(st.booleans()):
        holder[last] = data.draw(anything)
    else:
        del holder[last]
    agrees_with_itself(made, as_json(changed))


@settings(FEW, max_examples=100)
@given(data=st.data())
def test_a_made_report_is_what_the_model_makes(made: ResolvedSetup, data: st.DataObject) -> None:
    answers = st.sampled_from(
        [{"state": "value", "value": 3}, {"state": "none_seen"}, {"state": "unknown"}]
    )
    asked = st.sampled_from(["brak", "ran", "stold"])
    area = st.sampled_from(["centrum", "hamnen"])
    parts = st.lists(
        st.fixed_dictionaries({"area": area, "answers": st.dictionaries(asked, answers)}),
        max_size=3,
    )
    period = data.draw(st.sampled_from(["2026-W47", "2025-W53", "2026-W01"]))
    changed = report(made, areas=data.draw(parts), period=period)
    try:
        expected = Report.model_validate(changed)
    except ValidationError:
        with pytest.raises(ValueError, match=r"has no week|period"):
            made_report(changed)
    else:
        assert made_report(changed) == expected


def test_order_of_reports_does_not_matter(made: ResolvedSetup) -> None:
    sources = [
        as_json(report(made), name="1.json"),
        as_json(report(made, comment="Annat."), name="2.json"),
        as_csv(report(made, id=ID[:-1] + "3", actor="faltgruppen"), name="3.csv"),
        as_csv(report(made, id=ID[:-1] + "4", actor="faltgruppen"), name="4.csv"),
        as_json(report(made, id=ID[:-1] + "5", period="2025-W53"), name="5.json"),
        as_json(report(made, id=ID[:-1] + "6", comment=f"Det var {PERSON}."), name="6.json"),
    ]
    first = judged(made, *sources)
    for seed in range(5):
        random.Random(seed).shuffle(sources)  # noqa: S311  # an order, no key
        again = judged(made, *sources)
        assert again.findings == first.findings
        assert {d.file for d in again.rejected} == {d.file for d in first.rejected}
        assert {d.file for d, _ in again.accepted} == {d.file for d, _ in first.accepted}
    assert {d.file for d in first.rejected} == {"1.json", "2.json", "5.json"}
    assert [d.file for d in first.held] == ["6.json"]


def test_the_same_report_again_is_no_fault(made: ResolvedSetup) -> None:
    verdict = judged(made, as_json(report(made)), as_csv(report(made)))
    assert verdict.findings == ()
    assert len(verdict.accepted) == 2


def test_a_correction_with_a_higher_revision_is_no_fault(made: ResolvedSetup) -> None:
    corrected = report(made, revision=2, comment="Rättat.")
    assert judged(made, as_json(report(made)), as_json(corrected)).findings == ()


@pytest.mark.parametrize(
    "where",
    ["comment", "reporter", "id", "actor", "period", "unknown field", "field name", "file", "area"],
)
def test_personal_data_anywhere_holds_the_report_and_is_never_shown(
    made: ResolvedSetup, where: str
) -> None:
    changed = report(made)
    name = "a.json"
    if where == "unknown field":
        changed["namn"] = f"Det var {PERSON}"
    elif where == "field name":
        changed[PERSON] = 1
    elif where == "file":
        name = f"{PERSON}.json"
    elif where == "area":
        changed["areas"][0]["area"] = PERSON
    else:
        changed[where] = PERSON
    verdict = judged(made, as_json(changed, name=name))
    assert verdict.exit_code is ExitCode.PERSONAL_DATA
    assert len(verdict.held) == 1
    assert not verdict.accepted
    assert "REP301" in codes(verdict)
    assert PERSON not in repr(verdict.findings)
    assert "1212" not in "".join(str(f.place) for f in verdict.findings)


@pytest.mark.parametrize("number", [PERSON, f"“{PERSON}", f"x{PERSON}"])
def test_personal_data_in_a_file_that_cannot_be_read_is_found_too(
    made: ResolvedSetup, number: str
) -> None:
    for name in ("a.json", "a.ndjson", "a.csv"):
        content = as_json(report(made, reporter=f"{number} r")).content[:-20]
        verdict = judged(made, Source(name, content))
        if gate.scan(number):
            assert verdict.exit_code is ExitCode.PERSONAL_DATA
        assert PERSON not in repr(verdict.findings)


def test_a_long_text_does_not_show_half_a_number(made: ResolvedSetup) -> None:
    padding = "x" * 70
    verdict = judged(made, as_json(report(made, actor=f"{padding} {PERSON}")))
    assert verdict.held
    assert "1912" not in repr(verdict.findings)


def test_random_ids_are_not_taken_for_phone_numbers(made: ResolvedSetup) -> None:
    for id_ in ("01234567-8901-4701-9740-070174060501", "07017406-0512-4000-8000-070174060512"):
        assert judged(made, as_json(report(made, id=id_))).findings == ()


def test_no_random_id_holds_a_report_however_many_are_drawn() -> None:
    draw = random.Random(1)  # noqa: S311  # the same ids every day
    ids = [str(uuid.UUID(int=draw.getrandbits(128), version=4)) for _ in range(200_000)]
    taken = [i for i in ids if may_be_a_person(i) and gate.scan(i)]
    assert taken == []


@pytest.mark.parametrize(
    "id_",
    [
        "19121212-1212-4000-8000-00000000000a",
        "0a121212-1212-4000-8000-191212121212",
    ],
)
def test_a_person_number_written_into_an_id_holds_the_report(made: ResolvedSetup, id_: str) -> None:
    assert judged(made, as_json(report(made, id=id_))).held


def test_a_possible_hit_is_a_warning_with_its_place(made: ResolvedSetup) -> None:
    verdict = judged(made, as_json(report(made, comment="Ring växeln, 019-21 10 00.")))
    (finding,) = verdict.findings
    assert (finding.code, finding.place.pointer) == ("REP302", "/comment")
    assert "211" not in finding.seen.sv
    assert verdict.accepted


def test_a_protected_person_is_told_by_a_code_of_its_own(made: ResolvedSetup) -> None:
    verdict = judged(made, as_json(report(made, comment="Hon har skyddad identitet.")))
    assert verdict.exit_code is ExitCode.PERSONAL_DATA
    assert codes(verdict) == ["REP310"]
    assert "identitet" not in repr(verdict.findings)


def test_a_number_split_over_two_fields_of_an_event_is_found(made: ResolvedSetup) -> None:
    changed = report(made)
    changed["events"][0] |= {"place": "900101", "description": "Bråk igen"}
    assert judged(made, as_json(changed)).findings == ()
    changed["events"][0] |= {"place": "900101", "description": "9802 igen"}
    verdict = judged(made, as_json(changed))
    assert verdict.exit_code is ExitCode.PERSONAL_DATA
    assert codes(verdict) == ["REP301"]


def test_a_number_in_an_unknown_field_is_certain_by_the_fields_name(made: ResolvedSetup) -> None:
    changed = report(made) | {"pnr": 9001019802}
    verdict = judged(made, as_json(changed))
    assert verdict.exit_code is ExitCode.PERSONAL_DATA
    assert "9001019802" not in repr(verdict.findings)


def test_future_is_told_by_the_setups_own_clock(made: ResolvedSetup) -> None:
    sunday_late = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
    almost = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    changed = as_json(report(made, period="2026-W48", submitted="2026-11-22T23:00:00+01:00"))
    assert "REP206" in codes(judged(made, changed, now=sunday_late))
    assert "REP206" not in codes(judged(made, changed, now=almost))


def test_a_file_of_too_many_bytes_is_not_read(made: ResolvedSetup) -> None:
    assert codes(judged(made, Source("a.json", b" " * 20_000_001))) == ["REP002"]


def test_a_nameless_file_is_known_by_its_content(made: ResolvedSetup) -> None:
    assert judged(made, Source("-", as_json(report(made)).content)).accepted
    workbook = saved(flat_workbook(report(made)))
    assert judged(made, Source("-", workbook.content)).accepted


@pytest.mark.parametrize(("revision", "conflict"), [(1, True), (2, False)])
def test_one_id_of_two_reporters_is_judged_and_no_exception(
    made: ResolvedSetup, revision: int, *, conflict: bool
) -> None:
    two = as_ndjson(report(made), report(made, reporter="r2", revision=revision))
    assert ("REP118" in codes(judged(made, two))) is conflict


@pytest.mark.parametrize(
    ("changes", "code"),
    [({}, "REP118"), ({"id": "0193a1b2-0000-7000-8000-00000000000{n}"}, "REP119")],
)
def test_which_other_report_is_named_does_not_depend_on_the_order_of_the_files(
    made: ResolvedSetup, changes: dict[str, str], code: str
) -> None:
    files = [
        as_json(
            report(made, comment=f"Lugnt {n} gånger.")
            | {name: value.format(n=n) for name, value in changes.items()},
            name=f"{'abc'[n]}.json",
        )
        for n in range(3)
    ]
    said = [judged(made, *some).findings for some in itertools.permutations(files)]
    assert code in {f.code for f in said[0]}
    assert all(findings == said[0] for findings in said)
