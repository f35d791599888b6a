"""Real builds: the same bytes by every way, and nothing lost when one fails."""

import csv
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import BuildOrder, build
from generator.problems import GeneratorError
from generator.publish.verify import verify
from tests.conftest import KECIL, ROOT

CONFIG = ROOT / "mkdocs.yml"


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_two_builds_of_the_same_data_are_the_same_bytes(kecil_site: Path, tmp_path: Path) -> None:
    build(BuildOrder(config_file=CONFIG, data=KECIL, out=tmp_path / "site"))
    assert digests(tmp_path / "site") == digests(kecil_site)


def test_mkdocs_alone_builds_the_same_site_in_another_place_and_time_zone(kecil_site: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    environment = {
        **os.environ,
        "BANTAR_DATA": str(KECIL),
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(CONFIG), "-d", str(out)]
    subprocess.run(command, check=True, env=environment, cwd=tmp_path, capture_output=True)
    assert digests(out) == digests(kecil_site)


CLOCK = """
import time

AHEAD = 400 * 86400
now, there, here = time.time, time.gmtime, time.localtime
time.time = lambda: now() + AHEAD
time.gmtime = lambda at=None: there(time.time() if at is None else at)
time.localtime = lambda at=None: here(time.time() if at is None else at)
"""
"""What Python loads first in a build of another year."""


def test_recorded_data_give_the_same_site_on_another_day_and_path(kecil_site: Path, kota: Path, tmp_path: Path) -> None:
    for path in kota.rglob("*"):
        os.utime(path, (978_307_200, 978_307_200))
    (tmp_path / "jam").mkdir()
    (tmp_path / "jam" / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    out = tmp_path / "tempat lain" / "site"
    environment = {**os.environ, "TZ": "LAIN-23:59", "PYTHONPATH": f"{tmp_path / 'jam'}{os.pathsep}{ROOT}"}
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--data",
        str(kota),
        "--config",
        str(CONFIG),
        "--out",
        str(out),
    ]
    found = subprocess.run(command, check=False, env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout + found.stderr
    assert digests(out) == digests(kecil_site)


def test_the_order_of_rows_changes_nothing(kecil_site: Path, kota: Path, tmp_path: Path) -> None:
    shuffle = random.Random(5)  # noqa: S311 - shuffles rows, guards nothing
    for path in kota.rglob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        shuffle.shuffle(rows)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])
    build(BuildOrder(config_file=CONFIG, data=kota, out=tmp_path / "site"))
    assert digests(tmp_path / "site") == digests(kecil_site)


