"""CSV as Excel and other programs really write it."""

from __future__ import annotations

import pytest
from report_files import ID, as_csv, as_json, codes, judged, places, report

from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup


def changed(setup: ResolvedSetup, old: str, new: str, **how: object) -> Source:
    """Give the good table with one piece replaced."""
    source = as_csv(report(setup), **how)  # type: ignore[arg-type]
    assert old.encode() in source.content
    return Source(source.name, source.content.replace(old.encode(), new.encode(), 1))


def test_a_table_and_json_of_the_same_report_are_the_same(made: ResolvedSetup) -> None:
    table = judged(made, as_csv(report(made)))
    assert table.findings == ()
    assert table.accepted[0][1] == judged(made, as_json(report(made))).accepted[0][1]


def test_swedish_excel_with_semicolon_and_windows_encoding_is_read_and_said(
    made: ResolvedSetup,
) -> None:
    how = {"separator": ";", "encoding": "cp1252", "swedish": True}
    verdict = judged(made, as_csv(report(made), **how))  # type: ignore[arg-type]
    assert codes(verdict) == ["REP021"]
    assert "semikolon" in verdict.findings[0].seen.sv
    assert verdict.accepted[0][1] == judged(made, as_json(report(made))).accepted[0][1]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_each_separator_is_found(made: ResolvedSetup, separator: str) -> None:
    verdict = judged(made, as_csv(report(made), separator=separator))
    assert codes(verdict) == ([] if separator == "," else ["REP021"])
    assert verdict.accepted


@pytest.mark.parametrize(
    ("encoding", "separator", "said"),
    [
        ("utf-8-sig", ";", "UTF-8 med BOM med semikolon mellan kolumnerna"),
        ("utf-8-sig", ",", "UTF-8 med BOM med komma mellan kolumnerna"),
        ("utf-8", "\t", "UTF-8 med tabb mellan kolumnerna"),
        ("cp1252", ",", "Windows-1252 med komma mellan kolumnerna"),
    ],
)
def test_what_was_found_in_the_file_is_said(
    made: ResolvedSetup, encoding: str, separator: str, said: str
) -> None:
    verdict = judged(made, as_csv(report(made), separator=separator, encoding=encoding))
    (finding,) = verdict.findings
    assert (finding.code, finding.severity, finding.seen.sv) == ("REP021", "note", said)
    assert verdict.accepted


def test_a_header_that_may_be_split_two_ways_is_not_guessed_at(made: ResolvedSetup) -> None:
    verdict = judged(made, Source("a.csv", b"report_id;revision,method\r\n1;2,3\r\n"))
    assert codes(verdict) == ["REP025"]
    assert "semikolon" in verdict.findings[0].seen.sv
    assert "komma" in verdict.findings[0].seen.sv
    assert not verdict.accepted


def test_a_file_that_tells_its_separator_needs_no_word_about_it(made: ResolvedSetup) -> None:
    content = as_csv(report(made), separator=";").content
    assert judged(made, Source("a.csv", b"sep=;\r\n" + content)).findings == ()


def test_a_separator_line_is_skipped_and_counted(made: ResolvedSetup) -> None:
    source = changed(made, "centrum", "atlantis", separator=";")
    verdict = judged(made, Source("a.csv", b"sep=;\r\n" + source.content))
    assert places(verdict, "REP104")[0] == "3:area"


def test_headings_may_have_capitals_spaces_and_no_break_spaces(made: ResolvedSetup) -> None:
    source = changed(made, "varde;datum", " Värde\u00a0;Datum", separator=";", swedish=True)
    verdict = judged(made, source)
    assert codes(verdict) == ["REP021", "REP050", "REP050"]
    assert len(verdict.accepted) == 1


def test_a_decimal_comma_in_a_count_is_read_and_said(made: ResolvedSetup) -> None:
    verdict = judged(made, changed(made, ";value;3;", ";value;3,0;", separator=";"))
    assert codes(verdict) == ["REP010", "REP021"]
    assert verdict.accepted[0][1].areas[0].answers["brak"].value == 3


@pytest.mark.parametrize("number", ["1.000", "1 000", "tre", "-1", "2,5", "1E+11"])
def test_a_number_that_may_mean_two_things_is_refused(made: ResolvedSetup, number: str) -> None:
    verdict = judged(made, changed(made, ";value;3;", f";value;{number};", separator=";"))
    assert codes(verdict) == ["REP029", "REP021"]
    assert places(verdict, "REP029") == ["2:value"]


def test_old_dos_letters_are_not_taken_for_windows_ones(made: ResolvedSetup) -> None:
    verdict = judged(made, as_csv(report(made, comment="åäö på ån"), encoding="cp850"))
    assert codes(verdict) == ["REP004"]


def test_one_windows_letter_in_a_utf_8_file_is_found_where_it_stands(made: ResolvedSetup) -> None:
    content = as_csv(report(made)).content.replace("Bråk".encode(), b"Br\xe5k")
    verdict = judged(made, Source("a.csv", content))
    assert codes(verdict) == ["REP004"]
    line, offset = map(int, verdict.findings[0].place.at.split(":"))
    assert content.split(b"\n")[line - 1][offset - 1] == 0xE5


