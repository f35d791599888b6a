"""The start of a programme: a commented `data/` folder for any kota or kabupaten, to be filled in.

What nobody but the officer can know stands there as `[ISI: …]`; `bantar check` tells of each one that is left.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from string import Template

TEXT = re.compile(r"^(?P<indent> *)(?P<head>(?:- )?\w+): ~ (?P<hint>.+)$", re.MULTILINE)
"""A text that is asked for in a template: `tujuan: ~ what to write`."""

QUOTED = re.compile(r"[^\w .,’()/-]|^[^\w]|^\d+$|^(?:ya|tidak|yes|no|on|off|true|false|null|y|n)$", re.IGNORECASE)
"""What YAML might not read as the text that it is."""

HEADERS: Mapping[str, str] = {
    "rt.csv": "id,kode_kelurahan,nomor,berlaku_mulai,berlaku_sampai,penerus,lat,lon,sumber",
    "angka.csv": "wilayah,indikator,periode,nilai,satuan,bukti,sumber,catatan,catatan_en",
    "pemantauan.csv": "rt,tanggal,hasil,oleh,sumber,catatan,catatan_en",
    "wilayah/alias.csv": "kode,alias",
    "wilayah/pemekaran.csv": "tanggal,asal,menjadi,sumber",
}
"""Tables that begin with their columns alone."""

AREAS = "kode,tingkat,nama,kode_induk,lat,lon,luas_km2,berlaku_mulai,berlaku_sampai,sumber"
NO_SHAPES = '{"type": "FeatureCollection", "features": []}\n'


@dataclass(frozen=True, kw_only=True, slots=True)
class Ukuran:
    """A size class: its id and its bounds by households, None for no bound."""

    id: str
    kk_min: int | None = None
    kk_maks: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Blank:
    """What is known of a programme before its data are written."""

    nama: str
    kota: str
    kode: str
    """Code of the kota or kabupaten, 4 digits."""
    mulai: int
    """Year in which the programme began."""
    lowest: int = 0
    highest: int = 2
    pilar: tuple[str, ...] = ("pilar",)
    """Ids of the pillars."""
    kategori: tuple[Ukuran, ...] = ()
    istilah: Mapping[str, str] = field(default_factory=dict)
    """Word in Indonesian by its name in `program.yaml`: `rt` to `dusun`."""
    english: bool = True
    """Whether the site has English pages."""


def blank_files(blank: Blank) -> dict[str, str]:
    """Return the text of each file of a data folder to be filled in, by its path below that folder."""
    words = {
        "nama": quoted(blank.nama),
        "kota": quoted(blank.kota),
        "kode": blank.kode,
        "mulai": str(blank.mulai),
        "bahasa_lain": "[en]" if blank.english else "[]",
        "rt": blank.istilah.get("rt", "RT"),
        "kelurahan": blank.istilah.get("kelurahan", "kelurahan"),
        "kecamatan": blank.istilah.get("kecamatan", "kecamatan"),
        "kota_kecil": blank.istilah.get("kota", "kota"),
        "pilar": blank.pilar[0],
        "istilah": istilah(blank),
        "skala": "".join(score(nilai, blank) for nilai in range(blank.highest, blank.lowest - 1, -1)),
        "kategori": kategori(blank),
        "pilar_pilar": "".join(pillar(name) for name in blank.pilar).removesuffix("\n"),
    }
    found = {
        (f"kriteria/{blank.mulai}.yaml" if name == "kriteria.yaml" else name): filled(text, words, blank.english)
        for name, text in templates()
    }
    found |= {name: f"{header}\n" for name, header in HEADERS.items()}
    found["wilayah/wilayah.csv"] = f"{AREAS}\n{blank.kode},kota,{cell(blank.kota)},,,,,,,batas-wilayah\n"
    found |= {f"wilayah/{name}.geojson": NO_SHAPES for name in ("kota", "kecamatan", "kelurahan")}
    return found | {"alamat.txt": ""}


def templates() -> Iterator[tuple[str, str]]:
    """Yield name and text of each file that is more than a table."""
    folder = files("generator.blank.texts")
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.name.endswith((".yaml", ".md")):
            yield item.name, item.read_text(encoding="utf-8")


def filled(text: str, words: Mapping[str, str], english: bool) -> str:  # noqa: FBT001 - by name nothing is clearer
    """Return a template with its words, and with each text that it asks for in the languages of the site."""

    def asked(found: re.Match[str]) -> str:
        deeper = " " * (len(found["indent"]) + (4 if found["head"].startswith("- ") else 2))
        lines = [f"{found['indent']}{found['head']}:", f'{deeper}id: "[ISI: {found["hint"]}]"']
        if english:
            lines.append(f'{deeper}en: "[ISI: yang sama dalam bahasa Inggris]"')
        return "\n".join(lines)

    return TEXT.sub(asked, Template(text).substitute(words))


def istilah(blank: Blank) -> str:
    """Return the words of the programme as they stand in `program.yaml`."""
    head = "# Sebutan yang dipakai program. Berkas, kolom, dan alamat tetap memakai rt, kelurahan, dan kecamatan.\n"
    if not blank.istilah:
        return head + "# istilah:\n#   rt: {id: dusun, en: hamlet, en_jamak: hamlets}\n#   kelurahan: {id: desa}\n"
    return (
        head
        + "istilah:\n"
        + "".join(
            f"  {name}:\n    id: {quoted(word)}\n" + (f"    en: {quoted(word)}\n" if blank.english else "")
            for name, word in blank.istilah.items()
        )
    )


def score(nilai: int, blank: Blank) -> str:
    """Return one score; only the two ends ask for a name."""
    if nilai not in {blank.lowest, blank.highest} and blank.highest - blank.lowest > len("210"):
        return f"- nilai: {nilai}\n"
    return f"- nilai: {nilai}\n  nama: ~ arti nilai {nilai} dalam satu kata\n"


def kategori(blank: Blank) -> str:
    """Return the size classes."""
    found = ""
    for ukuran in blank.kategori:
        bounds = (("kk_min", ukuran.kk_min), ("kk_maks", ukuran.kk_maks))
        found += f"\n- id: {ukuran.id}\n  nama: ~ nama kategori {ukuran.id}\n"
        found += "".join(f"  {name}: {value}\n" for name, value in bounds if value is not None)
        found += "  sumber: [aturan]"
    return found + "\n" if found else " []\n"


def pillar(name: str) -> str:
    """Return a pillar with one butir to be filled in."""
    return (
        f"- id: {name}\n  nama: ~ nama pilar «{name}»\n  penjelasan: ~ satu kalimat tentang pilar «{name}»\n  butir:\n"
        f"  - id: {name}-1\n    nama: ~ nama pendek dengan kata sehari-hari\n"
        '    asli: "[ISI: bunyi butir ini dalam aturannya]"\n'
        "    penjelasan: ~ apa artinya bagi warga\n    sumber: [aturan]\n"
    )


def quoted(text: str) -> str:
    """Return a text as YAML reads it."""
    return "'" + text.replace("'", "''") + "'" if QUOTED.search(text) else text


def cell(text: str) -> str:
    """Return a text as a cell of a CSV file."""
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"') else text
