from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_pictures import rich_levels, rich_local, small_levels, small_picture

from est_framework.picture.models import EventLine
from est_framework.publish.picture.map import level_map
from est_framework.publish.picture.outlines import draw, path, room_for
from est_framework.publish.picture.page import picture_html
from est_framework.publish.picture.swatches import level_patterns, luminance
from est_framework.publish.picture.told_places import told_places
from est_framework.publish.words import Words
from est_framework.setup.local import LocalEst
from est_framework.setup.map_places import MapPlace
from est_framework.setup.places import Area

SQUARE = {
    "type": "Polygon",
    "coordinates": [[[17.0, 60.0], [17.2, 60.0], [17.2, 60.1], [17.0, 60.1], [17.0, 60.0]]],
}


def test_a_square_on_the_ground_is_a_square_on_the_page() -> None:
    drawing = draw({"a": SQUARE}, width=520, tallest=560)
    ring = drawing.outlines["a"][0]
    wide, tall = (max(p[n] for p in ring) - min(p[n] for p in ring) for n in (0, 1))
    assert wide / tall == pytest.approx(2 * math.cos(math.radians(60.05)), rel=1e-6)
    assert (wide, tall) == pytest.approx((drawing.width, drawing.height))


def test_areas_are_drawn_by_level_and_the_unsure_have_a_pattern_of_their_own(
    local: LocalEst,
) -> None:
    drawn = level_map(local, small_levels(), Words(local.setup, "sv"))
    assert drawn is not None
    assert 'fill="url(#fill-orange)"' in drawn.svg
    assert drawn.svg.count('class="area unsure" fill="url(#fill-cannot-tell)"') == 1
    assert "<title>Norrängen: Kan inte bedömas</title>" in drawn.svg
    assert (
        '<desc id="map-desc">Centrum: Orange; Hamnen: Grön; Norrängen: Kan inte bedömas.</desc>'
        in drawn.svg
    )
    assert drawn.without == (("hela", None),)


def test_an_area_nobody_suggested_a_level_for_cannot_be_judged(local: LocalEst) -> None:
    drawn = level_map(local, (), Words(local.setup, "sv"))
    assert drawn is not None
    assert drawn.svg.count("url(#fill-cannot-tell)") == 3


def test_cannot_be_judged_is_never_green_and_no_two_patterns_look_the_same(local: LocalEst) -> None:
    patterns = re.findall(
        r"<pattern id=\"fill-([\w-]+)\".*?</pattern>", level_patterns(local.setup.scale)
    )
    assert patterns == [*(v.id for v in local.setup.scale.levels), "cannot-tell", "gap"]
    drawings = {
        p[0].split(">", 2)[2]
        for p in re.finditer(r"<pattern.*?</pattern>", level_patterns(local.setup.scale))
    }
    assert len(drawings) == len(patterns)
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#000000") == 0


def test_a_setup_without_outlines_has_no_map(local: LocalEst) -> None:
    assert level_map(replace(local, geometry={}), small_levels(), Words(local.setup, "sv")) is None


def test_a_point_is_no_outline_and_its_area_is_listed(local: LocalEst) -> None:
    geometry = {**local.geometry, "hamnen": {"type": "Point", "coordinates": [17.3, 62.4]}}
    drawn = level_map(replace(local, geometry=geometry), small_levels(), Words(local.setup, "sv"))
    assert drawn is not None
    assert [a for a, _ in drawn.without] == ["hela", "hamnen"]


def test_an_area_that_others_lie_upon_is_told_beside_the_map(local: LocalEst) -> None:
    whole = {
        "type": "Polygon",
        "coordinates": [[[17.2, 62.3], [17.5, 62.3], [17.5, 62.5], [17.2, 62.5]]],
    }
    drawn = level_map(
        replace(local, geometry={"hela": whole, **local.geometry}),
        small_levels(),
        Words(local.setup, "sv"),
    )
    assert drawn is not None
    assert drawn.unlabelled == (("hela", None),)
    assert drawn.svg.index("Hela kommunen: Kan") < drawn.svg.index("<title>Centrum")


def test_every_area_on_the_map_has_its_name_or_a_number(local: LocalEst) -> None:
    big = rich_local(local, 40)
    words = Words(big.setup, "sv")
    drawn = level_map(big, rich_levels(big), words)
    assert drawn is not None
    numbered = {a for _, a, _ in drawn.numbered}
    for area in big.geometry:
        assert (area in numbered) != (f'">{words.area(area)}</text>' in drawn.svg)
    assert [n for n, _, _ in drawn.numbered] == list(range(1, len(numbered) + 1))


