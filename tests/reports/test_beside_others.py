"""What only shows beside other reports: a jump, a copy, an event that several tell of."""

from __future__ import annotations

import csv
import gzip
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from beside_simply import found_simply, named
from hypothesis import example, given, settings
from hypothesis import strategies as st
from report_files import NOW, as_json, as_ndjson, codes, judged
from report_header import header

from est_framework.language import Text
from est_framework.periods import Period
from est_framework.reports import batches, past
from est_framework.reports.compared import NO_NUMBER, compared, compared_by, plain, sign
from est_framework.reports.formats.read import read_files
from est_framework.reports.judge import Judges
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.made import made_report
from est_framework.reports.models import Event
from est_framework.reports.past import PERIODS_BACK, Told
from est_framework.reports.past_in_ledger import past_here
from est_framework.reports.place_names import PlaceNames
from est_framework.reports.receive import receive
from est_framework.reports.review.act import put_away
from est_framework.reports.review.queue import waiting
from est_framework.reports.rules.rep213_jump import FEWEST, MORE, TIMES
from est_framework.reports.rules.rep215_copied import LONG_TEXT, MANY_NUMBERS
from est_framework.reports.same_event import same_event
from est_framework.reports.validate import validate
from est_framework.reports.written_language import other_language
from est_framework.setup.local import GEOMETRY_FILE, SETUP_FILE, LocalEst
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups

WEEK = Period.parse("2026-W47")
OURS = {"REP213", "REP214", "REP215"}
MANUAL = Path(__file__).parents[2] / "manual"


def weekly(setup: ResolvedSetup, back: int, brak: int | None, **changes: Any) -> dict[str, Any]:
    """A report of the police some weeks back, with one number."""
    week = WEEK.shifted(-back)
    answer = {"state": "value", "value": brak} if brak else {"state": "none_seen"}
    areas = [{"area": "centrum", "answers": {"brak": answer}}] if brak is not None else []
    head = header(
        setup,
        id=f"0193a1b2-0000-7000-8000-{back + 1:012d}",
        period=str(week),
        submitted=f"{week.first.fromordinal(week.first.toordinal() + 4)}T09:00:00+01:00",
    )
    return {**head, "areas": areas, **changes}


def ours(found: Sequence[str]) -> list[str]:
    return [code for code in found if code in OURS]


def jumped(setup: ResolvedSetup, before: Sequence[int], now: int) -> bool:
    reports = [weekly(setup, n + 1, value) for n, value in enumerate(before)]
    found = judged(setup, as_ndjson(*reports, weekly(setup, 0, now)))
    places = [f.place.pointer for f in found.findings if f.code == "REP213"]
    return places == ["/areas/0/answers/brak"]


@pytest.mark.parametrize(
    ("before", "now", "is_jump"),
    [
        ([0] * 12, 5, True),
        ([0] * 12, 4, False),
        ([3] * 8, 8, True),
        ([3] * 8, 7, False),
        ([3] * 7, 30, False),
        ([6] * 12, 12, False),
        ([6] * 12, 13, True),
        ([5] * 8, 0, True),
        ([5] * 7 + [4], 0, False),
    ],
)
def test_a_jump_is_told_against_what_the_same_sender_answered(
    made: ResolvedSetup, before: list[int], now: int, *, is_jump: bool
) -> None:
    assert jumped(made, before, now) is is_jump


def test_what_is_older_than_twelve_periods_or_of_another_reporter_is_not_compared_with(
    made: ResolvedSetup,
) -> None:
    old = [weekly(made, n, 1) for n in range(6, 6 + PERIODS_BACK)]
    assert ours(codes(judged(made, as_ndjson(*old, weekly(made, 0, 40))))) == []
    other = [weekly(made, n, 1, reporter="r2") for n in range(1, 13)]
    assert ours(codes(judged(made, as_ndjson(*other, weekly(made, 0, 40))))) == []


def test_the_order_of_reports_does_not_matter(made: ResolvedSetup) -> None:
    reports = [weekly(made, n, 40 if n == 0 else 2, comment="Lugnt. " * 12) for n in range(10)]
    one, other = (
        judged(made, *(as_json(r, name=f"{r['period']}.json") for r in order))
        for order in (reports, reports[::-1])
    )
    assert one.findings == other.findings
    assert set(ours(codes(one))) == {"REP213", "REP215"}


