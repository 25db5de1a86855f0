"""A setup that builds on another's: what comes from below, each only tighter, unsafe ways refused."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from random_tailorings import DECIDED, RELEASE

from est_framework.findings import Finding
from est_framework.setup.load import open_local, read_setup
from est_framework.setup.resolve import resolved_spec
from est_framework.setup.resolved import ResolvedSetup

REWORDED = {"sv": "Klotter och taggar", "en": "Graffiti and tags"}
REWORD = {"change": "reword", "indicator": "klotter", "field": "label", "to": REWORDED, **DECIDED}
REQUIRE = {"change": "require", "indicator": "konflikt_grupper", "to": "must", **DECIDED}
OFF = {"change": "switch-off", "indicator": "konflikt_grupper", **DECIDED}
LEVEL = {"meaning": {"sv": "Så.", "en": "So."}, "colour": "#1e7b45", "pattern": "plain"}
RESCALE = {
    "change": "rescale",
    "scale": "x-lanets",
    "label": {"sv": "Länets", "en": "The county's"},
    "definition": {"sv": "Två steg.", "en": "Two steps."},
    "levels": [
        {"id": "lugnt", "label": {"sv": "Lugnt", "en": "Calm"}, "core": "gron", **LEVEL},
        {"id": "oroligt", "label": {"sv": "Oroligt", "en": "Uneasy"}, "core": "rod", **LEVEL},
    ],
    **DECIDED,
}


def put(made_folder: Path, file: Path, name: str, **more: Any) -> None:
    """Write a setup as a file: Sundsvik's, with another id and more keys."""
    text = (made_folder / "est.yaml").read_text(encoding="utf-8")
    text = text.replace("est 0.1.0", RELEASE.name).replace("setup: sundsvik", f"setup: {name}")
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in more.items()]
    file.parent.mkdir(parents=True, exist_ok=True)
    text = "\n".join([text.rstrip(), *lines, ""])
    file.write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return tmp_path / "sundsvik"


def opened(made_folder: Path, top: Path, below: dict[str, Any], **own: Any) -> ResolvedSetup:
    put(made_folder, top.parent / "lan" / "est.yaml", "lanet", **below)
    put(made_folder, top / "est.yaml", "sundsvik", base="../lan/est.yaml", **own)
    return open_local(top).setup


def codes(folder: Path) -> list[str]:
    return [f.code for f in read_setup(folder)[1]]


def only(folder: Path) -> Finding:
    local, (finding,) = read_setup(folder)
    assert local is None
    return finding


def test_what_the_county_says_holds_and_the_municipality_adds_to_it(
    made_folder: Path, top: Path
) -> None:
    setup = opened(made_folder, top, {"tailoring": [REWORD]}, tailoring=[OFF])
    assert setup.indicators["klotter"].label.sv == "Klotter och taggar"
    assert [(x.setup, len(x.tailoring)) for x in setup.layers] == [("lanet", 1)]
    assert [c.change for c in setup.setup.tailoring] == ["switch-off"]
    assert list(setup.actors) == ["polisen", "sundsviksbostader", "norrskolan", "faltgruppen"]


def test_scale_and_threshold_come_from_below_where_nothing_else_is_said(
    made_folder: Path, top: Path
) -> None:
    below = {"tailoring": [RESCALE], "scale": "x-lanets", "disclosure": {"threshold": 10}}
    setup = opened(made_folder, top, below)
    assert setup.scale.id == "x-lanets"
    assert setup.setup.disclosure is not None
    assert setup.setup.disclosure.threshold == 10
    higher = opened(made_folder, top, below, disclosure={"threshold": 12})
    assert higher.setup.disclosure is not None
    assert higher.setup.disclosure.threshold == 12


def test_an_own_scale_may_stand_in_for_the_county_s(made_folder: Path, top: Path) -> None:
    own = {**RESCALE, "scale": "x-var"}
    setup = opened(made_folder, top, {"scale": "green_to_red"}, scale="x-var", tailoring=[own])
    assert setup.scale.id == "x-var"


def test_layers_below_layers_are_laid_from_the_bottom(made_folder: Path, top: Path) -> None:
    first = {"sv": "Nationens ord", "en": "The nation's words"}
    nation = [{**REWORD, "to": first}, REQUIRE]
    put(made_folder, top.parent / "riket" / "est.yaml", "riket", tailoring=nation)
    setup = opened(made_folder, top, {"base": "../riket/est.yaml", "tailoring": [REWORD]})
    assert [x.setup for x in setup.layers] == ["riket", "lanet"]
    assert setup.indicators["klotter"].label.sv == "Klotter och taggar"
    put(made_folder, top / "est.yaml", "sundsvik", base="../lan/est.yaml", tailoring=[OFF])
    finding = only(top)
    assert (finding.code, finding.seen.sv) == (
        "SET206",
        "riket kräver att konflikt_grupper frågas.",
    )


def test_a_question_that_the_setup_itself_requires_is_not_blamed_on_the_county(
    made_folder: Path, top: Path
) -> None:
    must = {"change": "switch-off", "indicator": "klotter", **DECIDED}
    with pytest.raises(Exception, match="SET152"):
        opened(made_folder, top, {"tailoring": [REQUIRE]}, tailoring=[must])


