"""Cari RT Anda: whoever types a place as people write it finds its RT, by hand, by ear and without JavaScript."""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from generator.demo import write_demo
from generator.names import normal
from generator.pages.cari_index import cari_index
from generator.pipeline import all_situs, public_facts
from generator.publish.find_index import NAME, write_find_index
from tests.chromium import DESK, PHONE, Visit
from tests.conftest import KECIL, ROOT, SITE_URL

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

FIND = """async (texts) => {
  const { data, teks } = await bantarCari.load("./");
  return texts.map((text) => bantarCari.search(data, teks, text).found.slice(0, 8).map(({ alamat }) => alamat));
}"""

NUMBERS = [
    "RT 05", "rt.005", "RT05/buluran", "rt lima buluran", "dua belas", "Sebelas", "dua puluh tiga", "tiga puluh",
    "lima", "paal lima dua belas", "puluh", "belas dua", "Jl. Pál-Merah № 3", "XII", "vii", "", "0", "000 rt",
]  # fmt: skip
"""What people type that is no name."""

JAMBI = {
    "rt 5 buluran": "rt/buluran-kenali/05/",
    "RT.005 Buluran Kenali": "rt/buluran-kenali/05/",
    "RT05/buluran": "rt/buluran-kenali/05/",
    "rt lima buluran": "rt/buluran-kenali/05/",
    "bulurn kenali 5": "rt/buluran-kenali/05/",
    "rt 5 rw 2, kel. Buluran Kenali, kec. Telanaipura": "rt/buluran-kenali/05/",
    "buluran 5 jambi": "rt/buluran-kenali/05/",
    "kenali 5": "rt/buluran-kenali/05/",
    "23 simpang 3 sipin": "rt/simpang-iii-sipin/23/",
    "Simpang tiga sipin dua puluh tiga": "rt/simpang-iii-sipin/23/",
    "simpnag iii sipin rt 23": "rt/simpang-iii-sipin/23/",
    "eka jaya 60": "rt/eka-jaya/60/",
    "ekajaya": "kelurahan/eka-jaya/",
    "Pall Merah 7": "kelurahan/paal-merah/",
    "simpang 3": "kelurahan/simpang-iii-sipin/",
    "simpang 4": "kelurahan/simpang-iv-sipin/",
    "sim": "kelurahan/simpang-iii-sipin/",
    "telanaipura": "kelurahan/telanaipura/",
    "tjg pinang": "kelurahan/tanjung-pinang/",
    "tj. sari 10": "rt/tanjung-sari/10/",
    "jambi timur": "kecamatan/jambi-timur/",
}
"""What is typed, and what must be offered first."""


class Place(NamedTuple):
    """A kelurahan of a search file."""

    alamat: str
    names: list[str]
    """Its name and other spellings."""


def osa(a: str, b: str) -> list[int]:
    """Return in how many slips of the keys a text differs from every beginning of another, a swap counted once."""
    rows = [list(range(len(b) + 1))]
    for i, letter in enumerate(a, start=1):
        rows.append([i])
        for j, other in enumerate(b, start=1):
            best = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                best = min(best, rows[i - 2][j - 2] + 1)
            rows[i].append(best)
    return rows[-1]


def slips(name: str) -> Iterator[str]:
    """Yield a name with one letter left out, one swapped with its neighbour, and one mistyped."""
    for match in re.finditer(r"[a-z]{4,}", name.lower()):
        for place in range(match.start() + 1, match.end() - 1):
            before, letter, after = name[:place], name[place], name[place + 1 :]
            yield before + after
            yield before + after[0] + letter + after[1:]
            yield f"{before}q{after}"


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return folders with the search's file of Jambi, of the small city, and of the full-scale one."""
    demo = tmp_path_factory.mktemp("kota") / "data"
    write_demo(demo, rt=1650, seed=1)
    found = {}
    for kota, data in {"jambi": ROOT / "data", "kecil": KECIL, "demo": demo}.items():
        folder = tmp_path_factory.mktemp(kota)
        write_find_index(folder, all_situs(public_facts(data, SITE_URL), ROOT / "site_src"))
        found[kota] = folder / NAME
    return found


@pytest.fixture
def searching(visit: Open, kecil_site: Path, indexes: Mapping[str, Path]) -> Callable[[str], Page]:
    """Return a function that opens a page whose search reads a city's file."""

    def start(kota: str) -> Page:
        seen = visit(kecil_site)
        seen.page.route(f"**/{NAME}", lambda route: route.fulfill(path=indexes[kota]))
        return seen.open()

    return start


def test_the_file_of_the_full_scale_city_is_at_most_20_kb(indexes: Mapping[str, Path]) -> None:
    assert len(gzip.compress(indexes["demo"].read_bytes(), 6)) <= 20_000


