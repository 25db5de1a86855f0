"""A browser that is already on the machine, for what only a browser can do: print a page as a PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from est_framework.errors import SurroundingsError
from est_framework.language import Text

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_PROGRAMS = ("C:/Program Files", "C:/Program Files (x86)", "~/AppData/Local")
_APPS = ("/Applications", "~/Applications")
PLACES = (
    *(f"{folder}/Google/Chrome/Application/chrome.exe" for folder in _PROGRAMS),
    *(f"{folder}/Microsoft/Edge/Application/msedge.exe" for folder in _PROGRAMS),
    *(f"{folder}/Chromium/Application/chrome.exe" for folder in _PROGRAMS),
    *(f"{folder}/Google Chrome.app/Contents/MacOS/Google Chrome" for folder in _APPS),
    *(f"{folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge" for folder in _APPS),
    *(f"{folder}/Chromium.app/Contents/MacOS/Chromium" for folder in _APPS),
)
"""Where the browsers install themselves on Windows and macOS, beside what the path finds."""

_FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-pdf-header-footer",
)
_WHOLE = ("--export-tagged-pdf", "--generate-pdf-document-outline")
_DRAFT = ("--disable-pdf-tagging",)
_PATIENCE = 600.0
"""Seconds; a manual of 400 pages takes about 15 on a quiet machine."""


def find_browser() -> Path:
    """
    Find a browser of the Chromium family on this machine.

    Raises:
        SurroundingsError: There is none where they usually are.
    """
    for command in COMMANDS:
        found = shutil.which(command)
        if found:
            return Path(found)
    for place in PLACES:
        file = Path(place).expanduser()
        if file.is_file():
            return file
    raise SurroundingsError(
        Text(
            sv="Det finns ingen webbläsare som kan skriva PDF. Sökte efter Chromium, Google Chrome och "
            "Microsoft Edge. Installera en av dem och försök igen.",
            en="There is no browser that can write PDF. Looked for Chromium, Google Chrome and "
            "Microsoft Edge. Install one of them and try again.",
        )
    )


def print_pdf(html: str, folder: Path, browser: Path, *, draft: bool = False) -> bytes:
    """
    Print a page that holds all it needs, as a tagged PDF with an outline of its headings.

    Args:
        html: The page; it decides paper, margins and page numbers with `@page`.
        folder: Where the browser may write what it needs meanwhile. Not the system's temporary folder: a
            browser that is kept apart from the rest of the machine has another one.
        browser: The browser's program.
        draft: Leave out tags and outline, for a print that only measures: it takes two thirds of the time.

    Raises:
        SurroundingsError: The browser does not start, or does not get done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(
            dir=folder, prefix="est-print-", ignore_cleanup_errors=True
        ) as work:
            return _printed(html, Path(work).resolve(), browser, _DRAFT if draft else _WHOLE)
    except (OSError, subprocess.SubprocessError) as error:
        raise SurroundingsError(_no_pdf(browser, _said(error))) from error


def _printed(html: str, work: Path, browser: Path, kind: tuple[str, ...]) -> bytes:
    page, pdf = work / "page.html", work / "page.pdf"
    page.write_text(html, encoding="utf-8")
    own = (f"--user-data-dir={work / 'profile'}", f"--print-to-pdf={pdf}")
    subprocess.run(
        [str(browser), *_FLAGS, *kind, *_when_root(), *own, page.as_uri()],
        capture_output=True,
        timeout=_PATIENCE,
        check=True,
    )
    return pdf.read_bytes()


def _said(error: Exception) -> str:
    words = getattr(error, "stderr", None)
    return words.decode(errors="replace") if words else str(error)


def _when_root() -> tuple[str, ...]:
    """Give what the browser needs to start at all when it is run by root, as in most containers."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _no_pdf(browser: Path, said: str) -> Text:
    tail = said.strip()[-800:]
    return Text(
        sv=f"Webbläsaren {browser} skrev ingen PDF. Prova att starta den för hand. Den sade:\n{tail}",
        en=f"The browser {browser} wrote no PDF. Try to start it by hand. It said:\n{tail}",
    )
