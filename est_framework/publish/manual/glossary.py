"""The glossary: the method's words with what they mean, read from one table that a clerk can edit."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from est_framework.errors import IntegrityError, SurroundingsError
from est_framework.language import LANGUAGES, Language, Text, translator

GLOSSARY = "glossary.csv"
BASE = "../../mkdocs.base.yml"
"""What the settings of each language have in common, as seen from the tooltips' file."""
LONGEST_MEANING = 200
"""Signs; a longer one does not fit in a tooltip."""
COLUMNS = (
    "id",
    "sv",
    "en",
    "forms_sv",
    "forms_en",
    "synonyms_sv",
    "synonyms_en",
    "means_sv",
    "means_en",
)
_REQUIRED = ("id", "sv", "en", "means_sv", "means_en")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_SWEDISH_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}"})


@dataclass(frozen=True, slots=True)
class Term:
    """
    One word of the method.

    Attributes:
        id: Never changes; the anchor on the glossary's page.
        word: The word itself, in its basic form.
        forms: The inflections that stand in text, by language.
        synonyms: Other words that people search by, by language.
        means: One plain sentence.
    """

    id: str
    word: Text
    forms: Mapping[Language, tuple[str, ...]]
    synonyms: Mapping[Language, tuple[str, ...]]
    means: Text

    def written(self, language: Language) -> tuple[str, ...]:
        """Give every way the word is written in running text, the basic form first."""
        return tuple(dict.fromkeys((self.word.said(language), *self.forms[language])))


def read_glossary(folder: Path) -> tuple[Term, ...]:
    """
    Read `glossary.csv`.

    Args:
        folder: The folder that holds it: `manual`.

    Raises:
        SurroundingsError: The file is missing or is no UTF-8.
        IntegrityError: The table has other columns, a row lacks something or says what another row says.
    """
    file = folder / GLOSSARY
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SurroundingsError(
            Text(
                sv=f"Ordlistan {file} går inte att läsa: {error}.",
                en=f"The glossary {file} cannot be read: {error}.",
            )
        ) from error
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    if faults := _faults_of_columns(text) or _faults_of_rows(rows) or _faults_of_doubles(rows):
        raise _broken(file, faults)
    return tuple(_term(row) for row in rows)


def tooltips(terms: Iterable[Term], language: Language) -> str:
    """
    Give the settings that let every page of the manual say what a word means: each way it is written.

    They stand in the settings and not at the end of each page, where reading them took longer than all the
    rest of the page.

    Source:
        The `glossary` of the `abbr` extension of Python-Markdown. It tells capitals from small letters, so a
        word that opens a sentence has a line of its own.
    """
    lines = {
        written: f"      {_quoted(written)}: {_quoted(term.means.said(language))}"
        for term in terms
        for form in term.written(language)
        for written in (form, _capital(form))
    }
    head = (
        "# Made by est manual build from manual/glossary.csv. Change that, not this.",
        f"INHERIT: {BASE}",
        "markdown_extensions:",
        "  abbr:",
        "    glossary:",
    )
    return "\n".join([*head, *lines.values(), ""])


def glossary_page(terms: Iterable[Term], language: Language) -> str:
    """Give all terms as Markdown, in the language's alphabetical order, each with an anchor of its own."""
    ordered = sorted(terms, key=lambda term: _order(term.word.said(language)))
    return "\n\n".join(_entry(term, language) for term in ordered)


def _entry(term: Term, language: Language) -> str:
    _ = translator(language, "publish")
    other: Language = "en" if language == "sv" else "sv"
    lines = [
        f"## {_capital(term.word.said(language))} {{ #{term.id} }}",
        term.means.said(language),
    ]
    notes = [_("In Swedish: %s.") if other == "sv" else _("In English: %s.")]
    notes[0] %= f"*{term.word.said(other)}*"
    if term.synonyms[language]:
        notes.insert(0, _("Words that lead here: %s.") % ", ".join(term.synonyms[language]))
    return "\n\n".join([*lines, " ".join(notes)])


