"""Files checked in one: the same as read and judged one after the other."""

from __future__ import annotations

import gc
import weakref

from report_files import NOW, as_json, as_ndjson, codes, judged, report

from est_framework import check_files
from est_framework.reports.formats.json_doubt import holds_unseen
from est_framework.reports.formats.json_scanner import unusable
from est_framework.reports.no_pause import no_collection
from est_framework.setup.resolved import ResolvedSetup


def test_what_is_found_in_files_is_what_reading_and_judging_them_finds(made: ResolvedSetup) -> None:
    good, other = report(made), report(made, actor="faltgruppen", comment="Ring 070-174 06 05.")
    sources = [as_json(good), as_ndjson(other, {**good, "coment": ""})]
    reading, verdict = check_files(sources, made, now=NOW)
    assert len(reading.drafts) == len(sources) + 1
    assert verdict.findings == judged(made, *sources).findings
    assert {"REP301", "REP102"} <= set(codes(verdict))
    assert (len(verdict.accepted), len(verdict.held), len(verdict.rejected)) == (1, 1, 1)


def test_another_number_of_reports_than_was_told_lets_none_be_used(made: ResolvedSetup) -> None:
    source = as_json(report(made))
    assert "REP051" in codes(check_files([source], made, now=NOW, expected=2).verdict)
    assert not check_files([source], made, now=NOW, expected=2).verdict.accepted
    assert check_files([source], made, now=NOW, expected=1).verdict.accepted


def test_what_was_made_in_a_pause_of_the_search_for_garbage_is_not_searched_for_being_new() -> None:
    with no_collection():
        made = [[n] for n in range(30_000)]
    assert not any(made[0] is one for one in gc.get_objects(generation=0))
    assert any(made[0] is one for one in gc.get_objects(generation=2))


def test_what_was_thrown_away_in_a_short_pause_of_that_search_is_found_soon() -> None:
    class Thrown:
        """Holds on to itself."""

        def __init__(self) -> None:
            self.me = self

    before = gc.get_threshold()
    gc.set_threshold(700)  # the program sets it higher, also where a test runs it
    gc.collect()
    try:
        with no_collection():
            kept = weakref.ref(Thrown())
        assert len([[n] for n in range(5000)]) == 5000
        assert kept() is None
    finally:
        gc.set_threshold(*before)


def test_what_was_set_apart_from_every_search_for_garbage_stays_so() -> None:
    gc.freeze()
    try:
        with no_collection():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_no_sign_that_may_not_stand_in_a_report_is_overlooked() -> None:
    signs = [chr(code) for code in (0x7F, *range(0x80, 0xD800), *range(0xE000, 0x10000))]
    bad = [sign for sign in signs if unusable(sign)]
    assert len(bad) > len("\u200e\u200f")
    assert all(holds_unseen(f'{{"a":"7–8 {sign}"}}'.encode()) for sign in bad)
    assert not holds_unseen('{"a":"7–8 ”å”"}'.encode())
