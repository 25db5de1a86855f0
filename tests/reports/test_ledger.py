from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from database_fixtures import in_a_file
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ledger_writers import NOW, report
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from est_framework.errors import IntegrityError, SurroundingsError, UsageError
from est_framework.reports.keeping.ledger import Arrival, Document, Ledger
from est_framework.reports.keeping.ledger_tables import (
    DOCUMENTS,
    TABLES,
    canonical,
    hash_of,
    read_canonical,
)


@pytest.fixture
def url(fresh_url: str) -> str:
    return fresh_url


def test_what_goes_in_comes_out(url: str) -> None:
    document = Document("report", "r1", 1, "2026-W47", {"å": [1, {"x": None}], "n": 2**70}, "ab")
    with Ledger.open(url) as ledger:
        (kept,) = ledger.append([document], now=NOW)
    with Ledger.open(url) as ledger:
        (entry,) = ledger.effective("report")
    assert (kept.outcome, kept.sequence) == ("stored", 1)
    assert (entry.document, entry.received, entry.state) == (document, NOW, "stored")


def test_the_moment_is_kept_to_the_microsecond_and_in_utc(url: str) -> None:
    stockholm = datetime.fromisoformat("2026-11-20T14:05:00.123457+01:00")
    with Ledger.open(url) as ledger:
        ledger.append([report("r1")], now=stockholm)
        (entry,) = ledger.effective("report")
    assert entry.received == stockholm
    assert entry.received.tzinfo is UTC


def test_the_same_content_again_is_stored_once(url: str) -> None:
    with Ledger.open(url) as ledger:
        ledger.append([report("r1", text="a")], now=NOW)
        (again,) = ledger.append([report("r1", text="a")], now=NOW + timedelta(days=1))
        assert (again.outcome, again.sequence) == ("already", 1)
        assert len(ledger.history("report", "r1")) == 1


def test_the_order_of_keys_is_no_difference(url: str) -> None:
    with Ledger.open(url) as ledger:
        one = Document("report", "r1", 1, "2026-W47", {"a": 1, "b": 2})
        other = Document("report", "r1", 1, "2026-W47", {"b": 2, "a": 1})
        outcomes = [k.outcome for k in ledger.append([one, other], now=NOW)]
    assert outcomes == ["stored", "already"]


def test_other_content_under_the_same_revision_is_a_conflict_and_the_first_holds(url: str) -> None:
    with Ledger.open(url) as ledger:
        kept = ledger.append([report("r1", text="a"), report("r1", text="b")], now=NOW)
        (again,) = ledger.append([report("r1", text="b")], now=NOW)
        (holds,) = ledger.effective("report")
        both = ledger.history("report", "r1")
    assert [k.outcome for k in kept] == ["stored", "conflict"]
    assert (again.outcome, again.sequence) == ("already", 2)
    assert holds.document.body["text"] == "a"
    assert [e.state for e in both] == ["stored", "conflict"]


def test_the_same_file_read_once_more_is_no_conflict(url: str) -> None:
    """A workbook without a date gets its moment of receipt, so its report differs each time."""
    early = Document("report", "r1", 1, "2026-W47", {"submitted": "14:05"}, source="ab" * 32)
    later = Document("report", "r1", 1, "2026-W47", {"submitted": "15:00"}, source="ab" * 32)
    with Ledger.open(url) as ledger:
        ledger.append([early], now=NOW)
        assert [k.outcome for k in ledger.append([later], now=NOW)] == ["already"]
        ledger.append([Document("report", "r2", 1, "2026-W47", {}, source="")], now=NOW)
        other = Document("report", "r2", 1, "2026-W47", {"a": 1}, source="")
        assert [k.outcome for k in ledger.append([other], now=NOW)] == ["conflict"]


def test_two_reports_in_one_file_that_disagree_are_a_conflict(url: str) -> None:
    pair = [Document("report", "r1", 1, "2026-W47", {"n": n}, source="ab" * 32) for n in (1, 2)]
    with Ledger.open(url) as ledger:
        assert [k.outcome for k in ledger.append(pair, now=NOW)] == ["stored", "conflict"]
        assert [k.outcome for k in ledger.append(pair, now=NOW)] == ["already", "already"]


def test_a_higher_revision_holds_and_the_earlier_stays(url: str) -> None:
    with Ledger.open(url) as ledger:
        ledger.append([report("r1", 1, text="a")], now=NOW)
        ledger.append([report("r1", 2, text="b")], now=NOW)
        assert [e.document.revision for e in ledger.effective("report")] == [2]
        assert [e.document.revision for e in ledger.history("report", "r1")] == [1, 2]


