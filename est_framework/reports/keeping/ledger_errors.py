"""What a database says, turned into what a coordinator can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from est_framework.errors import EstError, IntegrityError, SurroundingsError
from est_framework.language import Text

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DISK = {
    sqlite3.SQLITE_PERM: Text(sv="filen får inte öppnas", en="the file may not be opened"),
    sqlite3.SQLITE_NOMEM: Text(sv="minnet är slut", en="out of memory"),
    sqlite3.SQLITE_READONLY: Text(sv="filen är skrivskyddad", en="the file is read-only"),
    sqlite3.SQLITE_IOERR: Text(sv="disken svarar med fel", en="the disk answers with errors"),
    sqlite3.SQLITE_FULL: Text(sv="disken är full", en="the disk is full"),
    sqlite3.SQLITE_CANTOPEN: Text(sv="filen går inte att öppna", en="the file cannot be opened"),
    sqlite3.SQLITE_AUTH: Text(sv="åtkomst nekas", en="access is denied"),
    sqlite3.SQLITE_NOLFS: Text(sv="filen är för stor", en="the file is too large"),
}
_PRIMARY = 0xFF
"""SQLite's extended codes carry the plain one in their lowest byte."""
_AWAY = {"08", "57"}
"""PostgreSQL's classes of states where the connection or the server went away."""
_SERVER_BUSY = {"55P03", "40001", "40P01"}
_SERVER = {
    "25006": Text(sv="databasen är skrivskyddad", en="the database is read-only"),
    "28": Text(sv="åtkomst nekas", en="access is denied"),
    "3D": Text(sv="databasen finns inte", en="the database does not exist"),
    "42501": Text(
        sv="användaren får inte göra tabeller eller skriva där",
        en="the user may not make tables or write there",
    ),
    "3F": Text(sv="schemat finns inte", en="the schema does not exist"),
    "53100": Text(sv="serverns disk är full", en="the server's disk is full"),
    "53200": Text(sv="serverns minne är slut", en="the server is out of memory"),
    "53300": Text(
        sv="servern har för många anslutningar", en="the server has too many connections"
    ),
    "53": Text(sv="servern saknar resurser", en="the server lacks resources"),
    "58": Text(sv="serverns disk svarar med fel", en="the server's disk answers with errors"),
}
"""PostgreSQL's states, or classes of them, where the surroundings stand in the way."""


@contextmanager
def plain_errors(place: str) -> Iterator[None]:
    """
    Turn what the database says while the block runs into errors that say what to do.

    Args:
        place: The ledger as people know it: its path, or its address without password.

    Raises:
        SurroundingsError: Lock, disk, permission or connection.
        IntegrityError: The database is damaged.
    """
    try:
        yield
    except (sqlite3.Error, DBAPIError) as problem:
        raise what_it_means(problem, place) from problem


def what_it_means(problem: sqlite3.Error | DBAPIError, place: str) -> EstError:
    """Give the error that says what to do about what a database said."""
    said = problem.orig if isinstance(problem, DBAPIError) else problem
    if isinstance(said, sqlite3.Error):
        return _said_by_sqlite(said, place)
    state = getattr(said, "sqlstate", None)
    words = str(said).strip().partition("\n")[0]
    if state is None or state[:2] in _AWAY:
        return _unreachable(place, words)
    if state in _SERVER_BUSY:
        return _busy(place)
    what = _SERVER.get(state) or _SERVER.get(state[:2])
    return _disk(place, what) if what else damaged(place, words)


def _said_by_sqlite(problem: sqlite3.Error, place: str) -> EstError:
    code = getattr(problem, "sqlite_errorcode", None)
    primary = None if code is None else code & _PRIMARY
    if primary in _BUSY:
        return _busy(place)
    if primary in _DISK:
        return _disk(place, _DISK[primary])
    return damaged(place, str(problem))


def _busy(place: str) -> SurroundingsError:
    return SurroundingsError(
        Text(
            sv=f"Liggaren {place} är upptagen: ett annat program har läst eller skrivit i den "
            "hela den tid vi väntade. Ingenting har ändrats. Stäng det andra programmet och kör "
            "igen.",
            en=f"The ledger {place} is busy: another program was reading or writing it all the "
            "time we waited. Nothing has changed. Close the other program and run again.",
        )
    )


def _disk(place: str, what: Text) -> SurroundingsError:
    return SurroundingsError(
        Text(
            sv=f"Liggaren {place} går inte att använda: {what.sv}. Det som redan var bekräftat "
            "finns kvar, resten är inte sparat. Åtgärda felet och kör samma sak igen.",
            en=f"The ledger {place} cannot be used: {what.en}. What was already confirmed is still "
            "there, the rest is not kept. Mend it and run the same thing again.",
        )
    )


def _unreachable(place: str, said: str) -> SurroundingsError:
    return SurroundingsError(
        Text(
            sv=f"Databasen {place} svarar inte som den ska ({said}). Det går inte att veta om det "
            "sista hann sparas. Kör samma sak igen när den är uppe; det som redan finns sparas "
            "inte två gånger.",
            en=f"The database {place} does not answer as it should ({said}). There is no knowing "
            "whether the last was kept. Run the same thing again when it is up; what is already "
            "there is not kept twice.",
        )
    )


def damaged(place: str, said: str) -> IntegrityError:
    """Give the error for a ledger that is damaged or none, with what the database said."""
    return IntegrityError(
        Text(
            sv=f"Liggaren {place} är skadad eller ingen liggare ({said}). Ändra inget i den. Kör "
            "est ledger verify om det går, och lägg tillbaka den senaste säkerhetskopian.",
            en=f"The ledger {place} is damaged or is no ledger ({said}). Change nothing in it. Run "
            "est ledger verify if you can, and put the newest backup back.",
        )
    )


def made_by_newer(place: str, version: object, known: int) -> IntegrityError:
    """Give the error for a ledger that a newer version of the tool has made."""
    return IntegrityError(
        Text(
            sv=f"Liggaren {place} är gjord av en nyare utgåva av verktyget (liggarversion "
            f"{version}, här går det till {known}). Ingenting har rörts. Uppgradera est-framework.",
            en=f"The ledger {place} was made by a newer release of the tool (ledger version "
            f"{version}, this one knows {known}). Nothing has been touched. Upgrade est-framework.",
        )
    )
