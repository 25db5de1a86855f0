"""What goes wrong in reports on their way: each kind of dirt takes a clean report and gives the file sent."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from report_files import rows_of

from est_framework.periods import Period
from est_framework.reports.formats.table_columns import COLUMNS
from est_framework.setup.resolved import ResolvedSetup

# The tax agency's test number and the telephone authority's number for made-up stories, in parts.
NUMBER = "-".join(("19121212", "1212"))
TELEPHONE = "-".join(("070", "1740605"))
MAIL = "@".join(("nagon", "example.com"))


@dataclass(frozen=True)
class File:
    """A file as it was sent."""

    name: str
    content: bytes

    @property
    def suffix(self) -> str:
        """The end of its name, which says its format."""
        return self.name[self.name.rindex(".") :]


Body = dict[str, Any]
Change = Callable[[Body, Body, ResolvedSetup, random.Random], Body | None]
Lay = Callable[[Body, Body, ResolvedSetup, random.Random], File]


def as_json(body: Any) -> File:
    """Write a report, or whatever it has become, as JSON."""
    return File(".json", json.dumps(body, ensure_ascii=False).encode())


def as_csv(body: Body, separator: str = ",", encoding: str = "utf-8") -> File:
    """Write a report as the flat table, quoting nothing that needs none."""
    lines = [separator.join(COLUMNS)]
    for row in rows_of(body):
        cells = (str(row.get(column, "")) for column in COLUMNS)
        quoted = (f'"{c}"' if separator in c or "\n" in c else c for c in cells)
        lines.append(separator.join(quoted))
    text = "".join(f"{line}\r\n" for line in lines)
    return File(".csv", text.encode(encoding, errors="replace"))


def clean(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> File:
    """Send the report as it is, now and then as a table."""
    return as_csv(body) if chance.random() < 0.1 and not body.get("presence") else as_json(body)


def _changed(change: Change) -> Lay:
    def lay(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> File:
        made = copy.deepcopy(body)
        return as_json(change(made, before, setup, chance) or made)

    return lay


def _set(field: str, value: Any) -> Lay:
    return _changed(lambda body, *_: {**body, field: value})


def _moved(**span: int) -> Lay:
    def later(body: Body, *_: Any) -> Body:
        moment = datetime.fromisoformat(body["submitted"]) + timedelta(**span)
        return {**body, "submitted": moment.isoformat()}

    return _changed(later)


def _text(words: str) -> Lay:
    """Put words where the reporter writes freely."""

    def put(body: Body, *_: Any) -> Body:
        if body.get("events"):
            body["events"][0]["description"] = words
            return body
        field = "comment" if "comment" in body else "reporter"
        return {**body, field: words}

    return _changed(put)


def _of_answers(change: Callable[[dict[str, Any]], object]) -> Lay:
    def put(body: Body, *_: Any) -> Body:
        for about in body.get("areas", [])[:1]:
            change(about["answers"])
        return body

    return _changed(put)


def _first(answers: dict[str, Any], answer: Any) -> None:
    if answers:
        answers[next(iter(answers))] = answer


def _of_area(change: Callable[[str], str]) -> Lay:
    def put(body: Body, *_: Any) -> Body:
        for line in (*body.get("areas", [])[:1], *body.get("events", [])[:1]):
            line["area"] = change(line["area"])
        return body

    return _changed(put)


def _of_period(steps: int) -> Lay:
    def other(body: Body, *_: Any) -> Body:
        return {**body, "period": str(Period.parse(body["period"]).shifted(steps))}

    return _changed(other)


def _event(**changes: Any) -> Lay:
    def put(body: Body, *_: Any) -> Body:
        for line in body.get("events", [])[:1]:
            line.update(changes)
        return body

    return _changed(put)


def _without(field: str) -> Lay:
    return _changed(lambda body, *_: {k: v for k, v in body.items() if k != field})


def _emptied(body: Body, *_: Any) -> Body:
    lists = {k: [] for k, v in body.items() if isinstance(v, list)}
    return {**body, **lists, "comment": ""} if "comment" in body else {**body, **lists}


def _copied(body: Body, before: Body, *_: Any) -> Body:
    kept = ("id", "period", "submitted", "actor", "template")
    return {**before, **{k: body[k] for k in kept}} if before else body


def _same_id(body: Body, before: Body, *_: Any) -> Body:
    return {**body, "id": before.get("id", body["id"])}


def _other_actor(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> Body:
    return {**body, "actor": chance.choice(list(setup.actors))}


def _other_template(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> Body:
    return {**body, "template": chance.choice(list(setup.templates))}


def _bytes(change: Callable[[bytes], bytes]) -> Lay:
    def lay(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> File:
        file = as_json(body)
        return File(file.name, change(file.content))

    return lay


def _table(change: Callable[[bytes], bytes], **how: str) -> Lay:
    def lay(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> File:
        file = as_csv(body, **how)
        return File(file.name, change(file.content))

    return lay


def _same(content: bytes) -> bytes:
    return content


def _twice(body: Body, before: Body, setup: ResolvedSetup, chance: random.Random) -> File:
    """Send the same report again under another number, as somebody does who saved a copy."""
    again = {**body, "id": body["id"][:-1] + ("0" if body["id"][-1] != "0" else "1")}
    lines = [json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in (body, again)]
    return File(".ndjson", b"".join(lines))


def _null(answers: dict[str, Any]) -> None:
    _first(answers, None)


DIRT: dict[str, Lay] = {
    "sent late": _moved(days=5),
    "sent very late": _moved(days=90),
    "sent before the period": _moved(days=-30),
    "sent in the future": _moved(days=4000),
    "opened and emptied": _changed(_emptied),
    "nothing, and yet something": _set("nothing_to_report", value=True),
    "copied from last time": _changed(_copied),
    "last time's number": _changed(_same_id),
    "twice in a file": _twice,
    "a number that is none": _set("id", "47"),
    "another actor": _changed(_other_actor),
    "an actor misspelt": _set("actor", "polisn"),
    "another template": _changed(_other_template),
    "a template misspelt": _set("template", "weekly"),
    "the period before": _of_period(-1),
    "a period to come": _of_period(30),
    "a week typed otherwise": _set("period", "v. 47"),
    "an area in capitals": _of_area(str.upper),
    "an area misspelt": _of_area(lambda area: f"{area[:-1]}x"),
    "an area of another alphabet": _of_area(lambda area: area.replace("a", "\u0430")),
    "an area with a space": _of_area(lambda area: f" {area}"),
    "an unknown question": _of_answers(lambda a: a.update(ufo={"state": "none_seen"})),
    "a question of others": _of_answers(lambda a: a.update(klotter={"state": "none_seen"})),
    "a count in words": _of_answers(lambda a: _first(a, {"state": "value", "value": "tre"})),
    "a count in a text": _of_answers(lambda a: _first(a, {"state": "value", "value": "3"})),
    "a count too great": _of_answers(lambda a: _first(a, {"state": "value", "value": 10**7})),
    "a count of zero": _of_answers(lambda a: _first(a, {"state": "value", "value": 0})),
    "half a count": _of_answers(lambda a: _first(a, {"state": "value", "value": 1.5})),
    "a value and none seen": _of_answers(lambda a: _first(a, {"state": "none_seen", "value": 2})),
    "a state in capitals": _of_answers(lambda a: _first(a, {"state": "None_seen"})),
    "no answer at all": _of_answers(_null),
    "an event of another time": _event(date="2025-02-01"),
    "an event on no day": _event(date="2027-02-30"),
    "an event at dusk": _event(part_of_day="Evening "),
    "an event of nothing": _event(indicator=""),
    "an exact position": _event(place="59.3325765, 18.0649123"),
    "a field of a person": _event(namn="x"),
    "a personal number": _text(f"Det var {NUMBER} igen."),
    "a telephone number": _text(f"Ring {TELEPHONE}."),
    "an address of mail": _text(f"Skriv till {MAIL}."),
    "protection": _text("Hon har skyddad identitet."),
    "one person described": _text("En 17-åring på tredje våningen i röd jacka."),
    "a name": _text("Anna Andersson sågs vid torget."),
    "a sensitive word": _text("Flera hade missbruk."),
    "like a formula": _text("=1+1"),
    "says nothing": _text("-"),
    "too long": _text("Bråk. " * 500),
    "an unseen sign": _text("Bråk\u0007 vid torget"),
    "an extra field": _set("vader", "regn"),
    "no digest": _without("digest"),
    "another digest": _set("digest", "sha256:" + "0" * 64),
    "another setup": _set("setup", "annan"),
    "another revision": _set("setup_revision", 99),
    "another release": _set("method", "est 9.9.9"),
    "no areas": _without("areas"),
    "not a list": _set("events", {}),
    "cut off": _bytes(lambda content: content[: len(content) * 2 // 3]),
    "with a byte order mark": _bytes(lambda content: b"\xef\xbb\xbf" + content),
    "in the old encoding": _bytes(lambda c: c.decode().replace("torget", "ån").encode("cp1252")),
    "a comma too many": _bytes(lambda content: content[:-1] + b",}"),
    "a key twice": _bytes(lambda content: content[:-1] + b', "revision": 2}'),
    "no number at all": _bytes(lambda c: c.replace(b'"revision": 1', b'"revision": NaN')),
    "empty": _bytes(lambda _: b""),
    "a web page": _bytes(lambda _: b"<html><body>Logga in</body></html>"),
    "with semicolons": _table(_same, separator=";", encoding="cp1252"),
    "a ragged row": _table(lambda c: c.replace(b"\r\n", b",\r\n", 2).replace(b",\r\n", b"\r\n", 1)),
    "an open quote": _table(lambda c: c[:-2] + b'"\r\n'),
    "an unknown column": _table(lambda c: c.replace(b"reporter", b"rapportor", 1)),
    "no last line end": _table(lambda c: c[:-2]),
    "no header": _table(lambda c: c.split(b"\r\n", 1)[1]),
}
"""By name: each comes about as often as any other."""
