"""Read an answers file: the YAML that says what a new local EST is to hold, fault by fault with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import BaseModel, ValidationError

from est_framework.errors import EstError, SurroundingsError, UsageError, what_stopped
from est_framework.findings import Finding, Severity, did_you_mean
from est_framework.language import Language, Text
from est_framework.setup.answers import NewAnswers
from est_framework.setup.answers_words import answer_form
from est_framework.setup.area_list import AreaList, read_areas
from est_framework.setup.field_words import given
from est_framework.setup.rules.set107_not_one_document import RULE as NOT_ONE
from est_framework.setup.shape import path_of
from est_framework.setup.yaml_source import LARGEST, YamlSource, read_yaml

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

AREAS_FROM = "areas_from"
_FAULTS_TOLD = 10


@dataclass(frozen=True)
class Answered:
    """
    Answers that hold.

    Attributes:
        answers: The answers.
        boundaries: The areas' boundaries as GeoJSON, where `areas_from` named a map file.
    """

    answers: NewAnswers
    boundaries: bytes | None = None


def read_answers(content: bytes, file: str, folder: Path) -> Answered:
    """
    Read the bytes of an answers file.

    Args:
        content: The bytes.
        file: The file's name, for what there is to say about it.
        folder: The folder that `areas_from` counts from.

    Raises:
        UsageError: It is no answers file, or an answer cannot be used; says where, one line per fault.
        SurroundingsError: The file that `areas_from` names cannot be read.
    """
    source, findings = read_yaml(content[: LARGEST + 1], file)
    if source is None:
        errors = [f for f in findings if f.severity is Severity.ERROR]
        raise UsageError(_together([_told(finding) for finding in errors]))
    return answered(source.data, folder, source)


def answered(written: dict[str, Any], folder: Path, source: YamlSource | None = None) -> Answered:
    """
    Hold answers, as an answers file has them, to their form.

    Args:
        written: The answers by their keys.
        folder: The folder that `areas_from` counts from.
        source: The file they stand in, which knows their places.

    Raises:
        UsageError: An answer cannot be used; says where, one line per fault.
        SurroundingsError: The file that `areas_from` names cannot be read.
    """
    areas = _areas_from(written, folder, source)
    rest = {key: value for key, value in written.items() if key != AREAS_FROM}
    if areas:
        rest["areas"] = [area.model_dump() for area in areas.areas]
    try:
        answers = NewAnswers.model_validate(rest)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        raise UsageError(_together([_fault(fault, written, source) for fault in faults])) from None
    return Answered(answers, areas.boundaries if areas else None)


_NO_ANSWERS: Final = (
    Text("Filen är ingen svarsfil", "The file is no file of answers"),
    Text(
        "Skriv en rad för varje svar: först name, slug och municipality, sedan resten.",
        "Write a line for each answer: first name, slug and municipality, then the rest.",
    ),
)
"""What is said of a file that is not one list of keys, in the place of what is said of a setup."""


def _told(finding: Finding) -> Text:
    title, remedy = finding.title, finding.remedy
    if finding.code == NOT_ONE.code:
        title, remedy = _NO_ANSWERS

    def said(language: Language) -> str:
        parts = (title, finding.seen, remedy)
        first, seen, last = (part.said(language) for part in parts)
        return f"{finding.place} {first}. {seen} {last}".rstrip()

    return Text(sv=said("sv"), en=said("en"))


def _areas_from(
    written: dict[str, Any], folder: Path, source: YamlSource | None
) -> AreaList | None:
    if AREAS_FROM not in written:
        return None
    name = written[AREAS_FROM]
    where = f"{source.place(AREAS_FROM)} " if source else ""
    if not isinstance(name, str) or not name or "areas" in written:
        raise UsageError(
            Text(
                sv=f"{where}{AREAS_FROM} ska vara namnet på en fil (.geojson, .csv eller .xlsx), och areas "
                "får då inte stå i svaren.",
                en=f"{where}{AREAS_FROM} must be the name of a file (.geojson, .csv or .xlsx), and then "
                "areas may not stand in the answers.",
            )
        )
    return read_areas(folder / name)


def _fault(fault: ErrorDetails, written: dict[str, Any], source: YamlSource | None) -> Text:
    path = path_of(fault, written)
    key = ".".join(str(step) for step in path)
    is_unknown = fault["type"] == "extra_forbidden"
    where = f"{source.key_place(*path) if is_unknown else source.place(*path)} " if source else ""
    if is_unknown:
        known = _keys_beside(path)
        hint, listed = did_you_mean(str(path[-1]), known), ", ".join(known)
        return Text(
            sv=f"{where}Nyckeln {key} finns inte.{hint.sv.rstrip()} Nycklarna är {listed}.",
            en=f"{where}There is no key {key}.{hint.en.rstrip()} The keys are {listed}.",
        )
    form = answer_form(path)
    if fault["type"] == "missing":
        return Text(
            sv=f"{where}{key} saknas. Skriv {form.sv}.",
            en=f"{where}{key} is missing. Write {form.en}.",
        )
    reason = fault.get("ctx", {}).get("error")
    if isinstance(reason, EstError):
        prefix = f"{where}{key}: " if key else where
        return Text(sv=f"{prefix}{reason.words.sv}", en=f"{prefix}{reason.words.en}")
    seen = _seen(path, written, source)
    return Text(
        sv=f"{where}Svaret på {key} går inte att använda: {seen.sv}. Skriv {form.sv}.",
        en=f"{where}The answer to {key} cannot be used: {seen.en}. Write {form.en}.",
    )


def _seen(path: tuple[str | int, ...], written: Any, source: YamlSource | None) -> Text:  # noqa: ANN401
    if source is not None:
        seen = given(path, source)
        if isinstance(seen, Text):
            return seen
    else:
        for step in path:
            written = written[step]
        seen = str(written)
    short = seen[:40] if seen.isprintable() else ascii(seen[:40])
    return Text(sv=f"”{short}”", en=f"“{short}”")


def _keys_beside(path: tuple[str | int, ...]) -> list[str]:
    model: type[BaseModel] = NewAnswers
    for step in path[:-1]:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    keys = list(model.model_fields)
    return [*keys, AREAS_FROM] if model is NewAnswers else keys


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # an annotation has no type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for inner in get_args(annotation) if (m := _model_in(inner))), None)


def _together(faults: list[Text]) -> Text:
    def said(language: Language) -> str:
        return "\n".join(fault.said(language) for fault in faults[:_FAULTS_TOLD])

    return Text(sv=said("sv"), en=said("en"))


def read_answers_file(file: Path) -> Answered:
    """
    Read an answers file from disk.

    Raises:
        UsageError: An answer cannot be used.
        SurroundingsError: The file, or the one that `areas_from` names, cannot be read.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"Svarsfilen {file} går inte att läsa ({what_stopped(error).sv}). Kontrollera namnet, "
                "eller kör utan --answers och svara på frågorna.",
                en=f"The answers file {file} cannot be read ({what_stopped(error).en}). Check its name, "
                "or run without --answers and answer the questions.",
            )
        ) from error
    return read_answers(content, file.name, file.absolute().parent)
