"""Look-ups over the public dataset, made once and shared by every page."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.facts.corrections import addresses
from generator.gate.public import PublicDataset, RekapPeka, SebabPeka
from generator.model.angka import Angka, Indikator, Koreksi, Sumber
from generator.model.kriteria import Butir, Edisi
from generator.model.praktik import Praktik, PraktikEn, Tanggapan
from generator.model.program import Scale
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran
from generator.model.rilis import Perubahan, Rilis, by_number
from generator.model.wilayah import Alias, Poligon, Rt, Wilayah
from generator.wording import unique_slugs

Item = TypeVar("Item")


def grouped(items: Iterable[Item], key: Callable[[Item], str | None]) -> dict[str, tuple[Item, ...]]:
    """Return items by key, in their order; items without a key are left out."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        name = key(item)
        if name is not None:
            found[name].append(item)
    return {name: tuple(members) for name, members in found.items()}


def event_order(row: BarisPeristiwa) -> tuple[str, ...]:
    """Return the order of events of one RT in one round; total, so that the order of rows never shows."""
    return (row.tanggal or "", row.peristiwa, row.tingkat or "", row.bukti, row.nomor_sk or "", *row.sumber)


@dataclass(frozen=True)
class Index:
    """The public dataset with its look-ups; order never depends on the order of rows."""

    public: PublicDataset
    today: date
    """The day for which the site is made."""

    @cached_property
    def wilayah(self) -> Mapping[str, Wilayah]:
        """Return every area by code, in the order of codes."""
        return {item.kode: item for item in sorted(self.public.wilayah, key=lambda item: item.kode)}

    @cached_property
    def scale(self) -> Scale:
        """Return the score scale."""
        return self.public.program.scale

    @cached_property
    def kota(self) -> Wilayah:
        """Return the kota itself."""
        return self.wilayah[self.public.program.kode_wilayah]

    @cached_property
    def kecamatan(self) -> tuple[Wilayah, ...]:
        """Return the kecamatan by name."""
        return self._areas("kecamatan")

    @cached_property
    def kelurahan(self) -> tuple[Wilayah, ...]:
        """Return the kelurahan by name."""
        return self._areas("kelurahan")

    def _areas(self, tingkat: str) -> tuple[Wilayah, ...]:
        found = (item for item in self.public.wilayah if item.tingkat == tingkat)
        return tuple(sorted(found, key=lambda item: (item.nama, item.kode)))

    @cached_property
    def kelurahan_in(self) -> Mapping[str, tuple[Wilayah, ...]]:
        """Return the kelurahan of each kecamatan by name."""
        return grouped(self.kelurahan, lambda item: item.kode_induk)

    @cached_property
    def slug(self) -> Mapping[str, str]:
        """Return the address part of each area; unique within its level."""
        found: dict[str, str] = {}
        for level in (self.kecamatan, self.kelurahan):
            found.update(unique_slugs({item.kode: item.nama for item in level}))
        return found

    @cached_property
    def poligon(self) -> Mapping[str, Poligon]:
        """Return the shape of each area."""
        return {item.kode: item for item in self.public.poligon}

    @cached_property
    def alias(self) -> Mapping[str, tuple[Alias, ...]]:
        """Return other spellings of each area."""
        return grouped(sorted(self.public.alias, key=lambda item: item.alias), lambda item: item.kode)

    @cached_property
    def rt(self) -> Mapping[str, Rt]:
        """Return every RT by id, in the order of ids."""
        return {item.id: item for item in sorted(self.public.rt, key=lambda item: item.id)}

    @cached_property
    def rt_in(self) -> Mapping[str, tuple[Rt, ...]]:
        """Return the RTs of each kelurahan in the order of their ids."""
        return grouped(self.rt.values(), lambda item: item.kode_kelurahan)

    @cached_property
    def pendahulu(self) -> Mapping[str, tuple[Rt, ...]]:
        """Return the RTs that each RT took the place of."""
        ended = [item for item in self.rt.values() if item.penerus]
        return grouped(ended, lambda item: item.penerus or "")

    def rt_within(self, kode: str) -> tuple[Rt, ...]:
        """Return the RTs of an area of any level."""
        if kode in self.rt_in:
            return self.rt_in[kode]
        return tuple(item for item in self.rt.values() if item.kode_kelurahan.startswith(kode))

    @cached_property
    def alamat_rt(self) -> Mapping[str, str]:
        """Return the address of each RT's page below its language's root."""
        return {
            item.id: f"rt/{self.slug[item.kode_kelurahan]}/{item.id.partition('-')[2]}/" for item in self.rt.values()
        }

    @cached_property
    def putaran(self) -> Mapping[str, Putaran]:
        """Return the rounds by id, oldest first."""
        return {item.id: item for item in sorted(self.public.putaran, key=lambda item: (item.tahun, item.periode or 0))}

    def award_year(self, row: BarisPeristiwa) -> int | None:
        """Return the year of an award; a decree without a day counts for its round, other sources for none."""
        if row.tanggal:
            return int(row.tanggal[:4])
        return self.putaran[row.putaran].tahun if row.bukti == "sk" else None

    @cached_property
    def awarded_in(self) -> Mapping[int, frozenset[str]]:
        """Return the RTs that were awarded in each year, by decree or as another source says."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        for row in self.public.peristiwa:
            year = self.award_year(row) if row.peristiwa == "ditetapkan" else None
            if year is not None:
                found[year].add(row.rt)
        return {tahun: frozenset(members) for tahun, members in found.items()}

    @cached_property
    def putaran_in(self) -> Mapping[int, tuple[Putaran, ...]]:
        """Return the rounds of each year, oldest year first."""
        found: defaultdict[int, list[Putaran]] = defaultdict(list)
        for item in self.putaran.values():
            found[item.tahun].append(item)
        return {tahun: tuple(items) for tahun, items in found.items()}

    @cached_property
    def peristiwa(self) -> Mapping[str, tuple[BarisPeristiwa, ...]]:
        """Return what happened to each RT, oldest first."""
        order = {name: place for place, name in enumerate(self.putaran)}
        rows = sorted(self.public.peristiwa, key=lambda row: (order[row.putaran], *event_order(row)))
        return grouped(rows, lambda row: row.rt)

    @cached_property
    def peristiwa_in(self) -> Mapping[str, tuple[BarisPeristiwa, ...]]:
        """Return what happened in each round, by RT."""
        rows = sorted(self.public.peristiwa, key=lambda row: (row.rt, *event_order(row)))
        return grouped(rows, lambda row: row.putaran)

    @cached_property
    def nilai(self) -> Mapping[str, tuple[Nilai, ...]]:
        """Return the scores of each RT, oldest first."""
        order = {name: place for place, name in enumerate(self.putaran)}
        return grouped(sorted(self.public.nilai, key=lambda row: order[row.putaran]), lambda row: row.rt)

    @cached_property
    def nilai_in(self) -> Mapping[str, tuple[Nilai, ...]]:
        """Return the scores of each round, by RT."""
        return grouped(sorted(self.public.nilai, key=lambda row: row.rt), lambda row: row.putaran)

    @cached_property
    def rekap_peka(self) -> Mapping[tuple[str, str, str], RekapPeka]:
        """Return the published totals on sensitive butir by (putaran, area, butir)."""
        return {(item.putaran, item.wilayah, item.butir): item for item in self.public.rekap_peka if item.jumlah}

    @cached_property
    def sebab_peka(self) -> Mapping[tuple[str, str, str], SebabPeka]:
        """Return why totals on sensitive butir are hidden, by (putaran, area, butir), where a release settled it."""
        return {(item.putaran, item.wilayah, item.butir): item.sebab for item in self.public.rekap_peka if item.sebab}

    @cached_property
    def pemantauan(self) -> Mapping[str, tuple[Pemantauan, ...]]:
        """Return the visits to each RT, oldest first."""
        return grouped(sorted(self.public.pemantauan, key=lambda row: row.tanggal), lambda row: row.rt)

    @cached_property
    def sumber(self) -> Mapping[str, Sumber]:
        """Return every public source by id."""
        return {item.id: item for item in sorted(self.public.sumber, key=lambda item: item.id)}

    @cached_property
    def indikator(self) -> Mapping[str, Indikator]:
        """Return what each published figure counts."""
        return {item.id: item for item in self.public.indikator}

    @cached_property
    def angka(self) -> Mapping[str, tuple[Angka, ...]]:
        """Return the published figures of each area, by indicator and newest last."""
        rows = sorted(self.public.angka, key=lambda row: (row.indikator, row.periode, row.nilai, row.sumber))
        return grouped(rows, lambda row: row.wilayah)

    @cached_property
    def edisi(self) -> Mapping[str, Edisi]:
        """Return the editions of the rules, oldest first."""
        return {item.edisi: item for item in sorted(self.public.edisi, key=lambda item: item.edisi)}

    def edisi_lengkap(self, name: str) -> tuple[Edisi, ...]:
        """Return an edition and those whose butir it keeps in force, the base first."""
        found: list[Edisi] = []
        step: str | None = name
        while step is not None and step in self.edisi and self.edisi[step] not in found:
            found.append(self.edisi[step])
            step = self.edisi[step].menambah
        return tuple(reversed(found))

    def butir_of(self, edisi: str | None) -> Mapping[str, Butir]:
        """Return the butir in force under an edition by id, in the order of the rules."""
        return {} if edisi is None else self._butir_of.get(edisi, {})

    @cached_property
    def _butir_of(self) -> Mapping[str, Mapping[str, Butir]]:
        return {
            name: {
                butir.id: butir for part in self.edisi_lengkap(name) for pilar in part.pilar for butir in pilar.butir
            }
            for name in self.edisi
        }

    @cached_property
    def butir(self) -> Mapping[str, Butir]:
        """Return every butir of any edition, its newest wording, in the order of the rules."""
        found: dict[str, Butir] = {}
        for edisi in self.edisi.values():
            for pilar in edisi.pilar:
                for butir in pilar.butir:
                    found[butir.id] = butir
        return found

    @cached_property
    def praktik(self) -> Mapping[str, Praktik]:
        """Return the write-ups by slug."""
        return {item.slug: item for item in sorted(self.public.praktik, key=lambda item: item.slug)}

    @cached_property
    def praktik_en(self) -> Mapping[str, PraktikEn]:
        """Return the English texts of write-ups by slug."""
        return {item.slug: item for item in self.public.praktik_en}

    @cached_property
    def praktik_of_rt(self) -> Mapping[str, tuple[Praktik, ...]]:
        """Return the write-ups that tell of each RT."""
        return grouped(self.praktik.values(), lambda item: item.rt)

    @cached_property
    def praktik_for(self) -> Mapping[str, tuple[Praktik, ...]]:
        """Return the write-ups that serve each butir."""
        found: defaultdict[str, list[Praktik]] = defaultdict(list)
        for item in self.praktik.values():
            for butir in item.butir:
                found[butir].append(item)
        return {butir: tuple(items) for butir, items in found.items()}

    @cached_property
    def tanggapan(self) -> Mapping[str, tuple[Tanggapan, ...]]:
        """Return the replies of each RT, newest first."""
        rows = sorted(self.public.tanggapan, key=lambda item: item.tanggal, reverse=True)
        return grouped(rows, lambda item: item.rt)

    @cached_property
    def koreksi(self) -> tuple[Koreksi, ...]:
        """Return the corrections, newest first."""
        found = sorted(self.public.koreksi, key=lambda item: (item.berkas, item.kunci, item.kolom))
        return tuple(sorted(found, key=lambda item: item.tanggal, reverse=True))

    @cached_property
    def koreksi_of(self) -> Mapping[str, tuple[Koreksi, ...]]:
        """Return the corrections that touched each address."""
        found: defaultdict[str, list[Koreksi]] = defaultdict(list)
        for item in self.koreksi:
            for halaman in addresses(item):
                found[halaman].append(item)
        return {halaman: tuple(items) for halaman, items in found.items()}

    @cached_property
    def rilis(self) -> tuple[Rilis, ...]:
        """Return the releases up to today, newest first."""
        found = (item for item in self.public.rilis if item.tanggal <= self.today)
        return tuple(sorted(found, key=lambda item: (item.tanggal, by_number(item.id)), reverse=True))

    @cached_property
    def perubahan(self) -> Mapping[str, tuple[Perubahan, ...]]:
        """Return what each release changed for the public, in the order of its record."""
        return grouped(self.public.perubahan, lambda item: item.rilis)
