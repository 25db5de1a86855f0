"""The manual while it is being written: one language, on this machine only, built again on each change."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES, Language, Text
from est_framework.publish.manual.glossary import GLOSSARY
from est_framework.publish.manual.site import BASE, CONFIGURATIONS, build_site

_NUMBER = "/_est/build"
"""Asked by each open page every second: another number than when the page was read means read it again."""
_RELOAD = f"""<script>(() => {{ let first;
setInterval(() => fetch("{_NUMBER}").then((r) => r.text()).then((now) => {{
if ((first ??= now) !== now) location.reload(); }}).catch(() => {{}}), 1000); }})();</script>
"""


class Preview:
    """
    One language of the manual, served from a temporary folder.

    Attributes:
        address: Where to open it.
        warnings: What the site builder said about the newest build; empty when all is well.
    """

    def __init__(self, checkout: Path, language: Language, folder: Path, port: int) -> None:
        self.warnings = ""
        self._checkout = checkout
        self._language = language
        self._folder = folder
        self._number = 0
        self._seen: dict[Path, int] = {}
        self.server = _listen(self, port)
        self.address = f"http://127.0.0.1:{self.server.server_port}/{language}/index.html"

    @property
    def number(self) -> int:
        """How many times the site has been built."""
        return self._number

    @property
    def site(self) -> Path:
        """The folder with the newest site that could be built; its language's folder lies in it."""
        return self._folder / str(self._number)

    def build(self) -> None:
        """
        Build the site once more; the old one stays until the new one is whole.

        Raises:
            EstError: It cannot be built; the old one is still served.
        """
        self._seen = _state(self._checkout, self._language)
        new = self._folder / str(self._number + 1)
        self.warnings = build_site(self._checkout, self._language, new / self._language)
        self._number += 1
        shutil.rmtree(self._folder / str(self._number - 2), ignore_errors=True)

    def refresh(self) -> bool:
        """
        Build the site again if a source has changed since last time, and say whether it has.

        Raises:
            EstError: It cannot be built; the old one is still served, and the same fault is told once.
        """
        if _state(self._checkout, self._language) == self._seen:
            return False
        self.build()
        return True


@contextmanager
def preview(checkout: Path, language: Language, *, port: int = 0) -> Iterator[Preview]:
    """
    Serve one language of the manual for as long as the block runs, to this machine only.

    Args:
        checkout: The folder that holds `manual/` and `mkdocs.yml`.
        language: Which language.
        port: Which port; 0 takes a free one.

    Raises:
        SurroundingsError: The site cannot be built, or the port is taken.
        IntegrityError: The glossary does not agree with itself.
    """
    with tempfile.TemporaryDirectory(prefix="est-manual-") as folder:
        made = Preview(checkout, language, Path(folder), port)
        with made.server:
            made.build()
            thread = threading.Thread(target=made.server.serve_forever, daemon=True)
            thread.start()
            try:
                yield made
            finally:
                made.server.shutdown()
                thread.join()


class _Pages(SimpleHTTPRequestHandler):
    """Gives the newest site, with a script in each page that reads it again after a new build."""

    def __init__(self, *wiring: object, shown: Preview) -> None:
        self._shown = shown
        super().__init__(*wiring, directory=str(shown.site))  # type: ignore[arg-type]

    def do_GET(self) -> None:  # the library's name
        """Answer a browser."""
        if self.path == _NUMBER:
            self._say(str(self._shown.number), "text/plain")
        elif self.path == "/":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self._shown.address)
            self.end_headers()
        elif other := _other_language(self.path, self._shown):
            self._say(_only_one(other), "text/html", HTTPStatus.NOT_FOUND)
        elif (page := Path(self.translate_path(self.path))).suffix == ".html" and page.is_file():
            self._say(page.read_text(encoding="utf-8") + _RELOAD, "text/html")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Tell the browser to ask every time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        """Say nothing: the command line does the talking."""

    def _say(self, text: str, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _listen(shown: Preview, port: int) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Pages, shown=shown))
    except (OSError, OverflowError) as error:
        raise SurroundingsError(
            Text(
                sv=f"Port {port} går inte att använda: {error}. Välj en annan, eller ingen alls.",
                en=f"Port {port} cannot be used: {error}. Choose another, or none at all.",
            )
        ) from error


def _other_language(path: str, shown: Preview) -> Language | None:
    there = {folder.name for folder in shown.site.iterdir()}
    return next(
        (one for one in LANGUAGES if one not in there and path.startswith(f"/{one}/")), None
    )


def _only_one(language: Language) -> str:
    command = f"<code>est manual serve --lang {language}</code>"
    return (
        '<!doctype html><html lang="sv"><meta charset="utf-8"><title>est manual serve</title>'
        f"<p>Förhandsvisningen gäller ett språk i taget. Kör {command}.</p>"
        f'<p lang="en">The preview is of one language at a time. Run {command}.</p></html>'
    )


def _state(checkout: Path, language: Language) -> dict[Path, int]:
    """Give each source with when it was changed last."""
    manual = checkout / "manual"
    folders = (manual / language, manual / "theme", manual / "includes")
    files = [
        *(file for folder in folders for file in folder.rglob("*") if file.is_file()),
        manual / GLOSSARY,
        *(checkout / name for name in (BASE, *CONFIGURATIONS.values())),
    ]
    return {file: _changed(file) for file in files}


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:  # an editor may be replacing it right now
        return 0
