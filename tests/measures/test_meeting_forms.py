"""What a meeting decides comes back as it was written: from the web page's file, from Word and from Excel."""

from __future__ import annotations

import copy
import json
import zipfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from loops import with_tiers
from made_measures import measure as made_measure
from meetings import OPEN, WEEK, agenda_of, asked
from pypdf import PdfReader

import est_framework.measures
from est_framework.language import LANGUAGES, Language
from est_framework.measures.agenda_book import agenda_bytes
from est_framework.measures.agenda_words import (
    choices,
    headings_in,
    meeting_rows,
    places_first,
    several,
)
from est_framework.measures.follow_up.models import Change, Counted, Span
from est_framework.measures.follow_up.words import CAUTION
from est_framework.measures.layout import (
    FOLLOW_UP_COLUMNS,
    FOLLOW_UP_SHEET,
    HEADER_ROW,
    HELD_CELL,
    LEVEL_COLUMNS,
    LEVELS_SHEET,
    MEASURE_COLUMNS,
    MEASURES_SHEET,
    MEETING_SHEET,
    OUTCOME_WORDS,
    PRIORITIES_SHEET,
    PRIORITY_COLUMNS,
    STATUS_WORDS,
)
from est_framework.measures.meeting.asked import asked_of
from est_framework.measures.meeting.minutes import lines_of, minutes_of
from est_framework.measures.meeting.minutes_files import minutes_pdf, minutes_word
from est_framework.measures.meeting.web import meeting_page
from est_framework.measures.meeting.word import word_bytes
from est_framework.measures.meeting.word_layout import LISTS, TABLES
from est_framework.measures.meeting.word_read import read_word
from est_framework.measures.meeting.word_text import is_word
from est_framework.measures.models import MeetingRecord
from est_framework.measures.record import check_record, record_of
from est_framework.measures.record_read import read_record
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup

docx = pytest.importorskip("docx", reason="Word is an extra: pip install est-framework[word]")
OxmlElement = pytest.importorskip("docx.oxml").OxmlElement
qn = pytest.importorskip("docx.oxml.ns").qn

EXAMPLES = Path(est_framework.measures.__file__).parent / "examples"
TEXTS = st.text(
    st.characters(codec="utf-8", categories=("L", "Po", "Zs"), exclude_characters="@‹›'\"#%&*"),
    min_size=1,
    max_size=40,
).filter(lambda t: t.strip() == t and t[0] not in "=+-@")
DAYS = st.dates(min_value=WEEK.first, max_value=WEEK.shifted(20).first).map(str)


@dataclass(frozen=True)
class Said:
    """What a random meeting says, as ids and plain texts."""

    held: str
    present: list[str]
    levels: dict[str, dict[str, str]]
    priorities: dict[int, dict[str, str]]
    measures: list[dict[str, Any]]
    follow_ups: dict[str, dict[str, str]]
    out: dict[str, dict[str, str]]
    referred: str


