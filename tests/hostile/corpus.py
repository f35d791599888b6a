"""Texts that try to run, to break out, or to take the generator in; and a city whose every text is one of them.

Each text that would make an element gives it the attribute `data-zx`, and each script sets `window.__x`:
a page that has neither let nothing through.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from itertools import cycle
from typing import Any

from generator.checks.texts import LINKS
from generator.checks.walk import shape_of
from generator.model.dataset import Dataset
from generator.model.place import Record
from generator.model.program import CatatanPerawatan, Perawatan
from generator.model.rilis import TABEL_RILIS, Perubahan, Pindah, TabelRilis

TEXTS = (
    "<script data-zx>window.__x=1</script>",
    "<img src=x data-zx onerror=window.__x=1>",
    '"><svg data-zx onload=window.__x=1>',
    "' data-zx onmouseover='window.__x=1' autofocus onfocus='window.__x=1",
    '" data-zx autofocus onfocus="window.__x=1',
    "</script><script data-zx>window.__x=1</script>",
    "</title></textarea></style><script data-zx>window.__x=1</script>",
    "<svg><script data-zx>window.__x=1</script><a xlink:href='javascript:window.__x=1'><text>x</text></a></svg>",
    "<svg><animate data-zx onbegin=window.__x=1 attributeName=x dur=1s></svg>",
    "<math><mtext><table><mglyph><style><img src=x data-zx onerror=window.__x=1>",
    "<iframe data-zx srcdoc='<script>top.__x=1</script>'></iframe>",
    "<base data-zx href='https://contoh.example/'><meta data-zx http-equiv=refresh content='0;url=javascript:1'>",
    "<!--><script data-zx>window.__x=1</script>--> <![CDATA[<script data-zx>window.__x=1</script>]]>",
    "[tekan](javascript:window.__x=1) ![x](javascript:window.__x=1) <javascript:window.__x=1>",
    "[a]: javascript:window.__x=1\n\n[a] **<b data-zx>tebal</b>**\n\n<details data-zx open ontoggle=window.__x=1>",
    "javascript:window.__x=1",
    "JaVa\tScRiPt:window.__x=1",
    "data:text/html,<script data-zx>window.__x=1</script>",
    '=HYPERLINK("https://contoh.example/","x")',
    "+1+1",
    "-1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "{{7*7}} {% raw %} {# x #} ${7*7} #{7*7} <%= 7*7 %>",
    "{{ ''.__class__.__mro__ }} %(nama)s %s {0.__class__}",
    "@@kb:body@@ @@kb:title@@ @@kb:tidak@@",
    "<!-- bagian: kontak --> <!-- bagian: angka-kota -->",
    "nol\x00byte \u202egnp.exe\u202c \u200b\ufeff \u2028 \ud800".encode("utf-8", "replace").decode(),
    "../../../../etc/passwd",
    "..%2f..%2f\\..\\..\\x.html",
    "&lt;script data-zx&gt;window.__x=1&lt;/script&gt; &#x6a;avascript:window.__x=1",
    "`</code><img src=x data-zx onerror=window.__x=1>`",
    "A" * 2000,
)  # fmt: skip
"""The corpus; none of it may do anything but stand there to be read."""

LONG = "panjang " * 131_072
"""A cell of a mebibyte."""

KEYS = frozenset({"putaran", "rt", "indikator", "edisi", "menambah", "halaman", "berkas", "zona_embargo"})
"""Texts by which records find each other; changed, they would only make the records disappear."""


def hostile(dataset: Dataset, start: int = 0) -> Dataset:
    """Return a city whose every free text is one of the corpus, dealt out in turn from a place in it."""
    texts = cycle(TEXTS[start:] + TEXTS[:start])
    changed: dict[str, Any] = {
        field.name: poisoned(getattr(dataset, field.name), texts)
        for field in fields(dataset)
        if field.name not in {"alamat", "kebijakan", "koreksi"}
    }
    koreksi = tuple(
        item.model_copy(
            update={
                "kunci": next(texts), "kolom": next(texts), "semula": next(texts), "menjadi": next(texts),
                "alasan": poisoned(item.alasan, texts), "halaman": (),
            }
        )
        for item in (*dataset.koreksi, *dataset.koreksi)
    )  # fmt: skip
    changed["perubahan"] = tuple(change(dataset, tabel, texts) for tabel in TABEL_RILIS)
    moved = Pindah(place=dataset.program.place, dari="lama/", ke="peta/", tanggal=date(2022, 1, 1), alasan=next(texts))
    changed["pindah"] = (moved,)
    upkeep = CatatanPerawatan(
        place=dataset.program.place, isi=poisoned(dataset.program.tujuan, texts), bukti="pers",
        sumber=(dataset.sumber[0].id,),
    )  # fmt: skip
    changed["program"] = changed["program"].model_copy(
        update={
            "perawatan": Perawatan(
                place=dataset.program.place, pengantar=poisoned(dataset.program.tujuan, texts), catatan=(upkeep,)
            )
        }
    )
    policy = dataset.kebijakan.model_copy(update={"alasan_peka": poisoned(dataset.kebijakan.alasan_peka, texts)})
    rows = changed["peristiwa"]
    changed["peristiwa"] = (rows[0].model_copy(update={"catatan": LONG}), *rows[1:])
    return replace(dataset, **changed, koreksi=koreksi, kebijakan=policy, alamat=())


def change(dataset: Dataset, tabel: TabelRilis, texts: Iterator[str]) -> Perubahan:
    """Return a change of a table that the newest release is said to have made."""
    return Perubahan(
        place=dataset.program.place, rilis=dataset.rilis[0].id, jenis="diubah", tabel=tabel, kunci=next(texts),
        kolom=next(texts), semula=next(texts), menjadi=next(texts),
    )  # fmt: skip


def longest(record: Record, name: str) -> int | None:
    """Return how long the model lets a text be: names make addresses, and are short for that."""
    metadata = type(record).model_fields[name].metadata
    return next((item.max_length for item in metadata if getattr(item, "max_length", None)), None)


def poisoned(value: Any, texts: Iterator[str]) -> Any:  # noqa: ANN401 - records of every kind
    """Return a record, or several, with other texts."""
    if isinstance(value, tuple):
        return tuple(poisoned(item, texts) for item in value)
    if not isinstance(value, Record):
        return value
    shape = shape_of(type(value))
    update: dict[str, Any] = {name: poisoned(getattr(value, name), texts) for name in shape.records}
    for name in set(shape.texts) - KEYS:
        old = getattr(value, name)
        if isinstance(old, tuple):
            update[name] = tuple(next(texts) for _ in old)
        elif old is not None or name.startswith(("catatan", "oleh")):
            update[name] = "javascript:window.__x=1" if name in LINKS else next(texts)[: longest(value, name)]
    return value.model_copy(update=update)
