"""Three releases with a template each, and made municipalities that have edited their own EST."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from est_framework.method import load
from est_framework.method.compiled import write_compiled
from est_framework.method.shipped import shipped_folder
from est_framework.setup import new, starting_files
from est_framework.setup.answers import NewAnswers
from est_framework.setup.load import read_setup
from est_framework.setup.new import remember, render
from est_framework.setup.update.memory import Memory, made_today

SLUG = "{{cookiecutter.slug}}"
RELEASES = ("est 0.1.0", "est 1.0.0", "est 1.1.0")
REAL = {name: shipped_folder(name) for name in ("checklist_specs", "municipality_template")}
OWN_NAMES = (
    "anteckningar å.txt",
    "manual/egen sida.md",
    "data/liggare.sqlite",
    "data/inkorg/ab/cd",
)
Edit = Callable[[random.Random, str], str]


def make_stages(folder: Path) -> list[Path]:
    """Make what each release ships: the specs so far, and the template as it was then."""
    return [_stage(folder / str(number), number) for number in range(len(RELEASES))]


def use(stage: Path) -> None:
    """Let the package find this release's specs and template; `restore` takes it back."""
    for module in (load, new, starting_files):
        if hasattr(module, "shipped_folder"):
            setattr(module, "shipped_folder", stage.joinpath)  # noqa: B010  # the type checker's wish
    load._folders.cache_clear()
    load.load_release.cache_clear()


@cache
def _made(answers: NewAnswers, release: str, _stage: str) -> Memory:
    return made_today(answers, release)


def render_once(answers: NewAnswers, release: str) -> Memory:
    """What the same answers give at the stage in use; made once, since it is always the same."""
    return _made(answers, release, str(load.shipped_folder("")))


def restore() -> None:
    """Let the package find its own again."""
    use(REAL["checklist_specs"].parent)
    for module in (load, new, starting_files):
        if hasattr(module, "shipped_folder"):
            setattr(module, "shipped_folder", shipped_folder)  # noqa: B010


def _stage(folder: Path, number: int) -> Path:
    specs = folder / "checklist_specs"
    for name in ("est-0.1", "est-1.0")[: number + 1]:
        shutil.copytree(REAL["checklist_specs"] / name, specs / name)
    template = folder / "municipality_template"
    shutil.copytree(REAL["municipality_template"], template)
    if number == 0:
        _older(template / SLUG)
    if number == len(RELEASES) - 1:
        _next_release(specs)
        _newer(template / SLUG)
    return folder


def _next_release(specs: Path) -> None:
    folder = Path(shutil.copytree(specs / "est-1.0", specs / "est-1.1"))
    _replace(folder / "release.yaml", '"1.0.0"', '"1.1.0"')
    _replace(folder / "indicators.yaml", "label: {sv: Klotter, en: Graffiti}",
             "label: {sv: Klotter och taggar, en: Graffiti and tags}")  # fmt: skip
    with (folder / "changes.csv").open("a", encoding="utf-8", newline="\n") as file:
        file.write("est 1.0.0,indicators,klotter,klotter,widened,Nu även taggar.,Tags as well.\n")
    write_compiled(folder)


def _older(template: Path) -> None:
    """Make of the template of today one that lacks some of its words and files."""
    (template / "moten" / "README.md").unlink()
    (template / "gammal.md").write_text("Bara i den första.\nInget mer.\n", "utf-8")
    (template / "gammal å.txt").write_text("Bara här, den också.\n", "utf-8")
    _replace(template / "README.md", "\n## ", "\nEn mening som togs bort.\n\n## ", once=True)
    _replace(template / "est.yaml", "\nlanguage:", "\n# Vilket språk?\nlanguage:")
    _replace(template / ".est" / "est.schema.json", "{", '{\n  "$comment": "äldre",', once=True)


def _newer(template: Path) -> None:
    """Make of the template of today one with new words, a new key, a new file and one less."""
    (template / "nytt.md").write_text("Nytt i den tredje.\n", "utf-8")
    (template / "manual" / "README.md").unlink()
    setup = template / "est.yaml"
    _replace(setup, "\nlanguage:", "\n# Tidszonen.\ntimezone: Europe/Stockholm\nlanguage:")
    _replace(setup, "\nareas:", "\n# Varje område ska ha ett namn som alla känner igen.\nareas:")
    readme = template / "README.md"
    readme.write_text(readme.read_text("utf-8") + "\nNytt stycke sist.\n", "utf-8")
    _replace(template / "avtal" / "README.md", "\n", "\nNy rad överst.\n", once=True)
    _replace(template / ".est" / "est.schema.json", "{", '{\n  "$comment": "nyare",', once=True)


def _replace(file: Path, old: str, new_words: str, *, once: bool = False) -> None:
    text = file.read_text("utf-8")
    assert old in text, (file, old)
    file.write_text(text.replace(old, new_words, 1 if once else -1), "utf-8", newline="\n")


def made_answers(rng: random.Random) -> NewAnswers:
    areas = rng.sample(
        ["Centrum", "Väster", "Hamnen", "Skebäck-Älvtomta", "Öster: norra"], rng.randint(1, 5)
    )
    types = rng.sample(["polis", "kommunalt_bostadsbolag", "skola"], rng.randint(1, 3))
    return NewAnswers.model_validate(
        {
            "name": "Tryggt i Östersund",
            "slug": "ostersund",
            "municipality": "2380",
            "areas": areas,
            "actors": [{"name": f"Aktör {t}", "type": t} for t in types],
            "retention_decision": "KS 2026/1",
            "first": rng.choice(["2026-W47", "2026-11"]),
        }
    )