def meetings(setup: ResolvedSetup) -> st.SearchStrategy[Said]:
    """Random meetings of a setup in which nothing is wrong."""
    one = {
        name: st.sampled_from(list(words.values())) for name, words in choices(setup, "sv").items()
    }
    maybe = {name: st.one_of(st.just(""), some) for name, some in one.items()}
    level = st.fixed_dictionaries(
        {"decided": one["level"], "decided_by": one["role"], "reason": TEXTS}
    )
    measure = st.fixed_dictionaries(
        {
            "description": TEXTS, "indicator": one["indicator"], "area": one["area"],
            "type": maybe["type"], "owner": one["owner"], "due": DAYS, "later": st.integers(0, 60),
            "expected_effect": TEXTS, "how_measured": TEXTS, "decided_by": maybe["role"],
            "tier": maybe["tier"], "waits_for": maybe["tier"],
            "partners": st.lists(one["owner"], unique=True, max_size=3),
            "place": st.one_of(st.just(""), TEXTS),
        }
    ).map(_with_review)  # fmt: skip
    priority = st.fixed_dictionaries(
        {
            "area": one["area"], "indicator": maybe["indicator"], "reason": TEXTS,
            "place": st.one_of(st.just(""), TEXTS),
        }
    )  # fmt: skip
    text = st.one_of(st.just(""), TEXTS)
    follow_up = st.fixed_dictionaries(
        {
            "status": st.sampled_from(list(STATUS_WORDS)), "outcome": one["outcome"],
            "outcome_why": text, "next": text, "note": text,
        }
    )  # fmt: skip
    out = st.fixed_dictionaries({"sent": st.one_of(st.just(""), DAYS), "message": TEXTS})
    return st.builds(
        Said,
        held=DAYS,
        present=st.sets(one["owner"]).map(lambda s: [a for a in setup.actors if a in s]),
        levels=st.dictionaries(one["area"], level),
        priorities=st.dictionaries(st.integers(1, places_first(setup)), priority),
        measures=st.lists(measure, max_size=4),
        follow_ups=st.dictionaries(st.sampled_from([m.id for m in OPEN]), follow_up),
        out=st.dictionaries(st.sampled_from(["reporters", "management", "public"]), out),
        referred=st.sampled_from(["yes", "no"]),
    )


def _with_review(measure: dict[str, Any]) -> dict[str, Any]:
    later = date.fromisoformat(measure["due"]) + timedelta(days=measure.pop("later"))
    return {**measure, "review": str(later)}


def as_record(said: Said, setup: ResolvedSetup) -> MeetingRecord:
    """The record that a meeting should become."""
    form = asked(setup)
    areas, audiences = list(setup.areas), ["reporters", "management", "public"]
    period = str(WEEK)
    return MeetingRecord.model_validate(
        {
            **{k: v for k, v in form.follows.items() if k != "format"},
            "held": said.held,
            "present": said.present,
            "levels": [
                {"area": a, "suggested": None if a == "hamnen" else "gul", **said.levels[a]}
                for a in areas
                if a in said.levels
            ],
            "priorities": [
                {**p, "rank": rank, "indicator": p["indicator"] or None}
                for rank, p in sorted(said.priorities.items())
            ],
            "measures": [
                {
                    "id": f"{period}-{n}",
                    "decided": period,
                    "partners": m["partners"],
                    "place": m["place"],
                    "problem": {"indicator": m["indicator"], "area": m["area"], "period": period},
                    **{k: m[k] for k in ("description", "owner", "due", "review", "decided_by")},
                    **{k: m[k] for k in ("expected_effect", "how_measured")},
                    **{k: m[k] or None for k in ("type", "tier", "waits_for")},
                }
                for n, m in enumerate(said.measures, start=1)
            ],
            "follow_ups": [
                {"measure": i, "why": f["outcome_why"], **{k: f[k] for k in ("status", "outcome")},
                 "next": f["next"], "note": f["note"]}
                for i, f in sorted(said.follow_ups.items())
            ],
            "feedback": [
                {"audience": a, "sent": said.out[a]["sent"] or None,
                 "message": said.out[a]["message"]}
                for a in audiences
                if a in said.out
            ],
            "referred": said.referred,
        }
    )  # fmt: skip


def words_of(setup: ResolvedSetup, language: Language) -> dict[str, dict[str, str]]:
    """Ids to words, by the name of the list."""
    return {name: {i: w for w, i in c.items()} for name, c in choices(setup, language).items()}


def in_words(row: dict[str, Any], words: dict[str, dict[str, str]]) -> dict[str, str]:
    """A row with the words that a person chooses; of several, with semicolons between them."""
    said = {k: words[LISTS[k]][v] if k in LISTS and v else v for k, v in row.items()}
    if "partners" in said:
        said["partners"] = "; ".join(words["owner"][a] for a in said["partners"])
    return said


