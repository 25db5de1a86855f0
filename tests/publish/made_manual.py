"""A small manual with the real theme and settings: builds in a second or two."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from est_framework.language import LANGUAGES
from est_framework.publish.manual.glossary import COLUMNS, read_glossary, tooltips
from est_framework.publish.manual.site import BASE, CONFIGURATIONS

ROOT = Path(__file__).parents[2]
GLOSSARY = f"""{",".join(COLUMNS)}
lagesbild,lägesbild,situation picture,lägesbilden;lägesbilder,situation pictures,överblick,overview,\
"Det som aktörerna rapporterat, område för område.","What the actors reported, area by area."
veckomote,veckomöte,weekly meeting,veckomötet;veckomöten,weekly meetings,EST-möte,get-together,\
Mötet där aktörerna beslutar om insatser.,The meeting where the actors decide on measures.
insats,insats,measure,insatsen;insatser,measures,åtgärd;åtgärder,step,\
"Något som aktörerna har beslutat att göra.","Something the actors have decided to do."
inget_att_rapportera,inget att rapportera,nothing to report,,,tomt,empty,\
"Det rapportören säger när den har tittat efter men inte sett något.",\
"What a reporter says who has looked and seen nothing."
"""
PAGES = {
    "index.md": "# Start\n\nVeckomötet läser lägesbilden. Lägesbilden är kort.\n\n[Nästa](week/one.md)\n",
    "week/one.md": "# Insatser\n\nEn insats har en ägare.\n\n## Mer om insatser\n\nVeckomötet följer upp "
    "varje insats. Ett möte räcker.\n",
}


def small_checkout(
    folder: Path, pages: Mapping[str, str] = PAGES, *, edit_base: str = "", glossary: str = GLOSSARY
) -> Path:
    """Write a checkout with the same few pages in both languages, and the real theme."""
    shutil.copytree(ROOT / "manual" / "theme", folder / "manual" / "theme")
    (folder / "manual" / "glossary.csv").write_text(glossary, encoding="utf-8")
    terms = read_glossary(folder / "manual")
    (folder / "manual" / "includes").mkdir()
    base = (ROOT / BASE).read_text(encoding="utf-8")
    base = base.replace('edit_base: ""', f'edit_base: "{edit_base}"')
    (folder / BASE).write_text(base, encoding="utf-8")
    for language in LANGUAGES:
        include = folder / "manual" / "includes" / f"glossary.{language}.yml"
        include.write_text(tooltips(terms, language), encoding="utf-8")
        for name, text in pages.items():
            file = folder / "manual" / language / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        settings = (ROOT / CONFIGURATIONS[language]).read_text(encoding="utf-8").split("\nnav:")[0]
        nav = "".join(f"  - {name}\n" for name in pages)
        (folder / CONFIGURATIONS[language]).write_text(f"{settings}\nnav:\n{nav}", encoding="utf-8")
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder to this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        pass
