"""Tables as Excel, old systems and people leave them: read where there is one meaning, else told."""

from __future__ import annotations

import pytest
from judging import judged, table


def rows(*changes: tuple[str, str], **how: str) -> bytes:
    """Give the good table with pieces of its row replaced."""
    made = table()
    row = made.row()
    for old, new in changes:
        assert old in row
        row = row.replace(old, new, 1)
    return made.file(row, enc=how.get("enc", "utf-8"), nl=how.get("nl", "\r\n"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-8"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_a_table_in_any_usual_dress_gives_the_report(encoding: str, end: str) -> None:
    content = table().file(table().row().replace("torget", "ån"), enc=encoding, nl=end)
    result = judged("r.csv", content)
    assert result.outcome == "accepted"
    assert "REP021" in result.codes


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "mac_roman"])
@pytest.mark.parametrize("word", ["Östra bron", "Ängen", "Ån", "bråk", "mätt", "vid brön"])
def test_old_letters_are_not_taken_for_windows_ones_wherever_they_stand(
    encoding: str, word: str
) -> None:
    content = table().file(table().row().replace("Klotter vid torget", word), enc=encoding)
    result = judged("r.csv", content)
    assert (result.outcome, result.codes) == ("rejected", {"REP004"})


@pytest.mark.parametrize("word", ["Košice på ön", "5 €", "”ån”", "½ m från ån", "och så … vidare"])
def test_other_letters_of_windows_are_read(word: str) -> None:
    content = table().file(table().row().replace("Klotter vid torget", word), enc="cp1252")
    assert judged("r.csv", content).outcome == "accepted"


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("ÃƒÂ¥kern", "Ãƒ"),
        ("├Ñkern", "├Ñ"),
        ("√•kern", "√•"),
        ("br†k", "†"),
        ("k„llare", "„"),
        ("bussh?llplats", "?"),
        ("&aring;kern", "&aring;"),
        ("&#246;n", "&#246;"),
        ("\\u00e5kern", "\\u00e5"),
        ("%C3%A5kern", "%C3%A5"),
        ("p=C3=A5 bron", "=C3=A5"),
    ],
)
def test_a_text_that_was_garbled_on_the_way_is_told_by_the_sign_alone(word: str, sign: str) -> None:
    content = rows(("Klotter vid torget", f'"Klotter; {word}"'))
    result = judged("r.csv", content)
    assert (result.outcome, result.places("REP129")) == ("accepted", ["2:anteckning"])
    assert f"som {sign} i stället" in result.words


@pytest.mark.parametrize(
    "word",
    [
        "Vad? Jo",
        "www.sundsvik.example/a?bild=3",
        "A & B",
        "5 % av 3 = lite",
        "//a.se/f%C3%B6r",
        "www.a.se/k%C3%B6p?vad",
        "”va?”",
        "50 %C",
    ],
)
def test_a_question_and_an_address_are_not_garbled(word: str) -> None:
    assert "REP129" not in judged("r.csv", rows(("Klotter vid torget", word))).codes


def test_a_separator_that_the_file_is_wrong_about_is_said() -> None:
    assert "REP021" not in judged("r.csv", b"sep=;\r\n" + rows()).codes
    assert "REP021" in judged("r.csv", b"sep=,\r\n" + rows()).codes


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("1\u00a0000", "REP029"),
        ("1\u202f000", "REP029"),
        ("1.000", "REP029"),
        ("1,000", "REP029"),
        ("1'000", "REP029"),
        ("3,5", "REP029"),
        ("ca 3", "REP029"),
        ("3 st", "REP029"),
        ("3-4", "REP029"),
        ("<5", "REP029"),
        ("−3", "REP029"),
        ("-3", "REP029"),
        ("3.", "REP029"),
        ("3E+2", "REP029"),
        ("３", "REP029"),
        ("#SAKNAS!", "REP033"),
        ("#VÄRDEFEL!", "REP033"),
        ("#REFERENS!", "REP033"),
        ("#DIVISION/0!", "REP033"),
        ("#N/A", "REP033"),
        ("#NAME?", "REP033"),
        ("#####", "REP033"),
        ("0", "REP109"),
    ],
)
def test_a_count_that_may_mean_two_things_is_refused_at_its_cell(number: str, code: str) -> None:
    result = judged("r.csv", rows((";3;", f";{number};")))
    assert result.outcome == "rejected"
    assert result.places(code) == ["2:antal"]


@pytest.mark.parametrize("error", ["#SAKNAS!", "#VALUE!", "#NAMN?", "#SPILL!", "#UPPTAGET!"])
@pytest.mark.parametrize("column", ["centrum", "Klotter vid torget", "2026-W47"])
def test_an_error_value_of_excel_is_no_text_in_any_column(error: str, column: str) -> None:
    result = judged("r.csv", rows((column, error)))
    assert result.outcome == "rejected"
    assert "REP033" in result.codes


@pytest.mark.parametrize("number", ["3,0", "3.0", "3,00", "03", " 3 ", "\u00a03"])
def test_a_count_with_one_meaning_is_read(number: str) -> None:
    assert judged("r.csv", rows((";3;", f";{number};"))).outcome == "accepted"


