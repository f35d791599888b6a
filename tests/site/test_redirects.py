"""An address that was released once leads somewhere for ever: by a page, and by the rules of hosts."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.facts.moved import end_of, moves
from generator.model.wilayah import Pemekaran
from generator.pages.situs import Situs
from generator.pipeline import BuildOrder, build, public_facts
from generator.problems import GeneratorError
from generator.publish.security import FRAMED
from tests.conftest import KECIL, ROOT, SITE_URL
from tests.hostile.conftest import headers_for
from tests.nginx import nginx
from tests.server import Ask
from tests.unit.pages.test_data import with_public

if TYPE_CHECKING:
    from generator.facts.index import Index

__all__ = ["nginx"]

FORMER = "kota-rt-disebut-ikut-1999"
"""A figure that a release told and no other."""

RENAMED = "kelurahan-tanjung-tiga-kenari"

NEW = "rt/rawa-sejoli/02/"


def make(data: Path, out: Path) -> Path:
    build(BuildOrder(config_file=ROOT / "mkdocs.yml", data=data, out=out, cards=False))
    return out


def append(path: Path, text: str) -> None:
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")


def unveil(data: Path) -> None:
    """Withhold no row, so that figures of every area keep their anchors."""
    path = data / "kebijakan.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^ditahan:\n(?: .*\n)+", "ditahan: []\n", text, flags=re.MULTILINE), encoding="utf-8")


def with_moves(data: Path) -> None:
    """Renumber an RT of which nothing is known, rename a kelurahan, and move a page by hand; nothing is withheld."""
    unveil(data)
    append(data / "rt.csv", "9901021001-05,9901021001,05,,2021-12-31,9901021001-04,,,laporan-2022\n")
    append(data / "alamat.txt", "/rt/tanjung-tiga-kenari/01/\n/kelurahan/tanjung-tiga-kenari/\n/praktik-baik/lama/\n")
    append(data / "alamat.txt", f"/angka/#{FORMER}\n/angka/#kota-rt-dulu\n/angka/{RENAMED}/\n")
    append(data / "alamat.txt", f"/angka/{RENAMED}/#{RENAMED}-rt-tercatat\n")
    append(
        data / "pindah.csv",
        "dari,ke,tanggal,alasan\n/praktik-baik/lama/,/praktik-baik/kebun-cabai-bersama/,2022-12-20,Judul diganti.\n"
        "/peta-lama/,/peta/,2022-12-20,Nama baru.\n"
        "/angka/#kota-rt-dulu,/angka/#kota-rt-tercatat,2022-12-20,Cara hitungnya diganti.\n",
    )


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the small city with addresses that moved."""
    folder = tmp_path_factory.mktemp("pindah")
    data = Path(shutil.copytree(KECIL, folder / "data"))
    with_moves(data)
    return make(data, folder / "site")


MOVED = {
    "rt/rawa-sejoli/05/": "rt/rawa-sejoli/04/",
    "rt/tanjung-tiga-kenari/01/": "rt/tanjung-iii-kenari/01/",
    "kelurahan/tanjung-tiga-kenari/": "kelurahan/tanjung-iii-kenari/",
    "praktik-baik/lama/": "praktik-baik/kebun-cabai-bersama/",
    "peta-lama/": "peta/",
    f"angka/{RENAMED}/": "angka/kelurahan-tanjung-iii-kenari/",
}


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("dari", [address for address in MOVED if address.startswith(("rt/", "kelurahan/"))])
def test_a_card_on_another_site_shows_the_successor_at_its_old_address(moved: Path, prefix: str, dari: str) -> None:
    old, new = (moved / "sematan" / prefix / name.rstrip("/") for name in (dari, MOVED[dari]))
    for ending in (".html", ".svg"):
        text = old.with_name(old.name + ending).read_text(encoding="utf-8")
        assert text == new.with_name(new.name + ending).read_text(encoding="utf-8")
    assert f"https://bantar.example/{prefix}{MOVED[dari]}" in old.with_name(old.name + ".html").read_text("utf-8")


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("dari", MOVED)
def test_an_old_address_has_a_page_that_leads_on_without_a_script(moved: Path, prefix: str, dari: str) -> None:
    html = (moved / prefix / dari / "index.html").read_text(encoding="utf-8")
    target = "../" * dari.count("/") + MOVED[dari]
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in html
    assert f'<a href="{target}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="https://bantar.example/{prefix}{MOVED[dari]}">' in html
    assert "<script" not in html
    assert (moved / prefix / dari / target / "index.html").resolve().is_file()


