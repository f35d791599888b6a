"""The same RT pages as plain Markdown for MkDocs and Material: what the shells are measured against."""

from pathlib import Path

from generator.pages.rt_history import history
from generator.pages.scorecard import score_rows
from generator.pages.situs import Situs
from generator.pages.words import bukti_text, rt_name, status_text

CONFIG = """site_name: Plain
docs_dir: docs
site_dir: site
theme: {name: material, language: id, font: false}
markdown_extensions: [attr_list, tables]
plugins: [search]
validation: {nav: {omitted_files: ignore}, links: {unrecognized_links: ignore}}
not_in_nav: "rt/**"
nav: [index.md]
"""


def write_plain(situs: Situs, out: Path) -> int:
    """Write a MkDocs project with one Markdown page for each RT, outside the nav; return how many."""
    docs = out / "docs"
    for kode, all_rt in situs.index.rt_in.items():
        folder = docs / "rt" / situs.index.slug[kode]
        folder.mkdir(parents=True)
        for rt in all_rt:
            (folder / f"{rt.id.partition('-')[2]}.md").write_text(markdown(situs, rt.id), encoding="utf-8")
    (docs / "index.md").write_text("# Plain\n", encoding="utf-8")
    (out / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return len(situs.index.rt)


def markdown(situs: Situs, rt_id: str) -> str:
    """Return the page of an RT with the same tables and lists as its stamped page."""
    rt = situs.index.rt[rt_id]
    text = status_text(situs, situs.facts.status[rt_id])
    title = f"# {rt_name(situs, rt)}, {situs.index.wilayah[rt.kode_kelurahan].nama}"
    lines = [title, "", f"**{text.kata}**", "", text.rinci]
    nilai = situs.index.nilai.get(rt_id, ())
    if nilai:
        putaran = situs.index.putaran[nilai[-1].putaran]
        for pilar, rows in score_rows(situs, putaran):
            lines += ["", f"## {pilar}", "", "| Kriteria | RT | Kelurahan | Kota |", "|---|---|---|---|"]
            for row in rows:
                own = "tidak ditampilkan" if row.tutup else str(nilai[-1].skor.get(row.butir.id, "tidak dinilai"))
                kelurahan = situs.facts.scores.spread.get((putaran.id, rt.kode_kelurahan, row.butir.id))
                means = [f"{spread.mean:.1f}" if spread else "–" for spread in (kelurahan, row.kota)]
                lines.append(f"| [{row.butir.nama.id}](#{row.butir.id}) | {own} | {means[0]} | {means[1]} |")
    lines += ["", "## RT lain", ""]
    lines += [
        f"- [{rt_name(situs, item)}]({item.id.partition('-')[2]}.md): {situs.facts.status[item.id].jenis}"
        for item in situs.index.rt_in[rt.kode_kelurahan]
    ]
    lines += ["", "## Riwayat", ""]
    for year in history(situs, rt):
        for event in year.peristiwa:
            names = "; ".join(situs.index.sumber[name].judul for name in event.sumber)
            sk, bukti = event.nomor_sk or "", bukti_text(situs, event.bukti)
            lines.append(f"- **{year.tahun}** {event.peristiwa} {sk} {bukti}: {names}")
    return "\n".join([*lines, ""])