def test_a_hot_spot_takes_no_name_from_the_area_around_it(local: LocalEst) -> None:
    first, centre, *rest = local.setup.setup.areas
    spot = Area(id="torget", name="Torget", municipality="9999", part_of=centre.id, kind="hot_spot")
    changed = local.setup.setup.model_copy(update={"areas": (first, centre, *rest, spot)})
    setup = type(local.setup)(setup=changed, release=local.setup.release)
    west, south = local.geometry["centrum"]["coordinates"][0][0]
    small = [[west, south], [west + 2e-3, south], [west, south + 1e-3], [west, south]]
    geometry = {**local.geometry, "torget": {"type": "Polygon", "coordinates": [small]}}
    drawn = level_map(
        replace(local, setup=setup, geometry=geometry), small_levels(), Words(setup, "sv")
    )
    assert drawn is not None
    assert drawn.unlabelled == ()
    assert 'y="' in drawn.svg
    assert ">Centrum</text>" in drawn.svg
    assert [a for _, a, _ in drawn.numbered] == ["torget"]


def event(area: str, place: str) -> EventLine:
    return small_picture().events[0].model_copy(update={"area": area, "place": place})


def test_events_are_drawn_at_the_places_that_the_setup_names_and_nowhere_else(
    local: LocalEst,
) -> None:
    words = Words(local.setup, "sv")
    torget = MapPlace("centrum", "Torget", *local.geometry["centrum"]["coordinates"][0][0])
    inner = replace(torget, name="Torget, norra sidan")
    quay = replace(torget, area="hamnen", name="Kajen")
    events = [
        event("centrum", "vid TORGET, bakom kiosken"),
        event("centrum", "Torget"),
        event("centrum", "torget norra sidan"),
        event("centrum", "Torgetgatan 3"),
        event("hamnen", "torget"),
        event("hamnen", ""),
    ]
    told = told_places(events, [torget, inner, quay], words)
    assert told.areas == (
        (
            "centrum",
            (("A", "Torget", 2), ("B", "Torget, norra sidan", 1), ("", "Torgetgatan 3", 1)),
        ),
        ("hamnen", (("", "torget", 1), ("", "plats inte angiven", 1))),
    )
    drawn = level_map(local, small_levels(), words, {}, told.marked)
    assert drawn is not None
    assert drawn.svg.count('class="spot"') == 2
    assert "Torgetgatan" not in drawn.svg
    page = picture_html(small_picture(), small_levels(), (), replace(local, places=(quay,)), "sv")
    assert f"{quay.longitude:.3f}" not in page, "a place has no coordinates on the page"


def test_letters_go_on_after_the_alphabet(local: LocalEst) -> None:
    places = [MapPlace("centrum", f"Plats {n}", 17.0, 62.0) for n in range(60)]
    areas = ["centrum"]
    told = told_places([event(a, p.name) for a in areas for p in places], places, words_of(local))
    assert len(told.areas[0][1]) == 6, "the first ones stand beside the map"
    many = [MapPlace(f"a{n}", "Torget", 17.0, 62.0) for n in range(28)]
    told = told_places([event(p.area, "Torget") for p in many], many, words_of(local))
    assert [m.letter for m in told.marked][-3:] == ["Z", "AA", "AB"]


def words_of(local: LocalEst) -> Words:
    return Words(local.setup, "sv")


def test_a_hostile_name_stays_text_on_the_map(local: LocalEst) -> None:
    area = local.setup.setup.areas[1].model_copy(update={"name": "</svg><script>\u202e"})
    areas = (local.setup.setup.areas[0], area, *local.setup.setup.areas[2:])
    changed = local.setup.setup.model_copy(update={"areas": areas})
    setup = type(local.setup)(setup=changed, release=local.setup.release)
    drawn = level_map(replace(local, setup=setup), small_levels(), Words(setup, "sv"))
    assert drawn is not None
    assert "<script" not in drawn.svg
    assert "\u202e" not in drawn.svg


def test_a_label_never_leaves_its_outline() -> None:
    ring = [
        (0.0, 0.0),
        (100.0, 0.0),
        (100.0, 20.0),
        (30.0, 20.0),
        (30.0, 100.0),
        (0.0, 100.0),
        (0.0, 0.0),
    ]
    x, y, wide = room_for([ring], 15)
    assert wide > 0
    assert 0 <= x - wide / 2 <= x + wide / 2 <= 100
    assert y + 7.5 <= 20 or x + wide / 2 <= 30


@settings(deadline=None)
@given(
    corners=st.lists(
        st.tuples(st.floats(11, 24, width=32), st.floats(55, 69, width=32)), min_size=3, max_size=60
    )
)
def test_any_polygon_is_drawn_within_the_page(corners: list[tuple[float, float]]) -> None:
    drawing = draw({"a": {"type": "Polygon", "coordinates": [corners]}}, width=520, tallest=560)
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", path(drawing.outlines["a"]))]
    assert all(-0.1 <= n <= 560.1 for n in numbers)
    assert len(room_for(drawing.outlines["a"], 10)) == 3


def test_real_municipalities_become_small_drawings(shared_data: Path) -> None:
    file = next(
        f
        for f in sorted((shared_data / "se-kommun-geo").rglob("*"))
        if f.suffix in (".geojson", ".json")
    )
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    geometry = {str(n): f["geometry"] for n, f in enumerate(features[:40])}
    drawing = draw(geometry, width=520, tallest=560)
    assert len(drawing.outlines) == len(geometry)
    assert sum(len(path(rings)) for rings in drawing.outlines.values()) < 200_000
