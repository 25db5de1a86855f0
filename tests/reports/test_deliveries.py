"""Many reports judged at once: nothing that stands in one of them is passed over, nor said of another."""

from __future__ import annotations

import uuid
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_files import as_json, as_ndjson, judged, report
from test_nothing_to_say import VALUES

from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup

GOOD_ID = "0193a1b2-7c3d-7000-8000-0f00c0ffee01"
TEXTS = st.sampled_from(
    [
        "", "Lugnt", "En lugn vecka på det hela taget.", "Högljutt bråk vid kiosken", "Mamman Ella Karlsson",
        "Ring 070-174 06 05", "Se 1,23E+11", "Det var lugnt vid skolan", "hörde av a@b.se", "LÃ¤get är gott",
        "There was a fight at the station and they left after that", "and", "the", "they", "Bil ABC 123",
        "Мы были там и все было тихо", "vid kajen 59.33258, 18.06491", "Pnr", "Kod 1212", "23 lampor sönder",
        "Slutade 900101", "9802 kom sedan", "Stora Torget, lördag 22–01", "Nytt klotter, natten till lördag",
    ]
)  # fmt: skip
EVENTS = st.lists(
    st.fixed_dictionaries(
        {"indicator": st.just("brak"), "area": st.just("centrum"), "date": st.just("2026-11-18")},
        optional={"place": TEXTS, "description": TEXTS, "count": st.sampled_from([2, 980, 9802])},
    ),
    max_size=2,
)
# Of one actor and many who report, so that no report says anything of another.
OWN = ("id", "reporter", "actor")
FAULTS = {name: st.sampled_from(VALUES[name]) for name in VALUES if name not in OWN}
UNKNOWN = st.sampled_from(
    [{"telefon": "okänt"}, {"komentar": "Lugnt"}, {"läge": [18.0649, 59.3325]}]
)
CHANGES = st.one_of(
    st.fixed_dictionaries({"comment": TEXTS, "events": EVENTS}),
    UNKNOWN,
    *(st.fixed_dictionaries({name: values}) for name, values in FAULTS.items()),
)


@settings(max_examples=40)
@given(st.lists(CHANGES, min_size=2, max_size=6))
def test_a_delivery_says_what_its_reports_say_one_by_one(
    made: ResolvedSetup, changes: list[dict[str, Any]]
) -> None:
    reports = [
        report(made, id=GOOD_ID[:-1] + str(n), reporter=f"r{n}", **change)
        for n, change in enumerate(changes)
    ]
    files = [as_json(one, name=f"{n}.json") for n, one in enumerate(reports)]
    whole, alone = judged(made, *files), [judged(made, file) for file in files]
    assert Counter(whole.findings) == Counter(f for verdict in alone for f in verdict.findings)
    assert len(whole.accepted) == sum(len(verdict.accepted) for verdict in alone)
    judged(made, as_ndjson(*reports))


@pytest.mark.parametrize("place", [0, 1, 69])
def test_a_report_with_a_person_is_held_wherever_in_a_file_it_stands(
    made: ResolvedSetup, place: int
) -> None:
    reports = [
        report(
            made, id=str(uuid.UUID(int=(0xA7 << 120) | (7 << 76) | (8 << 60) | n)), reporter=f"r{n}"
        )
        for n in range(70)
    ]
    reports[place]["comment"] = "Ring 070-174 06 05"
    verdict = judged(made, as_ndjson(*reports))
    assert [d.data["reporter"] for d in verdict.held] == [f"r{place}"]
    assert len(verdict.accepted) == len(reports) - 1


@pytest.mark.parametrize("name", ["070-174 06 05.json", "59.3325 o 18.0649.json", "70.json"])
@pytest.mark.parametrize("place", [0, 1, 20])
def test_a_person_in_the_name_of_one_of_many_files_is_found(
    made: ResolvedSetup, name: str, place: int
) -> None:
    files = [
        as_json(report(made, id=GOOD_ID[:-2] + f"{n:02}"), name=f"{n}.json") for n in range(40)
    ]
    files[place] = Source(name, files[place].content)
    assert len(judged(made, *files).held) == (name != "70.json")


@pytest.mark.parametrize("count", [1, 2, 3, 80])
def test_a_person_in_the_name_of_a_file_holds_every_report_in_it(
    made: ResolvedSetup, count: int
) -> None:
    lines = [report(made, id=GOOD_ID[:-2] + f"{n:02}") for n in range(count)]
    verdict = judged(made, as_ndjson(*lines, name="070-174 06 05.ndjson"))
    assert (len(verdict.held), len(verdict.accepted)) == (count, 0)


@pytest.mark.parametrize("place", [[18.0649, 59.3325], {"lat": 59.3325, "lon": 18.0649}])
def test_an_exact_position_in_numbers_holds_a_report(made: ResolvedSetup, place: object) -> None:
    assert len(judged(made, as_json(report(made, spot=place))).held) == 1