def test_the_ledger_is_asked_once_for_all_reports_of_a_delivery(made: ResolvedSetup) -> None:
    asked: list[int] = []

    def ledger(periods: AbstractSet[Period]) -> list[Told]:
        asked.append(len(periods))
        return []

    sources = [as_json(weekly(made, n, 1), name=f"{n}.json") for n in range(6)]
    reading = read_files(sources, made, received=NOW)
    validate(reading, made, now=NOW, past=ledger)
    assert asked == [6]


def test_a_very_large_delivery_is_not_held_against_what_was_told(
    made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = [weekly(made, n, 40 if n == 0 else 2) for n in range(10)]
    assert ours(codes(judged(made, as_ndjson(*reports)))) == ["REP213"]
    monkeypatch.setattr(past, "MOST_BESIDE", 9)
    assert ours(codes(judged(made, as_ndjson(*reports)))) == []


@pytest.fixture
def told(local: LocalEst) -> LocalEst:
    """Sundsvik, where nine weeks have been received."""
    sources = [as_json(weekly(local.setup, n, 2), name=f"{n}.json") for n in range(1, 10)]
    assert receive(local, sources, now=NOW).stored == 9
    return local


def test_the_ledger_is_remembered_when_files_are_received_and_when_they_are_checked(
    told: LocalEst,
) -> None:
    new = as_json(weekly(told.setup, 0, 40))
    reading = read_files([new], told.setup, received=NOW)
    checked = validate(reading, told.setup, now=NOW, past=past_here(told))
    assert ours(codes(checked)) == ["REP213"]
    receipt = receive(told, [new], now=NOW)
    assert ours([f.code for f in receipt.findings]) == ["REP213"]
    assert receipt.stored == 1, "it is told, and kept"
    with Ledger.open(told.ledger_url) as ledger:
        (waits,) = waiting(ledger, told.setup, [WEEK])
    assert waits.why == ("jump",)


def test_what_takes_several_batches_is_not_held_against_what_was_told(
    told: LocalEst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH_BYTES", 1)
    new = [as_json(weekly(told.setup, n, 40), name=f"{n}.json") for n in (0, -1)]
    receipt = receive(told, new, now=NOW)
    assert receipt.stored == len(new)
    assert ours([f.code for f in receipt.findings]) == []


def test_a_correction_is_not_held_against_its_own_first_revision(told: LocalEst) -> None:
    told_before = weekly(told.setup, 0, 2, comment="Stökigt på torget. " * 5)
    receive(told, [as_json(told_before)], now=NOW)
    receipt = receive(told, [as_json(told_before | {"revision": 2})], now=NOW)
    assert ours([f.code for f in receipt.findings]) == []


@pytest.mark.parametrize("order", [1, -1])
def test_of_one_id_the_highest_revision_is_what_others_are_held_against(
    made: ResolvedSetup, order: int
) -> None:
    first, second = ("Stökigt på torget. " * 5, "Lugnare vid stationen. " * 5)
    told = [weekly(made, 1, 2, comment=first), weekly(made, 1, 2, comment=second, revision=2)]
    for comment, found in ((first, []), (second, ["REP215"])):
        sent = as_ndjson(*told[::order], weekly(made, 0, 2, comment=comment))
        assert ours(codes(judged(made, sent))) == found


@pytest.mark.parametrize(("back", "found"), [(PERIODS_BACK, ["REP215"]), (PERIODS_BACK + 1, [])])
def test_a_text_is_not_copied_from_what_is_older_than_twelve_periods(
    made: ResolvedSetup, back: int, found: list[str]
) -> None:
    pair = [weekly(made, n, 1, comment="Stökigt på torget. " * 5) for n in (back, 0)]
    assert ours(codes(judged(made, as_ndjson(*pair)))) == found


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_that_it_may_be_copied_from_that_with_the_first_id_is_told(
    made: ResolvedSetup, order: int
) -> None:
    ids = [f"0193a1b2-0000-7000-8000-00000000009{n}" for n in (1, 2)]
    comment = "Stökigt på torget. " * 5
    told = [as_json(weekly(made, 1, 1, id=i, comment=comment), name=f"{i}.json") for i in ids]
    verdict = judged(made, *told[::order], as_json(weekly(made, 0, 1, comment=comment)))
    (finding,) = [f for f in verdict.findings if f.code == "REP215"]
    assert ids[0] in finding.seen.sv


def test_a_report_that_another_sender_has_corrected_is_held_against_its_own_senders(
    made: ResolvedSetup,
) -> None:
    comment = "Stökigt på torget. " * 5
    before, new = (weekly(made, back, 2, comment=comment) for back in (1, 0))
    newer = new | {"revision": 2, "actor": "faltgruppen"}
    ledger = [Told(Text("liggaren", "the ledger"), body) for body in (before, newer)]
    reading = read_files([as_json(new)], made, received=NOW)
    verdict = validate(reading, made, now=NOW, past=lambda _: ledger)
    assert ours(codes(verdict)) == ["REP215"]


def test_what_was_set_aside_is_nothing_to_compare_with(told: LocalEst) -> None:
    put_away(told, "set_aside", ["1", "2"], reason="Övning", role="granskare", now=NOW)
    receipt = receive(told, [as_json(weekly(told.setup, 0, 40))], now=NOW)
    assert ours([f.code for f in receipt.findings]) == []


def test_checking_makes_no_ledger_where_there_is_none(local: LocalEst) -> None:
    here = LocalEst(local.folder, local.setup, local.geometry)
    assert list(past_here(here)(set())) == []
    assert not (local.folder / "data").exists()


def test_checking_loads_no_database_where_there_is_no_ledger(
    made: ResolvedSetup, made_folder: Path, tmp_path: Path
) -> None:
    for name in (SETUP_FILE, GEOMETRY_FILE):
        shutil.copy(made_folder / name, tmp_path)
    new = as_json(weekly(made, 0, 1))
    (tmp_path / new.name).write_bytes(new.content)
    script = (
        "import sys\n"
        "from est_framework.cli import main\n"
        f"try:\n    main(['validate', {new.name!r}, '--now', '2026-11-23'])\n"
        "except SystemExit as end:\n    print(end.code)\n"
        "print([m for m in ('sqlalchemy', 'duckdb', 'openpyxl', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert done.stdout.splitlines()[-2:] == ["0", "[]"]


def test_an_event_of_another_actor_is_told_with_the_row_that_it_stands_in(told: LocalEst) -> None:
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-18", "place": "torget"}
    receive(told, [as_json(weekly(told.setup, 0, 1, events=[event]))], now=NOW)
    other = weekly(told.setup, 20, None, actor="faltgruppen", events=[event], period=str(WEEK))
    other["submitted"] = "2026-11-20T09:00:00+01:00"
    receipt = receive(told, [as_json(other)], now=NOW)
    (finding,) = [f for f in receipt.findings if f.code == "REP214"]
    assert finding.place.pointer == "/events/0"
    assert "rad 10 i liggaren" in finding.seen.sv
    assert "Polisen i Sundsvik" in finding.seen.sv
    with Ledger.open(told.ledger_url) as ledger:
        assert len(ledger.effective("report", periods=[str(WEEK)])) == 2, "neither is taken away"


def test_a_text_that_grows_when_its_capitals_are_made_small_is_known_again(
    made: ResolvedSetup,
) -> None:
    pair = [weekly(made, 1, 1, comment="ß" * 30), weekly(made, 0, 1, comment="SS" * 30)]
    assert ours(codes(judged(made, as_ndjson(*pair)))) == ["REP215"]
    back = [weekly(made, 1, 1, comment="SS" * 30), weekly(made, 0, 1, comment="ß" * 30)]
    assert ours(codes(judged(made, as_ndjson(*back)))) == ["REP215"]


def event(**changes: Any) -> Event:
    given = {"indicator": "brak", "area": "centrum", "date": date(2026, 11, 18)}
    return Event.model_validate(given | changes)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"place": "vid torget"}, {"place": "Torget, södra sidan"}, "samma dag och plats"),
        (
            {"place": "torget", "part_of_day": "night"},
            {"place": "torget", "part_of_day": "night"},
            "samma dag, del av dygnet och plats",
        ),
        ({"part_of_day": "night"}, {"part_of_day": "night"}, "samma dag och del av dygnet"),
        ({"place": "torget"}, {"place": "biblioteket"}, None),
        ({"place": "vid torget"}, {"place": "vid biblioteket"}, None),
        (
            {"place": "torget", "part_of_day": "night"},
            {"place": "torget", "part_of_day": "day"},
            None,
        ),
        ({"place": "torget", "part_of_day": "night"}, {"part_of_day": "night"}, None),
        ({}, {}, None),
        ({"place": "torget"}, {"place": "torget", "date": date(2026, 11, 19)}, None),
        ({"place": "torget"}, {"place": "torget", "area": "hamnen"}, None),
        ({"place": "torget"}, {"place": "torget", "indicator": "ran"}, None),
    ],
)
def test_two_events_are_the_same_only_for_a_reason(
    one: dict[str, Any], other: dict[str, Any], reason: str | None
) -> None:
    found = same_event(event(**one), event(**other))
    back = same_event(event(**other), event(**one))
    assert (found and found.sv, back and back.sv) == (reason, reason)


