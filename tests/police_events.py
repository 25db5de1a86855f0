"""The published police events of 2023 and 2024, and Örebro: read and counted in a way of its own."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

NOW = datetime(2025, 1, 8, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
WHOLE = "hela"
MAP = b"""based_on: polisen_handelser
actor: polisen
places:
  \xc3\x96rebro: hela
county_places:
  - \xc3\x96rebro l\xc3\xa4n
"""


def orebro_setup(shared_data: Path) -> dict[str, Any]:
    """Örebro's setup: the whole municipality and its 36 RegSO, and the police who send events."""
    file = shared_data / "se-delomraden-geo" / "orebro_regso2025.csv"
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert len(rows) == 36
    whole: dict[str, Any] = {"id": WHOLE, "name": "Hela kommunen", "municipality": "1880"}
    parts = [
        {"id": r["regsokod"], "name": r["regso"], "municipality": r["kommunkod"], "part_of": WHOLE}
        for r in rows
    ]
    due: dict[str, Any] = {"weekday": "friday", "time": "12:00"}
    return {
        "method": "est 0.1.0",
        "setup": "orebro",
        "revision": 1,
        "municipalities": [{"code": "1880", "name": "Örebro"}],
        "areas": [whole, *parts],
        "actors": [{"id": "polisen", "name": "Polisen", "type": "polis", "templates": ["event"]}],
        "cycle": {"first": "2023-W01", "report_by": due, "meet": due | {"weeks_after": 1}},
        "retention": {"reports_months": 24, "decision": "KS 1"},
    }


def content_of(shared_data: Path, year: int) -> bytes:
    return (shared_data / "polisen-handelser" / f"handelser_{year}.csv.gz").read_bytes()


def table_of(content: bytes) -> list[dict[str, str]]:
    text = gzip.decompress(content).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def counted_here(rows: list[dict[str, str]], place: str) -> Counter[tuple[str, str]]:
    """Count events by ISO week and indicator in another way than the import does: by pattern and table."""
    indicators = {
        r"Bråk": "brak",
        r"Misshandel(, grov)?": "misshandel",
        r"Rån(, försök| väpnat| övrigt)?": "ran",
        r"Stöld/inbrott|Inbrott(, försök)?": "inbrott",
        r"Stöld(, försök)?|Motorfordon, stöld": "stold",
        r"Skadegörelse": "annan_skadegorelse",
        r"Fylleri/LOB|Ofredande/förargelse|Ordningslagen": "ordningsstorning",
        r"Våld/hot mot tjänsteman": "personal_hot",
        r"Sabotage mot blåljusverksamhet": "angrepp_blaljus",
    }
    months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    weeks: Counter[tuple[str, str]] = Counter()
    for row in rows:
        found = [i for p, i in indicators.items() if re.fullmatch(p, row["type"].strip())]
        if row["location_name"].strip() != place or not found:
            continue
        day, month = row["name"].split()[:2]
        published = date.fromisoformat(row["datetime"][:10])
        days = [
            date(y, months.index(month[:3]) + 1, int(day))
            for y in (published.year - 1, published.year)
        ]
        nearest = min(days, key=lambda d: abs((published - d).days))
        iso = nearest.isocalendar()
        weeks[f"{iso.year}-W{iso.week:02}", found[0]] += 1
    return weeks
