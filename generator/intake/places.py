"""Finds the kelurahan and the RT that a row names, or says which one may be meant."""

import difflib
import re
from collections import defaultdict

from generator.facts.istilah import fitting
from generator.intake.values import UnfitError
from generator.model.dataset import Dataset
from generator.model.wilayah import Rt, Wilayah
from generator.names import normal
from generator.sources.grid import Value

NUMBER = re.compile(r"(?:rt)?[\s.:]*0*([0-9]{1,3})\s?([a-z]?)", re.IGNORECASE)
ID = re.compile(r"[0-9]{10}-[0-9]{2,3}[a-z]?")
CUTOFF = 0.7
"""How much a name must look like another to be offered as a guess."""


class Gazetteer:
    """The areas and RTs of a year, by every spelling that is known of them."""

    def __init__(self, data: Dataset, tahun: int) -> None:
        """Learn the names that held in a year."""
        self.tahun = str(tahun)
        self.fit = fitting(data.program, "id")
        self.areas = {area.kode: area for area in data.wilayah if self.holds(area)}
        self.by_key: dict[str, set[str]] = defaultdict(set)
        self.words = re.compile(r"^(?:kel|kec|desa|ds|kelurahan|kecamatan)\b\.?\s*", re.IGNORECASE)
        names = [(area.kode, area.nama) for area in self.areas.values()]
        names += [(one.kode, one.alias) for one in data.alias if one.kode in self.areas]
        for kode, name in names:
            self.by_key[joined(name)].add(kode)
        self.rt: dict[str, list[Rt]] = defaultdict(list)
        self.ids = {one.id for one in data.rt}
        for one in data.rt:
            self.rt[one.kode_kelurahan].append(one)

    def holds(self, one: Wilayah | Rt) -> bool:
        """Return whether something existed at some time of the year."""
        return (one.berlaku_mulai or "")[:4] <= self.tahun <= (one.berlaku_sampai or "9999")[:4]

    def area(self, text: Value, tingkat: str, within: str = "") -> Wilayah:
        """Return the area that a text names.

        Args:
            text: As the officer wrote it.
            tingkat: `kecamatan` or `kelurahan`.
            within: Code of the area that it must lie in; empty for any.

        Raises:
            UnfitError: None is known by it, or more than one.
        """
        name = str(text)
        found = self.named(name, tingkat) or self.named(self.words.sub("", name), tingkat)
        inside = [area for area in found if area.kode.startswith(within)]
        if len(inside) == 1:
            return inside[0]
        if len(inside) > 1:
            raise UnfitError(f"«{name}» ada lebih dari satu.", "Isi juga kolom kecamatannya.")
        if found:
            around = self.areas.get(found[0].kode_induk or "")
            raise UnfitError(
                f"{found[0].nama} bukan di kecamatan yang tertulis, tetapi di {around.nama if around else '?'}.",
                self.fit("Perbaiki kecamatan atau kelurahannya."),
            )
        raise UnfitError(
            f"{self.fit(tingkat.capitalize())} «{name}» tidak dikenal.{self.guess(name, tingkat)}",
            "Perbaiki namanya, atau tambahkan ejaan itu di wilayah/alias.csv.",
        )

    def named(self, name: str, tingkat: str) -> list[Wilayah]:
        """Return the areas of a level that are known by a name, whether its words are joined or parted."""
        kode = re.sub(r"\D", "", name) if re.fullmatch(r"[0-9.]+", name) else ""
        codes = {kode} & self.areas.keys() or self.by_key.get(joined(name), set())
        return [self.areas[one] for one in sorted(codes) if self.areas[one].tingkat == tingkat]

    def guess(self, name: str, tingkat: str) -> str:
        """Return which area may be meant, as a question, or nothing."""
        keys = [key for key, codes in self.by_key.items() if any(self.areas[one].tingkat == tingkat for one in codes)]
        near = difflib.get_close_matches(joined(self.words.sub("", name)), keys, n=2, cutoff=CUTOFF)
        codes = [kode for key in near for kode in sorted(self.by_key[key]) if self.areas[kode].tingkat == tingkat]
        meant = list(dict.fromkeys(self.areas[kode].nama for kode in codes))
        return f" Maksud Anda {' atau '.join(meant)}?" if meant else ""

    def one_rt(self, text: Value, kelurahan: Wilayah | None) -> tuple[str, bool]:
        """Return the id of the RT that a cell names, and whether it is known already.

        Raises:
            UnfitError: It is no number of an RT, or more than one RT bears it.
        """
        written = str(text)
        if ID.fullmatch(written):
            return written, written in self.ids
        number = NUMBER.fullmatch(written)
        if not written:
            raise UnfitError(self.fit("Nomor RT-nya kosong."), "Isi nomornya, atau kosongkan seluruh baris.")
        if number is None or int(number[1]) == 0:
            raise UnfitError(f"«{written}» bukan {self.fit('nomor RT')}.", "Tulis nomornya saja, misalnya 05.")
        if kelurahan is None:
            raise UnfitError(self.fit("Kelurahannya kosong."), self.fit("Isi kelurahan di setiap baris."))
        ident = f"{kelurahan.kode}-{int(number[1]):02d}{number[2].lower()}"
        if number[2]:
            return ident, ident in self.ids
        same = [one for one in self.rt[kelurahan.kode] if int(one.nomor) == int(number[1])]
        valid = [one for one in same if self.holds(one)]
        if len(valid) > 1:
            raise UnfitError(
                f"RT {int(number[1]):02d} ada lebih dari satu pada tahun itu.",
                f"Tulis id-nya: {' atau '.join(one.id for one in valid)}.",
            )
        chosen = valid or same
        return (chosen[-1].id, True) if chosen else (ident, False)


def joined(name: str) -> str:
    """Return a name as it is compared, without blanks: `Talang Bakung` and `Talangbakung` are the same."""
    return normal(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)).replace(" ", "")
