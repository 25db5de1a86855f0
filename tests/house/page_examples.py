"""The examples in the manual's pages: each fenced block held against what it is an example of."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from est_framework.cli import est
from est_framework.cli.first_choice import FirstChoice
from est_framework.errors import UsageError
from est_framework.method.files import LIST_MODELS
from est_framework.method.load import load_release, releases
from est_framework.method.models import ReleaseHead
from est_framework.method.norms import Norm
from est_framework.publish.manual.glossary import COLUMNS as GLOSSARY
from est_framework.reports.formats.table_columns import column_of
from est_framework.reports.incidents.mapping_model import IncidentMapping
from est_framework.reports.models import Report
from est_framework.setup.answers_file import read_answers
from est_framework.setup.load import read_setup
from est_framework.setup.models import Setup

_BLOCK = re.compile(r"^( *)(`{3,})(\w*)[^\n]*\n(.*?)^\1\2[ \t]*$", re.DOTALL | re.MULTILINE)
_GENERATED = re.compile(r"^<!-- est:begin .*?^<!-- est:end [^\n]*-->", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A fenced block: its language, its text, and the line where it begins."""

    language: str
    text: str
    line: int


def examples_in(page: str) -> Iterator[Example]:
    """Every fenced block that people wrote."""
    page = _GENERATED.sub(lambda found: "\n" * found[0].count("\n"), page)
    for found in _BLOCK.finditer(page):
        yield Example(found[3], found[4], page[: found.start()].count("\n") + 1)


def faults_of(example: Example, folder: Path) -> list[str]:
    """
    Say what is wrong with an example.

    Args:
        example: The block.
        folder: An empty folder, for examples that are whole files.
    """
    match example.language:
        case "yaml":
            return _yaml_faults(example.text, folder)
        case "json":
            return _json_faults(example.text)
        case "csv":
            return _csv_faults(example.text)
        case "python":
            compile(example.text, "example", "exec")
            return []
        case "text" | "sh" | "console" | "powershell":
            return [fault for line in example.text.splitlines() for fault in _run_faults(line)]
        case _:
            return [
                f"say what it is: ```{example.language} is none of yaml, json, csv, text, sh, powershell"
            ]


def _yaml_faults(text: str, folder: Path) -> list[str]:
    try:
        parsed = YAML(typ="safe", pure=True).load(text)
    except YAMLError as error:
        return [str(error)]
    if isinstance(parsed, list):
        return [fault for thing in parsed for fault in _thing_faults(thing)]
    if not isinstance(parsed, dict):
        return ["neither a list of things nor a part of est.yaml"]
    if all(field in parsed for field, about in Setup.model_fields.items() if about.is_required()):
        (folder / "est.yaml").write_text(text, encoding="utf-8")
        return [f"{found.code} {found.place}" for found in read_setup(folder)[1]]
    if "slug" in parsed:
        return _answers_faults(text, folder)
    return _partly(_model_of(parsed), parsed)


def _model_of(parsed: dict[str, Any]) -> type[BaseModel]:
    """What a part of a file is a part of: a release's head, the mapping of a list, or else est.yaml."""
    if parsed.keys() <= ReleaseHead.model_fields.keys() and "version" in parsed:
        return ReleaseHead
    return IncidentMapping if "list" in parsed else Setup


def _answers_faults(text: str, folder: Path) -> list[str]:
    try:
        read_answers(text.encode(), "answers.yaml", folder)
    except UsageError as error:
        return [str(error)]
    return []


def _thing_faults(thing: Any) -> list[str]:
    """A thing of a release: right for one of its lists, and as the newest release has it."""
    of_kind = {field: _partly(model, thing) for field, model in LIST_MODELS.items()}
    fitting = [field for field, faults in of_kind.items() if not faults]
    if not fitting:
        return min(of_kind.values(), key=len)
    release = load_release(releases()[-1]).model_dump(mode="json")
    for field in fitting:
        for known in release[field]:
            if known.get("id", known.get("code")) == thing.get("id", thing.get("code")):
                return [
                    f"{thing['id']}.{name} is not what the newest release says"
                    for name, value in thing.items()
                    if not _says(known[name], value)
                ]
    return []


def _says(known: Any, shown: Any) -> bool:
    """Whether an example says what the release says; it may leave parts out."""
    if isinstance(known, dict) and isinstance(shown, dict):
        return all(name in known and _says(known[name], one) for name, one in shown.items())
    if isinstance(known, list) and isinstance(shown, list):
        return all(any(_says(one, other) for one in known) for other in shown)
    if isinstance(known, str) and isinstance(shown, str):
        return known == shown or (shown.endswith(".") and known.startswith(f"{shown} "))
    return bool(known == shown)


def _json_faults(text: str) -> list[str]:
    try:
        parsed = json.loads(text)
    except json.JSONDecodeError as error:
        return [str(error)]
    if isinstance(parsed, dict) and {"template", "areas"} & parsed.keys():
        return _partly(Report, parsed)
    return []


def _csv_faults(text: str) -> list[str]:
    header, *rows = list(csv.reader(io.StringIO(text)))
    tables = [list(model.model_fields) for model in (*LIST_MODELS.values(), Norm)]
    known = header in (*tables, list(GLOSSARY)) or all(column_of(name) for name in header)
    faults = [] if known else [f"no table has the columns {','.join(header)}"]
    return faults + [f"not as wide as the header: {row}" for row in rows if len(row) != len(header)]


def _partly(model: type[BaseModel], part: Any) -> list[str]:
    """What is wrong with a part of a thing; that the rest is left out is not."""
    try:
        model.model_validate(part)
    except ValidationError as error:
        return [
            f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"
            for fault in error.errors(include_url=False)
            if not (fault["type"] == "missing" and len(fault["loc"]) == 1)
        ]
    return []


def _run_faults(line: str) -> list[str]:
    """Whether the command line would be understood, without running it."""
    if not line.startswith("est ") or line == "est --version":
        return []
    command: click.Command = est
    context = click.Context(est, info_name="est")
    words = shlex.split(re.sub(r"-C \S+ ", "", line))[1:]
    words = [word for word in words if word not in ("-q", "--quiet")]
    try:
        while isinstance(command, click.Group):
            if isinstance(command, FirstChoice):
                words = command.named(words)
            inner = command.get_command(context, words[0]) if words else None
            if inner is None:
                return [f"no such command: {line}"]
            context = click.Context(inner, parent=context, info_name=words[0])
            command, words = inner, words[1:]
        command.make_context(command.name, _without_language(words), parent=context.parent)
    except click.exceptions.Exit:
        return []
    except click.BadParameter as error:
        return [] if "does not exist" in error.message else [f"{line}: {error.message}"]
    except click.UsageError as error:
        return [f"{line}: {error.message}"]
    return []


def _without_language(words: list[str]) -> list[str]:
    if "--lang" in words:
        at = words.index("--lang")
        return [*words[:at], *words[at + 2 :]]
    return words
