"""The fuzzing itself: the same files every time; whatever is neither finding nor error of ours is told."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from fuzz import CURRENT, look_at, watched
from mutate import spoilt

from est_framework.errors import UsageError
from est_framework.language import Text


def seeds() -> list[bytes]:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr(zipfile.ZipInfo("a.json"), '{"a": [1, {"b": "c"}]}')
    return [packed.getvalue(), b'{"a": [1, {"b": "c"}], "d": null}', "å;b\r\n1;2\r\n".encode()]


def test_files_are_spoilt_in_the_same_way_every_time_and_in_many_ways() -> None:
    made = [spoilt(seeds(), random.Random(n)) for n in range(300)]
    assert made == [spoilt(seeds(), random.Random(n)) for n in range(300)]
    assert len(set(made)) > 250


def test_an_error_of_ours_is_an_answer_and_any_other_goes_out(tmp_path: Path) -> None:
    def ours(_: bytes) -> None:
        raise UsageError(Text("nej", "no"))

    def other(_: bytes) -> None:
        raise KeyError(0)

    look_at(ours, b"1", tmp_path)
    with pytest.raises(KeyError):
        look_at(other, b"2", tmp_path)
    assert (tmp_path / CURRENT).read_bytes() == b"2"


@pytest.mark.slow
def test_a_reader_that_fails_is_told_with_its_file(tmp_path: Path) -> None:
    assert watched("gate", 1, 1, tmp_path).startswith("gate: ")
    assert watched("no_such_reader", 1, 1, tmp_path).startswith("NO_SUCH_READER: ")
