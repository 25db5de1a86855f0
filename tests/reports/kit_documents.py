"""The documents of the conformance kit: examples beside the rules, faults against schemas, spellings."""

from __future__ import annotations

import copy
import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kit_oddities import oddities
from report_files import as_json, report

from est_framework.forms.xlsform.layout import answer_name
from est_framework.reports.kit.make import Document, KitMaker
from est_framework.reports.kit.models import Level
from est_framework.reports.rules import RULES
from est_framework.setup.resolved import ResolvedSetup

PACKAGE = Path(__file__).parents[2] / "est_framework" / "reports"
EXAMPLES = PACKAGE / "examples"
STAND_IN = b"sha256:" + b"0" * 64
LEFT_OUT = {
    "REP044": "breaks limits of memory, which are each program's own",
    "REP051": "needs the number of reports that the sender told",
    "REP117": "needs a release with a retired question",
    "REP210": "needs what was kept before",
    "REP212": "needs what was purged before",
    "REP220": "is about what a reviewer writes",
    "REP221": "is about what a reviewer writes",
    "REP305": "is about what goes out, not what comes in",
}
"""What a document alone cannot show."""
OTHER_WORDS = {"est 1.0.0": {b'"brak"': b'"misshandel"', b",brak,": b",misshandel,"}}
"""By release: what the police were asked in the first one and no longer are every week."""


def documents(setup: ResolvedSetup, maker: KitMaker) -> list[Document]:
    """Give every document of the kit, each content once."""
    whole = _in_words_of(as_json(report(setup)).content, setup)
    odd = oddities(json.loads(whole), whole)
    made = [*examples(setup, maker), *faults(setup), *spellings(setup), *odd]
    by_content: dict[tuple[str, bytes], Document] = {}
    for document in made:
        key = (document.suffix, document.content)
        first = by_content.get(key)
        if first is None:
            by_content[key] = document
            continue
        levels = tuple(v for v in Level if v in {*first.levels, *document.levels})
        by_content[key] = Document(first.id, first.about, first.suffix, first.content, levels)
    return list(by_content.values())


def examples(setup: ResolvedSetup, maker: KitMaker) -> Iterator[Document]:
    """Give the good and the bad example of each code that a document alone can show."""
    for rule in RULES:
        if rule.code >= "REP400" or rule.code in LEFT_OUT:
            continue
        for which in ("bad", "good"):
            document = _example(rule.code, which, setup)
            verdict = maker.verdict(document)
            codes = {f.code for f in verdict.findings}
            assert (rule.code in codes) == (which == "bad"), (document.id, codes)
            assert which == "bad" or verdict.accepted, (document.id, codes)
            yield document


def _example(code: str, which: str, setup: ResolvedSetup) -> Document:
    (file,) = (EXAMPLES / code).glob(f"{which}.*")
    content = file.read_bytes()
    made = _packed_anew if content.startswith(b"PK") else _in_words_of
    content = made(content, setup)
    if file.suffix == ".csv" and b"est_digest" in content:
        whole = (EXAMPLES / code / "good.csv").read_text(encoding="utf-8")
        content = _with_every_column(content.decode(), whole, setup).encode()
    (module,) = (PACKAGE / "rules").glob(f"{code.lower()}_*.py")
    name = module.stem.partition("_")[2]
    return Document(f"{name}-{which}", code, file.suffix, content, _levels(code))


def _levels(code: str) -> tuple[Level, ...]:
    if code < "REP100":
        return (Level.FILES,)
    return (Level.PRIVACY,) if code >= "REP300" else (Level.RULES,)


def _in_words_of(content: bytes, setup: ResolvedSetup) -> bytes:
    name = setup.release.name
    words = {STAND_IN: setup.digest.encode(), b"est 0.1.0": name.encode()}
    for old, new in (words | OTHER_WORDS.get(name, {})).items():
        content = content.replace(old, new)
    return content


def _with_every_column(text: str, good: str, setup: ResolvedSetup) -> str:
    """Give an export the questions of the setup that it follows, but for one that was left out of it."""
    rows = list(csv.reader(io.StringIO(text)))
    there = [heading.rpartition("-")[2] for heading in rows[0]]
    if "est_actor" not in there:
        return text  # headings that are none of the form's, on purpose
    left_out = {h.rpartition("-")[2] for h in next(csv.reader(io.StringIO(good)))} - {*there}
    asked = [
        answer_name(area.id, item.indicator)
        for actor in dict.fromkeys(row[there.index("est_actor")] for row in rows[1:])
        if actor in setup.actors
        for area in setup.areas_of(actor)
        for item in setup.items(actor, "weekly_status")
    ]
    more = [name for name in dict.fromkeys(asked) if name not in {*there, *left_out}]
    rows = [[*row, *(more if n == 0 else [""] * len(more))] for n, row in enumerate(rows)]
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue()


