from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from second_held_sentences import AT_MOST_FROM_A_PATTERN, second_held_by_pattern

if TYPE_CHECKING:
    from pathlib import Path

    from held_sentences import Sentence


@pytest.fixture(scope="module")
def made(shared_data: Path) -> list[tuple[str, Sentence]]:
    return second_held_by_pattern(shared_data)


def test_two_thousand_sentences_are_made_of_many_patterns(
    made: list[tuple[str, Sentence]],
) -> None:
    assert len({sentence.text for _, sentence in made}) == 2_000
    used = Counter(pattern for pattern, _ in made)
    assert len(used) >= 250
    assert max(used.values()) <= AT_MOST_FROM_A_PATTERN
    assert sum(bool(sentence.names) for _, sentence in made) == 1_000


def test_every_bracket_of_a_pattern_is_a_name_where_it_stands(
    made: list[tuple[str, Sentence]],
) -> None:
    for pattern, sentence in made:
        assert len(sentence.names) == pattern.count("[")
        for start, end in sentence.names:
            name = sentence.text[start:end]
            around = sentence.text[:start][-1:] + sentence.text[end:][:1]
            assert name
            assert name == name.strip()
            assert not any(letter.isalnum() for letter in around)
        assert not set(sentence.text) & set("[]{}~^")


def test_the_same_sentences_are_made_every_time(
    made: list[tuple[str, Sentence]], shared_data: Path
) -> None:
    assert second_held_by_pattern(shared_data) == made