def test_the_rules_of_hosts_say_the_same(moved: Path) -> None:
    rules = (moved / "_redirects").read_text(encoding="utf-8").splitlines()
    nginx = (moved / "_nginx/alihan.conf").read_text(encoding="utf-8").splitlines()
    for prefix in ("", "en/"):
        for dari, ke in MOVED.items():
            assert f"/{prefix}{dari} /{prefix}{ke} 301" in rules
            assert f"location = /{prefix}{dari} {{ return 301 /{prefix}{ke}; }}" in nginx
    assert len(rules) == len(nginx) == 2 * len(MOVED)


def test_a_real_server_sends_readers_on(moved: Path, nginx: Callable[[str, Path], Ask]) -> None:
    ask = nginx("nginx.conf", moved)
    for prefix in ("", "en/"):
        for dari, ke in MOVED.items():
            answer = ask(f"/{prefix}{dari}")
            assert answer.status == 301
            assert answer.headers["location"].endswith(f"/{prefix}{ke}")
    assert ask(f"/{NEW}").status == 200


def test_a_page_that_only_leads_on_runs_and_loads_nothing_and_may_be_framed_by_no_other_site(moved: Path) -> None:
    for prefix in ("", "en/"):
        for dari in MOVED:
            html = (moved / prefix / dari / "index.html").read_text(encoding="utf-8")
            assert "Content-Security-Policy\" content=\"default-src 'none';" in html
            if not dari.startswith("sematan/"):
                assert ("Content-Security-Policy", FRAMED) in headers_for(moved, f"/{prefix}{dari}")


def test_apache_is_told_too_beside_its_headers(moved: Path) -> None:
    text = (moved / ".htaccess").read_text(encoding="utf-8")
    assert 'RedirectMatch 301 "^/rt/rawa\\-sejoli/05/$" "/rt/rawa-sejoli/04/"' in text
    assert "Content-Security-Policy" in text


def test_a_renumbered_rt_with_a_history_keeps_its_page_and_names_its_successor(moved: Path) -> None:
    html = (moved / "rt/rawa-sejoli/04/index.html").read_text(encoding="utf-8")
    assert "refresh" not in html
    assert f'href="../../../{NEW}"' in html


def test_old_addresses_are_in_no_sitemap(moved: Path) -> None:
    text = (moved / "sitemap.xml").read_text(encoding="utf-8")
    assert [dari for dari in MOVED if f"/{dari}<" in text] == []


def test_a_city_without_moves_has_empty_rules(kecil_site: Path) -> None:
    assert (kecil_site / "_redirects").read_text(encoding="utf-8") == ""


def test_moves_are_followed_to_their_end_and_circles_are_seen() -> None:
    found = {"a/": "b/", "b/": "c/", "x/": "y/", "y/": "x/"}
    assert [end_of(found, name) for name in ("a/", "b/", "x/")] == ["c/", "c/", "x/"]


def split(situs: Situs, *after: str) -> dict[str, str]:
    """Return the moves when a kelurahan without RTs ended and went into others."""
    index = situs.index
    area = index.wilayah["9901011001"].model_copy(
        update={"kode": "9901011009", "nama": "Lama", "berlaku_sampai": "2020-01-01"}
    )
    rows = tuple(
        Pemekaran(place=area.place, tanggal="2020-01-01", asal="9901011009", menjadi=kode, sumber=("perwali-2020",))
        for kode in after
    )
    changed = with_public(situs, wilayah=(*index.public.wilayah, area), pemekaran=rows)
    return moves(changed.index)


def test_a_kelurahan_that_went_into_one_other_leads_there(kecil: Situs) -> None:
    assert split(kecil, "9901011002") == {
        "kelurahan/lama/": "kelurahan/pematang-randu/",
        "angka/kelurahan-lama/": "angka/kelurahan-pematang-randu/",
    }


def test_a_kelurahan_that_was_split_in_two_leads_nowhere_by_itself(kecil: Situs) -> None:
    assert split(kecil, "9901011001", "9901011002") == {}


