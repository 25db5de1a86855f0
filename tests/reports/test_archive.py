"""Reports in a zip file: each a file of its own, whatever else the zip file holds."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import datetime
from typing import Any

import pytest
from report_files import ID, as_csv, as_json, codes, judged, report

from est_framework.errors import ExitCode
from est_framework.reports.formats import archive
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import kept_files, read_bytes
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.purge import purge_item
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime.fromisoformat("2026-11-23T08:00:00+00:00")
Member = tuple[str | zipfile.ZipInfo, bytes]


def zipped(*members: Member, name: str = "vecka.zip") -> Source:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for member, data in members:
            file.writestr(member, data)
    return Source(name, content.getvalue())


def two(setup: ResolvedSetup) -> tuple[Member, Member]:
    other = report(
        setup,
        id=ID[:-1] + "2",
        actor="norrskolan",
        areas=None,
        events=None,
        presence=None,
        upcoming=None,
    )
    return (
        ("polisen.csv", as_csv(report(setup)).content),
        ("mapp/skolan.json", as_json(other).content),
    )


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info


def locked(source: Source) -> Source:
    """Set the mark of a password on the first member."""
    content = bytearray(source.content)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(sign) + at
        flags = struct.unpack_from("<H", content, place)[0]
        struct.pack_into("<H", content, place, flags | 1)
    return Source(source.name, bytes(content))


def test_each_member_is_a_file_with_its_own_places(made: ResolvedSetup) -> None:
    verdict = judged(made, zipped(*two(made), ("fel.json", b"{")))
    assert {draft.file for draft, _ in verdict.accepted} == {
        "vecka.zip/polisen.csv",
        "vecka.zip/mapp/skolan.json",
    }
    (finding,) = verdict.findings
    assert str(finding.place) == "vecka.zip/fel.json: 1:2"


def test_the_same_report_in_a_zip_file_and_by_itself_is_the_same(made: ResolvedSetup) -> None:
    alone = judged(made, Source("polisen.csv", two(made)[0][1])).accepted[0][1]
    assert judged(made, zipped(two(made)[0])).accepted[0][1] == alone


@pytest.mark.parametrize(
    ("member", "word"),
    [
        ("../ut.json", "pekar ut"),
        ("/etc/passwd", "pekar ut"),
        ("C:\\ut.json", "pekar ut"),
        ("a\\..\\..\\ut.json", "pekar ut"),
        (link("lank.json"), "länk"),
        ("inre.zip", "zip-fil"),
    ],
)
def test_a_member_that_is_never_opened_stops_no_other(
    made: ResolvedSetup, member: str | zipfile.ZipInfo, word: str
) -> None:
    inner = zipped(*two(made)).content
    verdict = judged(made, zipped(*two(made), (member, inner)))
    assert codes(verdict) == ["REP043"]
    assert word in verdict.findings[0].seen.sv
    assert len(verdict.accepted) == 2
    assert len(verdict.rejected) == 1


def test_a_member_with_a_password_is_refused(made: ResolvedSetup) -> None:
    verdict = judged(made, locked(zipped(*two(made))))
    assert codes(verdict) == ["REP043"]
    assert verdict.findings[0].place.file == "vecka.zip/polisen.csv"
    assert len(verdict.accepted) == 1


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_with_one_name_are_both_refused(made: ResolvedSetup) -> None:
    good = two(made)
    verdict = judged(made, zipped(*good, (good[0][0], b"{}")))
    assert codes(verdict) == ["REP043"]  # the same words at the same place are said once
    assert [draft.file for draft, _ in verdict.accepted] == ["vecka.zip/mapp/skolan.json"]


@pytest.mark.parametrize("name", ["~$rapport.xlsx", ".DS_Store", "__MACOSX/._a.json", "Thumbs.db"])
def test_what_is_no_report_is_left_out_and_said(made: ResolvedSetup, name: str) -> None:
    verdict = judged(made, zipped(*two(made), (name, b"x")))
    assert codes(verdict) == ["REP041"]
    assert verdict.findings[0].place.file == f"vecka.zip/{name}"
    assert len(verdict.accepted) == 2


def test_a_damaged_or_empty_zip_file_is_told(made: ResolvedSetup) -> None:
    whole = zipped(*two(made)).content
    assert codes(judged(made, Source("a.zip", whole[: len(whole) // 2]))) == ["REP042"]
    assert codes(judged(made, Source("a.zip", b"text"))) == ["REP042"]
    assert codes(judged(made, Source("a.zip", b""))) == ["REP001"]
    assert codes(judged(made, zipped())) == ["REP001"]
    broken = bytearray(whole)
    broken[60] ^= 0xFF
    verdict = judged(made, Source("a.zip", bytes(broken)))
    assert codes(verdict) == ["REP042"]
    assert not verdict.accepted


@pytest.mark.parametrize(
    ("limit", "most"), [("MAX_FILES", 1), ("MAX_UNPACKED", 500), ("MAX_BYTES", 100)]
)
def test_a_zip_file_that_is_too_much_is_refused_whole(
    made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(archive, limit, most)
    verdict = judged(made, zipped(*two(made)))
    assert codes(verdict) == ["REP002"]
    assert not verdict.accepted


def test_a_bomb_is_refused_whole(made: ResolvedSetup) -> None:
    verdict = judged(made, zipped(*two(made), ("stor.json", b" " * 20_000_000)))
    assert codes(verdict) == ["REP002"]
    assert not verdict.accepted


def test_a_name_cannot_speak_to_the_terminal(made: ResolvedSetup) -> None:
    verdict = judged(made, zipped(*two(made), ("\x1b[31mfel.json", b"{")))
    assert "\x1b" not in str(verdict.findings[0].place)


def test_a_workbook_is_no_archive(made: ResolvedSetup) -> None:
    book = zipped(("[Content_Types].xml", b"<a/>"), ("xl/workbook.xml", b"<a/>"))
    assert "REP003" in codes(judged(made, Source("bok.zip", book.content)))


def arrived(local: LocalEst) -> dict[str, tuple[str, tuple[str, ...]]]:
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.verify(inbox=local.inbox) == []
        return {a.name: (a.outcome, a.codes) for a in ledger.arrivals()}


def test_a_received_zip_file_and_its_members_are_kept_and_proven(local: LocalEst) -> None:
    given = zipped(*two(local.setup), ("fel.json", b"{"), ("../ut.json", b"{}"))
    receipt = receive(local, [given], now=NOW)
    assert (receipt.stored, receipt.rejected) == (2, 2)
    assert arrived(local) == {
        "vecka.zip": ("rejected", ("REP007", "REP043")),
        "vecka.zip/polisen.csv": ("stored", ()),
        "vecka.zip/mapp/skolan.json": ("stored", ()),
        "vecka.zip/fel.json": ("rejected", ("REP007",)),
    }
    assert read_bytes(local.inbox, given.sha256) == given.content
    with Ledger.open(local.ledger_url) as ledger:
        for entry in ledger.effective("report"):
            assert read_bytes(local.inbox, entry.document.source) in {
                c for _, c in two(local.setup)
            }


def test_a_zip_file_again_or_its_files_one_by_one_add_nothing(local: LocalEst) -> None:
    receive(local, [zipped(*two(local.setup))], now=NOW)
    files: list[Any] = [zipped(*two(local.setup))]
    files += [Source(str(name), content) for name, content in two(local.setup)]
    receipt = receive(local, files, now=NOW)
    assert (receipt.stored, receipt.already, receipt.conflicts) == (0, 4, 0)


def test_a_report_that_is_purged_leaves_no_byte_in_the_zip_file_that_it_came_in(
    local: LocalEst,
) -> None:
    """The other report in it is a file of its own, and stays."""
    good = two(local.setup)
    receive(local, [zipped(*good)], now=NOW)
    purge_item(local, ID, reason="Ett namn stod i den", role="est_samordnare", now=NOW)
    assert [file.read_bytes() for _, file in kept_files(local.inbox)] == [good[1][1]]
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.verify(inbox=local.inbox) == []
        assert [e.document.body["actor"] for e in ledger.effective("report")] == ["norrskolan"]


def test_a_person_in_the_comment_of_a_zip_file_holds_it_and_no_report_in_it(
    local: LocalEst,
) -> None:
    first, second = two(local.setup)
    content = io.BytesIO(zipped(first, second).content)
    with zipfile.ZipFile(content, "a") as file:
        file.comment = b"Ring 070-174 06 05"
    for more in (content.getvalue(), zipped(first, second).content + b"070-174 06 05"):
        receipt = receive(local, [Source("vecka.zip", more)], now=NOW)
        assert [(f.code, f.place.file) for f in receipt.findings if f.code == "REP301"] == [
            ("REP301", "vecka.zip")
        ]
        assert receipt.exit_code is ExitCode.PERSONAL_DATA
    with Ledger.open(local.ledger_url) as ledger:
        assert len(list(ledger.effective("report"))) == 2


def test_what_stands_before_a_zip_file_is_not_passed_over(made: ResolvedSetup) -> None:
    source = zipped(*two(made))
    verdict = judged(made, Source("vecka.zip", b"mera" + source.content))
    assert codes(verdict) == ["REP042"]