def meeting_said(said: Said, key: str) -> tuple[str, str]:
    """What is written in a row about the meeting itself: the id of an answer or a day, and the message."""
    kind, _, id_ = key.partition(":")
    if kind == "present":
        return "yes" if id_ in said.present else "", ""
    if kind == "out":
        told = said.out.get(id_, {"sent": "", "message": ""})
        return told["sent"], told["message"]
    return said.referred, ""


def fill_excel(blank: bytes, said: Said, setup: ResolvedSetup, language: Language) -> bytes:
    words = words_of(setup, language)
    book = openpyxl.load_workbook(BytesIO(blank))
    book.worksheets[0][HELD_CELL] = said.held

    def write(sheet: Any, row: int, columns: tuple[str, ...], values: dict[str, str]) -> None:
        for name, value in values.items():
            if value:
                book[sheet.said(language)].cell(row, columns.index(name) + 1, value)

    for n, area in enumerate(setup.areas, start=HEADER_ROW + 1):
        write(LEVELS_SHEET, n, LEVEL_COLUMNS, in_words(said.levels.get(area, {}), words))
    for n, open_ in enumerate(OPEN, start=HEADER_ROW + 1):
        values = in_words(said.follow_ups.get(open_.id, {}), words)
        write(FOLLOW_UP_SHEET, n, FOLLOW_UP_COLUMNS, values)
    for rank, priority in said.priorities.items():
        write(PRIORITIES_SHEET, HEADER_ROW + rank, PRIORITY_COLUMNS, in_words(priority, words))
    for n, measure in enumerate(said.measures, start=HEADER_ROW + 1):
        write(MEASURES_SHEET, n, MEASURE_COLUMNS, in_words(measure, words))
    for n, (key, _) in enumerate(meeting_rows(setup, language), start=HEADER_ROW + 1):
        answer, message = meeting_said(said, key)
        sheet = book[MEETING_SHEET.said(language)]
        sheet.cell(n, 2, words["yes_no"].get(answer, answer) or None)
        sheet.cell(n, 3, message or None)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def tables_of(document: Any, language: Language) -> dict[str, Any]:
    """The tables of a document by what they are."""
    headings = headings_in(language)
    found = {}
    for table in document.tables:
        header = {cell.text for cell in table.rows[0].cells}
        for name, columns in TABLES.items():
            if header == {headings[c] for c in columns}:
                found[name] = table
    return found


def fill_word(
    blank: bytes, said: Said, setup: ResolvedSetup, language: Language, *, turned: bool = False
) -> bytes:
    words, headings = words_of(setup, language), headings_in(language)
    document = docx.Document(BytesIO(blank))
    tables = tables_of(document, language)

    def write(name: str, row: int, values: dict[str, str]) -> None:
        at = [c.text for c in tables[name].rows[0].cells]
        for column, value in values.items():
            if value:
                tables[name].rows[row].cells[at.index(headings[column])].text = value

    filled: dict[str, dict[int, dict[str, Any]]] = {
        "levels": {n: said.levels.get(a, {}) for n, a in enumerate(setup.areas, start=1)},
        "follow_ups": {n: said.follow_ups.get(m.id, {}) for n, m in enumerate(OPEN, start=1)},
        "priorities": said.priorities,
        "measures": dict(enumerate(said.measures, start=1)),
    }
    for name, rows in filled.items():
        for n, row in rows.items():
            write(name, n, in_words(row, words))
    write("meeting", 1, {"meeting_said": said.held})
    for n, (key, _) in enumerate(meeting_rows(setup, language), start=2):
        answer, message = meeting_said(said, key)
        answered = words["yes_no"].get(answer, answer)
        write("meeting", n, {"meeting_said": answered, "message": message})
    if turned:
        for table in tables.values():
            turn(table)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def turn(table: Any) -> None:
    """Turn the columns of a table round, and move it to the front of the document."""
    for row in table.rows:
        cells = list(row._tr.tc_lst)
        for cell in cells:
            row._tr.remove(cell)
        for cell in reversed(cells):
            row._tr.append(cell)
    body = table._tbl.getparent()
    body.insert(0, table._tbl)


