"""Free texts of many reports are looked at together: nothing that stands in one of them is passed over."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_files import as_json, as_ndjson, judged, report

from est_framework.privacy import gate
from est_framework.reports.at_a_glance import are_no_persons
from est_framework.reports.formats.source import Source
from est_framework.reports.nothing_to_say import rules_say_nothing
from est_framework.reports.waiting import MOST_WAITING, Waiting, doubtful
from est_framework.setup.resolved import ResolvedSetup

PERSON_ID = "19900101-9802-7000-8000-000000000001"
GOOD_ID = "0193a1b2-7c3d-7000-8000-0f00c0ffee01"
TEXTS = st.sampled_from(
    [
        "", "Lugnt", "En lugn vecka på det hela taget.", "Högljutt bråk vid kiosken", "Mamman Ella Karlsson",
        "Ring 070-174 06 05", "Se 1,23E+11", "Det var lugnt vid skolan", "hörde av a@b.se", "LÃ¤get är gott",
        "There was a fight at the station and they left after that", "and", "the", "they", "Bil ABC 123",
        "Мы были там и все было тихо", "vid kajen 59.33258, 18.06491", "Pnr", "Kod 1212",
    ]
)  # fmt: skip


@given(
    st.lists(
        st.tuples(st.lists(TEXTS, max_size=3), st.sampled_from([GOOD_ID] * 5 + [PERSON_ID])),
        max_size=40,
    )
)
def test_whatever_a_look_at_one_report_finds_makes_it_doubtful_among_others(
    reports: list[tuple[list[str], str]],
) -> None:
    waiting = [Waiting(n, id_, texts, (), "sv") for n, (texts, id_) in enumerate(reports)]
    found = list(doubtful(waiting))
    assert found == sorted(set(found))
    for one in waiting:
        if one.key not in found:
            assert not any(gate.scan(text) for text in one.texts)
            assert rules_say_nothing(one.texts, "sv")
            assert are_no_persons([one.id])


def test_of_many_reports_only_the_one_with_a_person_is_doubtful() -> None:
    for place in (0, 15, 16, 39):
        texts = [["Lugnt vid skolan"] for _ in range(40)]
        texts[place] = ["Ring 070-174 06 05"]
        waiting = [Waiting(n, GOOD_ID, said, (), "sv") for n, said in enumerate(texts)]
        assert list(doubtful(waiting)) == [place]


@pytest.mark.parametrize("place", [0, MOST_WAITING - 1, MOST_WAITING, MOST_WAITING + 5])
def test_a_report_with_a_person_is_held_wherever_in_a_file_it_stands(
    made: ResolvedSetup, place: int
) -> None:
    reports = [
        report(
            made, id=str(uuid.UUID(int=(0xA7 << 120) | (7 << 76) | (8 << 60) | n)), reporter=f"r{n}"
        )
        for n in range(MOST_WAITING + 6)
    ]
    reports[place]["comment"] = "Ring 070-174 06 05"
    verdict = judged(made, as_ndjson(*reports))
    assert [d.data["reporter"] for d in verdict.held] == [f"r{place}"]
    assert len(verdict.accepted) == len(reports) - 1


@pytest.mark.parametrize("name", ["070-174 06 05.json", "70.json"])
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
