"""Everything that is said in Swedish and English, taken away one text at a time."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from house_checks import THEME_WORDS, text_call_faults, text_calls, theme_word_faults, theme_words
from said_words import (
    CATALOGUES,
    ROOMS,
    catalogue,
    compiled,
    said,
    spoken_by,
    untranslated,
    unwhole,
)

from est_framework.findings import Finding, Severity
from est_framework.language import LANGUAGES
from est_framework.method.files import LIST_FILES, LIST_MODELS, RELEASE_FILE
from est_framework.method.load import newest_folder
from est_framework.method.marked import MarkedFile
from est_framework.method.models import ReleaseHead
from est_framework.method.read_marked import read_marked
from est_framework.method.shape import read_thing

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "est_framework"


@dataclass(frozen=True)
class Taken:
    """
    One thing taken away.

    Attributes:
        what: Its name, so that it can be found.
        seen_by: What noticed; empty where nothing did.
    """

    what: str
    seen_by: str


def worst_code(findings: Iterable[Finding]) -> str:
    return next((f.code for f in findings if f.severity is Severity.ERROR), "")


def spec_texts() -> Iterator[Taken]:
    """Each Swedish or English text of every file of the newest release: gone, and empty."""
    for name, field in {RELEASE_FILE: "", **{n: f for f, n in LIST_FILES.items()}}.items():
        marked = spec_file(name)
        model = LIST_MODELS[field] if field else ReleaseHead
        for path, owner in texts_of(marked.data):
            for language in LANGUAGES:
                thing = path[:1] if field else ()
                what = f"{name}/{'/'.join(map(str, path))}/{language}"
                words = owner[language]
                owner[language] = ""
                yield Taken(f"{what} emptied", worst_code(read_thing(model, marked, thing)[1]))
                if not marked.is_table:
                    del owner[language]
                    yield Taken(f"{what} removed", worst_code(read_thing(model, marked, thing)[1]))
                owner[language] = words


def spec_file(name: str) -> MarkedFile:
    """A file of the newest release as plain data, to change."""
    marked, findings = read_marked((newest_folder() / name).read_bytes(), name)
    assert marked is not None, findings
    data = _plain(marked.data)
    return replace(marked, read=lambda: data)


def texts_of(thing: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, dict[str, str]]]:
    """Every mapping with a Swedish and an English text, and where it stands."""
    if isinstance(thing, dict):
        if {"sv", "en"} <= thing.keys():
            yield path, thing
        for name, inner in list(thing.items()):
            yield from texts_of(inner, (*path, name))
    elif isinstance(thing, list):
        for number, inner in enumerate(thing):
            yield from texts_of(inner, (*path, number))


def _plain(thing: Any) -> Any:
    if isinstance(thing, dict):
        return {name: _plain(inner) for name, inner in thing.items()}
    return [_plain(inner) for inner in thing] if isinstance(thing, list) else thing


def messages() -> Iterator[Taken]:
    """Each message of each catalogue: gone, and without its Swedish."""
    for room in [*ROOMS, "messages"]:
        written = catalogue(room)
        spoken = said(room) if room in ROOMS else set()
        kept = spoken_by((CATALOGUES / f"{room}.mo").read_bytes())
        for message in [m for m in written if m.id]:
            what = f"{room}.po: {message.id}"
            rest = copy.copy(written)
            rest._messages = {k: m for k, m in written._messages.items() if m is not message}
            missing = untranslated(spoken, rest) if room in ROOMS else compiled(rest) != kept
            yield Taken(f"{what} removed", "said, or compiled, but not there" if missing else "")
            swedish, message.string = message.string, ""
            unsaid = unwhole([message]) if room in ROOMS else compiled(written) != kept
            yield Taken(f"{what} emptied", "not whole" if unsaid else "")
            message.string = swedish


def rule_texts() -> Iterator[Taken]:
    """Each language of each `Text` in the package, the rules' among them: gone, and empty."""
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        for call in text_calls(file.read_text(encoding="utf-8")):
            for number, language in enumerate(("sv", "en")):
                for how, less in _without(call, number, language):
                    what = f"{name}:{call.lineno} {language} {how}"
                    yield Taken(what, "; ".join(text_call_faults(less)))


def _without(call: ast.Call, number: int, language: str) -> Iterator[tuple[str, ast.Call]]:
    if any(isinstance(one, ast.Starred) for one in call.args):
        return
    words = [word for word in call.keywords if word.arg == language]
    other = [word for word in call.keywords if word.arg != language]
    if words:
        yield "removed", ast.Call(call.func, call.args, other, lineno=call.lineno)
    elif number < len(call.args):
        rest = [one for place, one in enumerate(call.args) if place != number]
        yield "removed", ast.Call(call.func, rest, call.keywords, lineno=call.lineno)
    value = words[0].value if words else call.args[number] if number < len(call.args) else None
    if isinstance(value, ast.Constant) and value.value:
        empty = ast.keyword(arg=language, value=ast.Constant(value=""))
        args = [one for place, one in enumerate(call.args) if place < number]
        after = [
            ast.keyword(arg=("sv", "en")[place], value=one)
            for place, one in enumerate(call.args)
            if place > number
        ]
        yield "emptied", ast.Call(call.func, args, [*other, *after, empty], lineno=call.lineno)


def site_words() -> Iterator[Taken]:
    """Each word of the site's theme in each language: gone, and empty."""
    words = theme_words((ROOT / THEME_WORDS).read_text(encoding="utf-8"))
    for language, said_there in words.items():
        for key, text in list(said_there.items()):
            said_there[key] = ""
            yield Taken(f"{language} {key} emptied", "; ".join(theme_word_faults(words)))
            del said_there[key]
            yield Taken(f"{language} {key} removed", "; ".join(theme_word_faults(words)))
            said_there[key] = text