def test_the_digest_covers_what_lies_below_and_the_core_does_not(
    made_folder: Path, top: Path
) -> None:
    plain = opened(made_folder, top, {})
    tailored = opened(made_folder, top, {"tailoring": [REWORD]})
    reason = opened(made_folder, top, {"tailoring": [{**REWORD, "reason": "Ett annat skäl."}]})
    assert len({plain.digest, tailored.digest, reason.digest}) == 3
    put(made_folder, top / "est.yaml", "sundsvik")
    alone = open_local(top).setup
    assert tailored.core.digest == reason.core.digest == alone.digest
    assert tailored.core.setup.base is None
    assert tailored.core.layers == ()
    assert tailored.core.indicators["klotter"] == RELEASE.indicator("klotter")


@pytest.mark.parametrize(
    "base",
    [
        "/etc/est.yaml",
        "//server/lan/est.yaml",
        "\\\\server\\lan\\est.yaml",
        "C:/lan/est.yaml",
        "C:est.yaml",
        "https://example.org/est.yaml",
        "~/est.yaml",
        "$HOME/est.yaml",
        "%USERPROFILE%/est.yaml",
        "lan//est.yaml",
        "lan/",
        "../lan/passwd",
    ],
)
def test_a_way_that_leaves_the_folder_otherwise_than_step_by_step_is_refused(
    base: str, made_folder: Path, top: Path
) -> None:
    put(made_folder, top / "est.yaml", "sundsvik", base=base)
    assert only(top).code == "SET200"


def test_what_is_no_file_is_refused(made_folder: Path, top: Path) -> None:
    (top / "mapp.yaml").mkdir(parents=True)
    for base in ("mapp.yaml", "borta.yaml", "est.yaml/est.yaml", f"{'a' * 90}.yaml"):
        put(made_folder, top / "est.yaml", "sundsvik", base=base)
        assert only(top).code == "SET201", base


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of this kind are Unix's")
def test_links_that_lead_round_and_pipes_are_refused(made_folder: Path, top: Path) -> None:
    top.mkdir()
    (top / "ett.yaml").symlink_to("tva.yaml")
    (top / "tva.yaml").symlink_to("ett.yaml")
    os.mkfifo(top / "ror.yaml")
    for base in ("ett.yaml", "ror.yaml"):
        put(made_folder, top / "est.yaml", "sundsvik", base=base)
        assert only(top).code == "SET201", base
    (top / "sjalv.yaml").symlink_to("est.yaml")
    put(made_folder, top / "est.yaml", "sundsvik", base="sjalv.yaml")
    assert only(top).code == "SET202"


def test_a_setup_that_builds_on_itself_or_in_a_ring_is_refused(
    made_folder: Path, top: Path
) -> None:
    put(made_folder, top / "est.yaml", "sundsvik", base="est.yaml")
    assert only(top).code == "SET202"
    put(made_folder, top.parent / "lan" / "est.yaml", "lanet", base="../sundsvik/est.yaml")
    put(made_folder, top / "est.yaml", "sundsvik", base="../lan/est.yaml")
    assert only(top).code == "SET202"
    put(made_folder, top.parent / "lan" / "est.yaml", "lanet", base="est.yaml")
    assert only(top).code == "SET202"


def test_a_base_that_cannot_be_used_makes_no_other_findings(made_folder: Path, top: Path) -> None:
    local = {"change": "switch-off", "indicator": "x-lanets", **DECIDED}
    own = {"scale": "x-lanets", "tailoring": [local]}
    put(made_folder, top / "est.yaml", "sundsvik", base="../borta/est.yaml", **own)
    assert codes(top) == ["SET201"]


def test_a_fault_in_the_shape_of_the_base_is_told_with_its_place(
    made_folder: Path, top: Path
) -> None:
    put(made_folder, top.parent / "lan" / "est.yaml", "lanet", okand=1)
    put(made_folder, top / "est.yaml", "sundsvik", base="../lan/est.yaml")
    finding = only(top)
    assert finding.code == "SET204"
    assert "../lan/est.yaml: " in finding.seen.sv
    assert "SET110" in finding.seen.sv


def test_the_flat_spec_names_the_layer_behind_each_change(made_folder: Path, top: Path) -> None:
    words = {"sv": "Vårt eget ord", "en": "Our own word"}
    own = [{**REWORD, "to": words}, OFF]
    setup = opened(made_folder, top, {"tailoring": [REWORD, RESCALE]}, tailoring=own)
    spec = resolved_spec(setup)
    assert spec["layers"] == [{"setup": "lanet", "revision": 1}]
    where = spec["provenance"]
    assert where["indicators/klotter"] == "core, reworded by lanet, reworded by sundsvik"
    assert where["scales/x-lanets"] == "local, added by lanet"
    assert [(t["change"], t["by"]) for t in spec["tailoring"]] == [
        ("reword", "lanet"),
        ("rescale", "lanet"),
        ("reword", "sundsvik"),
        ("switch-off", "sundsvik"),
    ]
