"""What pages and files draw on is what their groups say: else a rebuild would not see it change."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.putaran import Nilai
from generator.pages.registry import KINDS, assessed, groups_of
from generator.pipeline import all_situs
from generator.publish.beside import citywide
from generator.publish.frame import Frame
from generator.publish.furnish import Order
from tests.conftest import ROOT


class Watched:
    """Public data that notes which of its tables are looked at."""

    def __init__(self, public: object) -> None:
        """Watch some data."""
        self.public = public
        self.touched: set[str] = set()

    def __getattr__(self, name: str) -> object:
        """Note the name and pass it on."""
        self.touched.add(name)
        return getattr(self.public, name)


def watched(facts: Facts) -> tuple[Watched, Facts]:
    public = Watched(facts.index.public)
    fresh = Facts(Index(public, facts.index.today), facts.site_url)  # type: ignore[arg-type]
    fresh.__dict__["status"] = facts.status  # statuses count with every group, so their tables do not
    return public, fresh


def test_no_page_touches_a_table_that_its_group_does_not_name(kecil_facts: Facts) -> None:
    kinds = [group.name for group in groups_of(all_situs(kecil_facts, ROOT / "site_src")["id"])]
    for number, name in enumerate(kinds):
        if name.startswith(("rt/", "kelurahan/", "kecamatan/", "angka/")):
            continue  # these draw on rows of the other tables, which test_rebuild changes at random
        public, facts = watched(kecil_facts)
        group = list(groups_of(all_situs(facts, ROOT / "site_src")["id"]))[number]
        public.touched.clear()
        assert list(group.pages())
        own = {"nilai"} if group.depends is not tuple else set()  # what it shows of them is in what it depends on
        assert public.touched <= group.tables | own, name


def test_no_file_beside_the_pages_touches_a_table_that_it_does_not_name(kecil_facts: Facts, tmp_path: Path) -> None:
    names = [item.name for item in citywide(furnishing(kecil_facts, tmp_path).situs["id"])]
    for number, name in enumerate(names):
        public, facts = watched(kecil_facts)  # the documents of RTs draw on rows, as above
        order = furnishing(facts, tmp_path)
        item = citywide(order.situs["id"])[number]
        item.write(order)
        own = {"nilai"} if item.depends is not tuple else set()
        assert public.touched <= item.tables | own, name


def furnishing(facts: Facts, site: Path) -> Order:
    return Order(site=site, situs=all_situs(facts, ROOT / "site_src"), frame=Frame(shells={}, handwritten=()))


class Hidden:
    """A row of scores that tells everything but these."""

    def __init__(self, row: Nilai) -> None:
        """Hide the scores of a row."""
        self.row = row

    def __getattr__(self, name: str) -> object:
        """Pass everything on but the scores."""
        assert name != "skor", "looks at scores"
        return getattr(self.row, name)


def test_what_depends_on_who_was_assessed_looks_at_no_score(kecil_facts: Facts, tmp_path: Path) -> None:
    rows = tuple(map(Hidden, kecil_facts.index.public.nilai))
    public = replace(kecil_facts.index.public, nilai=rows)  # type: ignore[arg-type]
    facts = Facts(Index(public, kecil_facts.index.today), kecil_facts.site_url)
    for made in ("status", "scored", "tables"):  # these look, and are depended on by other ways
        facts.__dict__[made] = getattr(kecil_facts, made)
    facts.__dict__["scores"] = SimpleNamespace(spread=None)  # handed on, and of no use to anybody
    order = furnishing(facts, tmp_path)
    kinds = {kind.pages.__module__ for kind in KINDS if kind.depends is assessed}
    groups = [group for group in groups_of(order.situs["id"]) if group.name in kinds]
    assert len(groups) == len(kinds) > 2
    assert all(list(group.pages()) for group in groups)
    beside = [item for item in citywide(order.situs["id"]) if isinstance(item.depends, partial)]
    assert all(item.write(order) for item in beside)
    assert beside
