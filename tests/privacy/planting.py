"""Puts marked words into everything of a data folder that is not public, and takes all of that out again.

A mark that turns up in a built site is a leak, whatever way it took. A site that changes when what is
not public is deleted tells of it, even without a word.
"""

import csv
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.pipeline import build_date
from tests.privacy.releases import read

NOTES = ("catatan", "catatan_en")
Row = dict[str, str]


class Plain(yaml.SafeDumper):
    """Writes a value as often as it stands, without anchors, which the readers refuse."""

    def ignore_aliases(self, data: object) -> bool:
        """Write everything in full."""
        del data
        return True


def load(path: Path) -> Any:  # noqa: ANN401 - YAML of any shape
    """Return a YAML file with every date left as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes no objects


def save(path: Path, value: object) -> None:
    """Write a YAML file."""
    path.write_text(yaml.dump(value, Dumper=Plain, allow_unicode=True, sort_keys=False), encoding="utf-8")


def change_rows(path: Path, change: Callable[[Row], Row | None]) -> None:
    """Change the rows of a CSV file; a row that becomes None goes."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names = list(reader.fieldnames or ())
        rows = [row for row in map(change, reader) if row is not None]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@dataclass
class Planted:
    """A data folder, the marks in what is not public of it, and where that is."""

    data: Path
    marks: list[str] = field(default_factory=list)
    hidden_rounds: list[str] = field(default_factory=list)
    withheld: list[tuple[str, str]] = field(default_factory=list)
    """File and RT."""
    sources: list[str] = field(default_factory=list)
    """Ids of sources that only hidden records cite."""
    papers: list[str] = field(default_factory=list)
    """Files and folders below `data` that no reader takes."""
    day: date = date.min
    """Day for which the site is built: before that of the planted release."""

    def mark(self) -> str:
        """Return a word that stands nowhere else."""
        self.marks.append(f"zqx{len(self.marks):03}xqz")
        return self.marks[-1]

    def number(self) -> str:
        """Return a number that stands nowhere else."""
        self.marks.append(str(7_450_611 + 104_729 * len(self.marks)))
        return self.marks[-1]

    def source(self) -> str:
        """Add a source whose every text is marked and return its id."""
        path = self.data / "sumber.yaml"
        name = self.mark()
        entry = {
            "id": name, "judul": f"DATA CONTOH {self.mark()}", "jenis": "sk", "penerbit": self.mark(),
            "url": f"https://contoh.example/{self.mark()}", "catatan": {"id": self.mark(), "en": self.mark()},
        }  # fmt: skip
        save(path, [*load(path), entry])
        self.sources.append(name)
        return name


def plant(data: Path) -> Planted:
    """Mark everything that is not public in a data folder, and add more of it."""
    planted = Planted(data)
    dataset = read(data)
    today = planted.day = build_date(dataset, None)
    for item in dataset.putaran:
        if item.status == "draf" or item.terbit_pada > today:
            planted.hidden_rounds.append(item.id)
            plant_round(planted, data / "putaran" / item.id)
    public = [item.id for item in dataset.putaran if item.id not in planted.hidden_rounds]
    withhold(planted, f"putaran/{public[-1]}/peristiwa.csv")
    withhold(planted, f"putaran/{public[-1]}/nilai.csv")
    withhold(planted, "pemantauan.csv")
    plant_corrections(planted, dataset.kebijakan.butir_peka[0], public[0])
    plant_release(planted, public[0], dataset.nilai[0].rt)
    plant_papers(planted)
    return planted


LATER = "2098.1"
"""A release that is prepared and dated after the day of the build."""