def test_a_lower_revision_that_comes_late_is_history_and_never_holds(url: str) -> None:
    with Ledger.open(url) as ledger:
        ledger.append([report("r1", 3)], now=NOW)
        (late,) = ledger.append([report("r1", 2)], now=NOW)
        assert late.outcome == "stored"
        assert [e.document.revision for e in ledger.effective("report")] == [3]
        assert [e.document.revision for e in ledger.history("report", "r1")] == [3, 2]


def test_kinds_are_worlds_of_their_own(url: str) -> None:
    with Ledger.open(url) as ledger:
        measure = Document("measure", "r1", 1, "2026-W47", {"x": 1})
        assert [k.outcome for k in ledger.append([report("r1"), measure], now=NOW)] == [
            "stored",
            "stored",
        ]
        assert [e.document for e in ledger.effective("measure")] == [measure]
        assert ledger.effective("meeting") == []


def test_a_revision_that_moves_to_another_period_leaves_the_first(url: str) -> None:
    with Ledger.open(url) as ledger:
        ledger.append([report("r1", 1, "2026-W46"), report("r2", 1, "2026-W46")], now=NOW)
        ledger.append([report("r1", 2, "2026-W47")], now=NOW)
        assert [e.document.id for e in ledger.effective("report", periods=["2026-W46"])] == ["r2"]
        assert [e.document.id for e in ledger.effective("report", periods={"2026-W47"})] == ["r1"]
        assert ledger.effective("report", periods=[]) == []
        assert ledger.newest_sequence("2026-W46") == 3
        assert ledger.newest_sequence("2026-W47") == 3
        assert ledger.newest_sequence("2026-W48") == 0
        assert ledger.newest_sequence("2026-W46", kinds=["meeting"]) == 0


def test_the_newest_sequence_can_be_asked_as_of_a_moment(url: str) -> None:
    with Ledger.open(url) as ledger:
        for days in range(3):
            ledger.append([report(f"r{days}")], now=NOW + timedelta(days=days))
        asked = [ledger.newest_sequence("2026-W47", as_of=NOW + timedelta(days=d)) for d in (-1, 1)]
    assert asked == [0, 2]


_appends = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(1, 3),
        st.sampled_from(["2026-W46", "2026-W47"]),
        st.integers(0, 1),
        st.integers(0, 9),
    ),
    max_size=12,
)
"""Id, revision, period, content, and the minute that the clock showed (it may go backwards)."""


@settings(max_examples=60, deadline=None)
@given(
    appends=_appends,
    minute=st.integers(0, 9),
    up_to=st.none() | st.integers(0, 12),
    periods=st.none() | st.sets(st.sampled_from(["2026-W46", "2026-W47"])),
)
def test_what_held_at_any_moment_can_be_told_again(
    fresh_urls: Callable[[], str],
    appends: list[tuple[str, int, str, int, int]],
    minute: int,
    up_to: int | None,
    periods: set[str] | None,
) -> None:
    first_of: dict[tuple[str, int], tuple[int, int, str, int]] = {}
    written = set()
    with Ledger.open(fresh_urls()) as ledger:
        for id_, revision, period, text, clock in appends:
            document = report(id_, revision, period, text=text)
            ledger.append([document], now=NOW + timedelta(minutes=clock))
            if (id_, revision, period, text) not in written:
                written.add((id_, revision, period, text))
                first_of.setdefault((id_, revision), (len(written), clock, period, text))
        entries = ledger.effective(
            "report", periods=periods, as_of=NOW + timedelta(minutes=minute), up_to=up_to
        )
        assert ledger.verify() == []
    expected: dict[str, tuple[int, int, str, int]] = {}
    for (id_, revision), (sequence, clock, period, text) in first_of.items():
        seen = clock <= minute and (up_to is None or sequence <= up_to)
        if seen and revision > expected.get(id_, (0,))[0]:
            expected[id_] = (revision, sequence, period, text)
    assert [
        (e.document.id, e.document.revision, e.sequence, e.document.period, e.document.body["text"])
        for e in entries
    ] == sorted(
        (
            (id_, revision, sequence, period, text)
            for id_, (revision, sequence, period, text) in expected.items()
            if periods is None or period in periods
        ),
        key=lambda row: row[2],
    )


_plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("aå\0", max_size=3), inner),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(body=st.dictionaries(st.text("abå", max_size=3), _plain))
def test_any_plain_body_comes_back_as_it_was(
    fresh_urls: Callable[[], str], body: dict[str, object]
) -> None:
    with Ledger.open(fresh_urls()) as ledger:
        ledger.append([Document("report", "r1", 1, "2026-W47", body)], now=NOW)
        (entry,) = ledger.effective("report")
    assert canonical(entry.document.body) == canonical(body)


@pytest.mark.parametrize(
    "document",
    [
        Document("report", "r1", 1, "2026-W47", {"x": float("nan")}),
        Document("report", "r1", 1, "2026-W47", {"x": {1, 2}}),
        Document("report", "r1", 1, "2026-W47", {"x": "\udcff"}),
        Document("report", "r\0", 1, "2026-W47", {}),
        Document("report", "r\udcff", 1, "2026-W47", {}),
    ],
    ids=["nan", "set", "half a character", "nul", "half a character in id"],
)
def test_what_no_ledger_could_give_back_is_refused_and_nothing_is_added(
    url: str, document: Document
) -> None:
    with Ledger.open(url) as ledger:
        with pytest.raises(UsageError, match="cannot be kept"):
            ledger.append([report("r0"), document], now=NOW)
        assert ledger.effective("report") == []


def test_a_moment_without_time_zone_is_refused(url: str) -> None:
    with Ledger.open(url) as ledger, pytest.raises(UsageError, match="no time zone"):
        ledger.append([report("r1")], now=NOW.replace(tzinfo=None))


def test_an_error_in_the_middle_of_writing_takes_all_of_it_back(url: str) -> None:
    def interrupted(ledger: Ledger) -> None:
        with ledger.writing(now=NOW) as pen:
            pen.append([report("r1")])
            pen.note([Arrival("ab" * 32, "rapport.json", 3, "stored")])
            raise KeyboardInterrupt

    with Ledger.open(url) as ledger:
        with pytest.raises(KeyboardInterrupt):
            interrupted(ledger)
        assert (ledger.effective("report"), ledger.arrivals()) == ([], [])
        assert ledger.verify() == []


def test_arrivals_come_back_in_order_with_their_moment(url: str) -> None:
    first = Arrival("ab" * 32, "rapport\udcff\0.json", 3, "rejected", ("REP101", "REP104"))
    second = Arrival("cd" * 32, "rapport.csv", 9, "stored")
    with Ledger.open(url) as ledger:
        ledger.note_arrival(first, now=NOW)
        ledger.note_arrival(second, now=NOW + timedelta(hours=1))
        both = ledger.arrivals()
        assert [a.name for a in ledger.arrivals(as_of=NOW)] == ["rapport\\udcff\\x00.json"]
    assert [(a.outcome, a.codes) for a in both] == [
        ("rejected", ("REP101", "REP104")),
        ("stored", ()),
    ]
    assert [a.received for a in both] == [NOW, NOW + timedelta(hours=1)]


def test_a_thousand_documents_go_in_at_once(url: str) -> None:
    with Ledger.open(url) as ledger:
        many = [report(f"r{n}") for n in range(1000)]
        assert {k.outcome for k in ledger.append(many, now=NOW)} == {"stored"}
        assert {k.outcome for k in ledger.append(many, now=NOW)} == {"already"}
        assert len(ledger.effective("report")) == 1000
        assert ledger.verify() == []


@in_a_file
def test_sqlite_is_set_to_lose_nothing(url: str) -> None:
    with Ledger.open(url) as ledger, ledger._database.reading() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "foreign_keys",
                "mmap_size",
            )
        }
        tables = connection.exec_driver_sql("PRAGMA table_list").all()
    assert asked == {
        "journal_mode": "delete",
        "synchronous": 3,
        "secure_delete": 1,
        "foreign_keys": 1,
        "mmap_size": 0,
    }
    assert {t.name for t in tables if t.strict} == set(TABLES.tables)


def test_postgresql_can_hold_the_same_tables() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in TABLES.sorted_tables:
        made = str(CreateTable(table).compile(dialect=dialect))
        assert "STRICT" not in made
        for index in table.indexes:
            assert "INDEX" in str(CreateIndex(index).compile(dialect=dialect))
    assert "received BIGINT NOT NULL" in str(
        CreateTable(TABLES.tables["documents"]).compile(dialect=dialect)
    )


@pytest.mark.parametrize(
    "url",
    ["ingenstans", "nosuch:///x", "postgresql+nosuch://x/y", "mysql://x/y", "postgresql://x:å/y"],
)
def test_an_address_that_is_none_is_said(url: str) -> None:
    with pytest.raises(UsageError, match="address"):
        Ledger.open(url)


