"""Put two changed versions of one file of a local EST together, whatever kind of file it is."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from est_framework.language import Text
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.update.merge_text import ending_of, merge_text, with_ending
from est_framework.setup.update.merge_yaml import merge_yaml

_BOM = "\ufeff"


class Became(StrEnum):
    """What becomes of one file."""

    SAME = "same"
    ADDED = "added"
    TAKEN = "taken"
    MERGED = "merged"
    KEPT = "kept"
    CONFLICT = "conflict"
    REMOVED = "removed"
    LEFT = "left"
    DELETED = "deleted"


@dataclass(frozen=True)
class MergedFile:
    """
    What becomes of a file.

    Attributes:
        became: In one word.
        content: The bytes to write; in a conflict those to write beside. None where nothing is written.
        where: For a conflict in a setup, the keys that both sides changed.
        why: For a conflict, why it could not be put together.
    """

    became: Became
    content: bytes | None = None
    where: tuple[str, ...] = ()
    why: Text | None = None


def merge_file(name: str, base: bytes | None, local: bytes | None, new: bytes | None) -> MergedFile:
    """
    Say what becomes of a file that the template gave, or gives now.

    What only one side changed is taken from it. Files that differ only by line endings or by the mark
    that some editors put first (BOM) do not differ; what is written has those of the local file.

    Args:
        name: The file's name in the folder.
        base: As the template gave it before; None if it did not.
        local: As it is; None if it is not there.
        new: As the template gives it now; None if it does not.
    """
    if local is None or new is None:
        return _one_is_not_there(base, local, new)
    if is_same(local, new):
        return MergedFile(Became.SAME)
    if base is None:
        return MergedFile(Became.CONFLICT, new, why=_TWO_OF_A_NAME)
    if is_same(base, new):
        return MergedFile(Became.KEPT)
    if is_same(base, local):
        return MergedFile(Became.TAKEN, _as_local(local, new))
    return _both_changed(name, base, local, new)


def is_same(one: bytes, other: bytes) -> bool:
    """Whether two contents are the same but for line endings and byte order mark."""
    if one == other:
        return True
    texts = [text_of(content) for content in (one, other)]
    if texts[0] is None or texts[1] is None:
        return False
    first, second = (
        with_ending(text.removeprefix(_BOM), "\n") for text in texts if text is not None
    )
    return first == second


def text_of(content: bytes) -> str | None:
    """Give the text with its byte order mark, if any; None for what is no text in UTF-8."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _one_is_not_there(base: bytes | None, local: bytes | None, new: bytes | None) -> MergedFile:
    if local is None:
        is_first = base is None
        return MergedFile(Became.ADDED, new) if is_first else MergedFile(Became.DELETED)
    is_untouched = base is not None and is_same(base, local)
    return MergedFile(Became.REMOVED if is_untouched else Became.LEFT)


def _as_local(local: bytes, new: bytes) -> bytes:
    mine, theirs = text_of(local), text_of(new)
    if mine is None or theirs is None:
        return new
    mark = _BOM if mine.startswith(_BOM) else ""
    return (mark + with_ending(theirs.removeprefix(_BOM), ending_of(mine))).encode()


def _both_changed(name: str, base: bytes, local: bytes, new: bytes) -> MergedFile:
    texts = [text_of(content) for content in (base, local, new)]
    plain = [text.removeprefix(_BOM) for text in texts if text is not None]
    if len(plain) < len(texts):
        return MergedFile(Became.CONFLICT, new, why=_NO_TEXT)
    mark = _BOM if local.startswith(_BOM.encode()) else ""
    if name == SETUP_FILE:
        return _with_mark(_setup_merged(*plain), mark)
    merged = merge_text(*plain)
    if not merged.is_clean:
        return MergedFile(Became.CONFLICT, new, why=_SAME_LINES)
    if not _still_reads(name, merged.text):
        return MergedFile(Became.CONFLICT, new, why=_NOT_READABLE)
    return MergedFile(Became.MERGED, (mark + merged.text).encode())


def _setup_merged(base: str, local: str, new: str) -> MergedFile:
    merged = merge_yaml(base, local, new)
    if merged.text is not None:
        return MergedFile(Became.MERGED, merged.text.encode())
    beside = merge_yaml(base, local, new, prefer_new=True).text or new
    where = tuple(".".join(steps) for steps in merged.conflicts)
    why = _SAME_VALUES if where else _NOT_READABLE
    return MergedFile(Became.CONFLICT, beside.encode(), where, why)


def _with_mark(merged: MergedFile, mark: str) -> MergedFile:
    content = merged.content or b""
    return replace(merged, content=mark.encode() + content)


def _still_reads(name: str, text: str) -> bool:
    """Whether what has a form of its own still has it; lines put together need not make sense."""
    suffix = name.rpartition(".")[2].lower()
    try:
        if suffix in ("json", "geojson"):
            json.loads(text)
        elif suffix in ("yaml", "yml"):
            YAML(typ="safe", pure=True).load(text)
    except (ValueError, YAMLError):
        return False
    return True


_TWO_OF_A_NAME = Text(
    sv="du har redan en egen fil med det namnet",
    en="you already have a file of your own by that name",
)
_NO_TEXT = Text(
    sv="både du och mallen har ändrat den, och den är ingen vanlig textfil",
    en="both you and the template changed it, and it is no plain text",
)
_SAME_LINES = Text(
    sv="både du och mallen har ändrat samma rader",
    en="both you and the template changed the same lines",
)
_SAME_VALUES = Text(
    sv="både du och mallen har ändrat samma sak",
    en="both you and the template changed the same thing",
)
_NOT_READABLE = Text(
    sv="både du och mallen har ändrat den, och ändringarna går inte säkert att foga ihop",
    en="both you and the template changed it, and the changes cannot be put together safely",
)