def plant_release(planted: Planted, public_round: str, rt: str) -> None:
    """Add a release of another day, with what it will have changed."""
    path = planted.data / "rilis.yaml"
    texts = {"id": planted.mark(), "en": planted.mark()}
    entry = {"id": LATER, "tanggal": "2098-01-02", "ringkasan": texts, "oleh": f"Dinas {planted.mark()}"}
    save(path, [entry, *load(path)])
    (planted.data / "rilis").mkdir(exist_ok=True)
    key, sizes = f"{public_round} {rt} {planted.mark()}", f"{planted.number()},{planted.number()}"
    rows = [
        "jenis,tabel,putaran,rt,kunci,kolom,semula,menjadi",
        f"diubah,nilai,{public_round},{rt},{key},jumlah_kk,{sizes}",
        f"diubah,sumber,,,{planted.mark()},judul,{planted.mark()},{planted.mark()}",
    ]
    (planted.data / "rilis" / f"{LATER}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def plant_papers(planted: Planted) -> None:
    """Leave papers of the office among the data: notes, drafts of write-ups and replies, an old copy."""
    for name in ("README.md", "praktik/README.md", ".catatan.txt", ".rancangan/jawaban.md"):
        path = planted.data / name
        path.parent.mkdir(exist_ok=True)
        assert not path.exists()
        path.write_text(f"# {planted.mark()}\n\n{planted.mark()}\n", encoding="utf-8")
        planted.papers.append(name)
    old = planted.data / ".lama" / planted.mark()
    old.mkdir(parents=True)
    (old / "nilai.csv").write_text(f"rt,catatan\n,{planted.mark()}\n", encoding="utf-8")
    planted.papers.append(".lama")


def plant_round(planted: Planted, folder: Path) -> None:
    """Mark the texts of a round that is not public."""
    source, decree = planted.source(), planted.mark()
    path = folder / "putaran.yaml"
    content = load(path)
    texts = {"id": planted.mark(), "en": planted.mark()}
    content |= {
        "catatan": texts,
        "sumber": [*content["sumber"], source],
        "tim_penilai": [{"nama": texts, "sumber": [source]}],
        "tahapan": [{"tanggal": f"{content['tahun']}", "nama": texts, "sumber": [source]}],
        "sk": [
            {"nomor": decree, "tanggal": f"{content['tahun']}-12-30", "tentang": planted.mark(), "sumber": [source]}
        ],
    }
    save(path, content)
    first, size = planted.mark(), planted.number()

    def change(row: Row) -> Row:
        marks = {name: first for name in NOTES if name in row}
        return {**row, **marks, "kategori": "", "sumber": source, "nomor_sk": decree if row["nomor_sk"] else ""}

    change_rows(folder / "peristiwa.csv", change)
    if (folder / "nilai.csv").exists():
        change_rows(folder / "nilai.csv", lambda row: {**row, "jumlah_kk": size})


def withhold(planted: Planted, berkas: str) -> None:
    """Withhold the rows of the RT in the first row of a file, and mark them."""
    path = planted.data / berkas
    with path.open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    rt = first["rt"]
    if "sumber" in first:
        marks = {name: planted.mark() for name in (*NOTES, "oleh") if name in first} | {"sumber": planted.source()}
        change_rows(path, lambda row: row | marks if row["rt"] == rt else row)
    if "jumlah_kk" in first:
        size = planted.number()
        change_rows(path, lambda row: row | {"jumlah_kk": size} if row["rt"] == rt else row)
        events = path.with_name("peristiwa.csv")  # a size class that does not fit would be refused
        change_rows(events, lambda row: row | {"kategori": ""} if row["rt"] == rt else row)
    policy = load(planted.data / "kebijakan.yaml")
    reason = {"id": planted.mark(), "en": planted.mark()}
    policy["ditahan"].append({"berkas": berkas, "rt": rt, "alasan": reason})
    save(planted.data / "kebijakan.yaml", policy)
    planted.withheld = [(item["berkas"], item["rt"]) for item in policy["ditahan"]]


def plant_corrections(planted: Planted, butir: str, public_round: str) -> None:
    """Add corrections of what is not public."""
    path = planted.data / "koreksi.yaml"
    berkas, rt = planted.withheld[-1]
    about = [
        *((f"putaran/{name}/nilai.csv", rt, "jumlah_kk") for name in planted.hidden_rounds),
        (berkas, rt, "hasil"),
        ("kebijakan.yaml", rt, "alasan"),
        ("sumber.yaml", planted.sources[0], "judul"),
        (f"putaran/{public_round}/nilai.csv", rt, butir),
    ]
    entries = [
        {
            "tanggal": "2022-12-21", "berkas": file, "kunci": key, "kolom": column, "semula": planted.mark(),
            "menjadi": planted.mark(), "alasan": {"id": planted.mark(), "en": planted.mark()}, "halaman": [],
        }
        for file, key, column in about
    ]  # fmt: skip
    save(path, [*load(path), *entries])


def is_marked(entry: object) -> bool:
    """Return whether a mark stands in a YAML entry."""
    return "zqx" in yaml.safe_dump(entry)


def uproot(planted: Planted, to: Path) -> Path:
    """Copy a data folder without everything in it that is not public."""
    data = Path(shutil.copytree(planted.data, to))
    for name in planted.hidden_rounds:
        shutil.rmtree(data / "putaran" / name)
    for berkas, rt in planted.withheld:
        drop_rows(data / berkas, rt)
    policy = load(data / "kebijakan.yaml")
    policy["ditahan"] = []
    save(data / "kebijakan.yaml", policy)
    for name in planted.papers:
        (shutil.rmtree if (data / name).is_dir() else Path.unlink)(data / name)
    (data / "rilis" / f"{LATER}.csv").unlink()
    for name in ("sumber.yaml", "koreksi.yaml", "rilis.yaml"):
        save(data / name, [entry for entry in load(data / name) if not is_marked(entry)])
    for path in sorted(data.glob("putaran/*/nilai.csv")):
        drop_sensitive(path, policy["butir_peka"])
    return data


def drop_rows(path: Path, rt: str) -> None:
    """Delete an RT's rows."""
    change_rows(path, lambda row: None if row["rt"] == rt else row)


def drop_sensitive(path: Path, hidden: list[str]) -> None:
    """Empty every sensitive cell of a round: what a release settled of them stands elsewhere."""
    change_rows(path, lambda row: {**row, **{butir: "" for butir in hidden if butir in row}})