@pytest.mark.parametrize("kota", ["jambi", "kecil", "demo"])
def test_browser_and_build_write_every_name_alike(
    searching: Callable[[str], Page], indexes: Mapping[str, Path], kota: str
) -> None:
    names = [name for row in rows_of(indexes[kota]) for name in row.names]
    texts = [*NUMBERS, *names, *(text for name in names for text in slips(name))]
    assert searching(kota).evaluate("texts => texts.map(bantarCari.normal)", texts) == [normal(text) for text in texts]


@pytest.mark.parametrize("kota", ["jambi", "kecil", "demo"])
def test_every_name_and_other_spelling_finds_itself_first(
    searching: Callable[[str], Page], indexes: Mapping[str, Path], kota: str
) -> None:
    asked = [(name, row.alamat) for row in rows_of(indexes[kota]) for name in row.names]
    found = searching(kota).evaluate(FIND, [name for name, _ in asked])
    wrong = {name: offered for (name, own), offered in zip(asked, found, strict=True) if offered[:1] != [own]}
    assert wrong == {}


@pytest.mark.parametrize("kota", ["jambi", "demo"])
def test_a_slip_of_the_keys_finds_the_name_nevertheless(
    searching: Callable[[str], Page], indexes: Mapping[str, Path], kota: str
) -> None:
    rows = rows_of(indexes[kota])
    asked = [(text, name, row.alamat) for row in rows for name in row.names[:1] for text in [*slips(name)][::3]]
    found = searching(kota).evaluate(FIND, [text for text, _, _ in asked])
    keys = {(row.alamat, normal(name).replace(" ", "")) for row in rows for name in row.names}
    wrong = []
    for (text, name, own), offered in zip(asked, found, strict=True):
        typed = normal(text).replace(" ", "")
        # Typing is not over at the last letter, so that the beginning of another name counts as that name.
        nearest = min(min(osa(typed, key)) for alamat, key in keys if alamat != own)
        meant = osa(typed, normal(name).replace(" ", ""))[-1]
        # A slip that makes a double letter, which does not count, is two slips.
        if meant <= 1 and nearest and (own not in offered or (nearest > 2 and offered[0] != own)):
            wrong.append((text, offered))
    assert wrong == []


def rows_of(file: Path) -> list[Place]:
    """Return the kelurahan of a search file."""
    data = json.loads(file.read_text(encoding="utf-8"))
    return [Place(f"kelurahan/{slug}/", [nama, *alias]) for nama, slug, _, alias, _, _ in data["kelurahan"]]


def test_what_people_type_in_jambi_is_offered_first(searching: Callable[[str], Page]) -> None:
    found = searching("jambi").evaluate(FIND, list(JAMBI))
    assert {text: offered[:1] for text, offered in zip(JAMBI, found, strict=True)} == {
        text: [address] for text, address in JAMBI.items()
    }


def test_the_number_of_a_kecamatan_finds_its_rt(searching: Callable[[str], Page]) -> None:
    (found,) = searching("jambi").evaluate(FIND, ["telanaipura 5"])
    assert "rt/buluran-kenali/05/" in found


@pytest.mark.parametrize("address", ["rt/buluran-kenali/05/", "kriteria/", "tentang/", "en/data/"])
def test_the_header_of_every_page_finds_an_rt_on_a_phone(visit: Open, jambi_site: Path, address: str) -> None:
    page = visit(jambi_site, viewport=PHONE).open(address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(100)
    assert not [url for url in asked if url.endswith(NAME)], "the file is fetched before it is needed"
    page.locator(".kb-cari summary").click()
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("eka jaya 60")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("option")).to_contain_text("RT 60")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("option").click()
    expect(page).to_have_url(re.compile(r"rt/eka-jaya/60/$"))


def test_on_a_wide_screen_the_field_stands_in_the_header(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=DESK).open("kelurahan/mayang-mangurai/")
    expect(page.locator(".kb-cari")).to_be_hidden()
    expect(page.locator(".md-header").get_by_role("combobox")).to_be_visible()


def test_keys_alone_choose_and_leave(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=PHONE).open("rt/telanaipura/08/")
    page.locator(".kb-cari summary").focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("buluran")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Buluran Kenali")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.get_attribute("aria-activedescendant") is None


def test_escape_leaves_the_header_of_a_phone_and_enter_comes_back(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=PHONE).open("rt/telanaipura/08/")
    summary, field = page.locator(".kb-cari summary"), page.get_by_role("combobox")
    summary.press("Enter")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(page.locator(".kb-cari__form")).to_be_hidden()
    summary.press("Enter")
    expect(field).to_be_focused()
    page.keyboard.type("buluran")
    expect(page.get_by_role("option").first).to_contain_text("Buluran Kenali")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"kelurahan/buluran-kenali/$"))