def as_json(said: Said, setup: ResolvedSetup) -> bytes:
    """The file that the web page saves."""
    record = as_record(said, setup).model_dump(mode="json")
    for measure in record["measures"]:
        for made in ("decided", "status", "outcome", "note"):
            measure.pop(made)
    return json.dumps({**record, "format": asked(setup).follows["format"]}).encode()


def checked(draft: Draft | None, findings: list[Any], setup: ResolvedSetup) -> MeetingRecord:
    assert draft is not None, findings
    known = dict.fromkeys((m.id for m in OPEN), "under_way")
    assert [*findings, *check_record(draft, setup, WEEK, known)] == []
    record = record_of(draft)
    by_id = sorted(record.follow_ups, key=lambda f: f.measure)
    return record.model_copy(update={"follow_ups": tuple(by_id)})


@pytest.mark.parametrize(
    ("form", "language"),
    [("web", "sv"), ("excel", "sv"), ("word", "sv"), ("word with everything moved", "en")],
)
def test_whatever_a_meeting_decides_is_read_back_as_it_was(
    made: ResolvedSetup, form: str, language: Language
) -> None:
    setup = with_tiers(made)
    excel = agenda_bytes(agenda_of(setup), language)
    word = word_bytes(asked(setup, language))

    @settings(max_examples=10, phases=[Phase.generate])
    @given(meetings(setup))
    def comes_back(said: Said) -> None:
        if form == "web":
            draft, findings = read_record(Source("m.json", as_json(said, setup)))
        elif form == "excel":
            draft, findings = read_record(
                Source("m.xlsx", fill_excel(excel, said, setup, language))
            )
        else:
            content = fill_word(word, said, setup, language, turned="moved" in form)
            draft, findings = read_word(Source("m.docx", content), setup)
        assert checked(draft, findings, setup) == as_record(said, setup)

    comes_back()


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Polisen", ["polisen"]),
        ("Polisen; skolan,\nNoll", ["polisen", "skola", "Noll"]),
        ("polisen, Skolan", ["polisen", "skola"]),
        ("Park, gata och hamn; Polisen;", ["park", "polisen"]),
        ("Polisen; Polisen", ["polisen"]),
        (" ", []),
    ],
)
def test_several_actors_in_a_cell_are_read_however_they_are_parted(
    cell: str, said: list[str]
) -> None:
    words = {"Polisen": "polisen", "Skolan": "skola", "Park, gata och hamn": "park"}
    assert several(cell, words) == said


def test_a_helper_that_is_no_actor_and_a_place_first_without_why_are_told_by_their_cells(
    made: ResolvedSetup,
) -> None:
    setup = with_tiers(made)
    book = openpyxl.load_workbook(BytesIO(agenda_bytes(agenda_of(setup), "sv")))
    book[PRIORITIES_SHEET.sv].cell(HEADER_ROW + 1, 2, "Centrum")
    book[PRIORITIES_SHEET.sv].cell(HEADER_ROW + 2, 5, "Tredje veckan")
    column = MEASURE_COLUMNS.index("partners") + 1
    book[MEASURES_SHEET.sv].cell(HEADER_ROW + 1, column, "Polisen i Sundsvik, Vaktmästaren")
    out = BytesIO()
    book.save(out)
    draft, _ = read_record(Source("m.xlsx", out.getvalue()))
    assert draft is not None
    found = [(f.code, f.place.at) for f in check_record(draft, setup, WEEK, {})]
    assert ("MEA110", "Prioriteringar!E5") in found
    assert ("MEA110", "Prioriteringar!B6") in found
    assert ("MEA108", f"Insatser!{chr(64 + column)}5") in found
    assert sum(code in ("MEA108", "MEA110") for code, _ in found) == 3
    (unknown,) = (f for f in check_record(draft, setup, WEEK, {}) if f.code == "MEA108")
    assert "Polisen i Sundsvik (polisen)" in unknown.as_dict("sv")["expected"], "names, and ids"