def test_a_build_that_fails_leaves_the_last_good_site(kota: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    build(BuildOrder(config_file=CONFIG, data=kota, out=out))
    before = digests(out)
    (kota / "rt.csv").write_text("id,nomor\n")
    with pytest.raises(GeneratorError, match="B109"):
        build(BuildOrder(config_file=CONFIG, data=kota, out=out))
    assert digests(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "site"]


def test_a_link_that_leads_nowhere_stops_the_build(kota: Path, tmp_path: Path) -> None:
    path = next(path for path in (kota / "praktik").glob("*.md") if not path.name.endswith(".en.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\n[lihat](../tidak-ada/)\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match="tidak-ada"):
        build(BuildOrder(config_file=CONFIG, data=kota, out=tmp_path / "site"))
    assert not (tmp_path / "site").exists()


def test_every_page_has_its_twin_in_the_other_language(jambi_site: Path) -> None:
    pages = {path.relative_to(jambi_site).as_posix() for path in jambi_site.rglob("index.html")}
    indonesian = {page for page in pages if not page.startswith("en/")}
    assert {f"en/{page}" for page in indonesian} == pages - indonesian


def test_the_site_of_jambi_has_every_kelurahan_kecamatan_criterion_and_rt(jambi_site: Path) -> None:
    with (ROOT / "data" / "rt.csv").open(encoding="utf-8") as file:
        rt = list(csv.DictReader(file))
    for prefix in ("", "en/"):
        root = jambi_site / prefix
        assert len(list(root.glob("kelurahan/*/index.html"))) == 68
        assert len(list(root.glob("kecamatan/*/index.html"))) == 11
        assert (
            len([path for path in root.glob("kriteria/*-*/index.html") if path.parent.name != "lembar-periksa"]) >= 21
        )
        assert len(list(root.glob("rt/*/*/index.html"))) == len(rt)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("rt/buluran-kenali/05", ["Disebut meraih Kampung Bantar 2020", "kategori besar", "wawancara"]),
        ("rt/ulu-gedong/05", ["Disebut meraih Kampung Bantar 2022", "kategori sedang", "berita"]),
        ("rt/simpang-iii-sipin/23", ["Disebut meraih Kampung Bantar 2019", "penelitian"]),
        ("rt/telanaipura/08", ["Disebut belum Kampung Bantar (2023)", "wawancara"]),
    ],
)
def test_the_first_panel_says_what_is_known_and_by_whom(jambi_site: Path, address: str, words: list[str]) -> None:
    html = (jambi_site / address / "index.html").read_text(encoding="utf-8")
    panel = html.partition('<section class="status')[2].partition("</section>")[0]
    for word in [*words, "Nomor Keputusan Wali Kota belum dipublikasikan", "sumber/#"]:
        assert word in panel


@pytest.mark.parametrize("page", ["index.html", "metodologi/index.html", "en/index.html", "en/metodologi/index.html"])
def test_conflicting_totals_stand_side_by_side(jambi_site: Path, page: str) -> None:
    html = (jambi_site / page).read_text(encoding="utf-8")
    group = "," if page.startswith("en/") else "."
    for value in ("228", "242", "900", "952", f"1{group}635", f"1{group}650", f"1{group}651", f"1{group}652"):
        assert value in html, value


@pytest.mark.parametrize("site", ["kecil_site", "jambi_site"])
def test_a_finished_site_passes_its_own_check(site: str, request: pytest.FixtureRequest) -> None:
    assert list(verify(request.getfixturevalue(site))) == []


def test_a_fictional_city_says_so_on_every_page(kecil_site: Path) -> None:
    silent = [
        path.relative_to(kecil_site).as_posix()
        for path in kecil_site.rglob("*.html")
        if not re.search("DATA CONTOH|SAMPLE DATA", path.read_text(encoding="utf-8"))
    ]
    assert silent == []


def test_the_real_city_never_calls_itself_sample_data(jambi_site: Path) -> None:
    assert "DATA CONTOH" not in (jambi_site / "index.html").read_text(encoding="utf-8")


def test_an_unpublished_round_changes_no_byte(kecil_site: Path, kota: Path, built: Callable[[Path], Path]) -> None:
    drafts = [path.parent for path in kota.glob("putaran/*/putaran.yaml") if "status: draf" in path.read_text("utf-8")]
    assert drafts, "the small city must have a draft round"
    for folder in drafts:
        shutil.rmtree(folder)
    assert digests(built(kota)) == digests(kecil_site)


def test_an_address_that_was_released_once_must_stay(kota: Path, tmp_path: Path) -> None:
    (kota / "alamat.txt").write_text("rt/tidak-ada/01/\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match="rt/tidak-ada/01/"):
        build(BuildOrder(config_file=CONFIG, data=kota, out=tmp_path / "site"))


def test_an_rt_page_marks_its_own_rt_among_the_others(jambi_site: Path) -> None:
    html = (jambi_site / "rt/buluran-kenali/05/index.html").read_text(encoding="utf-8")
    strip = html.partition('id="tetangga"')[2].partition("</dl>")[0]
    assert '<li class="ini"><a aria-current="page" href="../05/">RT 05</a></li>' in strip
    assert strip.count("<li") == 19
    assert "&lt;" not in strip


def test_no_date_of_a_timeline_runs_into_the_words_after_it(kecil_site: Path) -> None:
    """On a narrow phone the first word would be broken, and a screen reader reads both as one."""
    dated = [text for path in kecil_site.rglob("index.html") if 'class="thn"' in (text := path.read_text("utf-8"))]
    assert len(dated) > 10
    assert not [found for text in dated for found in re.findall(r'class="thn">.*?</b>(?! ).{20}', text)]
