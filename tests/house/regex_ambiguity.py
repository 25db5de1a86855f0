"""
Proves of a regular expression that matching it cannot take exponential time.

The expression becomes a position automaton (Glushkov), with every pair of edges counted. Backtracking takes
exponentially long exactly if from some place in a loop the same text leads back to it on two ways: an edge
that is there twice, or a pair of different positions that both can be reached from and lead back to one
position (Weber and Seidl 1991). Nested quantifiers and alternatives that overlap under a quantifier are
the usual causes. What is left out makes the proof stricter: what stands around (`(?=…)`), and anchors, are
taken as always true, and a long bounded repetition as an unbounded one.
"""

from __future__ import annotations

import re
import re._constants as c
import re._parser as parser
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

UNROLLED = 4
"""A repetition up to so many times is written out; a longer one is taken as endless."""
_ALPHABET = [
    *map(chr, range(0x180)),
    *"\u0301\u0430\u0391\u05d0\u0660\u200b\u200d\u2013\u2019\u2028\u2060\u3000\u4e00\uff10\uff21\ufeff",
    *("\U0001f600", "\u00b2", "\u2164"),
]
"""Signs of every kind that patterns tell apart."""
_ALL = frozenset(_ALPHABET)
_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)


@cache
def _category(pattern: str) -> frozenset[str]:
    return frozenset(a for a in _ALPHABET if re.match(pattern, a))


_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d",
    c.CATEGORY_NOT_DIGIT: r"\D",
    c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S",
    c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_WORD: r"\W",
}


@dataclass
class Part:
    """A piece of the automaton: where it may begin and end, and whether it may be nothing."""

    first: list[int]
    last: list[int]
    nullable: bool


@dataclass
class Automaton:
    """Positions, each with the signs that it takes, and how often each edge is there."""

    signs: list[frozenset[str]] = field(default_factory=list)
    edges: Counter[tuple[int, int]] = field(default_factory=Counter)
    inner: list[Any] = field(default_factory=list)

    def position(self, signs: frozenset[str]) -> Part:
        """Add a position that takes one of these signs."""
        self.signs.append(signs)
        here = [len(self.signs) - 1]
        return Part(here, here, nullable=False)

    def join(self, ends: Iterable[int], starts: list[int]) -> None:
        """Let every start follow every end."""
        for end in ends:
            for start in starts:
                self.edges[end, start] += 1

    def then(self, left: Part, right: Part) -> Part:
        """Put one part after another."""
        self.join(left.last, right.first)
        first = left.first + right.first if left.nullable else left.first
        last = right.last + left.last if right.nullable else right.last
        return Part(first, last, left.nullable and right.nullable)


_NOTHING = Part([], [], nullable=True)


class _Builder:
    def __init__(self, flags: int) -> None:
        self.automaton = Automaton()
        self._ignore_case = bool(flags & re.IGNORECASE)

    def sequence(self, items: Iterable[Any]) -> Part:
        made = _NOTHING
        for op, value in items:
            made = self.automaton.then(made, self._part(op, value))
        return made

    def _part(self, op: Any, value: Any) -> Part:
        if op in _REPEATS:
            return self._repeat(*value)
        if op in (c.BRANCH, c.GROUPREF_EXISTS):
            either = value[1] if op is c.BRANCH else [one or [] for one in value[1:]]
            return self._either([self.sequence(one) for one in either])
        if op in (c.SUBPATTERN, c.ATOMIC_GROUP):
            return self.sequence(value[3] if op is c.SUBPATTERN else value)
        if op in (c.ASSERT, c.ASSERT_NOT):
            self.automaton.inner.append(value[1])
        if op in (c.ASSERT, c.ASSERT_NOT, c.AT):
            return _NOTHING
        return self.automaton.position(self._cased(_signs(op, value)))

    def _either(self, parts: list[Part]) -> Part:
        return Part(
            [p for part in parts for p in part.first],
            [p for part in parts for p in part.last],
            any(part.nullable for part in parts),
        )

    def _repeat(self, least: int, most: Any, body: Any) -> Part:
        if most is not c.MAXREPEAT and most <= UNROLLED:
            made = _NOTHING
            for n in reversed(range(most)):
                made = self.automaton.then(self.sequence(body), made)
                if n >= least:
                    made = Part(made.first, made.last, nullable=True)
            return made
        looped = self.sequence(body)
        self.automaton.join(looped.last, looped.first)
        return Part(looped.first, looped.last, looped.nullable or least == 0)

    def _cased(self, signs: frozenset[str]) -> frozenset[str]:
        if not self._ignore_case or signs == _ALL:
            return signs
        return signs | {v for s in signs for v in (s.lower(), s.upper()) if v in _ALL}


