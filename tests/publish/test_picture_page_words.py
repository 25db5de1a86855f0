from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import est_framework.publish
from est_framework.language import LOCALE_FOLDER
from est_framework.publish.words import Words
from est_framework.setup.resolved import ResolvedSetup

ROOM = Path(est_framework.publish.__file__).parent
CATALOGUE = LOCALE_FOLDER / "sv" / "LC_MESSAGES" / "publish.po"


def test_days_and_moments_are_said_by_the_setups_own_clock(made: ResolvedSetup) -> None:
    moment = datetime(2026, 11, 20, 23, 5, tzinfo=UTC)
    assert Words(made, "sv").moment(moment) == "lör 21 nov kl. 00.05"
    assert Words(made, "en").moment(moment) == "Sat 21 Nov at 00:05"
    assert Words(made, "sv").whole_moment(moment) == "lördag 21 november 2026 kl. 00.05"
    assert Words(made, "sv").day_and_year(date(2026, 7, 1)) == "1 juli 2026"


def test_names_are_joined_as_in_speech(made: ResolvedSetup) -> None:
    words = Words(made, "sv")
    assert words.joined([]) == ""
    assert words.joined(["A"]) == "A"
    assert words.joined(["A", "B", "C"]) == "A, B och C"


def test_one_and_many_are_told_apart(made: ResolvedSetup) -> None:
    words = Words(made, "sv")
    assert [words.reports(n) for n in (0, 1, 2)] == ["0 rapporter", "1 rapport", "2 rapporter"]
    assert [words.times(n) for n in (1, 2)] == ["1 gång", "2 gånger"]
    assert [words.days(n) for n in (1, 2)] == ["1 dag", "2 dagar"]
    assert [words.periods(n) for n in (1, 26)] == ["1 vecka", "26 veckor"]
    assert [words.actors(n) for n in (1, 2)] == ["1 aktör", "2 aktörer"]


def test_what_the_setup_does_not_know_is_shown_by_its_id(made: ResolvedSetup) -> None:
    words = Words(made, "en")
    assert (
        words.area("gone")
        == words.actor("gone")
        == words.indicator("gone")
        == words.level("gone")
        == "gone"
    )
    assert words.level(None) == "Cannot be judged"
