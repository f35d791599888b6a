"""Reads the whole of `data/`."""

import re
from dataclasses import dataclass
from pathlib import Path

from generator.collector import without_collector
from generator.model.angka import Angka, Indikator, Koreksi, Sumber
from generator.model.dataset import Dataset
from generator.model.kriteria import Edisi
from generator.model.place import Place
from generator.model.praktik import Praktik, PraktikEn, Tanggapan
from generator.model.program import Kebijakan, Program, Scale
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran
from generator.model.rilis import NUMBER, Peka, Perubahan, Pindah, Rilis
from generator.model.wilayah import Alias, Pemekaran, Poligon, Rt, Wilayah
from generator.problems import Problem, problem
from generator.sources.csv_file import read_records
from generator.sources.geojson_file import read_shapes
from generator.sources.markdown_file import read_markdown
from generator.sources.nilai_file import read_nilai
from generator.sources.text_file import read_text
from generator.sources.yaml_file import read_list, read_record

KNOWN = re.compile(
    r"""(program|kebijakan|sumber|indikator|koreksi|rilis)\.yaml|rt\.csv|angka\.csv|pemantauan\.csv|alamat\.txt
    |wilayah/(wilayah|alias|pemekaran)\.csv|wilayah/(kota|kecamatan|kelurahan)\.geojson|wilayah/LICENSE[^/]*
    |kriteria/[^/]+\.yaml|putaran/[^/]+/(putaran\.yaml|peristiwa\.csv|nilai\.csv)
    |pindah\.csv|rilis/[^/]+\.csv|praktik/[^/]+\.md|tanggapan/[^/]+\.md|(.*/)?README\.md""",
    re.VERBOSE,
)
FOLDERS = frozenset({"wilayah", "kriteria", "putaran", "rilis", "praktik", "tanggapan"})
"""Folders in which readers look for files."""
USUAL = Scale(0, 2)
"""Scale by which scores are read where `program.yaml` could not be."""
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SNAPSHOT = "rilis/terbit.csv"
"""What the newest release made public, for the next release to compare with; no build reads it."""
SETTLED = "rilis/peka.csv"
"""What releases settled of figures on sensitive butir."""
TANGGAPAN = re.compile(r"(?P<rt>[0-9]{10}-[0-9]{2,3}[a-z]?)-(?P<tanggal>[0-9]{4}-[0-9]{2}-[0-9]{2})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rounds:
    """What the folders of `putaran/` hold."""

    putaran: tuple[Putaran, ...]
    peristiwa: tuple[BarisPeristiwa, ...]
    nilai: tuple[Nilai, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Lists:
    """What the YAML files that hold a list hold."""

    sumber: tuple[Sumber, ...]
    indikator: tuple[Indikator, ...]
    rilis: tuple[Rilis, ...]
    koreksi: tuple[Koreksi, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Areas:
    """The areas, their shapes and the RTs in them."""

    wilayah: tuple[Wilayah, ...]
    alias: tuple[Alias, ...]
    pemekaran: tuple[Pemekaran, ...]
    poligon: tuple[Poligon, ...]
    rt: tuple[Rt, ...]


def read_dataset(root: Path) -> tuple[Dataset | None, list[Problem]]:
    """Read a data folder.

    Returns:
        The dataset, without the records that could not be read, or None when the programme or its
        policy could not be read; and every problem met on the way, errors and warnings.
    """
    if not root.is_dir():
        return None, [problem("B115", Place(root.name), folder=root.name)]
    with without_collector():
        return read_files(root)


def read_files(root: Path) -> tuple[Dataset | None, list[Problem]]:
    """Read the files of a data folder; see `read_dataset`."""
    problems: list[Problem] = []
    program = read_record(root, "program.yaml", Program, problems)
    kebijakan = read_record(root, "kebijakan.yaml", Kebijakan, problems)
    rounds = read_rounds(root, program.scale if program else USUAL, problems)
    praktik, praktik_en = read_praktik(root, problems)
    unknown_files(root, problems)
    lists = read_lists(root, problems)
    areas = read_areas(root, problems)
    angka = read_records(root, "angka.csv", Angka, problems)
    pemantauan = read_records(root, "pemantauan.csv", Pemantauan, problems)
    edisi = read_editions(root, problems)
    tanggapan = read_replies(root, problems)
    perubahan = read_changes(root, problems)
    peka = read_records(root, SETTLED, Peka, problems) if (root / SETTLED).exists() else ()
    pindah = read_records(root, "pindah.csv", Pindah, problems) if (root / "pindah.csv").exists() else ()
    alamat = (read_text(root, "alamat.txt", problems) or "").removesuffix("\n")
    if program is None or kebijakan is None:
        return None, problems
    dataset = Dataset(
        program=program,
        kebijakan=kebijakan,
        sumber=lists.sumber,
        indikator=lists.indikator,
        rilis=lists.rilis,
        perubahan=perubahan,
        peka=peka,
        pindah=pindah,
        koreksi=lists.koreksi,
        wilayah=areas.wilayah,
        alias=areas.alias,
        pemekaran=areas.pemekaran,
        poligon=areas.poligon,
        rt=areas.rt,
        edisi=edisi,
        putaran=rounds.putaran,
        peristiwa=rounds.peristiwa,
        nilai=rounds.nilai,
        pemantauan=pemantauan,
        angka=angka,
        praktik=praktik,
        praktik_en=praktik_en,
        tanggapan=tanggapan,
        alamat=tuple(alamat.split("\n")) if alamat else (),
    )
    return dataset, problems


def read_lists(root: Path, problems: list[Problem]) -> Lists:
    """Read the YAML files that hold a list."""
    return Lists(
        sumber=read_list(root, "sumber.yaml", Sumber, problems),
        indikator=read_list(root, "indikator.yaml", Indikator, problems),
        rilis=read_list(root, "rilis.yaml", Rilis, problems),
        koreksi=read_list(root, "koreksi.yaml", Koreksi, problems),
    )


def read_areas(root: Path, problems: list[Problem]) -> Areas:
    """Read the areas, their shapes and the RTs in them."""
    return Areas(
        wilayah=read_records(root, "wilayah/wilayah.csv", Wilayah, problems),
        alias=read_records(root, "wilayah/alias.csv", Alias, problems),
        pemekaran=read_records(root, "wilayah/pemekaran.csv", Pemekaran, problems),
        poligon=read_polygons(root, problems),
        rt=read_records(root, "rt.csv", Rt, problems),
    )


def names_in(root: Path, pattern: str) -> list[str]:
    """Return the paths below `root` that match a glob, with forward slashes, sorted."""
    return sorted(path.relative_to(root).as_posix() for path in root.glob(pattern))


def read_polygons(root: Path, problems: list[Problem]) -> tuple[Poligon, ...]:
    """Read the shapes of the kota, its kecamatan and its kelurahan."""
    shapes: list[Poligon] = []
    for tingkat in ("kota", "kecamatan", "kelurahan"):
        shapes.extend(read_shapes(root, f"wilayah/{tingkat}.geojson", problems))
    return tuple(shapes)


def read_editions(root: Path, problems: list[Problem]) -> tuple[Edisi, ...]:
    """Read every edition of the rules, in the order of their names."""
    found = (read_record(root, file, Edisi, problems) for file in names_in(root, "kriteria/*.yaml"))
    return tuple(edisi for edisi in found if edisi is not None)


def read_rounds(root: Path, scale: Scale, problems: list[Problem]) -> Rounds:
    """Read the folders of `putaran/`, in the order of their names."""
    putaran: list[Putaran] = []
    peristiwa: list[BarisPeristiwa] = []
    nilai: list[Nilai] = []
    for folder in (name for name in names_in(root, "putaran/*") if (root / name).is_dir()):
        name = folder.removeprefix("putaran/")
        made = read_record(root, f"{folder}/putaran.yaml", Putaran, problems, {"id": name})
        if made is not None:
            putaran.append(made)
        if (root / folder / "peristiwa.csv").exists():
            file = f"{folder}/peristiwa.csv"
            peristiwa.extend(read_records(root, file, BarisPeristiwa, problems, {"putaran": name}))
        if (root / folder / "nilai.csv").exists():
            nilai.extend(read_nilai(root, f"{folder}/nilai.csv", name, scale, problems))
    return Rounds(putaran=tuple(putaran), peristiwa=tuple(peristiwa), nilai=tuple(nilai))


def read_praktik(root: Path, problems: list[Problem]) -> tuple[tuple[Praktik, ...], tuple[PraktikEn, ...]]:
    """Read the write-ups and their English twins."""
    praktik: list[Praktik] = []
    english: list[PraktikEn] = []
    for file in names_in(root, "praktik/*.md"):
        slug = file.removeprefix("praktik/").removesuffix(".md")
        if slug == "README":
            continue
        if not SLUG.fullmatch(slug.removesuffix(".en")):
            problems.append(problem("B116", Place(file), pola="huruf-kecil-dan-angka.md"))
        elif slug.endswith(".en"):
            twin = read_markdown(root, file, PraktikEn, problems, {"slug": slug.removesuffix(".en")})
            english.extend([twin] if twin else [])
        else:
            made = read_markdown(root, file, Praktik, problems, {"slug": slug})
            praktik.extend([made] if made else [])
    return tuple(praktik), tuple(english)


def read_replies(root: Path, problems: list[Problem]) -> tuple[Tanggapan, ...]:
    """Read the replies of RTs; RT and date stand in the file's name."""
    found: list[Tanggapan] = []
    for file in names_in(root, "tanggapan/*.md"):
        name = TANGGAPAN.fullmatch(file.removeprefix("tanggapan/").removesuffix(".md"))
        if name is None:
            problems.append(problem("B116", Place(file), pola="{id rt}-{tahun-bulan-hari}.md"))
            continue
        made = read_markdown(root, file, Tanggapan, problems, name.groupdict())
        found.extend([made] if made else [])
    return tuple(found)


def read_changes(root: Path, problems: list[Problem]) -> tuple[Perubahan, ...]:
    """Read what the releases changed; the number of a release stands in the file's name."""
    found: list[Perubahan] = []
    for file in names_in(root, "rilis/*.csv"):
        if file not in (SNAPSHOT, SETTLED):
            name = file.removeprefix("rilis/").removesuffix(".csv")
            if re.fullmatch(NUMBER, name):
                found.extend(read_records(root, file, Perubahan, problems, {"rilis": name}))
            else:
                problems.append(problem("B116", Place(file), pola="{tahun}.{bulan}.csv"))
    return tuple(found)


def unknown_files(root: Path, problems: list[Problem]) -> None:
    """Tell of files and folders that no reader takes, so that a misspelt name is not lost in silence.

    What an unknown folder holds is not gone through: a slip in `--data` may have named half a disk.
    """
    for top in sorted(path for path in root.iterdir() if not path.name.startswith(".")):
        if top.is_dir() and top.name not in FOLDERS:
            problems.append(problem("B118", Place(f"{top.name}/")))
            continue
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            name = path.relative_to(root).as_posix()
            if path.is_file() and not path.name.startswith(".") and not KNOWN.fullmatch(name):
                problems.append(problem("B113", Place(name)))
