"""A report of which nothing is to be said is let by while it is read: what is said stays the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_files import ID, NOW, as_json, as_ndjson, errors, judged, report
from report_strategy import VARIANTS, asked_of, reports, variant
from test_quick_ways import MUTATIONS

from est_framework.findings import Finding
from est_framework.reports import rules
from est_framework.reports.formats.draft import Draft, Written
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.judge import Judges
from est_framework.reports.keeping.ledger_tables import canonical
from est_framework.reports.made import body_of, body_written, made_report, written_body
from est_framework.reports.rules import looks
from est_framework.reports.validate import validate
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups


def event(**changes: Any) -> dict[str, Any]:
    return {"indicator": "brak", "area": "centrum", "date": "2026-11-18"} | changes


def about(area: str, *states: str) -> dict[str, Any]:
    asked = ("brak", "ran", "stold", "klotter")
    given = [{"state": s} | ({"value": 3} if s == "value" else {}) for s in states]
    return {"area": area, "answers": dict(zip(asked, given, strict=False))}


VALUES: dict[str, list[Any]] = {
    "id": [ID, "19900101-9802-7000-8000-000000000001", ID.upper()],
    "actor": ["polisen", "faltgruppen", "sundsviksbostader"],
    "template": ["weekly_status", "event", "nothing_to_report"],
    "period": ["2026-W47", "2026-W40", "2026-W48", "2025-W53", "2020-W01", "2026-11"],
    "submitted": [
        "2026-11-20T11:00:00Z", "2026-11-20T11:00:00+00:00", "2026-11-23T09:00:00+01:00",
        "2026-11-23T10:30:00+01:00", "2027-03-01T11:00:00+01:00", "2026-02-30T11:00:00+01:00",
        "2026-11-20T11:00Z", "2026-11-20T11:00:00.5+01:00",
    ],
    "setup_revision": [1, 2, 7],
    "digest": ["sha256:" + "0" * 64],
    "nothing_to_report": [True, False],
    "comment": [
        "", " ", "Lugnt.", "=SUM(A1)", "- lugnt", "...", "Se 1,23E+11", "Mamman Ella Karlsson",
        "Hej 900101-9802", "Å", "②", 'a\x7f\t"b\\', "😀 ￿ \u2028", "en\u200edold", "a@b.se",
        "There was a fight at the station and they left after that", "Мы были там и все было тихо", None,
    ],
    "reporter": ["", "r1", "19900101-9802", "Karin Svensson", "a@b.se", "②", None],
    "areas": [
        [], [about("centrum", "not_asked", "not_answered")], [about("centrum"), about("centrum")],
        [about("hamnen", "value", "none_seen"), about("centrum", "value")], None,
    ],
    "events": [
        [], [event()], [event(date="2026-11-23")], [event(date="2026-02-30")],
        [event(place="vid hamnen")], [event(place="mot Centrum, i Norrängen")],
        [event(count=999)], [event(count=1000)], [event(count=9802, place="900101")],
        [event(place="19900101", description="-9802")], [event(description="070-174 06 05")],
        [event(place="+46"), event(indicator="brand")], [event(part_of_day="day", place="")],
        [{"indicator": "brak", "area": "centrum", "place": "pnr⑨⓪⓪④", "date": "2026-11-18"}],
        [event(place="23 lampor")], [event(place="vid kiosken kl 9", description="01 var det lugnt")],
        [event(place="vid torget"), event(place="Vid  torget")], [event(), event()], None,
    ],
    "upcoming": [
        [], [{"area": "hamnen", "date": "2026-11-31", "description": "Marknad"}],
        [{"area": "hamnen", "date": "2026-11-28", "description": "?"}], None,
    ],
    "presence": [
        [], [{"area": "centrum", "date": "2026-11-23", "resource": "Fältgruppen"}],
        [{"area": "centrum", "date": "2026-11-20", "resource": "900101-9802"}], None,
    ],
}  # fmt: skip
SOME = st.lists(st.sampled_from(sorted(VALUES)), max_size=3, unique=True)
CHANGES = SOME.flatmap(
    lambda names: st.fixed_dictionaries({n: st.sampled_from(VALUES[n]) for n in names})
)


@pytest.mark.parametrize("name", VALUES)
def test_any_one_thing_to_say_is_said_in_both_ways(made: ResolvedSetup, name: str) -> None:
    for value in VALUES[name]:
        judged(made, as_json(report(made, **{name: value})))


@settings(max_examples=120)
@given(changes=CHANGES)
def test_nothing_is_said_quickly_only_where_no_rule_says_anything(
    made: ResolvedSetup, changes: dict[str, Any]
) -> None:
    data = report(made, **changes)
    judged(made, as_json(data), as_ndjson(report(made), data, report(made, id=ID[:-1] + "9")))


@settings(max_examples=60)
@given(changes=CHANGES)
def test_of_what_a_list_was_made_into_all_is_said_but_how_it_was_sent(
    made: ResolvedSetup, changes: dict[str, Any]
) -> None:
    source = as_json(report(made, **changes))

    def said(*, quickly: bool, of_a_list: bool) -> tuple[Finding, ...]:
        setups = Setups(made, NONE_EARLIER)
        judges = Judges(setups, NOW, quickly=quickly, of_a_list=of_a_list)
        passes = judges.passes if quickly else None
        reading = read_files([source], made, received=NOW, passes=passes)
        return validate(reading, made, now=NOW, judges=judges).findings

    sent = said(quickly=False, of_a_list=False)
    listed = tuple(f for f in sent if f.code not in ("REP113", "REP120", "REP208"))
    assert said(quickly=True, of_a_list=True) == said(quickly=False, of_a_list=True) == listed


def test_a_list_from_long_ago_passes_while_it_is_read(made: ResolvedSetup) -> None:
    events = [event(date="2026-01-14"), event(date="2026-01-14")]
    unasked = dict.fromkeys(("areas", "upcoming", "presence"))
    old = report(made, template="event", period="2026-W03", events=events, **unasked)
    source = Source("a.ndjson", orjson.dumps(old))
    for of_a_list in (True, False):
        judges = Judges(Setups(made, NONE_EARLIER), NOW, of_a_list=of_a_list)
        assert judges.passes(read_files([source], made, received=NOW).drafts) == [of_a_list]


@settings(max_examples=40)
@given(data=st.data())
def test_reports_of_any_variant_are_judged_alike_in_both_ways(data: st.DataObject) -> None:
    setup = variant(data.draw(st.sampled_from(VARIANTS)))
    period = setup.setup.cycle.first
    actor, template = data.draw(st.sampled_from(list(asked_of(setup))))
    body = data.draw(reports(setup, actor, template, period))
    assert (
        errors(judged(setup, as_json(body), now=setup.report_by(period) + timedelta(hours=1))) == []
    )


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), MUTATIONS), max_size=3))
def test_a_text_with_anything_put_in_is_read_and_judged_alike_in_both_ways(
    made: ResolvedSetup, changes: list[tuple[float, int, bytes]]
) -> None:
    content = orjson.dumps(report(made))
    for where, taken, put in changes:
        at = int(where * len(content))
        content = content[:at] + put + content[at + taken :]
    judged(made, Source("a.json", content), Source("a.ndjson", content + b"\n"))


@pytest.mark.parametrize("file", ["a.json", "a.ndjson"])
def test_a_good_report_passes_while_it_is_read_and_is_not_kept_read(
    made: ResolvedSetup, file: str
) -> None:
    judges, good = Judges(Setups(made, NONE_EARLIER), NOW, writing=True), report(made)
    asked: list[bool] = []

    def passes(drafts: Sequence[Draft]) -> list[bool]:
        said = judges.passes(drafts)
        asked.extend(said)
        return said

    source = Source(file, orjson.dumps(good))
    (draft,) = read_files([source], made, received=NOW, passes=passes).drafts
    assert asked == [True]
    assert isinstance(draft.given, Written)
    assert draft.data == good
    case = judges.outcome(draft).case
    assert case is not None
    assert case.written == written_body(body_of(good))


@pytest.mark.parametrize(
    ("taken", "put"), [(b'"areas":', b'\r"areas":'), (b'"none_seen"', b'"none_se\xeen"')]
)
def test_what_only_a_text_as_a_whole_shows_is_said_also_of_one_with_another_fault(
    made: ResolvedSetup, taken: bytes, put: bytes
) -> None:
    content = orjson.dumps(report(made, digest="sha256:" + "0" * 64)).replace(taken, put)
    for lines in (content, content + b"\n" + orjson.dumps(report(made))):
        assert errors(judged(made, Source("a.ndjson", lines)))


@pytest.mark.parametrize("spaces", [0, 200_000])
def test_a_long_text_is_read_by_itself_and_judged_alike(made: ResolvedSetup, spaces: int) -> None:
    judges, content = Judges(Setups(made, NONE_EARLIER), NOW), orjson.dumps(report(made))
    source = Source("a.json", content.replace(b"{", b"{" + b" " * spaces, 1))
    reading = read_files([source], made, received=NOW, passes=judges.passes)
    assert judges.passes(reading.drafts) == [spaces == 0]
    assert len(judged(made, source).accepted) == 1


@given(changes=CHANGES)
def test_the_body_is_what_the_model_writes(made: ResolvedSetup, changes: dict[str, Any]) -> None:
    data = report(made, **changes)
    try:
        expected = orjson.loads(made_report(data).model_dump_json())
    except ValueError:
        return
    body = body_of(data)
    assert written_body(body) == canonical(body).encode() == canonical(expected).encode()
    areas = orjson.dumps(body["areas"], option=orjson.OPT_SORT_KEYS)
    others = {name: value for name, value in data.items() if name != "areas"}
    assert body_written(others, areas) in (written_body(body), b"")


def test_each_rule_over_one_report_is_known_to_the_quick_way() -> None:
    every = [module.look for module in vars(rules).values() if hasattr(module, "look")]
    known = (*looks.OF_WHO, *looks.OF_WHEN, *looks.OF_BOTH, *looks.OF_THE_REST)
    assert sorted(map(id, looks.LOOKS)) == sorted(map(id, known)) == sorted(map(id, every))
