"""Writes `docs/kamus-data.md`, the data dictionary, from the records of `generator/model`.

The form of a column comes from its type, its Indonesian meaning from `docs/glosarium.md`, and what
else there is to say from the text under the field in the code.
"""

import ast
import inspect
import re
import sys
import textwrap
import types
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from generator.model import angka, kriteria, praktik, program, putaran, rilis, wilayah
from generator.model import types as shared
from generator.model.place import Record

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "kamus-data.md"
GLOSSARY = ROOT / "docs" / "glosarium.md"

HEAD = """# Kamus data

Berkas ini dibuat oleh `scripts/kamus_data.py` dari `generator/model`; jangan diubah dengan tangan.

Folder `data/` hanya berisi teks biasa yang bisa dibaca orang.
Berkas `.csv` memakai UTF-8, koma, dan satu baris judul kolom; sel yang kosong berarti tidak diketahui, bukan nol.
Berkas `.yaml` memakai pasangan nama dan nilai.
Beberapa sumber dalam satu sel CSV dipisah titik koma: `sk-2022;berita-2022`.
Kolom «wajib» harus ada dan terisi; yang lain boleh kosong atau dihilangkan.
Keterangan berbahasa Inggris berasal dari kode.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileForm:
    """A file of the contract and the record of its rows."""

    name: str
    what: str
    """In Indonesian: what stands in it."""
    record: type[Record]
    from_name: tuple[str, ...] = ()
    """Fields that come from the name of the file or folder, not from its content."""
    extra: tuple[tuple[str, str, str, str], ...] = ()
    """Rows that no single field gives: column, form, required, meaning."""


BUTIR_COLUMN = (
    "`{butir}`",
    "nilai di `skala` program, misalnya `2`, `1`, `0`, atau kosong",
    "",
    "satu kolom untuk tiap butir edisinya; kosong berarti tidak dinilai",
)

FILES: tuple[FileForm, ...] = (
    FileForm(name="program.yaml", what="Program dan aturannya.", record=program.Program),
    FileForm(name="kebijakan.yaml", what="Apa yang boleh terbit.", record=program.Kebijakan),
    FileForm(name="sumber.yaml", what="Daftar semua sumber.", record=angka.Sumber),
    FileForm(name="indikator.yaml", what="Arti setiap angka di `angka.csv`.", record=angka.Indikator),
    FileForm(name="rilis.yaml", what="Daftar rilis.", record=rilis.Rilis),
    FileForm(
        name="rilis/{id}.csv",
        what="Yang berubah bagi pembaca pada satu rilis; ditulis `bantar release`.",
        record=rilis.Perubahan,
        from_name=("rilis",),
    ),
    FileForm(
        name="rilis/peka.csv",
        what="Angka kriteria peka per kecamatan seperti pertama kali dirilis; ditulis `bantar release`.",
        record=rilis.Peka,
    ),
    FileForm(name="pindah.csv", what="Alamat yang berpindah; boleh tidak ada.", record=rilis.Pindah),
    FileForm(name="koreksi.yaml", what="Daftar koreksi.", record=angka.Koreksi),
    FileForm(name="wilayah/wilayah.csv", what="Kota, kecamatan, dan kelurahan.", record=wilayah.Wilayah),
    FileForm(name="wilayah/alias.csv", what="Ejaan lain nama wilayah.", record=wilayah.Alias),
    FileForm(name="wilayah/pemekaran.csv", what="Wilayah yang dipecah atau digabung.", record=wilayah.Pemekaran),
    FileForm(name="rt.csv", what="Semua RT yang disebut suatu sumber.", record=wilayah.Rt),
    FileForm(name="kriteria/{edisi}.yaml", what="Satu edisi aturan penilaian.", record=kriteria.Edisi),
    FileForm(
        name="putaran/{id}/putaran.yaml",
        what="Satu putaran.",
        record=putaran.Putaran,
        from_name=("id",),
    ),
    FileForm(
        name="putaran/{id}/peristiwa.csv",
        what="Apa yang terjadi pada RT dalam putaran itu.",
        record=putaran.BarisPeristiwa,
        from_name=("putaran",),
    ),
    FileForm(
        name="putaran/{id}/nilai.csv",
        what="Nilai RT dalam putaran itu.",
        record=putaran.Nilai,
        from_name=("putaran", "skor"),
        extra=(BUTIR_COLUMN,),
    ),
    FileForm(name="pemantauan.csv", what="Kunjungan sesudah penilaian.", record=putaran.Pemantauan),
    FileForm(name="angka.csv", what="Angka terpublikasi yang bukan per RT.", record=angka.Angka),
    FileForm(
        name="praktik/{slug}.md",
        what="Tulisan praktik baik; keterangannya di antara dua baris `---`, isinya di bawahnya.",
        record=praktik.Praktik,
        from_name=("slug", "isi"),
    ),
    FileForm(
        name="praktik/{slug}.en.md",
        what="Terjemahan Inggris tulisan itu.",
        record=praktik.PraktikEn,
        from_name=("slug", "isi"),
    ),
    FileForm(
        name="tanggapan/{rt}-{tanggal}.md",
        what="Jawaban RT.",
        record=praktik.Tanggapan,
        from_name=("rt", "tanggal", "isi"),
    ),
)

OTHER_FILES = """## Berkas lain

