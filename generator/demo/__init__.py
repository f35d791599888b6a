"""The demo city: a fictional `data/` folder at full size, the same for the same seed."""

from pathlib import Path
from random import Random

from generator.demo.criteria import Yaml, butir_in_force, editions
from generator.demo.history import History, play
from generator.demo.paperwork import corrections, figures, policy, releases, round_paper, sources
from generator.demo.places import City, found_city
from generator.demo.stories import replies, tell
from generator.demo.texts import load
from generator.demo.visits import visit_all
from generator.demo.writing import Folder, cell

FEWEST_RT = 2


def write_demo(out: Path, *, rt: int = 1650, seed: int = 1) -> None:
    """Write a fictional city as a complete data folder.

    Args:
        out: Folder to write; must be new or empty.
        rt: RTs that exist today, at least two; some more were renumbered or divided.
        seed: The same number gives the same bytes.

    Raises:
        ValueError: Fewer than two RTs are asked for.
        FileExistsError: `out` has something in it.
    """
    if rt < FEWEST_RT:
        raise ValueError(f"a demo city needs at least {FEWEST_RT} RTs, not {rt}")
    folder = Folder(out)
    chance = Random(seed)  # noqa: S311 - a story, not a secret
    rules = editions()
    butir = butir_in_force(rules)
    city = found_city(rt, chance)
    history = play(city, butir, chance)
    write_papers(folder, rules)
    write_places(folder, city)
    write_rounds(folder, history, butir)
    folder.records("pemantauan.csv", visit_all(history, chance))
    folder.records("angka.csv", figures(city, history, chance))
    folder.yaml("kebijakan.yaml", policy(history))
    folder.yaml("koreksi.yaml", corrections(city, history, chance))
    write_stories(folder, city, history, chance)


def write_papers(folder: Folder, rules: dict[str, Yaml]) -> None:
    """Write what does not depend on chance."""
    folder.yaml("program.yaml", load("program"))
    folder.yaml("sumber.yaml", sources())
    folder.yaml("indikator.yaml", load("indicators"))
    folder.yaml("rilis.yaml", releases())
    folder.text("alamat.txt", "")
    for edisi, text in rules.items():
        folder.yaml(f"kriteria/{edisi}.yaml", text)


def write_places(folder: Folder, city: City) -> None:
    """Write areas, shapes and RTs."""
    folder.records("wilayah/wilayah.csv", city.wilayah)
    folder.records("wilayah/alias.csv", city.alias)
    folder.records("wilayah/pemekaran.csv", city.pemekaran)
    layers = {
        "kota": zip((city.kota,), (city.layout.kota,), strict=True),
        "kecamatan": zip(city.kecamatan, city.layout.kecamatan, strict=True),
        "kelurahan": zip(city.kelurahan, city.layout.kelurahan, strict=True),
    }
    for tingkat, areas in layers.items():
        folder.shapes(f"wilayah/{tingkat}.geojson", sorted((area.kode, area.nama, shape) for area, shape in areas))
    folder.records("rt.csv", (unit.rt for unit in city.units))


def write_rounds(folder: Folder, history: History, butir: dict[str, tuple[str, ...]]) -> None:
    """Write every round, public or not."""
    for records in history.records:
        path = f"putaran/{records.round.id}"
        folder.yaml(f"{path}/putaran.yaml", round_paper(records.round))
        folder.records(f"{path}/peristiwa.csv", records.sorted_peristiwa())
        columns = butir[records.round.edisi]
        rows = (
            [row.rt, cell(row.jumlah_kk), *(cell(row.skor.get(name)) for name in columns)]
            for row in sorted(records.nilai, key=lambda row: row.rt)
        )
        folder.csv(f"{path}/nilai.csv", ["rt", "jumlah_kk", *columns], rows)


def write_stories(folder: Folder, city: City, history: History, chance: Random) -> None:
    """Write practices and replies."""
    for story in tell(city, history, chance):
        folder.markdown(f"praktik/{story.slug}.md", story.front, story.body)
        folder.markdown(f"praktik/{story.slug}.en.md", story.front_en, story.body_en)
    for rt, day, text in replies(history, chance):
        folder.markdown(f"tanggapan/{rt}-{day}.md", {"lewat": "Kelurahan setempat"}, f"{text}\n")
