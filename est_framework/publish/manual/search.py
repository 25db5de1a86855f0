"""
Search in the manual: Pagefind's index, told which words a Swede would also look for.

Pagefind knows Swedish endings and the beginning of a word, so "lägesbilder" finds *lägesbilden* and
"vecka" finds *veckomöte*. It does not know that a *veckomöte* is a *möte*, nor any synonym. Those words
are given to it with each page; the page that people read stays as it is.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape, unescape
from pathlib import Path

from est_framework.errors import SurroundingsError
from est_framework.language import Language, Text
from est_framework.publish.manual.glossary import Term

INDEX = "pagefind"
"""The folder of the index, in the site."""
OTHER_WORDS = "est-other-words"
"""The id of what is added; the page's script shows nothing from there."""
_ARTICLE = re.compile(r"(<article\b)(.*?)(</article>)", re.DOTALL)
_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL)
_OPENING = re.compile(r"<html\b[^>]*>")
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")
_LOWERED = {"findings": 0.2}
"""Folders of many small pages alike, which would push everything else down; they keep to their own words."""
_ADDED_WEIGHT = 0.1
_MOST_TIMES = 8
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
_PREFIXES = re.compile(
    "av|efter|fram|för|före|förut|genom|god|igen|inne|jäm|med|mellan|sam|till|upp|under|ut|var|åter|över"
)
"""What opens a word without making it a compound: *förklara* is no sort of *klara*."""
_ENDINGS = re.compile("ingen|ring|allt|andra|annan|annat|bara|talet|utom")
"""What closes a word without being what the word is about."""
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-playground*")
"""Pagefind's own search boxes; the manual has its own, in both languages and small."""


def index_site(site: Path, language: Language, terms: Sequence[Term]) -> int:
    """
    Make the search index of a built site, in its folder `pagefind`.

    Args:
        site: The folder with the pages, by whichever builder.
        language: The language of the pages.
        terms: The glossary, for inflections and synonyms.

    Returns:
        The number of pages in the index.

    Raises:
        SurroundingsError: Pagefind is not installed, or it says no.
    """
    pages = {
        file.relative_to(site): file.read_text(encoding="utf-8")
        for file in sorted(site.rglob("*.html"))
        if file.name != "404.html"
    }
    texts = {name: page_text(html) for name, html in pages.items()}
    tails = compound_tails(" ".join(texts.values())) if language == "sv" else {}
    with tempfile.TemporaryDirectory() as folder:
        for name, html in pages.items():
            copy = Path(folder) / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            weight = _LOWERED.get(name.parts[0], 1)
            also = other_words(texts[name], terms, language, tails) if weight == 1 else {}
            copy.write_text(searchable(html, also, weight), encoding="utf-8")
        _run_pagefind(Path(folder), site / INDEX)
    for pattern in _UNUSED:
        for file in (site / INDEX).glob(pattern):
            file.unlink()
    return len(pages)


def page_text(html: str) -> str:
    """Give the words of a page's article, without markup, menus and scripts."""
    articles = " ".join(part[0] for part in _ARTICLE.finditer(_PERMALINK.sub("", html)))
    return " ".join(unescape(_MARKUP.sub(" ", articles)).split())


def compound_tails(text: str) -> dict[str, frozenset[str]]:
    """
    Say which words end in another word of the same text: *veckomötet* in *mötet*.

    Both halves must stand in the text as words of their own; the first may have an s between, or have
    lost or changed its last vowel (*vecka*, *vecko-*).

    Args:
        text: All the text there is; the more, the more compounds are known.

    Returns:
        Each compound, in small letters, with its tails.
    """
    words = frozenset(word for word in _WORD.findall(text.lower()) if len(word) >= _SHORTEST_TAIL)
    split = {word: frozenset(_tails(word, words)) for word in words}
    return {word: tails for word, tails in split.items() if tails}


