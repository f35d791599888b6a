"""Every number on the pages of city, kecamatan, kelurahan, year and criterion leads to a figure that says it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.demo import write_demo
from tests.numbers import Figures, Node, Shown, article, uncited

PAGES = {
    "": 1,
    "wilayah/": 1,
    "peta/": 1,
    "bertahan/": 1,
    "tahun/": 1,
    "tahun/*/": 8,
    "kecamatan/*/": 2,
    "kelurahan/*/": 12,
    "kriteria/*-[0-9]/": 20,
}
"""Pages below a language's root, and how many there are at least."""


def inside(shown: Shown, *, tag: str = "", name: str = "", href: str = "") -> bool:
    """Return whether a number stands in an element of a tag, a class, or a link."""
    return any(
        (not tag or node.tag == tag)
        and (not name or name in node.classes)
        and (not href or href in node.attrs.get("href", ""))
        for node in shown.node.around
        if node.tag != "root"
    )


def cell(shown: Shown) -> Node | None:
    """Return the cell of a table that a number stands in."""
    return next((node for node in shown.node.around if node.tag in {"td", "th"}), None)


def text(shown: Shown) -> str:
    """Return the sentence or cell that a number stands in."""
    return next(node for node in shown.node.around if node.tag not in {"#", "span", "small", "strong", "a"}).words


ALLOWED: dict[str, Callable[[Shown], bool]] = {
    "a citation of the page, with its address and release": lambda it: any(
        "data-akses" in node.attrs for node in it.node.around
    ),
    "the licence's own number": lambda it: "lisensi" in text(it) or "licence" in text(it),
    "the size of an area in km², with the source of the area": lambda it: "km²" in text(it),
    "other spellings of a name": lambda it: "Juga ditulis" in text(it) or "Also written" in text(it),
    "the title of a source": lambda it: inside(it, tag="a", href="sumber/#"),
    "what a record's note or the data's own text says in words": lambda it: (
        inside(it, tag="td")
        and it.node.parent is not None
        and it.node.parent.tag == "span"
        and not inside(it, name="num")
    ),
    "the timeline and the programme in the words of the data": lambda it: (
        inside(it, name="lead")
        or (inside(it, tag="ul", name="daftar") and not inside(it, name="rujuk"))
        or inside(it, tag="ol", name="waktu")
    ),
    "the place of an area in a list and on its map": lambda it: (
        inside(it, name="no") or bool(re.fullmatch(r"\d+\.", " ".join(it.node.text.split())))
    ),
    "how many areas have a colour on the map": lambda it: inside(it, name="legenda"),
    "how many sources or points a list or map leaves out": lambda it: bool(
        re.search(r"\d+ (lagi|more)\b|[Tt]itik|position", text(it))
    ),
    "the number of a period within a year": lambda it: bool(
        re.search(r"\d periode|[Pp]eri(ode|od) \d|\d periods", text(it))
    ),
    "how many things a fold holds": lambda it: inside(it, tag="summary"),
    "the age of an award on the day of the site": lambda it: bool(re.fullmatch(r"\d+ (tahun|years?)", text(it))),
    "where every curve begins": lambda it: inside(it, name="kurva-tabel") and it.text in {"0", "100"},
    "how the curve is drawn": lambda it: inside(it, tag="details") and inside(it, tag="ul"),
    "the score scale": lambda it: (
        inside(it, name="nilai")
        or bool(
            re.search(
                r"\d (dari|of) 2\b|([Nn]ilai(nya)?|[Ss]cores?:?) (2|0)|(menjadi|became a|reasons for a) [20]|2, 1",
                text(it),
            )
        )
    ),
    "what a criterion asks for": lambda it: (
        inside(it, tag="blockquote") or inside(it, name="syarat") or inside(it, name="def")
    ),
    "where a criterion belongs": lambda it: inside(it, name="jejak") or inside(it, name="kicker"),
    "the bounds of a size class": lambda it: "KK" in text(it) or "households" in text(it),
    "the smallest number of RTs of which a total is told": lambda it: "puluhan" in text(it) or "tens" in text(it),
}
"""Numbers that are no figure of the programme: why, and how to tell one."""


@pytest.fixture(scope="module", params=["demo", "jambi"])
def site(
    request: pytest.FixtureRequest, built: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the built site of a demo city, and of the repository's data."""
    if request.param == "jambi":
        return Path(request.getfixturevalue("jambi_site"))
    data = tmp_path_factory.mktemp("demo") / "data"
    write_demo(data, rt=300, seed=1)
    return built(data)


@pytest.mark.parametrize("bahasa", ["", "en/"])
def test_every_number_is_said_by_a_figure_that_is_linked_where_it_stands(site: Path, bahasa: str) -> None:
    figures = Figures.of(site)
    left = []
    for begins, least in PAGES.items():
        found = sorted(site.glob(f"{bahasa}{begins}index.html"))
        assert len(found) >= least, begins
        for path in found:
            left += [
                f"{path.relative_to(site)}: {shown.text} in «{text(shown)[:120]}»"
                for shown in uncited(article(path.read_text("utf-8")), figures, english=bool(bahasa))
                if not any(fits(shown) for fits in ALLOWED.values())
            ]
    assert left == []
