"""The right of access: what a rule covers, that nothing is written unseen, and a protocol of nobody."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fidelity_years import ASKED, Year, measure, signs, town
from hypothesis import given
from hypothesis import strategies as st

from est_framework.errors import UsageError
from est_framework.measures.handing_out.cover import COVER, cover, strings
from est_framework.measures.handing_out.grounds import GROUNDS
from est_framework.measures.handing_out.hand_out import (
    WHAT,
    HandOut,
    Protocol,
    keep_protocol,
    prepare,
)
from est_framework.privacy.gate import scan
from est_framework.publish.handing_out import preview_text, write_hand_out
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

FIRST, LAST = date(2025, 2, 17), date(2025, 2, 23)
YEAR = Year(
    reports={"polisen": signs("-", W08="."), "bolaget": "", "skolan": ""},
    meetings=signs("-", W08="m"),
    pictures="",
    measures=(
        measure("open", "2025-W08", type="okad_vuxennarvaro", description="Rond fredag kl. 21"),
        measure("plain", "2025-W08", description="Ny lampa i gångtunneln"),
        measure("closed", "2025-W08", type="okad_vuxennarvaro", description="Rond i mars", status="closed"),
    ),
    held=0,
)  # fmt: skip
GRAFFITI = {"indicator": "klotter", "area": "torget", "date": "2025-02-18"}
TEXTS = {
    "reporter": "p7",
    "comment": "Ring 070-174 06 05. Annars lugnt.",
    "events": [
        GRAFFITI | {"place": "Storgatan 14 B", "description": "Porten"},
        GRAFFITI | {"place": "busstorget", "description": "Stort"},
    ],
    "presence": [{"area": "torget", "date": "2025-02-21", "resource": "Fältgruppen"}],
}  # fmt: skip


@pytest.fixture
def local(tmp_path: Path) -> LocalEst:
    made = town(YEAR, tmp_path)
    with Ledger.open(made.ledger_url) as ledger:
        document = ledger.history("report", "polisen-2025-W08")[0].document
        newer = replace(document, revision=2, body=document.body | TEXTS | {"revision": 2})
        ledger.append([newer], now=ASKED - timedelta(hours=1))
    return made


def prepared(local: LocalEst) -> HandOut:
    return prepare(local, FIRST, LAST, WHAT, as_of=ASKED)


def test_what_each_rule_covers_comes_to_the_key(local: LocalEst) -> None:
    found = prepared(local)
    assert [(kind, id_) for kind, id_, *_ in found.documents] == [
        ("report", "polisen-2025-W08"), ("meeting", "2025-W08"),
        ("measure", "open"), ("measure", "plain"), ("measure", "closed"),
    ]  # fmt: skip
    assert {(c.document, c.pointer, c.ground) for c in found.covered} == {
        ("polisen-2025-W08", "/reporter", "reporter"),
        ("polisen-2025-W08", "/comment", "person"),
        ("polisen-2025-W08", "/events/0/place", "dwelling"),
        ("polisen-2025-W08", "/presence/0/area", "tactics"),
        ("polisen-2025-W08", "/presence/0/date", "tactics"),
        ("polisen-2025-W08", "/presence/0/resource", "tactics"),
        ("open", "/description", "tactics"),
        ("open", "/expected_effect", "tactics"),
        ("open", "/how_measured", "tactics"),
    }
    report = found.documents[0][3]
    assert report["comment"] == f"Ring {COVER}. Annars lugnt."
    assert report["events"][1]["place"] == "busstorget"
    assert found.documents[3][3]["description"] == "Ny lampa i gångtunneln"
    assert found.documents[4][3]["description"] == "Rond i mars"


@given(
    text=st.lists(
        st.sampled_from(["Lugnt", "070-174 06 05", "19121212-1212", "a@b.se", "ABC 123", "."])
    )
)
def test_nothing_that_the_gate_finds_is_left(newest: ResolvedSetup, text: list[str]) -> None:
    said = " ".join(text)
    body, found = cover("report", "x", {"comment": said, "events": [{"description": said}]}, newest)
    assert not [hit for left in strings(body) for hit in scan(left)]
    assert len({c.pointer for c in found}) == 2 * bool(scan(said))
    assert {c.ground for c in found} <= GROUNDS.keys()


def test_the_preview_says_place_and_ground_and_never_the_words(local: LocalEst) -> None:
    for language in ("sv", "en"):
        text = preview_text(prepared(local), language)  # type: ignore[arg-type]
        assert "/events/0/place" in text
        for word in ("070", "Storgatan", "Fältgruppen", "p7"):
            assert word not in text
    assert "21\u00a0kap. 3\u00a0§" in preview_text(prepared(local), "sv")


def test_the_number_is_of_this_very_set(local: LocalEst) -> None:
    first = prepared(local)
    assert prepared(local).number == first.number
    with Ledger.open(local.ledger_url) as ledger:
        document = ledger.history("measure", "plain")[0].document
        ledger.append([replace(document, id="new")], now=ASKED - timedelta(minutes=1))
    assert prepared(local).number != first.number
    with pytest.raises(UsageError, match="preview"):
        keep_protocol(local, prepared(local), number=first.number, role="est_samordnare", now=ASKED)
    with pytest.raises(UsageError, match="role"):
        keep_protocol(local, first, number=first.number, role="kungen", now=ASKED)
    with Ledger.open(local.ledger_url) as ledger:
        assert not ledger.effective("disclosure")


def test_what_is_written_holds_nothing_covered_and_the_protocol_names_nobody(
    local: LocalEst, tmp_path: Path
) -> None:
    found = prepared(local)
    protocol = keep_protocol(local, found, number=found.number, role="est_samordnare", now=ASKED)
    files = write_hand_out(found, protocol, tmp_path / "ut", local.setup, "sv", overwrite=False)
    assert [f.name for f in files] == [
        "handlingar.html", "handlingar.json", "handlingar.csv", "protokoll.html", "protokoll.json",
    ]  # fmt: skip
    for file in files:
        text = file.read_text(encoding="utf-8")
        for word in ("070-174", "Storgatan 14", "Fältgruppen", '"p7"', "Rond fredag"):
            assert word not in text, (file.name, word)
    assert "Prövat av: EST-samordnare." in files[3].read_text(encoding="utf-8")
    rows = list(csv.reader(io.StringIO(files[2].read_text(encoding="utf-8-sig")), delimiter=";"))
    assert ["report", "polisen-2025-W08", "2", "/events/0/place", COVER] in rows
    with Ledger.open(local.ledger_url) as ledger:
        (kept,) = ledger.effective("disclosure")
        assert not ledger.verify()
    assert Protocol.model_validate(kept.document.body) == protocol
    kept_fields = set(kept.document.body)
    assert not kept_fields & {"requester", "asked_by", "name", "purpose", "why", "reason"}
    assert json.loads(files[4].read_text(encoding="utf-8"))["documents"] == 5


def test_a_formula_in_a_text_is_none_in_a_spreadsheet(local: LocalEst, tmp_path: Path) -> None:
    found = prepared(local)
    body: dict[str, Any] = {"comment": "=1+1"}
    found = replace(found, documents=(("report", "x", 1, body),))
    protocol = keep_protocol(local, found, number=found.number, role="est_samordnare", now=ASKED)
    files = write_hand_out(found, protocol, tmp_path / "ut", local.setup, "en", overwrite=False)
    assert "'=1+1" in files[2].read_text(encoding="utf-8-sig")
