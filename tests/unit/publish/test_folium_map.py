"""The map's files: folium's script and styles as files of the site."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pages.situs import Situs
from generator.publish import map_features
from generator.publish.folium_map import map_files, write_map

ATTACK = "<img src=x onerror=alert(1)>"
ADDED = re.compile(r"^(?:(\w+)_add|bantarMap\.points)\((\{.*\})\);$", re.MULTILINE)


def layers(script: str) -> dict[str, list[dict[str, Any]]]:
    return {name or "titik": json.loads(data)["features"] for name, data in ADDED.findall(script)}


def texts(situs: Situs) -> dict[str, str]:
    return {name: "".join(parts) for name, parts in map_files(situs)}


def all_scripts(situs: Situs) -> str:
    return "\n".join(text for name, text in texts(situs).items() if name.endswith(".js"))


@pytest.fixture(scope="module")
def script(kecil: Situs) -> str:
    return all_scripts(kecil)


def renamed(situs: Situs, name: str) -> Situs:
    index = situs.index
    wilayah = tuple(item.model_copy(update={"nama": name}) for item in index.public.wilayah)
    facts = Facts(Index(replace(index.public, wilayah=wilayah), index.today), situs.facts.site_url)
    return Situs(facts, situs.bahasa, situs.render)


def test_there_is_one_layer_for_each_theme_with_a_feature_for_each_place(script: str) -> None:
    found = layers(script)
    assert {name: len(features) for name, features in found.items()} == {"kelurahan": 3, "kecamatan": 2, "titik": 6}


def test_the_points_are_a_file_of_their_own(kecil: Situs) -> None:
    files = texts(kecil)
    assert sorted(layers(files["peta.id.js"])) == ["kecamatan", "kelurahan"]
    assert list(layers(files["titik.id.js"])) == ["titik"]


def test_the_points_are_written_a_few_at_a_time(kecil: Situs, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = texts(kecil)["titik.id.js"]
    monkeypatch.setattr(map_features, "TOGETHER", 2)
    parts = list(dict(map_files(kecil))["titik.id.js"])
    assert "".join(parts) == whole
    assert [part.count('"id": "') for part in parts] == [2, 2, 2, 0]


def test_rts_that_are_alike_stand_together_with_their_number(script: str, kecil: Situs) -> None:
    areas = layers(script)["kelurahan"]
    counted = sum(n for area in areas for n, _, _ in area["properties"]["rt"])
    assert counted == 7
    assert {jenis for area in areas for _, jenis, _ in area["properties"]["rt"]} == {
        status.jenis for rt, status in kecil.facts.status.items() if rt != "9901021001-04"
    }


def test_two_builds_write_the_same_bytes(kecil: Situs, kecil_en: Situs, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        write_map(tmp_path / name, {"id": kecil, "en": kecil_en})
    one, two = (sorted((tmp_path / name / "assets/peta").iterdir()) for name in ("satu", "dua"))
    assert [path.name for path in one] == ["peta.css", "peta.en.js", "peta.id.js", "titik.en.js", "titik.id.js"]
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_no_random_name_is_left(script: str) -> None:
    assert not re.search(r"[0-9a-f]{32}", script)


def test_no_file_of_the_map_names_another_host(kecil: Situs) -> None:
    for text in texts(kecil).values():
        assert "//" not in text
        assert "url(" not in text


def test_a_name_that_holds_html_is_text_in_tooltips_popups_and_attribution(kecil: Situs) -> None:
    text = all_scripts(renamed(kecil, ATTACK))
    features = [feature for found in layers(text).values() for feature in found]
    values = [value for feature in features for value in feature["properties"].values() if isinstance(value, str)]
    assert any("&lt;img src=x onerror" in value for value in values)
    assert not any("<img" in value for value in values)
    assert ATTACK not in text


def test_a_name_cannot_end_the_script_or_a_string(kecil: Situs) -> None:
    text = all_scripts(renamed(kecil, "</script>'\"`${alert(1)}\\"))
    assert "</script>" not in text
    assert "kelurahan" in layers(text)


def test_links_of_popups_lead_to_pages_below_the_language_root(script: str) -> None:
    found = layers(script)
    links = [feature["properties"]["tautan"] for name in ("kelurahan", "titik") for feature in found[name]]
    assert all(re.match(r'<a href="\.\./(kelurahan/[a-z0-9-]+|rt/[a-z0-9-]+/\d+)/">[^<]+</a>$', link) for link in links)


def test_a_city_without_published_points_has_no_layer_of_points(kecil: Situs) -> None:
    index = kecil.index
    rt = tuple(item.model_copy(update={"lat": None, "lon": None}) for item in index.public.rt)
    facts = Facts(Index(replace(index.public, rt=rt), index.today), kecil.facts.site_url)
    found = layers(all_scripts(Situs(facts, kecil.bahasa, kecil.render)))
    assert sorted(found) == ["kecamatan", "kelurahan"]


def test_the_map_names_another_site_in_a_link_only_and_for_a_real_city_only(
    root: Path, kecil_site: Path, jambi_site: Path
) -> None:
    script = (root / "site_src/assets/js/peta.js").read_text(encoding="utf-8")
    assert re.findall(r"\S*https?://([a-z.]+)", script) == ["www.openstreetmap.org"]
    assert "tileLayer" not in script
    link = '<a id="peta-jalan" href="https://www.openstreetmap.org/#map=12/-1.6'
    assert link in (jambi_site / "peta" / "index.html").read_text(encoding="utf-8")
    assert "openstreetmap" not in (kecil_site / "peta" / "index.html").read_text(encoding="utf-8")


def test_a_name_that_is_a_template_is_text_for_folium_which_renders_its_script_twice(kecil: Situs) -> None:
    script = all_scripts(renamed(kecil, "{{7*7}} {# a #} {% raw"))
    places = [place for features in layers(script).values() for place in features]
    assert "&#123;&#123;7*7}} &#123;# a #} &#123;% raw" in {place["properties"].get("nama") for place in places}
