"""What the house tests hold the house against, as functions of a folder or a text: each gives its faults."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from est_framework.findings import Rule
from est_framework.language import LANGUAGES
from est_framework.publish.manual.generated import Command
from est_framework.publish.manual.site import BASE as _BASE
from est_framework.publish.manual.site import CONFIGURATIONS as _CONFIGURATIONS

THEME_WORDS = "manual/theme/partials/words.html"
EVERYWHERE = {"--lang", "-C", "-q", "--quiet", "--help", "-h", "--version"}
_NUMBERED = "*/rules/*[0-9][0-9][0-9]_*.py"


def rule_files(package: Path) -> dict[str, Path]:
    """The file of each code, as the rooms' folders say."""
    return {f.name[:6].upper(): f for f in sorted(package.glob(_NUMBERED))}


def rule_file_faults(files: Mapping[str, Path], codes: Collection[str]) -> list[str]:
    """Codes without a file of their own, files that no room lists, and codes that are not literal."""
    faults = [f"{code}: no file" for code in codes if code not in files]
    for code, file in files.items():
        if code not in codes:
            faults.append(f"{code}: list the rule in the room's rules/__init__.py")
        elif f'code="{code}"' not in file.read_text(encoding="utf-8"):
            faults.append(f"{code}: the code is literal in {file.name}")
    return faults


def example_names(package: Path) -> dict[str, set[str]]:
    """Which examples each code has, as the folders say; an empty folder is none."""
    return {
        folder.name: {p.stem for p in folder.iterdir() if p.is_file() or any(p.rglob("*.*"))}
        for folder in sorted(package.glob("*/examples/*"))
        if folder.is_dir()
    }


def example_faults(named: Mapping[str, Collection[str]], codes: Collection[str]) -> list[str]:
    """Codes without a good or a bad example, and examples without a code."""
    faults = [f"{code}: no examples" for code in codes if code not in named]
    for code, names in named.items():
        if code not in codes:
            faults.append(f"{code}: examples of no rule")
        faults += [f"{code}: no {one} example" for one in ("good", "bad") if one not in names]
    return faults


def same_words(rules: Iterable[Rule]) -> list[str]:
    """Texts of rules that are empty, or the same in both languages."""
    return [
        f"{rule.code} {name}"
        for rule in rules
        for name in ("title", "remedy", "why")
        for text in (getattr(rule, name),)
        if not text.sv or not text.en or text.sv == text.en
    ]


def text_calls(source: str) -> Iterator[ast.Call]:
    """Every `Text(…)` in a module."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Text"
        ):
            yield node


def one_language_texts(source: str) -> list[str]:
    """Each `Text(…)` of a module that lacks a language, or is empty in one of them."""
    return [
        f"line {call.lineno}: {fault}"
        for call in text_calls(source)
        for fault in text_call_faults(call)
    ]


def text_call_faults(call: ast.Call) -> list[str]:
    """What one `Text(…)` lacks: a language, or words in one of them while the other speaks."""
    if any(word.arg is None for word in call.keywords) or any(
        isinstance(one, ast.Starred) for one in call.args
    ):
        return []
    said = dict(zip(("sv", "en"), call.args, strict=False))
    said |= {word.arg: word.value for word in call.keywords if word.arg}
    faults = [] if said.keys() == {"sv", "en"} else [f"Text says {sorted(said) or 'nothing'}"]
    silent = [o for o, v in said.items() if isinstance(v, ast.Constant) and v.value == ""]
    return faults + ([f"Text is empty in {silent[0]}"] if len(silent) == 1 else [])


def nav_pages(root: Path, language: str) -> list[str]:
    """The pages that a language's menu lists, in its order."""
    settings = _settings(root / _CONFIGURATIONS[language])
    return list(_pages_of(settings["nav"]))


def nav_faults(
    root: Path, language: str, there: Collection[str], listed: Sequence[str] | None = None
) -> list[str]:
    """What the site builder's strict build says about a menu: pages it omits, and lines that lead nowhere."""
    listed = nav_pages(root, language) if listed is None else listed
    twin = nav_pages(root, "en" if language == "sv" else "sv")
    hidden = _settings(root / _BASE).get("not_in_nav", "").split()
    return [
        *(f"the other language's menu lists {name}" for name in twin if name not in listed),
        *(f"the menu lists {name}, which is not there" for name in listed if name not in there),
        *(
            f"{name} is in no menu"
            for name in sorted(there)
            if name not in listed and not any(fnmatch(f"/{name}", one) for one in hidden)
        ),
    ]


@cache
def _settings(file: Path) -> dict[str, Any]:
    """Read once: settings do not change while tests run."""
    return dict(YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")))


def _pages_of(entries: Iterable[Any]) -> Iterator[str]:
    for entry in entries:
        for inner in entry.values() if isinstance(entry, dict) else [entry]:
            if isinstance(inner, str):
                yield inner
            else:
                yield from _pages_of(inner)


def theme_words(text: str) -> dict[str, dict[str, str]]:
    """The theme's own words by language, out of the macro that says them."""
    return dict(json.loads(text[text.index("({") + 1 : text.index("}[") + 1]))


def theme_word_faults(words: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Words of the theme that one of the languages lacks."""
    known = {key for said in words.values() for key in said}
    return [
        f"{key} is not said in {language}"
        for language in LANGUAGES
        for key in sorted(known)
        if not words.get(language, {}).get(key)
    ]


def unheard_looks(package: Path) -> list[str]:
    """Rules that look, but that nobody asks."""
    asked = {
        named
        for f in package.rglob("*.py")
        if not f.match(_NUMBERED)
        for named in re.findall(r"\b\w+\.look\w*", f.read_text(encoding="utf-8"))
    }
    return [
        f"{file.stem}.{look}"
        for file in sorted(package.glob(_NUMBERED))
        for look in re.findall(r"^def (look\w*)\(", file.read_text(encoding="utf-8"), re.MULTILINE)
        if f"{file.stem}.{look}" not in asked
    ]


def commands_in(text: str) -> list[str]:
    """The `est …` commands that a page shows, in code."""
    blocks = re.findall(r"```(?:sh|text|console)\n(.*?)```", text, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("est ")]
    lines += re.findall(r"`(est [a-z][^`\n]*)`", text)
    # After -- stands another program's command, which may be one of ours.
    return [part for line in lines for part in line.split(" -- ") if part.startswith("est ")]


def options_in(text: str) -> list[str]:
    """The options that a page names alone, in code: `--lang`."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"`(-{1,2}[A-Za-z][\w-]*)[^`\n]*`", prose)


def command_faults(text: str, commands: Sequence[Command]) -> list[str]:
    """Commands in a page that do not exist, and options that they, or no command at all, have."""
    known = {command.name: command for command in commands}
    faults: list[str] = []
    for line in commands_in(text):
        words = re.sub(r"-C \S+ ", "", line).split()
        name = max((n for n in known if words[: len(n.split())] == n.split()), key=len, default="")
        if name in ("", "est"):
            faults.append(f"no such command: {line}")
            continue
        faults += [
            f"{name} has no option {word}"
            for word in words
            if word.startswith("-")
            and word != "-"  # standard input
            and word.split("=")[0] not in {*EVERYWHERE, *_options(known[name])}
        ]
    any_command = {option for command in commands for option in _options(command)}
    faults += [
        f"no command has {option}"
        for option in options_in(text)
        if option not in {*EVERYWHERE, *any_command}
    ]
    return faults


def _options(command: Command) -> list[str]:
    return [name for names, _ in command.options for name in names.replace("`", "").split(", ")]
