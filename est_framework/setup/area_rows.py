"""Areas as people have them in rows: typed, pasted from Excel, or read from a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.setup.answers import NewArea

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST = 2_000
_COLUMNS = {
    "name": (
        "name",
        "namn",
        "område",
        "omrade",
        "område/plats",
        "area",
        "plats",
        "regso",
        "regsonamn",
    ),
    "id": ("id", "kod", "code", "områdeskod", "area_id", "regsokod", "desokod"),
    "part_of": ("part_of", "ingår i", "ingar i", "del av", "part of"),
    "municipality": ("municipality", "kommun", "kommunkod"),
}
"""The columns of a table of areas and what people call them."""


def areas_from_lines(text: str) -> tuple[NewArea, ...]:
    """
    Read areas as they are typed or pasted: one a line, or several on one line with tabs, `;` or `,` between.

    Raises:
        UsageError: A line is no area; says which.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        for separator in ("\t", ";", ","):
            if separator in lines[0]:
                names = (part.strip() for part in lines[0].split(separator))
                return areas_from_rows([[name] for name in names if name])
        return areas_from_rows([lines])
    return areas_from_rows([line.split("\t") for line in lines])


def areas_from_rows(rows: Iterable[Sequence[str]]) -> tuple[NewArea, ...]:
    """
    Read areas from a table: one column of names, or columns with a header.

    Raises:
        UsageError: There are several columns and nothing says what they hold, or a row is no area.
    """
    filled = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        return ()
    header = [column(cell) for cell in filled[0]]
    if "name" in header:
        filled = filled[1:]
    elif max(sum(1 for cell in row if cell) for row in filled) > 1:
        raise UsageError(_NO_HEADER)
    else:
        filled = [[next(cell for cell in row if cell)] for row in filled]
        header = ["name"]
    areas = tuple(one_area(dict(zip(header, row, strict=False))) for row in filled)
    return no_twice(areas)


def column(cell: str) -> str:
    """Give the column that a heading means; empty where it means none."""
    return next((k for k, names in _COLUMNS.items() if cell.casefold() in names), "")


def one_area(row: Mapping[str, Any]) -> NewArea:
    """
    Make an area of a row's cells by column.

    Raises:
        UsageError: A cell cannot be used; says which.
    """
    said = {key: row[key] for key in _COLUMNS if row.get(key)}
    try:
        return NewArea.model_validate(said)
    except ValidationError as error:
        key = str(error.errors()[0]["loc"][0])
        seen = ascii(row.get(key, ""))[:60]
        raise UsageError(
            Text(
                sv=f"{seen} går inte att använda som {key} för ett område. Ett namn har 1–100 tecken på en "
                "rad; ett id har högst 40 bokstäver a–z, siffror, bindestreck och understreck.",
                en=f"{seen} cannot be the {key} of an area. A name has 1 to 100 characters on one line; "
                "an id at most 40 letters a–z, digits, hyphens and underscores.",
            )
        ) from None


def no_twice(areas: tuple[NewArea, ...]) -> tuple[NewArea, ...]:
    """
    Give the areas as they are, where no name stands twice and they are not too many.

    Raises:
        UsageError: One stands twice, or there are too many.
    """
    seen: set[str] = set()
    for area in areas:
        if area.name.casefold() in seen:
            raise UsageError(
                Text(
                    sv=f"Området ”{area.name}” står två gånger. Ge varje område ett eget namn.",
                    en=f"The area “{area.name}” stands twice. Give every area a name of its own.",
                )
            )
        seen.add(area.name.casefold())
    if len(areas) > MOST:
        raise UsageError(
            Text(
                sv=f"{len(areas)} områden är fler än {MOST}. Är det rätt fil?",
                en=f"{len(areas)} areas are more than {MOST}. Is it the right file?",
            )
        )
    return areas


_NO_HEADER = Text(
    sv="Listan har flera kolumner men inget säger vad de är. Ta bara med kolumnen med namn, eller skriv "
    "rubriker överst: name, och om ni vill id, part_of, municipality.",
    en="The list has several columns, but nothing says what they are. Bring only the column of names, or "
    "write headings at the top: name, and if you like id, part_of, municipality.",
)