- `wilayah/kota.geojson`, `wilayah/kecamatan.geojson`, `wilayah/kelurahan.geojson`: bentuk wilayah.
  Polygon atau MultiPolygon dengan properti `kode`; koordinat WGS84 (bujur, lintang).
- `alamat.txt`: alamat halaman, berkas, dan angka (`/angka/#…`) yang pernah dirilis, satu sebaris.
  Bukan untuk diubah dengan tangan.
- `README.md` dan `wilayah/LICENSE…` tidak dibaca program.
"""


def docs_of(record: type[Record]) -> dict[str, str]:
    """Return the text under each field of a class, those of its bases included."""
    found: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if not (issubclass(base, Record) and base is not Record):
            continue
        body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        if isinstance(body, ast.ClassDef):
            found.update(texts_below(body.body))
    return found


def texts_below(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Yield each annotated name with the text that stands on the next line."""
    for field, text in pairwise(body):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str):
            yield field.target.id, " ".join(text.value.value.split())


def annotations_of(record: type[Record]) -> dict[str, Any]:
    """Return the type of each field as it is written, aliases and bounds included."""
    return {
        name: inspect.get_annotations(record, eval_str=True)[name] for name in record.model_fields if name != "place"
    }


ALIASES: tuple[tuple[Any, str], ...] = (
    (shared.KodeWilayah, "kode wilayah"),
    (shared.IdRt, "id RT"),
    (shared.IdButir, "id butir"),
    (shared.Slug, "slug"),
    (shared.Tanggal, "tanggal"),
    (shared.Periode, "periode"),
    (shared.SumberIds, "satu atau lebih id sumber"),
)
"""Shared types with a name of their own; the table at the end tells what they look like."""

PLAIN = {
    "str": "teks",
    "int": "bilangan bulat",
    "float": "bilangan",
    "bool": "`true` atau `false`",
    "date": "tanggal penuh",
}


def form_of(kind: Any) -> str:  # noqa: ANN401 - any annotation
    """Return a type in Indonesian words."""
    known = next((name for alias, name in ALIASES if kind == alias), None)
    return known or form_of_unnamed(kind)


def form_of_unnamed(kind: Any) -> str:  # noqa: ANN401 - any annotation
    """Return a type that has no alias in Indonesian words."""
    origin, parts = get_origin(kind), [part for part in get_args(kind) if part is not type(None)]
    if origin in (Union, types.UnionType):
        return " atau ".join(form_of(part) for part in parts)
    if origin is Literal:
        return ", ".join(f"`{part}`" for part in parts)
    if origin is Annotated:
        return form_of(parts[0]) + bounds_of(parts[1:])
    if origin is tuple:
        return f"daftar: {form_of(parts[0])}"
    if isinstance(kind, type) and issubclass(kind, Record):
        return "teks `id` dan `en`" if kind is shared.Teks else f"[{kind.__name__}](#{kind.__name__.lower()})"
    return PLAIN[kind.__name__]


