from __future__ import annotations

from collections import Counter

from measured_names import measured
from third_held_sentences import AT_MOST_FROM_A_PATTERN, third_held, third_held_sentences

GOAL = 0.95
"""Reached by both at the first try, as the manual says."""


def test_most_of_the_two_thousand_sentences_are_written_by_hand() -> None:
    made = third_held()
    assert len({held.sentence.text for held in made}) == 2_000
    used = Counter(held.pattern for held in made)
    assert sum(times == 1 for times in used.values()) > 1_400
    assert max(used.values()) <= AT_MOST_FROM_A_PATTERN


def test_seven_hundred_sentences_name_somebody_and_thirteen_hundred_nobody() -> None:
    groups = Counter((held.group, bool(held.sentence.names)) for held in third_held())
    assert groups == {("named", True): 700, ("ordinary", False): 800, ("capitals", False): 500}


def test_every_bracket_of_a_line_is_a_name_where_it_stands() -> None:
    for held in third_held():
        assert len(held.sentence.names) == held.pattern.count("[")
        for start, end in held.sentence.names:
            name = held.sentence.text[start:end]
            around = held.sentence.text[:start][-1:] + held.sentence.text[end:][:1]
            assert name
            assert name == name.strip()
            assert not any(letter.isalnum() for letter in around)
        assert not set(held.sentence.text) & set("[]{}\\\n")


def test_the_same_sentences_are_made_every_time() -> None:
    assert third_held() == third_held()


def test_the_goals_hold_in_sentences_of_the_usual_mixture() -> None:
    recall, precision = measured(third_held_sentences())
    assert recall >= GOAL
    assert precision >= GOAL
