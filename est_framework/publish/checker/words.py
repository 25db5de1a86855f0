"""What the script of the checking page needs to know, as plain data in one language: words, lists, limits."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Final, get_args

from est_framework.findings import NEAR
from est_framework.language import Language, Text, translator
from est_framework.periods import FIRST_YEAR, LAST_YEAR, NO_SUCH
from est_framework.privacy.hits import KIND_WORDS
from est_framework.privacy.plates import NO_PLATES
from est_framework.reports import period_words, schema_errors
from est_framework.reports.cascades import FOLLOWS
from est_framework.reports.formats import json_format, json_scanner, source, text_format, too_large
from est_framework.reports.models import PartOfDay, Report, State
from est_framework.reports.rules import RULES, rep205_other_kind_of_period
from est_framework.reports.schema import HEADER, PERIODS
from est_framework.reports.screening_beside import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.findings import Rule

CODES: Final = (
    *(
        "REP001",
        "REP002",
        "REP003",
        "REP004",
        "REP005",
        "REP006",
        "REP007",
        "REP008",
        "REP009",
        "REP010",
    ),
    *("REP011", "REP012", "REP101", "REP102", "REP103", "REP104", "REP105", "REP106", "REP107"),
    *("REP108", "REP109", "REP115", "REP121", "REP122", "REP123", "REP201", "REP204", "REP205"),
    *("REP301", "REP302"),
)
"""Every finding that the page may say."""
_SHOWN: Final = 200
_KINDS: Final = {
    "personalNumber": "personal_number",
    "phone": "phone",
    "email": "email",
    "plate": "plate",
}
_NAMED_SIGNS: Final = (range(0x300, 0x370), range(0x370, 0x530), range(0x2000, 0x2070))
_MORE_SIGNS: Final = (0xA0, 0xAD, 0x1680, 0x180E, 0x202F, 0x205F, 0x3000, 0xFEFF)


def checker_tables(language: Language) -> dict[str, Any]:
    """Give everything but the schemas."""
    rules = {rule.code: rule for rule in RULES}
    kinds = {name: KIND_WORDS[kind] for name, kind in _KINDS.items()}
    return {
        "rules": {code: _rule(rules[code], language) for code in CODES},
        "said": _said(language),
        "kinds": {name: words.said(language) for name, words in kinds.items()},
        "masks": {name: words.sv for name, words in kinds.items()},
        "header": HEADER,
        "follows": {cause: sorted(codes) for cause, codes in FOLLOWS.items() if "/" in cause},
        "fields": {
            "report": list(Report.model_fields),
            **{name: list(model.model_fields) for name, model in schema_errors.MODELS.items()},
        },
        "states": get_args(State),
        "partsOfDay": get_args(PartOfDay),
        "periods": {pattern: kind.value for kind, (pattern, _) in PERIODS.items()},
        "examples": {kind.value: example for kind, example in period_words.EXAMPLES.items()},
        "years": [FIRST_YEAR, LAST_YEAR],
        "signs": _signs(),
        "fileSigns": [
            [list(sign), seen.said(language), remedy.said(language)]
            for sign, seen, remedy in text_format.SIGNS
        ],
        "noPlates": sorted(NO_PLATES),
        "limits": {"bytes": source.MAX_BYTES, "depth": source.MAX_DEPTH, "shown": _SHOWN},
        "words": _words(language),
    }


def _rule(rule: Rule, language: Language) -> dict[str, str]:
    return {
        "severity": rule.severity.value,
        "title": rule.title.said(language),
        "seen": rule.seen.said(language),
        "expected": rule.expected.said(language),
        "remedy": rule.remedy.said(language),
    }


def _said(language: Language) -> dict[str, Any]:
    """Give the words that fill in the rules' own."""

    def all_of(texts: Mapping[str, Text]) -> dict[str, str]:
        return {name: text.said(language) for name, text in texts.items()}

    types = schema_errors.SEEN_TYPES
    seen = {"array": types[list], "object": types[dict], "string": types[str]}
    return {
        "near": NEAR.said(language),
        "types": all_of(schema_errors.TYPES),
        "seenTypes": all_of(seen | {"boolean": types[bool], "null": types[type(None)]}),
        "forms": all_of(schema_errors.FORMS),
        "words": all_of(schema_errors.SAID),
        "expected": all_of(json_scanner.EXPECTED),
        "kinds": all_of({k.value: t for k, t in rep205_other_kind_of_period.KINDS.items()}),
        **all_of(NO_SUCH),
        "periodLike": period_words.LIKE.said(language),
        "weekOfDay": period_words.WEEK_OF_DAY.said(language),
        "notUtf8": text_format.NOT_UTF_8.said(language),
        "utf16": text_format.IN_UTF_16.said(language),
        "bytes": too_large.IN_BYTES.said(language),
        "unknownFile": text_format.NO_REPORT.said(language),
        "unknownFileRemedy": text_format.SAVE_AS.said(language),
        "inFileName": FILE_NAME.said(language),
        "reports": json_format.REPORTS.said(language),
    }


def _signs() -> dict[str, str]:
    """Give the names of the letters and signs that ids are mixed up with, by their number."""
    numbers = [*_MORE_SIGNS, *(n for some in _NAMED_SIGNS for n in some)]
    return {str(n): name for n in numbers if (name := unicodedata.name(chr(n), ""))}


def _words(language: Language) -> dict[str, str]:
    """Give what the page itself says."""
    _ = translator(language, "publish")
    return {
        "error": _("Error"),
        "warning": _("Warning"),
        "note": _("Note"),
        "where": _("Where"),
        "seen": _("What was seen"),
        "expected": _("What was expected"),
        "remedy": _("What to do"),
        "line": _("line:column {at}"),
        "wholeFile": _("the whole file"),
        "oneReport": _("One report."),
        "reports": _("{n} reports."),
        "oneFinding": _("One finding."),
        "findings": _("{n} findings."),
        "clean": _("No findings."),
        "more": _("And {n} more findings. Mend these first."),
        "notApproved": _(
            "The file is well formed. Whether it is right, and whether it came in time, is judged when it "
            "is received."
        ),
        "byCore": _(
            "Checked against the method alone: any areas and actors. Drop your setup's schemas to check "
            "those too."
        ),
        "byOwn": _("Checked against the schemas of {setup}: {templates}."),
        "badSchema": _("{file} is a schema that this page cannot use."),
        "notHere": _("This page reads JSON. For workbooks and tables, use est validate."),
    }