def bounds_of(metadata: list[Any]) -> str:
    """Return the bounds and pattern of an annotated type."""
    found = []
    for item in metadata:
        for part in getattr(item, "metadata", [item]):
            found += [
                f"{word} {getattr(part, name)}"
                for name, word in BOUNDS.items()
                if getattr(part, name, None) is not None
            ]
    return f" ({', '.join(found)})" if found else ""


BOUNDS = {
    "ge": "paling kecil",
    "le": "paling besar",
    "gt": "lebih dari",
    "min_length": "paling sedikit",
    "max_length": "paling banyak",
    "pattern": "pola",
}


def glossary() -> dict[str, str]:
    """Return the Indonesian meaning of each word of the glossary."""
    rows = re.findall(r"^\| `([a-z0-9_]+)` \| (.+?) \|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def table(
    record: type[Record], left_out: tuple[str, ...] = (), extra: tuple[tuple[str, str, str, str], ...] = ()
) -> str:
    """Return the columns of a record as a Markdown table."""
    meaning, docs = glossary(), docs_of(record)
    lines = ["| kolom | bentuk | wajib | arti | keterangan |", "|---|---|---|---|---|"]
    for name, kind in annotations_of(record).items():
        if name in left_out:
            continue
        field = record.model_fields[name]
        must = "wajib" if field.is_required() else ""
        form = shown(form_of(kind) + ("" if is_bounded(kind) else bounds_of(list(field.metadata))))
        lines.append(f"| `{name}` | {form} | {must} | {meaning[name]} | {docs.get(name, '')} |")
    lines += [f"| {name} | {form} | {must} | {what} | |" for name, form, must, what in extra]
    return "\n".join(lines) + "\n"


def is_bounded(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    """Return whether a type tells its bounds itself: an alias, or one that is annotated in place."""
    return get_origin(kind) is Annotated or any(kind == alias for alias, _ in ALIASES)


def shown(form: str) -> str:
    """Return a form as it may stand in a table: bars escaped, its regular expression as code."""
    return re.sub(r"pola (\^.*\$)", r"pola `\1`", form.replace("|", "\\|"))


def nested(record: type[Record], seen: list[type[Record]]) -> None:
    """Collect the records that stand inside a record, in the order in which they are met."""
    for kind in annotations_of(record).values():
        for part in parts_of(kind):
            if part is not shared.Teks and part not in seen:
                seen.append(part)
                nested(part, seen)


def parts_of(kind: Any) -> Iterator[type[Record]]:  # noqa: ANN401 - any annotation
    """Yield the records inside a type."""
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
    for part in get_args(kind):
        yield from parts_of(part)


def type_table() -> str:
    """Return what the shared types look like."""
    lines = ["| bentuk | batas | keterangan |", "|---|---|---|"]
    source = ast.parse(inspect.getsource(shared)).body
    docs = {
        assign.targets[0].id: " ".join(str(text.value.value).split())
        for assign, text in pairwise(source)
        if isinstance(assign, ast.Assign) and isinstance(assign.targets[0], ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
    }
    for alias, name in ALIASES:
        code = next(key for key, value in vars(shared).items() if value is alias)
        bounds = shown(bounds_of(list(get_args(alias)[1:]))).removeprefix(" (").removesuffix(")")
        lines.append(f"| {name} | {bounds} | {docs[code]} |")
    return "\n".join(lines) + "\n"


def text() -> str:
    """Return the whole dictionary."""
    parts = [HEAD]
    inner: list[type[Record]] = []
    for form in FILES:
        parts.append(f"## {form.name}\n\n{form.what}\n\n{table(form.record, form.from_name, form.extra)}")
        nested(form.record, inner)
    parts.append(OTHER_FILES)
    parts.append("## Bagian di dalam berkas YAML\n")
    inner.sort(key=lambda item: item.__name__)
    parts += [f"### {record.__name__}\n\n{table(record)}" for record in inner]
    parts.append(f"## Bentuk isi\n\n{type_table()}")
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}\n")