def test_the_same_figures_and_what_is_coming(made: ResolvedSetup) -> None:
    names = ("brak", "ran", "stold", "klotter", "misshandel", "skadegorelse")
    known = [i for i in names if i in made.indicators]
    asked = [i.indicator for i in made.items("polisen", "weekly_status")]
    many = [i for i in dict.fromkeys([*known, *asked]) if made.indicators[i].answer == "count"]
    numbers = dict(zip(many, (1, 2, 1, 1, 3), strict=False))
    assert len(numbers) == MANY_NUMBERS

    def areas(given: dict[str, int]) -> list[dict[str, Any]]:
        answers = {i: {"state": "value", "value": v} for i, v in given.items()}
        return [{"area": "centrum", "answers": answers}]

    def two(first: dict[str, int], second: dict[str, int]) -> list[str]:
        one = weekly(made, 1, None, areas=areas(first))
        return ours(codes(judged(made, as_ndjson(one, weekly(made, 0, None, areas=areas(second))))))

    assert two(numbers, numbers) == ["REP215"]
    assert two(numbers, numbers | {many[0]: 2}) == []
    assert two(dict.fromkeys(numbers, 1), dict.fromkeys(numbers, 1)) == []
    coming = [
        {"area": "centrum", "date": "2026-12-05", "description": "Julmarknad på torget. " * 4}
    ]
    assert len(coming[0]["description"]) > LONG_TEXT
    pair = [weekly(made, n, n + 1, upcoming=coming) for n in (1, 0)]
    assert ours(codes(judged(made, as_ndjson(*pair)))) == []