def test_the_small_city_has_no_moves() -> None:
    index: Index = public_facts(KECIL, SITE_URL).index
    assert moves(index) == {}


Spoil = Callable[[Path], None]


def line(dari: str, ke: str) -> Spoil:
    return lambda data: append(data / "pindah.csv", f"dari,ke,tanggal,alasan\n{dari},{ke},2022-12-20,Uji.\n")


REFUSED: dict[str, tuple[Spoil, str]] = {
    "a page that is still made": (line("/koreksi/", "/rilis/"), "pindah.csv baris 2: alamat /koreksi/ masih dibuat"),
    "a target that is not made": (line("/lama/", "/tidak-ada/"), "pindah.csv baris 2: alamat tujuan /tidak-ada/"),
    "a circle": (line("/lama/", "/lama/"), "berputar kembali"),
    "a file": (line("/lama.csv", "/data/"), "hanya alamat halaman"),
    "a released address without a way on": (
        lambda data: append(data / "alamat.txt", "/praktik-baik/hilang/\n"),
        "Alamat /praktik-baik/hilang/ pernah dirilis (alamat.txt), tetapi tidak lagi dibuat",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_move_that_cannot_be_made_stops_the_build(kota: Path, tmp_path: Path, name: str) -> None:
    spoil, said = REFUSED[name]
    spoil(kota)
    with pytest.raises(GeneratorError, match=re.escape(said)):
        make(kota, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def item_of(moved: Path, prefix: str, page: str, name: str) -> str:
    html = (moved / prefix / page / "index.html").read_text(encoding="utf-8")
    found = re.search(rf'<li id="{name}">(.*?)</li>', html)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_anchor_of_a_figure_that_is_told_no_more_stays_and_leads_on_where_it_can(moved: Path, prefix: str) -> None:
    assert "href" not in item_of(moved, prefix, "angka/", FORMER)
    assert 'href="../angka/#kota-rt-tercatat"' in item_of(moved, prefix, "angka/", "kota-rt-dulu")
    new = "angka/kelurahan-tanjung-iii-kenari/"
    told = item_of(moved, prefix, new, f"{RENAMED}-rt-tercatat")
    assert f'href="../../{new}#kelurahan-tanjung-iii-kenari-rt-tercatat"' in told
    html = (moved / prefix / "angka" / "index.html").read_text(encoding="utf-8")
    assert ("Itu bukan nol." if not prefix else "That is not zero.") in html


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_card_of_a_figure_that_is_told_no_more_says_so_or_shows_its_successor(moved: Path, prefix: str) -> None:
    cards = moved / "sematan" / prefix / "angka"
    old = (cards / f"{FORMER}.html").read_text(encoding="utf-8")
    assert ("Tidak ada lagi di rilis ini" if not prefix else "No longer in this release") in old
    assert f"angka/#{FORMER}" in old
    for before, after in (
        ("kota-rt-dulu", "kota-rt-tercatat"),
        (f"{RENAMED}-rt-tercatat", "kelurahan-tanjung-iii-kenari-rt-tercatat"),
    ):
        now = (cards / f"{after}.html").read_text(encoding="utf-8")
        assert (cards / f"{before}.html").read_text(encoding="utf-8") == now


@pytest.mark.parametrize(
    ("alamat", "pindah", "said"),
    [
        ("/angka/kelurahan-tak-ada/#kelurahan-tak-ada-rt-tercatat", "", "tidak ada lagi penandanya"),
        (
            "/angka/#kota-dulu",
            "/angka/#kota-rt-tercatat,/angka/#kota-rt-bernilai",
            "#kota-rt-tercatat masih ada",
        ),
        ("/angka/#kota-dulu", "/angka/#kota-dulu,/angka/#kota-salah", "alamat tujuan /angka/#kota-salah tidak ada"),
    ],
)
def test_a_released_figure_that_would_vanish_fails_the_build(
    kota: Path, tmp_path: Path, alamat: str, pindah: str, said: str
) -> None:
    unveil(kota)
    append(kota / "alamat.txt", f"{alamat}\n")
    if pindah:
        append(kota / "pindah.csv", f"dari,ke,tanggal,alasan\n{pindah},2022-12-20,Diganti.\n")
    with pytest.raises(GeneratorError, match=re.escape(said)):
        make(kota, tmp_path / "site")