@in_a_file
def test_a_newer_ledger_is_refused_before_anything_is_touched(url: str, tmp_path: Path) -> None:
    Ledger.open(url).close()
    file = tmp_path / "data" / "liggare.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with pytest.raises(IntegrityError, match="newer release"):
        Ledger.open(url)
    assert file.read_bytes() == before
    assert [f.name for f in file.parent.iterdir()] == [file.name]


@in_a_file
def test_a_newer_ledger_in_another_database_is_refused_by_its_own_word(
    url: str, tmp_path: Path
) -> None:
    Ledger.open(url).close()
    with closing(sqlite3.connect(tmp_path / "data" / "liggare.sqlite")) as connection:
        connection.execute("UPDATE meta SET value = '99'")
        connection.commit()
    with pytest.raises(IntegrityError, match="newer release"):
        Ledger.open(url)


def test_a_database_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "annat.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE kunder (id)")
    before = file.read_bytes()
    with pytest.raises(IntegrityError, match="no arrivals, chains, documents, meta"):
        Ledger.open(f"sqlite:///{file}")
    assert file.read_bytes() == before
    (tmp_path / "text.sqlite").write_text("hej " * 500)
    with pytest.raises(IntegrityError, match="not a database"):
        Ledger.open(f"sqlite:///{tmp_path}/text.sqlite")


@in_a_file
def test_a_backup_verifies_and_holds_the_same(url: str, tmp_path: Path) -> None:
    target = tmp_path / "kopior" / "liggare.sqlite"
    with Ledger.open(url) as ledger:
        ledger.append([report("r1"), report("r2")], now=NOW)
        ledger.backup(target)
        ledger.append([report("r3")], now=NOW)
        ledger.backup(target)
        entries = ledger.effective("report")
    with Ledger.open(f"sqlite:///{target}") as copy:
        assert copy.effective("report") == entries
        assert copy.verify() == []
    assert [f.name for f in target.parent.iterdir()] == [target.name]


@in_a_file
def test_a_backup_of_a_damaged_ledger_is_refused_and_the_earlier_one_stays(
    url: str, tmp_path: Path
) -> None:
    target = tmp_path / "kopia.sqlite"
    with Ledger.open(url) as ledger:
        ledger.append([report("r1")], now=NOW)
        ledger.backup(target)
        before = target.read_bytes()
        with closing(sqlite3.connect(tmp_path / "data" / "liggare.sqlite")) as connection:
            connection.execute("UPDATE documents SET id = 'r9'")
            connection.commit()
        with pytest.raises(IntegrityError, match="No backup was made"):
            ledger.backup(target)
    assert target.read_bytes() == before
    assert sorted(f.name for f in tmp_path.iterdir()) == ["data", "kopia.sqlite"]


@in_a_file
def test_a_backup_never_overwrites_the_ledger_itself(url: str, tmp_path: Path) -> None:
    with Ledger.open(url) as ledger, pytest.raises(UsageError, match="is the ledger itself"):
        ledger.backup(tmp_path / "data" / ".." / "data" / "liggare.sqlite")


@in_a_file
def test_a_backup_where_it_cannot_be_written_is_said(url: str, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    with Ledger.open(url) as ledger, pytest.raises(SurroundingsError):
        ledger.backup(tmp_path / "fil" / "kopia.sqlite")


ROW_VALUES = st.one_of(st.text(), st.integers(), st.none(), st.booleans(), st.binary(max_size=3))


@given(values=st.lists(ROW_VALUES, min_size=20, max_size=20))
def test_a_row_has_the_hash_of_its_one_form_however_odd_its_values(values: list[Any]) -> None:
    row = {c.name: value for c, value in zip(DOCUMENTS.c, values, strict=False)}
    covered = [value for name, value in row.items() if name not in ("body", "row_hash")]
    text = json.dumps(covered, ensure_ascii=False, separators=(",", ":"), default=repr)
    assert (
        hash_of(DOCUMENTS, row) == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    )


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda some: st.lists(some, max_size=4) | st.dictionaries(st.text(), some, max_size=4),
)


@example(2**64)
@example(float("1e16"))
@given(ANYTHING)
def test_what_is_read_out_of_the_ledger_is_what_json_says(value: Any) -> None:
    try:
        text = canonical(value)
        text.encode()
    except ValueError:
        return
    read = read_canonical(text)
    assert read == json.loads(text)
    assert canonical(read) == text