def made_est(folder: Path, stage: Path, rng: random.Random) -> Path:
    """Make a local EST as the release of that stage made it."""
    use(stage)
    answers = made_answers(rng)
    folder.mkdir(parents=True)
    release = RELEASES[int(stage.name)]
    made = render(answers, folder, release=release)
    remember(made, answers, release=release)
    return made


def edit(folder: Path, rng: random.Random) -> None:
    """Work in a local EST as a municipality might: in Notepad, with comments, files added and thrown away."""
    managed = sorted(
        name for f in folder.rglob("*")
        if f.is_file() and (name := f.relative_to(folder).as_posix()).split("/")[0] not in (".est", "data")
        and not name.endswith(".est-new") and name not in (*OWN_NAMES, "est.yaml")
    )  # fmt: skip
    for name in rng.sample(managed, min(len(managed), rng.randint(0, 6))):
        _edit_file(folder / name, rng)
    if managed and rng.random() < 0.3:
        (folder / rng.choice(managed)).unlink()
    for name in rng.sample(OWN_NAMES, rng.randint(0, 3)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(rng.randbytes(rng.randint(0, 300)))
    if rng.random() < 0.2:
        (folder / "nytt.md").write_text("Vår egen fil med det namnet.\n", "utf-8")
    _edit_setup(folder, rng)


def _edit_file(file: Path, rng: random.Random) -> None:
    lines = file.read_bytes().decode("utf-8", "surrogateescape").splitlines(keepends=True)
    for _ in range(rng.randint(1, 4)):
        at = rng.randint(0, len(lines))
        act = rng.choice(["insert", "append", "delete", "change", "crlf"])
        own = f"Egen rad {rng.randint(0, 9999)} åäö\n"
        if act == "insert":
            lines.insert(at, own)
        elif act == "append":
            lines.append(own)
        elif act == "delete" and lines:
            del lines[at % len(lines)]
        elif act == "change" and lines:
            lines[at % len(lines)] = own
        elif act == "crlf":
            lines = [line.rstrip("\r\n") + "\r\n" for line in lines]
    file.write_bytes("".join(lines).encode("utf-8", "surrogateescape"))


def _edit_setup(folder: Path, rng: random.Random) -> None:
    file = folder / "est.yaml"
    original = file.read_bytes()
    text = original.decode("utf-8-sig").replace("\r\n", "\n")
    for one in rng.sample(EDITS, rng.randint(0, len(EDITS))):
        text = one(rng, text)
    text = text.replace("\n", rng.choice(["\n", "\n", "\r\n"]))
    file.write_bytes((rng.choice(["", "", "\ufeff"]) + text).encode())
    local, findings = read_setup(folder)
    assert local is not None, (findings, text)


def _comment(rng: random.Random, text: str) -> str:
    lines = text.split("\n")
    lines.insert(rng.randint(0, len(lines)), f"# Egen kommentar {rng.randint(0, 9999)}")
    return "\n".join(lines)


def _trailing(rng: random.Random, text: str) -> str:
    return re.sub(
        r"^(method: est [0-9.]+)$", rf"\1  # så {rng.randint(0, 99)}", text, flags=re.MULTILINE
    )


def _area(rng: random.Random, text: str) -> str:
    id_ = f"plats-{rng.randint(0, 99999)}"
    item = f'\n  - id: {id_}\n    name: "Plats {id_}"  # ny\n    municipality: "2380"'
    return re.sub(r"^areas:.*$", lambda m: m.group() + item, text, count=1, flags=re.MULTILINE)


def _actor(rng: random.Random, text: str) -> str:
    id_ = f"aktor-{rng.randint(0, 99999)}"
    item = f'\n  - id: {id_}\n    name: "Laget {id_}"\n    type: polis\n    areas: all\n    # klart'
    return re.sub(r"^actors:.*$", lambda m: m.group() + item, text, count=1, flags=re.MULTILINE)


def _renamed(rng: random.Random, text: str) -> str:
    return re.sub(r'name: "?Centrum[^"\n]*"?', f'name: "Centrum {rng.randint(0, 99)}"', text)


def _revision(rng: random.Random, text: str) -> str:
    return re.sub(
        r"^revision: (\d+)",
        lambda m: f"revision: {int(m[1]) + rng.randint(1, 3)}",
        text,
        flags=re.MULTILINE,
    )


def _months(rng: random.Random, text: str) -> str:
    return re.sub(r"reports_months: \d+", f"reports_months: {rng.randint(6, 60)}", text)


def _language(rng: random.Random, text: str) -> str:
    return re.sub(
        r"^language: \w+", f"language: {rng.choice(['sv', 'en'])}", text, flags=re.MULTILINE
    )


EDITS: tuple[Edit, ...] = (
    *(_comment, _comment, _trailing, _area, _actor, _renamed),
    *(_revision, _months, _language),
)


def contents(folder: Path, *, memory: bool = True) -> dict[str, bytes]:
    """Every file of a folder by name; without the memory only what the municipality sees."""
    return {
        name: file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and (name := file.relative_to(folder).as_posix())
        and (memory or not name.startswith(".est/"))
    }


def digests(folder: Path) -> dict[str, str]:
    return {n: hashlib.sha256(c).hexdigest() for n, c in contents(folder).items()}