def word_of(setup: ResolvedSetup, template: bytes | None = None) -> Any:
    return docx.Document(BytesIO(word_bytes(asked(setup), template)))


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_heading_that_was_changed_is_told_with_its_place_and_the_rest_is_read(
    made: ResolvedSetup,
) -> None:
    setup = with_tiers(made)
    document = word_of(setup)
    levels = tables_of(document, "sv")["levels"]
    levels.rows[0].cells[5].text = "Motivering"
    for column, text in ((3, "Gul"), (4, "EST-grupp"), (5, "Fler samlingar")):
        levels.rows[2].cells[column].text = text
    draft, findings = read_word(Source("m.docx", saved(document)), setup)
    assert [(f.code, f.place.at) for f in findings] == [("MEA003", "tabell 2, rad 3, kolumn 6")]
    assert draft is not None
    assert draft.data["levels"][0]["decided"] == "gul"
    codes = {f.code for f in check_record(draft, setup, WEEK, {})}
    assert codes == {"MEA110"}, "and the reason is missed"


def test_minutes_filled_in_half_are_told_by_their_cells(made: ResolvedSetup) -> None:
    setup = with_tiers(made)
    document = word_of(setup)
    measures = tables_of(document, "sv")["measures"]
    at = [cell.text for cell in measures.rows[0].cells]
    measures.rows[1].cells[0].text = "Laga lampan"
    measures.rows[1].cells[at.index("Ansvarig")].text = "Vaktmästaren"
    draft, _ = read_word(Source("m.docx", saved(document)), setup)
    assert draft is not None
    findings = check_record(draft, setup, WEEK, {})
    assert {f.code for f in findings} == {
        "MEA101",
        "MEA103",
        "MEA104",
        "MEA106",
        "MEA107",
        "MEA108",
    }
    assert all(f.place.at.startswith("tabell 4, rad 2, kolumn") for f in findings)


def test_a_meeting_held_before_its_period_began_is_told(made: ResolvedSetup) -> None:
    setup = with_tiers(made)
    document = word_of(setup)
    told = tables_of(document, "sv")["meeting"]
    told.rows[1].cells[1].text = "2025-11-23"
    told.rows[2].cells[1].text = "Ja"
    draft, _ = read_word(Source("m.docx", saved(document)), setup)
    assert draft is not None
    (finding,) = check_record(draft, setup, WEEK, {})
    assert finding.code == "MEA114"
    assert finding.place.at.endswith("rad 2, kolumn 2")


def test_a_personal_number_anywhere_in_the_document_is_found(made: ResolvedSetup) -> None:
    setup = with_tiers(made)
    document = word_of(setup)
    document.add_paragraph("Ring 19121212-1212")
    draft, _ = read_word(Source("m.docx", saved(document)), setup)
    assert draft is not None
    findings = check_record(draft, setup, WEEK, {})
    assert [f.code for f in findings] == ["MEA004", "MEA301"]
    assert "1212" not in str([f.as_dict("sv") for f in findings])