def test_the_number_of_results_is_announced(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site).open("cari/")
    field = page.get_by_role("combobox")
    spoken = page.locator("form[data-cari] [role=status]")
    field.fill("eka jaya")
    expect(spoken).to_have_text(re.compile(r"^3 hasil"))
    field.fill("bulurn 5")
    expect(spoken).to_have_text("Tidak ada yang persis sama. 1 yang mirip:")
    expect(page.get_by_role("option")).to_contain_text("Disebut meraih")


def test_no_result_says_what_to_do_next(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site).open("cari/")
    field = page.get_by_role("combobox")
    spoken = page.locator("form[data-cari] [role=status]")
    field.fill("zzqq 5")
    expect(spoken).to_contain_text("Coba ketik nama kelurahannya saja")
    expect(spoken).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "false")
    field.fill("rt 5")
    expect(spoken).to_contain_text("Tambahkan nama kelurahannya")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"cari/\?rt=rt%205$"))
    expect(page.get_by_role("link", name="Pilih dari daftar kelurahan")).to_be_visible()


def test_an_ambiguous_name_leads_to_a_page_of_results(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=DESK).open("en/tentang/")
    page.get_by_role("combobox").fill("sipin")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"en/cari/\?rt=sipin$"))
    heading = page.get_by_role("heading", name="“sipin”")
    expect(heading).to_be_focused()
    links = page.locator("[data-hasil] a")
    expect(links.first).to_contain_text("Simpang III Sipin")
    assert links.count() >= 3


def test_the_list_names_kecamatan_and_status_in_words(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open()
    page.get_by_role("combobox").fill("tanjung iii kenari 1")
    expect(page.get_by_role("option").first).to_have_text(
        re.compile(r"RT 01, Kelurahan Tanjung III Kenari, Kecamatan Candra Hulu.*: +Ditetapkan")
    )


@pytest.mark.parametrize("site", ["jambi_site", "kecil_site"])
@pytest.mark.parametrize("address", ["", "tentang/"])
def test_without_javascript_the_form_leads_to_the_list(
    visit: Open, request: pytest.FixtureRequest, site: str, address: str
) -> None:
    page = visit(request.getfixturevalue(site), viewport=PHONE, script=False).open(address)
    if address:
        page.locator(".kb-cari summary").click()
    page.locator("input[name=rt]").fill("rt 5")
    page.locator("form[data-cari] button").click()
    expect(page).to_have_url(re.compile(r"/cari/\?rt=rt\+5$"))
    assert "perlu JavaScript" in page.content()
    page.locator("details.kec summary").first.click()
    page.locator("details.kec[open] a").first.click()
    expect(page).to_have_url(re.compile(r"/kelurahan/"))


def test_a_file_that_cannot_be_read_leads_to_the_list(visit: Open, jambi_site: Path) -> None:
    seen = visit(jambi_site)
    seen.page.route(f"**/{NAME}", lambda route: route.fulfill(status=200, body="not a file of ours"))
    page = seen.open()
    page.get_by_role("combobox").fill("buluran 5")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"cari/\?rt=buluran%205$"))
    expect(page.locator("[data-hasil]")).to_contain_text("tidak bisa dimuat")


def test_on_the_map_a_choice_opens_the_place(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open("peta/")
    field = page.locator("#cari-peta")
    field.fill("tanjung iii kenari 1")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"peta/#rt=\d{10}-01$"))
    expect(page.locator(".leaflet-popup")).to_be_visible()
    field.fill("rawa sejoli")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(r"peta/#kel=rawa-sejoli$"))
    expect(page.locator(".leaflet-popup").last).to_contain_text("Rawa Sejoli")


def test_the_index_is_the_one_the_build_makes(kecil_site: Path, indexes: Mapping[str, Path]) -> None:
    assert (kecil_site / NAME).read_bytes() == indexes["kecil"].read_bytes()
    assert (
        json.loads(indexes["kecil"].read_text("utf-8")).items()
        >= cari_index(public_facts(KECIL, SITE_URL).index).items()
    )


FITS = """(field) => {
  const style = getComputedStyle(field), pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return pen.measureText(field.placeholder).width
    <= field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - parseFloat(style.fontSize);
}"""
"""Whether the example in an empty field is seen whole, beside the room that browsers keep for the cross."""


@pytest.mark.parametrize("address", ["", "en/", "cari/", "en/cari/", "peta/", "en/peta/"])
def test_the_example_in_the_field_is_seen_whole_on_a_phone(visit: Open, jambi_site: Path, address: str) -> None:
    page = visit(jambi_site, viewport=PHONE).open(address)
    field = page.locator("main input[name=rt]")
    assert field.evaluate(FITS), field.get_attribute("placeholder")
    assert field.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 16, "iOS zooms into smaller letters"