def other_words(
    text: str, terms: Iterable[Term], language: Language, tails: Mapping[str, Collection[str]]
) -> dict[str, tuple[str, ...]]:
    """
    Give the words that should find a page besides those that stand on it.

    Args:
        text: The page's words.
        terms: The glossary, for inflections and synonyms.
        language: The language of the page.
        tails: What `compound_tails` gave for the whole site.

    Returns:
        A word of the page, in small letters, to what should find it too. The same word many times, up to
        `_MOST_TIMES`, where it stands many times: the page about a thing comes before one that mentions it.
    """
    lowered = text.lower()
    words = Counter(_WORD.findall(lowered))
    also = {
        word: _repeated(sorted(tails[word]), times)
        for word, times in words.items()
        if word in tails
    }
    for term in terms:
        written = {
            form.lower(): _times(form.lower(), lowered, words) for form in term.written(language)
        }
        there = [form for form, times in written.items() if times]
        if there:
            others = (*term.written(language), *term.synonyms[language])
            known = also.get(there[0], ())
            also[there[0]] = known + _repeated(others, sum(written.values()))
    return dict(sorted(also.items()))


def searchable(html: str, also: Mapping[str, Iterable[str]], weight: float = 1) -> str:
    """
    Give the page as Pagefind should read it: only the article, and with other words at its end.

    Args:
        html: The page.
        also: What should find the page too, by the word on it that stands for it; it counts little, so that
            pages with the word itself come first.
        weight: How much the page's own words count, where 1 is the usual.
    """
    added = " ".join(
        f'<span id="{OTHER_WORDS}:{escape(word)}">{escape(" ".join(others))}</span>'
        for word, others in also.items()
    )
    counts = "" if weight == 1 else f' data-pagefind-weight="{weight}"'
    opening = _OPENING.search(html)
    articles = "".join(
        f"{part[1]}{counts}{part[2]}"
        f'<div id="{OTHER_WORDS}" data-pagefind-weight="{_ADDED_WEIGHT}">{added}</div>{part[3]}'
        for part in _ARTICLE.finditer(_PERMALINK.sub("", html))
    )
    return f"{opening[0] if opening else '<html>'}<body>{articles}</body></html>"


def _repeated(words: Iterable[str], times: int) -> tuple[str, ...]:
    return tuple(word for word in words for _ in range(min(times, _MOST_TIMES)))


def _times(form: str, text: str, words: Mapping[str, int]) -> int:
    if _WORD.fullmatch(form):
        return words.get(form, 0)
    if form not in text:  # quicker than the search, and nearly always so
        return 0
    return len(re.findall(rf"(?<!\w){re.escape(form)}(?!\w)", text))


def _tails(word: str, words: Collection[str]) -> Iterable[str]:
    for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        head, tail = word[:cut], word[cut:]
        if tail not in words or _ENDINGS.fullmatch(tail) or _PREFIXES.fullmatch(head):
            continue
        if _is_head(head, words):
            yield tail


def _is_head(head: str, words: Collection[str]) -> bool:
    """Say whether a word may open a compound as it stands here: *veckomöte*, *lägesbild*, *insatsägare*."""
    possible = {head, f"{head}a", f"{head}e"}
    if head[-1] in "soe":
        possible |= {head[:-1], f"{head[:-1]}a"}
    return not possible.isdisjoint(words)


def _run_pagefind(pages: Path, index: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(index),
         "--keep-index-url", "--silent"],
        capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode == 0:
        return
    said = (done.stderr + done.stdout)[-2000:]
    if "No module named" in said or "Could not find" in said:
        raise SurroundingsError(
            Text(
                sv="Sökmotorn saknas. Installera den: pip install est-framework[manual]",
                en="The search engine is missing. Install it: pip install est-framework[manual]",
            )
        )
    raise SurroundingsError(
        Text(
            sv=f"Sökregistret i {index} går inte att göra:\n{said}",
            en=f"The search index in {index} cannot be made:\n{said}",
        )
    )