def test_the_own_template_is_kept_and_filled_where_it_says(made: ResolvedSetup) -> None:
    template = docx.Document()
    template.sections[0].header.paragraphs[0].text = "Sundsviks kommun, {{period}}"
    template.add_paragraph("{{titel}}")
    template.add_table(rows=1, cols=2).rows[0].cells[0].text = "Diarienummer"
    template.add_paragraph("{{protokoll}}")
    template.add_paragraph("Sist av allt")
    setup = with_tiers(made)
    document = word_of(setup, saved(template))
    assert document.sections[0].header.paragraphs[0].text == "Sundsviks kommun, 16–22 november 2026"
    texts = [p.text for p in document.paragraphs]
    assert texts[0] == "EST-möte, vecka 47 2026"
    assert texts[-1] == "Sist av allt"
    assert not any("{{" in text for text in texts)
    draft, findings = read_word(Source("m.docx", saved(document)), setup)
    assert draft is not None
    assert findings == [], "a table of the template's own is none of ours"


def test_what_was_inserted_while_changes_were_tracked_is_read_and_what_was_struck_out_is_not(
    made: ResolvedSetup,
) -> None:
    setup = with_tiers(made)
    document = word_of(setup)
    cell = tables_of(document, "sv")["levels"].rows[2].cells
    cell[3].text, cell[4].text, cell[5].text = "Gul", "EST-grupp", "Färre"
    run = cell[5].paragraphs[0].runs[0]._r
    inserted, struck = OxmlElement("w:ins"), OxmlElement("w:del")
    run.addnext(struck)
    run.addnext(inserted)
    more = copy.deepcopy(run)
    more.text = " än vanligt"
    inserted.append(more)
    gone = copy.deepcopy(run)
    gone[-1].tag = qn("w:delText")
    struck.append(gone)
    held = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    cell[3]._tc.addprevious(held)
    held.append(content)
    content.append(cell[3]._tc)
    draft, findings = read_word(Source("m.docx", saved(document)), setup)
    assert draft is not None
    assert findings == []
    (level,) = draft.data["levels"]
    assert (level["decided"], level["reason"]) == ("gul", "Färre än vanligt")


def test_a_personal_number_in_a_header_is_found(made: ResolvedSetup) -> None:
    setup = with_tiers(made)
    document = word_of(setup)
    document.sections[0].header.paragraphs[0].text = "19121212-1212"
    draft, _ = read_word(Source("m.docx", saved(document)), setup)
    assert draft is not None
    assert [f.code for f in check_record(draft, setup, WEEK, {})] == ["MEA004", "MEA301"]