@pytest.mark.parametrize(
    ("own", "place", "other"),
    [
        ("centrum", "kajen i Hamnen", "hamnen"),
        ("centrum", "NORRÄNGEN", "norrangen"),
        ("centrum", "på väg mot Hamnen", ""),
        ("centrum", "mellan Centrum och Hamnen", ""),
        ("centrum", "Hamnengatan 3", ""),
        ("centrum", "hörnet av Centrum, nära Hamnen", ""),
        ("centrum", "Hela kommunen", ""),
        ("hela", "Hamnen", ""),
    ],
)
def test_a_place_of_another_area_is_known_by_its_whole_name(
    made: ResolvedSetup, own: str, place: str, other: str
) -> None:
    assert PlaceNames(made).another(own, place) == other


@pytest.mark.parametrize(
    ("own", "text", "other"),
    [
        ("sv", "There was a fight outside the library and it was noisy after midnight.", "en"),
        (
            "sv",
            "Mehrere Jugendliche haben auf dem Platz gerufen und sich mit Flaschen beworfen.",
            "de",
        ),
        (
            "sv",
            "Illalla oli paljon nuoria aukiolla ja joku oli rikkonut lasin, mutta ei muuta.",
            "fi",
        ),
        ("sv", "كان هناك شجار في الساحة مساء أمس", "other"),
        ("sv", "Det var bråk utanför biblioteket och stökigt efter midnatt.", None),
        ("sv", "Skylten ”Keep out of the area” är nedriven vid entrén till parken igen.", None),
        ("sv", "There was a fight", None),
        ("en", "Det var bråk utanför biblioteket och stökigt efter midnatt.", "sv"),
        ("en", "There was a fight outside the library and it was noisy after midnight.", None),
    ],
)
def test_the_language_of_a_text_is_known_by_its_small_words(
    own: str, text: str, other: str | None
) -> None:
    assert other_language(text, own) == other


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_manual_states_the_limits_that_hold(language: str) -> None:
    page = (MANUAL / language / "reports" / "index.md").read_text(encoding="utf-8")
    rows = {
        code: [int(n) for n in re.findall(r"(?<![\d/P])\b\d+\b", row.partition(".md)")[2])]
        for row in page.splitlines()
        if row.startswith("|")
        for code in re.findall(r"findings/(REP\d+)\.md", row)[:1]
    }
    assert rows["REP213"] == [FEWEST, PERIODS_BACK, TIMES, MORE, MORE]
    assert rows["REP215"] == [LONG_TEXT, MANY_NUMBERS]
    assert str(past.MOST_BESIDE) in page
    assert f" {PERIODS_BACK} period" in page


