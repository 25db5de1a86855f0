"""No regular expression of ours can be made to run for ever: proven of each, in Python, schemas and pages."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from regex_ambiguity import exponential

import est_framework
from est_framework.reports.schema import report_schema
from est_framework.setup.resolved import ResolvedSetup

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "est_framework"
_FUNCTIONS = (
    "compile",
    "search",
    "match",
    "fullmatch",
    "sub",
    "subn",
    "split",
    "findall",
    "finditer",
)
TAKE_PATTERN = {f"re.{name}" for name in _FUNCTIONS}
Found = dict[tuple[str, int], str]
"""Patterns with their flags, and where each stands."""


def in_modules() -> Found:
    """Every compiled pattern that a module of the package holds, also within what it holds."""
    found: Found = {}
    for module in pkgutil.walk_packages(est_framework.__path__, "est_framework."):
        if module.name.endswith("__main__") or "examples" in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _patterns(value):
                if isinstance(pattern.pattern, str):
                    found[pattern.pattern, pattern.flags] = f"{module.name}.{name}"
    return found


def _patterns(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from _patterns(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _patterns(one)


def in_source() -> Found:
    """Every pattern that a function uses or a field is held against, as it stands in the source."""
    found: Found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            given = [k.value for k in node.keywords if k.arg == "pattern"]
            if ast.unparse(node.func) in TAKE_PATTERN:
                given += node.args[:1]
            for one in given:
                text = _text(one)
                if text is not None:
                    found[text, _flags(node)] = f"{file.relative_to(ROOT)}:{node.lineno}"
    return found


def _text(node: ast.expr) -> str | None:
    """Give a text as it stands; what is filled in is taken as one letter."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (_text(v) if isinstance(v, ast.Constant) else "x" for v in node.values)
        return "".join(part or "" for part in parts)
    return None


def _flags(node: ast.Call) -> int:
    given = (*node.args[1:], *(k.value for k in node.keywords))
    names = re.findall(r"\bre\.([A-Z]+)\b", " ".join(map(ast.unparse, given)))
    return sum({int(getattr(re, name)) for name in names})


def in_schemas(setup: ResolvedSetup) -> Found:
    """Every pattern of a JSON Schema: of a release's files, setups, reports and what the tool prints."""
    found: Found = {}
    named: dict[str, Any] = {
        f.relative_to(ROOT).as_posix(): json.loads(f.read_bytes())
        for f in (*ROOT.glob("checklist_specs/**/*.schema.json"), *PACKAGE.rglob("*.schema.json"))
    }
    named |= {f"report {t}": report_schema(setup, t) for t in setup.templates}
    for name, schema in named.items():
        for part in _parts(schema):
            for text in (part.get("pattern"), *part.get("patternProperties", {})):
                if isinstance(text, str):
                    found[text, 0] = name
    return found


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        yield from _parts([*schema.values()])
    elif isinstance(schema, list):
        for one in schema:
            yield from _parts(one)


_IN_SCRIPT = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"
    r"|(?<=[(,=:\[!&|?{};+\n])[ ]*/(?P<body>(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+)/"
    r"(?P<flags>[a-z]*)",
    re.DOTALL,
)
_BUILT = re.compile(
    r"RegExp\(\s*(?:\"((?:\\.|[^\"\\])*)\"|'((?:\\.|[^'\\])*)'|`((?:\\.|[^`\\])*)`)"
)


def in_script(text: str, name: str) -> Found:
    """Every regular expression in a script, in Python's words."""
    found: Found = {}
    for match in _IN_SCRIPT.finditer(text):
        if match["body"]:
            flags = int(re.IGNORECASE) if "i" in match["flags"] else 0
            found[_in_python(match["body"]), flags] = f"{name}: /{match['body']}/"
    for match in _BUILT.finditer(text):
        body = next(g for g in match.groups() if g is not None).replace("\\\\", "\\")
        found[_in_python(re.sub(r"\$\{[^}]*\}", "x", body)), 0] = f"{name}: RegExp({body})"
    return found


def _in_python(body: str) -> str:
    for old, new in (("(?<", "(?P<"), ("(?P<=", "(?<="), ("(?P<!", "(?<!"), ("\\/", "/")):
        body = body.replace(old, new)
    body = re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda m: f"\\U{int(m[1], 16):08x}", body)
    body = re.sub(r"\[\\p\{[A-Za-z_=]+\}", r"[\\w", body)
    return re.sub(r"\\[pP]\{[A-Za-z_=]+\}", r"\\w", body)


def scripts() -> Found:
    """Every regular expression in a page that we write."""
    found: Found = {}
    for file in sorted(PACKAGE.rglob("*")):
        if file.suffix in (".js", ".html", ".jinja") and file.is_file():
            found |= in_script(file.read_text(encoding="utf-8"), file.name)
    for file in sorted((ROOT / "manual").glob("**/*.js")):
        found |= in_script(file.read_text(encoding="utf-8"), file.name)
    return found


def faults(found: Found) -> dict[str, str]:
    """Give where a pattern stands that may take exponential time, and why."""
    said = {}
    for (pattern, flags), where in found.items():
        reason = exponential(pattern, flags)
        if reason:
            said[where] = f"{reason}: {pattern[:200]}"
    return said


def test_no_pattern_in_a_module_can_run_for_ever() -> None:
    found = in_modules()
    assert len(found) > 100
    assert faults(found) == {}


def test_no_pattern_in_a_function_or_field_can_run_for_ever() -> None:
    found = in_source()
    assert len(found) > 100
    assert faults(found) == {}


def test_no_pattern_of_a_schema_can_run_for_ever(made: ResolvedSetup) -> None:
    found = in_schemas(made)
    assert len(found) > 10
    assert faults(found) == {}


def test_no_pattern_of_a_page_can_run_for_ever() -> None:
    found = scripts()
    assert len(found) > 20
    assert faults(found) == {}


@pytest.mark.parametrize(
    "bad",
    [
        r"(a+)+$",
        r"(\d+[- ]?)+\d{4}$",
        r"(\w+\s?)*x",
        r"(a*)*b",
        r"(?:ab|a|b)*c",
        r"(?:a?b?)*c",
        r"(x+x+)+y",
        r"(a{1,10})+$",
        r"(?=(a+)+b)c",
        r"(?i)(?:[a-z]+|[A-Z]+)*$",
    ],
)
def test_a_pattern_that_may_run_for_ever_is_found(bad: str) -> None:
    assert exponential(bad)
    assert faults(in_script(f"const x = /{bad.replace('(?i)', '')}/i;", "page"))
    assert faults(in_script(f"new RegExp({json.dumps(bad.replace('(?i)', ''))}, 'i')", "page"))


@pytest.mark.parametrize(
    "good",
    [r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)$", r"^(\d{1,8}-)*$", r"(?:ab|cd)*", r"\d+(?:\.\d+)*", ".*x"],
)
def test_a_pattern_whose_every_turn_is_told_by_a_sign_of_its_own_is_none(good: str) -> None:
    assert exponential(good) == ""
