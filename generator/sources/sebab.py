"""What the parsers complain of, in the officer's language."""

import re

SEBAB = (
    (r"did not find expected key", "nama kunci tidak ada di tempatnya, atau menjorok ke dalam tidak sama"),
    (r"mapping values are not allowed", "ada titik dua di tengah teks; apit teksnya dengan tanda kutip"),
    (r"could not find expected ':'", "titik dua sesudah nama tidak ditemukan"),
    (r"found unexpected end of stream", "tanda kutip tidak ditutup"),
    (r"did not find expected ',' or", "koma atau kurung penutup tidak ditemukan"),
    (r"did not find expected '-'", "tanda hubung di awal butir daftar tidak ditemukan"),
    (r"did not find expected node content", "isi sesudah titik dua atau tanda hubung tidak terbaca"),
    (r"cannot start any token", "ada tab, @, ` atau % di awal teks; pakai spasi atau tanda kutip"),
    (
        r"block (sequence entries|mapping) .*not allowed",
        "daftar atau pasangan nama dan nilai tidak boleh di sini",
    ),
    (r"another document|<document start>", "ada isi sesudah akhir berkas"),
    (r"unknown escape character", "garis miring terbalik di dalam tanda kutip ganda tidak dikenal"),
    (r"tag", "tanda seru di awal teks tidak dipakai di sini"),
    (r"unexpected end of data", "tanda kutip tidak ditutup sampai akhir berkas"),
    (r"'[,;]' expected after", "sesudah tanda kutip penutup harus ada pemisah kolom"),
    (r"field larger than field limit", "satu sel terlalu panjang, mungkin karena tanda kutip tidak ditutup"),
    (r"Expecting value", "ada nilai yang kosong"),
    (r"Expecting '?,'? delimiter", "koma atau kurung penutup tidak ditemukan"),
    (r"Expecting ':' delimiter", "titik dua sesudah nama tidak ditemukan"),
    (r"Expecting property name", "nama dalam tanda kutip ganda tidak ditemukan"),
    (r"Extra data", "ada isi sesudah akhir berkas"),
    (r"Unterminated string", "tanda kutip tidak ditutup"),
    (r"Invalid (control character|\\escape)", "ada huruf yang tidak boleh dipakai"),
)
"""Complaints of PyYAML, `csv` and `json`, and how we say them."""


def sebab_of(complaint: str) -> str:
    """Return a parser's complaint in words; one that is not known stays as it is."""
    return next((words for pattern, words in SEBAB if re.search(pattern, complaint)), complaint)
