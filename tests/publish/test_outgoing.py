"""Nothing that surely is about a person goes out, and the one to mend is named."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from report_header import header

from est_framework.errors import ExitCode, HeldError
from est_framework.measures.agenda import write_agenda
from est_framework.measures.meeting.minutes_files import write_minutes
from est_framework.measures.models import MeetingRecord
from est_framework.periods import Period
from est_framework.publish.picture.outputs import OUTPUT_FORMS
from est_framework.publish.picture.publish import publish_picture
from est_framework.reports import outgoing
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.reports.outgoing import held_back, texts_in, write_out
from est_framework.setup.local import LocalEst

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WEEK = Period.parse("2026-W47")
PERSON, PHONE = "19121212-1212", "070-174 06 05"
EXAMPLES = Path(outgoing.__file__).parent / "examples" / "REP305"
Kept = Callable[..., LocalEst]


@pytest.fixture
def kept(local: LocalEst) -> Kept:
    """Put a report in the ledger as it might stand there from before the gate knew what it knows."""

    def keep(**changed: Any) -> LocalEst:
        event = {
            "indicator": "brak",
            "area": "centrum",
            "date": "2026-11-18",
            "part_of_day": "evening",
            "place": "torget",
            "count": 1,
            "description": "Bråk på torget.",
        }
        body = header(local.setup, reporter="", nothing_to_report=False, areas=[], upcoming=[])
        body |= {"events": [event | changed], "presence": [], "comment": ""}
        document = Document("report", body["id"], 1, str(WEEK), body, "0" * 64)
        with Ledger.open(local.ledger_url) as ledger:
            ledger.append([document], now=NOW)
        return local

    return keep


def held(local: LocalEst, name: str, content: str | bytes) -> list[tuple[str, str]]:
    data = content.encode() if isinstance(content, str) else content
    found = list(held_back(local, {Path(name): data}))
    assert PERSON not in repr(found)
    assert PHONE not in repr(found)
    return [(f.place.at, f.seen.en) for f in found]


@pytest.mark.parametrize("which", ["bad", "good"])
def test_the_examples_are_told_as_they_should(local: LocalEst, which: str) -> None:
    content = (EXAMPLES / f"{which}.json").read_text(encoding="utf-8")
    found = list(held_back(local, {Path("picture.json"): content.encode()}))
    assert [f.code for f in found] == (["REP305"] if which == "bad" else [])


@pytest.mark.parametrize("words", [PERSON, PHONE, "Mohammed Hassan bråkade", "nagon.annan@mejl.se"])
def test_no_picture_is_written_with_a_person_in_it_and_the_row_is_named(
    kept: Kept, words: str
) -> None:
    local = kept(description=f"Bråk. {words}.")
    with pytest.raises(HeldError) as stopped:
        publish_picture(local, WEEK, as_of=NOW, language="sv", overwrite=False, forms=OUTPUT_FORMS)
    said = stopped.value.words
    assert stopped.value.exit_code is ExitCode.PERSONAL_DATA
    assert "rapport på rad 1 i liggaren" in said.sv
    assert "report in row 1 of the ledger" in said.en
    assert words.split(maxsplit=1)[0] not in said.sv + said.en
    assert not local.pictures.exists()


def test_no_agenda_is_written_with_a_person_in_it(kept: Kept) -> None:
    local = kept(description="Bråk", place=f"hos {PHONE}")
    with Ledger.open(local.ledger_url) as ledger:
        (entry,) = ledger.effective("report")
        coming = {"area": "centrum", "date": "2026-12-01", "description": f"Ring {PHONE}"}
        body = entry.document.body | {"revision": 2, "upcoming": [coming]}
        ledger.append([Document("report", body["id"], 2, str(WEEK), body, "1" * 64)], now=NOW)
    with pytest.raises(HeldError, match="row 2 of the ledger"):
        write_agenda(local, WEEK, now=NOW, language="sv", overwrite=False)
    assert not local.meetings.exists()


def test_no_minutes_are_written_with_a_person_in_them_and_pdf_is_no_way_around(
    local: LocalEst,
) -> None:
    level = {
        "area": "centrum",
        "suggested": None,
        "decided": "gul",
        "decided_by": "est_grupp",
        "reason": f"Ring {PHONE}",
    }
    head = header(local.setup, id=str(WEEK), held="2026-11-23", levels=[level])
    body = {k: head[k] for k in MeetingRecord.model_fields if k in head}
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append([Document("meeting", str(WEEK), 1, str(WEEK), body)], now=NOW)
    with pytest.raises(HeldError, match="meeting in row 1 of the ledger"):
        write_minutes(local, WEEK, as_of=NOW, language="sv", overwrite=False)
    assert not local.meetings.exists()


def test_the_number_and_the_codes_on_a_receipt_are_no_persons_and_others_are(
    local: LocalEst,
) -> None:
    """Codes are made as plates of vehicles are, and numbers may begin as those of telephones do."""
    for said in ("Kvitto 0701-7406-05aa", "Anmärkningar: REP111, REP208", "Findings: REP119"):
        assert held(local, "kvitto.txt", said) == [], said
    for said in (
        "Anmärkningar: REP111, ABC123",
        "Bil REP111 i kurvan",
        "Bilar: REP111",
        "Kvitto 0701-7406-05aa, 070-174 06 05",
        "Ring 0701-7406-05",
    ):
        assert held(local, "kvitto.txt", said) != [], said


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_ordinary_picture_is_written_in_every_form(kept: Kept, language: Any) -> None:
    local = kept(description="Bråk mellan två grupper, lugnt efter midnatt.")
    done = publish_picture(
        local, WEEK, as_of=NOW, language=language, overwrite=False, forms=OUTPUT_FORMS
    )
    assert done.page.is_file()
    assert write_agenda(local, WEEK, now=NOW, language=language, overwrite=False).is_file()


def workbook(cell: str) -> bytes:
    book, content = openpyxl.Workbook(), io.BytesIO()
    hidden = book.create_sheet("Dolt")
    hidden["B7"] = cell
    hidden.sheet_state = "hidden"
    book.save(content)
    return content.getvalue()


def document(*pieces: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as parts:
        words = "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)
        parts.writestr("word/document.xml", f"<w:document><w:p>{words}</w:p></w:document>")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "at"),
    [
        ("a.html", f"<p>Lugnt</p>\n<p>Ring <b>{PHONE}</b></p>", "2"),
        ("a.html", f'<img alt="ring {PHONE}">', "1"),
        ("a.html", f"<svg><title>ring {PHONE}</title></svg>", "1"),
        ("a.json", json.dumps({"a": [{"b": f"ring {PHONE}"}]}), "/a/0/b"),
        ("a.geojson", json.dumps({"a": f"ring {PHONE}"}), "/a"),
        ("a.csv", f"plats;text\ntorget;ring {PHONE}\n", "2"),
        ("a.csv", f"plats,text\ntorget,ring {PHONE}\n", "2"),
        ("a.txt", f"Hej\nring {PHONE}\n", "2"),
        (
            "a.html",
            f'<script type="application/json">{{"a": "ring {PHONE}"}}</script><p>Lugnt</p>',
            "1",
        ),
        ("a.docx", document("ring 070-174", " 06 05"), "word/document.xml:1"),
        ("a.xlsx", workbook(f"ring {PHONE}"), "Dolt!B7"),
    ],
)
def test_every_kind_of_file_is_read(
    local: LocalEst, name: str, content: str | bytes, at: str
) -> None:
    ((where, seen),) = held(local, name, content)
    assert where == at
    assert seen == "phone number, from no document of the ledger"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.html",
            "<tr><td>1</td><td>2</td><td>1</td><td>2</td><td>1</td><td>2</td><td>1</td></tr>",
        ),
        ("a.html", f"<style>/* {PHONE} */</style><script>var a = '{PHONE}'</script><p>Lugnt</p>"),
        ("a.html", "<p>Made for the group.</p><p>Fri 30 Jan</p><p>Anna Karlsson</p>"),
        ("a.csv", "a;b\n1212121212.5;17.305912345678\n"),
        ("a.json", '{"id": "0193a1b2-0000-7000-8000-070174060500", "sha256": "' + "12" * 32 + '"}'),
        ("a.parquet", f"ring {PHONE}"),
    ],
)
def test_figures_ids_and_the_words_of_a_page_are_no_persons(
    local: LocalEst, name: str, content: str
) -> None:
    assert held(local, name, content) == []


def test_what_the_setup_is_called_goes_out(kept: Kept) -> None:
    local = kept(description="Anna Karlsson ringde.")
    assert held(local, "a.txt", "Anna Karlsson ringde.") != []
    areas = [a.model_copy(update={"name": "Anna Karlsson"}) for a in local.setup.setup.areas[:1]]
    setup = local.setup.setup.model_copy(update={"areas": tuple(areas)})
    named = LocalEst(
        local.folder,
        local.setup.model_copy(update={"setup": setup}),
        local.geometry,
        local.ledger,
    )
    assert held(named, "a.txt", "Anna Karlsson ringde.") == []


def test_nothing_at_all_is_written_when_one_file_is_held(local: LocalEst, tmp_path: Path) -> None:
    files = {tmp_path / "ut" / "a.txt": b"Lugnt\n", tmp_path / "ut" / "b.txt": PERSON.encode()}
    with pytest.raises(HeldError, match="REP305"):
        write_out(local, files, overwrite=True)
    assert not (tmp_path / "ut").exists()
    write_out(local, {tmp_path / "ut" / "a.txt": b"Lugnt\n"}, overwrite=True)
    assert (tmp_path / "ut" / "a.txt").read_bytes() == b"Lugnt\n"


def test_a_text_is_found_in_all_its_places() -> None:
    assert list(texts_in("a.md", b"a\nb\n")) == [("1", "a"), ("2", "b")]
