"""Real files spoilt: as bytes, as the parts of what they hold, and as the members of what is packed."""

from __future__ import annotations

import io
import json
import random
import warnings
import zipfile
from collections.abc import Callable
from typing import Any

TOKENS = (
    *(
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n",
        b"\t",
        b'"',
        b"'",
        b",",
        b";",
        b"{",
        b"}",
        b"[",
        b"]",
    ),
    *(
        b"<",
        b">",
        b"&#0;",
        b"<!DOCTYPE x [",
        b"]]>",
        b"<x>",
        b"</x>",
        b"&amp;",
        b"\\",
        b"\\u0000",
        b"\\ud800",
    ),
    *(
        b"null",
        b"true",
        b"NaN",
        b"1e999",
        b"-0",
        b"9" * 400,
        b"0x1F",
        b"2026-W53",
        b"2026-02-30",
        b"24:00",
    ),
    *(
        b"- ",
        b": ",
        b"&a ",
        b"*a",
        b"!!python/object:x",
        b"? ",
        b"|",
        b"%",
        b"---\n",
        b"#",
        b"=1+1",
        b"\xc3\xa5",
    ),
    *(
        "\u202e".encode(),
        "\u200b".encode(),
        "\ufeff".encode(),
        "\uff11".encode(),
        "\U0001f600".encode(),
    ),
    *(b"19121212-1212", b"PK\x03\x04", b"PAR1", b"SQLite format 3\x00", b"A" * 5000, b"[" * 300),
)
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1.5,
        10**30,
        1e308,
        "",
        " ",
        "\u0000",
        "å" * 3000,
        "=1+1",
        "2026-W53",
    ),
    *(
        [],
        {},
        [[]],
        [{}],
        {"": ""},
        [None],
        ["x"],
        {"state": []},
        {"x": {"x": {"x": []}}},
        "19121212-1212",
    ),
)
ZIP = b"PK\x03\x04"
Mutate = Callable[[bytes, random.Random], bytes]


def spoilt(seeds: list[bytes], chance: random.Random) -> bytes:
    """Give a file made of one of the seeds, spoilt once or a few times."""
    content = chance.choice(seeds)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        how = chance.random()
        if content.startswith(ZIP) and how < 0.85:
            content = _within(content, chance)
        elif how < 0.45 and content[:1] in b"{[":
            content = _structure(content, chance)
        elif how < 0.5:
            content = _spliced(content, chance.choice(seeds), chance)
        else:
            content = _bytes(content, chance)
    return content


def _bytes(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    to = min(len(content), at + chance.choice((1, 1, 2, 4, 16, 200)))
    before, here, after = content[:at], content[at:to], content[to:]
    flipped = bytes([here[0] ^ 1 << chance.randrange(8)]) + here[1:] if here else b""
    drawn = bytes(chance.randrange(256) for _ in here)
    return chance.choice(
        (
            before,
            before + after,
            before + here * chance.choice((2, 3, 40)) + after,
            before + drawn + after,
            before + flipped + after,
            before + chance.choice(TOKENS) + after,
            before + chance.choice(TOKENS) + here + after,
        )
    )


def _spliced(content: bytes, other: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)] + other[chance.randrange(len(other) + 1) :]


def _structure(content: bytes, chance: random.Random) -> bytes:
    """Change a value, a name or the shape of a JSON document; of one that is none any more, its bytes."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return _bytes(content, chance)
    places = [*_places(data)]
    if not places:
        return json.dumps(chance.choice(VALUES)).encode()
    box, key = chance.choice(places)
    kind = chance.randrange(5)
    if kind == 0:
        del box[key]
    elif kind == 1 and isinstance(box, dict):
        box[chance.choice((*box, "", "x", "\u0000", "state", "value", "id"))] = box.pop(key)
    elif kind == 2:
        box[key] = [box[key]] * chance.choice((1, 2, 50))
    elif kind == 3:
        other, name = chance.choice(places)
        box[key] = json.loads(json.dumps(other[name])) if name in _keys(other) else None
    else:
        box[key] = chance.choice(VALUES)
    return json.dumps(data, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _keys(box: Any) -> Any:
    return box if isinstance(box, dict) else range(len(box))


def _places(data: Any) -> Any:
    for key in list(_keys(data)) if isinstance(data, dict | list) else ():
        yield data, key
        yield from _places(data[key])


def _within(content: bytes, chance: random.Random) -> bytes:
    """Spoil a member of a packed file, or take one away, add one, or give one another name."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = [(i.filename, packed.read(i)) for i in packed.infolist()[:60]]
    except Exception:  # noqa: BLE001  # damaged before: then its bytes are spoilt
        return _bytes(content, chance)
    if not members:
        return _bytes(content, chance)
    n = chance.randrange(len(members))
    name, inner = members[n]
    kind = chance.randrange(8)
    if kind == 0:
        del members[n]
    elif kind == 1:
        members.append((name, inner[: len(inner) // 2]))
    elif kind == 2:
        members[n] = (chance.choice(("../x", "/x", "x/" * 50, "", "a\\b", name.upper())), inner)
    else:
        members[n] = (name, _bytes(inner, chance))
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", chance.choice((0, 8))) as packed:
        warnings.simplefilter("ignore")  # the same name twice is meant
        for one, inside in members:
            packed.writestr(zipfile.ZipInfo(one or "x"), inside)
    return made.getvalue()
