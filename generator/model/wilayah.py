"""Areas, their shapes and the RTs in them."""

from typing import Annotated

from pydantic import Field

from generator.model.place import Record
from generator.model.types import DECIMAL, IdRt, KodeWilayah, SumberIds, Tanggal, TingkatWilayah

Ring = tuple[tuple[float, float], ...]
"""Closed line of (longitude, latitude) in degrees WGS84; first point equals the last."""


class Wilayah(Record):
    """One row of `wilayah/wilayah.csv`: the kota, a kecamatan or a kelurahan."""

    kode: KodeWilayah
    tingkat: TingkatWilayah
    nama: str = Field(min_length=1, max_length=80)
    kode_induk: KodeWilayah | None = None
    """Code of the area around it; empty for the kota only."""
    lat: float | None = Field(default=None, ge=-90, le=90)
    """Label point in degrees, inside the area; not an office."""
    lon: float | None = Field(default=None, ge=-180, le=180)
    luas_km2: Annotated[float, Field(gt=0), DECIMAL] | None = None
    berlaku_mulai: Tanggal | None = None
    berlaku_sampai: Tanggal | None = None
    sumber: SumberIds


class Alias(Record):
    """One row of `wilayah/alias.csv`: another spelling of an area's name."""

    kode: KodeWilayah
    alias: str = Field(min_length=1, max_length=80)


class Pemekaran(Record):
    """One row of `wilayah/pemekaran.csv`: an area split from, or merged into, another."""

    tanggal: Tanggal
    asal: KodeWilayah
    menjadi: KodeWilayah
    sumber: SumberIds


class Poligon(Record):
    """One feature of a GeoJSON file: the shape of an area."""

    kode: KodeWilayah
    bagian: tuple[tuple[Ring, ...], ...]
    """Polygons, each an outer ring and its holes."""


class Rt(Record):
    """One row of `rt.csv`: an RT that at least one source names."""

    id: IdRt
    kode_kelurahan: KodeWilayah
    nomor: str = Field(pattern=r"^[0-9]{2,3}$")
    """Number as people write it, with leading zero: `05`."""
    berlaku_mulai: Tanggal | None = None
    berlaku_sampai: Tanggal | None = None
    penerus: IdRt | None = None
    """RT that took its place after a renumbering or split."""
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    sumber: SumberIds