@pytest.mark.parametrize("broken", ["<w:document", "", "<a/>"])
def test_a_damaged_word_document_is_a_finding_and_no_traceback(
    made: ResolvedSetup, broken: str
) -> None:
    whole = zipfile.ZipFile(BytesIO(word_bytes(asked(made))))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as damaged:
        for name in whole.namelist():
            content = whole.read(name)
            damaged.writestr(name, broken if name == "word/document.xml" else content)
    draft, findings = read_word(Source("m.docx", out.getvalue()), made)
    assert draft is None
    assert [f.code for f in findings] == ["MEA001"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{}"])
def test_a_file_that_is_no_word_document_is_not_taken_for_one(content: bytes) -> None:
    assert not is_word(content)


def test_a_word_document_of_another_kind_is_a_finding(made: ResolvedSetup) -> None:
    document = docx.Document()
    document.add_paragraph("Minnesanteckningar")
    assert is_word(saved(document))
    draft, findings = read_word(Source("m.docx", saved(document)), made)
    assert draft is None
    assert [f.code for f in findings] == ["MEA001"]


@pytest.mark.parametrize(("name", "codes"), [("good", []), ("bad", ["MEA003"])])
def test_the_examples_of_the_finding_about_unread_text(
    made: ResolvedSetup, name: str, codes: list[str]
) -> None:
    file = EXAMPLES / "MEA003" / f"{name}.docx"
    draft, findings = read_word(Source(file.name, file.read_bytes()), made)
    assert draft is not None
    assert [f.code for f in findings] == codes
    assert [f.code for f in check_record(draft, made, WEEK, {})] == ["MEA004"]


def record_said() -> MeetingRecord:
    return MeetingRecord.model_validate(
        {
            "id": "2026-W47", "method": "est 0.1.0", "setup": "sundsvik", "setup_revision": 1,
            "digest": "sha256:0", "period": "2026-W47", "held": "2026-11-23",
            "present": ["polisen", "norrskolan"],
            "levels": [{"area": "centrum", "suggested": "gul", "decided": "gron",
                        "decided_by": "est_grupp", "reason": "Lugnt enligt alla"}],
            "priorities": [{"rank": 1, "area": "hamnen", "place": "Kajen", "reason": "Tredje veckan"}],
            "measures": [{**made_measure(), "decided": "2026-W47", "place": "Vid statyn",
                          "partners": ["norrskolan"]}],
            "follow_ups": [{"measure": OPEN[0].id, "status": "closed", "outcome": "partly",
                            "why": "Bara på fredagar", "next": "Även lördagar"}],
            "feedback": [{"audience": "reporters", "sent": "2026-11-26", "message": "Tack"}],
            "referred": "yes",
        }
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_say_all_that_the_record_does(made: ResolvedSetup, language: Language) -> None:
    minutes = minutes_of(record_said(), made, {OPEN[0].id: OPEN[0]}, language)
    levels = [v.model_copy(update={"suggested": None}) for v in record_said().levels]
    unsuggested = record_said().model_copy(update={"levels": tuple(levels)})
    sections = minutes_of(unsuggested, made, {}, language).sections
    assert (len(sections[2].columns), len(sections[2].rows[0])) == (4, 4), "no empty column"
    said = "\n".join(lines_of(minutes.sections))
    for part in (
        *("Polisen i Sundsvik, Norrskolan", "Lugnt enligt alla", "Bara på fredagar"),
        *("Även lördagar", f"{OPEN[0].id}: Fler vuxna vid torget", "Fältgruppen", "2026-12-18"),
        OUTCOME_WORDS["partly"].said(language),
        *("Kajen", "Tredje veckan", "Vid statyn", "Fältgruppen, Norrskolan"),
    ):
        assert part in said
    assert "faltgruppen" not in said
    with zipfile.ZipFile(BytesIO(minutes_word(minutes))) as parts:
        assert {part.date_time[:3] for part in parts.infolist()} == {(2026, 11, 23)}, "no clock"
    document = docx.Document(BytesIO(minutes_word(minutes)))
    in_word = [c.text for t in document.tables for r in t.rows for c in r.cells]
    assert set(in_word) | {p.text for p in document.paragraphs} >= set(
        lines_of(minutes.sections)
    ) - {""}
    pdf = minutes_pdf(minutes)
    assert pdf == minutes_pdf(minutes), "the same minutes give the same bytes"
    pages = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "Bara på fredagar" in pages


@pytest.mark.browser
def test_what_is_filled_in_on_the_projector_is_read_back(
    made: ResolvedSetup, chromium: Any, tmp_path: Path
) -> None:
    setup = with_tiers(made)
    file = tmp_path / "mote.html"
    file.write_text(meeting_page(asked(setup)), encoding="utf-8")
    page = chromium.new_page()
    page.goto(file.as_uri())
    page.check("#present-polisen")
    page.select_option("#f-0-status", "closed")
    page.fill("#f-0-why", "Ring 19121212-1212")
    page.select_option("#l-1-decided", "gul")
    page.click("#add")
    page.fill("#m-1-description", "Laga <b>lampan</b>")
    page.click("#save")
    told = page.locator("#errors li").all_inner_texts()
    assert any("2026-W44-1: välj utfall" in line for line in told)
    assert any("personnummer" in line for line in told)
    assert any("Ny insats 1: fyll i ansvarig" in line for line in told)
    assert any("Centrum: säg varför" in line for line in told)
    page.select_option("#f-0-outcome", "partly")
    page.fill("#f-0-why", "Bara på fredagar")
    page.select_option("#l-1-by", "est_grupp")
    page.fill("#l-1-reason", "Fler samlingar")
    for name, id_ in (("indicator", "otrygg_samling"), ("area", "centrum"), ("owner", "polisen")):
        page.select_option(f"#m-1-{name}", id_)
    page.check("#m-1-partner-norrskolan")
    page.fill("#m-1-place", "Vid statyn")
    page.click("#priorities summary")
    page.select_option("#p-1-area", "hamnen")
    page.click("#priorities summary")
    page.select_option("#m-1-waits_for", "styrgruppen")
    for name, text in (("due", "2026-12-04"), ("review", "2026-12-18")):
        page.fill(f"#m-1-{name}", text)
    for name, text in (("expected_effect", "Ljusare"), ("how_measured", "Antal rapporter")):
        page.fill(f"#m-1-{name}", text)
    page.check("#referred-no")
    page.click("#save")
    assert (
        page.locator("#p-1-reason-error").inner_text()
        == "Det som går först, nummer 1: fyll i varför"
    )
    page.fill("#p-1-reason", "Tredje veckan")
    with page.expect_download() as saved_file:
        page.click("#save")
    content = Path(saved_file.value.path()).read_bytes()
    page.close()
    draft, findings = read_record(Source("m.json", content))
    record = checked(draft, findings, setup)
    (decided,) = record.measures
    assert (decided.id, decided.description) == ("2026-W47-1", "Laga <b>lampan</b>")
    assert (decided.waits_for, str(decided.due)) == ("styrgruppen", "2026-12-04")
    assert (decided.partners, decided.place) == (("norrskolan",), "Vid statyn")
    assert [(p.rank, p.area, p.reason) for p in record.priorities] == [
        (1, "hamnen", "Tredje veckan")
    ]
    assert [(f.measure, f.outcome, f.why) for f in record.follow_ups] == [
        ("2026-W44-1", "partly", "Bara på fredagar")
    ]
    assert [(v.area, v.decided, v.suggested) for v in record.levels] == [("centrum", "gul", "gul")]
    assert (record.present, record.referred) == (("polisen",), "no")
    assert record.on_agenda == tuple(m.id for m in OPEN)


@pytest.mark.browser
def test_the_page_is_open_to_all_keeps_nothing_and_obeys_no_text(
    made: ResolvedSetup, chromium: Any, tmp_path: Path
) -> None:
    hostile = '</script><script>document.title="x"</script><img src=x onerror=alert(1)>'
    agenda = agenda_of(with_tiers(made))
    first = agenda.measures[0].model_copy(update={"description": hostile})
    form = asked_of(replace(agenda, measures=(first, *agenda.measures[1:])), "en")
    file = tmp_path / "meeting.html"
    file.write_text(meeting_page(form), encoding="utf-8")
    page = chromium.new_page(viewport={"width": 1280, "height": 720})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda asked_for: said.append(asked_for.url))
    page.goto(file.as_uri())
    assert said == [file.as_uri()], "nothing is fetched, and nothing breaks"
    assert page.title() == "EST meeting, week 47 2026"
    page.click("#add")
    page.click("#save")
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#present-faltgruppen").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "f-0-status", "all is reached by keyboard"
    page.close()


def test_the_page_shows_what_the_reports_say_and_the_caution_beside_it(made: ResolvedSetup) -> None:
    span = Span(first=WEEK, last=WEEK, periods=8, count=40, reports=30)
    own = Change(area="centrum", before=span, during=None, after=span, reading="no_difference")
    told = {OPEN[0].id: Counted(measure=OPEN[0].id, indicator="otrygg_samling", own=own)}
    with_counts = meeting_page(asked_of(replace(agenda_of(made), counted=told), "sv"))
    assert "<li>Centrum. Före (2026-W47): 40 i 30 rapporter." in with_counts
    assert CAUTION.sv in with_counts
    assert CAUTION.sv not in meeting_page(asked(made))