def _faults_of_columns(text: str) -> list[Text]:
    seen = next(csv.reader(io.StringIO(text, newline="")), [])
    if tuple(seen) == COLUMNS:
        return []
    return [
        Text(
            sv=f"kolumnerna är {','.join(seen)}; de ska vara {','.join(COLUMNS)}",
            en=f"the columns are {','.join(seen)}; they must be {','.join(COLUMNS)}",
        )
    ]


def _faults_of_rows(rows: Sequence[Mapping[str, str]]) -> list[Text]:
    return [fault for row in rows for fault in _faults_of_row(row)]


def _faults_of_row(row: Mapping[str, str]) -> list[Text]:
    name = row.get("id") or "?"
    if None in row or None in row.values():
        return [
            Text(
                sv=f"{name}: raden har inte {len(COLUMNS)} kolumner; sätt citattecken om text med komma",
                en=f"{name}: the row has not {len(COLUMNS)} columns; put text with a comma in quotes",
            )
        ]
    faults = [
        Text(sv=f"{name}: {column} är tom", en=f"{name}: {column} is empty")
        for column in _REQUIRED
        if not row[column].strip()
    ]
    if not _ID.fullmatch(name):
        faults.append(
            Text(
                sv=f"{name}: id skrivs med a–z, siffror och _",
                en=f"{name}: an id is written with a–z, digits and _",
            )
        )
    faults += [
        Text(
            sv=f"{name}: {column} har {len(row[column])} tecken, högst {LONGEST_MEANING} får plats",
            en=f"{name}: {column} has {len(row[column])} signs, at most {LONGEST_MEANING} fit",
        )
        for column in ("means_sv", "means_en")
        if len(row[column]) > LONGEST_MEANING
    ]
    return faults


def _faults_of_doubles(rows: Sequence[Mapping[str, str]]) -> list[Text]:
    said = [(row["id"], "id", row["id"]) for row in rows]
    for language in LANGUAGES:
        said += [
            (word.lower(), language, row["id"])
            for row in rows
            for word in {row[language].strip(), *_split(row[f"forms_{language}"])}
        ]
    doubles = [
        key for key, times in Counter((w, where) for w, where, _ in said).items() if times > 1
    ]
    return [
        Text(
            sv=f"{word} ({where}) står på flera rader: {who}",
            en=f"{word} ({where}) stands on several rows: {who}",
        )
        for word, where in doubles
        for who in [", ".join(row for w, place, row in said if (w, place) == (word, where))]
    ]


def _broken(file: Path, faults: Sequence[Text]) -> IntegrityError:
    first = faults[:5]
    rest = len(faults) - len(first)
    return IntegrityError(
        Text(
            sv=f"Ordlistan {file} har {len(faults)} fel: "
            + "; ".join(f.sv for f in first)
            + (f"; och {rest} till." if rest else "."),
            en=f"The glossary {file} has {len(faults)} faults: "
            + "; ".join(f.en for f in first)
            + (f"; and {rest} more." if rest else "."),
        )
    )


def _term(row: Mapping[str, str]) -> Term:
    return Term(
        id=row["id"],
        word=Text(sv=row["sv"].strip(), en=row["en"].strip()),
        forms={"sv": _split(row["forms_sv"]), "en": _split(row["forms_en"])},
        synonyms={"sv": _split(row["synonyms_sv"]), "en": _split(row["synonyms_en"])},
        means=Text(sv=row["means_sv"].strip(), en=row["means_en"].strip()),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split(";") if part.strip()))


def _quoted(text: str) -> str:
    """Write a text as YAML reads it; what JSON can write, YAML can read."""
    return json.dumps(text, ensure_ascii=False)


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _order(word: str) -> str:
    return word.lower().translate(_SWEDISH_ORDER)