def test_a_week_that_excel_mangled_is_told_with_the_right_one(made: ResolvedSetup) -> None:
    source = as_csv(report(made))
    content = source.content.replace(b"2026-W47", b"2026-47")
    (finding,) = judged(made, Source("a.csv", content)).findings
    assert finding.code == "REP107"
    assert "2026-W47" in finding.remedy.sv
    assert finding.place.at == "2:period"


def test_a_week_that_the_year_does_not_have_is_told_with_the_number_of_weeks(
    made: ResolvedSetup,
) -> None:
    content = as_csv(report(made)).content.replace(b"2026-W47", b"2025-W53")
    (finding,) = judged(made, Source("a.csv", content)).findings
    assert finding.code == "REP204"
    assert "52" in finding.seen.sv


def test_a_cut_last_row_is_refused_and_a_cut_line_end_is_warned_of(made: ResolvedSetup) -> None:
    content = as_csv(report(made)).content
    assert codes(judged(made, Source("a.csv", content[:-2]))) == ["REP022"]
    cut = content[: content.rindex(b",")]
    assert "REP023" in codes(judged(made, Source("a.csv", cut)))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("vid torget", "vid\x00torget", "REP012"),
        ("vid torget", "vid torget,br\u00e5k", "REP023"),
        ("vid torget", '"vid torget', "REP036"),
        ("En lugn", '"En lugn', "REP007"),
        ("vid torget", '"vid" torget', "REP036"),
        ("answer,centrum,brak", "answer,atlantis,brak", "REP104"),
        ("answer,centrum,brak", "svar,centrum,brak", "REP027"),
        ("presence,", "sum,", "REP027"),
        ("answer,centrum,ran", "answer,centrum,brak", "REP030"),
        ("vid torget", "x" * 200_000, "REP108"),
        ("2026-11-18", "18/11 2026", "REP107"),
        ("comment,,", "comment,centrum,", "REP102"),
    ],
)
def test_what_must_not_pass_is_found(made: ResolvedSetup, old: str, new: str, code: str) -> None:
    verdict = judged(made, changed(made, old, new))
    assert code in codes(verdict)
    assert not verdict.accepted


def test_a_line_end_within_a_cell_keeps_the_line_numbers_right(made: ResolvedSetup) -> None:
    content = as_csv(report(made, comment="Första\nandra")).content
    more = as_csv(report(made, id=ID[:-1] + "2", actor="polis")).content.split(b"\r\n", 1)[1]
    verdict = judged(made, Source("a.csv", content + more))
    line = int(places(verdict, "REP201")[0].split(":")[0])
    assert content.count(b"\n") + 1 == line


def test_a_quote_within_a_cell_is_warned_of_and_kept(made: ResolvedSetup) -> None:
    verdict = judged(made, changed(made, "vid torget", 'vid "torget"'))
    assert codes(verdict) == ["REP026"]
    assert verdict.accepted[0][1].events[0].place == 'vid "torget"'


def test_an_unknown_column_is_refused_and_what_stands_in_it_is_screened(
    made: ResolvedSetup,
) -> None:
    lines = as_csv(report(made)).content.decode().split("\r\n")
    lines = [
        line + (",notering" if n == 0 else ",ring 070-1740605") if line else ""
        for n, line in enumerate(lines)
    ]
    verdict = judged(made, Source("a.csv", "\r\n".join(lines).encode()))
    assert {"REP024", "REP301"} <= set(codes(verdict))
    assert verdict.exit_code == 3
    assert "1740605" not in repr(verdict.findings)


def test_a_column_meant_for_persons_holds_the_file_whatever_stands_in_it(
    made: ResolvedSetup,
) -> None:
    lines = as_csv(report(made)).content.decode().split("\r\n")
    lines = [line + (",Namn" if n == 0 else ",x") if line else "" for n, line in enumerate(lines)]
    verdict = judged(made, Source("a.csv", "\r\n".join(lines).encode()))
    assert codes(verdict) == ["REP304"]
    assert places(verdict, "REP304") == ["1:Namn"]
    assert verdict.held
    assert verdict.exit_code == 3


def test_rows_of_one_report_that_disagree_are_found(made: ResolvedSetup) -> None:
    content = as_csv(report(made)).content
    at = content.rindex(b"polisen")
    mixed = content[:at] + b"faltgruppen" + content[at + len(b"polisen") :]
    assert codes(judged(made, Source("a.csv", mixed))) == ["REP028"]


def test_what_is_no_table_is_named(made: ResolvedSetup) -> None:
    assert codes(judged(made, Source("a.csv", b"<html><table></table></html>"))) == ["REP003"]
    assert codes(judged(made, Source("a.csv", as_json(report(made)).content))) == ["REP003"]
    assert codes(judged(made, Source("a.csv", b"a||b||c\r\n1||2||3\r\n"))) == ["REP025"]
    assert codes(judged(made, Source("a.csv", b" \r\n"))) == ["REP001"]


def test_several_reports_in_one_table_stay_apart(made: ResolvedSetup) -> None:
    other = report(made, id=ID[:-1] + "2", actor="faltgruppen")
    verdict = judged(made, as_csv(report(made), other))
    assert [r.actor for _, r in verdict.accepted] == ["polisen", "faltgruppen"]
