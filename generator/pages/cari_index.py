"""What the search by kelurahan and number reads: one small structure for both languages."""

from collections.abc import Mapping

from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.facts.status import JENIS, Jenis, statuses
from generator.model.wilayah import Rt, Wilayah
from generator.names import normal
from generator.pages.situs import Situs
from generator.pages.words import CHIP

LETTER: Mapping[Jenis, str] = {"sk": "s", "sebut": "m", "usul": "u", "ikut": "i", "belum": "b", "kosong": "k"}
"""Status of an RT in one letter; `assets/js/cari.js` reads them."""

OVER = "-"
"""Stands before the number of an RT that is no longer in force."""


def cari_index(index: Index) -> dict[str, object]:
    """Return what the search reads.

    Returns:
        `kecamatan`: list of [name, slug, code, other spellings, keys];
        `kelurahan`: list of [name, slug, code, other spellings, keys, RTs]. Keys are the name and the
        other spellings as `normal` writes them, in this order. RTs are one text of words such as
        `05m`: the last part of the RT's address and the letter of its status, with `-` before a
        number that is no longer in force. Code and last part, joined by `-`, are the RT's id.
    """
    letters = {rt: LETTER[status.jenis] for rt, status in statuses(index).items()}
    return {
        "kecamatan": [row_of(index, item) for item in index.kecamatan],
        "kelurahan": [
            [
                *row_of(index, item),
                " ".join(word_of(index, rt, letters[rt.id]) for rt in index.rt_in.get(item.kode, ())),
            ]
            for item in index.kelurahan
        ],
    }


def row_of(index: Index, area: Wilayah) -> list[object]:
    """Return an area's name, slug, code, other spellings, and the keys of its name and of each of them."""
    alias = [item.alias for item in index.alias.get(area.kode, ())]
    return [area.nama, index.slug[area.kode], area.kode, alias, [normal(name) for name in (area.nama, *alias)]]


def word_of(index: Index, rt: Rt, letter: str) -> str:
    """Return an RT as one word."""
    return f"{OVER if is_over(index, rt) else ''}{rt.id.partition('-')[2]}{letter}"


def cari_texts(situs: Situs) -> dict[str, str]:
    """Return what the search says, in one language; parts in braces are filled as it speaks."""
    example = next((item.nama.lower() for item in situs.index.kelurahan if item.kode in situs.index.rt_in), "")
    return {
        **{jenis: situs.t(CHIP[jenis]) for jenis in JENIS},
        "kelurahan": situs.t("Kelurahan {nama}"),
        "kecamatan": situs.t("Kecamatan {nama}"),
        "rt": situs.t("RT {nomor}"),
        "baru": situs.t("baru"),
        "lama": situs.t("nomor lama"),
        "jumlah_rt": situs.t("{n} RT ada di situs ini"),
        "tanpa_rt": situs.t("belum ada data RT"),
        "juga": situs.t("juga ditulis {nama}"),
        "belum_ada": situs.t("RT {nomor} belum ada datanya; buka halaman kelurahannya"),
        "pilihan": situs.t("Pilihan RT"),
        "satu": situs.t("1 hasil. Tekan Enter untuk membukanya."),
        "jumlah": situs.t("{n} hasil. Pakai panah atas dan bawah untuk memilih."),
        "mirip": situs.t("Tidak ada yang persis sama. {n} yang mirip:"),
        "nihil": situs.t("Tidak ketemu “{q}”."),
        "nihil_lanjut": situs.t("Coba ketik nama kelurahannya saja, atau periksa ejaannya."),
        "ke_daftar": situs.t("Tombol Cari membuka daftar kelurahan."),
        "daftar": situs.t("Pilih dari daftar kelurahan"),
        "nomor_saja": situs.t(
            "Nomor RT yang sama ada di banyak kelurahan. Tambahkan nama kelurahannya, misalnya “{q} %(nama)s”.",
            nama=example,
        ),
        "hasil": situs.t("Hasil untuk “{q}”"),
    }