def _packed_anew(content: bytes, setup: ResolvedSetup) -> bytes:
    """Put the release and the digest into the members of a zip file or workbook that can be opened."""
    packed = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(content)) as old,
            zipfile.ZipFile(packed, "w") as new,
        ):
            for member in old.infolist():
                # Unpacked inside: how well a byte is packed differs between machines.
                words = _in_words_of(old.read(member), setup)
                new.writestr(member, words, compress_type=zipfile.ZIP_STORED)
    except (zipfile.BadZipFile, RuntimeError, ValueError):
        return content  # damaged on purpose
    return packed.getvalue()


def faults(setup: ResolvedSetup) -> Iterator[Document]:
    """Give a good report, and one for every way in which a field can break its schema."""
    whole = json.loads(_in_words_of(as_json(report(setup)).content, setup))
    yield _json("whole_report", "a report with every section", whole, Level.RULES)
    for path, value in _fields(whole):
        name = "_".join(str(step) for step in path) or "report"
        for kind, broken in _broken(value):
            document = copy.deepcopy(whole)
            _put(document, path, broken)
            yield _json(f"{name}-{kind}", f"/{'/'.join(map(str, path))}", document, Level.RULES)
        if isinstance(value, dict):
            for left_out in value:
                document = copy.deepcopy(whole)
                del _get(document, path)[left_out]
                about = f"without {left_out}"
                yield _json(f"{name}-without-{left_out}", about, document, Level.RULES)


def _fields(
    value: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if path:
        yield path, value
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _fields(part, (*path, name))
    elif isinstance(value, list) and value:
        yield from _fields(value[0], (*path, 0))


def _broken(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the ways in which a value of its type is broken: another type, unknown, too long, too great."""
    yield "null", None
    if isinstance(value, bool):
        yield "word", "nej"
    elif isinstance(value, int):
        yield from (("zero", 0), ("great", 10_000_000), ("half", 1.5), ("word", "tre"))
    elif isinstance(value, str):
        yield from (("number", 7), ("unknown", "okänt?"), ("long", value + "x" * 2100))
        yield from (("empty", ""), ("line", value + "\n"))
    elif isinstance(value, list):
        yield from (("no_list", {}), ("number", [7]))
    elif isinstance(value, dict):
        yield from (("no_object", []), ("field", value | {"okant": 1}))


def _get(document: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def _put(document: Any, path: tuple[str | int, ...], value: Any) -> None:
    _get(document, path[:-1])[path[-1]] = value


def _json(id_: str, about: str, data: Any, level: Level) -> Document:
    content = json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"
    return Document(id_, about, ".json", content, (level,))


# Skatteverket's test numbers and the telephone authority's numbers for made-up stories; in parts, so that
# a tool that looks for real ones finds none here.
NUMBER = ("1912", "1212", "1212")
TELEPHONE = ("070", "174", "06", "05")
HELD = {
    "number_dash": "{0}{1}-{2}",
    "number_bare": "personnummer {0}{1}{2}",
    "number_spaces": "{0} {1} {2}",
    "number_no_break": "{0}{1}\u00a0{2}",
    "number_zero_width": "{0}\u200b{1}\u00ad{2}",
    "number_en_dash": "{0}{1} – {2}",
    "number_dot": "{0}{1}.{2}",
}


def spellings(setup: ResolvedSetup) -> Iterator[Document]:
    """Give a report for each spelling of what must hold it, and for what looks like it and is none."""
    said = {name: form.format(*NUMBER) for name, form in HELD.items()}
    said["number_full_width"] = "".join(
        chr(ord(c) + 0xFEE0) for c in f"{NUMBER[0]}{NUMBER[1]}-{NUMBER[2]}"
    )
    said["telephone_dash"] = f"{TELEPHONE[0]}-{''.join(TELEPHONE[1:])}"
    said["telephone_abroad"] = f"+46 {TELEPHONE[0][1:]} {' '.join(TELEPHONE[1:])}"
    said["mail"] = "nagon" + "@" + "example.com"
    said["emergency_number"] = "SOS 112 larmades"
    said["a_year_and_a_count"] = "2025 blev det 1212 anmälningar"
    said["time_and_date"] = "2026-11-18 kl. 21.30 till 22.15"
    for name, words in said.items():
        for field in ("comment", "event"):
            made = json.loads(_in_words_of(as_json(report(setup)).content, setup))
            text = f"Vid torget: {words}, sedan lugnt."
            if field == "comment":
                made["comment"] = text
            else:
                made["events"][0]["description"] = text
            yield _json(f"{name}-{field}", "personal data", made, Level.PRIVACY)