@pytest.mark.parametrize(
    ("week", "meant"),
    [
        ("47", "2026-W47"),
        ("v47", "2026-W47"),
        ("v. 47", "2026-W47"),
        ("Vecka 47", "2026-W47"),
        ("2026-47", "2026-W47"),
        ("2026 47", "2026-W47"),
        ("2026v47", "2026-W47"),
        ("202647", "2026-W47"),
        ("2026-11-16", "2026-W47"),
        ("2026-11-16 00:00:00", "2026-W47"),
        ("16/11 2026", ""),
        ("11/16/26", ""),
        ("nov-47", ""),
        ("46342", ""),
    ],
)
def test_a_week_that_a_spreadsheet_changed_is_told_with_the_one_that_was_meant(
    week: str, meant: str
) -> None:
    result = judged("r.csv", rows(("2026-W47", week)))
    assert result.outcome == "rejected"
    assert result.places("REP107") == ["2:vecka"]
    assert meant in result.words


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("", "REP025"),
        ("a;b;c", "REP025"),
        (table().head.replace("antal", "varde;varde"), "REP023"),
        (table().head.replace(";antal", ";anteckning"), "REP024"),
        (table().head.replace(";antal", ";"), "REP024"),
        (table().head.replace(";vecka", ";wecka"), "REP024"),
        (table().head + ";ålder på den misstänkte", "REP023"),
        (table().head.replace("anteckning", "telefonnummer"), "REP304"),
        (table().head.replace("anteckning", "För- och efternamn"), "REP304"),
        (table().head.replace("anteckning", "E-post"), "REP304"),
        (table().head.replace("anteckning", "Kontaktuppgifter"), "REP304"),
        (table().head.replace("anteckning", "Handläggare"), "REP304"),
        (table().head.replace("anteckning", "Ifylld av"), "REP304"),
        (table().head.replace(";", "|"), "REP025"),
        (table().head.replace(";", " ; "), "REP050"),
    ],
)
def test_a_header_is_held_to_the_columns_of_a_report(head: str, code: str) -> None:
    result = judged("r.csv", table().file(table().row(), head=head or " ", enc="utf-8"))
    wanted = {"REP304": "held", "REP050": "accepted"}.get(code, "rejected")
    assert (result.outcome, code in result.codes) == (wanted, True), result


def test_only_a_header_is_an_empty_file() -> None:
    assert judged("r.csv", table().file()).codes >= {"REP001"}


@pytest.mark.parametrize("end", [b"", b"\x1a", b"\r\n\r\n;;;;\r\n", b"\n \n"])
def test_what_stands_after_the_last_row_and_says_nothing_does_no_harm(end: bytes) -> None:
    assert judged("r.csv", rows() + end).outcome == "accepted"


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ('"Klotter vid torget', "REP007"),
        ('"Klotter" vid torget', "REP036"),
        ("Klotter; torget", "REP023"),
        ("Klotter\x0bvid torget", "REP012"),
        ("Klotter \u202e vid", "REP012"),
        ("x" * 4001, "REP108"),
        ("x" * 200_000, "REP108"),
    ],
)
def test_a_note_that_breaks_its_row_is_refused_on_its_row(note: str, code: str) -> None:
    result = judged("r.csv", rows(("Klotter vid torget", note)))
    assert result.outcome == "rejected"
    assert result.places(code)[0].split(":")[0] == "2"


@pytest.mark.parametrize(
    "note",
    [
        '"Klotter; torget"',
        '"Han sa ""hej"""',
        '"två\nrader"',
        "Klotter 'vid' torget",
        "5 % av £ & <b>",
    ],
)
def test_a_note_that_is_quoted_right_is_read(note: str) -> None:
    assert judged("r.csv", rows(("Klotter vid torget", note))).outcome == "accepted"


def test_mixed_line_ends_are_read_and_rows_are_counted_alike() -> None:
    made = table()
    lines = [made.head, made.row(), made.row("2", actor="polisen"), made.row("3", area="atlantis")]
    content = (lines[0] + "\r\n" + lines[1] + "\n" + lines[2] + "\r\n" + lines[3] + "\n").encode()
    result = judged("r.csv", content)
    assert result.places("REP104") == ["4:omrade"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe" + "a;b\r\n".encode("utf-16-le"), "REP004"),
        (b"%PDF-1.7", "REP003"),
        (b"<html><table></table></html>", "REP003"),
        (b"{}", "REP003"),
        (b"PK\x03\x04aaaa", "REP003"),
        (b"\x1f\x8b\x08\x00aaaa", "REP003"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "REP003"),
        (b"sep=;\r\n", "REP001"),
        (b"rapport_id", "REP025"),
        (b"\xef\xbb\xbf\r\n", "REP001"),
    ],
)
def test_a_file_that_is_no_table_is_named(content: bytes, code: str) -> None:
    result = judged("r.csv", content)
    assert result.outcome == "rejected"
    assert code in result.codes


@pytest.mark.parametrize(
    "word", ["Centrum", " CENTRUM", "centrum\u00a0", "Öster".replace("Ö", "o"), "norr  "]
)
def test_an_area_in_other_letters_is_read(word: str) -> None:
    assert judged("r.csv", rows((";centrum;", f";{word};"))).outcome == "accepted"


@pytest.mark.parametrize("actor", ["Bostadsbolaget-Norr", "BOSTADSBOLAGET-NORR "])
def test_an_actor_in_other_letters_is_read_and_said(actor: str) -> None:
    result = judged("r.csv", rows(("bostadsbolaget-norr", actor)))
    assert result.outcome == "accepted"
    assert "REP123" in result.codes


def test_a_date_alone_where_a_moment_is_due_is_told_and_never_given_a_time() -> None:
    result = judged("r.csv", rows(("2026-11-20T14:05:00+01:00", "2026-11-20")))
    assert result.places("REP107") == ["2:inskickad"]