def _signs(op: Any, value: Any) -> frozenset[str]:
    if op in (c.ANY, c.GROUPREF):
        return _ALL
    if op is c.LITERAL:
        return frozenset(chr(value))
    if op is c.NOT_LITERAL:
        return _ALL - {chr(value)}
    if op is c.RANGE:
        low, high = value
        return frozenset(a for a in {*_ALL, chr(low), chr(high)} if low <= ord(a) <= high)
    if op is c.CATEGORY:
        return _category(_CATEGORIES[value])
    assert op is c.IN, op
    negated = value[0][0] is c.NEGATE
    held = frozenset().union(*(_signs(*one) for one in value if one[0] is not c.NEGATE))
    return _ALL - held if negated else held


def exponential(pattern: str, flags: int = 0) -> str:
    """Say why matching a pattern may take exponential time, or give an empty text: it cannot."""
    parsed = parser.parse(pattern, flags)
    flags |= parsed.state.flags
    waiting: list[Any] = [parsed]
    while waiting:
        builder = _Builder(flags)
        builder.sequence(waiting.pop())
        waiting += builder.automaton.inner
        reason = _ambiguous_loop(builder.automaton)
        if reason:
            return reason
    return ""


def _ambiguous_loop(automaton: Automaton) -> str:
    follow: dict[int, set[int]] = {}
    for end, start in automaton.edges:
        follow.setdefault(end, set()).add(start)
    for loop in _loops(follow):
        for (end, start), times in automaton.edges.items():
            if times > 1 and end in loop and start in loop:
                return f"two ways from {_shown(automaton, end)} to {_shown(automaton, start)} in a loop"
        pair = _pair(automaton, follow, loop)
        if pair:
            here, there = (_shown(automaton, p) for p in pair)
            return f"{here} and {there} in a loop take the same text"
    return ""


def _pair(
    automaton: Automaton, follow: dict[int, set[int]], loop: frozenset[int]
) -> tuple[int, int] | None:
    """Find two positions that one position leads to, and that lead back to it, by the same text."""

    def steps(pair: tuple[int, int]) -> Iterator[tuple[int, int]]:
        for one in follow.get(pair[0], set()) & loop:
            for other in follow.get(pair[1], set()) & loop:
                if automaton.signs[one] & automaton.signs[other]:
                    yield (one, other) if one <= other else (other, one)

    pairs: dict[tuple[int, int], set[tuple[int, int]]] = {}
    waiting = [(p, p) for p in loop]
    while waiting:
        here = waiting.pop()
        if here not in pairs:
            pairs[here] = set(steps(here))
            waiting += pairs[here]
    for component in _loops(pairs):
        same = any(one == other for one, other in component)
        apart = next((p for p in sorted(component) if p[0] != p[1]), None)
        if same and apart:
            return apart
    return None


def _shown(automaton: Automaton, position: int) -> str:
    signs = sorted(automaton.signs[position])
    return "".join(signs[:3]).encode("unicode_escape").decode() + ("…" if len(signs) > 3 else "")


def _loops(follow: dict[Any, set[Any]]) -> list[frozenset[Any]]:
    """Give the strongly connected components that hold an edge."""
    nodes = sorted({*follow, *(other for others in follow.values() for other in others)})
    number = {node: n for n, node in enumerate(nodes)}
    ends = [(number[one], number[other]) for one, others in follow.items() for other in others]
    if not ends:
        return []
    rows, columns = zip(*ends, strict=True)
    graph = coo_array(([1] * len(ends), (rows, columns)), shape=(len(nodes), len(nodes)))
    _, labels = connected_components(graph, connection="strong")
    parts: dict[int, set[Any]] = {}
    for node, label in zip(nodes, labels, strict=True):
        parts.setdefault(int(label), set()).add(node)
    return [
        frozenset(part)
        for part in parts.values()
        if len(part) > 1 or next(iter(part)) in follow.get(next(iter(part)), set())
    ]