def test_no_police_text_is_taken_for_another_language(shared_data: Path) -> None:
    texts = []
    for file in sorted((shared_data / "polisen-handelser").glob("*.csv.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as rows:
            texts += [row["summary"] for row in csv.DictReader(rows)]
    assert len(texts) > 1000
    assert [t for t in texts if other_language(t, "sv")] == []


WORDS = st.text(st.sampled_from("aBqßİŉΐK \t\n\u00a0\u2003\u0085\u200b.é5"), max_size=80)


def marks(text: str) -> AbstractSet[bytes]:
    return compared({"comment": text}).marks


@given(text=WORDS, spaces=st.sampled_from([" ", "  ", "\n", "\u2003"]))
@example(text="ΐ" * 20, spaces=" ")
@example(text="Q" * 60, spaces=" ")
def test_two_long_texts_that_are_compared_as_the_same_have_the_same_mark(
    text: str, spaces: str
) -> None:
    same = [text, text.upper(), text.lower(), text.casefold(), spaces.join([" ", *text.split()])]
    same = [one for one in same if plain(one) == plain(text)]
    if len(plain(text)) >= LONG_TEXT:
        assert len(marks(text)) == 1
        assert {mark for one in same for mark in marks(one)} == marks(text)
        assert marks(text + "5") != marks(text)


def test_nothing_but_what_is_kept_in_a_mark_becomes_it_in_small_letters() -> None:
    signs = {chr(n) for n in range(128)}
    kept = {one for one in signs if marks(one * LONG_TEXT) != {b""}}
    assert {one for one in signs if one.casefold() in kept} == kept
    assert kept > set("0123456789")
    others = "".join(map(chr, range(128, sys.maxunicode + 1)))
    assert marks(others) == {b""}
    assert kept.isdisjoint(others.casefold())


def test_each_number_is_known_by_its_area_and_its_question() -> None:
    told: dict[str, dict[str, int | None]] = {
        "centrum": {"brak": 3, "ran": None, "stold": 0},
        "hamnen": {"stold": 1, "brak": 300},
    }
    areas = [
        {"area": area, "answers": {i: an_answer(number) for i, number in answers.items()}}
        for area, answers in told.items()
    ]
    said = compared({"areas": areas})
    for area, answers in told.items():
        for indicator, number in answers.items():
            assert said.number((area, indicator)) == (NO_NUMBER if number is None else number)
    assert said.number(("hamnen", "ran")) == NO_NUMBER
    assert said.counts() == {
        ("centrum", "brak"): 3,
        ("hamnen", "stold"): 1,
        ("hamnen", "brak"): 300,
    }
    assert said.large() == [("hamnen", "brak")]


ANSWERED = st.lists(st.sampled_from([NO_NUMBER, 0, 1, 300]), min_size=3, max_size=3)


@given(one=ANSWERED, other=ANSWERED, alike=st.booleans())
def test_as_much_was_seen_where_the_numbers_are_the_same(
    one: list[int], other: list[int], *, alike: bool
) -> None:
    keys = (("centrum", "brak"), ("centrum", "ran"), ("hamnen", "brak"))
    others = keys if alike else keys[::-1]
    said = [
        compared_by(asked, "".join(map(sign, numbers)), {})
        for asked, numbers in ((keys, one), (others, other))
    ]
    assert said[0].has_counts_of(said[1]) == (said[0].counts() == said[1].counts())
    assert said[0].counts() == {k: n for k, n in zip(keys, one, strict=True) if n > 0}
    assert said[0].is_large == (max(one) >= MORE)


NUMBERS = st.sampled_from([None, 0, 0, 1, 2, 4, 5, 6, 8, 12, 13, 40])
LONG = "Högljutt bråk mellan två större sällskap vid torget, lugnt efter en stund"
TEXTS = st.sampled_from(["", "Lugnt.", LONG, LONG.upper() + " ", LONG + "er", "ß" * 30, "SS" * 30])
PLACES = st.sampled_from(["", "vid torget", "kiosken", LONG])
EVENTS = st.builds(
    lambda day, part, place, said: {
        "indicator": "brak", "area": "centrum", "date": day, "part_of_day": part, "place": place,
        "description": said,
    },
    st.sampled_from(["2026-11-18", "2026-11-19"]), st.sampled_from(["night", "unknown"]), PLACES, TEXTS,
)  # fmt: skip
ASKED = ("brak", "ran", "stold", "inbrott", "buskorning", "misshandel")
MANY = ((1, 2, 1, 1, 3, 0), (1, 2, 1, 1, 3, None), (1, 2, 1, 1, 4, 0), (2,) * 6)
ONES = st.fixed_dictionaries(
    {
        "id": st.sampled_from([0, 0, 2, 3]),
        "back": st.integers(0, 13),
        "actor": st.sampled_from(["polisen", "polisen", "polisen", "faltgruppen"]),
        "areas": st.one_of(
            st.sampled_from([{"centrum": dict(zip(ASKED, n, strict=True))} for n in MANY]),
            st.dictionaries(
                st.sampled_from(["centrum", "hamnen"]),
                st.dictionaries(st.sampled_from(ASKED), NUMBERS, max_size=3),
            ),
        ),
        "events": st.lists(EVENTS, max_size=1),
        "comment": TEXTS,
    }
)
SERIES = st.builds(
    lambda many, usual, other, at: [other if n == at else usual for n in range(many)],
    st.integers(FEWEST, FEWEST + 2), NUMBERS, NUMBERS, st.integers(0, 20),
)  # fmt: skip


def an_answer(number: int | None) -> dict[str, Any]:
    if number is None:
        return {"state": "unknown"}
    return {"state": "value", "value": number} if number else {"state": "none_seen"}


def one_of(setup: ResolvedSetup, n: int, told: dict[str, Any]) -> dict[str, Any]:
    areas = [
        {"area": area, "answers": {i: an_answer(number) for i, number in answers.items()}}
        for area, answers in told["areas"].items()
    ]
    parts = {"actor": told["actor"], "events": told["events"], "comment": told["comment"]}
    return weekly(setup, told["back"], None) | {
        "id": f"0193a1b2-0000-7000-8000-{told['id'] or n + 1:012d}",
        "revision": n + 1,
        "areas": areas,
        **parts,
    }


def standing(bodies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the highest revision of each id."""
    return list({b["id"]: b for b in sorted(bodies, key=lambda b: b["revision"])}.values())


@settings(max_examples=60)
@given(
    ones=st.lists(ONES, max_size=3),
    series=SERIES,
    now=NUMBERS,
    words=st.tuples(TEXTS, TEXTS),
    sent=st.tuples(st.integers(0, 20), st.booleans(), st.booleans()),
)
def test_what_is_found_beside_others_is_what_is_found_by_looking_at_everything(
    made: ResolvedSetup,
    ones: list[dict[str, Any]],
    series: list[int | None],
    now: int | None,
    words: tuple[str, str],
    sent: tuple[int, bool, bool],
) -> None:
    earlier, newest_first, quickly = sent
    alone = {"id": 0, "actor": "polisen", "events": []}
    ones += [
        alone | {"back": n, "areas": {"centrum": {"brak": number}}, "comment": words[n > 0]}
        for n, number in enumerate([now, *series])
    ]
    bodies = [one_of(made, n, one) for n, one in enumerate(ones)]
    if newest_first:
        bodies.reverse()
    ledger = [Told(Text("liggaren", "the ledger"), body) for body in standing(bodies[:earlier])]
    judges = Judges(Setups(made, NONE_EARLIER), NOW, quickly=quickly)
    file = as_ndjson(*bodies[earlier:])
    reading = read_files([file], made, received=NOW, passes=judges.passes)
    verdict = validate(reading, made, now=NOW, past=lambda _: ledger, judges=judges)
    reports = [made_report(body) for body in standing(bodies)]
    new = [report for _, report in verdict.accepted]
    assert len(new) == len(bodies[earlier:])
    lines = dict(enumerate((named(report) for report in new), 1))
    said = {
        (f.code, lines[int(f.place.at.partition(":")[0])], f.place.pointer)
        for f in verdict.findings
        if f.code in OURS
    }
    assert said == found_simply(new, reports, set(made.owed_templates))
